/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-verdict-reading.h"

#include "store/pb-store-reviews.h"
#include "ui/pb-record-job.h"

void
pb_verdict_reading_free (PbVerdictReading *self)
{
  g_clear_pointer (&self->page, pb_record_page_reading_free);
  g_clear_pointer (&self->comments, pb_value_unref);
  g_clear_pointer (&self->reviews, g_ptr_array_unref);
  g_clear_pointer (&self->before, pb_value_unref);
  g_free (self);
}

/* The revision may have come and gone with a file that was taken back. */
static PbValue *
load_before (PbStore *store, const char *id, GPtrArray *reviews)
{
  PbValue *newest = reviews->len > 0 ? g_ptr_array_index (reviews, 0) : NULL;
  const char *digest = newest ? pb_value_get_member_string (newest, "digest") : NULL;

  return digest ? pb_store_load_revision (store, id, digest, NULL) : NULL;
}

static gpointer
read_job (PbStore *store, const PbKind *kind, const char *id, GError **error)
{
  g_autoptr (PbVerdictReading) reading = g_new0 (PbVerdictReading, 1);

  reading->page = pb_record_page_reading_make (store, kind, id, error);
  if (!reading->page || !pb_store_load_comments (store, id, &reading->comments, error))
    return NULL;
  reading->reviews = pb_store_list_reviews (store, id, error);
  if (!reading->reviews)
    return NULL;
  reading->before = load_before (store, id, reading->reviews);
  return g_steal_pointer (&reading);
}

void
pb_verdict_reading_read (PbRegister *reg,
                         const PbKind *kind,
                         const char *id,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  pb_record_job_run (reg, kind, id, read_job, (GDestroyNotify) pb_verdict_reading_free, cancellable,
                     callback, user_data);
}

PbVerdictReading *
pb_verdict_reading_read_finish (GAsyncResult *result, GError **error)
{
  return pb_record_job_run_finish (result, error);
}
