/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A moment of a start, and what the main thread has worked until then, in milliseconds. */
typedef struct {
  gint64 time;
  double work;
} PbStartMoment;

/* What a program tells of its start, for bench-app.py: times since the caller started it. The work
 * says more than the time where other programs want the processors, too. */
typedef struct {
  gint64 started;
  PbStartMoment first_frame;
  PbStartMoment usable;
} PbStartReport;

/* @argument: monotonic time in microseconds at which the caller started this program. */
void pb_start_report_init (PbStartReport *self, const char *argument);
/* In the main thread. @time: monotonic, in microseconds */
void pb_start_moment_set (PbStartMoment *self, gint64 time);
/* Prints the members of a JSON object, with the memory that is resident now. */
void pb_start_report_print (const PbStartReport *self);
