/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-csv.h"

#include "cli/pb-cli-files.h"
#include "cli/pb-cli-output.h"
#include "domain/pb-language.h"
#include "exchange/pb-csv-import.h"
#include "exchange/pb-file.h"

#include <glib/gi18n.h>

static const char *
name_separator (char separator)
{
  switch (separator) {
  case '\t': return _ ("tabs");
  case ';': return _ ("semicolons");
  case '|': return _ ("bars");
  default: return _ ("commas");
  }
}

static void
tell_problem (const PbCsvProblem *problem, const char *name)
{
  if (problem->column != NULL)
    /* Translators: the name of a file, a line of it, the name of a field, and a sentence. */
    pb_cli_complain (_ ("%1$s: Line %2$u, %3$s: %4$s"), name, problem->line, problem->column,
                     problem->message);
  else
    /* Translators: the name of a file, a line of it, and a sentence. */
    pb_cli_complain (_ ("%1$s: Line %2$u: %3$s"), name, problem->line, problem->message);
}

static void
tell (const PbCsvImport *import, GFile *file)
{
  g_autofree char *name = pb_file_get_name (file);

  /* Translators: the name of a file, an encoding such as UTF-8, and "commas" or the like. */
  pb_cli_complain (_ ("%1$s: read as %2$s, cells separated by %3$s."), name, import->encoding,
                   name_separator (import->separator));
  for (guint i = 0; i < import->unknown->len; i++)
    pb_cli_complain (_ ("%1$s: the column “%2$s” is no field and was left out."), name,
                     (const char *) g_ptr_array_index (import->unknown, i));
  for (guint i = 0; i < import->problems->len; i++)
    tell_problem (g_ptr_array_index (import->problems, i), name);
  if (import->n_refused > 0)
    pb_cli_complain (ngettext ("%1$s: %2$u row has errors and is left out.",
                               "%1$s: %2$u rows have errors and are left out.", import->n_refused),
                     name, import->n_refused);
}

static PbSubmission *
read_table (const PbKind *kind, const char *encoding, const char *path, guint *n_left_out)
{
  g_autoptr (GFile) file = pb_cli_find_file (path);
  g_autoptr (GError) error = NULL;
  const char *language = pb_language_current ();
  g_autoptr (PbCsvImport) import = NULL;

  if (file == NULL)
    return NULL;
  import = pb_csv_import_read (kind, file, encoding, language, NULL, &error);
  if (import == NULL) {
    pb_cli_complain ("%s", error->message);
    return NULL;
  }
  tell (import, file);
  *n_left_out += import->n_refused;
  return pb_csv_import_make_submission (import, language);
}

static GStrv
list_names (GStrv paths)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (char **path = paths; *path != NULL; path++) {
    g_autofree char *name = g_filename_display_basename (*path);

    g_strv_builder_add (names, name);
  }
  return g_strv_builder_end (names);
}

GPtrArray *
pb_cli_csv_read (
    const PbKind *kind, const char *encoding, GStrv paths, GStrv *names, guint *n_left_out)
{
  g_autoptr (GPtrArray) submissions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) pb_submission_free);

  *names = list_names (paths);
  *n_left_out = 0;
  for (char **path = paths; *path != NULL; path++) {
    PbSubmission *submission = read_table (kind, encoding, *path, n_left_out);

    if (submission == NULL)
      return NULL;
    g_ptr_array_add (submissions, submission);
  }
  return g_steal_pointer (&submissions);
}

const PbKind *
pb_cli_csv_find_kind (const char *name)
{
  const PbKind *kind = pb_kind_find (name);

  if (kind == NULL)
    pb_cli_complain (_ ("There is no kind of record “%s”. There are entity, pledge and report."),
                     name);
  return kind;
}
