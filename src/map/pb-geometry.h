/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "map/pb-extent.h"

/* The shapes of the world's countries and areas, projected and cut to whole units when the program
 * was built (build-aux/make-geometry.py), and used in place.
 *
 * The table has the byte order of the computer it is made for, and each of its parts starts at a
 * multiple of four bytes:
 *
 *     char    magic[8]                  "PBSHAPES"
 *     guint32 version                   1
 *     guint32 unit                      metres of one unit
 *     guint32 n_areas, n_rings, n_ring_arcs, n_arcs, n_points
 *     guint32 0
 *     PbArea  areas[n_areas]            in the order of their ids
 *     PbRing  rings[n_rings]
 *     gint32  ring_arcs[n_ring_arcs]    an arc, or ~arc to follow it backwards
 *     PbArc   arcs[n_arcs]
 *     PbPoint points[n_points]
 */

typedef struct {
  gint16 x;
  gint16 y;
} PbPoint;

typedef struct {
  gint16 left;
  gint16 bottom;
  gint16 right;
  gint16 top;
} PbBox;

/**
 * PbAreaKind:
 * @PB_AREA_COUNTRY: an entry of ISO 3166-1
 * @PB_AREA_UNDETERMINED: land whose status is not agreed, shown without a country
 */
typedef enum {
  PB_AREA_COUNTRY,
  PB_AREA_UNDETERMINED,
} PbAreaKind;

/**
 * PbArcStyle:
 * @PB_ARC_COAST: the edge of one area
 * @PB_ARC_BORDER: between two areas
 * @PB_ARC_UNSETTLED: a boundary that is not final
 * @PB_ARC_CONTROL_LINE: the Line of Control in Jammu and Kashmir, approximately
 */
typedef enum {
  PB_ARC_COAST,
  PB_ARC_BORDER,
  PB_ARC_UNSETTLED,
  PB_ARC_CONTROL_LINE,
} PbArcStyle;

/**
 * PbArea:
 * @id: ISO 3166-1 alpha-3, or a code of ours that starts with X
 * @kind: a #PbAreaKind
 * @marker: whether it is small enough to want a marker on a map of the world
 * @label: where its name or marker belongs
 *
 * Its rings are to be filled by the even-odd rule.
 */
typedef struct {
  char id[4];
  guint8 kind;
  guint8 marker;
  guint8 unused[2];
  PbPoint label;
  PbBox box;
  guint32 first_ring;
  guint32 n_rings;
} PbArea;

typedef struct {
  guint32 first_arc;
  guint32 n_arcs;
  PbBox box;
} PbRing;

/**
 * PbArc:
 * @style: a #PbArcStyle
 *
 * A line that no other line meets but at its ends; at least two points.
 */
typedef struct {
  guint32 first_point;
  guint32 n_points;
  PbBox box;
  guint8 style;
  guint8 unused[3];
} PbArc;

/**
 * PbGeometryDetail:
 * @PB_GEOMETRY_LOW: for a map of the world
 * @PB_GEOMETRY_FULL: for a closer look
 */
typedef enum {
  PB_GEOMETRY_LOW,
  PB_GEOMETRY_FULL,
} PbGeometryDetail;

typedef struct _PbGeometry PbGeometry;

/* The program's own shapes. */
const PbGeometry *pb_geometry_get (PbGeometryDetail detail);

/**
 * pb_geometry_new:
 * @bytes: a table as above
 *
 * Checks everything in the table, so that whoever draws need not.
 *
 * Returns: (transfer full) (nullable): the shapes, or %NULL with %PB_ERROR_SYNTAX
 */
PbGeometry *pb_geometry_new (GBytes *bytes, GError **error);
void pb_geometry_free (PbGeometry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbGeometry, pb_geometry_free)

/* Kilometres of one unit. */
double pb_geometry_get_unit (const PbGeometry *self);
guint pb_geometry_get_n_areas (const PbGeometry *self);
const PbArea *pb_geometry_get_area (const PbGeometry *self, guint index);
/* The place of an area, or -1. @id: (nullable) */
int pb_geometry_find_area (const PbGeometry *self, const char *id);
const PbRing *pb_geometry_get_ring (const PbGeometry *self, guint index);
/* As many as the ring has. */
const gint32 *pb_geometry_get_ring_arcs (const PbGeometry *self, const PbRing *ring);
guint pb_geometry_get_n_arcs (const PbGeometry *self);
const PbArc *pb_geometry_get_arc (const PbGeometry *self, guint index);
/* As many as the arc has. */
const PbPoint *pb_geometry_get_points (const PbGeometry *self, const PbArc *arc);
PbExtent pb_geometry_get_extent (const PbGeometry *self, const PbBox *box);
/* Where an area is without what is small and far away, such as islands across the globe. */
PbExtent pb_geometry_get_main_extent (const PbGeometry *self, const PbArea *area);
/* Where countries are, by their codes (nullable), and as much of the surroundings as it takes to
 * know where one is. Empty when there are none. */
PbExtent pb_geometry_get_countries (const PbGeometry *self, const char *const *codes);
/* All of it but Antarctica, which is no member of anything, and a little ocean around. */
PbExtent pb_geometry_get_world (const PbGeometry *self);
