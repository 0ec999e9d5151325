#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sources use nothing that GTK has given up, no unsafe C function and no network, and no test
sleeps."""
import pathlib
import re
import sys

# (folder, pattern, reason)
RULES = [(folder, re.compile(pattern), reason) for folder, pattern, reason in (
    ("src", r"\bGtk(?:Message)?Dialog\b|\bgtk_(?:message_)?dialog_", "use what ui/seams/ has"),
    ("src", r"\bGtkComboBox|\bgtk_combo_box_", "use GtkDropDown or AdwComboRow"),
    ("src", r"\bGtkTree(?:View|Store)\b|\bGtkListStore\b|\bgtk_tree_", "use GtkListView and GListModel"),
    ("src", r"\bGtkInfoBar\b|\bgtk_info_bar_", "use a row or a toast"),
    ("src", r"\bGtkEntryCompletion\b|\bgtk_entry_completion_", "use a popover"),
    ("src", r"\bGtkStyleContext\b|\bgtk_style_context_(?!add_provider_for_display)", "use CSS classes"),
    ("src", r"\b(?:strcpy|strcat|sprintf|gets|strtok|atoi|atof)\s*\(", "use GLib's function"),
    ("src", r"\bGSocket|\bg_socket_|\bGNetwork|\bg_network_|\bg_resolver_|\bsoup_|\bcurl_",
     "Pledgebook never asks for a network"),
    ("tests", r"\b(?:g_usleep|usleep|nanosleep|sleep)\s*\(", "wait for the effect, with a deadline"),
)]
SUFFIXES = {".c", ".h", ".ui", ".py"}
# The shared driver waits for other programs in its own ways; ours polls them, with a deadline, in one place.
NOT_OURS = {"tests/support/desktop", "tests/e2e/driver.py"}


def list_sources(folder):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.suffix in SUFFIXES and "node_modules" not in path.parts:
            if path.as_posix() not in NOT_OURS and path != pathlib.Path("tests/lint/forbidden.py"):
                yield path


def check(folder, pattern, reason):
    for path in list_sources(folder):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = pattern.search(line)
            if match:
                yield f"{path}:{number}: {match.group()}: {reason}"


faults = [fault for rule in RULES for fault in check(*rule)]
print(*faults, sep="\n")
sys.exit(bool(faults))
