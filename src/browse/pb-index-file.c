/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-index-file.h"

#include "browse/pb-index-pack.h"
#include "browse/pb-index-private.h"
#include "browse/pb-packer.h"
#include "pb-config.h"

#include <glib/gstdio.h>
#include <string.h>

/*
 * The file: a head of one size, then numbers and texts as PbPacker writes them.
 *
 *   what it was written by: version and query fields       (everything in an index depends on it)
 *   the moment of the register
 *   the content, see pb-index-pack.h
 */

/* To be counted up whenever the same records would be written in another way. */
#define FORMAT 5
/* Larger than the index of any register that this program can work with. */
#define MOST_BYTES (1024 * 1024 * 1024)

/* In the byte order of the computer, so that the file of another is not taken for ours. */
typedef struct {
  guint32 magic;
  guint32 format;
  guint64 checksum; /* of what follows the head */
} Head;

#define MAGIC 0x58494250 /* "PBIX" */

G_STATIC_ASSERT (sizeof (Head) == PB_INDEX_FILE_HEAD);

guint64
pb_index_file_sum_up (gconstpointer data, gsize length)
{
  const guint8 *bytes = data;
  guint64 sum = length;

  for (gsize i = 0; i < length; i += sizeof sum) {
    guint64 next = 0;

    memcpy (&next, bytes + i, MIN (sizeof next, length - i));
    sum = (sum ^ next) * 0x9E3779B97F4A7C15;
    sum ^= sum >> 32;
  }
  return sum;
}

static void
describe_field (const PbQueryField *field, GString *text)
{
  const char *const parts[] = { field->of,     field->entity, field->pledge,
                                field->report, field->when,   field->absent };

  g_string_append_printf (text, "\n%s %d %d", field->name, (int) field->type, (int) field->flags);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (text, "|%s", parts[i] != NULL ? parts[i] : "");
}

/* What decides how a record is taken apart. */
static char *
describe_program (void)
{
  const PbQueryField *field = pb_query_field_get_all ();
  g_autoptr (GString) text = g_string_new (PB_VERSION);

  for (; field->name != NULL; field++)
    describe_field (field, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
pb_index_file_write (PbIndex *index, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *program = describe_program ();
  Head head = { MAGIC, FORMAT, 0 };

  g_byte_array_append (bytes, (const guint8 *) &head, sizeof head);
  pb_packer_add_text (bytes, program);
  pb_packer_add_number (bytes, (guint64) index->moment.generation);
  pb_packer_add_text (bytes, index->moment.stamp);
  pb_index_pack (index, bytes, FALSE);
  head.checksum = pb_index_file_sum_up (bytes->data + sizeof head, bytes->len - sizeof head);
  memcpy (bytes->data, &head, sizeof head);
  /* What is in the records is nobody else's business. */
  return g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static void
read_moment (PbIndex *index, PbUnpacker *unpacker)
{
  g_autofree char *stamp = NULL;

  index->moment.generation = (gint64) pb_unpacker_get_number (unpacker);
  index->saved = index->moment.generation;
  stamp = pb_unpacker_get_text (unpacker);
  if (stamp != NULL)
    g_strlcpy (index->moment.stamp, stamp, sizeof index->moment.stamp);
}

static PbIndex *
read_content (PbUnpacker *unpacker)
{
  g_autoptr (PbIndex) index = pb_index_new ();

  read_moment (index, unpacker);
  pb_index_unpack (index, unpacker);
  return !unpacker->broken && unpacker->at == unpacker->end ? g_steal_pointer (&index) : NULL;
}

static GBytes *
load (const char *path)
{
  GStatBuf status;
  char *content;
  gsize length;

  /* A pipe of that name would never come to an end. */
  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > MOST_BYTES ||
      !g_file_get_contents (path, &content, &length, NULL))
    return NULL;
  return g_bytes_new_take (content, length);
}

static gboolean
is_ours (const Head *head, PbUnpacker *unpacker)
{
  g_autofree char *ours = describe_program ();
  g_autofree char *theirs = NULL;

  if (head->magic != MAGIC || head->format != FORMAT)
    return FALSE;
  theirs = pb_unpacker_get_text (unpacker);
  return g_strcmp0 (ours, theirs) == 0;
}

PbIndex *
pb_index_file_read (const char *path, gboolean *whole)
{
  g_autoptr (GBytes) bytes = load (path);
  gsize length = bytes != NULL ? g_bytes_get_size (bytes) : 0;
  const guint8 *data = bytes != NULL ? g_bytes_get_data (bytes, NULL) : NULL;
  PbUnpacker unpacker;
  PbIndex *index = NULL;
  Head head;

  *whole = TRUE;
  if (length < sizeof head)
    return NULL;
  memcpy (&head, data, sizeof head);
  pb_unpacker_init (&unpacker, data + sizeof head, length - sizeof head);
  if (!is_ours (&head, &unpacker))
    return NULL;
  if (head.checksum == pb_index_file_sum_up (data + sizeof head, length - sizeof head))
    index = read_content (&unpacker);
  *whole = index != NULL;
  return index;
}

gboolean
pb_index_file_equal (PbIndex *a, PbIndex *b)
{
  g_autoptr (GByteArray) one = g_byte_array_new ();
  g_autoptr (GByteArray) other = g_byte_array_new ();

  pb_index_settle (a);
  pb_index_settle (b);
  pb_index_pack (a, one, TRUE);
  pb_index_pack (b, other, TRUE);
  return one->len == other->len && memcmp (one->data, other->data, one->len) == 0;
}
