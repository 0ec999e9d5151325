/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-submission.h"

/* Wraps a whole file that has been checked, unknown members and all. */
PbSubmission *pb_submission_new_for_document (PbValue *document);
/* The whole file: envelope and payload. */
PbValue *pb_submission_get_document (const PbSubmission *self);
/* Whether the envelope in @document, all of it or not, says a format and a version that can be
 * read.
 * @name: of the file, for people */
gboolean pb_submission_can_read (PbValue *document, const char *name, GError **error);
/* Says of a file whose text is no JSON that it is damaged or, when nothing tells that Pledgebook
 * has written it, that it is another file altogether.
 * @says_format: whether what could be read of it names a format
 * @fault: a #PbError that says where */
void pb_submission_explain_text (const char *name,
                                 gboolean says_format,
                                 const GError *fault,
                                 GError **error);
/* A file in lines as one document: the envelope with its payload. (transfer full) (nullable) */
PbValue *pb_submission_read_lines (GBytes *bytes,
                                   const char *name,
                                   GCancellable *cancellable,
                                   GError **error);
/* The other way round: @document as a file in lines. (transfer full) (nullable): %NULL when a
 * record is too large for one. */
char *pb_submission_write_lines (PbValue *document, GError **error);
