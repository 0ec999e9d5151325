/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <time.h>

#include "domain/pb-country.h"
#include "map/pb-painter.h"
#include "ui/pb-resources.h"
#include "ui/widgets/pb-map-view.h"

/* What a frame of the map costs the main thread while somebody drags or zooms, against what it
 * costs to paint the map anew. A frame is what GTK's own renderer without a graphics card does with
 * it: the widget laid out, and its snapshot drawn onto a picture in memory. Time is what the thread
 * was at work, so that what else the machine does does not count. */

#define WIDTH 1366
#define HEIGHT 768
#define N_FRAMES 300
#define DRAG_STEP 9
#define ZOOM_FACTOR 1.06
#define N_ZOOM_STEPS 40

typedef void (*Step) (PbMapView *view, guint n);

static PbMapData *
make_data (void)
{
  PbMapData *data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);

  for (guint i = 0; i < pb_country_get_n (); i += 2)
    pb_map_data_add (data, pb_country_get (i)->code,
                     &(PbMapNumbers){ .n = 1 + i * i % 97, .n_in_usd = 1, .usd = 1e6 * i });
  return data;
}

static void
drag (PbMapView *view, guint n)
{
  pb_map_view_pan (view, n / 60 % 2 == 0 ? -DRAG_STEP : DRAG_STEP, n % 2 == 0 ? 3 : -3);
}

static void
zoom (PbMapView *view, guint n)
{
  pb_map_view_zoom (view, n / N_ZOOM_STEPS % 2 == 0 ? ZOOM_FACTOR : 1 / ZOOM_FACTOR);
}

static double
tell_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* Before it is drawn, a frame puts what has moved in its place. */
static void
lay_out (GtkWidget *view)
{
  for (GtkOrientation way = GTK_ORIENTATION_HORIZONTAL; way <= GTK_ORIENTATION_VERTICAL; way++)
    gtk_widget_measure (view, way, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (view, gtk_widget_get_width (view), gtk_widget_get_height (view), -1, NULL);
}

static void
draw_frame (PbMapView *view, cairo_t *cr)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
report (const char *name, double *times, guint n)
{
  qsort (times, n, sizeof *times, compare);
  g_print ("  \"%s\": { \"median_ms\": %.2f, \"p95_ms\": %.2f, \"max_ms\": %.2f },\n", name,
           times[n / 2], times[n * 95 / 100], times[n - 1]);
}

/* As between two frames, the main loop sees to what else there is to do. */
static void
measure (const char *name, PbMapView *view, cairo_t *cr, Step step)
{
  double times[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++) {
    double start = tell_ms ();

    step (view, i);
    lay_out (GTK_WIDGET (view));
    draw_frame (view, cr);
    times[i] = tell_ms () - start;
    while (g_main_context_iteration (NULL, FALSE))
      ;
  }
  report (name, times, N_FRAMES);
}

static void
measure_painting (const PbViewport *seen, PbMapData *data, cairo_t *cr)
{
  PbClassBreaks breaks = pb_map_data_make_breaks (data);
  PbPainter painter = {
    .geometry = pb_painter_choose_geometry (seen->scale),
    .viewport = seen,
    .data = data,
    .breaks = &breaks,
    .style = &pb_map_style_light,
    .tolerance = PB_PAINTER_SCREEN_TOLERANCE,
  };
  double times[N_FRAMES / 10];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    double start = tell_ms ();

    pb_painter_paint (&painter, cr);
    times[i] = tell_ms () - start;
  }
  report ("paint_anew", times, G_N_ELEMENTS (times));
}

static GtkWindow *
show (PbMapView *view)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_widget_set_size_request (GTK_WIDGET (view), WIDTH, HEIGHT);
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_child (window, GTK_WIDGET (view));
  gtk_window_present (window);
  while (!pb_map_view_is_exact (view))
    g_main_context_iteration (NULL, TRUE);
  return window;
}

int
main (void)
{
  PbMapView *view;
  g_autoptr (PbMapData) data = make_data ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GtkWindow *window;

  adw_init ();
  pb_ui_ensure_resources ();
  view = pb_map_view_new ();
  pb_map_view_set_data (view, data);
  window = show (view);
  g_print ("{\n  \"width\": %d, \"height\": %d, \"frames\": %d,\n",
           gtk_widget_get_width (GTK_WIDGET (view)), gtk_widget_get_height (GTK_WIDGET (view)),
           N_FRAMES);
  measure_painting (pb_map_view_get_viewport (view), data, cr);
  measure ("zoom", view, cr, zoom);
  pb_map_view_fit_countries (view, (const char *const[]){ "KEN", "NGA", "EGY", NULL });
  measure ("drag", view, cr, drag);
  gtk_widget_grab_focus (pb_map_view_find_country (view, "EGY"));
  measure ("drag_with_focus", view, cr, drag);
  g_print ("  \"goal_p95_ms\": 8\n}\n");
  gtk_window_destroy (window);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}
