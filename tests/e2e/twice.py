#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test of the app once more when it failed, and says so.

Between the test and the app stand an X server, a window manager and the accessibility bus, none of
them ours. What fails twice is a fault; what fails once is told with all that it said, and looked at.

usage: twice.py TEST ARGUMENT…
"""

import subprocess
import sys


def main():
    first = subprocess.run([sys.executable, *sys.argv[1:]], stdout=subprocess.PIPE, text=True,
                           errors='replace', check=False)
    if first.returncode == 0:
        print(first.stdout, end='')
        return 0
    print('# first try failed', flush=True)
    for line in first.stdout.splitlines():
        print('# first try: ' + line, flush=True)
    return subprocess.run([sys.executable, *sys.argv[1:]], check=False).returncode


if __name__ == '__main__':
    sys.exit(main())
