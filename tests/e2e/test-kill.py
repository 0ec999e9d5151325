#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the app while a person types, at random moments, and looks what is left.

What was on the screen for two seconds must be in the register; the register must open and be clean.
One register goes through all rounds.

usage: test-kill.py BUILD
environment: PB_KILL_ROUNDS, how many (20); PB_KILL_SEED, which moments (random, and told)
"""

import json
import os
import random
import sys
import threading
import time

from driver import App, Display, Failure, Installation
from tap import Tap

KEPT_AFTER = 2.0            # seconds that a key may be on the screen and not yet in the register
SOONEST, LATEST = 0.5, 4.0  # seconds of typing before the kill

# How one comes from the first field to another one, and how many words it takes.
FIELDS = {
    'title': ('Title', 25),
    'summary': ('Summary', 90),
    'description': ('Description', 2000),
    'notes': ('Notes for this office', 1500),
}


class Round:
    def __init__(self, app, number, rng):
        self.app = app
        self.number = number
        self.field = rng.choice(list(FIELDS))
        self.label, self.most = FIELDS[self.field]
        self.moment = rng.uniform(SOONEST, LATEST)
        self.typed = []     # (word, when it was on the screen)
        self.killed_at = None
        self.is_kept = False

    def __str__(self):
        return 'killed %.2f s into typing the %s' % (self.moment, self.field)

    def kill(self):
        self.killed_at = time.monotonic()
        self.app.process.kill()

    def begin(self):
        """A new pledge, with the focus in the field."""
        self.app.key('ctrl+n')
        self.app.wait_focus('Focus area')
        self.app.tab_to('Start with an Empty Page')
        self.app.key('Return')
        self.app.wait_focus('Title')
        # The first word tells which round it was; it is old when the clock starts.
        self.app.type('Round %d' % self.number)
        self.app.tab_to(self.label)
        if self.field == 'title':
            self.app.key('End')
            self.app.type(' ')

    def type_until_killed(self):
        timer = threading.Timer(self.moment, self.kill)
        timer.start()
        try:
            for n in range(self.most):
                word = 'w%d.%d' % (self.number, n)
                self.app.type(word + ' ')
                if self.killed_at:
                    break
                self.typed.append((word, time.monotonic()))
            else:
                # The field is full; a person looks at it until the light goes out.
                timer.join()
        finally:
            timer.join()
        self.app.process.wait()

    def check(self):
        self.app.cli('verify')
        marker = 'Round %d ' % self.number
        row = next((row for row in json.loads(self.app.cli('list', 'pledges', '--json'))
                    if (row['title'] + ' ').startswith(marker)), None)
        record = json.loads(self.app.cli('show', '--json', row['id'])) if row else {}
        self.is_kept = row is not None
        text = record.get(self.field, '')
        kept = (text if isinstance(text, str) else text.get('en', '')).split()
        old = [word for word, when in self.typed if when <= self.killed_at - KEPT_AFTER]
        lost = [word for word in old if word not in kept]
        if lost:
            raise Failure('typed more than %g s before the kill and lost: %s; kept: %s' % (
                KEPT_AFTER, ' '.join(lost), ' '.join(kept)))
        return len(self.typed), len(old), len([w for w, _ in self.typed if w in kept])


def main():
    build = os.path.abspath(sys.argv[1])
    installation = Installation(build)
    rounds = int(os.environ.get('PB_KILL_ROUNDS', '20'))
    seed = int(os.environ.get('PB_KILL_SEED', random.SystemRandom().randrange(10 ** 6)))
    rng = random.Random(seed)
    tap = Tap(os.path.join(build, 'e2e'))
    tap.note('PB_KILL_ROUNDS=%d PB_KILL_SEED=%d' % (rounds, seed))
    worst = 0.0
    kept_rounds = 0
    with Display() as display:
        home = display.make_home('home')
        for number in range(1, rounds + 1):
            app = tap.app = App(display, installation, home)
            this = Round(app, number, rng)
            with tap.point('round %d: %s' % (number, this)):
                this.begin()
                this.type_until_killed()
                typed, old, kept = this.check()
                tap.note('%d words typed, %d of them old, %d kept' % (typed, old, kept))
                kept_rounds += this.is_kept
                if kept < typed:
                    worst = max(worst, this.killed_at - this.typed[kept][1])
                app.check_log()
        with tap.point('the register opens once more, with all that was kept'):
            app = tap.app = App(display, installation, home)
            app.wait_text('Pledges')
            if len(json.loads(app.cli('list', 'pledges', '--json'))) != kept_rounds:
                raise Failure('there are not %d pledges' % kept_rounds)
            app.close_window()
            app.cli('verify')
            app.check_log()
    tap.note('the oldest key that was lost had been on the screen for %.2f s' % worst)
    tap.finish()


if __name__ == '__main__':
    main()
