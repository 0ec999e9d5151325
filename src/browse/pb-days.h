/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-rows.h"

/**
 * PbDays:
 *
 * A day for each of some records. There are few different ones, because people report by quarters
 * and years, so the records of a span of time are a few sets put together. Days are counted as
 * #GDate does, from 1 on.
 */
typedef struct _PbDays PbDays;

PbDays *pb_days_new (void);
void pb_days_free (PbDays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDays, pb_days_free)
/* @day: 0 for none */
void pb_days_set (PbDays *self, guint32 row, guint32 day);
/* 0 when it has none. */
guint32 pb_days_get (const PbDays *self, guint32 row);
/* (transfer full): those whose day is in a span, ends included. */
PbRows *pb_days_find (const PbDays *self, guint32 first, guint32 last);
