/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-index-file.h"

#include "browse/pb-checksum.h"
#include "browse/pb-index-pack.h"
#include "browse/pb-index-private.h"
#include "browse/pb-pack-writer.h"
#include "pb-config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>

/*
 * The file: a head of one size, then numbers and texts as PbPacker writes them.
 *
 *   what it was written by: version and query fields       (everything in an index depends on it)
 *   the moment of the register
 *   the content, see pb-index-pack.h
 */

/* To be counted up whenever the same records would be written in another way. */
#define FORMAT 8
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
  return pb_checksum_finish (pb_checksum_add (0, data, length), length);
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

static gboolean
write_content (PbIndex *index, GOutputStream *output, guint64 *checksum, GError **error)
{
  g_autoptr (PbPackWriter) writer = pb_pack_writer_new (output);
  g_autofree char *program = describe_program ();

  pb_pack_writer_add_text (writer, program);
  pb_pack_writer_add_number (writer, (guint64) index->moment.generation);
  pb_pack_writer_add_text (writer, index->moment.stamp);
  pb_index_pack (index, writer, FALSE);
  return pb_pack_writer_finish (writer, checksum, error);
}

/* The head comes last, when the checksum is known. */
static gboolean
write_whole (PbIndex *index, GOutputStream *output, GError **error)
{
  Head head = { MAGIC, FORMAT, 0 };

  return g_output_stream_write_all (output, &head, sizeof head, NULL, NULL, error) &&
         write_content (index, output, &head.checksum, error) &&
         g_seekable_seek (G_SEEKABLE (output), 0, G_SEEK_SET, NULL, error) &&
         g_output_stream_write_all (output, &head, sizeof head, NULL, NULL, error);
}

static gboolean
write_to (PbIndex *index, GFile *file, GError **error)
{
  /* What is in the records is nobody else's business. */
  g_autoptr (GFileOutputStream) output = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error);

  return output != NULL && write_whole (index, G_OUTPUT_STREAM (output), error) &&
         g_output_stream_close (G_OUTPUT_STREAM (output), NULL, error);
}

/* Nothing waits for the disk: a file that a power cut has spoiled is found out by its checksum. */
gboolean
pb_index_file_write (PbIndex *index, const char *path, GError **error)
{
  g_autofree char *new_path = g_strconcat (path, "-new", NULL);
  g_autoptr (GFile) new_file = g_file_new_for_path (new_path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const GFileCopyFlags flags = G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE;

  /* One may be left of a program that was killed while it wrote. */
  g_file_delete (new_file, NULL, NULL);
  if (write_to (index, new_file, error) &&
      g_file_move (new_file, file, flags, NULL, NULL, NULL, error))
    return TRUE;
  g_file_delete (new_file, NULL, NULL);
  return FALSE;
}

static void
read_moment (PbIndex *index, PbUnpacker *unpacker)
{
  const char *stamp;

  index->moment.generation = (gint64) pb_unpacker_get_number (unpacker);
  index->saved = index->moment.generation;
  stamp = pb_unpacker_get_text (unpacker);
  if (stamp != NULL)
    g_strlcpy (index->moment.stamp, stamp, sizeof index->moment.stamp);
}

static PbIndex *
read_content (PbUnpacker *unpacker, GBytes *owner)
{
  g_autoptr (PbIndex) index = pb_index_new ();

  read_moment (index, unpacker);
  pb_index_unpack (index, unpacker, owner);
  return !unpacker->broken && unpacker->at == unpacker->end ? g_steal_pointer (&index) : NULL;
}

/* The file is not copied into memory: most of it are words, which are not needed before somebody
 * looks for some. Nobody writes into it; a newer one takes its place (see pb_index_file_write()),
 * and this one is there as long as it is mapped. */
static GBytes *
map (const char *path)
{
  g_autoptr (GMappedFile) file = NULL;
  GStatBuf status;

  /* A pipe of that name would never come to an end. */
  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > MOST_BYTES)
    return NULL;
  file = g_mapped_file_new (path, FALSE, NULL);
  return file != NULL ? g_mapped_file_get_bytes (file) : NULL;
}

/* To sum it up has brought all of the file into memory. What is asked for again comes again. */
static void
give_back (GBytes *mapped)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (mapped, &length);

  madvise ((gpointer) data, length, MADV_DONTNEED);
}

static gboolean
is_ours (const Head *head, PbUnpacker *unpacker)
{
  g_autofree char *ours = describe_program ();

  if (head->magic != MAGIC || head->format != FORMAT)
    return FALSE;
  return g_strcmp0 (ours, pb_unpacker_get_text (unpacker)) == 0;
}

PbIndex *
pb_index_file_read (const char *path, gboolean *whole)
{
  g_autoptr (GBytes) bytes = map (path);
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
    index = read_content (&unpacker, bytes);
  give_back (bytes);
  *whole = index != NULL;
  return index;
}

gboolean
pb_index_file_equal (PbIndex *a, PbIndex *b)
{
  g_autoptr (PbPackWriter) one = pb_pack_writer_new (NULL);
  g_autoptr (PbPackWriter) other = pb_pack_writer_new (NULL);
  const GByteArray *bytes = pb_pack_writer_get_bytes (one);
  const GByteArray *others = pb_pack_writer_get_bytes (other);

  pb_index_settle (a);
  pb_index_settle (b);
  pb_index_pack (a, one, TRUE);
  pb_index_pack (b, other, TRUE);
  return bytes->len == others->len && memcmp (bytes->data, others->data, bytes->len) == 0;
}
