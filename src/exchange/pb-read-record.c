/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-read-record.h"

#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "domain/pb-check.h"
#include "domain/pb-record.h"
#include "exchange/pb-payload-writer.h"

#include <string.h>

static void
set_canonical (PbReadRecord *self, const char *canonical, gsize length)
{
  if (canonical == NULL) {
    self->written = pb_json_canonical (self->value);
    canonical = self->written;
    length = strlen (canonical);
  }
  self->canonical = canonical;
  self->length = length;
}

static void
check (PbReadRecord *self)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  pb_check_record (self->kind, self->value, findings);
  if (findings->len > 0)
    self->findings = g_steal_pointer (&findings);
}

void
pb_read_record_init (
    PbReadRecord *self, const PbKind *kind, PbValue *value, const char *canonical, gsize length)
{
  const char *id = pb_record_get_id (value);

  *self = (PbReadRecord){ .is_there = TRUE, .kind = kind, .value = pb_value_ref (value) };
  g_strlcpy (self->id, id != NULL ? id : "", sizeof self->id);
  self->revision = pb_record_get_revision (value);
  set_canonical (self, canonical, length);
  if (kind != NULL)
    check (self);
}

/* In a line in canonical form nothing but the record stands between the name of its member and the
 * last bracket.
 * @name: the kind's, as it is written in the line
 * @length: (inout): of the line, then of the record */
static const char *
find_record (const char *line, const char *name, gsize *length)
{
  gsize start = strlen (PB_FORM_LINE_START) + strlen (name) + strlen (PB_FORM_LINE_MIDDLE);

  if (line == NULL)
    return NULL;
  *length -= start + strlen (PB_FORM_LINE_END);
  return line + start;
}

gboolean
pb_read_record_init_line (PbReadRecord *self, PbValue *line, const char *canonical, gsize length)
{
  const char *name = pb_value_get_member_string (line, "kind");
  const PbKind *kind = name != NULL ? pb_kind_find (name) : NULL;
  PbValue *value = pb_value_get_member (line, "record");
  const char *text;

  *self = (PbReadRecord){ .is_there = FALSE };
  if (kind == NULL || value == NULL || pb_value_get_length (line) != 2)
    return FALSE;
  text = find_record (canonical, name, &length);
  pb_read_record_init (self, kind, value, text, length);
  return TRUE;
}

void
pb_read_record_clear (PbReadRecord *self)
{
  g_clear_pointer (&self->value, pb_value_unref);
  g_clear_pointer (&self->written, g_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
}
