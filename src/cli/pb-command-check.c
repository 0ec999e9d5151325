/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "base/pb-finding.h"
#include "cli/pb-cli-files.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-sign.h"
#include "domain/pb-review.h"
#include "exchange/pb-payload-reader.h"
#include "exchange/pb-submission-private.h"

#include <glib/gi18n.h>

static void
print_finding_cb (gpointer data, gpointer path)
{
  const PbFinding *finding = data;

  switch (finding->severity) {
  case PB_SEVERITY_ERROR:
    /* Translators: the name of a file, a place in it, a whole sentence. */
    pb_cli_print (_ ("%1$s: %2$s: error: %3$s\n"), (const char *) path, finding->pointer,
                  finding->message);
    return;
  case PB_SEVERITY_WARNING:
    /* Translators: the name of a file, a place in it, a whole sentence. */
    pb_cli_print (_ ("%1$s: %2$s: advice: %3$s\n"), (const char *) path, finding->pointer,
                  finding->message);
    return;
  }
  g_return_if_reached ();
}

static gboolean
print_soundness (guint count, const PbSubmission *envelope, const char *name)
{
  pb_cli_print (ngettext ("%s: in order, %u record\n", "%s: in order, %u records\n", count), name,
                count);
  return pb_cli_sign_print (envelope, name);
}

/* One record after another, so that the file may be larger than the memory. */
static gboolean
check_records (GFile *file, const char *name)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PbPayloadReader) reader = pb_payload_reader_open (file, findings, NULL, &error);
  gboolean is_sound = reader != NULL && pb_payload_reader_check (reader, &error);
  g_autoptr (PbSubmission) envelope = NULL;

  g_ptr_array_foreach (findings, print_finding_cb, (gpointer) name);
  if (!is_sound) {
    pb_cli_complain ("%s", error->message);
    return FALSE;
  }
  envelope = pb_submission_new_for_document (pb_payload_reader_get_envelope (reader));
  return print_soundness (pb_payload_reader_get_n_records (reader), envelope, name);
}

/* A receipt has reviews instead of records. */
static gboolean
print_receipt (guint n_reviews, const PbSubmission *receipt, const char *name)
{
  pb_cli_print (ngettext ("%s: in order, %u review\n", "%s: in order, %u reviews\n", n_reviews),
                name, n_reviews);
  return pb_cli_sign_print (receipt, name);
}

static gboolean
print_whole (const PbSubmission *submission, const char *name)
{
  PbValue *payload = pb_submission_get_payload (submission);
  guint n_reviews = pb_value_get_length (pb_value_get_member (payload, pb_review_kind.plural));

  return n_reviews > 0 ? print_receipt (n_reviews, submission, name)
                       : print_soundness (pb_cli_count_records (submission), submission, name);
}

static gboolean
check_whole (const PbCli *cli, GFile *file, const char *name)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (PbSubmission) submission = pb_cli_read_submission (cli, file, findings);

  g_ptr_array_foreach (findings, print_finding_cb, (gpointer) name);
  return submission != NULL && print_whole (submission, name);
}

/* As it was typed, or as it stands below the folder or archive that was. */
static char *
name_file (const char *path, GFile *file)
{
  g_autoptr (GFile) given = g_file_new_for_commandline_arg (path);
  g_autofree char *below = g_file_get_relative_path (given, file);
  g_autofree char *base = below == NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *whole = g_build_filename (path, below != NULL ? below : base, NULL);

  return g_filename_display_name (g_file_equal (given, file) ? path : whole);
}

static gboolean
check_file (const PbCli *cli, const char *path, GFile *file)
{
  g_autofree char *name = name_file (path, file);

  return pb_payload_reader_is_for (file, pb_cli_get_limit (cli)) ? check_records (file, name)
                                                                 : check_whole (cli, file, name);
}

static gboolean
check_given (const PbCli *cli, char *path)
{
  g_autoptr (PbInbox) inbox = pb_cli_open_inbox ((char *[]){ path, NULL });
  GPtrArray *files = inbox != NULL ? pb_inbox_get_files (inbox) : NULL;
  gboolean are_sound = files != NULL;

  for (guint i = 0; files != NULL && i < files->len; i++)
    are_sound &= check_file (cli, path, g_ptr_array_index (files, i));
  return are_sound;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  const GOptionEntry entries[] = { pb_cli_limit_entry (cli), { NULL } };
  g_auto (GStrv) paths = pb_cli_parse (cli, argc, argv, entries, 1, G_MAXUINT);
  PbCliStatus status = PB_CLI_DONE;

  if (paths == NULL || !pb_cli_limit_check (cli))
    return PB_CLI_USAGE;
  for (char **path = paths; *path != NULL; path++)
    if (!check_given (cli, *path))
      status = PB_CLI_REFUSED;
  return status;
}

const PbCommand pb_command_check = {
  .name = "check",
  .parameters = N_ ("FILE…"),
  .summary = N_ ("Check submission files"),
  .description = N_ (
      "Prints what is wrong with each file, and advice, each with its place, and who "
      "has signed it. The exit status is 1 when an error was found, when a signature is wrong or "
      "when a file was refused, but not for advice alone. A folder or a .zip archive stands for "
      "the files in it. No register is needed."),
  .run = run,
};
