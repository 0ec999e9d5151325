/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-submission-paper.h"

#include "exchange/pb-signature.h"
#include "exchange/pb-submission-private.h"
#include "pb-test-records.h"

#include <locale.h>
#include <string.h>

#define SIGNER "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01"

/* All records of the tests, signed with a key. (transfer full) */
static PbSubmission *
create_signed (const PbKey *key)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (PbValue) document =
      pb_signature_add (pb_submission_get_document (submission), SIGNER, key);

  return pb_submission_new_for_document (document);
}

static GFile *
write_paper (const PbSubmission *submission)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) paper = pb_submission_paper_make (submission, &error);
  GFile *file = pb_test_file ("paper.pdf");

  g_assert_no_error (error);
  pb_test_write (file, g_bytes_get_data (paper, NULL), (gssize) g_bytes_get_size (paper));
  return file;
}

/* What a program makes of a paper. (transfer full) */
static char *
run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

/* Its text, in one line: where lines break says nothing. */
static char *
read_text (const PbSubmission *submission)
{
  g_autoptr (GFile) file = write_paper (submission);
  const char *const arguments[] = {
    "pdftotext", "-enc", "UTF-8", g_file_peek_path (file), "-", NULL
  };
  g_autofree char *text = run (arguments);
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) filled = NULL;

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_strv_builder_add (builder, *word);
  filled = g_strv_builder_end (builder);
  return g_strjoinv (" ", filled);
}

/* Letters alone: pdftotext takes the steps to the left between Arabic letters for blanks. (transfer
 * full) */
static char *
squeeze (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar letter = g_utf8_get_char (text);

    if (g_unichar_isalpha (letter))
      g_string_append_unichar (letters, letter);
  }
  return g_string_free (letters, FALSE);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

static void
assert_lacks (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in: %s", part, text);
}

static void
test_words (void)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbSubmission) submission = create_signed (key);
  g_autofree char *text = read_text (submission);
  g_autofree char *start = g_strndup (pb_submission_get_digest (submission), 4);
  g_autofree char *mark = g_strdup_printf ("Digest %s ", start);
  g_autofree char *fingerprint = pb_public_key_fingerprint (pb_key_get_text (key));

  assert_has (text, "Pledge: Fibre for 400 village schools");
  assert_has (text, "Волокно для 400 сельских школ");
  assert_has (text, "Entity: Baobab Connect");
  assert_has (text, "1250000.50");
  /* Who is a party by its id is named, and where shares are, each country stands for itself. */
  assert_has (text, "Entity in this register Baobab Connect");
  assert_has (text, "Senegal");
  assert_has (text, "Fingerprint of the key of Baobab Connect");
  assert_has (text, fingerprint);
  assert_has (text, mark);
  assert_has (text, "Signature");
}

/* The digest of the file, in groups that can be compared by eye. */
static void
test_digest (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autofree char *text = read_text (submission);
  g_autoptr (GString) groups = g_string_new (pb_submission_get_digest (submission));

  for (gssize at = 60; at > 0; at -= 4)
    g_string_insert_c (groups, at, ' ');
  assert_has (text, groups->str);
  assert_lacks (text, "Fingerprint");
}

/* The records have contacts, notes and a member of a newer program. */
static void
test_private (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autofree char *text = read_text (submission);

  assert_lacks (text, "Aïssatou");
  assert_lacks (text, "a.diop@baobab.example.org");
  assert_lacks (text, "+221");
  assert_lacks (text, "Called on Monday");
  assert_lacks (text, "newer");
}

/* So that the description goes over several pages. */
static PbSubmission *
create_long (void)
{
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (GString) json = g_string_new ("{\"en\":\"");
  g_autoptr (PbValue) with_text = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (json, "Mast number %u stands.\\n", i);
  g_string_append (json, "\"}");
  with_text = pb_test_with (pledge, "/description", json->str);
  return pb_test_submission_of (with_text);
}

static void
test_pages (void)
{
  g_autoptr (PbSubmission) submission = create_long ();
  g_autofree char *text = read_text (submission);
  g_autoptr (GFile) file = write_paper (submission);
  const char *const arguments[] = { "pdfinfo", g_file_peek_path (file), NULL };
  g_autofree char *info = run (arguments);
  guint n_pages = (guint) g_ascii_strtoull (strstr (info, "Pages:") + strlen ("Pages:"), NULL, 10);

  assert_has (info, "(A4)");
  assert_has (info, "Pledges to the Partner2Connect Digital Coalition");
  g_assert_cmpuint (n_pages, >, 5);
  for (guint i = 1; i <= n_pages; i++) {
    g_autofree char *number = g_strdup_printf ("%u of %u", i, n_pages);

    assert_has (text, number);
  }
  for (guint i = 0; i < 300; i++) {
    g_autofree char *line = g_strdup_printf ("Mast number %u stands.", i);

    assert_has (text, line);
  }
}

/* Headings are headings to a screen reader. */
static void
test_structure (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = write_paper (submission);
  const char *const arguments[] = { "pdfinfo", "-struct", g_file_peek_path (file), NULL };
  g_autofree char *structure = run (arguments);

  assert_has (structure, "H1");
  assert_has (structure, "H2");
  assert_has (structure, "P (block)");
}

/* A reader shows whose paper it is, and leads to each record. */
static void
test_contents (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = write_paper (submission);
  const char *const info_arguments[] = { "pdfinfo", g_file_peek_path (file), NULL };
  const char *const arguments[] = { "pdftohtml", "-xml", "-i", "-stdout", g_file_peek_path (file),
                                    NULL };
  g_autofree char *info = run (info_arguments);
  g_autofree char *text = run (arguments);
  const char *contents = strstr (text, "<outline>");

  assert_has (info, "Baobab Connect");
  g_assert_nonnull (contents);
  assert_has (contents, "Entity: Baobab Connect</item>");
  assert_has (contents, "Pledge: Fibre for 400 village schools</item>");
}

static const struct {
  const char *language;
  const char *country;
} LANGUAGES[] = { { "fr", "Sénégal" }, { "ar", "السنغال" }, { "zh", "塞内加尔" } };

static void
assert_language (const char *language, const char *country)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autofree char *text = NULL;
  g_autofree char *letters = NULL;

  g_setenv ("LANGUAGE", language, TRUE);
  text = read_text (submission);
  letters = squeeze (text);
  assert_has (letters, country);
  assert_has (letters, "BaobabConnexion");
  assert_has (letters, "باوباب");
}

/* The same in other languages and scripts; countries are named by iso-codes. What is translated
 * once stays so, therefore each has a process of its own. */
static void
test_language (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  if (g_test_subprocess ()) {
    assert_language (LANGUAGES[i].language, LANGUAGES[i].country);
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* The locale of a country that prints on other sheets than most; it need not be installed. */
static void
use_american_paper (void)
{
  g_autoptr (GFile) locale = pb_test_file ("en_US.UTF-8");
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (locale));
  const char *const arguments[] = { "localedef", "-i",    "en_US",
                                    "-f",        "UTF-8", g_file_peek_path (locale),
                                    NULL };
  g_autofree char *told = run (arguments);

  g_setenv ("LOCPATH", folder, TRUE);
  g_assert_nonnull (setlocale (LC_PAPER, "en_US.UTF-8"));
}

static void
assert_size (const char *wanted)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = write_paper (submission);
  const char *const arguments[] = { "pdfinfo", g_file_peek_path (file), NULL };
  g_autofree char *info = run (arguments);

  assert_has (info, wanted);
}

/* A process of its own, whose paper is not that of the other tests. */
static void
test_size (void)
{
  if (g_test_subprocess ()) {
    assert_size ("595.276 x 841.89 pts (A4)");
    use_american_paper ();
    assert_size ("612.283 x 790.866 pts");
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/submission-paper/words", test_words);
  g_test_add_func ("/submission-paper/digest", test_digest);
  g_test_add_func ("/submission-paper/private", test_private);
  g_test_add_func ("/submission-paper/pages", test_pages);
  g_test_add_func ("/submission-paper/structure", test_structure);
  g_test_add_func ("/submission-paper/contents", test_contents);
  g_test_add_func ("/submission-paper/size", test_size);
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autofree char *path =
        g_strdup_printf ("/submission-paper/language/%s", LANGUAGES[i].language);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_language);
  }
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
