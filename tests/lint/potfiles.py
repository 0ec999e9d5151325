#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES lists exactly the files with translatable texts, in alphabetical order.

usage: potfiles.py [--write]

With --write the list is made anew instead of being checked.
"""
import pathlib
import re
import sys

POTFILES = pathlib.Path("po/POTFILES")
C_TEXT = re.compile(r'(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|ngettext)\s*\(\s*"')
C_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
UI_TEXT = re.compile(r'translatable="(?:yes|true|1)"')
DATA = ("*.desktop.in", "*.gschema.xml", "*.metainfo.xml.in", "*.mime.xml.in")


def has_text(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ui":
        return bool(UI_TEXT.search(text))
    return bool(C_TEXT.search(C_COMMENT.sub("", text)))


def find_wanted():
    for pattern in ("*.c", "*.h", "*.ui"):
        yield from filter(has_text, pathlib.Path("src").rglob(pattern))
    for pattern in DATA:
        yield from pathlib.Path("data").glob(pattern)
    yield pathlib.Path("po/data-strings.h")


def find_faults(listed, wanted):
    for name in sorted(wanted - set(listed)):
        yield f"{name} has translatable texts, but is not listed"
    for name in sorted(set(listed) - wanted):
        yield f"{name} is listed, but has no translatable texts"
    if listed != sorted(set(listed)):
        yield "The list is not in alphabetical order without doubles (LC_ALL=C sort -u)"


def main():
    wanted = {path.as_posix() for path in find_wanted()}
    if sys.argv[1:] == ["--write"]:
        POTFILES.write_text("".join(f"{name}\n" for name in sorted(wanted)), encoding="utf-8")
        return 0
    faults = list(find_faults(POTFILES.read_text(encoding="utf-8").splitlines(), wanted))
    print(*faults, sep="\n")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
