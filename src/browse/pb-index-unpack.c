/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-entry-draft.h"
#include "browse/pb-index-pack.h"
#include "browse/pb-index-private.h"
#include "browse/pb-index-reports.h"

/* Rows are numbered without large gaps; else sets of rows would take more memory than the file. */
#define MOST_ROWS_PER_ENTRY 1000
#define MOST_ROWS_AT_LEAST 1000000

static void
read_terms (PbIndex *index, PbUnpacker *unpacker)
{
  guint n_fields = 0;
  guint32 n = pb_unpacker_get_up_to (unpacker, G_MAXINT32);

  while (pb_query_field_get_all ()[n_fields].name != NULL)
    n_fields++;
  for (guint32 i = 0; i < n && !unpacker->broken; i++) {
    guint32 field = pb_unpacker_get_up_to (unpacker, n_fields - 1);
    const char *code = pb_unpacker_get_text (unpacker);

    if (code == NULL || pb_terms_add (index->terms, &pb_query_field_get_all ()[field], code) != i)
      pb_unpacker_break (unpacker);
  }
}

static guint32
read_term (const PbIndex *index, PbUnpacker *unpacker)
{
  guint n = pb_terms_get_n (index->terms);

  if (n == 0)
    pb_unpacker_break (unpacker);
  return pb_unpacker_get_up_to (unpacker, MAX (n, 1) - 1);
}

/* Each takes a byte at least, so there is not more to allocate than the file is long. */
static guint32
read_length (PbUnpacker *unpacker)
{
  return pb_unpacker_get_up_to (unpacker, (guint32) (unpacker->end - unpacker->at));
}

static void
read_entry_terms (const PbIndex *index, PbEntryDraft *draft, PbUnpacker *unpacker)
{
  guint32 n = read_length (unpacker);

  draft->entry.n_own = pb_unpacker_get_up_to (unpacker, n);
  g_array_set_size (draft->terms, n);
  for (guint32 i = 0; i < n; i++)
    g_array_index (draft->terms, guint, i) = read_term (index, unpacker);
}

static void
read_portions (const PbIndex *index, PbEntryDraft *draft, PbDivision division, PbUnpacker *unpacker)
{
  const PbQueryField *field = pb_division_get_field (division);
  guint32 n = read_length (unpacker);

  g_array_set_size (draft->portions[division], n);
  for (guint32 i = 0; i < n; i++) {
    PbPortion *portion = &g_array_index (draft->portions[division], PbPortion, i);

    portion->term = read_term (index, unpacker);
    portion->share = (int) pb_unpacker_get_up_to (unpacker, PB_WHOLE_SHARE - PB_UNKNOWN_SHARE) +
                     PB_UNKNOWN_SHARE;
    if (unpacker->broken || pb_terms_get_field (index->terms, portion->term) != field)
      pb_unpacker_break (unpacker);
  }
}

static void
read_worth (PbEntry *entry, PbUnpacker *unpacker)
{
  guint32 flags = pb_unpacker_get_up_to (unpacker, 3);
  PbWorth *worth = &entry->worth;

  worth->known = (flags & 1) != 0;
  worth->has_usd = (flags & 2) != 0;
  worth->amount = pb_unpacker_get_number (unpacker);
  worth->usd = pb_unpacker_get_number (unpacker);
  worth->currency = pb_unpacker_get_text (unpacker);
  if (worth->amount > G_MAXINT64 || worth->usd > G_MAXINT64 || flags == 2)
    pb_unpacker_break (unpacker);
}

static guint
count_kinds (void)
{
  guint n = 0;

  while (pb_kind_get_all ()[n] != NULL)
    n++;
  return n;
}

static PbEntry *
read_entry (const PbIndex *index, PbEntryDraft *draft, PbUnpacker *unpacker, PbBlock *block)
{
  PbEntry *entry = &draft->entry;

  pb_entry_draft_begin (draft);
  entry->row = pb_unpacker_get_up_to (unpacker, G_MAXUINT32);
  entry->kind = pb_kind_get_all ()[pb_unpacker_get_up_to (unpacker, count_kinds () - 1)];
  entry->id = pb_unpacker_get_text (unpacker);
  entry->title = pb_unpacker_get_text (unpacker);
  entry->names = pb_unpacker_get_text (unpacker);
  entry->modified = pb_unpacker_get_text (unpacker);
  entry->party = pb_unpacker_get_text (unpacker);
  entry->end = pb_unpacker_get_text (unpacker);
  read_entry_terms (index, draft, unpacker);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    read_portions (index, draft, i, unpacker);
  read_worth (entry, unpacker);
  return pb_entry_draft_store (draft, block, 0);
}

/* What the rest of the program takes for granted. */
static gboolean
is_sound (const PbIndex *index, const PbEntry *entry, guint32 last_row)
{
  return entry->row > last_row && entry->id != NULL && entry->title != NULL &&
         (entry->names != NULL) == (entry->kind == &pb_entity_kind) &&
         pb_index_find_entry (index, entry->id) == NULL;
}

/* The rows of every term, one term behind the other; @ends: (out): where each of them ends. */
static guint32 *
sort_by_term (GPtrArray *entries, guint32 *ends, guint n_terms)
{
  guint32 *rows;
  guint32 n = 0;

  for (guint i = 0; i < entries->len; i++) {
    const PbEntry *entry = g_ptr_array_index (entries, i);

    for (guint j = 0; j < entry->n_terms; j++)
      ends[entry->terms[j]]++;
  }
  for (guint i = 0; i < n_terms; i++) {
    guint32 n_rows = ends[i];

    ends[i] = n;
    n += n_rows;
  }
  rows = g_new (guint32, n);
  for (guint i = 0; i < entries->len; i++) {
    const PbEntry *entry = g_ptr_array_index (entries, i);

    for (guint j = 0; j < entry->n_terms; j++)
      rows[ends[entry->terms[j]]++] = entry->row;
  }
  return rows;
}

/* All rows of a term at once, which takes a fraction of the time of one by one. */
static void
give_rows (PbIndex *index, GPtrArray *entries)
{
  guint n = pb_terms_get_n (index->terms);
  g_autofree guint32 *ends = g_new0 (guint32, n);
  g_autofree guint32 *rows = sort_by_term (entries, ends, n);
  guint32 start = 0;

  for (guint i = 0; i < n; i++) {
    pb_terms_give_many (index->terms, i, ends[i] - start, rows + start);
    start = ends[i];
  }
}

/* They stand in one block: to take every one from the system takes a third of the time of reading
 * them, and while a thread takes some, no other gets any.
 *
 * Returns: the last row. */
static guint32
read_entries (PbIndex *index, PbUnpacker *unpacker)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (PbBlock) block = pb_block_new (0);
  g_auto (PbEntryDraft) draft = pb_entry_draft_new ();
  guint32 n = pb_unpacker_get_up_to (unpacker, G_MAXINT32);
  guint32 last = 0;

  for (guint32 i = 0; i < n && !unpacker->broken; i++) {
    PbEntry *entry = read_entry (index, &draft, unpacker, block);

    if (unpacker->broken || !is_sound (index, entry, last) ||
        entry->row / MOST_ROWS_PER_ENTRY > n + MOST_ROWS_AT_LEAST / MOST_ROWS_PER_ENTRY) {
      pb_unpacker_break (unpacker);
      pb_entry_free (entry);
      break;
    }
    last = entry->row;
    g_ptr_array_add (entries, entry);
    pb_index_add_entry (index, entry);
  }
  give_rows (index, entries);
  return last;
}

/* Texts of all records of a kind, or, for %NULL, of every kind. Those known so far are freed. */
static void
read_texts (const PbIndex *index,
            const PbKind *kind,
            guint32 last_row,
            PbUnpacker *unpacker,
            GBytes *owner,
            PbTexts **texts)
{
  g_autoptr (PbRows) rows = pb_index_list_rows (index, kind);
  PbTexts *read = pb_texts_unpack (unpacker, owner, rows, last_row);

  if (read == NULL)
    return;
  pb_texts_free (*texts);
  *texts = read;
}

void
pb_index_unpack (PbIndex *index, PbUnpacker *unpacker, GBytes *owner)
{
  guint32 last_row;

  read_terms (index, unpacker);
  last_row = read_entries (index, unpacker);
  pb_index_read_reported (index);
  read_texts (index, NULL, last_row, unpacker, owner, &index->texts);
  read_texts (index, &pb_entity_kind, last_row, unpacker, owner, &index->names);
}
