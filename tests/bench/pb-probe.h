/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-frame-watch.h"
#include "pb-start-report.h"

typedef struct _PbProbe PbProbe;

/* Does something with the app, prints figures behind those of the start, and ends the program. */
typedef void (*PbProbeFunc) (PbProbe *self);

/**
 * PbProbe:
 * @list: (nullable): the list of pledges, once it can be used
 * @painting: milliseconds the main thread has worked on frames so far
 * @frames: (nullable) (element-type double): while there is one, takes what the main thread worked
 *   from the end of each frame to the end of the next, in milliseconds
 * @is_back: whether the list is scrolled from its end to its beginning
 */
struct _PbProbe {
  PbStartReport report;
  PbProbeFunc run;
  guint n_pledges;
  GtkWidget *window;
  GtkWidget *list;
  double painting;
  GArray *frames;
  gboolean is_back;
};

void pb_probe_quit (PbProbe *self);
/* From the first pledge to the last, and back by pages, one in each frame. */
void pb_probe_scroll (PbProbe *self);
/* Saves pledges one by one, while the list is shown and while a pledge is edited. */
void pb_probe_save (PbProbe *self);

/* Prints a member with the median, the 95th percentile and the most of some times, which it sorts.
 * (element-type double) */
void pb_probe_print_times (const char *name, GArray *times);
