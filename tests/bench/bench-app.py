#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The app with a large register: its start and memory against an empty window, scrolling, saving.

usage: bench-app.py MAKE-REGISTER EMPTY-WINDOW APP-PROBE [PLEDGES]

Needs a display (tests/support/with-display gives one). Both windows are started in turn, the same
way, and measured from outside the same moment. Prints JSON.
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

SEED = "20261121"
DEFAULT_PLEDGES = "10000"
N_STARTS = 15
GOALS = {
    "first_frame_ratio": 1.5,
    "usable_ratio": 2.0,
    "resident_mib_more": 60,
    "frames.most_ms": 16,
    "save_off_main.p95_ms": 10,
    "save_on_main.p95_ms": 1,
}


def measure(program, *arguments):
    """Runs a program that prints what it has measured; times count from here."""
    started = time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000
    done = subprocess.run([program, str(started), *arguments], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def median(runs, name):
    return statistics.median(run[name] for run in runs)


def compare_starts(empty_window, probe, pledges):
    # The first of each reads programs and register from the disk, and is not counted.
    pairs = [(measure(empty_window), measure(probe, pledges, "start"))
             for _ in range(N_STARTS + 1)][1:]
    empty = [pair[0] for pair in pairs]
    app = [pair[1] for pair in pairs]
    names = ("first_frame_ms", "first_frame_work_ms", "usable_ms", "usable_work_ms", "resident_mib")
    return {
        "empty_window": {name: median(empty, name) for name in names},
        "app": {name: median(app, name) for name in names},
        "first_frame_ratio": round(median(app, "first_frame_ms") /
                                   median(empty, "first_frame_ms"), 2),
        "usable_ratio": round(median(app, "usable_ms") / median(empty, "first_frame_ms"), 2),
        "first_frame_work_ratio": round(median(app, "first_frame_work_ms") /
                                        median(empty, "first_frame_work_ms"), 2),
        "usable_work_ratio": round(median(app, "usable_work_ms") /
                                   median(empty, "first_frame_work_ms"), 2),
        "resident_mib_more": round(median(app, "resident_mib") - median(empty, "resident_mib"), 1),
    }


def look_up(figures, name):
    for part in name.split("."):
        figures = figures[part]
    return figures


def main():
    make_register, empty_window, probe = sys.argv[1:4]
    pledges = sys.argv[4] if len(sys.argv) > 4 else DEFAULT_PLEDGES
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        register = pathlib.Path(home, "pledgebook", "pledgebook.db")
        register.parent.mkdir()
        subprocess.run([make_register, pledges, SEED, str(register)], check=True)
        figures = {"pledges": int(pledges)}
        figures.update(compare_starts(empty_window, probe, pledges))
        figures.update((name, value) for name, value in measure(probe, pledges, "scroll").items()
                       if "frames" in name)
        figures.update((name, value) for name, value in measure(probe, pledges, "save").items()
                       if "save" in name)
    figures["missed"] = {name: f"{look_up(figures, name)}, goal {goal}"
                         for name, goal in GOALS.items() if look_up(figures, name) > goal}
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
