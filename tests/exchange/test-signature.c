/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-signature.h"

#include "../support/test-json.h"
#include "exchange/pb-submission-private.h"
#include "pb-test-records.h"

#define SIGNER "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01"
#define OTHER "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c02"

static PbValue *
create_signed (const char *signer, const PbKey *key)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();

  return pb_signature_add (pb_submission_get_document (submission), signer, key);
}

static gboolean
holds (PbValue *document, guint index)
{
  PbValue *signatures = pb_value_get_member (document, PB_SIGNATURES);

  return pb_signature_verify (pb_value_get_item (signatures, index), document);
}

static void
test_round_trip (void)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbValue) document = create_signed (SIGNER, key);
  g_autoptr (PbSubmission) submission = pb_submission_new_for_document (document);
  g_autoptr (GFile) file = pb_test_file ("signed.pledgebook.json");
  g_autoptr (PbSubmission) read = NULL;
  g_autoptr (GError) error = NULL;
  PbValue *signature;

  g_assert_true (pb_submission_write (submission, file, NULL, &error));
  read = pb_submission_read (file, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (holds (pb_submission_get_document (read), 0));
  signature = pb_value_get_at (pb_submission_get_document (read), "/signatures/0");
  g_assert_cmpstr (pb_signature_get_signer (signature), ==, SIGNER);
  g_assert_cmpstr (pb_signature_get_key (signature), ==, pb_key_get_text (key));
}

/* Written down so that another program can do the same. */
static void
test_message (void)
{
  g_autoptr (PbValue) document =
      parse_json ("{\"payload\": {}, \"format\": \"pledgebook/submission\", \"signatures\": []}");
  g_autofree char *message = pb_signature_message (document, SIGNER);

  /* printf '{"format":"pledgebook/submission"}' | sha256sum */
  g_assert_cmpstr (message, ==,
                   "pledgebook/submission/1\n" SIGNER
                   "\nb7f59761f0d2adf337b278fda3fab0c8d12e8fda0b8b37bf5cc01035fda219fe\n");
}

static void
test_secretariat (void)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbValue) document = create_signed (PB_SIGNER_SECRETARIAT, key);

  g_assert_cmpstr (pb_signature_get_signer (pb_value_get_at (document, "/signatures/0")), ==,
                   PB_SIGNER_SECRETARIAT);
  g_assert_true (holds (document, 0));
}

static void
test_several (void)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) second_key = pb_key_new ();
  g_autoptr (PbValue) once = create_signed (SIGNER, key);
  g_autoptr (PbValue) twice = pb_signature_add (once, OTHER, second_key);

  g_assert_true (holds (twice, 0));
  g_assert_true (holds (twice, 1));
}

/* Any member of the envelope but the two that the message leaves out, and what is said of the
 * signer. */
static void
test_changed (void)
{
  static const struct {
    const char *pointer;
    const char *json;
  } cases[] = {
    { "/format_version", "\"1.9\"" },
    { "/generator/name", "\"Another\"" },
    { "/id", "\"" OTHER "\"" },
    { "/parent", "\"" OTHER "\"" },
    { "/created", "\"2020-01-01T00:00:00Z\"" },
    { "/language", "\"de\"" },
    { "/digest/value", "\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"" },
    { "/later", "\"an unknown member\"" },
    { "/signatures/0/entity", "\"" OTHER "\"" },
    { "/signatures/0/entity", NULL },
    { "/signatures/0/algorithm", "\"none\"" },
    { "/signatures/0/value", "\"AAAA\"" },
    { "/signatures/0/value", NULL },
    { "/signatures/0/key", "\"\"" },
  };
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbValue) document = create_signed (SIGNER, key);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PbValue) changed = pb_test_with (document, cases[i].pointer, cases[i].json);

    g_test_message ("%s", cases[i].pointer);
    g_assert_false (holds (changed, 0));
  }
}

static void
test_swapped_key (void)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) other = pb_key_new ();
  g_autoptr (PbValue) document = create_signed (SIGNER, key);
  g_autoptr (PbValue) text = pb_value_new_string (pb_key_get_text (other));
  g_autoptr (PbValue) changed = pb_value_with_at (document, "/signatures/0/key", text);

  g_assert_true (holds (document, 0));
  g_assert_false (holds (changed, 0));
}

static void
test_of_another_file (void)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbValue) document = create_signed (SIGNER, key);
  g_autoptr (PbValue) other = create_signed (SIGNER, key);
  g_autoptr (PbValue) changed =
      pb_value_with_member (document, PB_SIGNATURES, pb_value_get_member (other, PB_SIGNATURES));

  g_assert_false (holds (changed, 0));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signature/round-trip", test_round_trip);
  g_test_add_func ("/signature/message", test_message);
  g_test_add_func ("/signature/secretariat", test_secretariat);
  g_test_add_func ("/signature/several", test_several);
  g_test_add_func ("/signature/changed", test_changed);
  g_test_add_func ("/signature/swapped-key", test_swapped_key);
  g_test_add_func ("/signature/of-another-file", test_of_another_file);
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
