#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays out the sample register and writes its digest anew, after somebody has edited it by hand.

Usage: build-aux/seal-samples.py [FILE]

Records are sorted by id, texts brought into Unicode's normal form C, and what fits on a line is
put on one. What the records say is checked by `pledgebook-cli check`, not here.
"""

import hashlib
import json
import os
import sys
import unicodedata

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAMPLES = os.path.join(TOP, 'data', 'samples', 'samples.pledgebook.json')
WIDTH = 100


def normalise(value):
    if isinstance(value, str):
        return unicodedata.normalize('NFC', value)
    if isinstance(value, list):
        return [normalise(item) for item in value]
    if isinstance(value, dict):
        return {key: normalise(item) for key, item in value.items()}
    return value


def write_canonical(value):
    """RFC 8785 for what samples hold: ASCII names, texts and whole numbers."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(',', ':'))


def lay_out(value, depth, used):
    """The value as text that begins `depth` blanks deep, behind `used` characters of its line."""
    line = json.dumps(value, ensure_ascii=False, sort_keys=True)
    if not isinstance(value, (dict, list)) or not value or depth + used + len(line) < WIDTH:
        return line
    inner = ' ' * (depth + 1)
    if isinstance(value, list):
        lines = [inner + lay_out(item, depth + 1, 0) for item in value]
    else:
        names = {key: json.dumps(key) + ': ' for key in sorted(value)}
        lines = [inner + name + lay_out(value[key], depth + 1, len(name))
                 for key, name in names.items()]
    first, last = '[]' if isinstance(value, list) else '{}'
    return first + '\n' + ',\n'.join(lines) + '\n' + ' ' * depth + last


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else SAMPLES
    with open(path, encoding='utf-8') as file:
        document = normalise(json.load(file))
    payload = document['payload']
    for records in payload.values():
        records.sort(key=lambda record: record['id'])
    digest = hashlib.sha256(write_canonical(payload).encode()).hexdigest()
    document['digest'] = {'algorithm': 'sha-256', 'value': digest}
    with open(path, 'w', encoding='utf-8') as file:
        file.write(lay_out(document, 0, 0) + '\n')


if __name__ == '__main__':
    main()
