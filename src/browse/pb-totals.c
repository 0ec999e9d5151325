/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-totals.h"

/* A share has this many digits behind the point when 1 is the whole. */
#define SHARE_SCALE 5

static void
free_currency_sum (gpointer data)
{
  PbCurrencySum *sum = data;

  g_free (sum->currency);
  g_free (sum);
}

static int
compare_currency_sums (gconstpointer a, gconstpointer b)
{
  const PbCurrencySum *one = *(const PbCurrencySum *const *) a;
  const PbCurrencySum *other = *(const PbCurrencySum *const *) b;

  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  return strcmp (one->currency, other->currency);
}

static void
add_unrated (PbTotals *self, const char *currency, const PbSlices *slices, const PbRows *rows)
{
  guint64 n = roaring_bitmap_and_cardinality (pb_slices_get_rows (slices), rows);
  PbCurrencySum *sum;

  if (n == 0)
    return;
  sum = g_new0 (PbCurrencySum, 1);
  sum->currency = g_strdup (currency);
  sum->n = n;
  sum->amount = (PbSum){ pb_slices_sum (slices, rows), PB_WORTH_AMOUNT_SCALE };
  g_ptr_array_add (self->unrated, sum);
  self->n_with_value += n;
}

PbTotals *
pb_totals_new (const PbIndex *index, const PbRows *rows)
{
  PbTotals *self = g_new0 (PbTotals, 1);
  g_autoptr (PbRows) pledges = pb_index_list_rows (index, &pb_pledge_kind);
  const PbSlices *usd = pb_index_get_usd (index);
  GHashTableIter iter;
  gpointer currency, slices;

  self->n = roaring_bitmap_and_cardinality (pledges, rows);
  self->n_in_usd = roaring_bitmap_and_cardinality (pb_slices_get_rows (usd), rows);
  self->n_with_value = self->n_in_usd;
  self->usd = (PbSum){ pb_slices_sum (usd, rows), PB_WORTH_USD_SCALE };
  self->unrated = g_ptr_array_new_with_free_func (free_currency_sum);
  g_hash_table_iter_init (&iter, pb_index_get_unrated (index));
  while (g_hash_table_iter_next (&iter, &currency, &slices))
    add_unrated (self, currency, slices, rows);
  g_ptr_array_sort (self->unrated, compare_currency_sums);
  return self;
}

void
pb_totals_free (PbTotals *self)
{
  g_ptr_array_unref (self->unrated);
  g_free (self);
}

typedef struct {
  const PbIndex *index;
  PbDivision division;
  GHashTable *parts; /* term -> PbPart */
} Calculation;

static void
free_part (gpointer data)
{
  PbPart *part = data;

  g_free (part->code);
  g_free (part);
}

static PbPart *
get_part (Calculation *self, guint term)
{
  PbPart *part = g_hash_table_lookup (self->parts, GUINT_TO_POINTER (term));

  if (part != NULL)
    return part;
  part = g_new0 (PbPart, 1);
  part->code = g_strdup (pb_terms_get_code (pb_index_get_terms (self->index), term));
  part->usd.scale = PB_WORTH_USD_SCALE + SHARE_SCALE;
  g_hash_table_insert (self->parts, GUINT_TO_POINTER (term), part);
  return part;
}

static bool
divide_cb (uint32_t row, void *user_data)
{
  Calculation *self = user_data;
  const PbEntry *entry = pb_index_get_entry (self->index, row);
  GArray *portions = entry->portions[self->division];

  for (guint i = 0; i < portions->len; i++) {
    const PbPortion *portion = &g_array_index (portions, PbPortion, i);
    PbPart *part = get_part (self, portion->term);

    part->n++;
    part->n_with_value += entry->worth.known;
    if (!entry->worth.has_usd || portion->share == PB_UNKNOWN_SHARE)
      continue;
    part->n_in_usd++;
    part->usd.units += (PbWide) entry->worth.usd * (guint) portion->share;
  }
  return true;
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const PbPart *one = *(const PbPart *const *) a;
  const PbPart *other = *(const PbPart *const *) b;

  if (one->usd.units != other->usd.units)
    return one->usd.units > other->usd.units ? -1 : 1;
  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  return strcmp (one->code, other->code);
}

GPtrArray *
pb_totals_divide (const PbIndex *index, const PbRows *rows, PbDivision division)
{
  g_autoptr (GHashTable) parts = g_hash_table_new (NULL, NULL);
  Calculation calculation = { index, division, parts };
  GPtrArray *list = g_ptr_array_new_with_free_func (free_part);
  GHashTableIter iter;
  gpointer value;

  roaring_iterate (rows, divide_cb, &calculation);
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    PbPart *part = value;

    part->usd = pb_sum_round (&part->usd, PB_WORTH_USD_SCALE);
    g_ptr_array_add (list, part);
  }
  g_ptr_array_sort (list, compare_parts);
  return list;
}
