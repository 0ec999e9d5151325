/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Wide enough for the sum of the largest amounts of as many records as a register holds. */
__extension__ typedef unsigned __int128 PbWide;

/**
 * PbSum:
 * @units: the digits as a whole number
 * @scale: how many of them stand behind the point
 *
 * An exact sum of money.
 */
typedef struct {
  PbWide units;
  guint scale;
} PbSum;

/* "36800000000.00", with as many digits behind the point as there are. (transfer full) */
char *pb_sum_format (const PbSum *self);
/* Grouped as the locale does, with @places digits behind the point, or more where they are not
 * zeros. (transfer full) */
char *pb_sum_format_locale (const PbSum *self, guint places);
/* Rounded half to even to fewer digits behind the point. */
PbSum pb_sum_round (const PbSum *self, guint scale);
