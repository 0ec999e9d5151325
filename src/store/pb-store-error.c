/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-store-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>

/* The formatter would take the name for a subtraction. */
/* clang-format off */
G_DEFINE_QUARK (pb-store-error-quark, pb_store_error)
/* clang-format on */

/* SQLite calls only ENOSPC a full disk; a quota, and a limit on the size of files, make it say that
 * writing failed, and do not reach us. */
static int
simplify (int code)
{
  return code == SQLITE_IOERR_WRITE ? SQLITE_FULL : code & 0xff;
}

static PbStoreError
classify (int code)
{
  switch (code) {
  case SQLITE_FULL:
  case SQLITE_READONLY: return PB_STORE_ERROR_FULL;
  case SQLITE_PERM:
  case SQLITE_AUTH:
  case SQLITE_CANTOPEN: return PB_STORE_ERROR_OPEN;
  case SQLITE_BUSY:
  case SQLITE_LOCKED: return PB_STORE_ERROR_BUSY;
  case SQLITE_CORRUPT: return PB_STORE_ERROR_DAMAGED;
  case SQLITE_NOTADB: return PB_STORE_ERROR_FOREIGN;
  default: return PB_STORE_ERROR_FAILED;
  }
}

static char *
describe (int code, const char *name)
{
  switch (code) {
  case SQLITE_FULL:
    return g_strdup_printf (_ ("“%s” could not be written: the disk or your quota is full, or the "
                               "disk fails. Free some space, then try again."),
                            name);
  case SQLITE_READONLY:
    return g_strdup_printf (_ ("The register “%s” cannot be written. Ask for permission to write "
                               "to it, or move it to a folder of yours."),
                            name);
  case SQLITE_PERM:
  case SQLITE_AUTH:
  case SQLITE_CANTOPEN:
    return g_strdup_printf (_ ("“%s” cannot be opened. Check that its folder is there and that you "
                               "may write to it."),
                            name);
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return g_strdup_printf (_ ("Another program is writing to the register “%s”. Close it there, "
                               "then try again."),
                            name);
  case SQLITE_CORRUPT:
    return g_strdup_printf (_ ("The register “%s” is damaged. Use the newest backup in the folder "
                               "“backups” beside it."),
                            name);
  case SQLITE_NOTADB: return g_strdup_printf (_ ("“%s” is not a register of Pledgebook."), name);
  case SQLITE_NOMEM:
    return g_strdup_printf (_ ("There is not enough memory to work with the register “%s”."), name);
  case SQLITE_IOERR:
    return g_strdup_printf (_ ("The register “%s” could not be read or written. Check the disk or "
                               "the connection to it, then try again."),
                            name);
  default:
    return g_strdup_printf (_ ("The register “%s” could not do this. Nothing was changed."), name);
  }
}

/**
 * pb_store_error_set_from_sqlite:
 * @error: (out) (optional): a place for the error
 * @code: a result code of SQLite, extended or not
 * @path: the file
 *
 * The one place where SQLite's words become ours.
 *
 * Returns: %FALSE
 */
gboolean
pb_store_error_set_from_sqlite (GError **error, int code, const char *path)
{
  int simple = simplify (code);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *message = describe (simple, name);

  g_set_error_literal (error, PB_STORE_ERROR, classify (simple), message);
  return FALSE;
}

/* For the files and folders around the register. */
gboolean
pb_store_error_set_from_errno (GError **error, int system_errno, const char *path)
{
  int code = system_errno == EROFS ? SQLITE_READONLY : SQLITE_CANTOPEN;

  if (system_errno == ENOSPC || system_errno == EDQUOT)
    code = SQLITE_FULL;
  return pb_store_error_set_from_sqlite (error, code, path);
}
