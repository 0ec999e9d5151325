#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes po/data-strings.h, through which xgettext sees the translatable texts of data/*/*.json.

usage: extract-data-strings.py [--check]

With --check nothing is written, and the exit status is 1 when the file is not up to date.
The app looks the same texts up at run time with the same contexts.
"""
import json
import pathlib
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
OUTPUT = TOP / "po" / "data-strings.h"
HEAD = """\
/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Made by build-aux/extract-data-strings.py: change the files under data/, not this one. */
"""


def vocabulary_texts(path):
    """(context, text) of the terms of one vocabulary; the context is the vocabulary's name."""
    for term in json.loads(path.read_text(encoding="utf-8"))["terms"]:
        for member in ("label", "description"):
            if term.get(member):
                yield path.stem, term[member]


def template_texts(path):
    """(context, text) of the wording templates of one file."""
    for template in json.loads(path.read_text(encoding="utf-8"))["templates"]:
        for text in (template["title"], template["summary"], *template["description"]):
            yield "template", text


def read_groups():
    """(path, its texts) of every data file that has translatable texts."""
    for folder, texts in (("templates", template_texts), ("vocabularies", vocabulary_texts)):
        for path in sorted((TOP / "data" / folder).glob("*.json")):
            yield path.relative_to(TOP).as_posix(), list(dict.fromkeys(texts(path)))


def quote(text):
    """text as a C string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def render():
    parts = [HEAD]
    for name, texts in read_groups():
        lines = [f"C_({quote(context)}, {quote(text)});" for context, text in texts]
        parts.append("\n".join([f"/* {name} */", *lines, ""]))
    return "\n".join(parts)


def main():
    wanted = render()
    if sys.argv[1:] != ["--check"]:
        OUTPUT.write_text(wanted, encoding="utf-8")
        return 0
    if OUTPUT.exists() and OUTPUT.read_text(encoding="utf-8") == wanted:
        return 0
    print("po/data-strings.h is not up to date: run build-aux/extract-data-strings.py")
    return 1


if __name__ == "__main__":
    sys.exit(main())
