#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source names its licence, and none is longer than 800 lines."""
import pathlib
import sys

FOLDERS = ("src", "tests", "build-aux")
SUFFIXES = {".c", ".css", ".h", ".js", ".py", ".sh", ".sql", ".ui"}
LONGEST = 800
# A copy of the project's shared driver, kept as it is.
NOT_OURS = pathlib.Path("tests/support/desktop")


def is_source(path):
    if not path.is_file() or "node_modules" in path.parts or path == NOT_OURS:
        return False
    if path.suffix:
        return path.suffix in SUFFIXES
    with path.open("rb") as file:
        return file.read(2) == b"#!"


def check(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    if not any("SPDX-License-Identifier: " in line for line in lines[:5]):
        yield f"{path}: no SPDX-License-Identifier in the first five lines"
    if len(lines) > LONGEST:
        yield f"{path}: {len(lines)} lines; is it still one idea?"


faults = [fault
          for folder in FOLDERS
          for path in sorted(pathlib.Path(folder).rglob("*")) if is_source(path)
          for fault in check(path)]
print(*faults, sep="\n")
sys.exit(bool(faults))
