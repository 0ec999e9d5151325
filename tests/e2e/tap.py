# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells by the Test Anything Protocol how a test goes, a line for each thing a person would do."""

import contextlib
import os
import re
import sys
import time
import traceback


class Tap:
    """The points of one program. A point that fails ends the program: the next ones build on it."""

    def __init__(self, folder):
        self.folder = folder
        self.count = 0
        self.app = None

    def note(self, text):
        for line in str(text).splitlines():
            print('# ' + line, flush=True)

    @contextlib.contextmanager
    def point(self, sentence):
        self.count += 1
        started = time.monotonic()
        try:
            yield
            if self.app:
                self.app.check_log()
        except BaseException as error:
            print('not ok %d - %s' % (self.count, sentence), flush=True)
            self.note(''.join(traceback.format_exception(error)))
            self.show_app(sentence)
            self.finish()
            os._exit(1) if isinstance(error, KeyboardInterrupt) else sys.exit(1)
        print('ok %d - %s' % (self.count, sentence), flush=True)
        self.note('took %.1f s' % (time.monotonic() - started))

    def show_app(self, sentence):
        """Keeps what was on the screen when it failed."""
        if not self.app:
            return
        name = re.sub(r'\W+', '-', sentence.lower()).strip('-')[:60] + '.png'
        try:
            self.app.display.screenshot(os.path.join(self.folder, name))
            self.note('on the screen: ' + os.path.join(self.folder, name))
            self.note('the app said:\n' + self.app.log()[-4000:])
        except Exception as error:
            self.note('no picture: %s' % error)

    def finish(self):
        print('1..%d' % self.count, flush=True)
