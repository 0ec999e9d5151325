/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-geometry.h"

#include "base/pb-error.h"
#include "pb-map-resources.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAGIC "PBSHAPES"
#define VERSION 1
#define MAX_UNIT_M 100000
/* Room for the markers of islands at the very edge. */
#define RIM_KM 250
/* A part of an area this much smaller than its largest may be left out of sight. */
#define MAIN_SHARE 0.1
/* No closer look than this at countries, in kilometres. */
#define LEAST_LOOK_KM 1500.0
#define RESOURCE_PATH "/io/github/pledgebook/Pledgebook/map/"

typedef struct {
  char magic[8];
  guint32 version;
  guint32 unit;
  guint32 n_areas;
  guint32 n_rings;
  guint32 n_ring_arcs;
  guint32 n_arcs;
  guint32 n_points;
  guint32 unused;
} Head;

G_STATIC_ASSERT (sizeof (Head) == 40);
G_STATIC_ASSERT (sizeof (PbArea) == 28);
G_STATIC_ASSERT (sizeof (PbRing) == 16);
G_STATIC_ASSERT (sizeof (PbArc) == 20);
G_STATIC_ASSERT (sizeof (PbPoint) == 4);

struct _PbGeometry {
  GBytes *bytes;
  const Head *head;
  const PbArea *areas;
  const PbRing *rings;
  const gint32 *ring_arcs;
  const PbArc *arcs;
  const PbPoint *points;
};

static gboolean
is_range_within (guint32 first, guint32 count, guint32 least, guint32 total)
{
  return count >= least && first <= total && count <= total - first;
}

/* Lays the tables over the bytes; they fill them exactly or not at all. */
static gboolean
lay_out (PbGeometry *self)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (self->bytes, &size);
  const Head *head = (const Head *) data;
  guint64 wanted;

  if (size < sizeof (Head) || memcmp (head->magic, MAGIC, sizeof (head->magic)) != 0 ||
      head->version != VERSION || head->unit == 0 || head->unit > MAX_UNIT_M)
    return FALSE;
  wanted = sizeof (Head) + (guint64) head->n_areas * sizeof (PbArea) +
           (guint64) head->n_rings * sizeof (PbRing) +
           (guint64) head->n_ring_arcs * sizeof (gint32) + (guint64) head->n_arcs * sizeof (PbArc) +
           (guint64) head->n_points * sizeof (PbPoint);
  if (wanted != size)
    return FALSE;
  self->head = head;
  self->areas = (const PbArea *) (data + sizeof (Head));
  self->rings = (const PbRing *) (self->areas + head->n_areas);
  self->ring_arcs = (const gint32 *) (self->rings + head->n_rings);
  self->arcs = (const PbArc *) (self->ring_arcs + head->n_ring_arcs);
  self->points = (const PbPoint *) (self->arcs + head->n_arcs);
  return TRUE;
}

static gboolean
is_id (const char *id)
{
  return g_ascii_isupper (id[0]) && g_ascii_isupper (id[1]) && g_ascii_isupper (id[2]) &&
         id[3] == '\0';
}

static gboolean
check_areas (const PbGeometry *self)
{
  for (guint i = 0; i < self->head->n_areas; i++) {
    const PbArea *area = &self->areas[i];

    if (!is_id (area->id) || (i > 0 && strcmp (area[-1].id, area->id) >= 0) ||
        area->kind > PB_AREA_UNDETERMINED ||
        !is_range_within (area->first_ring, area->n_rings, 1, self->head->n_rings))
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_rings (const PbGeometry *self)
{
  for (guint i = 0; i < self->head->n_rings; i++) {
    const PbRing *ring = &self->rings[i];

    if (!is_range_within (ring->first_arc, ring->n_arcs, 1, self->head->n_ring_arcs))
      return FALSE;
  }
  for (guint i = 0; i < self->head->n_ring_arcs; i++) {
    gint32 arc = self->ring_arcs[i];

    if ((guint32) (arc >= 0 ? arc : ~arc) >= self->head->n_arcs)
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_arcs (const PbGeometry *self)
{
  for (guint i = 0; i < self->head->n_arcs; i++) {
    const PbArc *arc = &self->arcs[i];

    if (arc->style > PB_ARC_CONTROL_LINE ||
        !is_range_within (arc->first_point, arc->n_points, 2, self->head->n_points))
      return FALSE;
  }
  return TRUE;
}

/* A resource is aligned, and so is what the allocator gives. */
static GBytes *
align (GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return (guintptr) data % G_ALIGNOF (Head) == 0 ? g_bytes_ref (bytes) : g_bytes_new (data, size);
}

PbGeometry *
pb_geometry_new (GBytes *bytes, GError **error)
{
  g_autoptr (PbGeometry) self = g_new0 (PbGeometry, 1);

  self->bytes = align (bytes);
  if (lay_out (self) && check_areas (self) && check_rings (self) && check_arcs (self))
    return g_steal_pointer (&self);
  g_set_error_literal (error, PB_ERROR, PB_ERROR_SYNTAX,
                       _ ("The map of the world is damaged. Install Pledgebook again."));
  return NULL;
}

void
pb_geometry_free (PbGeometry *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* A linker drops the constructors of a static library, so the resource is registered by hand. */
static void
ensure_resource (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered)) {
    pb_map_register_resource ();
    g_once_init_leave (&registered, 1);
  }
}

static PbGeometry *
load (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PbGeometry *self = NULL;

  ensure_resource ();
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    self = pb_geometry_new (bytes, &error);
  if (self == NULL)
    g_error ("The program lacks its data “%s”: %s", path, error->message);
  return self;
}

const PbGeometry *
pb_geometry_get (PbGeometryDetail detail)
{
  static PbGeometry *low = NULL;
  static PbGeometry *full = NULL;

  if (detail == PB_GEOMETRY_LOW) {
    if (g_once_init_enter (&low))
      g_once_init_leave (&low, load ("world-areas-low.shapes"));
    return low;
  }
  if (g_once_init_enter (&full))
    g_once_init_leave (&full, load ("world-areas.shapes"));
  return full;
}

double
pb_geometry_get_unit (const PbGeometry *self)
{
  return self->head->unit / 1000.0;
}

guint
pb_geometry_get_n_areas (const PbGeometry *self)
{
  return self->head->n_areas;
}

const PbArea *
pb_geometry_get_area (const PbGeometry *self, guint index)
{
  g_return_val_if_fail (index < self->head->n_areas, NULL);

  return &self->areas[index];
}

static int
compare_ids (gconstpointer id, gconstpointer area)
{
  return strcmp (id, ((const PbArea *) area)->id);
}

int
pb_geometry_find_area (const PbGeometry *self, const char *id)
{
  const PbArea *area;

  if (id == NULL || self->head->n_areas == 0)
    return -1;
  area = bsearch (id, self->areas, self->head->n_areas, sizeof (PbArea), compare_ids);
  return area != NULL ? (int) (area - self->areas) : -1;
}

const PbRing *
pb_geometry_get_ring (const PbGeometry *self, guint index)
{
  g_return_val_if_fail (index < self->head->n_rings, NULL);

  return &self->rings[index];
}

const gint32 *
pb_geometry_get_ring_arcs (const PbGeometry *self, const PbRing *ring)
{
  return self->ring_arcs + ring->first_arc;
}

guint
pb_geometry_get_n_arcs (const PbGeometry *self)
{
  return self->head->n_arcs;
}

const PbArc *
pb_geometry_get_arc (const PbGeometry *self, guint index)
{
  g_return_val_if_fail (index < self->head->n_arcs, NULL);

  return &self->arcs[index];
}

const PbPoint *
pb_geometry_get_points (const PbGeometry *self, const PbArc *arc)
{
  return self->points + arc->first_point;
}

PbExtent
pb_geometry_get_extent (const PbGeometry *self, const PbBox *box)
{
  double unit = pb_geometry_get_unit (self);

  return (PbExtent){
    .left = box->left * unit,
    .bottom = box->bottom * unit,
    .right = box->right * unit,
    .top = box->top * unit,
  };
}

static double
measure_box (const PbExtent *extent)
{
  return (extent->right - extent->left) * (extent->top - extent->bottom);
}

PbExtent
pb_geometry_get_main_extent (const PbGeometry *self, const PbArea *area)
{
  PbExtent main = PB_EXTENT_EMPTY;
  double largest = 0;

  for (guint i = 0; i < area->n_rings; i++) {
    PbExtent ring =
        pb_geometry_get_extent (self, &pb_geometry_get_ring (self, area->first_ring + i)->box);

    largest = MAX (largest, measure_box (&ring));
  }
  for (guint i = 0; i < area->n_rings; i++) {
    PbExtent ring =
        pb_geometry_get_extent (self, &pb_geometry_get_ring (self, area->first_ring + i)->box);

    if (measure_box (&ring) >= MAIN_SHARE * largest)
      pb_extent_add (&main, &ring);
  }
  return main;
}

static void
widen (double *low, double *high)
{
  double lacking = LEAST_LOOK_KM - (*high - *low);

  if (lacking <= 0)
    return;
  *low -= lacking / 2;
  *high += lacking / 2;
}

PbExtent
pb_geometry_get_countries (const PbGeometry *self, const char *const *codes)
{
  PbExtent extent = PB_EXTENT_EMPTY;

  for (; codes && *codes; codes++) {
    int index = pb_geometry_find_area (self, *codes);
    PbExtent country;

    if (index < 0)
      continue;
    country = pb_geometry_get_main_extent (self, pb_geometry_get_area (self, index));
    pb_extent_add (&extent, &country);
  }
  if (!pb_extent_is_empty (&extent)) {
    widen (&extent.left, &extent.right);
    widen (&extent.bottom, &extent.top);
  }
  return extent;
}

PbExtent
pb_geometry_get_world (const PbGeometry *self)
{
  PbExtent world = PB_EXTENT_EMPTY;

  for (guint i = 0; i < self->head->n_areas; i++) {
    PbExtent extent = pb_geometry_get_extent (self, &self->areas[i].box);

    if (!g_str_equal (self->areas[i].id, "ATA"))
      pb_extent_add (&world, &extent);
  }
  world.left -= RIM_KM;
  world.bottom -= RIM_KM;
  world.right += RIM_KM;
  world.top += RIM_KM;
  return world;
}
