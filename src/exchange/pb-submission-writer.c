/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-submission-private.h"

#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "exchange/pb-file.h"
#include "exchange/pb-payload-writer.h"
#include "exchange/pb-submission-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_small_enough (const char *name, gsize length, gsize limit_bytes, GError **error)
{
  g_autofree char *most = g_format_size_full (limit_bytes, G_FORMAT_SIZE_IEC_UNITS);

  if (length <= limit_bytes)
    return TRUE;
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
               _ ("“%1$s” would be larger than %2$s, the most that can be read. Hand over fewer "
                  "records at once."),
               name, most);
  return FALSE;
}

gboolean
pb_submission_write (const PbSubmission *self,
                     GFile *file,
                     GCancellable *cancellable,
                     GError **error)
{
  return pb_submission_write_limited (self, file, 0, cancellable, error);
}

/**
 * pb_submission_write_limited:
 * @file: where to
 * @limit_bytes: the most that the file may have, 0 for what is read without saying more
 * @cancellable: (nullable): stops before anything is written
 * @error: return location for a #PbExchangeError, or %G_IO_ERROR_CANCELLED
 *
 * Writes a file that pb_submission_read() accepts, with the same limit, or none: records that have
 * errors are refused with %PB_EXCHANGE_ERROR_RECORDS. A file that is there is replaced. A name that
 * ends in PB_FORM_LINES_SUFFIX makes a file in lines.
 *
 * Returns: %TRUE when the file is in place and reads back as written
 */
gboolean
pb_submission_write_limited (const PbSubmission *self,
                             GFile *file,
                             gsize limit_bytes,
                             GCancellable *cancellable,
                             GError **error)
{
  const PbJsonLimits limits = PB_JSON_LIMITS_DEFAULT;
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
  if (!is_small_enough (name, length, limit_bytes > 0 ? limit_bytes : limits.max_bytes, error))
    return FALSE;
  return pb_file_write (file, bytes, cancellable, error);
}
