#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the islands back that stand alone and are missing from an outline of the world.

usage: add-islets.py NATURAL-EARTH COUNTRIES KILOMETRES TOPOLOGY

NATURAL-EARTH is the topology of its 1:10m countries (countries-10m.json of the npm package
world-atlas 2.0.2), TOPOLOGY one of data/geography, which is changed in place. Islands are left
out there by their size alone, so that the only land for a hundred kilometres may be missing. Here
each is put back that is further than KILOMETRES from everything its country has on the map,
the largest first. An island whose status is not agreed, or that may belong to an area with a code
of its own, is not.
"""
import csv
import json
import math
import sys

KM_OF_DEGREE = 111.2
EDGE = -169
CELL = 0.5  # degrees
# Parts of these have codes of their own, which Natural Earth does not know.
DIVIDED = {"FRA", "NOR", "NLD", "NZL"}
# Larger islands have never been left out.
LARGEST_KM2 = 100
# So close to another country's land, only whoever drew the outlines can tell whose an island is.
CLOSE_KM = 40
# Islands that more than one country claims: west, south, east, north.
CLAIMED = {
    "Paracel Islands": (111, 15.5, 113, 17.5),
    "Spratly Islands": (111, 5, 118, 12),
    "Scarborough Reef": (117, 14.5, 118.5, 15.5),
    "Pratas Islands": (116, 20, 117.5, 21.5),
    "Senkaku or Diaoyu Islands": (123.2, 25.5, 124.8, 26.2),
    "Liancourt Rocks": (131.7, 37, 132, 37.5),
    "Abu Musa, Sirri and the Tunbs": (54.4, 25.8, 55.5, 26.4),
    "Navassa Island": (-75.2, 18.3, -74.8, 18.5),
    "Hans Island": (-67, 80.5, -66, 81),
    "Rockall": (-14, 57.4, -13.4, 57.8),
    "Bassas da India, Europa and Juan de Nova": (39.5, -22.6, 43, -16.8),
    "Glorioso Islands": (47, -11.8, 47.8, -11.3),
    "Tromelin": (54.3, -16.1, 54.8, -15.7),
}


def decode(topology):
    """The arcs in degrees."""
    (scale_x, scale_y), (origin_x, origin_y) = (topology["transform"]["scale"],
                                                topology["transform"]["translate"])
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        places = []
        for dx, dy in deltas:
            x += dx
            y += dy
            places.append((x * scale_x + origin_x, y * scale_y + origin_y))
        arcs.append(places)
    return arcs


def list_polygons(geometry):
    return [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]


def join_ring(ring, arcs):
    places = []
    for reference in ring:
        arc = arcs[reference] if reference >= 0 else arcs[~reference][::-1]
        places += arc[1:] if places else arc
    return places


def turn(place):
    """The longitude as the map counts it, in one turn from its edge."""
    longitude, latitude = place
    return (longitude + 360 if longitude < EDGE else longitude, latitude)


def measure(a, b):
    """Kilometres between two places that are not far from each other."""
    along = (a[0] - b[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return math.hypot(along, a[1] - b[1]) * KM_OF_DEGREE


def find_middle(ring):
    xs, ys = zip(*ring[1:])
    return sum(xs) / len(xs), sum(ys) / len(ys)


def measure_area(ring):
    """Square kilometres."""
    double = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))
    return abs(double) / 2 * KM_OF_DEGREE ** 2 * math.cos(math.radians(ring[0][1]))


class Land:
    """What is on the map, as places close together, to find what is near."""

    def __init__(self):
        self.cells = {}

    def add(self, name, places):
        for a, b in zip(places, places[1:]):
            steps = max(1, int(max(abs(b[0] - a[0]), abs(b[1] - a[1])) / 0.02))
            for step in range(steps):
                place = (a[0] + (b[0] - a[0]) * step / steps, a[1] + (b[1] - a[1]) * step / steps)
                key = (int(place[0] // CELL), int(place[1] // CELL))
                self.cells.setdefault(key, []).append((name, place))

    def find_near(self, place, reach_km):
        """The distance to each country within reach."""
        rows = math.ceil(reach_km / KM_OF_DEGREE / CELL)
        columns = math.ceil(rows / max(0.05, math.cos(math.radians(place[1]))))
        near = {}
        for column in range(-columns, columns + 1):
            for row in range(-rows, rows + 1):
                key = (int(place[0] // CELL) + column, int(place[1] // CELL) + row)
                for name, other in self.cells.get(key, ()):
                    distance = measure(place, other)
                    if distance <= min(reach_km, near.get(name, reach_km)):
                        near[name] = distance
        return near


def list_islands(source, names):
    """(area, country, ring) of every small island of a known country, the largest first."""
    arcs = decode(source)
    islands = []
    for geometry in source["objects"]["countries"]["geometries"]:
        if geometry.get("id") not in names or geometry["type"] is None:
            continue
        for polygon in list_polygons(geometry):
            ring = [turn(place) for place in join_ring(polygon[0], arcs)]
            area = measure_area(ring)
            if len(ring) >= 4 and area < LARGEST_KM2:
                islands.append((area, names[geometry["id"]], ring))
    return sorted(islands, reverse=True)


def is_claimed(place):
    return any(west <= place[0] <= east and south <= place[1] <= north
               for west, south, east, north in CLAIMED.values())


def is_wanted(name, ring, land, reach_km):
    middle = find_middle(ring)
    if is_claimed(middle):
        return False
    near = land.find_near(middle, max(reach_km, CLOSE_KM))
    if near.get(name, reach_km) < reach_km:
        return False
    others = [other for other in near if other != name and near[other] < CLOSE_KM]
    return not others and (name not in DIVIDED or name in near)


def append_island(topology, name, ring):
    """One arc of its own, closed."""
    (scale_x, scale_y), (origin_x, origin_y) = (topology["transform"]["scale"],
                                                topology["transform"]["translate"])
    places = [(round((x - origin_x) / scale_x), round((y - origin_y) / scale_y)) for x, y in ring]
    kept = places[:1] + [b for a, b in zip(places, places[1:]) if a != b]
    if len(set(kept)) < 3:
        return False
    deltas = [kept[0]] + [(b[0] - a[0], b[1] - a[1]) for a, b in zip(kept, kept[1:])]
    geometry = next(area for area in topology["objects"]["areas"]["geometries"]
                    if area["id"] == name)
    if geometry["type"] == "Polygon":
        geometry.update(type="MultiPolygon", arcs=[geometry["arcs"]])
    geometry["arcs"].append([[len(topology["arcs"])]])
    topology["arcs"].append([list(delta) for delta in deltas])
    return True


def main():
    source_path, countries_path, reach_km, topology_path = sys.argv[1:]
    with open(source_path, encoding="utf-8") as file:
        source = json.load(file)
    with open(topology_path, encoding="utf-8") as file:
        topology = json.load(file)
    with open(countries_path, encoding="utf-8", newline="") as file:
        names = {row["m49"]: row["iso3"] for row in csv.DictReader(file, delimiter="\t")}
    land = Land()
    arcs = decode(topology)
    for geometry in topology["objects"]["areas"]["geometries"]:
        for polygon in list_polygons(geometry):
            land.add(geometry["id"], join_ring(polygon[0], arcs))
    for area, name, ring in list_islands(source, names):
        if is_wanted(name, ring, land, float(reach_km)) and append_island(topology, name, ring):
            land.add(name, ring)
            print("%s %8.2f km² at %.2f %.2f" % (name, area, *find_middle(ring)[::-1]))
    with open(topology_path, "w", encoding="utf-8") as file:
        json.dump(topology, file, separators=(",", ":"), ensure_ascii=False)


if __name__ == "__main__":
    main()
