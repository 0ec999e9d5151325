/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-order.h"

struct _PbRanking {
  GCompareFunc compare;
  GPtrArray *entries;
  GArray *rows; /* of the entries, in one piece; only once they are sorted */
  gboolean sorted;
};

static int
compare_rows (const PbEntry *one, const PbEntry *other)
{
  return (one->row > other->row) - (one->row < other->row);
}

static int
compare_modified (gconstpointer a, gconstpointer b)
{
  const PbEntry *one = *(const PbEntry *const *) a;
  const PbEntry *other = *(const PbEntry *const *) b;
  int result = g_strcmp0 (other->modified, one->modified);

  return result != 0 ? result : compare_rows (one, other);
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  const PbEntry *one = *(const PbEntry *const *) a;
  const PbEntry *other = *(const PbEntry *const *) b;
  int result = strcmp (one->title_key, other->title_key);

  return result != 0 ? result : compare_rows (one, other);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const PbEntry *one = *(const PbEntry *const *) a;
  const PbEntry *other = *(const PbEntry *const *) b;

  if (one->worth.has_usd != other->worth.has_usd)
    return one->worth.has_usd ? -1 : 1;
  if (one->worth.usd != other->worth.usd)
    return one->worth.usd > other->worth.usd ? -1 : 1;
  return compare_rows (one, other);
}

static const struct {
  const char *name;
  GCompareFunc compare;
} orders[PB_N_ORDERS] = {
  [PB_ORDER_MODIFIED] = { "modified", compare_modified },
  [PB_ORDER_TITLE] = { "title", compare_titles },
  [PB_ORDER_VALUE] = { "value", compare_values },
};

gboolean
pb_order_find (const char *name, PbOrder *order)
{
  for (*order = 0; *order < PB_N_ORDERS; (*order)++)
    if (g_str_equal (orders[*order].name, name))
      return TRUE;
  return FALSE;
}

PbRanking *
pb_ranking_new (PbOrder order)
{
  PbRanking *self = g_new0 (PbRanking, 1);

  self->compare = orders[order].compare;
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
find_place (const PbRanking *self, PbEntry *entry)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (self->compare (&self->entries->pdata[middle], &entry) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

void
pb_ranking_add (PbRanking *self, PbEntry *entry)
{
  guint place = self->sorted ? find_place (self, entry) : self->entries->len;

  g_ptr_array_insert (self->entries, (int) place, entry);
  if (self->sorted)
    g_array_insert_val (self->rows, place, entry->row);
}

void
pb_ranking_remove (PbRanking *self, PbEntry *entry)
{
  guint place;

  if (self->sorted) {
    place = find_place (self, entry);
    g_ptr_array_remove_index (self->entries, place);
    g_array_remove_index (self->rows, place);
  } else {
    g_ptr_array_remove_fast (self->entries, entry);
  }
}

static void
sort (PbRanking *self)
{
  g_ptr_array_sort (self->entries, self->compare);
  for (guint i = 0; i < self->entries->len; i++) {
    const PbEntry *entry = g_ptr_array_index (self->entries, i);

    g_array_append_val (self->rows, entry->row);
  }
  self->sorted = TRUE;
}

const GArray *
pb_ranking_read (PbRanking *self)
{
  if (!self->sorted)
    sort (self);
  return self->rows;
}
