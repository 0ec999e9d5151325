/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-times.h"

#include <time.h>

typedef struct {
  clockid_t clock;
  double started;
  GArray *spans;
} Clock;

struct _PbTimes {
  Clock wall;
  Clock thread;
};

static double
read_clock (const Clock *clock)
{
  struct timespec now;

  clock_gettime (clock->clock, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
find_quantile (const Clock *clock, double quantile)
{
  g_array_sort (clock->spans, compare_spans);
  return g_array_index (clock->spans, double, (guint) (quantile * (clock->spans->len - 1)));
}

static void
stop_clock (Clock *clock)
{
  double span = read_clock (clock) - clock->started;

  g_array_append_val (clock->spans, span);
}

PbTimes *
pb_times_new (void)
{
  PbTimes *self = g_new0 (PbTimes, 1);

  self->wall = (Clock){ CLOCK_MONOTONIC, 0, g_array_new (FALSE, FALSE, sizeof (double)) };
  self->thread = (Clock){ CLOCK_THREAD_CPUTIME_ID, 0, g_array_new (FALSE, FALSE, sizeof (double)) };
  return self;
}

void
pb_times_free (PbTimes *self)
{
  g_array_unref (self->wall.spans);
  g_array_unref (self->thread.spans);
  g_free (self);
}

void
pb_times_start (PbTimes *self)
{
  self->thread.started = read_clock (&self->thread);
  self->wall.started = read_clock (&self->wall);
}

void
pb_times_stop (PbTimes *self)
{
  stop_clock (&self->wall);
  stop_clock (&self->thread);
}

double
pb_times_find (PbTimes *self, double quantile)
{
  return find_quantile (&self->wall, quantile);
}

double
pb_times_find_work (PbTimes *self, double quantile)
{
  return find_quantile (&self->thread, quantile);
}

void
pb_times_print (PbTimes *self, const char *name)
{
  g_print ("  \"%s\": { \"median\": %.3f, \"p95\": %.3f, \"most\": %.3f,"
           " \"cpu_median\": %.3f, \"cpu_p95\": %.3f },\n",
           name, pb_times_find (self, 0.5), pb_times_find (self, 0.95), pb_times_find (self, 1),
           pb_times_find_work (self, 0.5), pb_times_find_work (self, 0.95));
}
