/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-submission-private.h"

#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "exchange/pb-file.h"
#include "exchange/pb-payload-writer.h"
#include "exchange/pb-submission-check.h"

#include <string.h>

/**
 * pb_submission_write:
 * @file: where to
 * @cancellable: (nullable): stops before anything is written
 * @error: return location for a #PbExchangeError, or %G_IO_ERROR_CANCELLED
 *
 * Writes a file that pb_submission_read() accepts, or none: records that have errors are refused
 * with %PB_EXCHANGE_ERROR_RECORDS. A file that is there is replaced. A name that ends in
 * PB_FORM_LINES_SUFFIX makes a file in lines.
 *
 * Returns: %TRUE when the file is in place and reads back as written
 */
gboolean
pb_submission_write (const PbSubmission *self,
                     GFile *file,
                     GCancellable *cancellable,
                     GError **error)
{
  PbValue *document = pb_submission_get_document (self);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autofree char *name = pb_file_get_name (file);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  pb_submission_check_envelope (document, findings);
  pb_submission_check_payload (document, findings);
  if (pb_submission_refuse_for_errors (pb_submission_get_format (self), name, findings,
                                       PB_EXCHANGE_ERROR_RECORDS, error))
    return FALSE;
  text = pb_form_for_name (name) == PB_FORM_LINES ? pb_submission_write_lines (document, error)
                                                  : pb_json_pretty (document);
  if (text == NULL)
    return FALSE;
  length = strlen (text);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  return pb_file_write (file, bytes, cancellable, error);
}
