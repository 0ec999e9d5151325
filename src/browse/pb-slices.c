/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-slices.h"

#define N_DIGITS 63

struct _PbSlices {
  PbRows *rows;
  PbRows *digits[N_DIGITS]; /* the lowest first */
};

PbSlices *
pb_slices_new (void)
{
  PbSlices *self = g_new0 (PbSlices, 1);

  self->rows = roaring_bitmap_create ();
  for (guint i = 0; i < N_DIGITS; i++)
    self->digits[i] = roaring_bitmap_create ();
  return self;
}

void
pb_slices_free (PbSlices *self)
{
  roaring_bitmap_free (self->rows);
  for (guint i = 0; i < N_DIGITS; i++)
    roaring_bitmap_free (self->digits[i]);
  g_free (self);
}

static gboolean
has_digit (guint64 value, guint digit)
{
  return (value >> digit & 1) != 0;
}

void
pb_slices_set (PbSlices *self, guint32 row, guint64 value)
{
  g_return_if_fail (value <= G_MAXINT64);

  pb_slices_unset (self, row);
  roaring_bitmap_add (self->rows, row);
  for (guint i = 0; i < N_DIGITS; i++)
    if (has_digit (value, i))
      roaring_bitmap_add (self->digits[i], row);
}

void
pb_slices_unset (PbSlices *self, guint32 row)
{
  if (!roaring_bitmap_remove_checked (self->rows, row))
    return;
  for (guint i = 0; i < N_DIGITS; i++)
    roaring_bitmap_remove (self->digits[i], row);
}

const PbRows *
pb_slices_get_rows (const PbSlices *self)
{
  return self->rows;
}

/* From the highest digit on, those still equal to @most are told from those already below it. */
static PbRows *
find_up_to (const PbSlices *self, guint64 most)
{
  g_autoptr (PbRows) equal = roaring_bitmap_copy (self->rows);
  PbRows *below = roaring_bitmap_create ();

  for (guint i = N_DIGITS; i > 0; i--) {
    const PbRows *digit = self->digits[i - 1];

    if (has_digit (most, i - 1)) {
      g_autoptr (PbRows) fall = roaring_bitmap_andnot (equal, digit);

      roaring_bitmap_or_inplace (below, fall);
      roaring_bitmap_and_inplace (equal, digit);
    } else {
      roaring_bitmap_andnot_inplace (equal, digit);
    }
  }
  roaring_bitmap_or_inplace (below, equal);
  return below;
}

PbRows *
pb_slices_find (const PbSlices *self, guint64 least, guint64 most)
{
  PbRows *found = find_up_to (self, most);

  if (least > 0) {
    g_autoptr (PbRows) too_small = find_up_to (self, least - 1);

    roaring_bitmap_andnot_inplace (found, too_small);
  }
  return found;
}

PbWide
pb_slices_sum (const PbSlices *self, const PbRows *rows)
{
  PbWide sum = 0;

  for (guint i = 0; i < N_DIGITS; i++)
    sum += (PbWide) roaring_bitmap_and_cardinality (self->digits[i], rows) << i;
  return sum;
}
