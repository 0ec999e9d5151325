/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-progress.h"

#include <glib/gi18n-lib.h>

#include "base/pb-finding.h"

const char *
pb_progress_get_label (PbProgress progress)
{
  switch (progress) {
  case PB_PROGRESS_EMPTY: return C_ ("progress", "Nothing yet");
  case PB_PROGRESS_INCOMPLETE: return C_ ("progress", "Something is missing");
  case PB_PROGRESS_PROBLEM: return C_ ("progress", "Has a problem");
  case PB_PROGRESS_COMPLETE: return C_ ("progress", "Complete");
  }
  g_return_val_if_reached (NULL);
}

static gboolean
is_in_section (const PbKind *kind, const char *section, const PbFinding *finding)
{
  return g_strcmp0 (pb_kind_get_section_at (kind, finding->pointer), section) == 0;
}

static gboolean
has_error (const PbKind *kind, const char *section, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    if (finding->severity == PB_SEVERITY_ERROR && is_in_section (kind, section, finding))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_content (const PbKind *kind, PbValue *record, const char *section)
{
  for (const PbField *field = kind->fields; field->name; field++)
    if (g_strcmp0 (field->section, section) == 0 && !(field->flags & PB_FIELD_SYSTEM) &&
        !pb_value_is_empty (pb_value_get_member (record, field->name)))
      return TRUE;
  return FALSE;
}

PbProgress
pb_progress_of_section (const PbKind *kind,
                        PbValue *record,
                        const char *section,
                        GPtrArray *problems,
                        GPtrArray *missing)
{
  if (has_error (kind, section, problems))
    return PB_PROGRESS_PROBLEM;
  if (has_error (kind, section, missing))
    return PB_PROGRESS_INCOMPLETE;
  return has_content (kind, record, section) ? PB_PROGRESS_COMPLETE : PB_PROGRESS_EMPTY;
}
