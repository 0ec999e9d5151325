/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-map.h"
#include "exchange/pb-submission.h"
#include "pb-fuzz.h"

#include <string.h>

/* A file is refused with a sentence, or can be written and read again and is the same then. */

static PbSubmission *
take_in (GFile *file, GError **error)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  PbSubmission *submission = pb_submission_read (file, 0, findings, NULL, error);

  g_assert_true ((submission != NULL) == (*error == NULL));
  if (*error != NULL)
    g_assert_true (g_utf8_validate ((*error)->message, -1, NULL));
  return submission;
}

static void
check_again (const PbSubmission *submission, const char *name)
{
  g_autofree char *path = g_build_filename (pb_fuzz_folder (), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *suggested = pb_submission_suggest_name (submission);
  g_autoptr (PbSubmission) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (strchr (suggested, '/'));
  pb_submission_write (submission, file, NULL, &error);
  g_assert_no_error (error);
  again = take_in (file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_submission_get_digest (again), ==, pb_submission_get_digest (submission));
  g_assert_cmpstr (pb_submission_get_id (again), ==, pb_submission_get_id (submission));
}

/* Lists of kinds that only newer versions have are kept in one text, and not read in lines, where
 * each record must be checked as it comes. The program writes neither. */
static gboolean
has_known_lists (const PbSubmission *submission)
{
  PbValue *payload = pb_submission_get_payload (submission);

  for (guint i = 0; i < pb_value_get_length (payload); i++) {
    const char *name = pb_value_get_member_name (payload, i);
    const PbKind *kind = pb_kind_find (name);

    if (kind == NULL || g_strcmp0 (kind->plural, name) != 0)
      return FALSE;
  }
  return TRUE;
}

static void
try (const void *data, gsize size)
{
  g_autoptr (GFile) file = pb_fuzz_file ("in.pledgebook.json", data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbSubmission) submission = take_in (file, &error);

  if (submission == NULL)
    return;
  check_again (submission, "out.pledgebook.json");
  if (has_known_lists (submission))
    check_again (submission, "out.pledgebook.ndjson");
}

/* No input gets past the digest by chance, so it is also tried with the digest that fits.
 * (transfer full) (nullable) */
static char *
seal (const guint8 *data, size_t size)
{
  g_autoptr (PbValue) document = pb_json_parse ((const char *) data, size, NULL, NULL);
  PbValue *payload = document != NULL ? pb_value_get_member (document, PB_ENVELOPE_PAYLOAD) : NULL;
  g_autofree char *digest = payload != NULL ? pb_json_digest (payload) : NULL;
  g_autoptr (PbValue) member = NULL;
  g_autoptr (PbValue) sealed = NULL;

  if (digest == NULL || pb_value_get_value_type (document) != PB_VALUE_MAP)
    return NULL;
  member = pb_map_of ((const PbMember[]){
      { "algorithm", pb_value_new_string (PB_ENVELOPE_DIGEST_ALGORITHM) },
      { "value", pb_value_new_string (digest) },
      { NULL },
  });
  sealed = pb_value_with_member (document, PB_ENVELOPE_DIGEST, member);
  return pb_json_canonical (sealed);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *sealed = seal (data, size);

  try (data, size);
  if (sealed != NULL)
    try (sealed, strlen (sealed));
  return 0;
}
