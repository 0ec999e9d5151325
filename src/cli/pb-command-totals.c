/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "browse/pb-totals.h"
#include "cli/pb-cli-object.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-search.h"
#include "domain/pb-country.h"
#include "domain/pb-currency.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"

#include <glib/gi18n.h>
#include <roaring/roaring.h>

/* What goes into the report for pledges that do not say where. */
#define NOT_STATED "not-stated"

static PbValue *
new_number (guint64 number)
{
  return pb_value_new_number ((double) number);
}

static PbValue *
new_sum (const PbSum *sum)
{
  g_autofree char *text = pb_sum_format (sum);

  return pb_value_new_string (text);
}

static PbValue *
describe_currency (gpointer item, gpointer data)
{
  const PbCurrencySum *sum = item;
  gboolean known = *sum->currency != '\0';

  return pb_cli_new_object ("currency",
                            known ? pb_value_new_string (sum->currency) : pb_value_new_null (), "n",
                            new_number (sum->n), "amount", new_sum (&sum->amount), NULL);
}

static PbValue *
describe_totals (const PbTotals *totals)
{
  return pb_cli_new_object (
      "n", new_number (totals->n), "n_with_value", new_number (totals->n_with_value), "n_in_usd",
      new_number (totals->n_in_usd), "usd", new_sum (&totals->usd), "without_rate",
      pb_cli_new_list (totals->unrated, describe_currency, NULL), NULL);
}

/* The name of an entity; "" for one that is not in the register. */
static char *
find_name (const PbCliSearch *search, PbDivision division, const char *code)
{
  const PbEntry *entry = pb_index_find_entry (search->index, code);
  g_autoptr (PbValue) record = NULL;

  if (division == PB_DIVISION_COUNTRIES)
    return g_strdup (pb_country_name (code));
  if (entry != NULL)
    record = pb_store_load (search->store, entry->kind, entry->id, NULL);
  return g_strdup (record != NULL ? pb_record_title (entry->kind, record) : "");
}

typedef struct {
  const PbCliSearch *search;
  PbDivision division;
} Naming;

static PbValue *
describe_part (gpointer item, gpointer data)
{
  const PbPart *part = item;
  const Naming *naming = data;
  g_autofree char *name = find_name (naming->search, naming->division, part->code);

  return pb_cli_new_object ("code", pb_value_new_string (part->code), "name",
                            pb_value_new_string (name), "n", new_number (part->n), "n_with_value",
                            new_number (part->n_with_value), "n_in_usd",
                            new_number (part->n_in_usd), "usd", new_sum (&part->usd), NULL);
}

static PbValue *
describe_parts (const PbCliSearch *search, PbDivision division)
{
  g_autoptr (GPtrArray) parts =
      pb_totals_divide (search->index, pb_result_get_rows (search->result), division);
  Naming naming = { search, division };

  return pb_cli_new_list (parts, describe_part, &naming);
}

typedef void (*ScopeFunc) (const char *code, const PbTotals *totals, gpointer user_data);

/* Calls @func with each scope of coverage, as a bucket of its own. */
static void
foreach_scope (const PbCliSearch *search, ScopeFunc func, gpointer user_data)
{
  const PbQueryField *field = pb_query_field_find ("coverage");
  const PbVocabulary *scopes = pb_vocabulary_get (field->of);
  g_autoptr (PbRows) rest = roaring_bitmap_copy (pb_result_get_rows (search->result));
  g_autoptr (PbTotals) not_stated = NULL;

  for (guint i = 0; i < pb_vocabulary_get_n_terms (scopes); i++) {
    const char *code = pb_vocabulary_get_term (scopes, i)->code;
    g_autoptr (PbRows) rows = pb_index_find_rows (search->index, field, code);
    g_autoptr (PbTotals) totals = NULL;

    roaring_bitmap_and_inplace (rows, rest);
    roaring_bitmap_andnot_inplace (rest, rows);
    totals = pb_totals_new (search->index, rows);
    func (code, totals, user_data);
  }
  not_stated = pb_totals_new (search->index, rest);
  func (NOT_STATED, not_stated, user_data);
}

static void
add_scope_cb (const char *code, const PbTotals *totals, gpointer members)
{
  g_hash_table_insert (members, g_strdup (code), describe_totals (totals));
}

static void
print_json (const PbCliSearch *search)
{
  g_autoptr (PbTotals) totals = pb_totals_new (search->index, pb_result_get_rows (search->result));
  GHashTable *scopes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_value_unref);
  g_autoptr (PbValue) report = NULL;

  foreach_scope (search, add_scope_cb, scopes);
  report =
      pb_cli_new_object ("query", pb_value_new_string (pb_query_get_text (search->query)), "totals",
                         describe_totals (totals), "coverage", pb_value_new_map_take (scopes),
                         "entities", describe_parts (search, PB_DIVISION_PARTIES), "countries",
                         describe_parts (search, PB_DIVISION_COUNTRIES), NULL);
  pb_cli_print_json (report);
}

static void
print_unrated (const PbCurrencySum *sum)
{
  const PbCurrency *currency = pb_currency_find (sum->currency);
  g_autofree char *amount =
      pb_sum_format_locale (&sum->amount, currency != NULL ? currency->minor_units : 0);

  if (*sum->currency == '\0')
    pb_cli_print (ngettext ("  %1$s without a currency (%2$u pledge)\n",
                            "  %1$s without a currency (%2$u pledges)\n", (gulong) sum->n),
                  amount, (guint) sum->n);
  else
    pb_cli_print (ngettext ("  %1$s %2$s without a rate to US dollars (%3$u pledge)\n",
                            "  %1$s %2$s without a rate to US dollars (%3$u pledges)\n",
                            (gulong) sum->n),
                  amount, sum->currency, (guint) sum->n);
}

static void
print_totals (const char *title, const PbTotals *totals)
{
  g_autofree char *usd = pb_sum_format_locale (&totals->usd, PB_WORTH_USD_SCALE);

  pb_cli_print ("%s\n", title);
  pb_cli_print (ngettext ("  %1$u pledge, %2$u of them with a value\n",
                          "  %1$u pledges, %2$u of them with a value\n", (gulong) totals->n),
                (guint) totals->n, (guint) totals->n_with_value);
  if (totals->n_in_usd > 0)
    pb_cli_print (ngettext ("  %1$s US dollars (%2$u pledge)\n",
                            "  %1$s US dollars (%2$u pledges)\n", (gulong) totals->n_in_usd),
                  usd, (guint) totals->n_in_usd);
  for (guint i = 0; i < totals->unrated->len; i++)
    print_unrated (g_ptr_array_index (totals->unrated, i));
}

static void
print_scope_cb (const char *code, const PbTotals *totals, gpointer user_data)
{
  if (totals->n == 0)
    return;
  if (g_str_equal (code, NOT_STATED))
    print_totals (_ ("Coverage not stated"), totals);
  else
    print_totals (pb_vocabulary_label ("coverage-scope", code), totals);
}

static void
print_table (const PbCliSearch *search)
{
  g_autoptr (PbTotals) totals = pb_totals_new (search->index, pb_result_get_rows (search->result));

  print_totals (_ ("All together"), totals);
  foreach_scope (search, print_scope_cb, NULL);
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  return pb_cli_search_print (cli, argc, argv, &pb_pledge_kind, print_table, print_json);
}

const PbCommand pb_command_totals = {
  .name = "totals",
  .parameters = N_ ("[QUERY]"),
  .summary = N_ ("Add up the pledges that a query finds"),
  .description = N_ (
      "A pledge of several parties counts once. Amounts are in US dollars by the pledge's own "
      "rate; those without a rate are added up by currency, and an unknown amount is not zero. "
      "Pledges for the world or whole regions stand apart from those for countries. The JSON also "
      "has the sums by entity and by country, by the shares that the pledges state; what states "
      "none is not divided."),
  .run = run,
};
