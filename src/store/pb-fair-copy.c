/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pb-fair-copy.h"

#include "base/pb-digest.h"
#include "base/pb-json.h"
#include "domain/pb-record.h"

/* Most records have nothing that stays in the house, so the body is what the digest is of. */
PbFairCopy *
pb_fair_copy_new (const PbKind *kind, PbValue *record)
{
  PbFairCopy *self = g_new0 (PbFairCopy, 1);
  g_autoptr (PbValue) outside = pb_record_without (kind, record, PB_FIELD_INTERNAL);

  self->kind = kind;
  self->record = pb_value_ref (record);
  self->body = pb_json_canonical (record);
  self->digest = outside == record ? pb_digest_of (self->body) : pb_json_digest (outside);
  return self;
}

void
pb_fair_copy_free (PbFairCopy *self)
{
  pb_value_unref (self->record);
  g_free (self->body);
  g_free (self->digest);
  g_free (self);
}
