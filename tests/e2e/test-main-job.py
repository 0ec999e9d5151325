#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job as a newcomer does it, by keyboard alone: from the first start to one file.

usage: test-main-job.py BUILD
"""

import hashlib
import json
import os
import subprocess
import sys

import pledges
from driver import App, Display, Failure, Installation, until
from form import TOP, Form, as_kept
from tap import Tap

# What the program keeps beside what is typed.
KEPT_BY_PROGRAM = {'id', 'revision', 'parent', 'created', 'modified', 'language', 'publication'}


def begin_pledge(app, form, focus_area, kind):
    """A new pledge by the page of wordings, which is looked at and then left for an empty page."""
    app.key('ctrl+n')
    app.wait_focus('Focus area')
    form.choose_line(focus_area)
    app.wait_focus('Focus area')
    app.tab_to('Type')
    form.choose_line(kind)
    app.wait_focus('Type')
    app.tab_to('Start with an Empty Page')
    app.key('Return')
    app.wait_focus('Title')


def finalise(app):
    app.key('ctrl+Return')
    app.wait_focus('Finalise')
    app.key('Return')
    app.wait_text('This is final and can be exported.')


def read_strength(app):
    """How many of the five criteria the panel says are met."""
    text = app.wait_text('Strength: ')
    return int(text.split()[1])


def canonical(value):
    """RFC 8785 for what a register holds: strings, integers, booleans, lists and objects.

    The names of members are ASCII, so that their order by UTF-16 units is Python's.
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True,
                      separators=(',', ':')).encode('utf-8')


def check_digest(submission):
    expected = hashlib.sha256(canonical(submission['payload'])).hexdigest()
    if submission['digest'] != {'algorithm': 'sha-256', 'value': expected}:
        raise Failure('the digest is %s, but the payload gives %s' % (submission['digest'],
                                                                    expected))


def list_differences(expected, found, place=''):
    if isinstance(expected, dict) and isinstance(found, dict):
        return [line for name in sorted(expected.keys() | found.keys())
                for line in list_differences(expected.get(name), found.get(name),
                                             place + '/' + name)]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [line for index, (one, other) in enumerate(zip(expected, found))
                for line in list_differences(one, other, '%s/%d' % (place, index))]
    return [] if expected == found else ['%s: typed %r, in the file %r' % (place, expected, found)]


def with_names(record, ids):
    """Choosing an entity writes its name beside it."""
    names = {identifier: name for name, identifier in ids.items()}
    for party in record.get('parties', []):
        if 'entity' in party:
            party['name'] = names[party['entity']]
    return record


def check_values(typed, records, ids):
    """Every record of the file says exactly what was typed."""
    differences = []
    for record in typed:
        expected = with_names(as_kept(record, ids), ids)
        title = next(iter((expected.get('title') or expected.get('name')).values()))
        found = next((other for other in records
                      if title in (other.get('title') or other.get('name')).values()), None)
        if not found:
            raise Failure('“%s” is not in the file' % title)
        differences += list_differences(
            expected, {name: value for name, value in found.items()
                       if name not in KEPT_BY_PROGRAM}, title)
        if found['publication'] != 'final':
            differences.append('“%s” is %s' % (title, found['publication']))
    if differences:
        raise Failure('\n'.join(differences))


def validate(schema, path, folder):
    schema_path = os.path.join(folder, 'submission.schema.json')
    with open(schema_path, 'w', encoding='utf-8') as file:
        file.write(schema)
    validator = os.path.join(TOP, 'tests', 'support', 'ajv', 'validate.js')
    done = subprocess.run(['node', validator, schema_path, path], capture_output=True, text=True)
    if done.returncode != 0:
        raise Failure('the independent validator says: ' + done.stdout + done.stderr)


def export(app, path):
    app.key('alt+4')
    app.wait_text('Ready to Hand Over')
    app.tab_to('Export 5 Records…')
    app.key('Return')
    app.wait_text('go into one file for the secretariat')
    app.tab_to('Save as a File…')
    app.key('Return')
    until(lambda: len(app.windows()) > 1 and getattr(app.focused(), 'role', None) == 'text',
          lambda: 'the name of the file in the file chooser; the focus is on %s' % app.focused())
    app.settle()
    app.key('ctrl+a')
    app.type(path)
    app.key('Return')
    until(lambda: os.path.exists(path), path)
    app.wait_text('and was read back without a difference')


def main():
    build = os.path.abspath(sys.argv[1])
    installation = Installation(build)
    tap = Tap(os.path.join(build, 'e2e'))
    schema = installation.cli('schema', 'submission')
    with Display() as display:
        app = tap.app = App(display, installation, display.make_home('home'))
        form = Form(app, json.loads(schema))

        with tap.point('the first start offers to register the entity'):
            app.wait_text('Welcome to Pledgebook')
            app.wait_focus('Register Your Entity')
            app.key('Return')
            app.wait_focus('Name')

        with tap.point('an entity is typed and made final'):
            form.fill('entity', pledges.ENTITY)
            finalise(app)

        with tap.point('Finalise leads to what is missing'):
            begin_pledge(app, form, 'Value creation', 'Programmatic')
            before = read_strength(app)
            app.key('ctrl+Return')
            app.wait_text('“Title” is missing.')
            app.key('Return')
            app.wait_focus('Title')

        with tap.point('a joint programmatic pledge is typed'):
            form.fill('pledge', pledges.GOVSTACK)

        with tap.point('the strength panel follows'):
            after = read_strength(app)
            if before != 0 or after < 4:
                raise Failure('%d of 5 criteria met at first, %d in the end' % (before, after))
            finalise(app)

        for title, record, focus_area, kind in (
                ('a financial pledge', pledges.AXIAN, 'Access', 'Financial'),
                ('an advocacy pledge without money', pledges.ADVOCACY, 'Adoption', 'Advocacy'),
                ('a pledge of all four types in four scripts', pledges.INVENTED, 'Accelerate',
                 'Policy')):
            with tap.point(title + ' is typed and made final'):
                begin_pledge(app, form, focus_area, kind)
                form.fill('pledge', record)
                finalise(app)

        path = os.path.join(app.home, 'handed-over.pledgebook.json')
        with tap.point('everything is exported through the file chooser'):
            export(app, path)

        with tap.point('the app closes and has not complained'):
            if app.close_window() != 0:
                raise Failure('the exit status is %d' % app.process.returncode)
            app.check_log()

        with open(path, encoding='utf-8') as file:
            submission = json.load(file)
        with tap.point('the file is valid by an independent validator'):
            validate(schema, path, app.home)

        with tap.point('pledgebook-cli finds nothing wrong with the file'):
            installation.cli('check', path)

        with tap.point('the file says exactly what was typed'):
            entities = submission['payload']['entities']
            ids = {entity['name']['en']: entity['id'] for entity in entities}
            check_digest(submission)
            check_values([pledges.ENTITY], entities, ids)
            check_values([pledges.GOVSTACK, pledges.AXIAN, pledges.ADVOCACY, pledges.INVENTED],
                         submission['payload']['pledges'], ids)

        with tap.point('an empty register takes the file and gives the same payload back'):
            other = os.path.join(app.home, 'other.db')
            again = os.path.join(app.home, 'again.pledgebook.json')
            installation.cli('--store', other, 'import', path)
            installation.cli('--store', other, 'export', '-o', again)
            installation.cli('--store', other, 'verify')
            with open(again, encoding='utf-8') as file:
                returned = json.load(file)
            check_digest(returned)
            if canonical(returned['payload']) != canonical(submission['payload']):
                raise Failure('the canonical payloads differ')
    tap.finish()


if __name__ == '__main__':
    main()
