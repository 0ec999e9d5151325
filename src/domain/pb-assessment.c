/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-assessment.h"

#include "domain/pb-check.h"

static int
compare_places (gconstpointer a, gconstpointer b, gpointer kind)
{
  const PbFinding *left = *(const PbFinding *const *) a;
  const PbFinding *right = *(const PbFinding *const *) b;

  return pb_kind_compare_places (kind, left->pointer, right->pointer);
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

const char *
pb_findings_next_place (
    GPtrArray *findings, const PbKind *kind, const char *from, gboolean with_from, int direction)
{
  const char *next = NULL;
  const char *first = NULL;

  for (guint i = 0; i < findings->len; i++) {
    const char *place = ((const PbFinding *) g_ptr_array_index (findings, i))->pointer;
    int ahead = from ? direction * pb_kind_compare_places (kind, place, from) : 1;

    if (!first || direction * pb_kind_compare_places (kind, place, first) < 0)
      first = place;
    if (ahead < (with_from ? 0 : 1))
      continue;
    if (!next || direction * pb_kind_compare_places (kind, place, next) < 0)
      next = place;
  }
  return next ? next : first;
}
