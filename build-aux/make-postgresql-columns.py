#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the columns of data/interop/postgresql/schema.sql from the JSON Schemas, which follow from
the field tables: one for every field that is one text, number or truth value, or one text in several
languages.

usage: make-postgresql-columns.py [--check] PATH-OF-PLEDGEBOOK-CLI
"""
import json
import pathlib
import subprocess
import sys

KINDS = ["entity", "pledge", "report"]
# Columns of their own, or never in a file.
LEFT_OUT = {"id", "notes"}
TARGET = pathlib.Path(__file__).parent.parent / "data/interop/postgresql/schema.sql"
START = "  -- Made by build-aux/make-postgresql-columns.py from the field tables.\n"
END = "  PRIMARY KEY (kind, id)\n"
TYPE_START = "-- Where a pledge is implemented; made like the columns below.\n"


def read_schema(program, kind):
    return json.loads(subprocess.run([program, "schema", kind], check=True, capture_output=True).stdout)


def resolve(schema, definition):
    while "$ref" in definition:
        definition = schema["$defs"][definition["$ref"].rpartition("/")[2]]
    return definition


def choose_expression(definition):
    """The type of the column and how it follows from the member; None for a list or a part."""
    kind = definition.get("type")
    if kind in ("integer", "number"):
        return "numeric", "(body ->> '{}')::numeric"
    if kind == "boolean":
        return "boolean", "(body ->> '{}')::boolean"
    if kind == "object" and "additionalProperties" in definition and "properties" not in definition:
        return "jsonb", "body -> '{}'"
    if kind == "string" or "enum" in definition or "oneOf" in definition or "anyOf" in definition:
        return "text", "body ->> '{}'"
    return None


def list_columns(schemas):
    columns = {}
    for kind, schema in schemas.items():
        for name, definition in schema["$defs"][kind]["properties"].items():
            expression = choose_expression(resolve(schema, definition))
            if name in LEFT_OUT or expression is None:
                continue
            if columns.setdefault(name, expression) != expression:
                sys.exit(f"{name} is of different types in different kinds")
    return [
        f'  "{name}" {kind} GENERATED ALWAYS AS ({how.format(name)}) STORED,\n'
        for name, (kind, how) in sorted(columns.items())
    ]


def name_scopes(schema):
    codes = resolve(schema, schema["$defs"]["pledge"]["properties"]["coverage_scope"])["enum"]
    quoted = ", ".join(f"'{code}'" for code in codes)
    return f"CREATE TYPE coverage_scope AS ENUM ({quoted});"


def replace(text, start, end, lines):
    head, _, rest = text.partition(start)
    _, found, tail = rest.partition(end)
    if not found:
        sys.exit(f"{TARGET} has lost its marks")
    return head + start + "".join(lines) + end + tail


def main():
    check = sys.argv[1] == "--check"
    program = sys.argv[-1]
    schemas = {kind: read_schema(program, kind) for kind in KINDS}
    before = TARGET.read_text(encoding="utf-8")
    after = replace(before, START, END, list_columns(schemas))
    after = replace(after, TYPE_START, "\n", [name_scopes(schemas["pledge"])])
    if not check:
        TARGET.write_text(after, encoding="utf-8")
    elif after != before:
        sys.exit(f"{TARGET} does not follow from the field tables: run {__file__} {program}")


main()
