/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-backup.h"
#include "store/pb-store-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/pb-date.h"

/* No file of the person's own is called so: what is left over under this name is removed. */
#define DRAFT_SUFFIX ".pledgebook-part"

static gboolean
copy_pages (PbDatabase *from, PbDatabase *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (pb_database_get_handle (to), "main",
                                                pb_database_get_handle (from), "main");

  if (backup != NULL)
    sqlite3_backup_step (backup, -1);
  if (backup == NULL || sqlite3_backup_finish (backup) != SQLITE_OK)
    return pb_database_fail (to, error);
  /* One file without a log beside it, which a person can put anywhere. */
  return pb_database_execute (to, "PRAGMA journal_mode = DELETE", error);
}

static gboolean
make_copy (PbDatabase *database, const char *path, GError **error)
{
  g_autoptr (PbDatabase) copy = pb_database_open (path, PB_STORE_CREATE, error);

  return copy != NULL && copy_pages (database, copy, error);
}

/* A copy that is not whole says that the register is not. */
static gboolean
check_copy (PbDatabase *database, const char *path, GError **error)
{
  g_autoptr (PbDatabase) copy = pb_database_open (path, PB_STORE_READ_ONLY, error);
  g_autoptr (GError) local_error = NULL;

  if (copy == NULL)
    return FALSE;
  if (pb_database_check (copy, &local_error))
    return TRUE;
  if (g_error_matches (local_error, PB_STORE_ERROR, PB_STORE_ERROR_DAMAGED))
    return pb_store_error_set_from_sqlite (error, SQLITE_CORRUPT, pb_database_get_path (database));
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
put_in_place (const char *draft, const char *path, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (draft);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) local_error = NULL;

  if (g_file_move (from, to, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, &local_error))
    return TRUE;
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_FULL,
                 _ ("“%s” is there already. Choose another name."), name);
  else
    g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_FULL,
                 _ ("The backup could not be put at “%s”. Choose another folder."), name);
  return FALSE;
}

/**
 * pb_backup_write:
 * @path: where; nothing may be there
 *
 * Copies the register page by page while it is in use, checks the copy and only then gives it its
 * name: a file of that name is always a whole backup.
 */
gboolean
pb_backup_write (PbDatabase *database, const char *path, GError **error)
{
  g_autofree char *draft = g_strconcat (path, DRAFT_SUFFIX, NULL);
  gboolean written;

  g_unlink (draft);
  written = make_copy (database, draft, error) && check_copy (database, draft, error) &&
            put_in_place (draft, path, error);
  g_unlink (draft);
  return written;
}

static char *
get_folder (PbDatabase *database)
{
  g_autofree char *beside = g_path_get_dirname (pb_database_get_path (database));

  return g_build_filename (beside, "backups", NULL);
}

/* "pledgebook" of ".../pledgebook.db". */
static char *
get_stem (PbDatabase *database)
{
  char *stem = g_path_get_basename (pb_database_get_path (database));

  if (g_str_has_suffix (stem, ".db"))
    stem[strlen (stem) - strlen (".db")] = '\0';
  return stem;
}

/* "20261121T174000Z": what every file system takes, and sorts by time. */
static char *
make_stamp (void)
{
  g_autofree char *now = pb_timestamp_now ();
  g_auto (GStrv) parts = g_strsplit_set (now, "-:", -1);

  return g_strjoinv ("", parts);
}

/* The copy of a register as an older program left it. Not one of those that are removed again. */
gboolean
pb_backup_before_migration (PbDatabase *database, guint version, GError **error)
{
  g_autofree char *folder = get_folder (database);
  g_autofree char *stem = get_stem (database);
  g_autofree char *stamp = make_stamp ();
  g_autofree char *name = g_strdup_printf ("%s-version-%u-%s.db", stem, version, stamp);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return pb_backup_write (database, path, error);
}

/* When the backup of that name was made; %NULL when it is none of this register's rotation. */
static GDateTime *
read_time (const char *name, const char *stem)
{
  g_autofree char *prefix = g_strconcat (stem, "-", NULL);
  g_autofree char *stamp = NULL;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ".db"))
    return NULL;
  stamp = g_strndup (name + strlen (prefix), strlen (name) - strlen (prefix) - strlen (".db"));
  return strlen (stamp) == strlen ("20261121T174000Z") ? g_date_time_new_from_iso8601 (stamp, NULL)
                                                       : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/* (element-type filename) (transfer full): newest first; empty when there is no folder yet. */
static GPtrArray *
list_backups (const char *folder, const char *stem)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL) {
    g_autoptr (GDateTime) time = read_time (name, stem);

    if (time != NULL)
      g_ptr_array_add (names, g_strdup (name));
  }
  g_ptr_array_sort (names, compare_names);
  return names;
}

static gboolean
is_fresh (const char *name, const char *stem)
{
  g_autoptr (GDateTime) time = read_time (name, stem);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  GTimeSpan age = g_date_time_difference (now, time);

  /* One from the future says that a clock was wrong, not that there is a backup of today. */
  return age >= 0 && age < G_TIME_SPAN_DAY;
}

static void
remove_beyond (GPtrArray *names, guint keep, const char *folder)
{
  for (guint i = keep; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

    g_unlink (path);
  }
}

/* See pb_store_backup_rotate(). Old backups go only after the new one is known to be good. */
gboolean
pb_backup_rotate (PbDatabase *database, guint keep, GError **error)
{
  g_autofree char *folder = get_folder (database);
  g_autofree char *stem = get_stem (database);
  g_autofree char *stamp = make_stamp ();
  g_autofree char *name = g_strdup_printf ("%s-%s.db", stem, stamp);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) before = list_backups (folder, stem);
  g_autoptr (GPtrArray) after = NULL;

  if (before->len > 0 && is_fresh (g_ptr_array_index (before, 0), stem))
    return TRUE;
  if (!pb_backup_write (database, path, error))
    return FALSE;
  after = list_backups (folder, stem);
  remove_beyond (after, MAX (keep, 1), folder);
  return TRUE;
}
