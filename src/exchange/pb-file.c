/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-file.h"

#include "exchange/pb-submission.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define CHUNK_BYTES (64 * 1024)
/* Short and plain, since the folder may be on a memory stick with an old file system. */
#define TEMPORARY_NAME ".pledgebook-XXXXXX"

char *
pb_file_get_name (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);

  return g_filename_display_name (basename != NULL ? basename : "/");
}

static char *
describe_reading_fault (const char *name, const GError *fault)
{
  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_strdup_printf (
        _ ("There is no file “%s”. It may have been moved, or its disk taken out."), name);
  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup_printf (_ ("You are not allowed to read “%s”."), name);
  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return g_strdup_printf (_ ("“%s” is a folder. Choose a file in it."), name);
  return g_strdup_printf (_ ("“%s” cannot be read from its disk. Copy it again and try once more."),
                          name);
}

static void
explain_reading (const char *name, GError *fault, GError **error)
{
  g_autoptr (GError) owned = fault;
  g_autofree char *sentence = describe_reading_fault (name, owned);

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else
    g_set_error_literal (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ, sentence);
}

static gboolean
refuse_size (const char *name, gsize max_bytes, GError **error)
{
  g_autofree char *most = g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ,
               _ ("“%1$s” is larger than %2$s, the most that can be read."), name, most);
  return FALSE;
}

/* Reads at most one byte more than allowed, whatever the file system says of the size. */
static GByteArray *
read_bounded (GInputStream *stream, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);

  while (data->len <= max_bytes) {
    gsize most = MIN (CHUNK_BYTES, max_bytes + 1 - data->len);
    gssize count = g_input_stream_read (stream, chunk, most, cancellable, error);

    if (count < 0)
      return NULL;
    if (count == 0)
      break;
    g_byte_array_append (data, chunk, count);
  }
  return g_steal_pointer (&data);
}

static gboolean
is_small_enough (GFileInputStream *stream, gsize max_bytes, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info =
      g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);

  return info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE) ||
         (guint64) g_file_info_get_size (info) <= max_bytes;
}

/**
 * pb_file_read:
 * @max_bytes: the largest size in bytes, less than 4 GiB
 *
 * Returns: (transfer full) (nullable): what is in the file
 */
GBytes *
pb_file_read (GFile *file, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);
  g_autoptr (GError) fault = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &fault);
  g_autoptr (GByteArray) data = NULL;

  if (stream != NULL && !is_small_enough (stream, max_bytes, cancellable)) {
    refuse_size (name, max_bytes, error);
    return NULL;
  }
  if (stream != NULL)
    data = read_bounded (G_INPUT_STREAM (stream), max_bytes, cancellable, &fault);
  if (data == NULL) {
    explain_reading (name, g_steal_pointer (&fault), error);
    return NULL;
  }
  if (data->len > max_bytes) {
    refuse_size (name, max_bytes, error);
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

static char *
describe_writing_fault (const char *name, int fault)
{
  switch (fault) {
  case ENOSPC:
  case EDQUOT:
    return g_strdup_printf (
        _ ("There is no room for “%s” on its disk. Make room, or choose another place."), name);
  case EACCES:
  case EPERM:
  case EROFS:
    return g_strdup_printf (_ ("You are not allowed to write “%s” there. Choose another folder."),
                            name);
  case ENOENT:
  case ENOTDIR:
    return g_strdup_printf (
        _ ("The folder for “%s” is not there. Its disk may have been taken out."), name);
  case EISDIR: return g_strdup_printf (_ ("“%s” is a folder. Choose another name."), name);
  default:
    return g_strdup_printf (_ ("“%s” could not be written to its disk. Choose another place."),
                            name);
  }
}

static gboolean
explain_writing (const char *name, int fault, GError **error)
{
  g_autofree char *sentence = describe_writing_fault (name, fault);

  g_set_error_literal (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE, sentence);
  return FALSE;
}

static int
write_all (int fd, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0) {
    gssize count = write (fd, data, length);

    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      return errno;
    data += count;
    length -= count;
  }
  return fsync (fd) == 0 ? 0 : errno;
}

/* Reads from the disk rather than from memory where the system lets us. */
static gboolean
holds (int fd, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *chunk = g_malloc (CHUNK_BYTES);
  gsize at = 0;
  gssize count;

  posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);
  while ((count = pread (fd, chunk, CHUNK_BYTES, at)) > 0) {
    if ((gsize) count > length - at || memcmp (data + at, chunk, count) != 0)
      return FALSE;
    at += count;
  }
  return count == 0 && at == length;
}

/* Makes the new name last through a power cut; a file system that cannot is none the worse. */
static void
flush_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  (void) fsync (fd);
  close (fd);
}

static int
fill_and_close (int fd, GBytes *bytes, gboolean *as_written)
{
  int fault = write_all (fd, bytes);

  *as_written = fault == 0 && holds (fd, bytes);
  if (close (fd) != 0 && fault == 0)
    fault = errno;
  return fault;
}

static gboolean
write_beside (const char *path, const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, TEMPORARY_NAME, NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  gboolean as_written;
  int fault;

  if (fd < 0)
    return explain_writing (name, errno, error);
  fault = fill_and_close (fd, bytes, &as_written);
  if (fault == 0 && as_written && g_rename (temporary, path) != 0)
    fault = errno;
  if (fault == 0 && as_written) {
    flush_folder (folder);
    return TRUE;
  }
  g_unlink (temporary);
  if (fault != 0)
    return explain_writing (name, fault, error);
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
               _ ("“%s” did not read back as it was written. The disk may be failing: choose "
                  "another one."),
               name);
  return FALSE;
}

/**
 * pb_file_write:
 *
 * Writes a temporary file beside @file, flushes it, reads it back, compares, and only then puts it
 * in the place of @file.
 */
gboolean
pb_file_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);
  g_autofree char *path = g_file_get_path (file);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (path != NULL)
    return write_beside (path, name, bytes, error);
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
               _ ("“%s” is not on a disk of this computer. Choose a folder that is."), name);
  return FALSE;
}
