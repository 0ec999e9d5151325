#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the samples into a PostgreSQL server of its own, which is there for this test only, and
compares the totals with those of pledgebook-cli. Ends with 77 where PostgreSQL is not installed.

usage: test-postgresql.py PATH-OF-PLEDGEBOOK-CLI
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).parent.parent.parent
SCRIPTS = TOP / "data/interop/postgresql"
CLI = os.path.abspath(sys.argv[1])
OLDEST = 15


def find_programs():
    """The folder of the newest server that is installed."""
    found = sorted(
        (int(path.parent.name), path)
        for path in pathlib.Path("/usr/lib/postgresql").glob("*/bin")
        if path.parent.name.isdigit() and int(path.parent.name) >= OLDEST and (path / "initdb").exists()
    )
    if not found:
        print("PostgreSQL is not installed")
        sys.exit(77)
    return found[-1][1]


class Server:
    """A server on a socket in a folder, without a network; it never runs as the administrator."""

    def __init__(self, folder):
        self.programs = find_programs()
        self.data = folder / "data"
        self.socket = folder / "socket"
        self.user = "postgres" if os.getuid() == 0 else None
        for path in (self.data, self.socket):
            path.mkdir(mode=0o700)
            if self.user:
                shutil.chown(path, self.user)

    def run(self, program, *arguments):
        subprocess.run([self.programs / program, *arguments], check=True, user=self.user,
                       stdout=subprocess.DEVNULL, cwd="/")

    def __enter__(self):
        self.run("initdb", "--no-sync", "--auth=trust", "--username=pledgebook", "--encoding=UTF8",
                 "--locale=C", f"--pgdata={self.data}")
        options = f"-k {self.socket} -c listen_addresses= -c fsync=off -c max_connections=5"
        self.run("pg_ctl", "start", "--wait", f"--pgdata={self.data}", f"--options={options}",
                 f"--log={self.data}/log")
        return self

    def __exit__(self, *_):
        self.run("pg_ctl", "stop", "--mode=immediate", f"--pgdata={self.data}")

    def ask(self, script=None, command=None, source=None, status=0):
        """Runs a script or a command; what it prints, or what it complains of when it is to fail."""
        what = ["--file", str(SCRIPTS / script)] if script else ["--command", command]
        with open(source or os.devnull, encoding="utf-8") as stdin:
            done = subprocess.run(
                [self.programs / "psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align",
                 "--set", "ON_ERROR_STOP=1", "--host", self.socket, "--username", "pledgebook",
                 *what, "postgres"],
                stdin=stdin, capture_output=True, text=True, check=False)
        assert done.returncode == status, done.stderr
        return done.stdout if status == 0 else done.stderr


def cli(*arguments):
    return subprocess.run([CLI, *arguments], check=True, capture_output=True, text=True).stdout


def without_names(report):
    for division in ("entities", "countries"):
        for part in report[division]:
            part.pop("name", None)
    return report


def count(server, table):
    return int(server.ask(command=f"SELECT count(*) FROM pledgebook.{table}"))


def test_totals(server, folder):
    dataset = folder / "samples.ndjson"
    register = folder / "register.db"
    cli("--samples", "dataset", "create", "-o", dataset)
    cli("--store", register, "dataset", "open", dataset)
    expected = without_names(json.loads(cli("--store", register, "totals", "--json")))
    assert expected["totals"]["n"] > 50 and expected["totals"]["without_rate"], "a poor sample"

    server.ask("load.sql", source=dataset)
    assert json.loads(server.ask("totals.sql")) == expected
    n = count(server, "records")
    server.ask("load.sql", source=dataset)
    assert count(server, "records") == n and count(server, "files") == 1
    assert json.loads(server.ask("totals.sql")) == expected
    return dataset


def test_cut_file(server, folder, dataset):
    lines = dataset.read_text(encoding="utf-8").splitlines(keepends=True)
    cut = folder / "cut.ndjson"
    for kept in (lines[:-1], lines[:5] + lines[6:], lines[1:], []):
        cut.write_text("".join(kept), encoding="utf-8")
        before = server.ask("totals.sql")
        server.ask("load.sql", source=cut, status=3)
        assert server.ask("totals.sql") == before


def test_later_dataset(server, folder):
    """What is no longer published goes; what is left has the totals that pledgebook-cli has."""
    dataset = folder / "kenya.ndjson"
    register = folder / "kenya.db"
    cli("--samples", "dataset", "create", "-o", dataset, "type:financial")
    cli("--store", register, "dataset", "open", dataset)
    server.ask("load.sql", source=dataset)
    expected = without_names(json.loads(cli("--store", register, "totals", "--json")))
    assert json.loads(server.ask("totals.sql")) == expected
    assert count(server, "pledges") == expected["totals"]["n"]


def test_columns(server):
    names = server.ask(command="SELECT name ->> 'en' FROM pledgebook.entities WHERE name ? 'en'")
    assert names.strip()
    countries = server.ask(command="SELECT DISTINCT length(country) FROM pledgebook.entities"
                                   " WHERE country IS NOT NULL")
    assert countries.split() == ["3"]


def main():
    with tempfile.TemporaryDirectory(prefix="pledgebook-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o711)
        os.environ["XDG_DATA_HOME"] = str(folder / "home")
        with Server(folder) as server:
            server.ask("schema.sql")
            dataset = test_totals(server, folder)
            test_columns(server)
            test_cut_file(server, folder, dataset)
            test_later_dataset(server, folder)


main()
