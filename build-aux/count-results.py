#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what a run of `meson test` passed and failed, each part of a TAP test by itself.

usage: count-results.py FOLDER STATUS

FOLDER is the build's meson-logs, STATUS the exit status of `meson test`. Prints "PASSED FAILED",
and on standard error what was skipped and the end of what each failed test said.
"""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree


LINES_TOLD = 40
SECOND_TRY = "# first try"  # how tests/e2e/twice.py begins what it tells of a test that failed once

# Meson puts what a test printed into its XML as it is; these characters are none that XML knows.
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def read_parts(path):
    """The parts of every TAP test: name of the test -> list of its test cases."""
    text = path.read_text(encoding="utf-8", errors="replace")
    root = ElementTree.fromstring(NOT_XML.sub("", text))
    suites = root.findall("testsuite")
    return {suite.get("name").partition(".")[2]: suite.findall("testcase")
            for suite in suites if "." in suite.get("name")}


def has(case, *tags):
    return any(case.find(tag) is not None for tag in tags)


def count_test(test, parts):
    """(passed, failed, skipped) of one test; a test that ends badly has at least one failure."""
    good = test["result"] in ("OK", "EXPECTEDFAIL")
    skipped = test["result"] == "SKIP"
    if not parts:
        return int(good), int(not good and not skipped), int(skipped)
    failures = sum(has(case, "failure", "error") for case in parts)
    skips = sum(has(case, "skipped") for case in parts)
    passes = len(parts) - failures - skips
    return passes, failures if good or skipped else max(failures, 1), skips


def tell_failure(test):
    """The end of what a test said: it stops where it failed."""
    said = (test.get("stdout", "") + test.get("stderr", "")).splitlines()
    print("\n".join(["== This failed: " + test["name"], *said[-LINES_TOLD:]]), file=sys.stderr)


def tell_second_try(test):
    said = [line for line in test.get("stdout", "").splitlines() if line.startswith(SECOND_TRY)]
    if said:
        print("\n".join(["== Run once more: " + test["name"], *said[-LINES_TOLD:]]), file=sys.stderr)


def main():
    folder, status = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    with open(folder / "testlog.json", encoding="utf-8") as log:
        tests = [json.loads(line) for line in log]
    parts = read_parts(folder / "testlog.junit.xml")
    counts = [count_test(test, parts.get(test["name"])) for test in tests]
    for test, count in zip(tests, counts, strict=True):
        if count[1]:
            tell_failure(test)
        else:
            tell_second_try(test)
    passed, failed, skipped = (sum(column) for column in zip(*counts, strict=True))
    if status and not failed:
        failed = 1
    if skipped:
        print(f"{skipped} skipped", file=sys.stderr)
    print(passed, failed)


if __name__ == "__main__":
    main()
