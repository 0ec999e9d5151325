/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbTimes:
 *
 * How long something took, again and again, in milliseconds: by the clock on the wall, and what
 * this thread worked, which other programs on the machine do not make longer.
 */
typedef struct _PbTimes PbTimes;

PbTimes *pb_times_new (void);
void pb_times_free (PbTimes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTimes, pb_times_free)
void pb_times_start (PbTimes *self);
void pb_times_stop (PbTimes *self);
/* By the clock. @quantile: from 0 to 1 */
double pb_times_find (PbTimes *self, double quantile);
/* The same of what the thread has worked. */
double pb_times_find_work (PbTimes *self, double quantile);
/* A member of a JSON object, with a comma behind it. */
void pb_times_print (PbTimes *self, const char *name);
