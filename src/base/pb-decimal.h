/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbDecimal:
 * @units: the digits as a whole number
 * @scale: how many of them stand behind the point, 0 to 12
 *
 * An exact decimal number, for money and rates. Never a binary fraction. Its text has a point, no
 * grouping, no exponent, no plus and no superfluous zero before the point: "-12.50".
 */
typedef struct {
  gint64 units;
  guint8 scale;
} PbDecimal;

#define PB_DECIMAL_MAX_SCALE 12
/* The grammar of the text, as an ECMA-262 regular expression (goes into the JSON Schema);
 * at most 15 digits before the point and 18 in all, which is what fits a PbDecimal. Money and
 * shares are never negative. */
#define PB_DECIMAL_PATTERN "^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,3})?$"
#define PB_DECIMAL_RATE_PATTERN "^(0|[1-9][0-9]{0,5})(\\.[0-9]{1,12})?$"

gboolean pb_decimal_parse (const char *text, PbDecimal *decimal);
/* What a person types: the locale's or the ISO point and grouping ("1 200 000,50", "1,200,000.50",
 * "1'200'000"), any Unicode decimal digits, an optional k/M/bn ending. %FALSE when ambiguous or not
 * a number. */
gboolean pb_decimal_parse_typed (const char *text, PbDecimal *decimal);
char *pb_decimal_format (const PbDecimal *decimal);
/* Grouped as the locale does, with exactly @places digits behind the point (negative: as many as
 * there are). */
char *pb_decimal_format_locale (const PbDecimal *decimal, int places);
int pb_decimal_compare (const PbDecimal *a, const PbDecimal *b);
/* %FALSE when the result does not fit; rounds half to even to @places. */
gboolean pb_decimal_add (const PbDecimal *a, const PbDecimal *b, PbDecimal *sum);
gboolean
pb_decimal_multiply (const PbDecimal *a, const PbDecimal *b, guint places, PbDecimal *product);
