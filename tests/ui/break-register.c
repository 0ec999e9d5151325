/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "break-register.h"

#include <sqlite3.h>

static void
run_sql (UiFixture *self, const char *sql)
{
  g_autofree char *path = g_build_filename (self->folder, "register.db", NULL);
  sqlite3 *database;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

void
ui_fixture_break_register (UiFixture *self)
{
  ui_fixture_settle (self);
  run_sql (self, "CREATE TRIGGER broken BEFORE INSERT ON revisions "
                 "BEGIN SELECT RAISE (ABORT, 'broken'); END");
}

void
ui_fixture_mend_register (UiFixture *self)
{
  run_sql (self, "DROP TRIGGER broken");
}
