/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-assessment.h"

#include "base/pb-pointer.h"
#include "domain/pb-check.h"

/* Where a place stands in the form: the number of its field in the table. */
static guint
rank_place (const PbKind *kind, const char *pointer)
{
  g_auto (GStrv) tokens = pb_pointer_split (pointer);
  const PbField *field = tokens && tokens[0] ? pb_kind_find_field (kind, tokens[0]) : NULL;

  return field ? (guint) (field - kind->fields) : 0;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer kind)
{
  const PbFinding *left = *(const PbFinding *const *) a;
  const PbFinding *right = *(const PbFinding *const *) b;
  guint left_rank = rank_place (kind, left->pointer);
  guint right_rank = rank_place (kind, right->pointer);

  return (left_rank > right_rank) - (left_rank < right_rank);
}

PbAssessment *
pb_assess (const PbKind *kind, PbValue *record)
{
  PbAssessment *self = g_new0 (PbAssessment, 1);

  self->problems = pb_findings_new ();
  self->missing = pb_findings_new ();
  pb_check_format (kind, record, self->problems);
  pb_check_rules (kind, record, self->problems);
  pb_check_complete (kind, record, self->missing);
  g_ptr_array_sort_with_data (self->problems, compare_places, (gpointer) kind);
  g_ptr_array_sort_with_data (self->missing, compare_places, (gpointer) kind);
  return self;
}

void
pb_assessment_free (PbAssessment *self)
{
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->missing);
  g_free (self);
}

gboolean
pb_assessment_allows_final (const PbAssessment *self)
{
  return pb_findings_count (self->problems, PB_SEVERITY_ERROR) == 0 &&
         pb_findings_count (self->missing, PB_SEVERITY_ERROR) == 0;
}
