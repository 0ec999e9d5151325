#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of an answer, by keyboard alone: from the secretariat's desk by a file to the office.

usage: test-desk.py BUILD
"""

import os
import sys

from driver import App, Display, Failure, Installation, until
from form import TOP
from tap import Tap

SAMPLES = os.path.join(TOP, 'data', 'samples', 'samples.pledgebook.json')
COMMENT = 'Say how many hours, please.'


def start(tap, display, installation, name, *arguments):
    """The app of somebody who has all the samples."""
    home = display.make_home(name)
    folder = os.path.join(home, '.local/share/pledgebook')
    os.makedirs(folder)
    installation.cli('--store', os.path.join(folder, 'pledgebook.db'), 'import', SAMPLES)
    tap.app = App(display, installation, home, *arguments)
    return tap.app


def close(app):
    if app.close_window() != 0:
        raise Failure('the exit status is %d' % app.process.returncode)
    app.cli('verify')
    app.check_log()


def wait_state(app, title, state):
    def stands():
        pledge = app.find_pledge(title)
        return pledge and pledge['publication'] == state
    until(stands, '“%s” as %s' % (title, state))


def ask_for_changes(app):
    """Opens the first record that waits, says what is to be changed, gives the record's title."""
    app.key('alt+4')
    app.tab_to('Review')
    app.key('Return')
    app.wait_text('Waiting ')
    title = until(lambda: app.focused().role == 'list item' and app.focused().name,
                  'the first record that waits')
    app.key('Return')
    app.wait_text('1 of ')
    app.tab_to('Comment: All of the record')
    app.type(COMMENT)
    app.tab_to('Request Changes')
    app.key('Return')
    wait_state(app, title, 'change-requested')
    app.wait_text('2 of ')
    return title


def write_receipts(app, folder):
    """Gives the paths of the receipts that were written into the FOLDER."""
    os.makedirs(folder)
    app.key('Escape')
    app.tab_to('Write Receipts for 1 Verdict…')
    app.key('Return')
    until(lambda: len(app.windows()) > 1, 'the file chooser')
    app.settle()
    app.key('ctrl+l')
    until(lambda: getattr(app.focused(), 'role', None) == 'text', 'the name of the folder')
    app.type(folder)
    app.key('Return')
    app.wait_focus('Show in Folder')
    return sorted(os.path.join(folder, name) for name in os.listdir(folder))


def main():
    build = os.path.abspath(sys.argv[1])
    installation = Installation(build)
    tap = Tap(os.path.join(build, 'e2e'))
    with Display() as display:
        with tap.point('the desk asks for changes and goes on to the next record'):
            desk = start(tap, display, installation, 'desk')
            title = ask_for_changes(desk)

        with tap.point('a receipt for each party is written into a folder'):
            receipts = write_receipts(desk, os.path.join(desk.home, 'receipts'))
            for path in receipts:
                installation.cli('check', path)
            close(desk)

        with tap.point('the office sees what is asked before it takes the receipt in'):
            office = start(tap, display, installation, 'office', receipts[0])
            office.wait_text('The Secretariat Says')
            office.wait_text(COMMENT)
            office.tab_to('Apply 1 Change')
            office.key('Return')
            wait_state(office, title, 'change-requested')

        with tap.point('the comment stands in the editor of the record'):
            office.wait_text('Replaced 1')
            office.tab_to(title)
            office.key('Return')
            office.wait_text(COMMENT)

        with tap.point('undo takes the receipt back'):
            office.key('alt+Left', 'alt+4')
            office.tab_to('Undo the Last Import')
            office.key('Return')
            wait_state(office, title, 'final')
            close(office)
    tap.finish()


if __name__ == '__main__':
    main()
