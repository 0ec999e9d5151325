#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes to publish, check and take in a data set, and how much memory, beside the time
that the sqlite3 shell takes for the same rows. Prints JSON. Seconds are those of the processor, so
other programs on the machine do not count; how long each goes on after it is cancelled, too. Only
the megabytes that are checked in a second are told by the clock as well, which is what all
processors together make of them: of several times the best, and only on a machine at rest.

usage: bench-exchange.py MAKE-REGISTER PLEDGEBOOK-CLI BENCH-CANCEL [NUMBER-OF-PLEDGES]
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

SEED = 20261121
CHECKS = 3
EXPORT = """.mode json
SELECT id, body FROM entities WHERE publication = 'published';
SELECT id, body FROM pledges WHERE publication = 'published';
"""
# The rows stand in a table of another file, as they would in a file to import.
IMPORT = """ATTACH 'source.db' AS source;
CREATE TABLE records (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = 'trigram case_sensitive 1');
BEGIN;
INSERT INTO records (id, body) SELECT id, body FROM source.rows;
INSERT INTO search (text) SELECT text FROM source.rows;
COMMIT;
"""
SOURCE = """CREATE TABLE rows AS SELECT id, body, text FROM
 (SELECT id, body, publication FROM taken.entities UNION ALL
  SELECT id, body, publication FROM taken.pledges)
 JOIN taken.records USING (id) JOIN taken.search ON search.rowid = records.rowid;
"""


def run(*command, script=None):
    """The processor's seconds, the clock's, and the most memory in MiB of one program."""
    start = time.monotonic()
    with tempfile.TemporaryFile("w+") as stdin, open("output", "wb") as stdout:
        stdin.write(script or "")
        stdin.seek(0)
        child = subprocess.Popen(command, stdin=stdin, stdout=stdout)
        _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{command} failed")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    make_register, cli, cancel = (os.path.abspath(path) for path in sys.argv[1:4])
    n = sys.argv[4] if len(sys.argv) > 4 else "100000"
    figures = {"pledges": int(n)}

    def measure(name, *command, script=None):
        seconds, clock, memory = run(*command, script=script)
        figures.update({f"{name}_s": round(seconds, 2), f"{name}_clock_s": round(clock, 2),
                        f"{name}_mib": round(memory, 1)})
        return seconds

    with tempfile.TemporaryDirectory(prefix="pledgebook-bench-") as folder:
        os.chdir(folder)
        os.environ["XDG_DATA_HOME"] = folder
        run(make_register, n, str(SEED), "register.db")
        # Else the first to read the register would wait for the disk, and the others would not.
        run("sqlite3", "-readonly", "register.db", script=EXPORT)
        exported = measure("export", cli, "--store", "register.db", "dataset", "create", "-o", "all.json")
        lines = measure("export_lines", cli, "--store", "register.db", "dataset", "create", "-o",
                        "all.ndjson")
        shell = measure("sqlite_export", "sqlite3", "-readonly", "register.db", script=EXPORT)
        size = pathlib.Path("all.json").stat().st_size / 1e6
        checks = [run(cli, "check", "all.ndjson") for _ in range(CHECKS)]
        checked, clock, memory = (min(column) for column in zip(*checks))
        figures.update({"check_s": round(checked, 2), "check_clock_s": round(clock, 2),
                        "check_mib": round(memory, 1)})
        taken = measure("import", cli, "--store", "taken.db", "dataset", "open", "all.ndjson")
        indexed = measure("index", cli, "--store", "taken.db", "totals")
        run(cancel, "register.db", "all.ndjson", "cancelled.db")
        figures.update(json.loads(pathlib.Path("output").read_text()))
        run("sqlite3", "source.db", script="ATTACH 'taken.db' AS taken;\n" + SOURCE)
        bulk = measure("sqlite_import", "sqlite3", "bulk.db", script=IMPORT)
    figures.update({
        "megabytes": round(size, 1),
        "export_times_sqlite": round(exported / shell, 2),
        "export_lines_times_sqlite": round(lines / shell, 2),
        "check_mb_per_s": round(size / clock, 1),
        "check_mb_per_processor_s": round(size / checked, 1),
        "import_times_sqlite": round((taken + indexed) / bulk, 2),
        "seed": SEED,
    })
    print(json.dumps(figures, indent=2))


main()
