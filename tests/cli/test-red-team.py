#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files made to do harm, given to the program: one sentence each, and the register stays as it is.

usage: test-red-team.py PROGRAM SOURCE-ROOT
"""
import hashlib
import json
import os
import pathlib
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
import zipfile

PROGRAM = sys.argv[1]
ROOT = pathlib.Path(sys.argv[2])
sys.path.insert(0, str(ROOT / "tests" / "e2e"))
from tap import Tap  # noqa: E402

GIGABYTE = 1024 ** 3
SECONDS = 60


def allow_little():
    """As a disk that is full: no file may grow beyond a few bytes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))


class Office:
    """A person with a register and a folder of data of their own."""

    def __init__(self, folder, name):
        self.home = folder / name
        self.home.mkdir()
        self.register = self.home / "pledgebook" / "pledgebook.db"

    def run(self, *arguments, status=0, limited=False):
        result = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True,
                                timeout=SECONDS, env=os.environ | {"XDG_DATA_HOME": str(self.home)},
                                preexec_fn=allow_little if limited else None)
        if result.returncode != status:
            raise AssertionError(f"{arguments}: {result.returncode}: {result.stdout}{result.stderr}")
        return result.stderr

    def read_all(self):
        """Every row of every table, as one number."""
        checksum = hashlib.sha256()
        with sqlite3.connect(f"file:{self.register}?mode=ro", uri=True) as connection:
            tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND"
                                        " sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name").fetchall()
            for (table,) in tables:
                for row in sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"'))):
                    checksum.update(f"{table} {row}\n".encode())
        return checksum.hexdigest()


def seal(document):
    """The digest of the payload as it is now; the fixture has no numbers but whole ones."""
    text = json.dumps(document["payload"], sort_keys=True, separators=(",", ":"),
                      ensure_ascii=False)
    document["digest"]["value"] = hashlib.sha256(text.encode()).hexdigest()


def write(path, document):
    seal(document)
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def make_first(path):
    """An entity and its pledge, which nobody has signed."""
    records = read(ROOT / "tests" / "exchange" / "records.json")
    payload = {"entities": records["entities"][:1], "pledges": records["pledges"][:1]}
    for record in payload["entities"] + payload["pledges"]:
        record.pop("notes", None)
    write(path, {"format": "pledgebook/submission", "format_version": "1.1",
                 "generator": {"name": "test", "version": "1"},
                 "id": "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2cfe", "created": "2026-05-01T08:00:00Z",
                 "language": "en", "digest": {"algorithm": "sha-256", "value": ""},
                 "payload": payload})
    return payload["entities"][0]["id"], payload["pledges"][0]["id"]


class Attack:
    """A register that knows an entity, and what somebody tries against it."""

    def __init__(self, folder):
        self.folder = folder
        self.office = Office(folder, "office")
        self.sender = Office(folder, "sender")
        self.stranger = Office(folder, "stranger")
        self.unsigned = folder / "unsigned.json"
        self.entity, self.pledge = make_first(self.unsigned)
        self.sender.run("import", self.unsigned)
        self.sender.run("key", "new", self.entity)
        self.first = self.export(self.sender, "first.json")
        self.office.run("import", self.first)
        self.second = self.write_next("second-unsigned.json", "Second")
        self.sender.run("import", "--take", self.pledge, self.second)
        self.second = self.export(self.sender, "second.json")
        self.office.run("import", self.second)

    def export(self, office, name):
        office.run("export", "-o", self.folder / name)
        return self.folder / name

    def write_next(self, name, title, revision=2):
        document = read(self.unsigned)
        document["payload"]["pledges"][0] |= {"revision": revision, "title": {"en": title}}
        return write(self.folder / name, document)

    def assert_unchanged(self, *arguments, sentence="", status=1, n_sentences=1):
        """@sentence: what the one message has in it"""
        before = self.office.read_all()
        messages = self.office.run(*arguments, status=status)
        assert self.office.read_all() == before, f"{arguments} changed the register: {messages}"
        assert sentence in messages, f"“{sentence}” is not in: {messages}"
        assert messages.count("\n") == n_sentences, messages

    def edit(self, name, change):
        document = read(self.second)
        change(document)
        return write(self.folder / name, document)


def try_signatures(tap, attack):
    with tap.point("an older revision that is replayed does nothing"):
        attack.assert_unchanged("import", attack.first, status=0, n_sentences=0)
    with tap.point("a stripped signature is not enough"):
        def strip(document):
            document.pop("signatures")
            document["payload"]["pledges"][0] |= {"revision": 9, "title": {"en": "Evil"}}
        attack.assert_unchanged("import", attack.edit("stripped.json", strip),
                                sentence="Not signed, although the key of its entity is known.")
    with tap.point("an edited amount does not fit the signature, though the digest is new"):
        def edit(document):
            document["payload"]["pledges"][0]["revision"] = 9
            document["payload"]["pledges"][0]["financial"]["amount"] = "9.00"
        attack.assert_unchanged("import", attack.edit("edited.json", edit), n_sentences=2,
                                sentence="The signature of the file is wrong")
    with tap.point("an amount that was edited without a new digest is refused"):
        path = attack.folder / "digest.json"
        path.write_text(attack.second.read_text("utf-8").replace("1250000.50", "9250000.50"), "utf-8")
        attack.assert_unchanged("import", path, sentence="“digest.json”")
    with tap.point("another key is asked about and not believed"):
        attack.stranger.run("import", attack.unsigned)
        attack.stranger.run("key", "new", attack.entity)
        evil = attack.write_next("changed-key-unsigned.json", "Evil", 9)
        attack.stranger.run("import", "--take", attack.pledge, evil)
        attack.assert_unchanged("import", attack.export(attack.stranger, "changed-key.json"),
                                sentence="another key than the one known", n_sentences=5)
    with tap.point("nobody hands over a record of another"):
        stranger = Office(attack.folder, "neighbour")
        document = read(attack.unsigned)
        other = document["payload"]["entities"][0] | {
            "id": "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2cee", "name": {"en": "Neighbour Networks"}}
        document["payload"]["entities"].append(other)
        document["payload"]["pledges"][0] |= {"revision": 9, "title": {"en": "Evil"}}
        stranger.run("import", write(attack.folder / "both.json", document))
        stranger.run("key", "new", other["id"])
        both = attack.folder / "neighbour.json"
        stranger.run("export", "-o", both, "--sign", other["id"], attack.pledge)
        attack.assert_unchanged("import", both, sentence="Signed by somebody else than the entity",
                                n_sentences=2)
    with tap.point("two revisions with one number are left to a person"):
        own = Office(attack.folder, "plain")
        own.run("import", attack.unsigned)
        own.run("import", attack.write_next("a.json", "One"))
        attack.office, office = own, attack.office
        attack.assert_unchanged("import", attack.write_next("b.json", "Other"),
                                sentence="the register has other changes of it")
        attack.office = office


def make_sparse(path, beginning=b"{"):
    with open(path, "wb") as file:
        file.write(beginning)
        file.truncate(GIGABYTE)
    return path


def make_zip(path, *entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, data in entries:
            archive.writestr(entry, data)
    return path


def make_bomb(path):
    """Two hundred kilobytes that become two hundred megabytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("bomb.json", "w") as entry:
            for _ in range(200):
                entry.write(b" " * 1024 ** 2)
    return path


def try_sizes(tap, attack):
    folder = attack.folder
    with tap.point("ten thousand wrong records are one sentence"):
        document = read(attack.unsigned)
        document["payload"]["pledges"] = [{}] * 10000
        attack.assert_unchanged("import", write(folder / "tiny.json", document),
                                sentence="“tiny.json”")
    for name in "huge.json", "huge.ndjson", "huge.zip":
        with tap.point(f"a gigabyte in {name} is not read"):
            attack.assert_unchanged("import", make_sparse(folder / name), sentence=f"“{name}”")
    with tap.point("a table of a gigabyte is not read"):
        attack.assert_unchanged("import", "--csv", "pledge", make_sparse(folder / "huge.csv", b"a"),
                                sentence="“huge.csv”")
    with tap.point("a small archive of much is refused"):
        attack.assert_unchanged("import", make_bomb(folder / "bomb.zip"), sentence=".json”")
        (folder / "bomb.zip").unlink()


def try_paths(tap, attack):
    folder = attack.folder
    good = attack.second.read_text("utf-8")
    for name in "../evil.json", "/tmp/evil.json", "a/../../evil.json", "C:\\evil.json":
        with tap.point(f"an archive with {name} is refused"):
            path = make_zip(folder / "tricks.zip", ("good.json", good), (name, good))
            attack.assert_unchanged("import", path, sentence="“tricks.zip”")
            assert not (folder / "evil.json").exists() and not (folder.parent / "evil.json").exists()
    with tap.point("an archive with a symbolic link is refused"):
        link = zipfile.ZipInfo("link.json")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        attack.assert_unchanged("import", make_zip(folder / "link.zip", (link, "/etc/hostname")),
                                sentence="“link.zip”")
    with tap.point("links in a folder are not followed, also when they lead in circles"):
        inbox = folder / "inbox"
        inbox.mkdir()
        (inbox / "again").symlink_to(inbox)
        (inbox / "hosts.json").symlink_to("/etc/hosts")
        attack.assert_unchanged("import", inbox, status=0, n_sentences=0)


def try_disks(tap, attack):
    folder = attack.folder
    with tap.point("a file that changes while it is read is refused"):
        before = attack.second.read_text("utf-8")
        after = before.replace("Second", "Secund")
        pipe = folder / "changing.json"
        os.mkfifo(pipe)
        middle = before.index("Second") - 1

        def feed():
            with open(pipe, "w", encoding="utf-8") as file:
                file.write(before[:middle] + after[middle:])
        thread = threading.Thread(target=feed)
        thread.start()
        attack.assert_unchanged("import", pipe, sentence="“changing.json”")
        thread.join()
    with tap.point("a disk without room is told of, and nothing is left there"):
        target = folder / "full"
        target.mkdir()
        before = attack.office.read_all()
        messages = attack.office.run("export", "--format", "csv", "-o", target / "out.csv",
                                     status=1, limited=True)
        assert messages.count("\n") == 1 and "“out.csv”" in messages, messages
        assert not list(target.iterdir()) and attack.office.read_all() == before
    with tap.point("a folder that is gone is told of, and nothing counts as sent"):
        attack.assert_unchanged("export", "-o", folder / "gone" / "out.json",
                                sentence="The folder for “out.json” is not there.")


def main():
    with tempfile.TemporaryDirectory() as name:
        tap = Tap(name)
        attack = Attack(pathlib.Path(name))
        try_signatures(tap, attack)
        try_sizes(tap, attack)
        try_paths(tap, attack)
        try_disks(tap, attack)
        tap.finish()


main()
