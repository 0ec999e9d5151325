/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/* Digits behind the point of the two amounts. */
#define PB_WORTH_USD_SCALE 2
#define PB_WORTH_AMOUNT_SCALE 3

/**
 * PbWorth:
 * @known: whether there is an amount at all; an amount of zero is one
 * @currency: (nullable): ISO 4217
 * @amount: thousandths of that currency
 * @has_usd: whether its value in US dollars is known: by being in them, or by the pledge's own rate
 * @usd: cents
 *
 * What the financial part of a pledge is worth.
 */
typedef struct {
  gboolean known;
  const char *currency;
  guint64 amount;
  gboolean has_usd;
  guint64 usd;
} PbWorth;

/* @worth: (out): its currency belongs to @pledge */
void pb_worth_read (PbWorth *worth, PbValue *pledge);
