/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "exchange/pb-payload-writer.h"

/* The most that a file may have when it is read record by record. */
#define PB_PAYLOAD_MAX_BYTES (G_GUINT64_CONSTANT (2) * 1024 * 1024 * 1024)

/**
 * PbPayloadReader:
 *
 * Reads a file of any #PbFormat in any #PbForm record by record, so that it may be larger than the
 * memory. The same is checked as by pb_submission_read(); besides, the records must be sorted as
 * pb_payload_writer_add() has them, and each may have a megabyte.
 *
 * What is wrong may show only at the end, so nothing that was read counts before
 * pb_payload_reader_next() has given the end. Errors are #PbExchangeError in sentences, or
 * %G_IO_ERROR_CANCELLED.
 */
typedef struct _PbPayloadReader PbPayloadReader;

/* @findings: (nullable) (element-type PbFinding): takes errors and advice, with pointers into the
 * file as it is in one JSON text. */
PbPayloadReader *pb_payload_reader_open (GFile *file,
                                         GPtrArray *findings,
                                         GCancellable *cancellable,
                                         GError **error);
void pb_payload_reader_free (PbPayloadReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPayloadReader, pb_payload_reader_free)
/* @kind: (out), @record: (out) (transfer full) (nullable): the next record, %NULL at the end of a
 * file in which all is in order. */
gboolean pb_payload_reader_next (PbPayloadReader *self,
                                 const PbKind **kind,
                                 PbValue **record,
                                 GError **error);
/* Reads all of the file, of which nothing has been read yet, and only checks it: what the records
 * say goes to the findings, and they to nobody. */
gboolean pb_payload_reader_check (PbPayloadReader *self, GError **error);
/* (transfer none): the envelope without the payload, as far as it has been read: all of it at the
 * end. */
PbValue *pb_payload_reader_get_envelope (const PbPayloadReader *self);
guint pb_payload_reader_get_n_records (const PbPayloadReader *self);
/* How much of the file is behind the reader, from 0 to 1. */
double pb_payload_reader_get_fraction (const PbPayloadReader *self);

/* For a file that is in memory, or comes from anywhere else. @name: for people; @size: in bytes. */
PbPayloadReader *pb_payload_reader_new (GInputStream *input,
                                        const char *name,
                                        guint64 size,
                                        GPtrArray *findings,
                                        GCancellable *cancellable,
                                        GError **error);
/* Whether these first bytes of a file, or all of them, are of one in lines. */
gboolean pb_payload_reader_has_lines (const char *data, gsize length);
/* Whether a file had better be read record by record: because it is in lines, or because it is a
 * data set too large to be read at once. Any other file that is too large is one for
 * pb_submission_read(), which refuses it, since nothing takes it in. %FALSE when it cannot be read
 * at all, which whoever reads it then finds.
 * @limit_bytes: the same as for pb_submission_read(), 0 for the default */
gboolean pb_payload_reader_is_for (GFile *file, gsize limit_bytes);
