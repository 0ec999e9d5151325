/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-currency.h"

#include "domain/pb-code-table.h"
#include "domain/pb-iso-codes.h"
#include "domain/pb-tsv.h"

typedef struct {
  PbCurrency currency;
  const char *name;
} Entry;

typedef struct {
  char *text;
  GArray *entries;
  PbCodeTable *by_code; /* code -> Entry in entries */
  GHashTable *iso_names;
} Catalogue;

static void
add_currency (const char *const *cells, gpointer user_data)
{
  Catalogue *self = user_data;
  const char *iso_name = g_hash_table_lookup (self->iso_names, cells[0]);
  const char *translation = pb_iso_codes_translate ("4217", iso_name);
  Entry entry = {
    .currency = {
      .code = cells[0],
      .name_en = cells[1],
      .minor_units = (guint) g_ascii_strtoull (cells[2], NULL, 10),
      .withdrawn = *cells[4] != '\0' ? cells[4] : NULL,
    },
    .name = translation != NULL ? translation : cells[1],
  };

  /* Metals, funds codes and test codes are in ISO 4217 too, but no one pledges in them. */
  if (g_str_equal (cells[3], "currency"))
    g_array_append_val (self->entries, entry);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Entry *) a)->currency.code, ((const Entry *) b)->currency.code);
}

static Catalogue *
load_catalogue (void)
{
  static const char *const columns[] = {
    "code", "name_en", "minor_unit", "kind", "withdrawn", NULL
  };
  Catalogue *self = g_new0 (Catalogue, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->iso_names = pb_iso_codes_read_names ("4217", "alpha_3");
  self->text = pb_tsv_read ("geography/currencies.tsv", columns, add_currency, self);
  g_array_sort (self->entries, compare_entries);
  self->by_code = pb_code_table_new (self->entries->len);
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = &g_array_index (self->entries, Entry, i);

    pb_code_table_add (self->by_code, entry->currency.code, entry);
  }
  return self;
}

static Catalogue *
get_catalogue (void)
{
  static Catalogue *catalogue = NULL;

  if (g_once_init_enter (&catalogue))
    g_once_init_leave (&catalogue, load_catalogue ());
  return catalogue;
}

guint
pb_currency_get_n (void)
{
  return get_catalogue ()->entries->len;
}

const PbCurrency *
pb_currency_get (guint index)
{
  Catalogue *catalogue = get_catalogue ();

  g_return_val_if_fail (index < catalogue->entries->len, NULL);

  return &g_array_index (catalogue->entries, Entry, index).currency;
}

static const Entry *
find_entry (const char *code)
{
  return pb_code_table_find (get_catalogue ()->by_code, code);
}

const PbCurrency *
pb_currency_find (const char *code)
{
  const Entry *entry = find_entry (code);

  return entry != NULL ? &entry->currency : NULL;
}

const char *
pb_currency_name (const char *code)
{
  const Entry *entry = find_entry (code);

  if (entry != NULL)
    return entry->name;
  return code != NULL ? code : "";
}
