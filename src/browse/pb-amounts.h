/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-rows.h"
#include "browse/pb-sum.h"

/**
 * PbAmounts:
 *
 * A number for each of many records, in the order of their rows in one piece of memory, so that the
 * sum over any set of records is a walk along both.
 */
typedef struct _PbAmounts PbAmounts;

PbAmounts *pb_amounts_new (void);
void pb_amounts_free (PbAmounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbAmounts, pb_amounts_free)
/* Quick when @row is above all others. */
void pb_amounts_set (PbAmounts *self, guint32 row, guint64 value);
void pb_amounts_unset (PbAmounts *self, guint32 row);
/* Those that have a number. */
const PbRows *pb_amounts_get_rows (const PbAmounts *self);
/* (transfer full): those whose number is in a range, ends included. */
PbRows *pb_amounts_find (const PbAmounts *self, guint64 least, guint64 most);
/* Over those of @rows that have a number. */
PbWide pb_amounts_sum (const PbAmounts *self, const PbRows *rows);
