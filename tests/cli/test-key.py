#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys and signatures from the command line: what one office signs, and what another believes.

usage: test-key.py PROGRAM SOURCE-ROOT
"""
import hashlib
import json
import os
import pathlib
import pty
import shutil
import signal
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
ROOT = pathlib.Path(sys.argv[2])
sys.path.insert(0, str(ROOT / "tests" / "e2e"))
from tap import Tap  # noqa: E402


class Office:
    """A person with a register and a folder of data of their own."""

    def __init__(self, folder, name):
        self.home = folder / name
        self.home.mkdir()

    def run(self, *arguments, status=0):
        result = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True,
                                env=os.environ | {"XDG_DATA_HOME": str(self.home)})
        if result.returncode != status:
            raise AssertionError(f"{arguments}: {result.returncode}: {result.stdout}{result.stderr}")
        return result.stdout, result.stderr


def seal(document):
    """The digest of the payload as it is now; the fixture has no numbers but whole ones."""
    text = json.dumps(document["payload"], sort_keys=True, separators=(",", ":"),
                      ensure_ascii=False)
    document["digest"]["value"] = hashlib.sha256(text.encode()).hexdigest()


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def write(path, document):
    seal(document)
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def make_submission(folder):
    """A file that nobody has signed, with one entity."""
    records = read(ROOT / "tests" / "exchange" / "records.json")
    entity = records["entities"][0]
    entity.pop("notes")
    document = {"format": "pledgebook/submission", "format_version": "1.1",
                "generator": {"name": "test", "version": "1"},
                "id": "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2cff",
                "created": "2026-05-01T08:00:00Z", "language": "en",
                "digest": {"algorithm": "sha-256", "value": ""},
                "payload": {"entities": [entity], "pledges": []}}
    return entity["id"], write(folder / "unsigned.json", document)


def make_next(path, target, signed):
    """What somebody makes of a signed file: the next revision, in their own words."""
    document = read(path)
    document["payload"]["entities"][0]["revision"] += 1
    document["payload"]["entities"][0]["acronym"] = "EVIL"
    if not signed:
        document.pop("signatures")
    return write(target, document)


def has_terminals():
    """A bare system may have none to give."""
    try:
        ends = os.openpty()
    except OSError:
        return False
    for end in ends:
        os.close(end)
    return True


def answer(office, answers, *arguments):
    """Runs the program at a terminal, and answers what it asks. Returns its status."""
    signal.alarm(60)
    child, terminal = pty.fork()
    if child == 0:
        os.environ["XDG_DATA_HOME"] = str(office.home)
        os.execv(PROGRAM, [PROGRAM, *arguments])
    for line in answers:
        said = b""
        while not said.rstrip().endswith(b":"):
            said += os.read(terminal, 1024)
        os.write(terminal, line.encode() + b"\n")
    try:
        while os.read(terminal, 1024):
            pass
    except OSError:
        pass
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    signal.alarm(0)
    return status


def has(text, part):
    assert part in text, f"“{part}” is not in: {text}"


def test(tap, folder):
    sender, receiver, laptop, impostor = (
        Office(folder, name) for name in ("sender", "receiver", "laptop", "impostor"))
    entity, unsigned = make_submission(folder)
    signed = folder / "signed.json"
    passphrase = folder / "passphrase"
    transfer = folder / "key.pledgebook-key"
    passphrase.write_text("nine green bottles\n", encoding="utf-8")

    with tap.point("a file without signature says so"):
        has(sender.run("check", str(unsigned))[0], "not signed")
        sender.run("import", str(unsigned))
    with tap.point("an export is signed with the key that is here"):
        made = sender.run("key", "new", entity)[0]
        sender.run("export", "-o", str(signed))
        output = sender.run("check", str(signed))[0]
        has(output, f"signed by Baobab Connect ({entity}), fingerprint ")
        has(output, made.split("Fingerprint: ")[1].strip())
        public_key = made.split("Public key: ")[1].split()[0]
    with tap.point("a key is never replaced"):
        has(sender.run("key", "new", entity, status=1)[1], "never replaced")
    with tap.point("the first key is accepted with the first file"):
        fingerprint = made.split("Fingerprint: ")[1].strip()
        for arguments in ("plan", str(signed)), ("import", str(signed)):
            message = receiver.run(*arguments)[1]
            has(message, f"Compare its fingerprint by telephone: {fingerprint}.")
            has(message, f"key trust {entity} {public_key}")
        has(receiver.run("key", "list")[0], f"accepted   {entity}")
        assert "fingerprint" not in receiver.run("plan", str(signed))[1]
    with tap.point("a stripped signature is held, with its reason"):
        stripped = make_next(signed, folder / "stripped.json", False)
        output, messages = receiver.run("import", str(stripped), status=1)
        has(output, "held      1")
        has(messages, "Not signed, although the key of its entity is known.")
        has(receiver.run("import", "--plan", str(stripped), status=1)[0], "held ")
        assert "EVIL" not in receiver.run("show", entity)[0]
    with tap.point("an edited file is held, and its check fails"):
        edited = make_next(signed, folder / "edited.json", True)
        has(receiver.run("check", str(edited), status=1)[0], "is wrong")
        has(receiver.run("import", str(edited), status=1)[1], "The signature of the file is wrong")
        assert "EVIL" not in receiver.run("show", entity)[0]
    with tap.point("a changed key is asked about, with both fingerprints"):
        other = impostor.run("import", str(unsigned)) and impostor.run("key", "new", entity)[0]
        changed = make_next(unsigned, folder / "changed.json", True)
        impostor.run("import", "--take", entity, str(changed))
        impostor.run("export", "-o", str(changed))
        message = receiver.run("import", str(changed), status=1)[1]
        has(message, "another key than the one known so far!")
        has(message, "Known fingerprint: " + fingerprint)
        has(message, "New fingerprint: " + other.split("Fingerprint: ")[1].strip())
        has(message, f"key trust {entity} {other.split('Public key: ')[1].split()[0]}")
        assert "EVIL" not in receiver.run("show", entity)[0]
    with tap.point("what is held is taken by name only"):
        has(receiver.run("import", "--take", entity.replace("7", "8"), str(stripped), status=1)[1],
            "nothing to decide")
        has(receiver.run("import", "--take", entity, str(stripped))[1], "was taken as you asked")
        shown = receiver.run("show", entity)[0]
        has(shown, "EVIL")
        has(shown, "from “stripped.json” by a decision of somebody here. Not signed")
    with tap.point("a compared key is confirmed"):
        receiver.run("key", "trust", entity)
        has(receiver.run("key", "list")[0], f"confirmed  {entity}")
        has(receiver.run("key", "show", entity)[0], "The fingerprint of the key was compared.")
    with tap.point("a key moves to another computer"):
        sender.run("key", "export", entity, str(transfer), "--passphrase-file", str(passphrase))
        has(laptop.run("key", "import", str(transfer), "--passphrase-file", str(passphrase))[0],
            made.split("Fingerprint: ")[1].strip())
        wrong = folder / "wrong"
        wrong.write_text("nine green battles\n", encoding="utf-8")
        messages = laptop.run("key", "import", str(transfer), "--passphrase-file", str(wrong),
                              status=1)[1]
        has(messages, "not the passphrase")
        has(laptop.run("key", "import", str(transfer), "--passphrase-file", "/nowhere",
                       status=1)[1], "cannot be read from “/nowhere”")
    with tap.point("a passphrase that is typed is asked for twice, where there is a terminal"):
        typed = folder / "typed.pledgebook-key"
        arguments = "key", "export", entity, str(typed)
        if has_terminals():
            assert answer(sender, ["nine green bottles", "nine green battles"], *arguments) == 1
            assert not typed.exists()
            assert answer(sender, ["nine green bottles", "nine green bottles"], *arguments) == 0
            assert typed.exists()
    with tap.point("what is signed on the other computer is believed like before"):
        laptop.run("import", str(signed))
        laptop.run("export", "-o", str(folder / "laptop.json"))
        has(sender.run("check", str(folder / "laptop.json"))[0], fingerprint)
        has(sender.run("import", str(folder / "laptop.json"))[0], "held      0")
    with tap.point("the secretariat's key is told of until somebody has compared it"):
        desk = sender.run("key", "new", "secretariat")[0].split("Fingerprint: ")[1].strip()
        sender.run("dataset", "create", "-o", str(folder / "all.ndjson"))
        visitor = Office(folder, "visitor")
        has(visitor.run("dataset", "open", str(folder / "all.ndjson"))[1],
            f"Compare it by telephone: {desk}.")
        visitor.run("key", "trust", "secretariat")
        assert visitor.run("dataset", "open", str(folder / "all.ndjson"))[1] == ""
        key = visitor.run("key", "show", "secretariat")[0].split("Public key: ")[1].split()[0]
        has(visitor.run("check", str(folder / "all.ndjson"))[0], f"public key {key}")
        sender.run("key", "forget", "secretariat", "--private")
    with tap.point("a file for minisign"):
        if shutil.which("minisign"):
            sender.run("export", "--sign", entity, "--minisig", "-o", str(signed))
            key = made.split("Public key: ")[1].split()[0]
            subprocess.run(["minisign", "-Vm", signed, "-P", key], check=True, capture_output=True)
    with tap.point("wrong command lines"):
        sender.run("key", status=2)
        sender.run("key", "show", "../../etc/passwd", status=2)
        sender.run("key", "trust", entity, "RWnonsense", status=2)
        sender.run("export", "--minisig", "-o", str(signed), status=2)
        has(sender.run("export", "--sign", "secretariat", "-o", str(signed), status=1)[1],
            "no private key")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        tap = Tap(folder)
        test(tap, folder)
        tap.finish()


main()
