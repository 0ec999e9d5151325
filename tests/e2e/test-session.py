#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a day with the app is made of, by keyboard alone: undo, delete, close, look back, import.

usage: test-session.py BUILD
"""

import json
import os
import sys

from driver import App, Display, Failure, Installation, until
from form import TOP
from tap import Tap

SAMPLES = os.path.join(TOP, 'data', 'samples', 'samples.pledgebook.json')


def expect(found, expected, what):
    if found != expected:
        raise Failure('%s is %r, not %r' % (what, found, expected))


def new_pledge(app, title):
    app.key('ctrl+n')
    app.wait_focus('Focus area')
    app.tab_to('Start with an Empty Page')
    app.key('Return')
    app.wait_focus('Title')
    app.type(title)


def wait_saved(app, title):
    return until(lambda: app.find_pledge(title), '“%s” in the register' % title)


def open_pledge(app, title):
    app.key('alt+2')
    app.key('ctrl+f')
    app.wait_focus('Search pledges')
    app.key('ctrl+a')
    app.type(title)
    app.wait_text(title)
    app.tab_to(title)
    app.key('Return')
    app.wait_text('Saved')


def choose_in_menu(app, item):
    app.tab_to('More', key='shift+Tab')
    app.settle()
    app.key('space')
    app.settle()
    for _ in range(12):
        if app.focused().name == item:
            app.key('Return')
            app.settle()
            return
        app.key('Down')
    raise Failure('“%s” is not in the menu' % item)


# The points.

def undo_and_redo(app):
    """All of a session goes back, step by step, and forth again."""
    new_pledge(app, 'Undone and done')
    app.tab_to('Summary')
    app.type('A summary of two sentences. This is the other.')
    app.tab_to('Financial')
    app.key('space')
    app.tab_to('Amount')
    app.type('1500')
    app.tab_to('Add a target')
    app.key('space')
    app.wait_focus('Indicator')
    app.type('Masts')
    typed = {'title': {'en': 'Undone and done'}, 'types': ['financial'],
             'summary': {'en': 'A summary of two sentences. This is the other.'},
             'financial': {'amount': '1500'}, 'targets': [{'indicator': 'Masts'}]}

    def read():
        rows = json.loads(app.cli('list', 'pledges', '--json'))
        record = json.loads(app.cli('show', '--json', rows[0]['id'])) if rows else {}
        return {name: record[name] for name in (
            'title', 'types', 'summary', 'financial', 'targets') if name in record}

    until(lambda: read() == typed, lambda: 'what was typed; there is %s' % read())
    for _ in range(40):
        app.key('ctrl+z')
    until(lambda: read() == {}, lambda: 'nothing after undo; there is %s' % read())
    for _ in range(40):
        app.key('ctrl+shift+z')
    until(lambda: read() == typed, lambda: 'what was typed, again; there is %s' % read())
    app.key('ctrl+z')
    until(lambda: read() != typed, 'one step back')
    app.key('ctrl+y')
    until(lambda: read() == typed, 'Ctrl+Y as Redo')
    app.key('alt+Left')
    app.wait_text('Drafts to Continue')


def write_at_length(app):
    """A text of more lines than the field shows is kept whole."""
    new_pledge(app, 'At length')
    app.tab_to('Description')
    text = ' '.join('Line %d of a long description.' % n for n in range(1, 120))
    app.type(text)
    until(lambda: (app.find_pledge('At length') or {}).get('description') == {'en': text},
          'the whole text')
    app.key('alt+Left')


def delete_and_bring_back(app):
    open_pledge(app, 'Undone and done')
    choose_in_menu(app, 'Delete')
    app.wait_text('Deleted: “Undone and done”')
    until(lambda: not app.find_pledge('Undone and done'), 'the pledge to be gone')
    app.tab_to('Undo')
    app.key('Return')
    wait_saved(app, 'Undone and done')
    app.wait_text('1 pledge')


def go_to_problems(app):
    """F8 and Shift+F8 go round; a problem is told in words where the focus is."""
    new_pledge(app, '')
    app.key('F8')
    app.wait_focus('Title')
    until(lambda: 'missing' in app.focused().description, 'the problem in words at the title')
    app.key('F8')
    app.wait_focus('Summary')
    app.key('F8')
    app.wait_focus('Financial')
    app.key('shift+F8')
    app.wait_focus('Summary')
    app.key('shift+F8', 'shift+F8')
    last = app.focused().name
    app.key('F8')
    app.wait_focus('Title')
    if last in ('Title', 'Summary'):
        raise Failure('Shift+F8 does not go around the beginning')
    app.type('Problems')
    app.tab_to('End')
    app.type('2020-13-45')
    # Half a date is not wrong while it is being typed.
    app.tab_to('Implementation now')
    app.tab_to('End', key='shift+Tab')
    until(lambda: app.focused().description != '', 'the wrong date in words')
    app.key('alt+Left')


def compare_and_restore(app):
    """A version of the past can be read, compared and taken back."""
    app.key('ctrl+shift+n')
    app.wait_focus('Name')
    app.type('First name of the office')
    app.key('alt+Left')
    app.settle()
    rows = json.loads(app.cli('list', 'entities', '--json'))
    expect(rows[0]['title'], 'First name of the office', 'the name')
    app.key('alt+3')
    app.tab_to('First name of the office')
    app.key('Return')
    app.wait_focus('Name')
    app.key('ctrl+a')
    app.type('Second name of the office')
    app.key('alt+Left')
    app.tab_to('Second name of the office')
    app.key('Return')
    app.wait_focus('Name')
    choose_in_menu(app, 'History')
    app.wait_text('Version 2, as it is now')
    app.tab_to('Version 1')
    app.key('Return')
    app.wait_text('First name of the office')
    app.tab_to('Restore This Version')
    app.key('Return')

    def name():
        return json.loads(app.cli('show', '--json', rows[0]['id']))['name']['en']
    until(lambda: name() == 'First name of the office', 'the restored name')
    app.key('ctrl+z')
    until(lambda: name() == 'Second name of the office', 'the name after undo')
    app.key('alt+Left')


def start_again(tap, display, installation, home, *arguments, **options):
    tap.app = App(display, installation, home, *arguments, **options)
    return tap.app


def main():
    build = os.path.abspath(sys.argv[1])
    installation = Installation(build)
    tap = Tap(os.path.join(build, 'e2e'))
    with Display() as display:
        home = display.make_home('home')
        app = start_again(tap, display, installation, home)
        with tap.point('undo and redo go over the whole session'):
            undo_and_redo(app)
        with tap.point('what is deleted comes back by the toast'):
            delete_and_bring_back(app)
        with tap.point('a long text can be written'):
            write_at_length(app)
        with tap.point('F8 goes to the next problem, Shift+F8 to the one before'):
            go_to_problems(app)
        with tap.point('an earlier version is compared and restored'):
            compare_and_restore(app)

        with tap.point('a second start shows the window that is there'):
            expect(app.run().wait(30), 0, 'the exit status of the second start')
            expect(len(app.windows()), 1, 'the number of windows')

        with tap.point('closing the window at once keeps the last key'):
            new_pledge(app, 'Closed at once')
            expect(app.close_window(), 0, 'the exit status')
            if not app.find_pledge('Closed at once'):
                raise Failure('it is not in the register')
            app.check_log()

        with tap.point('so does the end of the session, by SIGTERM'):
            app = start_again(tap, display, installation, home)
            new_pledge(app, 'Terminated at once')
            expect(app.terminate(), 0, 'the exit status')
            if not app.find_pledge('Terminated at once'):
                raise Failure('it is not in the register')
            app.cli('verify')
            app.check_log()

        with open(SAMPLES, encoding='utf-8') as file:
            payload = json.load(file)['payload']
        brought = sum(map(len, payload.values()))
        with tap.point('a file given at the start is shown before it is imported'):
            app = start_again(tap, display, installation, home, SAMPLES)
            app.wait_text('New %d' % brought)
            count = len(json.loads(app.cli('list', '--json')))
            app.tab_to('Apply %d Changes' % brought)
            app.key('Return')
            app.wait_together('Added %d' % brought, 'Undo')
            expect(len(json.loads(app.cli('list', '--json'))), count + brought,
                   'the number of records')

        with tap.point('the same file again has nothing to import'):
            app.settle()
            expect(app.run(SAMPLES).wait(30), 0, 'the exit status of the second start')
            app.wait_text('Nothing to Import')
            app.key('Escape')
            app.settle()

        with tap.point('the import is undone'):
            app.key('alt+4')
            app.tab_to('Undo the Last Import')
            app.key('Return')
            until(lambda: len(json.loads(app.cli('list', '--json'))) == count, 'what was there before')
            expect(app.close_window(), 0, 'the exit status')
            app.cli('verify')
            app.check_log()
    tap.finish()


if __name__ == '__main__':
    main()
