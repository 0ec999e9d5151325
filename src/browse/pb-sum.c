/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-sum.h"

#include "base/pb-decimal.h"

/* 39 digits and a point. */
#define MOST_DIGITS 40

char *
pb_sum_format (const PbSum *self)
{
  char digits[MOST_DIGITS + 1] = "";
  char *at = digits + MOST_DIGITS;
  PbWide rest = self->units;
  guint written = 0;

  while (rest > 0 || written <= self->scale) {
    if (written == self->scale && self->scale > 0)
      *--at = '.';
    *--at = (char) ('0' + (int) (rest % 10));
    rest /= 10;
    written++;
  }
  return g_strdup (at);
}

static PbSum
trim (const PbSum *self, guint places)
{
  PbSum trimmed = *self;

  for (; trimmed.scale > places && trimmed.units % 10 == 0; trimmed.scale--)
    trimmed.units /= 10;
  return trimmed;
}

char *
pb_sum_format_locale (const PbSum *self, guint places)
{
  PbSum trimmed = trim (self, places);
  PbDecimal decimal = { .units = (gint64) trimmed.units, .scale = (guint8) trimmed.scale };

  /* Sums that no money in the world makes are written plainly. */
  if (trimmed.units > G_MAXINT64)
    return pb_sum_format (&trimmed);
  return pb_decimal_format_locale (&decimal, (int) trimmed.scale);
}

PbSum
pb_sum_round (const PbSum *self, guint scale)
{
  PbSum rounded = { self->units, scale };
  PbWide divisor = 1;
  PbWide rest;

  g_return_val_if_fail (scale <= self->scale, rounded);

  for (guint i = scale; i < self->scale; i++)
    divisor *= 10;
  rounded.units = self->units / divisor;
  rest = self->units % divisor * 2;
  if (rest > divisor || (rest == divisor && rounded.units % 2 == 1))
    rounded.units++;
  return rounded;
}
