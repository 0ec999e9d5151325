/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-marks.h"

void
pb_marks_init (PbMarks *self, const PbRows *rows)
{
  guint64 n = roaring_bitmap_get_cardinality (rows);
  g_autofree guint32 *list = g_new (guint32, n);

  roaring_bitmap_to_uint32_array (rows, list);
  self->n_rows = n > 0 ? (guint64) list[n - 1] + 1 : 0;
  self->words = g_new0 (guint64, (self->n_rows + 63) / 64);
  for (guint64 i = 0; i < n; i++)
    self->words[list[i] / 64] |= (guint64) 1 << (list[i] % 64);
}

void
pb_marks_clear (PbMarks *self)
{
  g_clear_pointer (&self->words, g_free);
}
