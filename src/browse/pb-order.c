/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-order.h"

/* A negative number when @one comes first; only asked of entries that have what it goes by. */
typedef int (*Compare) (PbEntry *one, PbEntry *other);
typedef gboolean (*Has) (const PbEntry *entry);

typedef struct {
  const char *name;
  Compare compare;
  Has has;
} Order;

struct _PbRanking {
  const Order *order;
  gboolean reversed;
  GPtrArray *entries;
  GArray *rows; /* of the entries, in one piece; only once they are sorted */
  gboolean sorted;
};

static int
compare_modified (PbEntry *one, PbEntry *other)
{
  return strcmp (other->modified, one->modified);
}

static gboolean
has_modified (const PbEntry *entry)
{
  return entry->modified != NULL;
}

static int
compare_titles (PbEntry *one, PbEntry *other)
{
  return strcmp (pb_entry_get_title_key (one), pb_entry_get_title_key (other));
}

static gboolean
has_title (const PbEntry *entry)
{
  return *entry->title != '\0';
}

static int
compare_values (PbEntry *one, PbEntry *other)
{
  return (one->worth.usd < other->worth.usd) - (one->worth.usd > other->worth.usd);
}

static gboolean
has_value (const PbEntry *entry)
{
  return entry->worth.has_usd;
}

static int
compare_parties (PbEntry *one, PbEntry *other)
{
  return strcmp (pb_entry_get_party_key (one), pb_entry_get_party_key (other));
}

static gboolean
has_party (const PbEntry *entry)
{
  return entry->party != NULL;
}

static int
compare_ends (PbEntry *one, PbEntry *other)
{
  return strcmp (one->end, other->end);
}

static gboolean
has_end (const PbEntry *entry)
{
  return entry->end != NULL;
}

static const Order orders[PB_N_ORDERS] = {
  [PB_ORDER_MODIFIED] = { "modified", compare_modified, has_modified },
  [PB_ORDER_TITLE] = { "title", compare_titles, has_title },
  [PB_ORDER_VALUE] = { "value", compare_values, has_value },
  [PB_ORDER_PARTY] = { "party", compare_parties, has_party },
  [PB_ORDER_END] = { "end", compare_ends, has_end },
};

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  PbEntry *one = *(PbEntry *const *) a;
  PbEntry *other = *(PbEntry *const *) b;
  const PbRanking *self = data;
  gboolean has_one = self->order->has (one);
  int result = self->order->has (other) - has_one;

  if (result == 0 && has_one)
    result = self->reversed ? self->order->compare (other, one) : self->order->compare (one, other);
  return result != 0 ? result : (one->row > other->row) - (one->row < other->row);
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
pb_ranking_new (PbOrder order, gboolean reversed)
{
  PbRanking *self = g_new0 (PbRanking, 1);

  self->order = &orders[order];
  self->reversed = reversed;
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

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (compare_entries (&self->entries->pdata[middle], &entry, self) < 0)
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
  GHashTableIter each;
  gpointer entry;

  g_hash_table_iter_init (&each, entries);
  while (g_hash_table_iter_next (&each, NULL, &entry))
    g_ptr_array_add (self->entries, entry);
  g_ptr_array_sort_with_data (self->entries, compare_entries, self);
  for (guint i = 0; i < self->entries->len; i++)
    g_array_append_val (self->rows, ((const PbEntry *) self->entries->pdata[i])->row);
  self->sorted = TRUE;
}

const GArray *
pb_ranking_read (PbRanking *self, GHashTable *entries)
{
  if (!self->sorted)
    sort (self, entries);
  return self->rows;
}
