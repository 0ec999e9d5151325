/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-store-publish.h"
#include "store/pb-statement.h"
#include "store/pb-store-private.h"
#include "store/pb-transaction.h"

/* The part of PbStore that says what may be published, and reads it. */

#define PUBLISHED "published"

/* @wanted: (nullable): the only pledges to take
 * @pledges, @parties: ids of the pledges and entities that are taken */
typedef struct {
  PbDatabase *database;
  const PbDate *as_of;
  GHashTable *wanted;
  GHashTable *pledges;
  GHashTable *parties;
  GCancellable *cancellable;
} Selection;

static gboolean
step (const Selection *self, PbStatement *list)
{
  return !g_cancellable_is_cancelled (self->cancellable) && pb_statement_step (list);
}

static gboolean
finish (const Selection *self, PbStatement *list, GError **error)
{
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error) &&
         pb_statement_finish (list, error);
}

/* What is no date says nothing of when the record may be public, so it is not. */
static gboolean
has_come (const char *public_from, const PbDate *as_of)
{
  PbDate day;

  if (public_from == NULL)
    return TRUE;
  if (!pb_date_parse (public_from, &day))
    return FALSE;
  pb_date_first_day (&day, &day);
  return pb_date_compare (&day, as_of) <= 0;
}

static gboolean
select_pledges (Selection *self, GError **error)
{
  g_autoptr (PbStatement) list =
      pb_statement_new (self->database,
                        "SELECT id, public_from FROM pledges JOIN records USING (id)"
                        " WHERE deleted IS NULL AND publication = '" PUBLISHED "'",
                        "");

  while (step (self, list)) {
    const char *id = pb_statement_get_text (list, 0);

    if ((self->wanted == NULL || g_hash_table_contains (self->wanted, id)) &&
        has_come (pb_statement_get_text (list, 1), self->as_of))
      g_hash_table_add (self->pledges, g_strdup (id));
  }
  return finish (self, list, error);
}

static gboolean
select_parties (Selection *self, GError **error)
{
  g_autoptr (PbStatement) list = pb_statement_new (
      self->database, "SELECT record_id, code FROM links WHERE pointer = '/parties/entity'", "");

  while (step (self, list))
    if (g_hash_table_contains (self->pledges, pb_statement_get_text (list, 0)))
      g_hash_table_add (self->parties, g_strdup (pb_statement_get_text (list, 1)));
  return finish (self, list, error);
}

/* The column that names the pledge which a record of @kind speaks of. */
static const char *
get_pledge_column (const PbKind *kind)
{
  const PbField *field = pb_kind_find_field (kind, pb_pledge_kind.name);

  return field != NULL && field->type == PB_FIELD_REFERENCE ? field->name : "NULL";
}

static PbStatement *
list_records (const Selection *self, const PbKind *kind)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT id, publication = '" PUBLISHED "', %s, body"
                       " FROM %s JOIN records USING (id) WHERE deleted IS NULL ORDER BY id",
                       get_pledge_column (kind), kind->plural);

  return pb_statement_new (self->database, sql, "");
}

static gboolean
is_selected (const Selection *self, const PbKind *kind, PbStatement *row)
{
  const char *id = pb_statement_get_text (row, 0);
  gboolean is_published = pb_statement_get_number (row, 1) != 0;
  const char *pledge = pb_statement_get_text (row, 2);

  if (kind == &pb_pledge_kind)
    return g_hash_table_contains (self->pledges, id);
  if (kind == &pb_entity_kind)
    return g_hash_table_contains (self->parties, id) || (is_published && self->wanted == NULL);
  return is_published && pledge != NULL && g_hash_table_contains (self->pledges, pledge);
}

static gboolean
visit_records (const Selection *self,
               const PbKind *kind,
               PbPublishedFunc func,
               gpointer user_data,
               GError **error)
{
  g_autoptr (PbStatement) list = list_records (self, kind);

  while (step (self, list))
    if (is_selected (self, kind, list) && !func (kind, pb_statement_get_text (list, 0),
                                                 pb_statement_get_text (list, 3), user_data, error))
      return FALSE;
  return finish (self, list, error);
}

gboolean
pb_store_foreach_published (PbStore *self,
                            const PbDate *as_of,
                            GHashTable *pledges,
                            PbPublishedFunc func,
                            gpointer user_data,
                            GCancellable *cancellable,
                            GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_read (database, error);
  g_autoptr (GHashTable) selected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Selection selection = { database, as_of, pledges, selected, parties, cancellable };

  if (transaction == NULL || !select_pledges (&selection, error) ||
      !select_parties (&selection, error))
    return FALSE;
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    if (!visit_records (&selection, *kind, func, user_data, error))
      return FALSE;
  return TRUE;
}
