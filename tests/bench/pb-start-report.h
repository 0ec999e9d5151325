/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* What a program tells of its start, for bench-app.py: times since the caller started it. */
typedef struct {
  gint64 started;
  gint64 first_frame;
  gint64 usable;
} PbStartReport;

/* @argument: monotonic time in microseconds at which the caller started this program. */
void pb_start_report_init (PbStartReport *self, const char *argument);
/* Prints the members of a JSON object, with the memory that is resident now. */
void pb_start_report_print (const PbStartReport *self);
