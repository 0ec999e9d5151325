/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-country.h"
#include "map/pb-map-file.h"
#include "map/pb-map-titles.h"
#include "map/pb-map-words.h"
#include "map/pb-projection.h"

#include <cairo-script.h>
#include <math.h>
#include <string.h>

#define WIDTH 1200
#define HEIGHT 700

typedef struct {
  PbMapData *data;
  PbMapSheet sheet;
  cairo_surface_t *surface;
  PbMapPlace place;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  pb_map_data_add (fixture->data, "BRA", &(PbMapNumbers){ .n = 1 });
  pb_map_data_add (fixture->data, "CHN", &(PbMapNumbers){ .n = 12 });
  pb_map_data_add (fixture->data, "KEN", &(PbMapNumbers){ .n = 3 });
  pb_map_data_add (fixture->data, "KIR", &(PbMapNumbers){ .n = 12 });
  pb_map_data_add (fixture->data, PB_MAP_GLOBAL, &(PbMapNumbers){ .n = 5 });
  fixture->sheet = (PbMapSheet){
    .data = fixture->data,
    .style = &pb_map_style_light,
    .as_of = { 2026, 11, 21 },
    .width = WIDTH,
    .height = HEIGHT,
  };
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_clear_pointer (&fixture->surface, cairo_surface_destroy);
  pb_map_data_unref (fixture->data);
}

static void
draw (Fixture *fixture, const PbMapStyle *style)
{
  cairo_t *cr;

  g_clear_pointer (&fixture->surface, cairo_surface_destroy);
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  fixture->sheet.style = style;
  cr = cairo_create (fixture->surface);
  fixture->place = pb_map_sheet_draw (&fixture->sheet, cr, PB_PAINTER_SCREEN_TOLERANCE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (fixture->surface);
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row =
      cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 pixel;

  g_assert_true (x >= 0 && x < cairo_image_surface_get_width (surface));
  g_assert_true (y >= 0 && y < cairo_image_surface_get_height (surface));
  memcpy (&pixel, row + x * sizeof pixel, sizeof pixel);
  return pixel & 0xffffff;
}

static guint32
pack (const PbColour *colour)
{
  return (guint32) lround (colour->red * 255) << 16 | (guint32) lround (colour->green * 255) << 8 |
         (guint32) lround (colour->blue * 255);
}

static guint32
get_pixel_at (Fixture *fixture, double longitude, double latitude)
{
  double x, y, screen_x, screen_y;

  pb_projection_forward (longitude, latitude, &x, &y);
  pb_viewport_to_screen (&fixture->place.viewport, x, y, &screen_x, &screen_y);
  return get_pixel (fixture->surface, floor (fixture->place.x + screen_x),
                    floor (fixture->place.y + screen_y));
}

static void
assert_class_at (Fixture *fixture, double longitude, double latitude, guint class)
{
  const PbColour *colour = pb_map_style_get_class (fixture->sheet.style, class, 3);

  g_assert_cmphex (get_pixel_at (fixture, longitude, latitude), ==, pack (colour));
}

/* The classes are 1, 2 to 9, 10 or more. */
static void
test_colours (Fixture *fixture, gconstpointer user_data)
{
  static const PbMapStyle *const styles[] = { &pb_map_style_light, &pb_map_style_dark,
                                              &pb_map_style_high_contrast,
                                              &pb_map_style_high_contrast_dark };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++) {
    draw (fixture, styles[i]);
    assert_class_at (fixture, -52, -10, 1);
    assert_class_at (fixture, 38, 0.5, 2);
    assert_class_at (fixture, 103, 35, 3);
    assert_class_at (fixture, 121, 23.8, 3); /* Taiwan has China's colour. */
    assert_class_at (fixture, 134, -24, 0);
    assert_class_at (fixture, 100, 62, 0);
    assert_class_at (fixture, 173, 1.35, 3); /* the marker of Kiribati */
    g_assert_cmphex (get_pixel_at (fixture, -30, 30), ==, pack (&styles[i]->ocean));
    g_assert_cmphex (get_pixel (fixture->surface, 2, 2), ==, pack (&styles[i]->page));
  }
}

/* Land of undetermined status has none of the colours of the classes. */
static void
test_undetermined (Fixture *fixture, gconstpointer user_data)
{
  draw (fixture, &pb_map_style_light);
  for (double longitude = 74; longitude < 77; longitude += 0.25) {
    guint32 pixel = get_pixel_at (fixture, longitude, 34.5);

    for (guint class = 0; class <= PB_CLASS_BREAKS_MAX; class ++)
      g_assert_cmphex (
          pixel, !=,
          pack (pb_map_style_get_class (&pb_map_style_light, class, PB_CLASS_BREAKS_MAX)));
  }
}

static char *
make_svg (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pb_map_file_make (&fixture->sheet, PB_MAP_FILE_SVG, &error);
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  return g_strndup (data, size);
}

static void
assert_well_formed (const char *xml)
{
  const GMarkupParser parser = { NULL };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
}

/* Every country can be asked for its name and number in a browser or by a screen reader. */
static void
test_svg (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *svg = make_svg (fixture);

  assert_well_formed (svg);
  g_assert_nonnull (strstr (svg, "<title>Pledges by country of implementation</title>"));
  for (guint i = 0; i < pb_country_get_n (); i++) {
    const char *code = pb_country_get (i)->code;
    g_autofree char *words = pb_map_words_make_place (fixture->data, code);
    g_autofree char *escaped = g_markup_escape_text (words, -1);
    g_autofree char *wanted = g_strdup_printf ("<g id=\"%s\"><title>%s</title>", code, escaped);

    g_assert_nonnull (strstr (svg, wanted));
  }
  g_assert_nonnull (strstr (svg, "<g id=\"CHN\"><title>China: 12 pledges</title>"));
  g_assert_null (strstr (svg, "id=\"XJK\""));
}

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  GInputStream *stream = closure;
  gsize count;

  return g_input_stream_read_all (stream, data, length, &count, NULL, NULL) && count == length
             ? CAIRO_STATUS_SUCCESS
             : CAIRO_STATUS_READ_ERROR;
}

/* What is in the file is what the screen shows. */
static void
test_png (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GInputStream) stream = NULL;
  cairo_surface_t *surface;

  draw (fixture, &pb_map_style_light);
  bytes = pb_map_file_make (&fixture->sheet, PB_MAP_FILE_PNG, &error);
  g_assert_no_error (error);
  stream = g_memory_input_stream_new_from_bytes (bytes);
  surface = cairo_image_surface_create_from_png_stream (read_bytes, stream);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, HEIGHT);
  for (int x = 0; x < WIDTH; x += 7)
    g_assert_cmphex (get_pixel (surface, x, HEIGHT / 2), ==,
                     get_pixel (fixture->surface, x, HEIGHT / 2));
  cairo_surface_destroy (surface);
}

static void
test_pdf (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pb_map_file_make (&fixture->sheet, PB_MAP_FILE_PDF, &error);
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  g_assert_cmpuint (size, >, 10000);
  g_assert_true (strncmp (data, "%PDF-", 5) == 0);
}

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What a sheet has cairo do, with every text that it writes; all formats are drawn by the same. */
static char *
write_script (const Fixture *fixture)
{
  GString *script = g_string_new (NULL);
  cairo_device_t *device = cairo_script_create_for_stream (write_bytes, script);
  cairo_surface_t *surface =
      cairo_script_surface_create (device, CAIRO_CONTENT_COLOR, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  pb_map_sheet_draw (&fixture->sheet, cr, PB_PAINTER_SCREEN_TOLERANCE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_device_destroy (device);
  return g_string_free (script, FALSE);
}

/* Each word, since a line may end behind any. */
static void
assert_written (const char *script, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n()", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_is_ascii (words[i]) && strstr (script, words[i]) == NULL)
      g_error ("The sheet does not say “%s” of “%s”", words[i], text);
}

/* A map that has left the program says what it shows, of which day, by which classes, and whose
 * borders these are. */
static void
test_texts (Fixture *fixture, gconstpointer user_data)
{
  const PbMapData *data = fixture->data;
  PbClassBreaks breaks = pb_map_data_make_breaks (data);
  g_autofree char *subtitle = pb_map_words_make_subtitle (data, &fixture->sheet.as_of);
  g_autofree char *notes = pb_map_words_make_notes ();
  g_autofree char *script = NULL;

  fixture->sheet.selection = "Focus area: Access";
  script = write_script (fixture);
  assert_written (script, pb_map_words_get_title (data));
  assert_written (script, "2026");
  assert_written (script, subtitle);
  assert_written (script, "Focus area: Access");
  assert_written (script, pb_map_words_get_legend_title (data));
  for (guint class = 0; class <= breaks.n_classes; class ++) {
    g_autofree char *words = pb_map_words_make_class (data, &breaks, class);

    assert_written (script, words);
  }
  assert_written (script, pb_map_words_get_disclaimer ());
  assert_written (script, notes);
}

/* Nothing to show, and the smallest sheet. */
static void
test_empty (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbMapData) nothing = pb_map_data_new (PB_MAP_MONEY, PB_MAP_BY_COVERAGE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  fixture->sheet.data = nothing;
  fixture->sheet.width = PB_MAP_SHEET_MIN_WIDTH;
  fixture->sheet.height = PB_MAP_SHEET_MIN_HEIGHT;
  bytes = pb_map_file_make (&fixture->sheet, PB_MAP_FILE_PNG, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

/* A close look at a corner draws only what is there, and the same as in the whole. */
static void
test_close (Fixture *fixture, gconstpointer user_data)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_FULL);
  PbExtent world = pb_geometry_get_world (geometry);
  PbClassBreaks breaks = pb_map_data_make_breaks (fixture->data);
  cairo_t *cr;
  PbPainter painter = {
    .geometry = geometry,
    .viewport = &fixture->place.viewport,
    .data = fixture->data,
    .breaks = &breaks,
    .style = &pb_map_style_light,
    .tolerance = PB_PAINTER_SCREEN_TOLERANCE,
  };
  double x, y;

  pb_projection_forward (38, 0.5, &x, &y);
  pb_viewport_init (&fixture->place.viewport, &world, WIDTH, HEIGHT);
  pb_viewport_fit (&fixture->place.viewport, &(PbExtent){ x - 500, y - 300, x + 500, y + 300 }, 0);
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cr = cairo_create (fixture->surface);
  pb_painter_paint (&painter, cr);
  cairo_destroy (cr);
  cairo_surface_flush (fixture->surface);
  assert_class_at (fixture, 38, 0.5, 2);
  assert_class_at (fixture, 36.8, -1.3, 2);
  assert_class_at (fixture, 34.6, -1.8, 0);
}

static void
test_formats (void)
{
  PbMapFormat format;

  g_assert_true (pb_map_file_find_format ("map.svg", &format));
  g_assert_cmpint (format, ==, PB_MAP_FILE_SVG);
  g_assert_true (pb_map_file_find_format ("/a.b/MAP.PNG", &format));
  g_assert_cmpint (format, ==, PB_MAP_FILE_PNG);
  g_assert_true (pb_map_file_find_format ("map.pdf", &format));
  g_assert_cmpint (format, ==, PB_MAP_FILE_PDF);
  g_assert_false (pb_map_file_find_format ("map.jpg", &format));
  g_assert_false (pb_map_file_find_format ("svg", &format));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/painter/colours", test_colours);
  ADD ("/painter/undetermined", test_undetermined);
  ADD ("/painter/svg", test_svg);
  ADD ("/painter/png", test_png);
  ADD ("/painter/pdf", test_pdf);
  ADD ("/painter/texts", test_texts);
  ADD ("/painter/empty", test_empty);
  ADD ("/painter/close", test_close);
  g_test_add_func ("/painter/formats", test_formats);
  return g_test_run ();
}
