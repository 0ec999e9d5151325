#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The XML files of the app are well-formed.
set -eu
find src data help \( -name '*.ui' -o -name '*.xml' -o -name '*.xml.in' -o -name '*.svg' -o -name '*.page' \) -print0 |
  xargs -0 -r xmllint --noout --nonet
