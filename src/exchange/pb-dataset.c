/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-dataset.h"

#include "domain/pb-trust.h"
#include "exchange/pb-file.h"
#include "exchange/pb-public-view.h"
#include "exchange/pb-submission.h"
#include "store/pb-store-publish.h"

#include <glib/gi18n-lib.h>

/* How often whoever waits is told, in records. */
#define PROGRESS_STEP 500

typedef struct {
  const PbDatasetChoice *choice;
  PbPayloadWriter *writer;
  GString *view;
} Run;

static gboolean
refuse_body (const char *id, GError **error)
{
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_RECORDS,
               _ ("The record “%s” is damaged in the register. Check the register with "
                  "“pledgebook-cli verify”, and restore a backup if need be."),
               id);
  return FALSE;
}

static void
tell (const Run *self)
{
  guint n = pb_payload_writer_get_n_records (self->writer);

  if (self->choice->progress != NULL && n % PROGRESS_STEP == 0)
    self->choice->progress (n, self->choice->progress_data);
}

static gboolean
add_record_cb (
    const PbKind *kind, const char *id, const char *body, gpointer user_data, GError **error)
{
  Run *self = user_data;

  g_string_truncate (self->view, 0);
  if (body == NULL || !pb_public_view_append (self->view, kind, body))
    return refuse_body (id, error);
  if (!pb_payload_check_size (kind, id, self->view->len, error))
    return FALSE;
  tell (self);
  if (pb_payload_writer_add (self->writer, kind, self->view->str, self->view->len))
    return TRUE;
  /* Tells what is wrong with the disk. */
  return pb_payload_writer_commit (self->writer, error);
}

static PbPayloadWriter *
begin (const PbDatasetChoice *choice, GFile *file, GError **error)
{
  g_autofree char *day = pb_date_format (&choice->as_of);
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autoptr (PbValue) as_of = pb_value_new_string (day);
  g_autoptr (PbValue) members = pb_value_with_member (empty, "as_of", as_of);

  PbPayloadWriter *writer = pb_payload_writer_begin (file, &pb_format_dataset, choice->form,
                                                     members, choice->language, error);

  if (writer != NULL && choice->key != NULL)
    pb_payload_writer_sign (writer, PB_SIGNER_SECRETARIAT, choice->key);
  return writer;
}

gboolean
pb_dataset_write (PbStore *store,
                  const PbDatasetChoice *choice,
                  GFile *file,
                  guint *n_records,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (PbPayloadWriter) writer = begin (choice, file, error);
  g_autoptr (GString) view = g_string_new (NULL);
  Run run = { choice, writer, view };

  if (writer == NULL || !pb_store_foreach_published (store, &choice->as_of, choice->pledges,
                                                     add_record_cb, &run, cancellable, error))
    return FALSE;
  if (n_records != NULL)
    *n_records = pb_payload_writer_get_n_records (writer);
  return !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         pb_payload_writer_commit (writer, error);
}

char *
pb_dataset_suggest_name (const PbDate *as_of, PbForm form)
{
  g_autofree char *day = pb_date_format (as_of);

  switch (form) {
  case PB_FORM_JSON: return g_strconcat (day, PB_DATASET_SUFFIX, NULL);
  case PB_FORM_LINES: return g_strconcat (day, ".dataset.pledgebook" PB_FORM_LINES_SUFFIX, NULL);
  }
  g_return_val_if_reached (NULL);
}
