/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-key.h"

#include "map/pb-map-words.h"
#include "map/pb-outline.h"

/* In heights of the text. */
#define SWATCH_WIDTH 1.9
#define SWATCH_HEIGHT 1.1
#define GAP 0.5
#define WIDE_GAP 1.5
#define BAR_HEIGHT 0.45
#define LINE_HEIGHT 1.7
/* What a swatch can show besides the classes. */
#define CLASS_HATCH (PB_CLASS_BREAKS_MAX + 1)
#define CLASS_GROUP (PB_CLASS_BREAKS_MAX + 2)

/* From a distance to the first edge to one from the left. */
static double
place (const PbMapKey *self, double offset, double width)
{
  return self->type.right_to_left ? self->x + self->width - offset - width : self->x + offset;
}

static double
draw_text (
    const PbMapKey *self, PangoLayout *layout, const PbColour *colour, double offset, double y)
{
  double width = pb_type_get_width (layout);

  if (self->paint)
    pb_type_show (&self->type, layout, colour, place (self, offset, width), y);
  return width;
}

static double
draw_heading (const PbMapKey *self, const char *text, double y)
{
  g_autoptr (PangoLayout) layout =
      pb_type_set (&self->type, text, self->size, PB_TYPE_BOLD, self->width);

  if (self->paint)
    pb_type_show (&self->type, layout, &self->style->text, self->x, y);
  return pb_type_get_height (layout) + self->size * GAP;
}

/* One swatch and its label, from a distance to the first edge on. */
typedef struct {
  const PbMapKey *key;
  double offset;
  double y;
  double line_height;
} Flow;

/* @class: or %CLASS_HATCH, or %CLASS_GROUP and more for a group. */
static void
fill_swatch (const PbMapKey *self, guint class, double width, double height)
{
  cairo_t *cr = self->type.cr;

  if (class == CLASS_HATCH) {
    pb_painter_hatch (self->style, cr, width, height);
  } else if (class >= CLASS_GROUP) {
    pb_outline_paint_sample (self->style, class - CLASS_GROUP, cr, width, height);
  } else {
    pb_colour_set (pb_map_style_get_class (self->style, class, self->breaks->n_classes), cr);
    cairo_rectangle (cr, 0, 0, width, height);
    cairo_fill (cr);
  }
}

static void
draw_swatch (const PbMapKey *self, guint class, double offset, double y)
{
  double width = self->size * SWATCH_WIDTH, height = self->size * SWATCH_HEIGHT;
  cairo_t *cr = self->type.cr;

  cairo_save (cr);
  cairo_translate (cr, place (self, offset, width), y + self->size * 0.15);
  fill_swatch (self, class, width, height);
  if (class < CLASS_GROUP) {
    cairo_rectangle (cr, 0, 0, width, height);
    pb_colour_set (&self->style->coast, cr);
    cairo_set_line_width (cr, self->style->line_width);
    cairo_stroke (cr);
  }
  cairo_restore (cr);
}

static void
add_item (Flow *flow, guint class, const char *text)
{
  const PbMapKey *key = flow->key;
  double swatch = key->size * (SWATCH_WIDTH + GAP);
  g_autoptr (PangoLayout) layout = pb_type_set (&key->type, text, key->size, PB_TYPE_PLAIN, -1);
  double width;

  if (swatch + pb_type_get_width (layout) > key->width)
    pango_layout_set_width (layout, (key->width - swatch) * PANGO_SCALE);
  width = swatch + pb_type_get_width (layout);
  if (flow->offset > 0 && flow->offset + width > key->width) {
    flow->offset = 0;
    flow->y += flow->line_height;
    flow->line_height = key->size * LINE_HEIGHT;
  }
  if (key->paint)
    draw_swatch (key, class, flow->offset, flow->y);
  draw_text (key, layout, &key->style->dim, flow->offset + swatch, flow->y);
  flow->offset += width + key->size * WIDE_GAP;
  flow->line_height = MAX (flow->line_height, pb_type_get_height (layout) + key->size * GAP);
}

double
pb_map_key_draw_legend (const PbMapKey *self, double y)
{
  double heading = draw_heading (self, pb_map_words_get_legend_title (self->data), y);
  Flow flow = { .key = self, .y = y + heading, .line_height = self->size * LINE_HEIGHT };

  for (guint class = 0; class <= self->breaks->n_classes; class ++) {
    g_autofree char *text = pb_map_words_make_class (self->data, self->breaks, class);

    add_item (&flow, class, text);
  }
  add_item (&flow, CLASS_HATCH, pb_map_words_get_undetermined ());
  for (guint i = 0; i < PB_MAP_N_GROUPS; i++)
    if ((self->groups & 1 << i) != 0)
      add_item (&flow, CLASS_GROUP + i, pb_map_words_get_group (i));
  return flow.y + flow.line_height - y;
}

/* The whole track is all that was counted. */
static void
draw_bar (const PbMapKey *self, double fraction, double y)
{
  double length = self->width * fraction, height = self->size * BAR_HEIGHT;
  cairo_t *cr = self->type.cr;

  cairo_rectangle (cr, self->x, y, self->width, height);
  pb_colour_set (&self->style->ocean, cr);
  cairo_fill (cr);
  cairo_rectangle (cr, place (self, 0, length), y, length, height);
  pb_colour_set (&self->style->classes[PB_CLASS_BREAKS_MAX / 2], cr);
  cairo_fill (cr);
}

static double
draw_row (const PbMapKey *self, const char *name, double y)
{
  double value = pb_map_data_get (self->data, name);
  double whole = pb_map_data_get_whole (self->data);
  g_autofree char *number = pb_map_words_make_figure (self->data, name);
  g_autoptr (PangoLayout) amount = pb_type_set (&self->type, number, self->size, PB_TYPE_PLAIN, -1);
  double amount_width = pb_type_get_width (amount);
  g_autoptr (PangoLayout) label =
      pb_type_set (&self->type, pb_map_words_get_place (name), self->size, PB_TYPE_PLAIN,
                   self->width - amount_width - self->size * GAP);
  double height = pb_type_get_height (label);

  if (self->paint) {
    double label_width = self->width - amount_width - self->size * GAP;

    pb_type_show (&self->type, label, &self->style->dim, place (self, 0, label_width), y);
    draw_text (self, amount, &self->style->text, self->width - amount_width, y);
    draw_bar (self, whole > 0 ? MIN (value / whole, 1) : 0, y + height + self->size * 0.15);
  }
  return height + self->size * (BAR_HEIGHT + 0.75);
}

double
pb_map_key_draw_bars (const PbMapKey *self, double y)
{
  g_autoptr (GPtrArray) names = pb_map_data_list_elsewhere (self->data);
  double end = y;

  if (names->len == 0)
    return 0;
  end += draw_heading (self, pb_map_words_get_elsewhere_title (self->data), y) + self->size * 0.3;
  for (guint i = 0; i < names->len; i++)
    end += draw_row (self, g_ptr_array_index (names, i), end);
  return end - y;
}
