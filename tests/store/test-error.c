/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-store-error.h"

#include <errno.h>
#include <sqlite3.h>
#include <string.h>

/* A whole sentence that names the file, and no word of SQLite's or of the system's. */
static void
assert_for_people (GError *error, const char *raw)
{
  g_autofree char *small = NULL;

  g_assert_nonnull (error);
  g_assert_true (error->domain == PB_STORE_ERROR);
  small = g_ascii_strdown (error->message, -1);
  g_assert_nonnull (strstr (small, "register.db"));
  g_assert_true (g_str_has_suffix (small, "."));
  g_assert_null (strstr (small, "sql"));
  g_assert_null (strstr (small, "errno"));
  if (strlen (raw) > 0)
    g_assert_null (strstr (error->message, raw));
}

static void
test_every_code_of_sqlite (void)
{
  for (int code = SQLITE_ERROR; code <= SQLITE_WARNING; code++)
    for (int more = 0; more < 16; more++) {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          pb_store_error_set_from_sqlite (&error, code | more << 8, "/home/ada/register.db"));
      assert_for_people (error, sqlite3_errstr (code));
    }
}

static void
test_every_errno (void)
{
  for (int number = 1; number < 140; number++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (pb_store_error_set_from_errno (&error, number, "/home/ada/register.db"));
    assert_for_people (error, g_strerror (number));
  }
}

/* A name that is not UTF-8 must not make the sentence one that cannot be shown. */
static void
test_odd_names (void)
{
  g_autoptr (GError) error = NULL;

  pb_store_error_set_from_sqlite (&error, SQLITE_CORRUPT, "/home/ada/\xff.db");
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/error/every-code-of-sqlite", test_every_code_of_sqlite);
  g_test_add_func ("/store/error/every-errno", test_every_errno);
  g_test_add_func ("/store/error/odd-names", test_odd_names);
  return g_test_run ();
}
