/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-marks.h"

void
pb_marks_init (PbMarks *self, const PbRows *rows)
{
  guint64 n = roaring_bitmap_get_cardinality (rows);
  g_autofree guint32 *list = g_new (guint32, n);

  roaring_bitmap_to_uint32_array (rows, list);
  pb_marks_init_empty (self, n > 0 ? (guint64) list[n - 1] + 1 : 0);
  for (guint64 i = 0; i < n; i++)
    pb_marks_add (self, list[i]);
}

void
pb_marks_init_empty (PbMarks *self, guint64 n_rows)
{
  self->n_rows = n_rows;
  self->words = g_new0 (guint64, (n_rows + 63) / 64);
}

PbRows *
pb_marks_to_rows (const PbMarks *self)
{
  gsize n_words = (self->n_rows + 63) / 64;
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (gsize i = 0; i < n_words; i++)
    for (guint64 rest = self->words[i]; rest != 0; rest &= rest - 1) {
      guint32 row = (guint32) (i * 64) + (guint32) __builtin_ctzll (rest);

      g_array_append_val (list, row);
    }
  return roaring_bitmap_of_ptr (list->len, (const uint32_t *) (gpointer) list->data);
}

void
pb_marks_clear (PbMarks *self)
{
  g_clear_pointer (&self->words, g_free);
}
