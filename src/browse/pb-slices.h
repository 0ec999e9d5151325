/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-rows.h"
#include "browse/pb-sum.h"

/**
 * PbSlices:
 *
 * A number for each of many records, kept as one set of records per binary digit, so that sums and
 * ranges over any set of records are a few intersections.
 *
 * After P. O'Neil and D. Quass, "Improved Query Performance with Variant Indexes", SIGMOD 1997.
 */
typedef struct _PbSlices PbSlices;

PbSlices *pb_slices_new (void);
void pb_slices_free (PbSlices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSlices, pb_slices_free)
/* @value: up to G_MAXINT64 */
void pb_slices_set (PbSlices *self, guint32 row, guint64 value);
void pb_slices_unset (PbSlices *self, guint32 row);
/* Those that have a number. */
const PbRows *pb_slices_get_rows (const PbSlices *self);
/* (transfer full): those whose number is in a range, ends included. */
PbRows *pb_slices_find (const PbSlices *self, guint64 least, guint64 most);
/* Over those of @rows that have a number. */
PbWide pb_slices_sum (const PbSlices *self, const PbRows *rows);
