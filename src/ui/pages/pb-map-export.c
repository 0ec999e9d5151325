/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-map-export.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-save-as.h"

/* Of the sheet, in pixels; a picture of dots is to be sharp on paper, too. */
#define WIDTH 1200
#define HEIGHT 700
#define DOTS 2

/* A map as it was when it was asked for. */
typedef struct {
  PbMapFormat format;
  PbMapData *data;
  PbMapGroups groups;
  char *selection;
  PbDate as_of;
} Export;

/* What files of each format are called. */
static const struct {
  const char *name;
  const char *kind;
  const char *pattern;
} formats[] = {
  [PB_MAP_FILE_PDF] = { N_ ("map.pdf"), N_ ("PDF files"), "*.pdf" },
  [PB_MAP_FILE_PNG] = { N_ ("map.png"), N_ ("PNG pictures"), "*.png" },
  [PB_MAP_FILE_SVG] = { N_ ("map.svg"), N_ ("SVG drawings"), "*.svg" },
};

static void
free_export (gpointer data)
{
  Export *self = data;

  pb_map_data_unref (self->data);
  g_free (self->selection);
  g_free (self);
}

static GBytes *
make_map (gpointer data, GError **error)
{
  const Export *self = data;
  guint dots = self->format == PB_MAP_FILE_PNG ? DOTS : 1;
  PbMapSheet sheet = {
    .data = self->data,
    .style = &pb_map_style_light,
    .selection = self->selection,
    .as_of = self->as_of,
    .groups = self->groups,
    .width = WIDTH * dots,
    .height = HEIGHT * dots,
  };

  return pb_map_file_make (&sheet, self->format, error);
}

static char *
tell_written (const char *name)
{
  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_ ("The map is in “%s”"), name);
}

void
pb_map_export_run (GtkWidget *widget,
                   PbMapFormat format,
                   PbMapData *data,
                   PbMapGroups groups,
                   const char *selection)
{
  Export *self = g_new0 (Export, 1);
  const PbSaveAs what = {
    .name = _ (formats[format].name),
    .kind = _ (formats[format].kind),
    .pattern = formats[format].pattern,
    .make = make_map,
    .tell = tell_written,
    .data = self,
    .free_data = free_export,
  };

  self->format = format;
  self->data = pb_map_data_ref (data);
  self->groups = groups;
  self->selection = g_strdup (selection);
  pb_date_today (&self->as_of);
  pb_save_as_run (widget, &what);
}
