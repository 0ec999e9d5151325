/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/pb-file.h"
#include "exchange/pb-submission.h"

#define CHUNK_BYTES (64 * 1024)
/* Longer than any name that we give, and shorter than file systems allow. */
#define MAX_NAME_BYTES 200

typedef struct archive Archive;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

/* @entries: names in the archive (owned) of the files, in their order */
typedef struct {
  Archive *archive;
  const char *name;
  GFile *folder;
  PbArchiveLimits *limits;
  GPtrArray *files;
  GPtrArray *entries;
  GCancellable *cancellable;
} Unpacking;

static gboolean refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError **error, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_DAMAGED, sentence);
  return FALSE;
}

static gboolean
refuse_damaged (const char *name, GError **error)
{
  /* Translators: the name of a .zip file. */
  return refuse (
      error, _ ("“%s” is damaged or no .zip file. Nothing was taken from it; ask for it again."),
      name);
}

static gboolean
refuse_size (const char *name, GError **error)
{
  return refuse (error,
                 _ ("“%s” holds more than can be taken in at once. Nothing was taken from it; ask "
                    "for several smaller files."),
                 name);
}

/* The folder that a name is in counts for nothing, but one that points out of the archive shows
 * that somebody made it to do harm. */
static gboolean
is_honest (const char *path)
{
  g_auto (GStrv) parts = NULL;

  if (*path == '/' || *path == '\\' || strchr (path, ':') != NULL)
    return FALSE;
  parts = g_strsplit_set (path, "/\\", -1);
  return !g_strv_contains ((const char *const *) parts, "..");
}

/* (transfer full): archives from old programs have names in any encoding. */
static char *
get_path (struct archive_entry *entry)
{
  const char *path = archive_entry_pathname_utf8 (entry);

  if (path == NULL)
    path = archive_entry_pathname (entry);
  return g_utf8_make_valid (path != NULL ? path : "", -1);
}

static gboolean
check_entry (const Unpacking *self, struct archive_entry *entry, const char *path, GError **error)
{
  if (archive_entry_is_encrypted (entry))
    return refuse (error,
                   _ ("“%s” is protected by a password. Unpack it first, then take in the files."),
                   self->name);
  if (!is_honest (path) ||
      (archive_entry_filetype (entry) != AE_IFREG && archive_entry_filetype (entry) != AE_IFDIR))
    return refuse (error,
                   _ ("“%s” holds names or links that could reach other files. Nothing was taken "
                      "from it; do not trust where it came from."),
                   self->name);
  return TRUE;
}

/* (transfer full): a new file for an entry, in a folder of its own. */
static GFile *
create_place (Unpacking *self, const char *entry_name, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", self->files->len);
  g_autoptr (GFile) folder = g_file_get_child (self->folder, number);

  if (!g_file_make_directory (folder, self->cancellable, error))
    return NULL;
  return g_file_get_child (folder, entry_name);
}

static gboolean
copy_entry (Unpacking *self, GOutputStream *out, GError **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);

  while (TRUE) {
    la_ssize_t n = archive_read_data (self->archive, chunk, CHUNK_BYTES);

    if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
      return FALSE;
    if (n < 0)
      return refuse_damaged (self->name, error);
    if (n == 0)
      return g_output_stream_close (out, self->cancellable, error);
    self->limits->n_bytes -= n;
    if (self->limits->n_bytes < 0)
      return refuse_size (self->name, error);
    if (!g_output_stream_write_all (out, chunk, (gsize) n, NULL, self->cancellable, error))
      return FALSE;
  }
}

static gboolean
unpack_entry (Unpacking *self, const char *path, GError **error)
{
  g_autofree char *entry_name = g_path_get_basename (path);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileOutputStream) out = NULL;

  if (strlen (entry_name) > MAX_NAME_BYTES || self->limits->n_files == 0)
    return refuse_size (self->name, error);
  self->limits->n_files--;
  file = create_place (self, entry_name, error);
  if (file == NULL)
    return FALSE;
  out = g_file_create (file, G_FILE_CREATE_PRIVATE, self->cancellable, error);
  if (out == NULL || !copy_entry (self, G_OUTPUT_STREAM (out), error))
    return FALSE;
  g_ptr_array_add (self->files, g_steal_pointer (&file));
  g_ptr_array_add (self->entries, g_strdup (path));
  return TRUE;
}

static gboolean
unpack_entries (Unpacking *self, gboolean (*wanted) (const char *name), GError **error)
{
  struct archive_entry *entry;
  int status;

  while ((status = archive_read_next_header (self->archive, &entry)) == ARCHIVE_OK) {
    g_autofree char *path = get_path (entry);

    if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
        !check_entry (self, entry, path, error))
      return FALSE;
    if (archive_entry_filetype (entry) == AE_IFREG && wanted (path) &&
        !unpack_entry (self, path, error))
      return FALSE;
  }
  return status == ARCHIVE_EOF || refuse_damaged (self->name, error);
}

/* Faults of the disk that is unpacked to have no sentence of ours yet. */
static void
explain (GError *fault, GError **error)
{
  g_autoptr (GError) owned = fault;

  if (owned->domain == PB_EXCHANGE_ERROR ||
      g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else
    g_set_error_literal (
        error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
        _ ("There is no room to unpack the archive. Make room on the disk, or unpack "
           "it elsewhere and take in the files."));
}

static int
compare_entries_cb (gconstpointer a, gconstpointer b, gpointer entries)
{
  return g_strcmp0 (g_ptr_array_index ((GPtrArray *) entries, *(const guint *) a),
                    g_ptr_array_index ((GPtrArray *) entries, *(const guint *) b));
}

static GPtrArray *
sort_files (const Unpacking *self)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree guint *places = g_new (guint, self->files->len);

  for (guint i = 0; i < self->files->len; i++)
    places[i] = i;
  g_qsort_with_data (places, (gint) self->files->len, sizeof *places, compare_entries_cb,
                     self->entries);
  for (guint i = 0; i < self->files->len; i++)
    g_ptr_array_add (sorted, g_object_ref (g_ptr_array_index (self->files, places[i])));
  return sorted;
}

GPtrArray *
pb_archive_unpack (GFile *archive,
                   GFile *folder,
                   gboolean (*wanted) (const char *name),
                   PbArchiveLimits *limits,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autofree char *name = pb_file_get_name (archive);
  g_autofree char *path = g_file_get_path (archive);
  g_autoptr (Archive) reader = archive_read_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  Unpacking self = { reader, name, folder, limits, files, entries, cancellable };
  GError *fault = NULL;

  archive_read_support_format_zip_seekable (reader);
  if (path == NULL || archive_read_open_filename (reader, path, CHUNK_BYTES) != ARCHIVE_OK)
    refuse_damaged (name, &fault);
  if (fault != NULL || !unpack_entries (&self, wanted, &fault)) {
    explain (fault, error);
    return NULL;
  }
  return sort_files (&self);
}
