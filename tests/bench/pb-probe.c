/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-probe.h"

/* What a frame may take, in milliseconds. */
#define FRAME_GOAL 16

void
pb_probe_quit (PbProbe *self)
{
  g_print ("}\n");
  g_application_quit (g_application_get_default ());
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

void
pb_probe_print_times (const char *name, GArray *times)
{
  const double *sorted;

  g_array_sort (times, compare_times);
  sorted = (const double *) times->data;
  g_print (", \"%s\": {\"n\": %u, \"median_ms\": %.2f, \"p95_ms\": %.2f, \"most_ms\": %.2f}", name,
           times->len, sorted[times->len / 2], sorted[times->len * 95 / 100],
           sorted[times->len - 1]);
}

static void
finish_scrolling (PbProbe *self)
{
  guint n_late = 0;

  for (guint i = 0; i < self->frames->len; i++)
    n_late += g_array_index (self->frames, double, i) > FRAME_GOAL;
  pb_probe_print_times ("frames", self->frames);
  g_print (", \"frames_over_%d_ms\": %u", FRAME_GOAL, n_late);
  g_clear_pointer (&self->frames, g_array_unref);
  pb_probe_quit (self);
}

static gboolean
scroll_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  PbProbe *self = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  double page = gtk_adjustment_get_page_size (adjustment);
  double last = gtk_adjustment_get_upper (adjustment) - page;
  double value = gtk_adjustment_get_value (adjustment);

  if (value >= last - 1) {
    finish_scrolling (self);
    return G_SOURCE_REMOVE;
  }
  gtk_adjustment_set_value (adjustment, value + page / 2);
  return G_SOURCE_CONTINUE;
}

void
pb_probe_scroll (PbProbe *self)
{
  self->frames = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_widget_add_tick_callback (self->window, scroll_cb, self, NULL);
}
