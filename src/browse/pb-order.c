/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-order.h"

#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"

#include <string.h>

/* What an entry is sorted by: a text, or a number. Two keys that differ do so in the first bytes
 * most often, which stand here and need not be fetched from all over the memory.
 * @prefix: the first bytes of the text as numbers that compare like them, or the number
 * @text: (nullable): the whole text; %NULL when there is not more of it */
typedef struct {
  guint64 prefix[3];
  const char *text;
} Key;

/* Returns: whether the entry has what the order goes by. */
typedef gboolean (*ReadKey) (const PbTerms *terms, PbEntry *entry, Key *key);

typedef struct {
  const char *name;
  ReadKey read;
  gboolean descending;
} Order;

typedef struct {
  Key key;
  gboolean has;
  guint32 row;
  PbEntry *entry;
} Line;

struct _PbRanking {
  const PbTerms *terms;
  const Order *order;
  gboolean descending;
  GPtrArray *entries;
  GArray *rows; /* of the entries, in one piece; only once they are sorted */
  gboolean sorted;
};

static gboolean
set_text (Key *key, const char *text)
{
  gsize length;

  if (text == NULL || *text == '\0')
    return FALSE;
  length = strnlen (text, sizeof key->prefix);
  *key = (Key){ .text = length == sizeof key->prefix ? text : NULL };
  memcpy (key->prefix, text, length);
  for (guint i = 0; i < G_N_ELEMENTS (key->prefix); i++)
    key->prefix[i] = GUINT64_FROM_BE (key->prefix[i]);
  return TRUE;
}

static gboolean
read_modified (const PbTerms *terms, PbEntry *entry, Key *key)
{
  return set_text (key, entry->modified);
}

static gboolean
read_title (const PbTerms *terms, PbEntry *entry, Key *key)
{
  return *entry->title != '\0' && set_text (key, pb_entry_get_title_key (entry));
}

static gboolean
read_value (const PbTerms *terms, PbEntry *entry, Key *key)
{
  *key = (Key){ .prefix = { entry->worth.usd } };
  return entry->worth.has_usd;
}

static gboolean
read_party (const PbTerms *terms, PbEntry *entry, Key *key)
{
  return entry->party != NULL && set_text (key, pb_entry_get_party_key (entry));
}

static gboolean
read_end (const PbTerms *terms, PbEntry *entry, Key *key)
{
  return set_text (key, entry->end);
}

/* Returns: the place of a code among those of its field, from 0, as a person reads them. */
typedef guint (*FindPlace) (const PbQueryField *field, const char *code);

static guint
find_term_place (const PbQueryField *field, const char *code)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (field->of);
  guint place = 0;

  while (place < pb_vocabulary_get_n_terms (vocabulary) &&
         !g_str_equal (pb_vocabulary_get_term (vocabulary, place)->code, code))
    place++;
  return place;
}

/* Countries stand in the order of their names. */
static guint
find_country_place (const PbQueryField *field, const char *code)
{
  const PbCountry *country = pb_country_find (code);
  guint place = 0;

  while (place < pb_country_get_n () && pb_country_get (place) != country)
    place++;
  return place;
}

/* Of several terms of the field, the one that stands first counts; what an entry has from its
 * parties does not. */
static gboolean
read_term (
    const PbTerms *terms, const PbEntry *entry, const char *name, FindPlace find_place, Key *key)
{
  const PbQueryField *field = pb_query_field_find (name);
  guint64 first = G_MAXUINT64;

  for (guint i = 0; i < entry->n_own; i++) {
    guint term = entry->terms[i];

    if (pb_terms_get_field (terms, term) == field)
      first = MIN (first, find_place (field, pb_terms_get_code (terms, term)));
  }
  *key = (Key){ .prefix = { first } };
  return first != G_MAXUINT64;
}

static gboolean
read_type (const PbTerms *terms, PbEntry *entry, Key *key)
{
  const char *name = entry->kind == &pb_entity_kind ? "entity-type" : "type";

  return read_term (terms, entry, name, find_term_place, key);
}

static gboolean
read_country (const PbTerms *terms, PbEntry *entry, Key *key)
{
  return read_term (terms, entry, "from", find_country_place, key);
}

static gboolean
read_state (const PbTerms *terms, PbEntry *entry, Key *key)
{
  return read_term (terms, entry, "publication", find_term_place, key);
}

static const Order orders[PB_N_ORDERS] = {
  [PB_ORDER_MODIFIED] = { "modified", read_modified, TRUE },
  [PB_ORDER_TITLE] = { "title", read_title, FALSE },
  [PB_ORDER_VALUE] = { "value", read_value, TRUE },
  [PB_ORDER_PARTY] = { "party", read_party, FALSE },
  [PB_ORDER_END] = { "end", read_end, FALSE },
  [PB_ORDER_TYPE] = { "type", read_type, FALSE },
  [PB_ORDER_COUNTRY] = { "country", read_country, FALSE },
  [PB_ORDER_STATE] = { "state", read_state, FALSE },
};

static int
compare_keys (const Key *one, const Key *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (one->prefix); i++)
    if (one->prefix[i] != other->prefix[i])
      return one->prefix[i] < other->prefix[i] ? -1 : 1;
  return g_strcmp0 (one->text, other->text);
}

static int
compare_lines (gconstpointer a, gconstpointer b, gpointer data)
{
  const Line *one = a;
  const Line *other = b;
  const PbRanking *self = data;
  int result = other->has - one->has;

  if (result == 0 && one->has)
    result = self->descending ? compare_keys (&other->key, &one->key)
                              : compare_keys (&one->key, &other->key);
  if (result == 0)
    result = (one->row > other->row) - (one->row < other->row);
  return result;
}

static void
read_line (const PbRanking *self, PbEntry *entry, Line *line)
{
  line->entry = entry;
  line->row = entry->row;
  line->has = self->order->read (self->terms, entry, &line->key);
}

gboolean
pb_order_find (const char *name, PbOrder *order)
{
  for (*order = 0; *order < PB_N_ORDERS; (*order)++)
    if (g_str_equal (orders[*order].name, name))
      return TRUE;
  return FALSE;
}

PbRanking *
pb_ranking_new (const PbTerms *terms, PbOrder order, gboolean reversed)
{
  PbRanking *self = g_new0 (PbRanking, 1);

  self->terms = terms;
  self->order = &orders[order];
  self->descending = orders[order].descending != (reversed != FALSE);
  self->entries = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

void
pb_ranking_free (PbRanking *self)
{
  g_ptr_array_unref (self->entries);
  g_array_unref (self->rows);
  g_free (self);
}

/* The first place whose entry does not come before @entry. */
static guint
find_place (PbRanking *self, PbEntry *entry)
{
  guint low = 0;
  guint high = self->entries->len;
  Line wanted;

  read_line (self, entry, &wanted);
  while (low < high) {
    guint middle = low + (high - low) / 2;
    Line line;

    read_line (self, g_ptr_array_index (self->entries, middle), &line);
    if (compare_lines (&line, &wanted, self) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

void
pb_ranking_add (PbRanking *self, PbEntry *entry)
{
  guint place;

  if (!self->sorted)
    return;
  place = find_place (self, entry);
  g_ptr_array_insert (self->entries, (int) place, entry);
  g_array_insert_val (self->rows, place, entry->row);
}

void
pb_ranking_remove (PbRanking *self, PbEntry *entry)
{
  guint place;

  if (!self->sorted)
    return;
  place = find_place (self, entry);
  g_ptr_array_remove_index (self->entries, place);
  g_array_remove_index (self->rows, place);
}

void
pb_ranking_forget (PbRanking *self)
{
  g_ptr_array_set_size (self->entries, 0);
  g_array_set_size (self->rows, 0);
  self->sorted = FALSE;
}

static void
sort (PbRanking *self, GHashTable *entries)
{
  guint n = g_hash_table_size (entries);
  g_autoptr (GArray) lines = g_array_sized_new (FALSE, FALSE, sizeof (Line), n);
  GHashTableIter each;
  gpointer entry;

  g_hash_table_iter_init (&each, entries);
  while (g_hash_table_iter_next (&each, NULL, &entry)) {
    Line line;

    read_line (self, entry, &line);
    g_array_append_val (lines, line);
  }
  g_array_sort_with_data (lines, compare_lines, self);
  for (guint i = 0; i < n; i++) {
    PbEntry *sorted = g_array_index (lines, Line, i).entry;

    g_ptr_array_add (self->entries, sorted);
    g_array_append_val (self->rows, sorted->row);
  }
  self->sorted = TRUE;
}

const GArray *
pb_ranking_read (PbRanking *self, GHashTable *entries)
{
  if (!self->sorted)
    sort (self, entries);
  return self->rows;
}
