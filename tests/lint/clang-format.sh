#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every C file is laid out by .clang-format. Other versions than Debian 12's lay some lines out in
# another way, so they are no judge.
set -eu
clang-format --version | grep -q 'version 14\.' || exit 77
find src tests -name node_modules -prune -o -name '*.[ch]' -print0 |
  xargs -0 -r clang-format --dry-run -Werror
