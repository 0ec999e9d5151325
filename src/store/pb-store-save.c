/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-generation-table.h"
#include "store/pb-head.h"
#include "store/pb-record-table.h"
#include "store/pb-revision-table.h"
#include "store/pb-search-table.h"
#include "store/pb-store-private.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-record.h"

/* The part of PbStore that a person's own work goes through: save and delete. */

static PbValue *
with_text (PbValue *record, const char *name, const char *text)
{
  g_autoptr (PbValue) value = text != NULL ? pb_value_new_string (text) : NULL;

  return pb_value_with_member (record, name, value);
}

static PbValue *
with_stamp (PbValue *record, guint revision, const char *parent, const char *modified)
{
  g_autoptr (PbValue) number = pb_value_new_number (revision);
  g_autoptr (PbValue) numbered = pb_value_with_member (record, "revision", number);
  g_autoptr (PbValue) descended = with_text (numbered, "parent", parent);

  return with_text (descended, "modified", modified);
}

static gboolean
is_same_sitting (const PbHead *head, const char *session)
{
  return !head->sealed && session != NULL && g_strcmp0 (head->session, session) == 0;
}

/* Whether @record is a change of what is there now. The number alone does not tell: a sitting
 * rewrites its revision, and an import can bring another with the same number. */
static gboolean
is_change_of (const PbHead *head, PbValue *record)
{
  return pb_record_get_revision (record) == pb_record_get_revision (head->record) &&
         g_strcmp0 (pb_value_get_member_string (record, "modified"),
                    pb_value_get_member_string (head->record, "modified")) == 0;
}

/* Whether this sitting wrote what is there since @record was read, which is no surprise to it. */
static gboolean
is_own_work (const PbHead *head, PbValue *record, const char *session)
{
  return is_same_sitting (head, session) &&
         pb_record_get_revision (record) <= pb_record_get_revision (head->record);
}

static gboolean
may_follow (
    const PbHead *head, const PbKind *kind, PbValue *record, const char *session, GError **error)
{
  if (head->kind != kind) {
    g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_FAILED,
                 _ ("The identifier “%s” already belongs to a record of another kind."),
                 pb_record_get_id (record));
    return FALSE;
  }
  if (head->deleted != NULL || is_change_of (head, record) || is_own_work (head, record, session))
    return TRUE;
  g_set_error (
      error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED,
      _ ("“%s” was changed elsewhere in the meantime. Open it again, then make your change "
         "in the newest version."),
      pb_record_title (kind, record));
  return FALSE;
}

static PbValue *
make_first (PbValue *record)
{
  g_autofree char *now = pb_timestamp_now ();

  return with_stamp (record, MAX (pb_record_get_revision (record), 1),
                     pb_value_get_member_string (record, "parent"), now);
}

static gboolean
is_equal_outside (const PbKind *kind, PbValue *a, PbValue *b)
{
  g_autoptr (PbValue) outside_a = pb_record_without (kind, a, PB_FIELD_INTERNAL);
  g_autoptr (PbValue) outside_b = pb_record_without (kind, b, PB_FIELD_INTERNAL);

  return pb_value_equal (outside_a, outside_b);
}

static PbValue *
make_next (const PbHead *head, PbValue *record, const char *session)
{
  guint revision = pb_record_get_revision (head->record);
  const char *parent = pb_value_get_member_string (head->record, "parent");
  const char *modified = pb_value_get_member_string (head->record, "modified");
  g_autoptr (PbValue) in_place = with_stamp (record, revision, parent, modified);
  g_autofree char *now = pb_timestamp_now ();

  /* A note for this office is no new revision: to everyone else nothing has changed. */
  if (is_equal_outside (head->kind, in_place, head->record))
    return g_steal_pointer (&in_place);
  if (is_same_sitting (head, session))
    return with_stamp (record, revision, parent, now);
  return with_stamp (record, revision + 1, head->digest, now);
}

static gboolean
write_next (PbDatabase *database,
            const PbHead *head,
            const PbKind *kind,
            PbValue *next,
            const char *session,
            GError **error)
{
  g_autoptr (PbFairCopy) copy = pb_fair_copy_new (kind, next);
  gboolean rewrites = head != NULL && is_same_sitting (head, session);

  if (head != NULL && head->deleted == NULL && pb_value_equal (head->record, next))
    return TRUE;
  if (rewrites && !g_str_equal (head->digest, copy->digest) &&
      !pb_revision_table_remove (database, pb_record_get_id (next), head->digest, error))
    return FALSE;
  return pb_revision_table_put (database, copy, session, 0, error) &&
         pb_head_put (database, copy, error) && pb_search_table_tidy (database, error);
}

gboolean
pb_store_save (PbStore *self,
               const PbKind *kind,
               PbValue *record,
               const char *session,
               PbValue **saved,
               GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);
  g_autoptr (PbHead) head = NULL;
  g_autoptr (PbValue) next = NULL;

  if (transaction == NULL || !pb_head_find (database, pb_record_get_id (record), &head, error))
    return FALSE;
  if (head != NULL && !may_follow (head, kind, record, session, error))
    return FALSE;
  next = head != NULL ? make_next (head, record, session) : make_first (record);
  if (!write_next (database, head, kind, next, session, error) ||
      !pb_generation_table_commit (database, g_steal_pointer (&transaction), error))
    return FALSE;
  if (saved != NULL)
    *saved = g_steal_pointer (&next);
  return TRUE;
}

static gboolean
set_deleted (PbStore *self, const char *id, const char *when, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);
  gboolean changed;

  if (transaction == NULL || !pb_record_table_set_deleted (database, id, when, &changed, error) ||
      !pb_generation_table_commit (database, g_steal_pointer (&transaction), error))
    return FALSE;
  return changed || pb_store_refuse_unknown (id, error);
}

gboolean
pb_store_delete (PbStore *self, const char *id, GError **error)
{
  g_autofree char *now = pb_timestamp_now ();

  return set_deleted (self, id, now, error);
}

gboolean
pb_store_undelete (PbStore *self, const char *id, GError **error)
{
  return set_deleted (self, id, NULL, error);
}
