/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-titles.h"

#include "map/pb-map-words.h"
#include "map/pb-marker.h"
#include "map/pb-screen-arcs.h"

#include <string.h>

/* The unseen shapes need not be as exact as what is seen. */
#define TOLERANCE 1.0

static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.1f", number));
}

static void
append_place (GString *text, double x, double y)
{
  append_number (text, x);
  g_string_append_c (text, ' ');
  append_number (text, y);
}

static void
append_point (double x, double y, gboolean first, gpointer text)
{
  g_string_append_c (text, first ? 'M' : 'L');
  append_place (text, x, y);
}

static void
append_title (GString *text, const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  g_string_append_printf (text, "<title>%s</title>", escaped);
}

static void
append_marker (GString *text,
               const PbGeometry *geometry,
               const PbArea *area,
               const PbViewport *viewport)
{
  double x, y;

  pb_marker_get_place (geometry, area, viewport, &x, &y);
  g_string_append (text, "<circle cx=\"");
  append_number (text, x);
  g_string_append (text, "\" cy=\"");
  append_number (text, y);
  g_string_append (text, "\" r=\"");
  append_number (text, PB_MARKER_RADIUS);
  g_string_append (text, "\"/>");
}

static void
append_country (GString *text,
                const PbMapSheet *sheet,
                const PbScreenArcs *arcs,
                const PbGeometry *geometry,
                const PbArea *area,
                const PbViewport *viewport)
{
  g_autofree char *title = pb_map_words_make_place (sheet->data, area->id);

  g_string_append_printf (text, "<g id=\"%s\">", area->id);
  append_title (text, title);
  g_string_append (text, "<path d=\"");
  pb_screen_arcs_foreach_point (arcs, area, append_point, text);
  g_string_append (text, "\"/>");
  if (pb_marker_is_shown (geometry, area, viewport))
    append_marker (text, geometry, area, viewport);
  g_string_append (text, "</g>\n");
}

static GString *
make_countries (const PbMapSheet *sheet, const PbMapPlace *place)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_LOW);
  g_autoptr (PbScreenArcs) arcs = pb_screen_arcs_new (geometry, &place->viewport, TOLERANCE);
  GString *text = g_string_new ("<g fill=\"none\" fill-rule=\"evenodd\" pointer-events=\"all\" "
                                "transform=\"translate(");

  append_place (text, place->x, place->y);
  g_string_append (text, ")\">\n");
  for (guint i = 0; i < pb_geometry_get_n_areas (geometry); i++) {
    const PbArea *area = pb_geometry_get_area (geometry, i);

    if (area->kind == PB_AREA_COUNTRY)
      append_country (text, sheet, arcs, geometry, area, &place->viewport);
  }
  g_string_append (text, "</g>\n");
  return text;
}

static gsize
find_start (const GString *svg)
{
  const char *tag = strstr (svg->str, "<svg ");
  const char *end = tag != NULL ? strchr (tag, '>') : NULL;

  return end != NULL ? (gsize) (end + 1 - svg->str) : 0;
}

void
pb_map_titles_add (GString *svg, const PbMapSheet *sheet, const PbMapPlace *place)
{
  g_autoptr (GString) title = g_string_new ("\n");
  g_autoptr (GString) countries = make_countries (sheet, place);
  const char *end = g_strrstr (svg->str, "</svg>");

  g_return_if_fail (end != NULL);

  g_string_insert_len (svg, end - svg->str, countries->str, countries->len);
  append_title (title, pb_map_words_get_title (sheet->data));
  g_string_insert_len (svg, find_start (svg), title->str, title->len);
}
