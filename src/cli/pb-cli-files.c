/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-files.h"

#include "cli/pb-cli-output.h"
#include "exchange/pb-file.h"
#include "exchange/pb-store-planner.h"

#include <glib/gi18n.h>

/* All of a file is in memory at once, several times as large. */
#define MOST_MIB 2048
#define BYTES_OF_MIB (1024 * 1024)

static GOptionEntry
make_limit_entry (PbCli *cli, const char *description)
{
  return (GOptionEntry){
    "limit",
    0,
    0,
    G_OPTION_ARG_INT,
    &cli->limit_mib,
    description,
    /* Translators: stands for a number in the help of a command; a unit of size. */
    N_ ("MIB"),
  };
}

GOptionEntry
pb_cli_limit_entry (PbCli *cli)
{
  return make_limit_entry (cli, N_ ("Read files of up to this size, in MiB, rather than 64"));
}

GOptionEntry
pb_cli_write_limit_entry (PbCli *cli)
{
  return make_limit_entry (cli, N_ ("Write a file of up to this size, in MiB, rather than 64; who "
                                    "reads it must say the same"));
}

gsize
pb_cli_get_limit (const PbCli *cli)
{
  return cli->limit_mib != PB_CLI_USUAL_LIMIT ? (gsize) cli->limit_mib * BYTES_OF_MIB : 0;
}

gboolean
pb_cli_limit_check (const PbCli *cli)
{
  if (cli->limit_mib == PB_CLI_USUAL_LIMIT || (cli->limit_mib > 0 && cli->limit_mib <= MOST_MIB))
    return TRUE;
  pb_cli_complain (_ ("The limit must be from 1 to %d MiB."), MOST_MIB);
  return FALSE;
}

PbSubmission *
pb_cli_read_submission (const PbCli *cli, GFile *file, GPtrArray *findings)
{
  g_autoptr (GError) error = NULL;
  PbSubmission *submission =
      pb_submission_read (file, pb_cli_get_limit (cli), findings, NULL, &error);

  if (submission == NULL)
    pb_cli_complain ("%s", error->message);
  return submission;
}

guint
pb_cli_count_records (const PbSubmission *submission)
{
  PbValue *payload = pb_submission_get_payload (submission);
  guint count = 0;

  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    count += pb_value_get_length (pb_value_get_member (payload, (*kind)->plural));
  return count;
}

GFile *
pb_cli_find_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  GError *fault = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, &fault);

  if (info != NULL)
    return g_steal_pointer (&file);
  pb_file_explain_reading (name, fault, &error);
  pb_cli_complain ("%s", error->message);
  return NULL;
}

/* %NULL after a message for each file that is not there. */
static GPtrArray *
find_files (GStrv paths)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (char **path = paths; *path != NULL; path++) {
    GFile *file = pb_cli_find_file (*path);

    if (file != NULL)
      g_ptr_array_add (files, file);
  }
  return files->len == g_strv_length (paths) ? g_steal_pointer (&files) : NULL;
}

PbInbox *
pb_cli_open_inbox (GStrv paths)
{
  g_autoptr (GPtrArray) given = find_files (paths);
  g_autoptr (GError) error = NULL;
  PbInbox *inbox;

  if (given == NULL)
    return NULL;
  inbox = pb_inbox_new (given, NULL, &error);
  if (inbox == NULL)
    pb_cli_complain ("%s", error->message);
  return inbox;
}

GPtrArray *
pb_cli_read_submissions (const PbCli *cli, GStrv paths, GStrv *names)
{
  g_autoptr (PbInbox) inbox = pb_cli_open_inbox (paths);
  GPtrArray *files = inbox != NULL ? pb_inbox_get_files (inbox) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) submissions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) pb_submission_free);

  for (guint i = 0; files != NULL && i < files->len; i++) {
    PbSubmission *submission = pb_cli_read_submission (cli, g_ptr_array_index (files, i), NULL);
    g_autofree char *name = pb_file_get_name (g_ptr_array_index (files, i));

    g_strv_builder_add (builder, name);
    if (submission != NULL)
      g_ptr_array_add (submissions, submission);
  }
  *names = g_strv_builder_end (builder);
  return files != NULL && submissions->len == files->len ? g_steal_pointer (&submissions) : NULL;
}

static gboolean
add_own (PbPlan *plan, GPtrArray *submissions, GStrv names, PbStore *store, GError **error)
{
  for (guint i = 0; i < submissions->len; i++)
    if (!pb_store_planner_add_own (plan, g_ptr_array_index (submissions, i), names[i], store, NULL,
                                   error))
      return FALSE;
  return TRUE;
}

static gboolean
add_files (PbPlan *plan, GPtrArray *submissions, GStrv names, PbStore *store, GError **error)
{
  return pb_store_planner_add_files (plan, (const PbSubmission *const *) submissions->pdata,
                                     (const char *const *) names, submissions->len, store, NULL,
                                     error);
}

PbPlan *
pb_cli_make_plan (GPtrArray *submissions, GStrv names, gboolean are_own, PbStore *store)
{
  g_autoptr (PbPlan) plan = pb_plan_new ();
  g_autoptr (GError) error = NULL;

  if (are_own ? add_own (plan, submissions, names, store, &error)
              : add_files (plan, submissions, names, store, &error))
    return g_steal_pointer (&plan);
  pb_cli_complain ("%s", error->message);
  return NULL;
}
