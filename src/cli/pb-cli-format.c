/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-format.h"

#include "cli/pb-cli-output.h"
#include "cli/pb-cli-search.h"

#include <glib/gi18n.h>

static char *
list_names (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (const PbExportFormat *format = pb_export_format_get_all (); format->name != NULL; format++)
    g_strv_builder_add (builder, format->name);
  names = g_strv_builder_end (builder);
  return g_strjoinv (", ", names);
}

static gboolean
is_folder (const char *path)
{
  return g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (path, G_FILE_TEST_IS_DIR);
}

const PbExportFormat *
pb_cli_format_find (const char *name, const char *path)
{
  const PbExportFormat *format = pb_export_format_find (name);
  g_autofree char *known = NULL;

  if (format != NULL && g_str_equal (name, "csv") && is_folder (path))
    return pb_export_format_find ("csv-folder");
  if (format != NULL)
    return format;
  known = list_names ();
  pb_cli_complain (_ ("There is no format “%1$s”. There are: %2$s."), name, known);
  return NULL;
}

static void
tell_left_out (const PbExportJob *job)
{
  if (job->n_left_out > 0)
    pb_cli_complain (ngettext ("%u record was left out: it has too little in it for this format.",
                               "%u records were left out: they have too little in them for this "
                               "format.",
                               job->n_left_out),
                     job->n_left_out);
}

static PbCliStatus
write_found (const PbCliSearch *search,
             const PbExportFormat *format,
             const char *path,
             gboolean mark)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GArray) rows = pb_result_sort (search->result, PB_ORDER_TITLE, FALSE);
  g_autoptr (GError) error = NULL;
  PbExportJob job = {
    .store = search->store,
    .index = search->index,
    .kind = search->kind,
    .rows = rows,
    .with_mark = mark,
  };

  if (format->write (&job, file, &error)) {
    tell_left_out (&job);
    return job.n_left_out > 0 ? PB_CLI_REFUSED : PB_CLI_DONE;
  }
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

PbCliStatus
pb_cli_format_export (
    PbCli *cli, const PbExportFormat *format, char **words, const char *path, gboolean with_mark)
{
  const PbKind *named = pb_cli_search_take_kind (&words);
  const PbKind *kind = named != NULL ? named : &pb_pledge_kind;
  g_auto (PbCliSearch) search = { 0 };
  PbCliStatus status;

  if (!pb_export_format_takes (format, kind)) {
    pb_cli_complain (_ ("The format “%s” is for pledges only."), format->name);
    return PB_CLI_USAGE;
  }
  status = pb_cli_search_run (&search, cli, kind, words);
  return status == PB_CLI_DONE ? write_found (&search, format, path, with_mark) : status;
}
