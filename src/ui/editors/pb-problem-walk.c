/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-problem-walk.h"

#include "base/pb-pointer.h"
#include "domain/pb-assessment.h"

void
pb_problem_walk_clear (PbProblemWalk *self)
{
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->row, g_free);
}

void
pb_problem_walk_arrive (PbProblemWalk *self, const char *place, const char *row)
{
  pb_problem_walk_clear (self);
  self->place = g_strdup (place);
  self->row = g_strdup (row);
}

/* The place of something that @findings say at the control of @row; %NULL for nothing. */
static const char *
find_told_at (const PbKind *kind, GPtrArray *findings, const char *row)
{
  const PbField *field = pb_kind_find_field_at (kind, row);

  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    if (pb_pointer_is_within (finding->pointer, row) &&
        pb_kind_find_field_at (kind, finding->pointer) == field)
      return finding->pointer;
  }
  return NULL;
}

const char *
pb_problem_walk_find_next (const PbProblemWalk *self,
                           const PbKind *kind,
                           GPtrArray *told,
                           GPtrArray *findings,
                           const char *row,
                           int direction)
{
  gboolean has_moved = row && g_strcmp0 (row, self->row) != 0;
  const char *current = has_moved ? find_told_at (kind, told, row) : self->place;

  return pb_findings_next_place (findings, kind, current ? current : row, !current, direction);
}
