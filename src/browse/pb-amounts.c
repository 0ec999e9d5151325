/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-amounts.h"

#include "browse/pb-marks.h"

#include <roaring/roaring.h>

/* When one row in so many is summed, or more, it is quicker to go through all of them. */
#define MANY 16

/* The rows stand alone, because to look for one is to read many. */
struct _PbAmounts {
  PbRows *set;
  GArray *rows;   /* of guint32, ascending: the same as in the set */
  GArray *values; /* of guint64, in the order of the rows */
};

PbAmounts *
pb_amounts_new (void)
{
  PbAmounts *self = g_new0 (PbAmounts, 1);

  self->set = roaring_bitmap_create ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->values = g_array_new (FALSE, FALSE, sizeof (guint64));
  return self;
}

void
pb_amounts_free (PbAmounts *self)
{
  pb_rows_free (self->set);
  g_array_unref (self->rows);
  g_array_unref (self->values);
  g_free (self);
}

/* The first place from @place on whose row is not below @row. It is looked for in growing steps,
 * because the next row that is asked for is most often near. */
static guint
find_place (const PbAmounts *self, guint place, guint32 row)
{
  const guint32 *rows = (const guint32 *) (gpointer) self->rows->data;
  guint n = self->rows->len;
  guint step = 1;
  guint high;

  if (place >= n || rows[place] >= row)
    return place;
  /* The row at @place is always below. */
  for (; step < n - place && rows[place + step] < row; step *= 2)
    place += step;
  high = place + MIN (step, n - place);
  while (high - place > 1) {
    guint middle = place + (high - place) / 2;

    if (rows[middle] < row)
      place = middle;
    else
      high = middle;
  }
  return high;
}

/* Where a row is, or would be. */
static guint
find_row (const PbAmounts *self, guint32 row)
{
  guint n = self->rows->len;

  if (n > 0 && g_array_index (self->rows, guint32, n - 1) < row)
    return n;
  return find_place (self, 0, row);
}

void
pb_amounts_set (PbAmounts *self, guint32 row, guint64 value)
{
  guint place = find_row (self, row);

  if (!roaring_bitmap_add_checked (self->set, row)) {
    g_array_index (self->values, guint64, place) = value;
    return;
  }
  g_array_insert_val (self->rows, place, row);
  g_array_insert_val (self->values, place, value);
}

void
pb_amounts_unset (PbAmounts *self, guint32 row)
{
  guint place = find_row (self, row);

  if (!roaring_bitmap_remove_checked (self->set, row))
    return;
  g_array_remove_index (self->rows, place);
  g_array_remove_index (self->values, place);
}

const PbRows *
pb_amounts_get_rows (const PbAmounts *self)
{
  return self->set;
}

PbRows *
pb_amounts_find (const PbAmounts *self, guint64 least, guint64 most)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < self->values->len; i++) {
    guint64 value = g_array_index (self->values, guint64, i);

    if (least <= value && value <= most)
      g_array_append_val (found, g_array_index (self->rows, guint32, i));
  }
  return roaring_bitmap_of_ptr (found->len, (const uint32_t *) (gpointer) found->data);
}

/* @rows: many of ours: each of ours is asked whether it is among them. */
static PbWide
sum_many (const PbAmounts *self, const PbRows *rows)
{
  g_auto (PbMarks) marks = { 0 };
  PbWide sum = 0;

  pb_marks_init (&marks, rows);
  for (guint i = 0; i < self->rows->len; i++)
    if (pb_marks_has (&marks, g_array_index (self->rows, guint32, i)))
      sum += g_array_index (self->values, guint64, i);
  return sum;
}

/* @rows: few of ours: each of them is looked up. */
static PbWide
sum_few (const PbAmounts *self, const PbRows *rows)
{
  gsize n = roaring_bitmap_get_cardinality (rows);
  g_autofree guint32 *list = g_new (guint32, n);
  guint place = 0;
  PbWide sum = 0;

  roaring_bitmap_to_uint32_array (rows, list);
  for (gsize i = 0; i < n; i++) {
    place = find_place (self, place, list[i]);
    sum += g_array_index (self->values, guint64, place);
  }
  return sum;
}

PbWide
pb_amounts_sum (const PbAmounts *self, const PbRows *rows)
{
  g_autoptr (PbRows) common = roaring_bitmap_and (self->set, rows);

  if (roaring_bitmap_get_cardinality (common) * MANY < self->rows->len)
    return sum_few (self, common);
  return sum_many (self, common);
}
