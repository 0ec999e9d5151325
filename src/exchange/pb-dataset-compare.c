/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-dataset-compare.h"

#include "domain/pb-record.h"
#include "exchange/pb-payload-reader.h"

#include <string.h>

/* @record: (nullable): where the reader stands; %NULL at the end */
typedef struct {
  PbPayloadReader *reader;
  const PbKind *kind;
  PbValue *record;
} Side;

static gboolean
open_side (Side *self, GFile *file, GCancellable *cancellable, GError **error)
{
  self->reader = pb_payload_reader_open (file, NULL, cancellable, error);
  return self->reader != NULL &&
         pb_payload_reader_next (self->reader, &self->kind, &self->record, error);
}

static void
clear_side (Side *self)
{
  g_clear_pointer (&self->reader, pb_payload_reader_free);
  g_clear_pointer (&self->record, pb_value_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, clear_side)

static gboolean
advance (Side *self, GError **error)
{
  g_clear_pointer (&self->record, pb_value_unref);
  return pb_payload_reader_next (self->reader, &self->kind, &self->record, error);
}

/* The order of files: by list, id and revision; what has ended is behind everything. */
static int
compare_places (const Side *a, const Side *b)
{
  int order;

  if (a->record == NULL || b->record == NULL)
    return (a->record == NULL) - (b->record == NULL);
  order = strcmp (a->kind->plural, b->kind->plural);
  return order != 0 ? order : strcmp (pb_record_get_id (a->record), pb_record_get_id (b->record));
}

gboolean
pb_dataset_compare (GFile *older,
                    GFile *newer,
                    PbDatasetDifference func,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_auto (Side) before = { 0 };
  g_auto (Side) after = { 0 };

  if (!open_side (&before, older, cancellable, error) ||
      !open_side (&after, newer, cancellable, error))
    return FALSE;
  while (before.record != NULL || after.record != NULL) {
    int order = compare_places (&before, &after);

    if (order < 0)
      func (before.kind, before.record, NULL, user_data);
    else if (order > 0)
      func (after.kind, NULL, after.record, user_data);
    else if (!pb_value_equal (before.record, after.record))
      func (after.kind, before.record, after.record, user_data);
    if ((order <= 0 && !advance (&before, error)) || (order >= 0 && !advance (&after, error)))
      return FALSE;
  }
  return TRUE;
}
