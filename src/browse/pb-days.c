/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-days.h"

#include <roaring/roaring.h>

struct _PbDays {
  GHashTable *by_row; /* row -> day */
  GHashTable *by_day; /* day -> PbRows */
};

static void
free_rows (gpointer rows)
{
  pb_rows_free (rows);
}

PbDays *
pb_days_new (void)
{
  PbDays *self = g_new (PbDays, 1);

  self->by_row = g_hash_table_new (NULL, NULL);
  self->by_day = g_hash_table_new_full (NULL, NULL, NULL, free_rows);
  return self;
}

void
pb_days_free (PbDays *self)
{
  g_hash_table_unref (self->by_row);
  g_hash_table_unref (self->by_day);
  g_free (self);
}

guint32
pb_days_get (const PbDays *self, guint32 row)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_row, GUINT_TO_POINTER (row)));
}

static void
unset (PbDays *self, guint32 row)
{
  gpointer day = GUINT_TO_POINTER (pb_days_get (self, row));
  PbRows *rows = g_hash_table_lookup (self->by_day, day);

  if (rows == NULL)
    return;
  roaring_bitmap_remove (rows, row);
  if (roaring_bitmap_is_empty (rows))
    g_hash_table_remove (self->by_day, day);
  g_hash_table_remove (self->by_row, GUINT_TO_POINTER (row));
}

void
pb_days_set (PbDays *self, guint32 row, guint32 day)
{
  PbRows *rows;

  unset (self, row);
  if (day == 0)
    return;
  rows = g_hash_table_lookup (self->by_day, GUINT_TO_POINTER (day));
  if (rows == NULL) {
    rows = roaring_bitmap_create ();
    g_hash_table_insert (self->by_day, GUINT_TO_POINTER (day), rows);
  }
  roaring_bitmap_add (rows, row);
  g_hash_table_insert (self->by_row, GUINT_TO_POINTER (row), GUINT_TO_POINTER (day));
}

PbRows *
pb_days_find (const PbDays *self, guint32 first, guint32 last)
{
  PbRows *found = roaring_bitmap_create ();
  GHashTableIter iter;
  gpointer day;
  gpointer rows;

  g_hash_table_iter_init (&iter, self->by_day);
  while (g_hash_table_iter_next (&iter, &day, &rows))
    if (GPOINTER_TO_UINT (day) >= first && GPOINTER_TO_UINT (day) <= last)
      roaring_bitmap_or_inplace (found, rows);
  return found;
}
