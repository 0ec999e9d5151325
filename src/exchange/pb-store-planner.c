/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-store-planner.h"

#include "store/pb-store-keys.h"
#include "store/pb-store-merge.h"

/* The planner's questions cannot fail; the first fault is kept for the end.
 *
 * @targets: (nullable): see pb_store_list_targets() */
typedef struct {
  PbStore *store;
  GCancellable *cancellable;
  GError *error;
  GHashTable *targets;
} Register;

static void
keep_fault (Register *self, GError *fault)
{
  if (fault == NULL || self->error != NULL ||
      g_error_matches (fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND))
    g_clear_error (&fault);
  else
    self->error = fault;
}

static PbValue *
find_cb (const PbKind *kind, const char *id, gpointer user_data)
{
  Register *self = user_data;
  GError *fault = NULL;
  PbValue *record = self->store != NULL ? pb_store_load (self->store, kind, id, &fault) : NULL;

  keep_fault (self, fault);
  return record;
}

static PbValue *
load_revision_cb (const char *id, const char *digest, gpointer user_data)
{
  Register *self = user_data;
  GError *fault = NULL;
  PbValue *record =
      self->store != NULL ? pb_store_load_revision (self->store, id, digest, &fault) : NULL;

  keep_fault (self, fault);
  return record;
}

static gboolean
has_revision_cb (const char *id, const char *digest, gpointer user_data)
{
  g_autoptr (PbValue) record = load_revision_cb (id, digest, user_data);

  return record != NULL;
}

static GPtrArray *
list_keys_cb (const char *signer, gpointer user_data)
{
  Register *self = user_data;
  GError *fault = NULL;
  GPtrArray *keys = self->store != NULL ? pb_store_list_keys (self->store, signer, &fault) : NULL;

  keep_fault (self, fault);
  return keys != NULL ? keys : g_ptr_array_new ();
}

static GStrv
list_merged_cb (const char *id, gpointer user_data)
{
  Register *self = user_data;
  GError *fault = NULL;
  GStrv merged = self->store != NULL ? pb_store_list_merged (self->store, id, &fault) : NULL;

  keep_fault (self, fault);
  return merged;
}

static GStrv
list_distinct_cb (const char *id, gpointer user_data)
{
  Register *self = user_data;
  GError *fault = NULL;
  GStrv distinct = self->store != NULL ? pb_store_list_distinct (self->store, id, &fault) : NULL;

  keep_fault (self, fault);
  return distinct;
}

typedef struct {
  GFunc func;
  gpointer user_data;
  GCancellable *cancellable;
} Visit;

static gboolean
visit_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  Visit *visit = user_data;

  visit->func (record, visit->user_data);
  return !g_cancellable_is_cancelled (visit->cancellable);
}

static void
foreach_cb (const PbKind *kind, GFunc func, gpointer func_data, gpointer user_data)
{
  Register *self = user_data;
  GError *fault = NULL;
  Visit visit = { func, func_data, self->cancellable };

  if (self->store != NULL)
    pb_store_foreach (self->store, kind, visit_cb, &visit, &fault);
  keep_fault (self, fault);
}

gboolean
pb_store_planner_add (PbPlan *plan,
                      const PbSubmission *submission,
                      const char *file_name,
                      PbStore *store,
                      GError **error)
{
  return pb_store_planner_add_files (plan, &submission, &file_name, 1, store, NULL, error);
}

/* Valid until finish(). */
static PbPlannerLookup
make_lookup (Register *reg)
{
  GError *fault = NULL;

  if (reg->store != NULL)
    reg->targets = pb_store_list_targets (reg->store, &fault);
  keep_fault (reg, fault);
  return (PbPlannerLookup){ .find = find_cb,
                            .has_revision = has_revision_cb,
                            .foreach = foreach_cb,
                            .user_data = reg,
                            .list_keys = list_keys_cb,
                            .load_revision = load_revision_cb,
                            .cancellable = reg->cancellable,
                            .list_merged = list_merged_cb,
                            .targets = reg->targets,
                            .list_distinct = list_distinct_cb };
}

static gboolean
finish (Register *reg, GError **error)
{
  g_clear_pointer (&reg->targets, g_hash_table_unref);
  if (reg->error == NULL)
    return !g_cancellable_set_error_if_cancelled (reg->cancellable, error);
  g_propagate_error (error, reg->error);
  return FALSE;
}

gboolean
pb_store_planner_add_files (PbPlan *plan,
                            const PbSubmission *const *submissions,
                            const char *const *file_names,
                            guint n,
                            PbStore *store,
                            GCancellable *cancellable,
                            GError **error)
{
  Register reg = { .store = store, .cancellable = cancellable };
  const PbPlannerLookup lookup = make_lookup (&reg);

  pb_planner_add_files (plan, submissions, file_names, n, &lookup);
  return finish (&reg, error);
}

gboolean
pb_store_planner_add_own (PbPlan *plan,
                          const PbSubmission *submission,
                          const char *name,
                          PbStore *store,
                          GCancellable *cancellable,
                          GError **error)
{
  Register reg = { .store = store, .cancellable = cancellable };
  const PbPlannerLookup lookup = make_lookup (&reg);

  pb_planner_add_own (plan, submission, name, &lookup);
  return finish (&reg, error);
}
