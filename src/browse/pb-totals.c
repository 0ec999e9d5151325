/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-totals.h"

#include "browse/pb-marks.h"

#include <roaring/roaring.h>

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
add_unrated (PbTotals *self, const char *currency, const PbAmounts *amounts, const PbRows *rows)
{
  guint64 n = roaring_bitmap_and_cardinality (pb_amounts_get_rows (amounts), rows);
  PbCurrencySum *sum;

  if (n == 0)
    return;
  sum = g_new0 (PbCurrencySum, 1);
  sum->currency = g_strdup (currency);
  sum->n = n;
  sum->amount = (PbSum){ pb_amounts_sum (amounts, rows), PB_WORTH_AMOUNT_SCALE };
  g_ptr_array_add (self->unrated, sum);
  self->n_with_value += n;
}

PbTotals *
pb_totals_new (const PbIndex *index, const PbRows *rows)
{
  PbTotals *self = g_new0 (PbTotals, 1);
  g_autoptr (PbRows) pledges = pb_index_list_rows (index, &pb_pledge_kind);
  const PbAmounts *usd = pb_index_get_usd (index);
  GHashTableIter iter;
  gpointer currency, amounts;

  self->n = roaring_bitmap_and_cardinality (pledges, rows);
  self->n_in_usd = roaring_bitmap_and_cardinality (pb_amounts_get_rows (usd), rows);
  self->n_with_value = self->n_in_usd;
  self->usd = (PbSum){ pb_amounts_sum (usd, rows), PB_WORTH_USD_SCALE };
  self->unrated = g_ptr_array_new_with_free_func (free_currency_sum);
  g_hash_table_iter_init (&iter, pb_index_get_unrated (index));
  while (g_hash_table_iter_next (&iter, &currency, &amounts))
    add_unrated (self, currency, amounts, rows);
  g_ptr_array_sort (self->unrated, compare_currency_sums);
  return self;
}

void
pb_totals_free (PbTotals *self)
{
  g_ptr_array_unref (self->unrated);
  g_free (self);
}

static void
free_part (gpointer data)
{
  PbPart *part = data;

  g_free (part->code);
  g_free (part);
}

static void
add_sum (PbPart *part, const PbLedgerSum *sum)
{
  part->n_in_usd++;
  part->usd.units += (PbWide) sum->usd * sum->share;
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

/* @parts: one for each term of the field; those that got nothing are left out. */
static GPtrArray *
collect_parts (const PbTerms *terms, const GArray *list, const PbPart *parts)
{
  GPtrArray *collected = g_ptr_array_new_with_free_func (free_part);

  for (guint place = 0; place < list->len; place++) {
    PbPart *part;

    if (parts[place].n == 0)
      continue;
    part = g_memdup2 (&parts[place], sizeof *part);
    part->code = g_strdup (pb_terms_get_code (terms, g_array_index (list, guint, place)));
    part->usd.scale = PB_WORTH_USD_SCALE + SHARE_SCALE;
    part->usd = pb_sum_round (&part->usd, PB_WORTH_USD_SCALE);
    g_ptr_array_add (collected, part);
  }
  g_ptr_array_sort (collected, compare_parts);
  return collected;
}

static void
count_lines (PbPart *parts, const GArray *lines, const PbMarks *found, const PbMarks *with_value)
{
  for (guint i = 0; i < lines->len; i++) {
    const PbLedgerLine *line = &g_array_index (lines, PbLedgerLine, i);

    if (line->row == 0 || !pb_marks_has (found, line->row))
      continue;
    parts[line->place].n++;
    parts[line->place].n_with_value += pb_marks_has (with_value, line->row);
  }
}

static void
add_sums (PbPart *parts, const GArray *sums, const PbMarks *found)
{
  for (guint i = 0; i < sums->len; i++) {
    const PbLedgerSum *sum = &g_array_index (sums, PbLedgerSum, i);

    if (sum->line.row != 0 && pb_marks_has (found, sum->line.row))
      add_sum (&parts[sum->line.place], sum);
  }
}

GPtrArray *
pb_totals_divide (const PbIndex *index, const PbRows *rows, PbDivision division)
{
  const PbTerms *terms = pb_index_get_terms (index);
  const GArray *list = pb_terms_list (terms, pb_division_get_field (division));
  const PbLedger *ledger = pb_index_get_ledger (index, division);
  g_autoptr (PbRows) valued = pb_index_find_rows (index, pb_query_field_find ("value"), "yes");
  g_autofree PbPart *parts = g_new0 (PbPart, list->len);
  g_auto (PbMarks) found = { 0 };
  g_auto (PbMarks) with_value = { 0 };

  pb_marks_init (&found, rows);
  pb_marks_init (&with_value, valued);
  count_lines (parts, pb_ledger_get_lines (ledger), &found, &with_value);
  add_sums (parts, pb_ledger_get_sums (ledger), &found);
  return collect_parts (terms, list, parts);
}
