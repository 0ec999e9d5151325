/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-rows.h"

/**
 * PbMarks:
 *
 * A set of rows with one bit for each, for asking about very many of them in any order. Rows are
 * numbered without large gaps, so it is small.
 */
typedef struct {
  guint64 *words;
  guint64 n_rows;
} PbMarks;

void pb_marks_init (PbMarks *self, const PbRows *rows);
/* None marked, with room for the rows below @n_rows. */
void pb_marks_init_empty (PbMarks *self, guint64 n_rows);
/* (transfer full): what @self was, and is no more. */
PbMarks pb_marks_steal (PbMarks *self);
/* (transfer full): those that are marked. */
PbRows *pb_marks_to_rows (const PbMarks *self);
/* Marks all of @rows as well, for which there must be room. */
void pb_marks_add_rows (PbMarks *self, const PbRows *rows);
/* Leaves only the marks that @other has as well. */
void pb_marks_keep (PbMarks *self, const PbMarks *other);
/* How many rows are marked in both. */
guint64 pb_marks_count_common (const PbMarks *self, const PbMarks *other);
void pb_marks_clear (PbMarks *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbMarks, pb_marks_clear)

static inline gboolean
pb_marks_has (const PbMarks *self, guint32 row)
{
  return row < self->n_rows && (self->words[row / 64] >> (row % 64) & 1) != 0;
}

static inline void
pb_marks_remove (PbMarks *self, guint32 row)
{
  if (row < self->n_rows)
    self->words[row / 64] &= ~((guint64) 1 << (row % 64));
}

/* @row: below the number that there is room for. */
static inline void
pb_marks_add (PbMarks *self, guint32 row)
{
  self->words[row / 64] |= (guint64) 1 << (row % 64);
}
