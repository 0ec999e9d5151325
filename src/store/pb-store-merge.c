/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-store-merge.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-merge.h"
#include "domain/pb-record.h"
#include "store/pb-generation-table.h"
#include "store/pb-head.h"
#include "store/pb-import-table.h"
#include "store/pb-merge-table.h"
#include "store/pb-revision-table.h"
#include "store/pb-store-private.h"

/* @import: the number under which it is noted what changes
 * @now: when
 * @from: the id of the record that goes
 * @to: the id of the one that stays */
typedef struct {
  PbStore *store;
  PbDatabase *database;
  gint64 import;
  char *now;
  const PbKind *kind;
  const char *from;
  const char *to;
  guint n_written;
} Merge;

static gboolean
refuse_changed (const PbKind *kind, PbValue *record, GError **error)
{
  g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED,
               _ ("“%s” has changed in the meantime. Nothing was merged; look at both again."),
               pb_record_title (kind, record));
  return FALSE;
}

/* @digest: (nullable): the revision that it must be. */
static gboolean
find_head (const Merge *self, const char *id, const char *digest, PbHead **head, GError **error)
{
  if (!pb_head_find (self->database, id, head, error))
    return FALSE;
  if (*head == NULL || (*head)->deleted != NULL)
    return pb_store_refuse_unknown (id, error);
  if ((*head)->kind != self->kind || g_strcmp0 ((*head)->digest, digest) != 0 ||
      pb_merge_get_target ((*head)->record) != NULL)
    return refuse_changed ((*head)->kind, (*head)->record, error);
  return TRUE;
}

/* @record as the revision after @head. */
static PbValue *
make_next (const Merge *self, const PbHead *head, PbValue *record)
{
  g_autoptr (PbValue) revision = pb_value_new_number (pb_record_get_revision (head->record) + 1);
  g_autoptr (PbValue) parent = pb_value_new_string (head->digest);
  g_autoptr (PbValue) modified = pb_value_new_string (self->now);
  g_autoptr (PbValue) numbered = pb_value_with_member (record, "revision", revision);
  g_autoptr (PbValue) dated = pb_value_with_member (numbered, "modified", modified);

  return pb_value_with_member (dated, "parent", parent);
}

static gboolean
put_next (Merge *self, const PbHead *head, PbValue *record, GError **error)
{
  g_autoptr (PbValue) next = make_next (self, head, record);
  g_autoptr (PbFairCopy) copy = pb_fair_copy_new (head->kind, next);

  self->n_written++;
  return pb_revision_table_put (self->database, copy, NULL, self->import, error) &&
         pb_head_put (self->database, copy, error) &&
         pb_import_table_note (self->database, self->import, pb_record_get_id (next), head,
                               copy->digest, error);
}

static gboolean
redirect (Merge *self, const PbKind *kind, PbValue *record, GError **error)
{
  g_autoptr (PbValue) redirected =
      pb_merge_redirect (kind, record, self->kind, self->from, self->to);
  g_autoptr (PbHead) head = NULL;

  return redirected == record ||
         (pb_head_find (self->database, pb_record_get_id (record), &head, error) &&
          put_next (self, head, redirected, error));
}

static gboolean
redirect_place (Merge *self, const PbKind *kind, const char *place, GError **error)
{
  g_autoptr (GPtrArray) records =
      pb_store_list_linked (self->store, kind, place, self->from, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!redirect (self, kind, g_ptr_array_index (records, i), error))
      return FALSE;
  return records != NULL;
}

/* A record that names it at several places is redirected whole at the first of them. */
static gboolean
redirect_all (Merge *self, GError **error)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    g_auto (GStrv) places = pb_merge_list_references (*kind, self->kind);

    for (char **place = places; *place != NULL; place++)
      if (!redirect_place (self, *kind, *place, error))
        return FALSE;
  }
  return TRUE;
}

/* The two themselves first, so that those that name them find no link between them any more. */
static gboolean
write_all (Merge *self, const PbHead *kept, const PbHead *other, PbValue *merged, GError **error)
{
  g_autoptr (PbValue) superseded = pb_merge_make_superseded (other->record, self->to);
  g_autoptr (PbValue) unlinked =
      pb_merge_redirect (self->kind, merged, self->kind, self->from, self->to);

  return pb_import_table_begin (self->database, &self->import, error) &&
         put_next (self, kept, unlinked, error) && put_next (self, other, superseded, error) &&
         pb_merge_table_put (self->database, self->from, self->to, self->import, error) &&
         pb_merge_table_touch (self->database, self->from, error) && redirect_all (self, error);
}

gboolean
pb_store_merge (PbStore *self,
                const PbKind *kind,
                PbValue *merged,
                const char *kept_digest,
                const char *other,
                const char *other_digest,
                guint *n_written,
                GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);
  g_autofree char *now = pb_timestamp_now ();
  Merge merge = { self, database, 0, now, kind, other, pb_record_get_id (merged), 0 };
  g_autoptr (PbHead) kept_head = NULL;
  g_autoptr (PbHead) other_head = NULL;

  if (transaction == NULL || !find_head (&merge, merge.to, kept_digest, &kept_head, error) ||
      !find_head (&merge, other, other_digest, &other_head, error))
    return FALSE;
  g_return_val_if_fail (!g_str_equal (merge.to, other), FALSE);
  if (!write_all (&merge, kept_head, other_head, merged, error) ||
      !pb_generation_table_commit (database, g_steal_pointer (&transaction), error))
    return FALSE;
  if (n_written != NULL)
    *n_written = merge.n_written;
  return TRUE;
}

gboolean
pb_store_undo_merge (PbStore *self, GError **error)
{
  return pb_store_undo_batch (self, TRUE, NULL, error);
}

GStrv
pb_store_list_merged (PbStore *self, const char *id, GError **error)
{
  return pb_merge_table_list (pb_store_get_database (self), id, error);
}

GHashTable *
pb_store_list_targets (PbStore *self, GError **error)
{
  return pb_merge_table_list_targets (pb_store_get_database (self), error);
}

PbValue *
pb_store_resolve (PbStore *self, const PbKind *kind, PbValue *record, GError **error)
{
  g_autoptr (GHashTable) targets = pb_store_list_targets (self, error);

  return targets != NULL ? pb_merge_resolve (kind, record, targets) : NULL;
}

gboolean
pb_store_set_distinct (
    PbStore *self, const char *one, const char *other, gboolean distinct, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);

  return transaction != NULL &&
         (distinct ? pb_merge_table_put_distinct (database, one, other, 0, error)
                   : pb_merge_table_remove_distinct (database, one, other, error)) &&
         pb_transaction_commit (g_steal_pointer (&transaction), error);
}

GStrv
pb_store_list_distinct (PbStore *self, const char *id, GError **error)
{
  return pb_merge_table_list_distinct (pb_store_get_database (self), id, error);
}
