#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What is built of the parts below ui needs neither GTK nor libadwaita: the programs by what they
# are linked with, the libraries by the symbols they ask for.
#
# usage: no-gtk.sh BUILD-FOLDER
set -eu
build=$1
status=0

complain() {
  echo "$1" >&2
  status=1
}

check_library() {
  symbols=$(nm -u "$1" 2>/dev/null | grep -E ' (gtk|adw|gdk|gsk)_' | sort -u) || true
  [ -z "$symbols" ] || complain "$1 asks for $symbols"
}

check_program() {
  libraries=$(ldd "$1" | grep -E 'libgtk|libadwaita|libgraphene') || true
  [ -z "$libraries" ] || complain "$1 is linked with $libraries"
}

for part in base domain store browse exchange map report cli; do
  [ -n "$(find "src/$part" -name '*.c' -print -quit 2>/dev/null)" ] || continue
  library=$build/src/$part/libpb-$part.a
  if [ -e "$library" ]; then
    check_library "$library"
  else
    complain "$library is not there"
  fi
  for program in "$build/tests/$part"/test-*; do
    [ -f "$program" ] && [ -x "$program" ] && check_program "$program"
  done
done

if [ -e src/cli/main.c ]; then
  if [ -x "$build/src/cli/pledgebook-cli" ]; then
    check_program "$build/src/cli/pledgebook-cli"
  else
    complain "pledgebook-cli is not built"
  fi
fi
exit $status
