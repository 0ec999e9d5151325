/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse-register.h"

#include "../support/test-json.h"
#include "domain/pb-record.h"

#define ID_START "00000000-0000-4000-8000-0000000000"

static void
save_record (PbStore *store, const PbKind *kind, PbValue *record)
{
  g_autoptr (GError) error = NULL;

  pb_store_save (store, kind, record, "test", NULL, &error);
  g_assert_no_error (error);
}

/* The members that every record must have are left out of register.json. */
static PbValue *
complete (const PbKind *kind, PbValue *given)
{
  PbValue *record = pb_record_new (kind, "en");

  for (guint i = 0; i < pb_value_get_length (given); i++) {
    g_autoptr (PbValue) before = record;

    record = pb_value_with_member (before, pb_value_get_member_name (given, i),
                                   pb_value_get_item (given, i));
  }
  return record;
}

static PbValue *
without_publication (PbValue *record)
{
  return pb_value_with_member (record, "publication", NULL);
}

static void
fill (PbStore *store)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "browse", "register.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (PbValue) records = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  records = parse_json (text);
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    PbValue *list = pb_value_get_member (records, (*kind)->plural);

    for (guint i = 0; i < pb_value_get_length (list); i++) {
      PbValue *given = pb_value_get_item (list, i);
      g_autoptr (PbValue) whole = complete (*kind, given);
      g_autoptr (PbValue) unstated = without_publication (whole);
      gboolean stated = pb_value_get_member (given, "publication") != NULL;

      save_record (store, *kind, stated ? whole : unstated);
    }
  }
}

void
browse_register_set_up (BrowseRegister *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("PB_TODAY", "2026-11-21", TRUE);
  register_set_up (&self->store, NULL);
  fill (self->store.store);
  self->index = pb_index_build (self->store.store, &error);
  g_assert_no_error (error);
}

void
browse_register_tear_down (BrowseRegister *self, gconstpointer data)
{
  pb_index_free (self->index);
  register_tear_down (&self->store, NULL);
}

char *
browse_register_id (const char *end)
{
  return g_strconcat (ID_START, end, NULL);
}

void
browse_register_change (BrowseRegister *self,
                        const char *end,
                        const char *pointer,
                        const char *json)
{
  g_autofree char *id = browse_register_id (end);
  g_autoptr (GError) error = NULL;
  const PbKind *kind = pb_store_find_kind (self->store.store, id, NULL);
  g_autoptr (PbValue) record = pb_store_load (self->store.store, kind, id, NULL);
  g_autoptr (PbValue) value = json != NULL ? parse_json (json) : NULL;
  g_autoptr (PbValue) changed = pb_value_with_at (record, pointer, value);

  save_record (self->store.store, kind, changed);
  g_assert_true (pb_index_catch_up (self->index, self->store.store, &error));
  g_assert_no_error (error);
}

PbResult *
find (BrowseRegister *self, const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbQuery) parsed = pb_query_parse (query, &error);
  PbResult *result;

  g_assert_no_error (error);
  result = pb_result_new (self->index, self->store.store, NULL, parsed, &error);
  g_assert_no_error (error);
  return result;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
list_ends (BrowseRegister *self, const PbResult *result)
{
  g_autoptr (GArray) rows = pb_result_sort (result, PB_ORDER_TITLE, FALSE);
  g_autoptr (GPtrArray) ends = g_ptr_array_new ();

  g_assert_cmpuint (rows->len, ==, pb_result_get_n (result));
  for (guint i = 0; i < rows->len; i++) {
    const PbEntry *entry = pb_index_get_entry (self->index, g_array_index (rows, guint32, i));

    g_ptr_array_add (ends, (gpointer) (entry->id + strlen (ID_START)));
  }
  g_ptr_array_sort (ends, compare_texts);
  g_ptr_array_add (ends, NULL);
  return g_strjoinv (" ", (char **) ends->pdata);
}

char *
find_ends (BrowseRegister *self, const char *query)
{
  g_autoptr (PbResult) result = find (self, query);

  return list_ends (self, result);
}

char *
count_facet (const PbResult *result, const char *field)
{
  g_autoptr (GPtrArray) counts = pb_result_count (result, pb_query_field_find (field));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++) {
    const PbCount *count = g_ptr_array_index (counts, i);

    g_string_append_printf (text, "%s%s=%" G_GUINT64_FORMAT, i > 0 ? " " : "", count->code,
                            count->n);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
