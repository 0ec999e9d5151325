/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-index.h"

struct _PbIndex {
  PbTerms *terms;
  GHashTable *kinds;   /* PbKind -> PbRows */
  GHashTable *entries; /* row -> PbEntry */
  GHashTable *by_id;   /* id, which belongs to the entry -> PbEntry */
  PbSlices *usd;
  GHashTable *unrated; /* currency -> PbSlices */
  PbLedger *ledgers[PB_N_DIVISIONS];
  PbRanking *rankings[PB_N_ORDERS][2]; /* the second reversed */
};

static void
free_rows (gpointer rows)
{
  roaring_bitmap_free (rows);
}

PbIndex *
pb_index_new (void)
{
  PbIndex *self = g_new0 (PbIndex, 1);

  self->terms = pb_terms_new ();
  self->kinds = g_hash_table_new_full (NULL, NULL, NULL, free_rows);
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    g_hash_table_insert (self->kinds, (gpointer) *kind, roaring_bitmap_create ());
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pb_entry_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->usd = pb_slices_new ();
  self->unrated =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_slices_free);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    self->ledgers[i] = pb_ledger_new (i);
  for (PbOrder i = 0; i < PB_N_ORDERS; i++)
    for (guint reversed = 0; reversed < 2; reversed++)
      self->rankings[i][reversed] = pb_ranking_new (i, reversed);
  return self;
}

void
pb_index_free (PbIndex *self)
{
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    pb_ledger_free (self->ledgers[i]);
  for (PbOrder i = 0; i < PB_N_ORDERS; i++)
    for (guint reversed = 0; reversed < 2; reversed++)
      pb_ranking_free (self->rankings[i][reversed]);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->unrated);
  pb_slices_free (self->usd);
  pb_terms_free (self->terms);
  g_free (self);
}

static gboolean
add_cb (guint32 row, const PbKind *kind, PbValue *record, gpointer user_data)
{
  pb_index_put (user_data, row, kind, record);
  return TRUE;
}

PbIndex *
pb_index_build (PbStore *store, GError **error)
{
  g_autoptr (PbIndex) self = pb_index_new ();

  /* Entities come first, so that pledges find their parties. */
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    if (!pb_store_foreach_row (store, *kind, add_cb, self, error))
      return NULL;
  return g_steal_pointer (&self);
}

static PbSlices *
get_slices (PbIndex *self, const PbEntry *entry)
{
  const char *currency = entry->worth.currency != NULL ? entry->worth.currency : "";
  PbSlices *slices;

  if (entry->worth.has_usd)
    return self->usd;
  slices = g_hash_table_lookup (self->unrated, currency);
  if (slices == NULL) {
    slices = pb_slices_new ();
    g_hash_table_insert (self->unrated, g_strdup (currency), slices);
  }
  return slices;
}

static void
take_rows (PbIndex *self, const PbEntry *entry, guint first)
{
  for (guint i = first; i < entry->terms->len; i++)
    roaring_bitmap_remove (pb_terms_get_rows (self->terms, g_array_index (entry->terms, guint, i)),
                           entry->row);
}

static void
give_rows (PbIndex *self, const PbEntry *entry, guint first)
{
  for (guint i = first; i < entry->terms->len; i++)
    roaring_bitmap_add (pb_terms_get_rows (self->terms, g_array_index (entry->terms, guint, i)),
                        entry->row);
}

static void
inherit_terms (PbIndex *self, PbEntry *pledge, const PbEntry *entity)
{
  for (guint i = 0; i < entity->n_own; i++) {
    guint term = g_array_index (entity->terms, guint, i);

    if (pb_terms_get_field (self->terms, term)->flags & PB_QUERY_OF_PARTIES)
      pb_entry_add_term (pledge, term);
  }
}

/* What a pledge has from the entities that are its parties, as they are now. */
static void
inherit_from_parties (PbIndex *self, PbEntry *pledge)
{
  GArray *parties = pledge->portions[PB_DIVISION_PARTIES];

  take_rows (self, pledge, pledge->n_own);
  g_array_set_size (pledge->terms, pledge->n_own);
  for (guint i = 0; i < parties->len; i++) {
    const char *id = pb_terms_get_code (self->terms, g_array_index (parties, PbPortion, i).term);
    const PbEntry *entity = g_hash_table_lookup (self->by_id, id);

    if (entity != NULL)
      inherit_terms (self, pledge, entity);
  }
  give_rows (self, pledge, pledge->n_own);
}

static bool
inherit_cb (uint32_t row, void *user_data)
{
  PbIndex *self = user_data;

  inherit_from_parties (self, g_hash_table_lookup (self->entries, GUINT_TO_POINTER (row)));
  return true;
}

static void
update_pledges_of (PbIndex *self, const char *id)
{
  g_autoptr (PbRows) pledges =
      pb_index_find_rows (self, pb_division_get_field (PB_DIVISION_PARTIES), id);

  roaring_iterate (pledges, inherit_cb, self);
}

void
pb_index_put (PbIndex *self, guint32 row, const PbKind *kind, PbValue *record)
{
  PbEntry *entry = pb_entry_new (self->terms, row, kind, record);

  pb_index_remove (self, row);
  g_hash_table_insert (self->entries, GUINT_TO_POINTER (row), entry);
  g_hash_table_insert (self->by_id, entry->id, entry);
  roaring_bitmap_add (g_hash_table_lookup (self->kinds, kind), row);
  give_rows (self, entry, 0);
  if (entry->worth.known)
    pb_slices_set (get_slices (self, entry), row,
                   entry->worth.has_usd ? entry->worth.usd : entry->worth.amount);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    pb_ledger_add (self->ledgers[i], self->terms, entry);
  for (PbOrder i = 0; i < PB_N_ORDERS; i++)
    for (guint reversed = 0; reversed < 2; reversed++)
      pb_ranking_add (self->rankings[i][reversed], entry);
  inherit_from_parties (self, entry);
  update_pledges_of (self, entry->id);
}

void
pb_index_remove (PbIndex *self, guint32 row)
{
  PbEntry *entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (row));
  g_autofree char *id = NULL;

  if (entry == NULL)
    return;
  id = g_strdup (entry->id);
  roaring_bitmap_remove (g_hash_table_lookup (self->kinds, entry->kind), row);
  take_rows (self, entry, 0);
  if (entry->worth.known)
    pb_slices_unset (get_slices (self, entry), row);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    pb_ledger_remove (self->ledgers[i], row);
  for (PbOrder i = 0; i < PB_N_ORDERS; i++)
    for (guint reversed = 0; reversed < 2; reversed++)
      pb_ranking_remove (self->rankings[i][reversed], entry);
  g_hash_table_remove (self->by_id, id);
  g_hash_table_remove (self->entries, GUINT_TO_POINTER (row));
  update_pledges_of (self, id);
}

gboolean
pb_index_refresh (PbIndex *self, PbStore *store, const char *id, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (PbValue) record = NULL;
  const PbKind *kind = pb_store_find_kind (store, id, &fault);
  const PbEntry *known = pb_index_find_entry (self, id);
  guint32 row = 0;

  if (kind != NULL && pb_store_get_row (store, id, &row, &fault))
    record = pb_store_load (store, kind, id, &fault);
  if (record != NULL) {
    pb_index_put (self, row, kind, record);
    return TRUE;
  }
  if (fault != NULL && !g_error_matches (fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&fault));
    return FALSE;
  }
  if (known != NULL)
    pb_index_remove (self, known->row);
  return TRUE;
}

PbRows *
pb_index_list_rows (const PbIndex *self, const PbKind *kind)
{
  PbRows *rows = roaring_bitmap_create ();

  for (const PbKind *const *each = pb_kind_get_all (); *each != NULL; each++)
    if (kind == NULL || kind == *each)
      roaring_bitmap_or_inplace (rows, g_hash_table_lookup (self->kinds, *each));
  return rows;
}

const PbEntry *
pb_index_get_entry (const PbIndex *self, guint32 row)
{
  return g_hash_table_lookup (self->entries, GUINT_TO_POINTER (row));
}

const PbEntry *
pb_index_find_entry (const PbIndex *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

const PbTerms *
pb_index_get_terms (const PbIndex *self)
{
  return self->terms;
}

PbRows *
pb_index_find_rows (const PbIndex *self, const PbQueryField *field, const char *code)
{
  guint term;

  if (!pb_terms_find (self->terms, field, code, &term))
    return roaring_bitmap_create ();
  return roaring_bitmap_copy (pb_terms_get_rows (self->terms, term));
}

typedef struct {
  const PbIndex *index;
  const char *phrase;
  PbRows *rows;
} NameSearch;

static bool
search_names_cb (uint32_t row, void *user_data)
{
  NameSearch *search = user_data;
  const PbEntry *entity = pb_index_get_entry (search->index, row);
  guint term;

  if (strstr (entity->names, search->phrase) != NULL &&
      pb_terms_find (search->index->terms, pb_division_get_field (PB_DIVISION_PARTIES), entity->id,
                     &term))
    roaring_bitmap_or_inplace (search->rows, pb_terms_get_rows (search->index->terms, term));
  return true;
}

PbRows *
pb_index_find_by_party (const PbIndex *self, const char *phrase)
{
  NameSearch search = { self, phrase, roaring_bitmap_create () };

  roaring_iterate (g_hash_table_lookup (self->kinds, &pb_entity_kind), search_names_cb, &search);
  return search.rows;
}

const PbSlices *
pb_index_get_usd (const PbIndex *self)
{
  return self->usd;
}

GHashTable *
pb_index_get_unrated (const PbIndex *self)
{
  return self->unrated;
}

const GArray *
pb_index_get_portions (const PbIndex *self, PbDivision division)
{
  return pb_ledger_read (self->ledgers[division]);
}

const GArray *
pb_index_rank (PbIndex *self, PbOrder order, gboolean reversed)
{
  return pb_ranking_read (self->rankings[order][reversed ? 1 : 0]);
}
