# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the installed app as a person does who has a keyboard and a screen reader.

A Display is a virtual screen with its own buses and window manager; an App is one run of the
program on it. What has the keyboard focus is read from the accessibility bus, keys go through the X
server. Nothing here uses the pointer or an accessible action.
"""

import importlib.machinery
import importlib.util
import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

from gi.repository import GLib

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(HERE, '..', 'support', 'desktop')
A11Y = 'org.a11y.atspi.'
PROPERTIES = 'org.freedesktop.DBus.Properties'
FOCUSED = 12                # AT-SPI's number of the state
LINES = 'list item', 'table row'  # what arrow keys go through
PIECE = 10                  # letters typed at once
PATIENCE = 30               # seconds for what a quick machine shows at once

# Not passed on: what the test runner set for tests in C, and what belongs to another session.
NOT_PASSED = ('G_DEBUG', 'G_TEST_BUILDDIR', 'G_TEST_SRCDIR', 'GSETTINGS_BACKEND',
              'GSETTINGS_SCHEMA_DIR', 'GTK_A11Y', 'LANGUAGE', 'LC_ALL', 'LANG')


def load_tool():
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader('desktop', TOOL)
    spec = importlib.util.spec_from_loader('desktop', loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


tool = load_tool()


def get_children(array):
    return [array.get_child_value(i) for i in range(array.n_children())]


def read_reference(pair):
    return pair.get_child_value(0).get_string(), pair.get_child_value(1).get_string()


class CacheItem:
    """What the toolkit's cache has of one thing, taken apart where it is looked at: it has all things,
    also those of pages that are not shown."""

    def __init__(self, answer):
        self.answer = answer

    def __len__(self):
        return self.answer.n_children()

    def __getitem__(self, number):
        part = self.answer.get_child_value(number)
        return read_answer(part) if number else read_reference(part)


# PyGObject takes an answer apart piece by piece in Python, which costs more than all else here does.
# What comes by the thousand is taken from its bytes or its text; the rest as ever.
ANSWERS = {
    '((iiii))': lambda answer: (struct.unpack('4i', answer.get_data_as_bytes().get_data()),),
    '(au)': lambda answer: (struct.unpack('%dI' % (answer.get_size() // 4),
                                          answer.get_data_as_bytes().get_data()),),
    '(s)': lambda answer: (answer.get_child_value(0).get_string(),),
    '(u)': lambda answer: (answer.get_child_value(0).get_uint32(),),
    '(a(so))': lambda answer: ([read_reference(pair)
                                for pair in get_children(answer.get_child_value(0))],),
    '(a((so)(so)(so)iiassusau))': lambda answer: ([CacheItem(item) for item in
                                                   get_children(answer.get_child_value(0))],),
    's': GLib.Variant.get_string,
    'u': GLib.Variant.get_uint32,
    'au': lambda answer: struct.unpack('%dI' % answer.n_children(),
                                       answer.get_data_as_bytes().get_data()),
    'as': GLib.Variant.get_strv,
}


read_piece_by_piece = GLib.Variant.unpack


def read_answer(answer):
    return ANSWERS.get(answer.get_type_string(), read_piece_by_piece)(answer)


GLib.Variant.unpack = read_answer


class Failure(Exception):
    """The app did not do what a person would expect."""


def until(condition, what):
    """What CONDITION gives once it is true."""
    end = time.monotonic() + PATIENCE
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise Failure('not within %g s: %s' % (PATIENCE, what() if callable(what) else what))
        time.sleep(0.02)


class Installation:
    """The program where `meson install` has put it: <build>/root."""

    def __init__(self, build):
        self.root = os.path.join(os.path.abspath(build), 'root')
        self.program = self.path('bin/pledgebook')
        self.cli_program = self.path('bin/pledgebook-cli')
        for path in (self.program, self.cli_program,
                     self.path('share/glib-2.0/schemas/gschemas.compiled')):
            if not os.path.exists(path):
                raise SystemExit(
                    'Bail out! %s is missing: these tests drive the installed program. Run "meson '
                    'setup --prefix %s --libdir lib" and "meson install" first, or build-aux/test, '
                    'which does both.' % (path, self.root))

    def path(self, relative):
        return os.path.join(self.root, relative)

    def data_dirs(self):
        return self.path('share') + ':' + os.environ.get('XDG_DATA_DIRS',
                                                         '/usr/local/share:/usr/share')

    def cli(self, *arguments, status=0, env=None):
        """What pledgebook-cli prints; its exit status must be STATUS."""
        environment = dict(os.environ, XDG_DATA_DIRS=self.data_dirs(), LC_ALL='C.UTF-8')
        environment.pop('G_DEBUG', None)
        environment.update(env or {})
        done = subprocess.run([self.cli_program, *arguments], env=environment, timeout=60,
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode != status:
            raise Failure('pledgebook-cli %s ended with %d, not %d:\n%s%s' % (
                ' '.join(arguments), done.returncode, status, done.stdout, done.stderr))
        return done.stdout


class Widget:
    """What a screen reader is told of one thing."""

    def __init__(self, display, ref):
        self.display = display
        self.ref = ref
        self.node = tool.Node(ref, None)
        self.node.name = display.ask(ref, PROPERTIES, 'Get', '(ss)', A11Y + 'Accessible', 'Name')
        role = display.ask(ref, A11Y + 'Accessible', 'GetRole')
        self.node.role = tool.ROLES[role] if role < len(tool.ROLES) else str(role)

    @property
    def name(self):
        return self.node.label()

    @property
    def role(self):
        return self.node.role

    @property
    def description(self):
        return self.display.ask(self.ref, PROPERTIES, 'Get', '(ss)', A11Y + 'Accessible',
                                'Description')

    @property
    def text(self):
        count = self.display.ask(self.ref, PROPERTIES, 'Get', '(ss)', A11Y + 'Text',
                                 'CharacterCount')
        return self.display.ask(self.ref, A11Y + 'Text', 'GetText', '(ii)', 0, count)

    def has_state(self, state):
        low, high = self.display.ask(self.ref, A11Y + 'Accessible', 'GetState')
        number = tool.STATES.index(state)
        return bool((low | high << 32) >> number & 1)

    @property
    def line(self):
        """The first text inside: GTK 4.8 gives the lines of a list no name."""
        todo = [self.ref]
        while todo:
            for child in self.display.ask(todo.pop(0), A11Y + 'Accessible', 'GetChildren'):
                widget = Widget(self.display, tuple(child))
                if widget.role == 'label' and widget.name:
                    return widget.name
                todo.append(widget.ref)
        return self.name

    def is_in_group(self, name):
        """Whether one of the things around it is called NAME."""
        ref = self.ref
        for _ in range(20):
            ref = tuple(self.display.ask(ref, PROPERTIES, 'Get', '(ss)', A11Y + 'Accessible',
                                         'Parent'))
            if ref[1].endswith(('/null', '/root')):
                return False
            if Widget(self.display, ref).name == name:
                return True
        return False

    def is_called(self, name):
        # A drop-down tells its field and its choice.
        return self.name == name or self.name.startswith(name + ': ')

    def __str__(self):
        return '%s “%s”' % (self.role, self.name)


class Display:
    """A virtual screen. Close it, or use it in a `with`."""

    def __init__(self, size='1366x768'):
        self.folder = tempfile.mkdtemp(prefix='pb-e2e-')
        self.state = os.path.join(self.folder, 'desktop')
        env = {name: value for name, value in os.environ.items() if name not in NOT_PASSED}
        env['LANG'] = 'C.UTF-8'
        subprocess.run([TOOL, '--state', self.state, 'start', '--no-wait', '--size', size, '--',
                        'sleep', 'infinity'], env=env, check=True, stdout=subprocess.DEVNULL)
        self.st = tool.load(self.state)
        self.x = tool.XDisplay(self.st)
        self.tree = tool.Tree(self.st, self.x)
        self.focus = None
        # Out of the way, where it hovers over nothing.
        width, height = self.st['size']
        self.x.move(width - 1, height - 1)
        self.tree.bus.signal_subscribe(
            None, A11Y + 'Event.Object', 'StateChanged', None, 'focused',
            self.tree.Gio.DBusSignalFlags.NONE, self._focus_changed)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        subprocess.run([TOOL, '--state', self.state, 'stop'], stdout=subprocess.DEVNULL)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _focus_changed(self, _bus, sender, path, _interface, _signal, parameters):
        if parameters.get_child_value(1).get_int32():
            self.focus = (sender, path)
        elif self.focus == (sender, path):
            self.focus = None

    def ask(self, ref, interface, method, signature=None, *arguments):
        return self.tree.call(ref, interface, method, signature, *arguments)[0]

    def read_events(self):
        context = self.tree.GLib.MainContext.default()
        while context.iteration(False):
            pass

    def make_home(self, name):
        """An empty home folder with the settings of the screen's desktop."""
        home = os.path.join(self.folder, name)
        shutil.copytree(os.path.join(self.st['env']['HOME'], '.config', 'gtk-4.0'),
                        os.path.join(home, '.config', 'gtk-4.0'))
        return home

    def screenshot(self, path, window=None):
        """A picture of the screen, or of what a person takes for WINDOW."""
        self.x.ping(timeout=1)
        self.x.settle(0.5, 0.1)
        place = self.x.rect(window) if window else (0, 0, *self.st['size'])
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as file:
            file.write(self.x.grab(*place)[0])


class App:
    """One run of the app. Its warnings are gathered; `check_log` looks at them."""

    FAULTS = re.compile('|'.join((tool.GLOG.pattern, tool.SAN.pattern)), re.M)

    def __init__(self, display, installation, home, *arguments, language='en_GB.UTF-8',
                 size=None, dark=False, wait=True):
        self.display = display
        self.x = display.x
        self.home = home
        self.installation = installation
        self.log_path = os.path.join(home, 'app.log')
        self.env = self._make_env(language)
        if dark:
            self.env['ADW_DEBUG_COLOR_SCHEME'] = 'prefer-dark'
        self.process = self.run(*arguments)
        if wait:
            self.wait_window()
            if size:
                self.resize(*size)

    def _make_env(self, language):
        env = dict(self.display.st['env'])
        env.update(HOME=self.home, XDG_CONFIG_HOME=self.home + '/.config',
                   XDG_DATA_HOME=self.home + '/.local/share', XDG_CACHE_HOME=self.home + '/.cache',
                   XDG_STATE_HOME=self.home + '/.local/state', GSETTINGS_BACKEND='keyfile',
                   XDG_DATA_DIRS=self.installation.data_dirs(), LANG=language, LC_ALL=language,
                   TZ='UTC')
        made = tool.make_locale(language, os.path.join(tempfile.gettempdir(),
                                                       'desktop-locale-%d' % os.getuid()))
        if made:
            env['LOCPATH'] = made
        return env

    @property
    def register(self):
        return os.path.join(self.home, '.local/share/pledgebook/pledgebook.db')

    def cli(self, *arguments, status=0):
        """pledgebook-cli on the register of this app."""
        return self.installation.cli('--store', self.register, *arguments, status=status)

    def find_pledge(self, title):
        """The record of the register whose title is TITLE, or None."""
        for row in json.loads(self.cli('list', 'pledges', '--json')):
            if row['title'] == title:
                return json.loads(self.cli('show', '--json', row['id']))
        return None

    def run(self, *arguments):
        """Starts the program once more, as a file manager would."""
        with open(self.log_path, 'a') as log:
            return subprocess.Popen([self.installation.program, *arguments], env=self.env,
                                    stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    # The window.

    def windows(self):
        return [window for window in self.x.clients() if self.x.pid(window) == self.process.pid]

    def check_running(self):
        if self.process.poll() is not None:
            raise Failure('the app has ended with status %d:\n%s' % (self.process.returncode,
                                                                   self.log()[-2000:]))

    def wait_window(self):
        def shown():
            self.check_running()
            return self.windows()
        until(shown, 'a window')
        self.settle()

    def resize(self, width, height):
        """Asks for a size until the window has it: a window that is just opening has its own."""
        window = self.windows()[0]

        def resized():
            self.check_running()
            if self.x.rect(window)[2:] != (width, height):
                self.x.resize(window, width, height)
            return self.x.rect(window)[2:] == (width, height)
        until(resized, lambda: 'a window of %d × %d; it takes %s' % (
            width, height, self.x.rect(window)[2:]))

    def settle(self):
        """Waits until the app has read its input and drawn."""
        try:
            answered = self.x.ping(timeout=PATIENCE)
        except SystemExit:
            answered = False
        if not answered:
            self.check_running()
            raise Failure('the app did not answer for %d s' % PATIENCE)
        self.x.settle(0.6, 0.06)

    # Keys.

    def key(self, *chords):
        for chord in chords:
            self.x.chord(chord)
        self.x.ping(timeout=PATIENCE)

    def type(self, text):
        # An X keyboard has few keys to spare for letters that it has not: those a piece at a time.
        size = len(text) if text.isascii() else PIECE
        for start in range(0, len(text), size or 1):
            self.x.type(text[start:start + size])

    # The focus.

    def focused(self):
        """What has the keyboard focus, or None."""
        display = self.display
        for _ in range(5):
            display.read_events()
            if display.focus and self._has_focus(display.focus):
                break
            time.sleep(0.01)
        else:
            # Not everything tells when it gets the focus.
            display.focus = self._scan_focus()
        try:
            return Widget(display, display.focus) if display.focus else None
        except display.tree.GLib.GError:
            return None

    def _has_focus(self, ref):
        try:
            states = self.display.ask(ref, A11Y + 'Accessible', 'GetState')
        except self.display.tree.GLib.GError:
            return False
        return states[0] >> FOCUSED & 1

    def _scan_focus(self):
        for node in self.nodes():
            if 'focused' in node.states and node.role not in ('frame', 'window'):
                return node.ref
        return None

    def wait_focus(self, name):
        """Waits until something called NAME has the focus by itself."""
        last = [None]

        def reached():
            self.check_running()
            self.x.ping()
            last[0] = self.focused()
            return last[0] if last[0] and last[0].is_called(name) else None
        return until(reached, lambda: 'focus on “%s”; it is on %s' % (name, last[0]))

    def tab_to(self, name, group=None, key='Tab', limit=150):
        """Goes to something called NAME, inside of GROUP, by Tab; in a list on by the arrow key."""
        way = []
        for _ in range(limit):
            widget = self.focused()
            if widget and widget.is_called(name) and (not group or widget.is_in_group(group)):
                return widget
            way.append(str(widget))
            before = widget
            if widget and widget.role in LINES:
                self.key('Down')
                widget = self.focused()
            if not widget or not before or widget.ref == before.ref:
                self.key(key)
        raise Failure('%s never came to “%s”; it went over\n  %s' % (
            key, name, '\n  '.join(dict.fromkeys(way))))

    # What is shown.

    def nodes(self):
        """Everything in the accessible tree of the app."""
        self.display.tree.read()
        return [node for app in self.display.tree.apps for node in app.walk()]

    def shown_nodes(self, role=None):
        """What can be seen of it now; only what has ROLE, if given."""
        nodes = [node for node in self.nodes()
                 if node.visible_rect() and role in (None, node.role)]
        return [node for node in self.display.tree.hits(nodes) if node.shown]

    @staticmethod
    def _words(node):
        return (node.text if node.role == 'label' else node.label()) or ''

    def texts(self):
        """The texts that can be seen now."""
        return [self._words(node) for node in self.shown_nodes() if self._words(node)]

    def find_text(self, part, nodes=None):
        """A text with PART in it that can be seen now, or None; among NODES, if they were read."""
        found = [node for node in nodes or self.nodes()
                 if part in self._words(node) and node.visible_rect()]
        return next((self._words(node) for node in self.display.tree.hits(found) if node.shown),
                    None)

    def wait_text(self, part):
        """Waits until a text with PART in it is shown; gives the text."""
        def shown():
            self.check_running()
            return self.find_text(part)
        return until(shown, lambda: 'the text “%s”; there is: %s' % (part, self.texts()))

    def wait_together(self, *parts):
        """Waits until texts with each of PARTS are shown at the same time, as on a toast, which may be
        gone before a slow machine has looked twice."""
        def shown():
            self.check_running()
            nodes = self.nodes()
            return all(self.find_text(part, nodes) for part in parts)
        return until(shown, lambda: 'the texts %s; there is: %s' % (parts, self.texts()))

    # The end.

    def log(self):
        with open(self.log_path, errors='replace') as log:
            return log.read()

    def check_log(self):
        """No GLib warning, no critical, no report of a sanitizer."""
        faults = [line for line in self.log().splitlines() if self.FAULTS.search(line)]
        if faults:
            raise Failure('the app complained:\n' + '\n'.join(faults))

    def wait_end(self, seconds=PATIENCE):
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise Failure('the app did not end within %g s' % seconds) from None

    def close_window(self):
        """Closes the window by the window manager's button; the app's exit status."""
        for window in self.windows():
            window.send_event(self.x.event.ClientMessage(
                window=window, client_type=self.x.atom('WM_PROTOCOLS'),
                data=(32, [self.x.atom('WM_DELETE_WINDOW'), self.x.X.CurrentTime, 0, 0, 0])))
        self.x.d.sync()
        return self.wait_end()

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)
        return self.wait_end()

    def kill(self):
        self.process.kill()
        self.process.wait()
