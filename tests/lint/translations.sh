#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The texts can be extracted without a warning, and every language of po/LINGUAS has all of them.
#
# usage: translations.sh XGETTEXT-ARGUMENT…
set -eu
template=$(mktemp)
trap 'rm -f "$template"' EXIT
status=0

complain() {
  echo "$1" >&2
  status=1
}

warnings=$(xgettext --files-from=po/POTFILES --output="$template" "$@" 2>&1) || complain "xgettext failed"
[ -z "$warnings" ] || complain "$warnings"

for language in $(grep -v '^#' po/LINGUAS); do
  file=po/$language.po
  msgfmt --check --output-file=/dev/null "$file" || complain "$file has faults"
  [ -z "$(msgattrib --only-fuzzy --no-obsolete "$file")" ] || complain "$file has fuzzy texts"
  msgcmp "$file" "$template" || complain "$file is not complete"
done
exit $status
