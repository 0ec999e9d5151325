#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES lists exactly the files with translatable texts, in alphabetical order."""
import pathlib
import re
import sys

C_TEXT = re.compile(r'(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|ngettext|g_d\w*gettext2?)\s*\([^;]*?"')
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


lines = pathlib.Path("po/POTFILES").read_text(encoding="utf-8").splitlines()
listed = [line for line in lines if line and not line.startswith("#")]
wanted = {path.as_posix() for path in find_wanted()}

faults = [f"{name} has translatable texts, but is not listed" for name in sorted(wanted - set(listed))]
faults += [f"{name} is listed, but has no translatable texts" for name in sorted(set(listed) - wanted)]
if listed != sorted(set(listed)):
    faults.append("The list is not in alphabetical order without doubles (LC_ALL=C sort -u)")
print(*faults, sep="\n")
sys.exit(bool(faults))
