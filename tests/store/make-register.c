/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include "domain/pb-record.h"

/* Writes the register that stands in tests/fixtures/store for a released version: run it once, when
 * the version is released, with the path of the new file, and compress that with gzip. */
static void
fill (PbStore *store)
{
  static const char *const types[] = { "financial", "policy", NULL };
  g_autoptr (PbValue) entity =
      record_set (pb_record_new (&pb_entity_kind, "en"), "/name/en", "Northwind Connect");
  g_autoptr (PbValue) first = save (store, "one", pledge_new ("Fifty new towers"));
  g_autoptr (PbValue) second = save (store, "one", pledge_new ("Cables"));
  g_autoptr (PbValue) changed = NULL;
  g_autoptr (GError) error = NULL;

  pb_store_save (store, &pb_entity_kind, entity, "one", NULL, &error);
  g_assert_no_error (error);
  changed = record_set_list (pb_value_ref (first), "/types", types);
  changed = record_set (g_steal_pointer (&changed), "/coverage/0/country", "KEN");
  changed = save (store, "two", g_steal_pointer (&changed));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbStore) store = NULL;

  g_assert_cmpint (argc, ==, 2);
  store = pb_store_open (argv[1], PB_STORE_CREATE, &error);
  g_assert_no_error (error);
  fill (store);
  return 0;
}
