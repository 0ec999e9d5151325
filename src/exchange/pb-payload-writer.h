/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "exchange/pb-format.h"
#include "exchange/pb-key.h"

/**
 * PbForm:
 * @PB_FORM_JSON: one JSON text
 * @PB_FORM_LINES: one JSON text a line (NDJSON): the envelope without payload and digest, then the
 *   records, each with its kind, then their number and digest
 *
 * How a file of any #PbFormat is laid out. Both have the same digest.
 */
typedef enum {
  PB_FORM_JSON = 1,
  PB_FORM_LINES,
} PbForm;

/* The ending of a name that asks for lines, and the form that a name asks for. */
#define PB_FORM_LINES_SUFFIX ".ndjson"
PbForm pb_form_for_name (const char *name);

/* A record in lines: the start, the name of its kind, the middle, the record in canonical form, and
 * the end. The line is in canonical form, too. */
#define PB_FORM_LINE_START "{\"kind\":\""
#define PB_FORM_LINE_MIDDLE "\",\"record\":"
#define PB_FORM_LINE_END "}"

/* The most that a record may have where it is read by itself: in lines with what is around it. */
#define PB_PAYLOAD_MAX_RECORD_BYTES (1024 * 1024)

/**
 * PbPayloadWriter:
 *
 * Writes a file record by record, so that it may be larger than the memory. Errors are
 * #PbExchangeError in sentences; then no file is left behind.
 */
typedef struct _PbPayloadWriter PbPayloadWriter;

/* @members: (nullable): those of the envelope that the format has of its own. */
PbPayloadWriter *pb_payload_writer_begin (GFile *file,
                                          const PbFormat *format,
                                          PbForm form,
                                          PbValue *members,
                                          const char *language,
                                          GError **error);
void pb_payload_writer_free (PbPayloadWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPayloadWriter, pb_payload_writer_free)
/* Records come kind by kind in the order of the format's lists, each sorted by id and revision.
 * @canonical: (transfer none): the record in canonical form. %FALSE when the disk has failed, which
 * pb_payload_writer_commit() then explains. */
gboolean pb_payload_writer_add (PbPayloadWriter *self,
                                const PbKind *kind,
                                const char *canonical,
                                gsize length);
guint pb_payload_writer_get_n_records (const PbPayloadWriter *self);
/* Has the file signed in the end. @signer: see pb_signature_add(); @key: (transfer none): as long
 * as the writer is there. */
void pb_payload_writer_sign (PbPayloadWriter *self, const char *signer, const PbKey *key);
/* Puts the file in its place. */
gboolean pb_payload_writer_commit (PbPayloadWriter *self, GError **error);
/* Refuses a record that nobody could read back from a data set or a file in lines.
 * @length: of its canonical form in bytes */
gboolean pb_payload_check_size (const PbKind *kind, const char *id, gsize length, GError **error);
