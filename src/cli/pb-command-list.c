/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-output.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"

#include <glib/gi18n.h>

typedef struct {
  const PbKind *kind;
  PbValue *record;
} Row;

static void
free_row (Row *row)
{
  pb_value_unref (row->record);
  g_free (row);
}

static gboolean
add_row_cb (const PbKind *kind, PbValue *record, gpointer rows)
{
  Row *row = g_new0 (Row, 1);

  row->kind = kind;
  row->record = pb_value_ref (record);
  g_ptr_array_add (rows, row);
  return TRUE;
}

/* @only: (nullable): %NULL for all kinds. */
static GPtrArray *
collect_rows (PbStore *store, const PbKind *only, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);

  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    if ((only == NULL || only == *kind) &&
        !pb_store_foreach (store, *kind, add_row_cb, rows, error))
      return NULL;
  return g_steal_pointer (&rows);
}

static const char *
get_state (const Row *row)
{
  return pb_vocabulary_label ("publication-state", pb_record_get_publication (row->record));
}

static void
print_table (GPtrArray *rows)
{
  guint width = 0;

  for (guint i = 0; i < rows->len; i++)
    width = MAX (width, pb_cli_get_width (get_state (g_ptr_array_index (rows, i))));
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = g_ptr_array_index (rows, i);
    g_autofree char *state = pb_cli_pad (get_state (row), width);

    pb_cli_print ("%s  %s  %s\n", pb_record_get_id (row->record), state,
                  pb_record_title (row->kind, row->record));
  }
}

/* The members of a record that tell it from others, and what it is called. */
static PbValue *
summarise (const Row *row)
{
  static const char *const members[] = { "id", "revision", "modified", "publication" };
  g_autoptr (PbValue) kind = pb_value_new_string (row->kind->name);
  g_autoptr (PbValue) title = pb_value_new_string (pb_record_title (row->kind, row->record));
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autoptr (PbValue) titled = pb_value_with_member (empty, "title", title);
  PbValue *summary = pb_value_with_member (titled, "kind", kind);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    g_autoptr (PbValue) shorter = summary;

    summary =
        pb_value_with_member (shorter, members[i], pb_value_get_member (row->record, members[i]));
  }
  return summary;
}

static void
print_json (GPtrArray *rows)
{
  g_autoptr (GPtrArray) summaries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (PbValue) list = NULL;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (summaries, summarise (g_ptr_array_index (rows, i)));
  list = pb_value_new_list ((PbValue *const *) summaries->pdata, summaries->len);
  pb_cli_print_json (list);
}

static PbCliStatus
list (PbCli *cli, const PbKind *only, gboolean as_json)
{
  g_autoptr (PbStore) store = pb_cli_open_store (cli, PB_STORE_READ_ONLY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (store == NULL)
    return PB_CLI_REFUSED;
  rows = collect_rows (store, only, &error);
  if (rows == NULL) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  if (as_json)
    print_json (rows);
  else
    print_table (rows);
  return PB_CLI_DONE;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for programs"), NULL },
    { NULL },
  };
  g_auto (GStrv) kinds = pb_cli_parse (cli, argc, argv, entries, 0, 1);
  const PbKind *only = kinds != NULL && kinds[0] != NULL ? pb_kind_find (kinds[0]) : NULL;

  if (kinds == NULL)
    return PB_CLI_USAGE;
  if (kinds[0] != NULL && only == NULL) {
    pb_cli_complain (_ ("“%s” cannot be listed. Name entities or pledges."), kinds[0]);
    return PB_CLI_USAGE;
  }
  return list (cli, only, as_json);
}

const PbCommand pb_command_list = {
  .name = "list",
  .parameters = N_ ("[entities|pledges]"),
  .summary = N_ ("List the records of the register"),
  .description = N_ ("Prints identifier, publication and title of each, the last changed first."),
  .run = run,
};
