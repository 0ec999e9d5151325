/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-dataset.h"
#include "cli/pb-cli-files.h"

#include "base/pb-change.h"
#include "cli/pb-cli-object.h"
#include "cli/pb-cli-output.h"
#include "domain/pb-record.h"
#include "exchange/pb-dataset-compare.h"
#include "exchange/pb-snapshots.h"

#include <glib/gi18n.h>

/* Wide enough for "removed" and "entity". */
#define CHANGE_WIDTH 9
#define KIND_WIDTH 8

static const char *
name_difference (PbValue *before, PbValue *after)
{
  if (before == NULL)
    return "added";
  return after == NULL ? "removed" : "changed";
}

static GPtrArray *
list_changes (PbValue *before, PbValue *after)
{
  return before != NULL && after != NULL ? pb_changes_between (before, after) : g_ptr_array_new ();
}

/* @lines: (element-type utf8): nothing is printed before both files are known to be sound. */
static void
add_lines_cb (const PbKind *kind, PbValue *before, PbValue *after, gpointer lines)
{
  PbValue *record = after != NULL ? after : before;
  g_autofree char *change = pb_cli_pad (name_difference (before, after), CHANGE_WIDTH);
  g_autofree char *name = pb_cli_pad (kind->name, KIND_WIDTH);
  g_autoptr (GPtrArray) changes = list_changes (before, after);

  g_ptr_array_add (lines, g_strdup_printf ("%s%s%s  %s", change, name, pb_record_get_id (record),
                                           pb_record_title (kind, record)));
  for (guint i = 0; i < changes->len; i++) {
    const PbChange *difference = g_ptr_array_index (changes, i);
    g_autofree char *place = pb_kind_describe_place (kind, difference->pointer);

    g_ptr_array_add (lines, g_strdup_printf ("         %s", place));
  }
}

static PbValue *
describe_change (gpointer item, gpointer data)
{
  const PbChange *change = item;

  return pb_cli_new_object (
      "place", pb_value_new_string (change->pointer), "before",
      change->before != NULL ? pb_value_ref (change->before) : pb_value_new_null (), "after",
      change->after != NULL ? pb_value_ref (change->after) : pb_value_new_null (), NULL);
}

static void
add_object_cb (const PbKind *kind, PbValue *before, PbValue *after, gpointer objects)
{
  PbValue *record = after != NULL ? after : before;
  g_autoptr (GPtrArray) changes = list_changes (before, after);

  g_ptr_array_add (
      objects, pb_cli_new_object ("change", pb_value_new_string (name_difference (before, after)),
                                  "kind", pb_value_new_string (kind->name), "id",
                                  pb_value_new_string (pb_record_get_id (record)), "title",
                                  pb_value_new_string (pb_record_title (kind, record)), "fields",
                                  pb_cli_new_list (changes, describe_change, NULL), NULL));
}

static gboolean
print_lines (GFile *older, GFile *newer, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (!pb_dataset_compare (older, newer, add_lines_cb, lines, NULL, error))
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    pb_cli_print ("%s\n", (const char *) g_ptr_array_index (lines, i));
  return TRUE;
}

static gboolean
print_json (GFile *older, GFile *newer, GError **error)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (PbValue) list = NULL;

  if (!pb_dataset_compare (older, newer, add_object_cb, objects, NULL, error))
    return FALSE;
  list = pb_value_new_list ((PbValue *const *) objects->pdata, objects->len);
  pb_cli_print_json (list);
  return TRUE;
}

/* A day stands for the data set of that day that is kept here. %NULL after a message. */
static GFile *
find_file (const char *name)
{
  PbDate day;

  return pb_date_parse (name, &day) && day.day > 0 ? pb_snapshots_get_file (&day)
                                                   : pb_cli_find_file (name);
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for programs"), NULL },
    { NULL },
  };
  g_auto (GStrv) names = pb_cli_parse (cli, argc, argv, entries, 2, 2);
  g_autoptr (GFile) older = NULL;
  g_autoptr (GFile) newer = NULL;
  g_autoptr (GError) error = NULL;

  if (names == NULL)
    return PB_CLI_USAGE;
  older = find_file (names[0]);
  newer = find_file (names[1]);
  if (older == NULL || newer == NULL)
    return PB_CLI_REFUSED;
  if ((as_json ? print_json : print_lines) (older, newer, &error))
    return PB_CLI_DONE;
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

const PbCommand pb_cli_dataset_compare = {
  .name = "dataset compare",
  .parameters = N_ ("OLD NEW"),
  .summary = N_ ("Show what is different between two data sets"),
  .description =
      N_ ("Prints one line for each record that was added, removed or changed, and under it the "
          "fields that changed. A day instead of a file stands for the data set of that day that "
          "is kept on this computer; see “dataset list”."),
  .run = run,
};
