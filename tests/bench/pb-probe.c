/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-probe.h"

/* What a frame may take, in milliseconds. */
#define FRAME_GOAL 16
/* Pixels in a frame: 12,000 in a second, as after a hard flick. */
#define FLICK 200

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

/* One way is done: there as a finger flicks, back as somebody holds Page Up. */
static void
finish_way (PbProbe *self)
{
  guint n_late = 0;

  for (guint i = 0; i < self->frames->len; i++)
    n_late += g_array_index (self->frames, double, i) > FRAME_GOAL;
  pb_probe_print_times (self->is_back ? "page_frames" : "frames", self->frames);
  g_print (", \"%s_over_%d_ms\": %u", self->is_back ? "page_frames" : "frames", FRAME_GOAL, n_late);
  g_clear_pointer (&self->frames, g_array_unref);
  if (self->is_back) {
    pb_probe_quit (self);
    return;
  }
  self->is_back = TRUE;
  pb_probe_scroll (self);
}

static gboolean
scroll_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  PbProbe *self = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  double page = gtk_adjustment_get_page_size (adjustment);
  double last = gtk_adjustment_get_upper (adjustment) - page;
  double value = gtk_adjustment_get_value (adjustment);

  if (self->is_back ? value <= 0 : value >= last - 1) {
    finish_way (self);
    return G_SOURCE_REMOVE;
  }
  gtk_adjustment_set_value (adjustment, self->is_back ? value - page : value + FLICK);
  return G_SOURCE_CONTINUE;
}

void
pb_probe_scroll (PbProbe *self)
{
  self->frames = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_widget_add_tick_callback (self->window, scroll_cb, self, NULL);
}
