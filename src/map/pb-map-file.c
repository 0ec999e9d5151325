/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-file.h"

#include "map/pb-map-titles.h"
#include "map/pb-map-words.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* Pixels are 1/96 inch, points 1/72. */
#define POINTS_PER_PIXEL 0.75

gboolean
pb_map_file_find_format (const char *name, PbMapFormat *format)
{
  static const struct {
    const char *suffix;
    PbMapFormat format;
  } formats[] = {
    { ".pdf", PB_MAP_FILE_PDF },
    { ".png", PB_MAP_FILE_PNG },
    { ".svg", PB_MAP_FILE_SVG },
  };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    if (g_str_has_suffix (lower, formats[i].suffix)) {
      *format = formats[i].format;
      return TRUE;
    }
  }
  return FALSE;
}

static cairo_status_t
collect (void *text, const unsigned char *data, unsigned int length)
{
  g_string_append_len (text, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (const PbMapSheet *sheet, PbMapFormat format, GString *bytes)
{
  cairo_surface_t *surface;

  switch (format) {
  case PB_MAP_FILE_PDF:
    surface = cairo_pdf_surface_create_for_stream (collect, bytes, sheet->width * POINTS_PER_PIXEL,
                                                   sheet->height * POINTS_PER_PIXEL);
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                    pb_map_words_get_title (sheet->data));
    return surface;
  case PB_MAP_FILE_PNG:
    return cairo_image_surface_create (CAIRO_FORMAT_RGB24, sheet->width, sheet->height);
  case PB_MAP_FILE_SVG:
    surface = cairo_svg_surface_create_for_stream (collect, bytes, sheet->width, sheet->height);
    cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
    return surface;
  }
  g_return_val_if_reached (NULL);
}

static cairo_status_t
draw (const PbMapSheet *sheet, PbMapFormat format, cairo_surface_t *surface, PbMapPlace *place)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (format == PB_MAP_FILE_PDF)
    cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  *place = pb_map_sheet_draw (sheet, cr,
                              format == PB_MAP_FILE_PNG ? PB_PAINTER_SCREEN_TOLERANCE
                                                        : PB_PAINTER_DRAWING_TOLERANCE);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/* The surface writes its end only when it is finished. */
static cairo_status_t
finish (cairo_surface_t *surface, PbMapFormat format, GString *bytes)
{
  if (format == PB_MAP_FILE_PNG)
    return cairo_surface_write_to_png_stream (surface, collect, bytes);
  cairo_surface_finish (surface);
  return cairo_surface_status (surface);
}

GBytes *
pb_map_file_make (const PbMapSheet *sheet, PbMapFormat format, GError **error)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  cairo_surface_t *surface = create_surface (sheet, format, bytes);
  PbMapPlace place;
  cairo_status_t status = draw (sheet, format, surface, &place);

  if (status == CAIRO_STATUS_SUCCESS)
    status = finish (surface, format, bytes);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _ ("The map could not be drawn. Choose a smaller size."));
    return NULL;
  }
  if (format == PB_MAP_FILE_SVG)
    pb_map_titles_add (bytes, sheet, &place);
  return g_string_free_to_bytes (g_steal_pointer (&bytes));
}
