#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the map's table of shapes from a topology in degrees.

usage: make-geometry.py BYTE-ORDER TOPOLOGY MAP-AREAS COUNTRIES OUTPUT

BYTE-ORDER is "little" or "big": the table is used in place by the computer it is made for. Its
format is described in src/map/pb-geometry.h. The arcs of the topology stay arcs, so that a border
between two areas is there, and drawn, once.
"""
import csv
import json
import math
import struct
import sys

MAGIC = b"PBSHAPES"
VERSION = 1
UNIT_M = 520  # metres: the widest map, 17,032 km from its middle, just fits 16 bits

COUNTRY, UNDETERMINED = range(2)
COAST, BORDER, UNSETTLED, CONTROL_LINE = range(4)
# The final boundary between them has not been determined.
UNSETTLED_BORDERS = [{"SDN", "SSD"}]

# Equal Earth (Šavrič, Patterson and Jenny 2018) with the central meridian 11 E, at which no area
# but Antarctica is cut; the same as in src/map/pb-projection.c.
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
HALF_ROOT_3 = math.sqrt(3) / 2
RADIUS_M = 6371007.2
CENTRAL_MERIDIAN = 11
EDGE = -169


def project(longitude, latitude):
    """The place on the map in units."""
    if longitude < EDGE - 0.5:
        longitude += 360
    t = math.asin(HALF_ROOT_3 * math.sin(math.radians(latitude)))
    t2 = t * t
    t6 = t2 ** 3
    slope = A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)
    x = math.radians(longitude - CENTRAL_MERIDIAN) * math.cos(t) / (HALF_ROOT_3 * slope)
    y = t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
    return round(x * RADIUS_M / UNIT_M), round(y * RADIUS_M / UNIT_M)


def read_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def decode_arc(deltas, transform):
    """The places of one arc; those that fall on the one before are dropped."""
    (scale_x, scale_y), (origin_x, origin_y) = transform["scale"], transform["translate"]
    x = y = 0
    places = []
    for dx, dy in deltas:
        x += dx
        y += dy
        place = project(x * scale_x + origin_x, y * scale_y + origin_y)
        if not places or place != places[-1]:
            places.append(place)
    return places if len(places) > 1 else places * 2


def list_rings(geometry):
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return [ring for polygon in polygons for ring in polygon]


def get_index(reference):
    """The arc of a ring's reference; ~i is arc i backwards."""
    return reference if reference >= 0 else ~reference


def find_styles(topology, kinds):
    """How each arc is drawn, from the areas on its sides."""
    owners = [set() for _ in topology["arcs"]]
    for geometry in topology["objects"]["areas"]["geometries"]:
        for ring in list_rings(geometry):
            for reference in ring:
                owners[get_index(reference)].add(geometry["id"])
    styles = []
    for ids in owners:
        if len(ids) < 2:
            styles.append(COAST)
        elif ids in UNSETTLED_BORDERS or any(kinds[name] == UNDETERMINED for name in ids):
            styles.append(UNSETTLED)
        else:
            styles.append(BORDER)
    for line in topology["objects"]["lines"]["geometries"]:
        for reference in line["arcs"]:
            styles[get_index(reference)] = CONTROL_LINE
    return styles


def find_box(places):
    xs, ys = zip(*places)
    return min(xs), min(ys), max(xs), max(ys)


def join_boxes(boxes):
    left, bottom, right, top = zip(*boxes)
    return min(left), min(bottom), max(right), max(top)


class Shapes:
    def __init__(self, topology, map_areas, countries):
        self.topology = topology
        self.kinds = {row["id"]: UNDETERMINED if row["kind"] == "undetermined" else COUNTRY
                      for row in map_areas}
        self.markers = {row["id"] for row in map_areas if row["marker"] == "1"}
        self.labels = {row["iso3"]: project(float(row["longitude"]), float(row["latitude"]))
                       for row in countries}
        self.arcs = [decode_arc(arc, topology["transform"]) for arc in topology["arcs"]]
        self.boxes = [find_box(arc) for arc in self.arcs]

    def pack(self, order):
        """The whole table."""
        areas, rings, references = [], [], []
        for geometry in sorted(self.topology["objects"]["areas"]["geometries"],
                               key=lambda area: area["id"]):
            name = geometry["id"]
            first = len(rings)
            for ring in list_rings(geometry):
                box = join_boxes([self.boxes[get_index(reference)] for reference in ring])
                rings.append((len(references), len(ring), *box))
                references += ring
            box = join_boxes([ring[2:] for ring in rings[first:]])
            label = self.labels.get(name) or ((box[0] + box[2]) // 2, (box[1] + box[3]) // 2)
            areas.append((name.encode("ascii"), self.kinds[name], name in self.markers,
                          *label, *box, first, len(rings) - first))
        arcs, places = [], []
        for arc, box, style in zip(self.arcs, self.boxes, find_styles(self.topology, self.kinds)):
            arcs.append((len(places), len(arc), *box, style))
            places += arc
        head = struct.pack(order + "8s8I", MAGIC, VERSION, UNIT_M, len(areas), len(rings),
                           len(references), len(arcs), len(places), 0)
        tables = [("4sBB2x6h2I", areas), ("2I4h", rings), ("i", [(r,) for r in references]),
                  ("2I4hB3x", arcs), ("2h", places)]
        return head + b"".join(struct.pack(order + row_format, *row)
                               for row_format, rows in tables for row in rows)


def main():
    byte_order, topology_path, map_areas_path, countries_path, output_path = sys.argv[1:]
    with open(topology_path, encoding="utf-8") as file:
        topology = json.load(file)
    shapes = Shapes(topology, read_table(map_areas_path), read_table(countries_path))
    with open(output_path, "wb") as file:
        file.write(shapes.pack({"little": "<", "big": ">"}[byte_order]))


if __name__ == "__main__":
    main()
