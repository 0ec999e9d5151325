/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-shares.h"

#include "base/pb-decimal.h"

/* Digits behind the point of a share in per cent. */
#define SCALE 4

static gint64
add_stated (const gint64 *shares, guint n, guint *n_unknown)
{
  gint64 sum = 0;

  *n_unknown = 0;
  for (guint i = 0; i < n; i++) {
    if (shares[i] == PB_SHARES_UNKNOWN)
      (*n_unknown)++;
    else
      sum += shares[i];
  }
  return sum;
}

static void
divide_rest (gint64 *shares, guint n, gint64 rest, guint n_unknown)
{
  for (guint i = 0; i < n; i++)
    if (shares[i] == PB_SHARES_UNKNOWN)
      shares[i] = rest / n_unknown;
}

/* Shares that say nothing are as good as none: all of them are zero. */
static void
scale (gint64 *shares, guint n, gint64 sum)
{
  for (guint i = 0; i < n; i++) {
    gint64 stated = MAX (shares[i], 0);

    shares[i] = sum > 0 ? stated * PB_SHARES_WHOLE / sum : PB_SHARES_WHOLE / n;
  }
}

static void
give_rest_to_first (gint64 *shares, guint n)
{
  guint n_unknown;

  shares[0] += PB_SHARES_WHOLE - add_stated (shares, n, &n_unknown);
}

gboolean
pb_shares_complete (gint64 *shares, guint n)
{
  guint n_unknown;
  gint64 sum = add_stated (shares, n, &n_unknown);

  if (n == 0 || (n_unknown == 0 && sum == PB_SHARES_WHOLE))
    return TRUE;
  if (n_unknown > 0 && sum < PB_SHARES_WHOLE)
    divide_rest (shares, n, PB_SHARES_WHOLE - sum, n_unknown);
  else
    scale (shares, n, sum);
  give_rest_to_first (shares, n);
  return FALSE;
}

char *
pb_shares_format (gint64 share)
{
  PbDecimal decimal = { .units = share, .scale = SCALE };

  for (; decimal.scale > 0 && decimal.units % 10 == 0; decimal.scale--)
    decimal.units /= 10;
  return pb_decimal_format (&decimal);
}

gint64
pb_shares_parse (const char *text)
{
  static const PbDecimal one = { 1, 0 };
  PbDecimal stated;
  PbDecimal scaled;

  if (text == NULL || !pb_decimal_parse (text, &stated) ||
      !pb_decimal_multiply (&stated, &one, SCALE, &scaled) || scaled.units < 0 ||
      scaled.units > PB_SHARES_WHOLE)
    return PB_SHARES_UNKNOWN;
  return scaled.units;
}
