/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-key.h"

#include <math.h>

#define WIDTH 400
#define HEIGHT 400

/* How many pixels a line of the picture has of a colour. */
static guint
count_pixels (cairo_surface_t *surface, int y, const PbColour *colour)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  const guint32 *line =
      (const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (surface));
  guint32 wanted = (guint32) lround (colour->red * 255) << 16 |
                   (guint32) lround (colour->green * 255) << 8 |
                   (guint32) lround (colour->blue * 255);
  guint n = 0;

  for (int x = 0; x < WIDTH; x++)
    n += (line[x] & 0xffffff) == wanted;
  return n;
}

static guint
find_longest_bar (const PbMapData *data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  PbMapKey key = {
    .type = { .cr = cairo_create (surface) },
    .data = data,
    .style = &pb_map_style_light,
    .size = 12,
    .width = WIDTH,
    .paint = TRUE,
  };
  guint longest = 0;

  pb_map_key_draw_bars (&key, 0);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    longest =
        MAX (longest, count_pixels (surface, y, &key.style->classes[PB_CLASS_BREAKS_MAX / 2]));
  cairo_destroy (key.type.cr);
  cairo_surface_destroy (surface);
  return longest;
}

static PbMapData *
make_data (PbMapMeasure measure)
{
  PbMapData *data = pb_map_data_new (measure, PB_MAP_BY_COVERAGE);

  pb_map_data_add (data, "africa", &(PbMapNumbers){ .n = 10, .n_in_usd = 1, .usd = 1e6 });
  pb_map_data_add (data, PB_MAP_GLOBAL, &(PbMapNumbers){ .n = 5 });
  pb_map_data_set_total (data, &(PbMapNumbers){ .n = 40, .n_in_usd = 8, .usd = 2e6 });
  return data;
}

/* As long as the share of all that was counted, so that the longest does not look like all. */
static void
test_bars (void)
{
  g_autoptr (PbMapData) pledges = make_data (PB_MAP_PLEDGES);
  g_autoptr (PbMapData) money = make_data (PB_MAP_MONEY);

  g_assert_cmpuint (find_longest_bar (pledges), ==, WIDTH / 4);
  g_assert_cmpuint (find_longest_bar (money), ==, WIDTH / 2);
}

static void
test_nothing (void)
{
  g_autoptr (PbMapData) nothing = pb_map_data_new (PB_MAP_MONEY, PB_MAP_BY_COVERAGE);

  g_assert_cmpuint (find_longest_bar (nothing), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-key/bars", test_bars);
  g_test_add_func ("/map-key/nothing", test_nothing);
  return g_test_run ();
}
