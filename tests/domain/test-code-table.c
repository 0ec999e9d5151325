/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-code-table.h"

#define N_CODES 2000

/* Of all lengths, many with one beginning. */
static char *
make_code (guint number)
{
  g_autofree char *start = g_strnfill (number % 23, 'x');

  return g_strdup_printf ("%s%u", start, number);
}

static void
test_finds_what_was_added (void)
{
  g_autoptr (PbCodeTable) table = pb_code_table_new (N_CODES);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_CODES; i++) {
    g_ptr_array_add (codes, make_code (i));
    g_assert_true (pb_code_table_add (table, g_ptr_array_index (codes, i), codes->pdata[i]));
    g_assert_false (pb_code_table_add (table, g_ptr_array_index (codes, i), table));
  }
  for (guint i = 0; i < N_CODES; i++) {
    g_autofree char *code = make_code (i);
    g_autofree char *other = make_code (N_CODES + i);

    g_assert_true (pb_code_table_find (table, code) == codes->pdata[i]);
    g_assert_null (pb_code_table_find (table, other));
  }
}

static void
test_empty (void)
{
  g_autoptr (PbCodeTable) table = pb_code_table_new (1);

  g_assert_null (pb_code_table_find (table, NULL));
  g_assert_null (pb_code_table_find (table, ""));
  g_assert_true (pb_code_table_add (table, "", table));
  g_assert_true (pb_code_table_find (table, "") == table);
  g_assert_null (pb_code_table_find (table, "a"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-table/finds-what-was-added", test_finds_what_was_added);
  g_test_add_func ("/code-table/empty", test_empty);
  return g_test_run ();
}
