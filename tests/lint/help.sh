#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The pages of the help link only to what exists, can all be
# reached, and name their licence.
set -eu
for check in ids links media orphans; do
  if ! faults=$(yelp-check $check help/C/*.page) || [ -n "$faults" ]; then
    echo "$check: $faults"
    exit 1
  fi
done
grep -L 'href="legal.xml"' help/C/*.page | sed 's/$/ does not include legal.xml/' | grep . && exit 1
exit 0
