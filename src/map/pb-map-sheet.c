/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-sheet.h"

#include "domain/pb-language.h"
#include "map/pb-map-key.h"
#include "map/pb-map-words.h"

/* Of a sheet of this size; others have theirs in proportion, down to what can be read. */
#define NORMAL_WIDTH 1200.0
#define NORMAL_HEIGHT 700.0
#define TITLE_SIZE 21.0
#define TEXT_SIZE 12.5
#define SMALL_SIZE 9.5
#define MIN_TEXT_SIZE 8.5
#define MIN_SMALL_SIZE 7.0
#define MARGIN 26.0
#define COLUMN 200.0

/* A sheet that is being filled, from its edges to the map in the middle. */
typedef struct {
  const PbMapSheet *sheet;
  PbClassBreaks breaks;
  PbType type;
  double factor;
  double margin;
  double text_size;
  double top;
  double bottom;
} Layout;

static Layout
begin (const PbMapSheet *sheet, cairo_t *cr)
{
  double factor = MIN (sheet->width / NORMAL_WIDTH, sheet->height / NORMAL_HEIGHT);
  double margin = MARGIN * factor;

  pb_colour_set (&sheet->style->page, cr);
  cairo_paint (cr);
  return (Layout){
    .sheet = sheet,
    .breaks = pb_map_data_make_breaks (sheet->data),
    .type = { .cr = cr, .right_to_left = pb_language_is_right_to_left (pb_language_current ()) },
    .factor = factor,
    .margin = margin,
    .text_size = MAX (TEXT_SIZE * factor, MIN_TEXT_SIZE),
    .top = margin,
    .bottom = sheet->height - margin * 0.75,
  };
}

static double
get_inner_width (const Layout *self)
{
  return self->sheet->width - 2 * self->margin;
}

static void
add_line_at_top (
    Layout *self, const char *text, double size, PbTypeWeight weight, const PbColour *colour)
{
  g_autoptr (PangoLayout) layout =
      pb_type_set (&self->type, text, size, weight, get_inner_width (self));

  pb_type_show (&self->type, layout, colour, self->margin, self->top);
  self->top += pb_type_get_height (layout);
}

static void
draw_head (Layout *self)
{
  const PbMapSheet *sheet = self->sheet;
  g_autofree char *subtitle = pb_map_words_make_subtitle (sheet->data, &sheet->as_of);

  add_line_at_top (self, pb_map_words_get_title (sheet->data), TITLE_SIZE * self->factor,
                   PB_TYPE_BOLD, &sheet->style->text);
  self->top += 3 * self->factor;
  add_line_at_top (self, subtitle, self->text_size, PB_TYPE_PLAIN, &sheet->style->dim);
  if (sheet->selection != NULL)
    add_line_at_top (self, sheet->selection, self->text_size, PB_TYPE_PLAIN, &sheet->style->dim);
  self->top += 14 * self->factor;
}

static void
draw_foot (Layout *self)
{
  g_autofree char *notes = pb_map_words_make_notes ();
  g_autofree char *text = g_strjoin ("\n", pb_map_words_get_disclaimer (), notes, NULL);
  g_autoptr (PangoLayout) layout =
      pb_type_set (&self->type, text, MAX (SMALL_SIZE * self->factor, MIN_SMALL_SIZE),
                   PB_TYPE_PLAIN, get_inner_width (self));

  self->bottom -= pb_type_get_height (layout);
  pb_type_show (&self->type, layout, &self->sheet->style->dim, self->margin, self->bottom);
  self->bottom -= 12 * self->factor;
}

static PbMapKey
make_key (const Layout *self, double x, double width)
{
  return (PbMapKey){
    .type = self->type,
    .data = self->sheet->data,
    .breaks = &self->breaks,
    .style = self->sheet->style,
    .groups = self->sheet->groups,
    .size = self->text_size,
    .x = x,
    .width = width,
  };
}

static void
draw_legend (Layout *self)
{
  PbMapKey key = make_key (self, self->margin, get_inner_width (self));

  self->bottom -= pb_map_key_draw_legend (&key, 0);
  key.paint = TRUE;
  pb_map_key_draw_legend (&key, self->bottom);
  self->bottom -= 10 * self->factor;
}

/* In the middle of the column's height; returns the width that is left for the map. */
static double
draw_bars (Layout *self)
{
  double column = MAX (COLUMN * self->factor, COLUMN * 0.75);
  double width = get_inner_width (self);
  double x = self->type.right_to_left ? self->margin : self->sheet->width - self->margin - column;
  PbMapKey key = make_key (self, x, column);
  double height = pb_map_key_draw_bars (&key, 0);

  if (height <= 0)
    return width;
  key.paint = TRUE;
  pb_map_key_draw_bars (&key, self->top + MAX ((self->bottom - self->top - height) / 2, 0));
  return width - column - self->margin;
}

/* All of the world, in the middle of what is left of the sheet and no larger than it is. */
static PbMapPlace
place_map (const Layout *self, double width)
{
  PbExtent world = pb_geometry_get_world (pb_geometry_get (PB_GEOMETRY_FULL));
  double room = self->bottom - self->top;
  double scale = MIN (width / (world.right - world.left), room / (world.top - world.bottom));
  double map_width = scale * (world.right - world.left);
  double map_height = scale * (world.top - world.bottom);
  double start = self->margin + (width - map_width) / 2;
  PbMapPlace place = { .y = self->top + (room - map_height) / 2 };

  place.x = self->type.right_to_left ? self->sheet->width - start - map_width : start;
  pb_viewport_init (&place.viewport, &world, map_width, map_height);
  return place;
}

static void
draw_map (const Layout *self, const PbMapPlace *place, double tolerance)
{
  const PbMapSheet *sheet = self->sheet;
  PbPainter painter = {
    .geometry = pb_painter_choose_geometry (place->viewport.scale),
    .viewport = &place->viewport,
    .data = sheet->data,
    .breaks = &self->breaks,
    .style = sheet->style,
    .tolerance = tolerance,
    .groups = sheet->groups,
    .day = sheet->as_of,
  };

  cairo_save (self->type.cr);
  cairo_translate (self->type.cr, place->x, place->y);
  pb_painter_paint (&painter, self->type.cr);
  cairo_restore (self->type.cr);
}

PbMapPlace
pb_map_sheet_draw (const PbMapSheet *self, cairo_t *cr, double tolerance)
{
  Layout layout = begin (self, cr);
  PbMapPlace place;

  draw_head (&layout);
  draw_foot (&layout);
  draw_legend (&layout);
  place = place_map (&layout, draw_bars (&layout));
  draw_map (&layout, &place, tolerance);
  return place;
}
