/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-chart-painter.h"

#include <math.h>
#include <string.h>

#define WIDTH 400
#define HEIGHT 600
#define SIZE 14.0

static void
add (PbChart *chart, const char *label, double value)
{
  PbChartPart *part = pb_chart_add_part (chart);

  part->label = g_strdup (label);
  part->figure = g_strdup_printf ("%g", value);
  part->sentence = g_strdup_printf ("%s: %g pledges", label, value);
  part->value = value;
}

static PbChart *
make_chart (PbChartForm form)
{
  PbChart *chart = pb_chart_new (form, "By Focus Area");

  add (chart, "Access", 40);
  add (chart, "Adoption", 10);
  add (chart, "Accelerate", 0);
  return chart;
}

typedef struct {
  cairo_surface_t *surface;
  GArray *places;
  double height;
} Painting;

static void
clear_painting (Painting *painting)
{
  cairo_surface_destroy (painting->surface);
  g_array_unref (painting->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Painting, clear_painting)

static void
paint (Painting *painting, const PbChart *chart, double width, gboolean right_to_left)
{
  cairo_t *cr;
  PbChartPainter painter = {
    .chart = chart,
    .style = &pb_chart_style_light,
    .size = SIZE,
    .width = width,
    .paint = TRUE,
  };

  painting->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  painting->places = g_array_new (FALSE, FALSE, sizeof (PbChartPlace));
  cr = cairo_create (painting->surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  painter.type = (PbType){ .cr = cr, .right_to_left = right_to_left };
  painting->height = pb_chart_painter_run (&painter, painting->places);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (painting->surface);
}

static PbChartPlace
get_place (const Painting *painting, guint index)
{
  g_assert_cmpuint (index, <, painting->places->len);
  return g_array_index (painting->places, PbChartPlace, index);
}

static guint32
get_pixel (const Painting *painting, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (painting->surface) +
                      y * cairo_image_surface_get_stride (painting->surface);
  guint32 pixel;

  memcpy (&pixel, row + x * sizeof pixel, sizeof pixel);
  return pixel & 0xffffff;
}

static guint32
pack (const PbColour *colour)
{
  return (guint32) lround (colour->red * 255) << 16 | (guint32) lround (colour->green * 255) << 8 |
         (guint32) lround (colour->blue * 255);
}

/* The most pixels that a line of a part has in the colour of bars. */
static guint
measure_bar (const Painting *painting, guint index)
{
  PbChartPlace place = get_place (painting, index);
  guint32 colour = pack (&pb_chart_style_light.bars[PB_CHART_PLAIN]);
  guint longest = 0;

  for (int y = (int) place.y; y < (int) (place.y + place.height); y++) {
    guint n = 0;

    for (int x = (int) place.x; x < (int) (place.x + place.width); x++)
      n += get_pixel (painting, x, y) == colour;
    longest = MAX (longest, n);
  }
  return longest;
}

/* The lines of a part that have a pixel in that colour. */
static guint
measure_column (const Painting *painting, guint index)
{
  PbChartPlace place = get_place (painting, index);
  int x = (int) (place.x + place.width / 2);
  guint n = 0;

  for (int y = (int) place.y; y < (int) (place.y + place.height); y++)
    n += get_pixel (painting, x, y) == pack (&pb_chart_style_light.bars[PB_CHART_PLAIN]);
  return n;
}

static void
test_bars (void)
{
  g_autoptr (PbChart) chart = make_chart (PB_CHART_BARS);
  g_auto (Painting) painting = { 0 };
  guint longest;

  paint (&painting, chart, WIDTH, FALSE);
  g_assert_cmpuint (painting.places->len, ==, 3);
  longest = measure_bar (&painting, 0);
  g_assert_cmpuint (longest, >, WIDTH * 3 / 4);
  g_assert_cmpuint (measure_bar (&painting, 1), >=, longest / 4 - 2);
  g_assert_cmpuint (measure_bar (&painting, 1), <=, longest / 4 + 2);
  g_assert_cmpuint (measure_bar (&painting, 2), ==, 0);
}

/* A share is drawn against the whole, not against the largest share. */
static void
test_full (void)
{
  g_autoptr (PbChart) chart = make_chart (PB_CHART_BARS);
  g_auto (Painting) painting = { 0 };

  chart->full = 80;
  paint (&painting, chart, WIDTH, FALSE);
  g_assert_cmpuint (measure_bar (&painting, 0), <, WIDTH / 2);
}

static void
test_columns (void)
{
  g_autoptr (PbChart) chart = make_chart (PB_CHART_COLUMNS);
  g_auto (Painting) painting = { 0 };
  guint longest;

  paint (&painting, chart, WIDTH, FALSE);
  longest = measure_column (&painting, 0);
  g_assert_cmpuint (longest, >, 50);
  g_assert_cmpuint (measure_column (&painting, 1), >=, longest / 4 - 2);
  g_assert_cmpuint (measure_column (&painting, 1), <=, longest / 4 + 2);
  g_assert_cmpuint (measure_column (&painting, 2), ==, 0);
}

/* Parts stand in the order of reading, lie side by side, and stay within the chart. */
static void
test_places (void)
{
  g_autoptr (PbChart) chart = make_chart (PB_CHART_COLUMNS);
  g_auto (Painting) to_right = { 0 };
  g_auto (Painting) to_left = { 0 };

  paint (&to_right, chart, WIDTH, FALSE);
  paint (&to_left, chart, WIDTH, TRUE);
  for (guint i = 0; i < 3; i++) {
    PbChartPlace place = get_place (&to_right, i), mirrored = get_place (&to_left, i);

    g_assert_cmpfloat (place.x, >=, 0);
    g_assert_cmpfloat (place.x + place.width, <=, WIDTH);
    g_assert_cmpfloat (place.y + place.height, <=, to_right.height);
    g_assert_cmpfloat_with_epsilon (place.x, WIDTH - mirrored.x - mirrored.width, 0.01);
  }
  g_assert_cmpfloat (get_place (&to_right, 0).x, <, get_place (&to_right, 1).x);
  g_assert_cmpfloat (get_place (&to_left, 0).x, >, get_place (&to_left, 1).x);
}

static void
test_bars_from_the_right (void)
{
  g_autoptr (PbChart) chart = make_chart (PB_CHART_BARS);
  g_auto (Painting) painting = { 0 };
  guint32 bar = pack (&pb_chart_style_light.bars[PB_CHART_PLAIN]);
  PbChartPlace place;
  gboolean found = FALSE;

  paint (&painting, chart, WIDTH, TRUE);
  place = get_place (&painting, 1);
  for (int y = (int) place.y; y < (int) (place.y + place.height); y++) {
    g_assert_cmpuint (get_pixel (&painting, 20, y), !=, bar);
    found |= get_pixel (&painting, WIDTH - 20, y) == bar;
  }
  g_assert_true (found);
}

/* Where there is little room lines are broken, and nothing is cut off. */
static void
test_narrow (void)
{
  g_autoptr (PbChart) chart = make_chart (PB_CHART_BARS);
  g_auto (Painting) wide = { 0 };
  g_auto (Painting) narrow = { 0 };

  g_ptr_array_add (chart->notes, g_strdup ("A pledge may count in several of these areas."));
  paint (&wide, chart, WIDTH, FALSE);
  paint (&narrow, chart, 120, FALSE);
  g_assert_cmpfloat (narrow.height, >, wide.height);
}

/* Measuring gives the height that painting takes. */
static void
test_measure (void)
{
  g_autoptr (PbChart) chart = make_chart (PB_CHART_COLUMNS);
  g_auto (Painting) painting = { 0 };
  cairo_t *cr;
  PbChartPainter painter = {
    .chart = chart, .style = &pb_chart_style_light, .size = SIZE, .width = WIDTH
  };

  g_ptr_array_add (chart->marks, g_strdup ("June 2022: 360 pledges"));
  paint (&painting, chart, WIDTH, FALSE);
  cr = cairo_create (painting.surface);
  painter.type.cr = cr;
  g_assert_cmpfloat (pb_chart_painter_run (&painter, NULL), ==, painting.height);
  cairo_destroy (cr);
}

static void
test_describe (void)
{
  g_autoptr (PbChart) chart = make_chart (PB_CHART_BARS);
  g_autofree char *text = NULL;

  chart->marks_title = g_strdup ("Public figures");
  g_ptr_array_add (chart->marks, g_strdup ("June 2022: 360 pledges"));
  g_ptr_array_add (chart->notes, g_strdup ("A pledge may count in several."));
  text = pb_chart_describe (chart);
  g_assert_cmpstr (text, ==,
                   "Access: 40 pledges\nAdoption: 10 pledges\nAccelerate: 0 pledges\n"
                   "Public figures\nJune 2022: 360 pledges\nA pledge may count in several.");
}

/* Nothing to show is no division by zero. */
static void
test_nothing (void)
{
  g_autoptr (PbChart) bars = pb_chart_new (PB_CHART_BARS, "Nothing");
  g_autoptr (PbChart) columns = pb_chart_new (PB_CHART_COLUMNS, "Nothing");
  g_auto (Painting) first = { 0 };
  g_auto (Painting) second = { 0 };

  paint (&first, bars, WIDTH, FALSE);
  add (columns, "2022", 0);
  paint (&second, columns, WIDTH, FALSE);
  g_assert_cmpuint (measure_column (&second, 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/bars", test_bars);
  g_test_add_func ("/chart/full", test_full);
  g_test_add_func ("/chart/columns", test_columns);
  g_test_add_func ("/chart/places", test_places);
  g_test_add_func ("/chart/bars-from-the-right", test_bars_from_the_right);
  g_test_add_func ("/chart/narrow", test_narrow);
  g_test_add_func ("/chart/measure", test_measure);
  g_test_add_func ("/chart/describe", test_describe);
  g_test_add_func ("/chart/nothing", test_nothing);
  return g_test_run ();
}
