#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every part includes only itself and the parts below it, and GTK appears only from ui up."""
import pathlib
import re
import sys

PARTS = ["base", "domain", "store", "browse", "exchange", "map", "report", "cli", "ui", "app"]
FIRST_WITH_GTK = PARTS.index("ui")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)
GTK = re.compile(r"(gtk|gdk|gsk|adwaita|adw-|graphene)")
# Headers that a part below must not know either: header -> the lowest part that may.
OWNED = {"sqlite3.h": "store", "roaring/roaring.h": "browse", "sodium.h": "exchange"}


def find_fault(level, quote, header):
    """Why a file of the part at level must not include header, or None."""
    if quote == "<":
        if level < FIRST_WITH_GTK and GTK.match(header):
            return "GTK belongs to ui and app"
        owner = OWNED.get(header)
        if owner and level < PARTS.index(owner):
            return f"this belongs to {owner}"
        return None
    part = header.partition("/")[0] if "/" in header else None
    if part in PARTS and PARTS.index(part) > level:
        return f"{part} is above {PARTS[level]}"
    return None


def check(folder, level):
    for path in sorted(folder.rglob("*.[ch]")):
        text = path.read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            fault = find_fault(level, *match.groups())
            if fault:
                line = text.count("\n", 0, match.start(1)) + 1
                yield f"{path}:{line}: {match.group(2)}: {fault}"


faults = [fault
          for level, part in enumerate(PARTS)
          for top in ("src", "tests")
          for fault in check(pathlib.Path(top) / part, level)]
print(*faults, sep="\n")
sys.exit(bool(faults))
