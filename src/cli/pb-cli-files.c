/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-files.h"

#include "cli/pb-cli-output.h"
#include "exchange/pb-store-planner.h"

PbSubmission *
pb_cli_read_submission (const char *path, GPtrArray *findings)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  PbSubmission *submission = pb_submission_read (file, 0, findings, NULL, &error);

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

GPtrArray *
pb_cli_read_submissions (GStrv paths)
{
  g_autoptr (GPtrArray) submissions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) pb_submission_free);

  for (char **path = paths; *path != NULL; path++) {
    PbSubmission *submission = pb_cli_read_submission (*path, NULL);

    if (submission != NULL)
      g_ptr_array_add (submissions, submission);
  }
  return submissions->len == g_strv_length (paths) ? g_steal_pointer (&submissions) : NULL;
}

static GStrv
list_names (GStrv paths)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (char **path = paths; *path != NULL; path++) {
    g_autofree char *name = g_filename_display_name (*path);

    g_strv_builder_add (names, name);
  }
  return g_strv_builder_end (names);
}

PbPlan *
pb_cli_make_plan (GPtrArray *submissions, GStrv paths, PbStore *store)
{
  g_autoptr (PbPlan) plan = pb_plan_new ();
  g_auto (GStrv) names = list_names (paths);
  g_autoptr (GError) error = NULL;

  if (pb_store_planner_add_files (plan, (const PbSubmission *const *) submissions->pdata,
                                  (const char *const *) names, submissions->len, store, &error))
    return g_steal_pointer (&plan);
  pb_cli_complain ("%s", error->message);
  return NULL;
}
