/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * PbPackWriter:
 *
 * Writes what PbUnpacker reads, piece by piece, so that the index of a large register is not in
 * memory a second time as the bytes of its file.
 */
typedef struct _PbPackWriter PbPackWriter;

/* @output: (nullable): takes the pieces; without one they stay here, to be compared */
PbPackWriter *pb_pack_writer_new (GOutputStream *output);
void pb_pack_writer_free (PbPackWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPackWriter, pb_pack_writer_free)

void pb_pack_writer_add_number (PbPackWriter *self, guint64 number);
/* @text: (nullable) */
void pb_pack_writer_add_text (PbPackWriter *self, const char *text);
void pb_pack_writer_add_bytes (PbPackWriter *self, gconstpointer data, gsize length);
/* Writes what is left. @checksum: (out): of all bytes, see pb-checksum.h. After an error nothing is
 * written any more, and it is told here. */
gboolean pb_pack_writer_finish (PbPackWriter *self, guint64 *checksum, GError **error);
/* The bytes that are still here. */
const GByteArray *pb_pack_writer_get_bytes (const PbPackWriter *self);
