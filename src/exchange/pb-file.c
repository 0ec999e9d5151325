/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-file.h"

#include "exchange/pb-new-file.h"
#include "exchange/pb-submission.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define CHUNK_BYTES (64 * 1024)

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

void
pb_file_explain_reading (const char *name, GError *fault, GError **error)
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
    pb_file_explain_reading (name, g_steal_pointer (&fault), error);
    return NULL;
  }
  if (data->len > max_bytes) {
    refuse_size (name, max_bytes, error);
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

int
pb_file_flush_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int fault = 0;

  if (fd < 0)
    return 0;
  if (fsync (fd) != 0 && errno != EINVAL && errno != ENOTSUP)
    fault = errno;
  close (fd);
  return fault;
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
  g_autoptr (PbNewFile) new_file = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  new_file = pb_new_file_begin (file, error);
  if (new_file == NULL)
    return FALSE;
  pb_new_file_add (new_file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return pb_new_file_commit (new_file, error);
}
