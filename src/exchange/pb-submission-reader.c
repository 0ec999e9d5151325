/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-submission-private.h"

#include "base/pb-error.h"
#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-file.h"
#include "exchange/pb-payload-reader.h"
#include "exchange/pb-submission-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of the start of a file, in bytes: the format stands there, before the records. */
#define HEAD_BYTES 4096
/* What the identifiers of all formats begin with, and what all names of such files have. */
#define FORMAT_PREFIX "\"pledgebook/"
#define NAME_PART ".pledgebook."

/* @detail: where it showed: a place in the file or a whole sentence */
static void
refuse_foreign (const char *name, const char *detail, GError **error)
{
  g_autofree char *sentence = g_strdup_printf (
      /* Translators: %1$s is the name of a file, %2$s the usual ending of such names. */
      _ ("“%1$s” is not a Pledgebook file. Choose a file that Pledgebook has written; its name "
         "usually ends in “%2$s”."),
      name, PB_SUBMISSION_SUFFIX);

  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN,
               /* Translators: a sentence, and a place in a file or a sentence that names one. */
               C_ ("detail", "%1$s (%2$s)"), sentence, detail);
}

void
pb_submission_explain_text (const char *name,
                            gboolean says_format,
                            const GError *fault,
                            GError **error)
{
  gboolean is_limit = g_error_matches (fault, PB_ERROR, PB_ERROR_LIMIT);

  if (!is_limit && !says_format && strstr (name, NAME_PART) == NULL)
    refuse_foreign (name, fault->message, error);
  else
    g_set_error (error, PB_EXCHANGE_ERROR,
                 is_limit ? PB_EXCHANGE_ERROR_READ : PB_EXCHANGE_ERROR_DAMAGED,
                 /* Translators: %1$s is the name of a file, %2$s a whole sentence. */
                 _ ("“%1$s” cannot be read. %2$s"), name, fault->message);
}

static gboolean
says_format (const char *data, gsize length)
{
  return length > 0 && g_strstr_len (data, MIN (length, HEAD_BYTES), FORMAT_PREFIX) != NULL;
}

static PbValue *
parse (GBytes *bytes,
       const char *name,
       const PbJsonLimits *limits,
       GCancellable *cancellable,
       GError **error)
{
  g_autoptr (GError) fault = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  PbValue *document;

  if (pb_payload_reader_has_lines (data, length))
    return pb_submission_read_lines (bytes, name, cancellable, error);
  document = pb_json_parse (data, length, limits, &fault);
  if (document == NULL)
    pb_submission_explain_text (name, says_format (data, length), fault, error);
  return document;
}

static gboolean
has_known_format (PbValue *document, const char *name, GError **error)
{
  if (pb_format_find_for (document) != NULL)
    return TRUE;
  refuse_foreign (name, "/format", error);
  return FALSE;
}

static gboolean
has_readable_version (PbValue *document, const char *name, GError **error)
{
  const char *version = pb_value_get_member_string (document, "format_version");
  g_auto (GStrv) numbers = g_strsplit (version != NULL ? version : "", ".", 2);
  int newest = pb_format_find_for (document)->major;
  guint64 major;

  /* Anything that is not a version is found with the rest of the envelope. */
  if (numbers[0] == NULL ||
      !g_ascii_string_to_unsigned (numbers[0], 10, 0, G_MAXUINT, &major, NULL) ||
      major <= (guint64) newest)
    return TRUE;
  g_set_error (
      error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_NEWER,
      _ ("“%1$s” was written by a newer Pledgebook (/format_version: %2$s); this one reads "
         "%3$d.x. Update Pledgebook, or ask the sender for an older format."),
      name, version, newest);
  return FALSE;
}

gboolean
pb_submission_can_read (PbValue *document, const char *name, GError **error)
{
  return has_known_format (document, name, error) && has_readable_version (document, name, error);
}

static gboolean
has_sound_envelope (PbValue *document, const char *name, GPtrArray *findings, GError **error)
{
  pb_submission_check_envelope (document, findings);
  return !pb_submission_refuse_for_errors (pb_format_find_for (document), name, findings,
                                           PB_EXCHANGE_ERROR_DAMAGED, error);
}

static gboolean
has_its_digest (PbValue *document, const char *name, GError **error)
{
  PbValue *payload = pb_value_get_member (document, PB_ENVELOPE_PAYLOAD);
  g_autofree char *digest = payload != NULL ? pb_json_digest (payload) : NULL;

  /* A missing payload is found with the records. */
  if (digest == NULL || g_strcmp0 (digest, pb_value_get_string_at (document, "/digest/value")) == 0)
    return TRUE;
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_DAMAGED,
               /* Translators: what is in brackets is a place in the file, which stays as it is. */
               _ ("“%s” was changed after it was written: its records do not match its digest "
                  "(/digest/value). Ask the sender for the file again."),
               name);
  return FALSE;
}

static gboolean
has_sound_records (PbValue *document, const char *name, GPtrArray *findings, GError **error)
{
  pb_submission_check_payload (document, findings);
  return !pb_submission_refuse_for_errors (pb_format_find_for (document), name, findings,
                                           PB_EXCHANGE_ERROR_RECORDS, error);
}

static PbValue *
read_document (GFile *file,
               const PbJsonLimits *limits,
               GPtrArray *findings,
               GCancellable *cancellable,
               GError **error)
{
  g_autofree char *name = pb_file_get_name (file);
  g_autoptr (GBytes) bytes = pb_file_read (file, limits->max_bytes, cancellable, error);
  g_autoptr (PbValue) document =
      bytes != NULL ? parse (bytes, name, limits, cancellable, error) : NULL;

  if (document == NULL || !pb_submission_can_read (document, name, error) ||
      !has_sound_envelope (document, name, findings, error) ||
      !has_its_digest (document, name, error) ||
      !has_sound_records (document, name, findings, error))
    return NULL;
  return g_steal_pointer (&document);
}

static gpointer
ref_finding_cb (gconstpointer finding, gpointer user_data)
{
  return pb_finding_ref ((PbFinding *) finding);
}

/**
 * pb_submission_read:
 * @file: what to read
 * @limit_bytes: largest size in bytes, 0 for the default of 64 MiB
 * @findings: (nullable) (element-type PbFinding): takes errors and advice, with pointers into the
 *   file
 * @cancellable: (nullable): stops the reading
 * @error: return location for a #PbExchangeError, or %G_IO_ERROR_CANCELLED
 *
 * Reads and checks a file of any #PbFormat. Members that this version does not know are kept. A
 * higher minor version of the format is accepted.
 *
 * Returns: (transfer full) (nullable): the submission; %NULL when the file cannot be read or has
 * any error
 */
PbSubmission *
pb_submission_read (
    GFile *file, gsize limit_bytes, GPtrArray *findings, GCancellable *cancellable, GError **error)
{
  PbJsonLimits limits = PB_JSON_LIMITS_DEFAULT;
  g_autoptr (GPtrArray) found = pb_findings_new ();
  g_autoptr (PbValue) document = NULL;

  if (limit_bytes > 0)
    limits.max_bytes = limit_bytes;
  document = read_document (file, &limits, found, cancellable, error);
  if (findings != NULL)
    g_ptr_array_extend (findings, found, ref_finding_cb, NULL);
  return document != NULL ? pb_submission_new_for_document (document) : NULL;
}
