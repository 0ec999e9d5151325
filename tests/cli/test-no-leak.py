#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is personal, or only for this office, is in nothing that goes out to others.

usage: test-no-leak.py PROGRAM SOURCE-ROOT
"""
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import zipfile

PROGRAM = sys.argv[1]
ROOT = pathlib.Path(sys.argv[2])
sys.path.insert(0, str(ROOT / "tests" / "e2e"))
from tap import Tap  # noqa: E402

# One word for everything that stays at home, and one for what goes to the secretariat, too.
AT_HOME = "Kestrelnote"
PERSONAL = "Kestrelperson"


def run(*arguments):
    result = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    # IATI leaves out what has too little in it, and says so.
    assert result.returncode == (1 if "iati" in arguments else 0), (arguments, result)
    return result.stdout


def plant(register):
    """Every record gets secrets: a note, a member from the future, and people with their data."""
    person = {"name": PERSONAL, "role": PERSONAL, "email": f"{PERSONAL.lower()}@example.org",
              "phone": "+254 20 999888777"}
    n_planted = 0
    with sqlite3.connect(register) as connection:
        for table in "entities", "pledges", "reports":
            for identifier, body in connection.execute(f"SELECT id, body FROM {table}").fetchall():
                record = json.loads(body) | {"notes": AT_HOME, "x_future": {"of": [AT_HOME]},
                                             "publication": "published"}
                if table == "entities":
                    record |= {"focal_point": person, "alternate": person}
                text = json.dumps(record, sort_keys=True, separators=(",", ":"),
                                  ensure_ascii=False)
                connection.execute(f"UPDATE {table} SET body = ?, publication = 'published',"
                                   " notes = ? WHERE id = ?", (text, AT_HOME, identifier))
                n_planted += 1
    return n_planted


def read_text(path):
    """All that a program of any kind could find in a file."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as book:
            return "".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
    if path.suffix == ".pdf":
        info = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
        return info + subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True,
                                     text=True).stdout
    return path.read_bytes().decode("utf-8", "replace")


def assert_clean(folder, words, least=1):
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) >= least, files
    for path in files:
        text = read_text(path)
        for word in words:
            assert not re.search(word, text, re.IGNORECASE), f"“{word}” is in {path.name}"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        out = folder / "out"
        (out / "tables").mkdir(parents=True)
        os.environ |= {"XDG_DATA_HOME": str(folder / "data"), "XDG_CACHE_HOME": str(folder / "cache")}
        register = folder / "r.db"
        tap = Tap(name)
        run("--store", register, "import", ROOT / "data" / "samples" / "samples.pledgebook.json")
        assert plant(register) > 100
        secrets = [AT_HOME, PERSONAL, "999888777"]

        def write(*arguments):
            run("--store", register, *arguments)

        with tap.point("the register has all of it"):
            for kind, word in ("pledges", AT_HOME), ("entities", AT_HOME), ("entities", PERSONAL):
                identifier = run("--store", register, "list", kind).split()[0]
                assert word in run("--store", register, "show", identifier)
        with tap.point("a data set has none of it, in either form"):
            for form in "all.json", "all.ndjson":
                write("dataset", "create", "-o", out / form)
            write("dataset", "create", "--keep", "-o", out / "kept.json")
            assert_clean(out, secrets, 3)
            assert_clean(folder / "data" / "pledgebook" / "datasets", secrets)
        with tap.point("tables, maps and activities have none of it"):
            for kind in "pledges", "entities":
                for form in "xlsx", "csv":
                    write("export", "--format", form, "-o", out / f"{kind}.{form}", kind)
                write("export", "--format", "csv", "-o", out / "tables", kind)
            for form in "geojson", "iati":
                write("export", "--format", form, "-o", out / f"pledges.{form}")
            for form in "svg", "pdf":
                write("map", "-o", out / f"map.{form}")
            assert_clean(out, secrets, 15)
        with tap.point("what is compared and listed of data sets has none of it"):
            (out / "compared").write_text(run("dataset", "compare", "--json", out / "all.json",
                                              out / "all.ndjson"), "utf-8")
            assert_clean(out, secrets)
        with tap.point("the paper to sign has none of it"):
            pledge = run("--store", register, "list", "pledges").split()[0]
            write("export", "--format", "pdf", "-o", out / "paper.pdf", pledge)
            assert_clean(out, secrets)
        tap.finish()


main()
