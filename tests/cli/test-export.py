#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pledgebook-cli writes for other programs, read with the eyes of other programs.

usage: test-export.py PROGRAM SOURCE-ROOT
"""
import csv
import datetime
import decimal
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

import openpyxl

PROGRAM = sys.argv[1]
ROOT = pathlib.Path(sys.argv[2])
sys.path.insert(0, str(ROOT / "tests" / "e2e"))
from tap import Tap  # noqa: E402

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SCHEMA = ROOT.parent / "shared" / "reference" / "iati" / "iati-activities-schema.xsd"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def export(folder, name, *arguments, status=0):
    path = folder / name
    result = subprocess.run([PROGRAM, "--samples", "export", "-o", path, "--format", *arguments],
                            stderr=subprocess.PIPE, text=True)
    assert result.returncode == status, result
    assert ("left out" in result.stderr) == (status == 1), result
    return path


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def find_column(reference):
    number = 0
    for letter in reference:
        if letter in LETTERS:
            number = number * 26 + LETTERS.index(letter) + 1
    return number - 1


def read_cell(cell):
    text = "".join(cell.itertext())
    return text if cell.get("t") == "inlineStr" else decimal.Decimal(text)


def read_sheet(book, number):
    """The rows of a sheet, each a dictionary from column to text or number."""
    root = ET.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    rows = [{find_column(cell.get("r")): read_cell(cell) for cell in row}
            for row in root.iter(SHEET + "row")]
    return root, rows


def check_numbers(rows, plain):
    """The amounts in a sheet are those in the table for programs."""
    column = plain[0].index("financial.amount")
    for row, line in zip(rows[1:], plain[1:], strict=True):
        expected = line[column]
        assert row.get(column) == (decimal.Decimal(expected) if expected else None), (row, expected)


def check_spreadsheet(folder, plain):
    with zipfile.ZipFile(export(folder, "pledges.xlsx", "xlsx")) as book:
        root, rows = read_sheet(book, 1)
        names = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        texts = b"".join(book.read(name) for name in names)
    assert len(rows) == len(plain)
    check_numbers(rows, plain)
    assert root.find(f".//{SHEET}pane").get("state") == "frozen"
    assert root.find(SHEET + "autoFilter") is not None
    assert len(names) > 8
    assert b"@example.org" not in texts


def read_like_csv(cell):
    """What a table for programs has where a spreadsheet has this."""
    value = cell.value
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ" if "hh" in cell.number_format else "%Y-%m-%d")
    if isinstance(value, int | float):
        return decimal.Decimal(str(value))
    return value or ""


def check_other_reader(folder, plain):
    """A library of others finds numbers, times and texts, each as what it is."""
    book = openpyxl.load_workbook(folder / "pledges.xlsx")
    rows = [[read_like_csv(cell) for cell in row] for row in book.worksheets[0].rows]
    for name in "id", "title", "created", "start", "people", "financial.amount":
        column = plain[0].index(name)
        is_number = name in ("people", "financial.amount")
        for row, line in zip(rows[1:], plain[1:], strict=True):
            expected = line[column]
            assert row[column] == (decimal.Decimal(expected) if is_number and expected
                                   else expected), (name, row[column], expected)
    assert all(sheet.freeze_panes == "A2" for sheet in book.worksheets)
    assert {row[0] for row in book["Parties"].iter_rows(min_row=2, values_only=True)} <= {
        line[plain[0].index("id")] for line in plain[1:]}


def check_office(folder, plain):
    """LibreOffice reads the same numbers, if it is there."""
    office = shutil.which("soffice")
    if office is None:
        return "LibreOffice is not installed"
    subprocess.run([office, f"-env:UserInstallation=file://{folder}/office", "--headless",
                    "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false",
                    "--outdir", folder / "read", folder / "pledges.xlsx"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    read = read_csv(folder / "read" / "pledges.csv")
    column = plain[0].index("financial.amount")
    assert len(read) == len(plain)
    for row, line in zip(read[1:], plain[1:], strict=True):
        shown = row[column].replace(",", "")
        assert shown == line[column] or decimal.Decimal(shown) == decimal.Decimal(line[column])
    return None


def add_up(activity, *names):
    """The sums of the percentages of these elements, by their vocabulary."""
    sums = {}
    for element in activity:
        if element.tag in names:
            vocabulary = element.get("vocabulary") if element.tag == "sector" else None
            share = decimal.Decimal(element.get("percentage"))
            sums[vocabulary] = sums.get(vocabulary, 0) + share
    return sums


def check_activities(path):
    activities = ET.parse(path).getroot()
    assert len(activities) > 100
    for activity in activities:
        places = add_up(activity, "recipient-country", "recipient-region")
        sectors = add_up(activity, "sector")
        assert set(places.values()) <= {100}, places
        assert sectors and set(sectors.values()) == {100}, sectors
        for transaction in activity.iter("transaction"):
            assert transaction.find("transaction-type").get("code") == "12"


def find_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


def check_shape(geometry):
    polygons = geometry["coordinates"]
    for polygon in polygons if geometry["type"] == "MultiPolygon" else [polygons]:
        for index, ring in enumerate(polygon):
            assert ring[0] == ring[-1] and len(ring) >= 4
            assert (find_area(ring) > 0) == (index == 0)
            assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)
            assert all(abs(a[0] - b[0]) < 180 for a, b in zip(ring, ring[1:]))


def check_map(path, plain):
    world = json.loads(path.read_text(encoding="utf-8"))
    assert world["type"] == "FeatureCollection"
    assert "United Nations" in world["disclaimer"]
    assert world["total"]["pledges"] == len(plain) - 1
    countries = {feature["id"]: feature["properties"] for feature in world["features"]}
    assert countries["KEN"]["pledges"] >= countries["KEN"]["pledges_with_value"]
    assert countries["KEN"]["pledges_with_value"] >= countries["KEN"]["pledges_in_usd"] > 0
    for feature in world["features"]:
        check_shape(feature["geometry"])


def run(*arguments, status=0):
    result = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)
    assert result.returncode == status, result
    return result


def check_table(folder):
    path = folder / "table.csv"
    run("template", "entity", "-o", path)
    heads = read_csv(path)[0]
    assert "Name" in heads[0] and "Notes for this office" not in heads
    path.write_text("name;type;country\nTable Entity;media;Kenya\nWrong;nothing;KEN\n", "utf-8")
    plan = run("import", "--csv", "entity", "--plan", path, status=1)
    assert plan.stdout.startswith("new") and "Table Entity" in plan.stdout
    assert "Line 3" in plan.stderr and "semicolons" in plan.stderr
    assert not (folder / "data" / "pledgebook" / "pledgebook.db").exists()
    assert "new       1" in run("import", "--csv", "entity", path, status=1).stdout
    assert "same      1" in run("import", "--csv", "entity", path, status=1).stdout
    run("import", "--csv", "recipe", path, status=2)
    check_own_table(path)
    check_reports(path)


def check_own_table(path):
    """As in the window: whoever fills in a table needs nobody to sign it."""
    key = run("key", "new", "secretariat").stdout.split()[2]
    path.write_text("name;country\nAnother Entity;Nepal\n", "utf-8")
    identifier = run("import", "--csv", "entity", "--plan", path).stdout.split()[2]
    run("key", "trust", identifier, key)
    assert "new       1" in run("import", "--csv", "entity", path).stdout


def check_reports(path):
    """A report says which pledge it is on by the identifier that tables of pledges have."""
    path.write_text("title\nSchools\n", "utf-8")
    pledge = run("import", "--csv", "pledge", "--plan", path).stdout.split()[2]
    run("import", "--csv", "pledge", path)
    path.write_text(f"Pledge,From,Until\n{pledge},2027,2027\nSchools,2027,2027\n", "utf-8")
    plan = run("import", "--csv", "report", "--plan", path, status=1)
    assert "Line 3, Pledge: " in plan.stderr and "neither in this register" not in plan.stdout
    run("import", "--csv", "report", path, status=1)
    assert pledge in run("show", "--json", plan.stdout.split()[2]).stdout


def read_digest(store, path):
    run("--store", store, "dataset", "create", "-o", path)
    return json.loads(path.read_text("utf-8"))["digest"]["value"]


def check_round_trip(folder):
    """Through a file in lines into another register, whose data set is the same."""
    here, there, lines = (folder / name for name in ("here.db", "there.db", "sent.ndjson"))
    run("--store", here, "import", ROOT / "data" / "samples" / "samples.pledgebook.json")
    run("--store", here, "export", "-o", lines)
    run("--store", there, "import", lines)
    first = read_digest(here, folder / "here.json")
    assert len(json.loads((folder / "here.json").read_text("utf-8"))["payload"]["pledges"]) > 20
    assert read_digest(there, folder / "there.json") == first


def check_paper(folder, plain):
    """Nothing counts as sent by it, so that it can be made of the samples, which are read-only."""
    title, identifier = plain[0].index("title"), plain[0].index("id")
    line = next(line for line in plain[1:] if line[title])
    paper = export(folder, "paper.pdf", "pdf", line[identifier])
    text = subprocess.run(["pdftotext", "-layout", paper, "-"], check=True, capture_output=True,
                          text=True).stdout
    assert "Entity: " in text
    assert line[title].split()[0] in text and line[identifier] in text
    assert "@" not in text


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        os.environ["XDG_DATA_HOME"] = str(folder / "data")
        tap = Tap(name)
        plain = read_csv(export(folder, "pledges.csv", "csv"))
        with tap.point("every line of a table has the columns of its head"):
            assert len(plain) > 100
            assert {len(line) for line in plain} == {len(plain[0])}
        with tap.point("a folder has a table for each list"):
            (folder / "tables").mkdir()
            export(folder, "tables", "csv")
            parties = read_csv(folder / "tables" / "pledges-parties.csv")
            assert {line[0] for line in parties[1:]} <= {line[0] for line in plain[1:]}
        with tap.point("a spreadsheet has the same numbers"):
            check_spreadsheet(folder, plain)
        with tap.point("another library reads numbers, times and texts from it"):
            check_other_reader(folder, plain)
        with tap.point("an office program reads the same numbers from it"):
            tap.note(check_office(folder, plain) or "read by LibreOffice")
        with tap.point("the percentages of an activity add up to 100"):
            check_activities(export(folder, "activities.xml", "iati", status=1))
        with tap.point("activities follow the schema of IATI"):
            if SCHEMA.exists():
                subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMA,
                                folder / "activities.xml"], check=True, stderr=subprocess.PIPE)
            else:
                tap.note(f"not checked: {SCHEMA} is not there")
        with tap.point("shapes are those that GeoJSON asks for"):
            check_map(export(folder, "world.geojson", "geojson"), plain)
        with tap.point("a query chooses what is written"):
            some = read_csv(export(folder, "some.csv", "csv", "country:KEN", "type:financial"))
            assert 1 < len(some) < len(plain)
        with tap.point("entities go out without their contacts"):
            entities = (export(folder, "entities.csv", "csv", "entities")).read_text("utf-8")
            assert "focal_point" not in entities and "@example" not in entities
        with tap.point("a submission on paper has the pledge and its parties"):
            check_paper(folder, plain)
        with tap.point("records come through lines into another register, with the same data set"):
            check_round_trip(folder)
        with tap.point("a table that is filled in becomes records, once"):
            check_table(folder)
        tap.finish()


main()
