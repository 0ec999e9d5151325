/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-map-canvas.h"

#include "map/pb-map-picture.h"

/* So far, in pixels, the map can be dragged without painting. */
#define MARGIN 96

/* All that a thread needs to paint; it does not change once it is there. */
typedef struct {
  PbMapData *data;
  PbClassBreaks breaks;
  const PbMapStyle *style;
  PbMapGroups groups;
  PbDate day;
  GStrv selected;
} Look;

typedef struct {
  Look look;
  PbViewport seen;
  guint density;
  guint version;
} Job;

struct _PbMapCanvas {
  GObject parent_instance;

  Look look;
  guint version; /* of the look; each change has the next */
  PbMapPicture *picture;
  guint picture_version;
  gboolean is_painting;
};

enum { SIGNAL_PAINTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapCanvas, pb_map_canvas, G_TYPE_OBJECT)

static Look
copy_look (const Look *look)
{
  Look copy = *look;

  copy.data = pb_map_data_ref (look->data);
  copy.selected = g_strdupv (look->selected);
  return copy;
}

static void
clear_look (Look *look)
{
  g_clear_pointer (&look->data, pb_map_data_unref);
  g_clear_pointer (&look->selected, g_strfreev);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  clear_look (&job->look);
  g_free (job);
}

static PbPainter
make_painter (const Look *look, const PbViewport *seen)
{
  return (PbPainter){
    .geometry = pb_painter_choose_geometry (seen->scale),
    .viewport = seen,
    .data = look->data,
    .breaks = &look->breaks,
    .style = look->style,
    .tolerance = PB_PAINTER_SCREEN_TOLERANCE,
    .groups = look->groups,
    .day = look->day,
    .selected = (const char *const *) look->selected,
  };
}

static void
paint_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  PbPainter painter = make_painter (&job->look, &job->seen);

  g_task_return_pointer (task, pb_map_picture_new (&painter, MARGIN, job->density),
                         (GDestroyNotify) pb_map_picture_free);
}

static void
painted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbMapCanvas *self = PB_MAP_CANVAS (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  PbMapPicture *picture = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_painting = FALSE;
  g_clear_pointer (&self->picture, pb_map_picture_free);
  self->picture = picture;
  self->picture_version = job->version;
  g_signal_emit (self, signals[SIGNAL_PAINTED], 0);
}

/* One at a time: what has changed meanwhile is seen to when this is drawn. */
static void
start_painting (PbMapCanvas *self, const PbViewport *seen, guint density)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->is_painting)
    return;
  job = g_new0 (Job, 1);
  job->look = copy_look (&self->look);
  job->seen = *seen;
  job->density = density;
  job->version = self->version;
  self->is_painting = TRUE;
  task = g_task_new (self, NULL, painted_cb, NULL);
  g_task_set_source_tag (task, start_painting);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, paint_in_thread);
}

static void
pb_map_canvas_finalize (GObject *object)
{
  PbMapCanvas *self = PB_MAP_CANVAS (object);

  clear_look (&self->look);
  g_clear_pointer (&self->picture, pb_map_picture_free);

  G_OBJECT_CLASS (pb_map_canvas_parent_class)->finalize (object);
}

static void
pb_map_canvas_class_init (PbMapCanvasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_canvas_finalize;

  signals[SIGNAL_PAINTED] = g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_map_canvas_init (PbMapCanvas *self)
{
  self->look.data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  self->look.style = &pb_map_style_light;
  self->version = 1;
}

PbMapCanvas *
pb_map_canvas_new (void)
{
  return g_object_new (PB_TYPE_MAP_CANVAS, NULL);
}

void
pb_map_canvas_set_data (PbMapCanvas *self, PbMapData *data)
{
  PbMapData *old = self->look.data;

  self->look.data = pb_map_data_ref (data);
  self->look.breaks = pb_map_data_make_breaks (data);
  self->version++;
  pb_map_data_unref (old);
}

void
pb_map_canvas_set_style (PbMapCanvas *self, const PbMapStyle *style)
{
  self->look.style = style;
  self->version++;
}

void
pb_map_canvas_set_groups (PbMapCanvas *self, PbMapGroups groups, const PbDate *day)
{
  self->look.groups = groups;
  self->look.day = *day;
  self->version++;
}

void
pb_map_canvas_set_selected (PbMapCanvas *self, const char *const *codes)
{
  g_strfreev (self->look.selected);
  self->look.selected = g_strdupv ((GStrv) codes);
  self->version++;
}

PbPainter
pb_map_canvas_get_painter (PbMapCanvas *self, const PbViewport *seen)
{
  return make_painter (&self->look, seen);
}

void
pb_map_canvas_draw (PbMapCanvas *self, const PbViewport *seen, guint density, cairo_t *cr)
{
  pb_colour_set (&self->look.style->page, cr);
  cairo_paint (cr);
  if (self->picture)
    pb_map_picture_draw (self->picture, seen, cr);
  if (!pb_map_canvas_is_exact (self, seen, density))
    start_painting (self, seen, density);
}

gboolean
pb_map_canvas_is_exact (PbMapCanvas *self, const PbViewport *seen, guint density)
{
  return self->picture && self->picture_version == self->version &&
         pb_map_picture_is_exact (self->picture, seen, density);
}
