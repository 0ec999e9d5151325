/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-dataset-import.h"

#include "exchange/pb-dataset-plan.h"
#include "exchange/pb-file.h"
#include "exchange/pb-judge.h"
#include "exchange/pb-payload-reader.h"
#include "exchange/pb-submission.h"
#include "store/pb-store-keys.h"

#include <glib/gi18n-lib.h>

/* So many records are in memory at a time; whoever waits is told as often, and may cancel. */
#define BATCH 200

/* @kinds, @records: the batch, @n of them */
typedef struct {
  PbStore *store;
  PbStoreImport *import;
  PbPayloadReader *reader;
  const PbKind *kinds[BATCH];
  PbValue *records[BATCH];
  guint n;
  GError *fault;
  PbDatasetCounts *counts;
  GCancellable *cancellable;
} Run;

static void
clear_batch (Run *self)
{
  for (guint i = 0; i < self->n; i++)
    pb_value_unref (self->records[i]);
  self->n = 0;
}

static gboolean
read_batch (Run *self, GError **error)
{
  gboolean more = TRUE;

  clear_batch (self);
  while (more && self->n < BATCH) {
    if (!pb_payload_reader_next (self->reader, &self->kinds[self->n], &self->records[self->n],
                                 error))
      return FALSE;
    more = self->records[self->n] != NULL;
    self->n += more;
  }
  return TRUE;
}

/* The planner's question cannot fail; the first fault is kept for the end. */
static PbValue *
find_cb (const PbKind *kind, const char *id, gpointer user_data)
{
  Run *self = user_data;
  g_autoptr (GError) fault = NULL;
  PbValue *record = pb_store_load (self->store, kind, id, &fault);

  if (fault != NULL && self->fault == NULL &&
      !g_error_matches (fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND))
    self->fault = g_steal_pointer (&fault);
  return record;
}

static gboolean
write_batch (Run *self, GError **error)
{
  const PbPlannerLookup lookup = { .find = find_cb, .user_data = self };
  g_autoptr (PbPlan) plan = pb_plan_new ();

  for (guint i = 0; i < self->n; i++)
    pb_dataset_plan_add (plan, self->kinds[i], self->records[i], &lookup);
  if (self->fault != NULL) {
    g_propagate_error (error, g_steal_pointer (&self->fault));
    return FALSE;
  }
  for (PbVerdict verdict = PB_VERDICT_NEW; verdict < PB_N_VERDICTS; verdict++)
    self->counts->n[verdict] += pb_plan_count (plan, verdict);
  return pb_store_import_add (self->import, plan, self->cancellable, error);
}

static gboolean
refuse_format (GFile *file, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);

  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN,
               _ ("“%s” is not a data set. Import it as a submission."), name);
  return FALSE;
}

static gboolean
is_dataset (Run *self, GFile *file, GError **error)
{
  return pb_format_find_for (pb_payload_reader_get_envelope (self->reader)) == &pb_format_dataset ||
         refuse_format (file, error);
}

static GPtrArray *
list_keys_cb (const char *signer, gpointer user_data)
{
  Run *self = user_data;
  GPtrArray *keys = pb_store_list_keys (self->store, signer, NULL);

  return keys != NULL ? keys : g_ptr_array_new ();
}

static void
ignore_cb (PbPlanItem *item, gpointer user_data)
{
}

/* The secretariat's signature; NULL when there is none. */
static const PbPlanSignature *
find_signature (const PbPlanFile *file)
{
  for (guint i = 0; i < file->signatures->len; i++) {
    const PbPlanSignature *signature = g_ptr_array_index (file->signatures, i);

    if (signature->trust == PB_TRUST_WRONG ||
        g_str_equal (signature->signer, PB_SIGNER_SECRETARIAT))
      return signature;
  }
  return NULL;
}

/* Whether the register knows any key but one of the secretariat that nobody has compared. */
static gboolean
knows_others (Run *self)
{
  g_autoptr (GPtrArray) keys = list_keys_cb (NULL, self);

  for (guint i = 0; i < keys->len; i++) {
    const PbKnownKey *known = g_ptr_array_index (keys, i);

    if (known->trust != PB_TRUST_ACCEPTED || !g_str_equal (known->signer, PB_SIGNER_SECRETARIAT))
      return TRUE;
  }
  return FALSE;
}

/* Why it is not to be believed as a whole; NULL when it is. */
static const char *
find_doubt (Run *self, const PbPlanSignature *signature)
{
  switch (signature != NULL ? signature->trust : PB_TRUST_UNSIGNED) {
  case PB_TRUST_WRONG:
    return _ ("It was changed after it was signed. Ask the secretariat for it again.");
  case PB_TRUST_CHANGED:
  case PB_TRUST_REFUSED:
  case PB_TRUST_REPLACED:
    return _ ("It is signed with another key than the secretariat has here. Compare the "
              "fingerprint with the secretariat by phone, then trust the key.");
  case PB_TRUST_OWN:
  case PB_TRUST_CONFIRMED: return NULL;
  case PB_TRUST_UNSIGNED:
  case PB_TRUST_FIRST:
  case PB_TRUST_ACCEPTED: break;
  }
  return knows_others (self)
             ? _ ("It is not signed with a key of the secretariat that was compared. Compare its "
                  "fingerprint and trust the key, or import the file to decide record by record.")
             : NULL;
}

/* @first: (out) (transfer full) (nullable): a key that is seen for the first time */
static gboolean
judge (Run *self, const char *name, char **first, GError **error)
{
  const PbPlannerLookup lookup = { .find = find_cb, .list_keys = list_keys_cb, .user_data = self };
  g_autoptr (PbPlan) plan = pb_plan_new ();
  const PbPlanFile *file =
      pb_judge_add_file (plan, pb_payload_reader_get_envelope (self->reader), name, &lookup);
  const PbPlanSignature *signature;
  const char *doubt;

  pb_judge_plan (plan, &lookup, ignore_cb, NULL);
  signature = find_signature (file);
  doubt = find_doubt (self, signature);
  if (doubt == NULL) {
    *first =
        signature != NULL && signature->trust == PB_TRUST_FIRST ? g_strdup (signature->key) : NULL;
    return TRUE;
  }
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN,
               /* Translators: the name of a file, one or two whole sentences. */
               _ ("Nothing of “%1$s” was taken in. %2$s"), name, doubt);
  return FALSE;
}

static gboolean
finish (Run *self, GFile *file, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);
  g_autofree char *first = NULL;

  return is_dataset (self, file, error) && judge (self, name, &first, error) &&
         pb_store_import_commit (self->import, &self->counts->n_written, error) &&
         (first == NULL ||
          pb_store_trust_key (self->store, PB_SIGNER_SECRETARIAT, first, PB_TRUST_ACCEPTED, error));
}

static gboolean
run (Run *self, GFile *file, PbDatasetProgress progress, gpointer user_data, GError **error)
{
  do {
    if (!read_batch (self, error) || !write_batch (self, error))
      return FALSE;
    if (progress != NULL)
      progress (pb_payload_reader_get_fraction (self->reader), user_data);
  } while (self->n == BATCH);
  return finish (self, file, error);
}

gboolean
pb_dataset_import (PbStore *store,
                   GFile *file,
                   PbDatasetProgress progress,
                   gpointer user_data,
                   PbDatasetCounts *counts,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (PbPayloadReader) reader = pb_payload_reader_open (file, NULL, cancellable, error);
  g_autoptr (PbStoreImport) import = reader != NULL ? pb_store_import_begin (store, error) : NULL;
  g_autofree Run *self = g_new0 (Run, 1);
  gboolean done;

  *counts = (PbDatasetCounts){ 0 };
  if (import == NULL)
    return FALSE;
  self->store = store;
  self->import = import;
  self->reader = reader;
  self->counts = counts;
  self->cancellable = cancellable;
  done = run (self, file, progress, user_data, error);
  clear_batch (self);
  return done;
}
