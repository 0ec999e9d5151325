/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-generation-table.h"
#include "store/pb-statement.h"
#include "store/pb-store-error.h"

/* How many generations are remembered: many days of work. Whoever is further behind reads all. */
#define N_REMEMBERED "5000"

/* Most transactions that could change a record do; those that did not make no generation. */
static gboolean
make_generation (PbDatabase *database, GError **error)
{
  return pb_database_run (database, error,
                          "INSERT INTO generations (number, stamp)"
                          " SELECT last + 1, lower(hex(randomblob(16)))"
                          " FROM (SELECT max(number) AS last FROM generations)"
                          " WHERE EXISTS (SELECT 1 FROM records WHERE generation > last)"
                          "  OR EXISTS (SELECT 1 FROM removals WHERE generation > last)",
                          "");
}

static gboolean
forget_old (PbDatabase *database, GError **error)
{
  if (sqlite3_changes (pb_database_get_handle (database)) == 0)
    return TRUE;
  return pb_database_run (database, error,
                          "DELETE FROM generations"
                          " WHERE number <= (SELECT max(number) FROM generations) - " N_REMEMBERED,
                          "") &&
         pb_database_run (database, error,
                          "DELETE FROM removals"
                          " WHERE generation <= (SELECT min(number) FROM generations)",
                          "");
}

gboolean
pb_generation_table_commit (PbDatabase *database, PbTransaction *transaction, GError **error)
{
  g_autoptr (PbTransaction) owned = transaction;

  return make_generation (database, error) && forget_old (database, error) &&
         pb_transaction_commit (g_steal_pointer (&owned), error);
}

gboolean
pb_generation_table_note_removal (PbDatabase *database, const char *id, GError **error)
{
  return pb_database_run (database, error,
                          "INSERT OR REPLACE INTO removals (row, generation)"
                          " SELECT rowid, " PB_NEXT_GENERATION " FROM records WHERE id = ?1",
                          "t", id);
}

gboolean
pb_generation_table_get_moment (PbDatabase *database, PbMoment *moment, GError **error)
{
  g_autoptr (PbStatement) last = pb_statement_new (
      database, "SELECT number, stamp FROM generations ORDER BY number DESC LIMIT 1", "");

  *moment = (PbMoment){ 0 };
  if (pb_statement_step (last)) {
    moment->generation = pb_statement_get_number (last, 0);
    g_strlcpy (moment->stamp, pb_statement_get_text (last, 1), sizeof moment->stamp);
  }
  return pb_statement_finish (last, error);
}

gboolean
pb_generation_table_knows (PbDatabase *database,
                           const PbMoment *moment,
                           gboolean *knows,
                           GError **error)
{
  g_autoptr (PbStatement) find =
      pb_statement_new (database, "SELECT 1 FROM generations WHERE number = ?1 AND stamp = ?2",
                        "it", moment->generation, moment->stamp);

  *knows = pb_statement_step (find);
  return pb_statement_finish (find, error);
}
