/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-frame-watch.h"

#include <time.h>

typedef struct {
  GtkWidget *window;
  PbFrameFunc func;
  gpointer user_data;
  double frame_start;
  double frame_end;
} Watch;

double
pb_thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
before_paint_cb (GdkFrameClock *clock, gpointer data)
{
  Watch *self = data;

  self->frame_start = pb_thread_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  Watch *self = data;
  double now = pb_thread_time ();
  PbFrame frame = { g_get_monotonic_time (), now - self->frame_start,
                    self->frame_start - self->frame_end };

  self->frame_end = now;
  self->func (self->window, &frame, self->user_data);
}

static void
mapped_cb (GtkWidget *window, gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), data);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), data);
}

static void
free_watch (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
pb_frame_watch (GtkWidget *window, PbFrameFunc func, gpointer user_data)
{
  Watch *self = g_new0 (Watch, 1);

  self->window = window;
  self->func = func;
  self->user_data = user_data;
  g_signal_connect_data (window, "map", G_CALLBACK (mapped_cb), self, free_watch, 0);
}
