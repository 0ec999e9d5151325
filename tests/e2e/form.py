# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the form of a record by keyboard alone, from the record as it shall stand in the file.

The names of the fields come from the published schema, those of the terms and countries from the
tables that a person sees as lists; what is typed and pressed comes from here.
"""

import glob
import json
import os

from driver import Failure, until

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')

# The button that adds to a list of parts, by the schema's name of the part.
ADD_BUTTONS = {
    'delivery-partner': 'Add a delivery partner',
    'evidence': 'Add evidence',
    'link': 'Add a link',
    'milestone': 'Add a milestone',
    'party': 'Add a party',
    'plan-line': 'Add a year',
    'stage': 'Add a stage',
    'support': 'Add wanted or offered support',
    'target': 'Add a target',
}

LANGUAGES = {'ar': 'Arabic', 'en': 'English', 'fr': 'French', 'ru': 'Russian', 'zh': 'Chinese'}


class Typed:
    """A value that is typed in another form than the one it is kept in."""

    def __init__(self, text, value):
        self.text = text
        self.value = value


class Entity:
    """A reference to a registered entity, found by typing a part of its name."""

    def __init__(self, search, name):
        self.search = search
        self.name = name


class Begun:
    """A part of a list that is there already, to which something is added."""

    def __init__(self, added, value):
        self.added = added
        self.value = value


class Removed:
    """A part of a list that is there already, and is taken away."""

    def __init__(self, title):
        self.title = title


def as_kept(value, ids):
    """The record as the file has it; IDS gives the identifiers of entities by name."""
    if isinstance(value, dict):
        return {name: as_kept(member, ids) for name, member in value.items()}
    if isinstance(value, list):
        return [as_kept(item, ids) for item in value if not isinstance(item, Removed)]
    if isinstance(value, (Typed, Begun)):
        return as_kept(value.value, ids)
    if isinstance(value, Entity):
        return ids[value.name]
    return value


def read_vocabularies():
    labels = {}
    for path in glob.glob(os.path.join(TOP, 'data', 'vocabularies', '*.json')):
        with open(path, encoding='utf-8') as file:
            vocabulary = json.load(file)
        labels[vocabulary['vocabulary']] = {
            term['code']: term['label'] for term in vocabulary['terms']
            if term['status'] == 'active'}
    return labels


def read_countries():
    with open(os.path.join(TOP, 'data', 'geography', 'country-names.tsv'),
              encoding='utf-8') as file:
        lines = [line.rstrip('\n').split('\t') for line in file][1:]
    return {line[0]: line[1] for line in lines}


def type_entry(app, text):
    """Types TEXT into the entry that has the focus and looks that it stands there."""
    app.type(text)
    shown = app.focused().text
    if shown != text:
        raise Failure('typed “%s”, but the field has “%s”' % (text, shown))


class Form:
    def __init__(self, app, schema):
        self.app = app
        self.parts = schema['$defs']
        self.vocabularies = read_vocabularies()
        self.countries = read_countries()
        self.group = None

    def fill(self, part, record, group=None):
        """Fills what RECORD has, in its order, from where the focus is.

        GROUP is the name around the fields: a focal point and an alternate both have an e-mail.
        """
        outer, self.group = self.group, group
        for name, value in record.items():
            self.fill_member(self.parts[part]['properties'][name], value)
        self.group = outer

    def go_to(self, label):
        return self.app.tab_to(label, group=self.group)

    def fill_member(self, spec, value):
        label = spec['title']
        part = self._part_of(spec)
        items = spec.get('items', {})
        if isinstance(value, Entity):
            self.refer(label, value)
        elif part and part.startswith('code-'):
            self.choose(label, part[5:], value)
        elif part:
            self.fill(part, value, label)
        elif items:
            self.fill_list(label, self._part_of(items), value)
        elif spec['type'] == 'object':
            self.write_texts(label, value)
        elif spec['type'] == 'boolean':
            self.set_check(label, value)
        else:
            self.write(label, value)

    @staticmethod
    def _part_of(spec):
        return spec['$ref'].rsplit('/', 1)[1] if '$ref' in spec else None

    # One field.

    def write(self, label, value):
        self.go_to(label)
        type_entry(self.app, value.text if isinstance(value, Typed) else str(value))

    def write_texts(self, label, texts):
        """The text in the language of the record, which comes first, and in others."""
        (first, text), *others = texts.items()
        self.go_to(label)
        type_entry(self.app, text)
        for language, text in others:
            self.press('Add a language')
            self.app.wait_focus('Language to add')
            self.app.type(LANGUAGES[language])
            self.app.key('Return')
            self.app.wait_focus('%s, %s' % (label, LANGUAGES[language]))
            type_entry(self.app, text)

    def set_check(self, label, value):
        widget = self.go_to(label)
        if widget.has_state('checked') != value:
            self.app.key('space')
        if self.app.focused().has_state('checked') != value:
            raise Failure('“%s” cannot be set by the space bar' % label)

    def choose(self, label, vocabulary, code):
        if vocabulary == 'country':
            self.pick(label, self.countries[code])
        elif vocabulary == 'currency':
            self.pick(label, code)
        elif self.go_to(label).role == 'text':
            self.pick(label, self.vocabularies[vocabulary][code])
        else:
            self.choose_line(self.vocabularies[vocabulary][code])
            self.app.wait_focus('%s: %s' % (label, self.vocabularies[vocabulary][code]))

    def pick(self, label, text):
        """Types a name into a field with a list, and takes the first line."""
        self.go_to(label)
        self.app.type(text)
        self.app.key('Return')

    def refer(self, label, entity):
        self.go_to(label)
        self.app.type(entity.search)
        self.app.wait_text(entity.name)
        self.app.key('Return')
        shown = self.app.focused().text
        if shown != entity.name:
            raise Failure('picked “%s”, but “%s” is shown' % (entity.name, shown))

    def choose_line(self, wanted):
        """Opens the list of a drop-down and goes down to a line by the arrow keys, reading each."""
        closed = self.app.focused().ref
        # A person sees the list before choosing from it.
        self.app.key('space')
        self.app.settle()
        way = []
        for _ in range(40):
            widget = until(lambda: self._find_moved(closed), 'the list of a drop-down')
            way.append(widget.line)
            if widget.line == wanted:
                self.app.key('Return')
                return
            if widget.role == 'text':
                self.app.type(wanted)
                self.app.settle()
            self.app.key('Down')
        raise Failure('“%s” is not in the list: %s' % (wanted, way))

    def _find_moved(self, ref):
        widget = self.app.focused()
        return widget if widget and widget.ref != ref else None

    # Lists.

    def fill_list(self, label, part, values):
        if part == 'code-country':
            for code in values:
                self.pick(label, self.countries[code])
        elif part.startswith('code-'):
            self.tick(label, part[5:], values)
        elif part == 'coverage':
            self.cover(label, values)
        else:
            for value in values:
                self.fill_part(part, value)

    def fill_part(self, part, value):
        if isinstance(value, Removed):
            self.press('Remove ' + value.title)
        elif isinstance(value, Begun):
            self.fill(part, value.added)
        else:
            self.press(ADD_BUTTONS[part])
            self.fill(part, value)

    def press(self, name):
        """Presses a button that leads elsewhere, which GTK may do a quarter of a second later."""
        button = self.app.tab_to(name)
        self.app.key('space')
        until(lambda: self._find_moved(button.ref), 'the focus to leave “%s”' % name)


    def cover(self, label, values):
        """Countries are typed one after the other, then their shares."""
        for value in values:
            self.pick(label, self.countries[value['country']])
        if any('share' in value for value in values):
            self.app.tab_to('Share in %%, %s' % self.countries[values[0]['country']],
                            key='shift+Tab')
        for value in values:
            if 'share' in value:
                self.write('Share in %%, %s' % self.countries[value['country']], value['share'])

    def tick(self, label, vocabulary, codes):
        terms = self.vocabularies[vocabulary]
        labels = list(terms.values())
        self._tab_into(label, labels)
        for code in codes:
            widget = self._go_to_check(labels, labels.index(terms[code]))
            if not widget.has_state('checked'):
                self.app.key('space')
            if not self.app.focused().has_state('checked'):
                raise Failure('“%s” cannot be ticked by the space bar' % widget.name)

    def _tab_into(self, label, labels):
        way = []
        for _ in range(150):
            widget = self.app.focused()
            # Focus areas are asked for in more than one place, so the group's name counts too.
            if widget and widget.role == 'check box' and widget.name in labels and \
                    widget.is_in_group(label):
                return
            way.append(str(widget))
            self.app.key('Tab')
        raise Failure('Tab never came to “%s”; it went over\n  %s' % (
            label, '\n  '.join(dict.fromkeys(way))))

    def _go_to_check(self, labels, wanted):
        """Moves by the arrow keys in one or two columns that are filled line by line."""
        columns = 2
        for _ in range(60):
            widget = self.app.focused()
            if not widget or widget.name not in labels:
                raise Failure('an arrow key led out of the list, to %s' % widget)
            now = labels.index(widget.name)
            if now == wanted:
                return widget
            if now // columns != wanted // columns:
                key = 'Down' if wanted > now else 'Up'
            else:
                key = 'Right' if wanted > now else 'Left'
            self.app.key(key)
            moved = abs(labels.index(self.app.focused().name) - now)
            if key in ('Down', 'Up') and moved == 1:
                columns = 1
            elif moved == 0:
                raise Failure('%s does not lead on from “%s”' % (key, widget.name))
        raise Failure('“%s” cannot be reached by the arrow keys' % labels[wanted])
