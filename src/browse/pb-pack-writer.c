/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-pack-writer.h"

#include "browse/pb-checksum.h"
#include "browse/pb-packer.h"

/* A multiple of eight, for the checksum. */
#define PIECE_BYTES (256 * 1024)

/* @checksum: of the @length bytes that were given to @output
 * @fault: (nullable): what the stream said first */
struct _PbPackWriter {
  GOutputStream *output;
  GByteArray *bytes;
  guint64 checksum;
  guint64 length;
  GError *fault;
};

PbPackWriter *
pb_pack_writer_new (GOutputStream *output)
{
  PbPackWriter *self = g_new0 (PbPackWriter, 1);

  g_set_object (&self->output, output);
  self->bytes = g_byte_array_new ();
  return self;
}

void
pb_pack_writer_free (PbPackWriter *self)
{
  g_clear_object (&self->output);
  g_byte_array_unref (self->bytes);
  g_clear_error (&self->fault);
  g_free (self);
}

static void
write_piece (PbPackWriter *self, const guint8 *data, gsize length)
{
  self->checksum = pb_checksum_add (self->checksum, data, length);
  self->length += length;
  if (self->fault == NULL)
    g_output_stream_write_all (self->output, data, length, NULL, NULL, &self->fault);
}

static void
write_pieces (PbPackWriter *self)
{
  guint at = 0;

  if (self->output == NULL)
    return;
  for (; self->bytes->len - at >= PIECE_BYTES; at += PIECE_BYTES)
    write_piece (self, self->bytes->data + at, PIECE_BYTES);
  if (at > 0)
    g_byte_array_remove_range (self->bytes, 0, at);
}

void
pb_pack_writer_add_number (PbPackWriter *self, guint64 number)
{
  pb_packer_add_number (self->bytes, number);
  write_pieces (self);
}

void
pb_pack_writer_add_text (PbPackWriter *self, const char *text)
{
  pb_packer_add_text (self->bytes, text);
  write_pieces (self);
}

void
pb_pack_writer_add_bytes (PbPackWriter *self, gconstpointer data, gsize length)
{
  const guint8 *bytes = data;

  pb_packer_add_number (self->bytes, length);
  for (gsize at = 0; at < length; at += PIECE_BYTES) {
    g_byte_array_append (self->bytes, bytes + at, (guint) MIN (PIECE_BYTES, length - at));
    write_pieces (self);
  }
}

gboolean
pb_pack_writer_finish (PbPackWriter *self, guint64 *checksum, GError **error)
{
  write_piece (self, self->bytes->data, self->bytes->len);
  g_byte_array_set_size (self->bytes, 0);
  *checksum = pb_checksum_finish (self->checksum, self->length);
  if (self->fault == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->fault));
  return FALSE;
}

const GByteArray *
pb_pack_writer_get_bytes (const PbPackWriter *self)
{
  return self->bytes;
}
