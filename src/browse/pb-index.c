/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-index-private.h"

#include "base/pb-text.h"
#include "browse/pb-index-names.h"
#include "browse/pb-index-reports.h"
#include "browse/pb-marks.h"
#include "domain/pb-country.h"
#include "domain/pb-record.h"

#include <roaring/roaring.h>

static void
free_rows (gpointer rows)
{
  pb_rows_free (rows);
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
  self->usd = pb_amounts_new ();
  self->unrated =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_amounts_free);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    self->ledgers[i] = pb_ledger_new (i);
  for (PbOrder i = 0; i < PB_N_ORDERS; i++)
    for (guint reversed = 0; reversed < 2; reversed++)
      self->rankings[i][reversed] = pb_ranking_new (self->terms, i, reversed);
  self->homes = g_array_new (FALSE, TRUE, sizeof (guint));
  self->groups = pb_phrases_new ();
  self->reported = pb_days_new ();
  self->party_rows = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->texts = pb_texts_new ();
  self->names = pb_texts_new ();
  self->phrases = pb_phrases_new ();
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
  g_array_unref (self->homes);
  pb_phrases_free (self->groups);
  pb_amounts_free (self->usd);
  pb_days_free (self->reported);
  pb_terms_free (self->terms);
  g_array_unref (self->party_rows);
  pb_texts_free (self->texts);
  pb_texts_free (self->names);
  pb_phrases_free (self->phrases);
  g_free (self);
}

static PbAmounts *
get_amounts (PbIndex *self, const PbEntry *entry)
{
  const char *currency = entry->worth.currency != NULL ? entry->worth.currency : "";
  PbAmounts *amounts;

  if (entry->worth.has_usd)
    return self->usd;
  amounts = g_hash_table_lookup (self->unrated, currency);
  if (amounts == NULL) {
    amounts = pb_amounts_new ();
    g_hash_table_insert (self->unrated, g_strdup (currency), amounts);
  }
  return amounts;
}

static void
take_rows (PbIndex *self, const PbEntry *entry, guint first)
{
  for (guint i = first; i < entry->n_terms; i++)
    pb_terms_take (self->terms, entry->terms[i], entry->row);
}

static void
give_rows (PbIndex *self, const PbEntry *entry, guint first)
{
  for (guint i = first; i < entry->n_terms; i++)
    pb_terms_give (self->terms, entry->terms[i], entry->row);
}

static void
inherit_terms (PbIndex *self, PbEntry *pledge, const PbEntry *entity)
{
  for (guint i = 0; i < entity->n_own; i++) {
    guint term = entity->terms[i];

    if (pb_terms_get_field (self->terms, term)->flags & PB_QUERY_OF_PARTIES)
      pb_entry_add_term (pledge, term);
  }
}

/* What a pledge has from the entities that are its parties, as they are now. */
static void
inherit_from_parties (PbIndex *self, PbEntry *pledge)
{
  const PbPortion *parties = pledge->portions[PB_DIVISION_PARTIES];

  take_rows (self, pledge, pledge->n_own);
  pledge->n_terms = pledge->n_own;
  for (guint i = 0; i < pledge->n_portions[PB_DIVISION_PARTIES]; i++) {
    const char *id = pb_terms_get_code (self->terms, parties[i].term);
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

static guint
find_home (const PbIndex *self, const PbEntry *entity)
{
  const PbQueryField *field = pb_query_field_find ("from");

  for (guint i = 0; i < entity->n_own; i++) {
    guint term = entity->terms[i];

    if (pb_terms_get_field (self->terms, term) == field)
      return pb_country_find (pb_terms_get_code (self->terms, term)) != NULL ? term + 1 : 0;
  }
  return 0;
}

static void
set_party (PbIndex *self, const PbEntry *entity, guint32 row, guint home)
{
  if (self->homes->len <= entity->as_party) {
    g_array_set_size (self->homes, entity->as_party + 1);
    g_array_set_size (self->party_rows, entity->as_party + 1);
  }
  g_array_index (self->homes, guint, entity->as_party) = home;
  g_array_index (self->party_rows, guint32, entity->as_party) = row;
}

/* Known as a party before any pledge names it, so that its pledges are found without comparing
 * identifiers. */
static void
introduce_party (PbIndex *self, PbEntry *entity)
{
  const PbQueryField *field = pb_division_get_field (PB_DIVISION_PARTIES);

  entity->as_party =
      pb_terms_get_place (self->terms, pb_terms_add (self->terms, field, entity->id));
  set_party (self, entity, entity->row, find_home (self, entity));
}

void
pb_index_add_entry (PbIndex *self, PbEntry *entry)
{
  entry->added = g_get_monotonic_time ();
  if (entry->kind == &pb_entity_kind)
    introduce_party (self, entry);
  g_hash_table_insert (self->entries, GUINT_TO_POINTER (entry->row), entry);
  g_hash_table_insert (self->by_id, (gpointer) entry->id, entry);
  roaring_bitmap_add (g_hash_table_lookup (self->kinds, entry->kind), entry->row);
  if (entry->worth.known)
    pb_amounts_set (get_amounts (self, entry), entry->row,
                    entry->worth.has_usd ? entry->worth.usd : entry->worth.amount);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    pb_ledger_add (self->ledgers[i], self->terms, entry);
  for (PbOrder i = 0; i < PB_N_ORDERS; i++)
    for (guint reversed = 0; reversed < 2; reversed++)
      pb_ranking_add (self->rankings[i][reversed], entry);
}

static void
remove_row (PbIndex *self, guint32 row)
{
  PbEntry *entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (row));
  g_autofree char *id = NULL;
  g_autofree char *reported = NULL;

  if (entry == NULL)
    return;
  id = g_strdup (entry->id);
  reported = g_strdup (pb_index_get_reported (self, entry));
  roaring_bitmap_remove (g_hash_table_lookup (self->kinds, entry->kind), row);
  take_rows (self, entry, 0);
  if (entry->worth.known)
    pb_amounts_unset (get_amounts (self, entry), row);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    pb_ledger_remove (self->ledgers[i], row);
  for (PbOrder i = 0; i < PB_N_ORDERS; i++)
    for (guint reversed = 0; reversed < 2; reversed++)
      pb_ranking_remove (self->rankings[i][reversed], entry);
  if (entry->kind == &pb_entity_kind)
    set_party (self, entry, 0, 0);
  pb_days_set (self->reported, row, 0);
  pb_texts_remove (self->texts, row);
  pb_texts_remove (self->names, row);
  g_hash_table_remove (self->by_id, id);
  g_hash_table_remove (self->entries, GUINT_TO_POINTER (row));
  pb_index_update_reported (self, reported);
  update_pledges_of (self, id);
  pb_phrases_forget (self->phrases);
  self->n_unsaved++;
}

void
pb_index_remove (PbIndex *self, guint32 row)
{
  remove_row (self, row);
  pb_phrases_forget (self->groups);
}

/* The place of the next term of a field that a record has by itself. */
static guint
find_own (const PbIndex *self, const PbEntry *entry, const PbQueryField *field, guint from)
{
  while (from < entry->n_own && pb_terms_get_field (self->terms, entry->terms[from]) != field)
    from++;
  return from;
}

/* Whether a record is in the same countries as before, in the same order, and so in the same groups
 * of them: most of what is saved is. */
static gboolean
has_same_countries (const PbIndex *self, const PbEntry *one, const PbEntry *other)
{
  const PbQueryField *country = pb_division_get_field (PB_DIVISION_COUNTRIES);
  guint i = find_own (self, one, country, 0);
  guint j = find_own (self, other, country, 0);

  while (i < one->n_own && j < other->n_own && one->terms[i] == other->terms[j]) {
    i = find_own (self, one, country, i + 1);
    j = find_own (self, other, country, j + 1);
  }
  return i == one->n_own && j == other->n_own;
}

void
pb_index_put_entry (PbIndex *self, PbEntry *entry, const char *text)
{
  const PbEntry *known = pb_index_get_entry (self, entry->row);
  gboolean stays = known != NULL && has_same_countries (self, known, entry);

  remove_row (self, entry->row);
  known = pb_index_find_entry (self, entry->id);
  /* Purged, and come back by another way: the row that it had is no longer its own. */
  if (known != NULL)
    pb_index_remove (self, known->row);
  pb_index_add_entry (self, entry);
  give_rows (self, entry, 0);
  pb_index_update_reported (self, pb_index_get_reported (self, entry));
  pb_texts_add (self->texts, entry->row, text);
  if (entry->names != NULL)
    pb_texts_add (self->names, entry->row, entry->names);
  inherit_from_parties (self, entry);
  update_pledges_of (self, entry->id);
  pb_phrases_forget (self->phrases);
  if (!stays)
    pb_phrases_forget (self->groups);
  self->n_unsaved++;
}

void
pb_index_put (PbIndex *self, guint32 row, const PbKind *kind, PbValue *record)
{
  g_autofree char *text = pb_record_search_text (kind, record);

  pb_index_put_entry (self, pb_entry_new (self->terms, row, kind, record, NULL), text);
}

void
pb_index_settle (PbIndex *self)
{
  pb_texts_settle (self->texts);
  pb_texts_settle (self->names);
}

void
pb_index_forget_rankings (PbIndex *self)
{
  for (PbOrder i = 0; i < PB_N_ORDERS; i++)
    for (guint reversed = 0; reversed < 2; reversed++)
      pb_ranking_forget (self->rankings[i][reversed]);
}

guint
pb_index_get_n (const PbIndex *self)
{
  return g_hash_table_size (self->entries);
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

static PbRows *
collect_members (const PbIndex *self, const char *code, const PbDate *day)
{
  const PbQueryField *country = pb_division_get_field (PB_DIVISION_COUNTRIES);
  g_auto (GStrv) members = pb_country_group_members (code, day);
  PbRows *rows = roaring_bitmap_create ();

  for (guint i = 0; members[i] != NULL; i++) {
    guint term;

    if (pb_terms_find (self->terms, country, members[i], &term))
      roaring_bitmap_or_inplace (rows, pb_terms_get_rows (self->terms, term));
  }
  return rows;
}

PbRows *
pb_index_find_group (PbIndex *self, const char *code, const PbDate *day)
{
  g_autofree char *date = pb_date_format (day);
  g_autofree char *key = g_strconcat (code, " ", date, NULL);
  PbRows *rows = pb_phrases_find (self->groups, key);

  if (rows != NULL)
    return rows;
  rows = collect_members (self, code, day);
  pb_phrases_add (self->groups, key, rows);
  return rows;
}

PbRows *
pb_index_find_text (PbIndex *self, PbStore *store, const char *phrase, GError **error)
{
  g_autofree char *folded = pb_text_fold (phrase);
  PbRows *rows = pb_phrases_find (self->phrases, folded);

  if (rows != NULL)
    return rows;
  rows = pb_texts_find (self->texts, store, folded, error);
  if (rows == NULL)
    return NULL;
  pb_index_add_pledges_of (self, folded, rows);
  pb_phrases_add (self->phrases, folded, rows);
  return rows;
}

const PbAmounts *
pb_index_get_usd (const PbIndex *self)
{
  return self->usd;
}

GHashTable *
pb_index_get_unrated (const PbIndex *self)
{
  return self->unrated;
}

const PbLedger *
pb_index_get_ledger (const PbIndex *self, PbDivision division)
{
  return self->ledgers[division];
}

const GArray *
pb_index_get_homes (const PbIndex *self)
{
  return self->homes;
}

const GArray *
pb_index_rank (PbIndex *self, PbOrder order, gboolean reversed)
{
  return pb_ranking_read (self->rankings[order][reversed ? 1 : 0], self->entries);
}
