#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through every page in several languages and sizes, by keyboard alone.

Nothing may be cut off at the sides, nothing that takes the focus may be without a name, and the app
may not complain. A picture of each page is left in BUILD/e2e/pages to be looked at.

usage: test-pages.py BUILD
environment: PB_PAGES=all, for each language in each size and style
"""

import itertools
import json
import os
import sys

from driver import App, Display, Failure, Installation, LINES, tool, until
from form import TOP
from tap import Tap

SAMPLES = os.path.join(TOP, 'data', 'samples', 'samples.pledgebook.json')
WIDE, NARROW = (1366, 768), (360, 720)
LANGUAGES = ['en_GB.UTF-8', 'fr_FR.UTF-8', 'ar_EG.UTF-8']
# The wide window in English, the narrow one in the longer words of French, and one that runs the
# other way; these two in the dark style.
LOOKS = [(LANGUAGES[0], WIDE, False), (LANGUAGES[1], NARROW, True), (LANGUAGES[2], WIDE, True)]


def find_draft():
    """The English title of a sample that is still a draft."""
    with open(SAMPLES, encoding='utf-8') as file:
        pledges = json.load(file)['payload']['pledges']
    return next(pledge['title']['en'] for pledge in pledges if pledge['publication'] == 'draft')


def describe(node):
    return '%s “%s”' % (node.role, node.label() or node.text or node.desc)


def find_nameless(nodes):
    return [node for node in nodes
            if 'focusable' in node.states and node.visible_rect() and tool.nameless(node)]


def find_cut_off(nodes, window):
    """What reaches over the sides of the window, on the page or further down on it.

    WINDOW is as wide as was asked for: what is too wide for it may have made it grow."""
    left, right = window[0], window[0] + window[2]
    cut = []
    for node in nodes:
        place = node.screen()
        # A list lays its far rows out when they are scrolled to; they keep an old place till then.
        far_row = place and not node.visible_rect() and any(
            around.role in LINES for around in node.chain())
        if not place or far_row or node.origin != node.frame.origin:
            continue
        if place[0] < left - 1 or place[0] + place[2] > right + 1:
            cut.append(node)
    return cut


def is_on_page(node):
    """Whether it is shown, or would be after scrolling; pages behind keep their old places."""
    return node.shown if node.visible_rect() else any(
        around.role == 'scroll pane' and around.shown for around in node.chain())


class Tour:
    def __init__(self, app, folder, size):
        self.app = app
        self.folder = folder
        self.size = size
        self.faults = []
        self.count = 0

    def look(self, page):
        """Takes a picture of the page and notes what is wrong with it."""
        self.app.settle()
        self.count += 1
        self.app.display.screenshot(
            os.path.join(self.folder, '%02d-%s.png' % (self.count, page)), self.app.windows()[0])
        self.faults += self.find_faults(page)
        self.app.check_log()

    def find_faults(self, page):
        """What is wrong with the page once nothing on it moves any more."""
        before, faults = None, self.measure(page)
        while faults and faults != before:
            self.app.settle()
            before, faults = faults, self.measure(page)
        return faults

    def measure(self, page):
        nodes = self.app.nodes()
        window = self.app.x.rect(self.app.windows()[0])[:2] + tuple(self.size)
        nameless = find_nameless(nodes)
        cut_off = find_cut_off(nodes, window)
        panes = [node for node in nodes if node.role == 'scroll pane' and node.visible_rect()]
        self.app.display.tree.hits(
            panes + [node for node in nameless + cut_off if node.visible_rect()])
        return ['%s: no name: %s' % (page, describe(node)) for node in nameless if node.shown] + [
            '%s: cut off: %s, %d px wide at %d of %d' % (
                page, describe(node), node.screen()[2], node.screen()[0] - window[0], window[2])
            for node in cut_off if is_on_page(node)]

    def find_lines(self):
        return [node for role in LINES for node in self.app.shown_nodes(role)
                if 'focusable' in node.states]

    def open_pledge(self, words):
        """Opens the only pledge that has the WORDS, in whichever language its title is shown."""
        self.app.key('alt+2', 'ctrl+f')
        until(lambda: self.app.focused().role in ('entry', 'text'), 'the search entry')
        self.app.key('ctrl+a')
        self.app.type(words)
        until(lambda: len(self.find_lines()) == 1, 'a single pledge')
        self.app.key('Return')
        until(lambda: self.app.focused().role in LINES, 'the list')
        self.app.key('Return')
        until(lambda: self.app.focused().role not in LINES, 'the pledge')

    def check(self):
        if self.faults:
            raise Failure('\n'.join(self.faults))


def tour_empty(app, tour):
    tour.look('welcome')
    app.key('ctrl+shift+n')
    until(lambda: app.focused().role == 'text', 'the entity')
    tour.look('new-entity')
    app.key('ctrl+Return')
    until(lambda: app.focused().role == 'list item', 'what is missing')
    tour.look('finalise-entity')
    app.key('alt+Left', 'alt+Left')


def tour_places(app, tour):
    tour.look('overview')
    app.key('alt+2')
    tour.look('pledges')
    app.key('alt+3')
    tour.look('entities')
    app.key('alt+4')
    tour.look('exchange')
    app.key('ctrl+e')
    tour.look('hand-over')
    app.key('alt+Left', 'ctrl+r')
    tour.look('desk')
    app.key('alt+Left', 'ctrl+n')
    until(lambda: app.focused().role == 'combo box', 'the wordings')
    tour.look('templates')
    app.key('alt+Left')


def tour_records(app, tour, narrow):
    tour.open_pledge('lagoons')
    tour.look('final-pledge')
    app.key('alt+Left')
    tour.open_pledge(find_draft())
    tour.look('draft-pledge')
    app.key('F6')
    if not app.focused().name:
        raise Failure('F6 leads to %s, which says nothing' % app.focused())
    if narrow:
        app.settle()
        app.key('space')
    tour.look('draft-pledge-outline')
    if narrow:
        app.key('Escape')
    app.key('ctrl+Return')
    until(lambda: app.focused().role == 'list item', 'what is missing')
    tour.look('finalise-pledge')
    app.key('alt+Left', 'alt+Left')
    app.run(SAMPLES).wait(30)
    app.settle()
    tour.look('import')
    app.key('alt+Left')


def main():
    build = os.path.abspath(sys.argv[1])
    installation = Installation(build)
    tap = Tap(os.path.join(build, 'e2e'))
    looks = LOOKS
    if os.environ.get('PB_PAGES') == 'all':
        looks = itertools.product(LANGUAGES, (WIDE, NARROW), (False, True))
    with Display('1680x1050') as display:
        for language, size, dark in looks:
            look = '%s-%dx%d-%s' % (language[:2], *size, 'dark' if dark else 'light')
            shape = {'language': language, 'size': size, 'dark': dark}
            folder = os.path.join(build, 'e2e', 'pages', look)
            with tap.point('every page of an empty register: ' + look):
                app = tap.app = App(display, installation, display.make_home('empty-' + look), **shape)
                tour = Tour(app, folder, size)
                tour_empty(app, tour)
                app.close_window()
                tour.check()
            with tap.point('every page of a full register: ' + look):
                home = display.make_home('full-' + look)
                os.makedirs(os.path.join(home, '.local/share/pledgebook'))
                installation.cli('--store', os.path.join(
                    home, '.local/share/pledgebook/pledgebook.db'), 'import', SAMPLES)
                app = tap.app = App(display, installation, home, **shape)
                tour.app = app
                tour_places(app, tour)
                tour_records(app, tour, size[0] < 600)
                app.close_window()
                tour.check()
    tap.finish()


if __name__ == '__main__':
    main()
