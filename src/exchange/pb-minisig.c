/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-minisig.h"

#include "exchange/pb-base64.h"
#include "exchange/pb-file.h"
#include "exchange/pb-submission.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/* A signature over the hash of a file rather than over the file. */
#define ALGORITHM "ED"
#define CHUNK_BYTES (64 * 1024)

typedef struct {
  guchar algorithm[2];
  guchar number[8];
  guchar bytes[crypto_sign_BYTES];
} Written;

G_STATIC_ASSERT (sizeof (Written) == 74);

static gboolean
hash_stream (GInputStream *stream,
             guchar hash[crypto_generichash_BYTES_MAX],
             GCancellable *cancellable,
             GError **error)
{
  g_autofree guchar *chunk = g_malloc (CHUNK_BYTES);
  crypto_generichash_state state;
  gssize count;

  crypto_generichash_init (&state, NULL, 0, crypto_generichash_BYTES_MAX);
  while ((count = g_input_stream_read (stream, chunk, CHUNK_BYTES, cancellable, error)) > 0)
    crypto_generichash_update (&state, chunk, count);
  crypto_generichash_final (&state, hash, crypto_generichash_BYTES_MAX);
  return count == 0;
}

static gboolean
hash_file (GFile *file, guchar *hash, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);
  g_autoptr (GError) fault = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &fault);

  if (stream != NULL && hash_stream (G_INPUT_STREAM (stream), hash, cancellable, &fault))
    return TRUE;
  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&fault));
  else
    g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ,
                 _ ("“%s” could not be read again to be signed. Its disk may have been taken out."),
                 name);
  return FALSE;
}

/* The second signature keeps anybody from changing the comment. */
static char *
sign_comment (const PbKey *key, const Written *written, const char *comment)
{
  g_autoptr (GByteArray) message = g_byte_array_new ();
  guchar bytes[crypto_sign_BYTES];

  g_byte_array_append (message, written->bytes, sizeof written->bytes);
  g_byte_array_append (message, (const guchar *) comment, strlen (comment));
  pb_key_sign (key, message->data, message->len, bytes);
  return pb_base64_encode (bytes, sizeof bytes);
}

static char *
create_text (const guchar *hash, const char *name, const PbKey *key)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *comment =
      g_strdup_printf ("timestamp:%" G_GINT64_FORMAT "\tfile:%s\thashed", now, name);
  Written written;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  memcpy (written.algorithm, ALGORITHM, sizeof written.algorithm);
  memcpy (written.number, pb_key_get_public (key)->number, sizeof written.number);
  pb_key_sign (key, hash, crypto_generichash_BYTES_MAX, written.bytes);
  first = pb_base64_encode ((const guchar *) &written, sizeof written);
  second = sign_comment (key, &written, comment);
  return g_strdup_printf (
      "untrusted comment: signature by Pledgebook\n%s\ntrusted comment: %s\n%s\n", first, comment,
      second);
}

/* (transfer full): a name that does not break the comment's line. */
static char *
get_plain_name (GFile *file)
{
  char *name = pb_file_get_name (file);

  return g_strdelimit (name, "\r\n\t", ' ');
}

gboolean
pb_minisig_write (GFile *file, const PbKey *key, GCancellable *cancellable, GError **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *beside = g_strconcat (uri, PB_MINISIG_SUFFIX, NULL);
  g_autoptr (GFile) target = g_file_new_for_uri (beside);
  g_autofree char *name = get_plain_name (file);
  guchar hash[crypto_generichash_BYTES_MAX];
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (!hash_file (file, hash, cancellable, error))
    return FALSE;
  text = create_text (hash, name, key);
  bytes = g_bytes_new_take (text, strlen (text));
  return pb_file_write (target, bytes, cancellable, error);
}
