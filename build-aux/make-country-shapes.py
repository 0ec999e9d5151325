#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the outlines of countries that GeoJSON files get from a topology in degrees.

usage: make-country-shapes.py TOPOLOGY OUTPUT

Each line of the output is a country's ISO 3166-1 alpha-3 code, a tab and its geometry as RFC 7946 has
it: longitudes from -180 to 180, cut at the antimeridian, outer rings counterclockwise, holes the
other way. The lines are sorted by code.
"""
import json
import sys

ANTIMERIDIAN = 180
DIGITS = 3  # some 100 m: the outlines are for maps of the world
SOUTH_POLE = -90


def decode_arc(deltas, transform):
    (scale_x, scale_y), (origin_x, origin_y) = transform["scale"], transform["translate"]
    x = y = 0
    places = []
    for dx, dy in deltas:
        x += dx
        y += dy
        places.append((x * scale_x + origin_x, y * scale_y + origin_y))
    return places


def join_ring(arcs, numbers):
    ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring[:-1]


def is_polar(place):
    return place[1] < SOUTH_POLE + 0.1


def wrap(ring):
    return [(x - 360, y) for x, y in ring]


def clip(ring, keeps_west):
    """The part of a ring on one side of the antimeridian (Sutherland and Hodgman)."""
    def is_inside(place):
        return place[0] <= ANTIMERIDIAN if keeps_west else place[0] >= ANTIMERIDIAN

    def cross(a, b):
        part = (ANTIMERIDIAN - a[0]) / (b[0] - a[0])
        return ANTIMERIDIAN, a[1] + part * (b[1] - a[1])

    kept = []
    for a, b in zip(ring, ring[1:] + ring[:1]):
        if is_inside(a):
            kept.append(a)
        if is_inside(a) != is_inside(b) and ANTIMERIDIAN not in (a[0], b[0]):
            kept.append(cross(a, b))
    return kept


def cut_antarctica(ring):
    """Its coast runs around the world, from one edge of the topology to the other; what leads from
    there along the pole is made anew, at the antimeridian."""
    coast = [place for place in ring if not is_polar(place)]
    west = coast.index(min(coast))
    coast = coast[west:] + coast[:west]
    if coast[1][0] > ANTIMERIDIAN:
        coast = coast[:1] + coast[:0:-1]
    first = next(i for i, place in enumerate(coast) if place[0] >= ANTIMERIDIAN)
    height = coast[first][1]
    turned = wrap(coast[first:]) + coast[:first]
    return [(-ANTIMERIDIAN, height), *turned, (ANTIMERIDIAN, height),
            (ANTIMERIDIAN, SOUTH_POLE), (-ANTIMERIDIAN, SOUTH_POLE)]


def area_of(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])) / 2


def finish_ring(ring, is_hole):
    """Rounded, closed and turned the right way; None when nothing remains of it."""
    places = []
    for x, y in ring:
        place = [round(x, DIGITS), round(y, DIGITS)]
        if not places or places[-1] != place:
            places.append(place)
    if len(places) > 1 and places[0] == places[-1]:
        places.pop()
    area = area_of(places) if len(places) >= 3 else 0
    if area == 0:
        return None
    if (area > 0) == is_hole:
        places.reverse()
    return places + places[:1]


def split(ring):
    """The ring in the west and in the east of the antimeridian; either may be empty."""
    if any(map(is_polar, ring)):
        return [cut_antarctica(ring), []]
    return [clip(ring, True), wrap(clip(ring, False))]


def make_polygons(polygon, arcs):
    rings = [split(join_ring(arcs, numbers)) for numbers in polygon]
    for side in range(2):
        finished = [finish_ring(ring[side], i > 0) for i, ring in enumerate(rings)]
        if finished[0]:
            yield [ring for ring in finished if ring]


def make_geometry(area, arcs):
    shapes = area["arcs"] if area["type"] == "MultiPolygon" else [area["arcs"]]
    polygons = [made for shape in shapes for made in make_polygons(shape, arcs)]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def main():
    source, output = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = [decode_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    areas = topology["objects"]["areas"]["geometries"]
    with open(output, "w", encoding="utf-8", newline="\n") as file:
        for area in sorted(areas, key=lambda area: area["id"]):
            if area["properties"]["kind"] == "country" and area["type"] is not None:
                geometry = json.dumps(make_geometry(area, arcs), separators=(",", ":"))
                file.write(f"{area['id']}\t{geometry}\n")


main()
