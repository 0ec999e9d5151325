/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"

/**
 * PbCurrencySum:
 * @currency: ISO 4217, or "" for amounts whose currency is not known
 * @n: how many pledges
 * @amount: their sum
 */
typedef struct {
  char *currency;
  guint64 n;
  PbSum amount;
} PbCurrencySum;

/**
 * PbTotals:
 * @n: how many pledges
 * @n_with_value: how many of them have an amount, in whatever currency; the amount of the others is
 *   not known, which is not zero
 * @n_in_usd: how many of them are in @usd
 * @usd: the sum of what is in US dollars or has a rate of its own
 * @unrated: (element-type PbCurrencySum): the sums of what has no rate, the most pledges first
 *
 * What pledges are worth together. A joint pledge counts once. Money is what was pledged; it is
 * never added to what was confirmed or disbursed.
 */
typedef struct {
  guint64 n;
  guint64 n_with_value;
  guint64 n_in_usd;
  PbSum usd;
  GPtrArray *unrated;
} PbTotals;

/* Over the pledges among @rows. */
PbTotals *pb_totals_new (const PbIndex *index, const PbRows *rows);
void pb_totals_free (PbTotals *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTotals, pb_totals_free)

/**
 * PbPart:
 * @code: the entity's id, or the country
 * @n: how many pledges it has a part in
 * @n_with_value: how many of them have an amount
 * @n_in_usd: how many of them are in @usd: those with a value in US dollars and a known share
 * @usd: the sum of its shares
 */
typedef struct {
  char *code;
  guint64 n;
  guint64 n_with_value;
  guint64 n_in_usd;
  PbSum usd;
} PbPart;

/**
 * pb_totals_divide:
 *
 * Divides what pledges are worth by the shares that they state. Who is alone in a pledge has all of
 * it. Where a share is not stated, or the shares are more than the whole, the value is not divided:
 * nobody knows how. Pledges for whole regions or the world are not divided between countries.
 *
 * Returns: (transfer full) (element-type PbPart): the largest sum first
 */
GPtrArray *pb_totals_divide (const PbIndex *index, const PbRows *rows, PbDivision division);
