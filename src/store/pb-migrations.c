/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-migrations.h"
#include "store/pb-backup.h"
#include "store/pb-store-error.h"
#include "pb-store-resources.h"
#include "store/pb-transaction.h"

#include <glib/gi18n-lib.h>

/* "PBOK", at byte 68 of every register. */
#define APPLICATION_ID 0x50424F4B
#define FOLDER "/io/github/pledgebook/Pledgebook/store/migrations/"

/* The version this program writes: the number of steps it carries. */
guint
pb_migrations_get_latest (void)
{
  /* Asking for it by name keeps the linker from leaving out the steps. */
  GResource *resource = pb_store_get_resource ();
  g_auto (GStrv) steps = g_resource_enumerate_children (resource, FOLDER, 0, NULL);

  return g_strv_length (steps);
}

static gboolean
is_empty (
    PbDatabase *database, gint64 application_id, gint64 version, gboolean *empty, GError **error)
{
  gint64 n_tables;

  if (!pb_database_get_number (database, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return FALSE;
  *empty = application_id == 0 && version == 0 && n_tables == 0;
  return TRUE;
}

static gboolean
judge_version (PbDatabase *database, gint64 version, PbStoreFlags flags, GError **error)
{
  g_autofree char *name = g_filename_display_name (pb_database_get_path (database));
  guint latest = pb_migrations_get_latest ();

  if (version > latest)
    g_set_error (
        error, PB_STORE_ERROR, PB_STORE_ERROR_NEWER,
        _ ("The register “%s” was written by a newer Pledgebook. Update Pledgebook to open "
           "it; nothing was changed."),
        name);
  else if (version < latest && (flags & PB_STORE_READ_ONLY) != 0)
    g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_OPEN,
                 _ ("The register “%s” was written by an older Pledgebook. Open it once for "
                    "writing; it is brought up to date then."),
                 name);
  else
    return TRUE;
  return FALSE;
}

/**
 * pb_migrations_identify:
 * @flags: how it is being opened
 * @version: (out): the number of steps it has been through; 0 for a new, empty file
 * @error: %PB_STORE_ERROR_FOREIGN, %PB_STORE_ERROR_NEWER and others
 *
 * Finds out whether a file is a register, without changing a byte of it.
 */
gboolean
pb_migrations_identify (PbDatabase *database, PbStoreFlags flags, guint *version, GError **error)
{
  gint64 application_id, user_version;
  gboolean empty;

  if (!pb_database_get_number (database, "PRAGMA application_id", &application_id, error) ||
      !pb_database_get_number (database, "PRAGMA user_version", &user_version, error) ||
      !is_empty (database, application_id, user_version, &empty, error))
    return FALSE;
  if (application_id != APPLICATION_ID && !(empty && (flags & PB_STORE_CREATE) != 0))
    return pb_store_error_set_from_sqlite (error, SQLITE_NOTADB, pb_database_get_path (database));
  if (!judge_version (database, user_version, flags, error))
    return FALSE;
  *version = (guint) MAX (user_version, 0);
  return TRUE;
}

/* @number: of the step, which stands in the register with what it does. */
static gboolean
run_step (PbDatabase *database, guint number, GError **error)
{
  g_autofree char *path = g_strdup_printf (FOLDER "%04u.sql", number);
  g_autoptr (GBytes) script = g_resource_lookup_data (pb_store_get_resource (), path, 0, error);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;",
                                            APPLICATION_ID, number);

  return script != NULL && pb_database_execute (database, g_bytes_get_data (script, NULL), error) &&
         pb_database_execute (database, stamp, error);
}

static gboolean
run_steps (PbDatabase *database, GError **error)
{
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);
  gint64 version;

  /* Asked again, because another program may have come first. */
  if (transaction == NULL ||
      !pb_database_get_number (database, "PRAGMA user_version", &version, error))
    return FALSE;
  for (gint64 number = MAX (version, 0) + 1; number <= pb_migrations_get_latest (); number++)
    if (!run_step (database, (guint) number, error))
      return FALSE;
  return pb_transaction_commit (g_steal_pointer (&transaction), error);
}

/**
 * pb_migrations_run:
 * @version: what pb_migrations_identify() found
 *
 * Brings a register up to date, with all steps that it lacks or with none. A register with anything
 * in it is backed up before.
 */
gboolean
pb_migrations_run (PbDatabase *database, guint version, GError **error)
{
  if (version >= pb_migrations_get_latest ())
    return TRUE;
  return (version == 0 || pb_backup_before_migration (database, version, error)) &&
         run_steps (database, error);
}
