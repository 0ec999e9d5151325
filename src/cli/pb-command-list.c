/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-object.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-search.h"
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

/* Another program may have deleted a record since it was found; then it is no longer listed. */
static gboolean
load_row (const PbCliSearch *search, const PbEntry *entry, GPtrArray *rows, GError **error)
{
  g_autoptr (GError) fault = NULL;
  PbValue *record = pb_store_load (search->store, entry->kind, entry->id, &fault);
  Row *row;

  if (record != NULL) {
    row = g_new0 (Row, 1);
    row->kind = entry->kind;
    row->record = record;
    g_ptr_array_add (rows, row);
    return TRUE;
  }
  if (g_error_matches (fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static GPtrArray *
load_rows (const PbCliSearch *search, PbOrder order, GError **error)
{
  g_autoptr (GArray) found = pb_result_sort (search->result, order, FALSE);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);

  for (guint i = 0; i < found->len; i++) {
    const PbEntry *entry = pb_index_get_entry (search->index, g_array_index (found, guint32, i));

    if (!load_row (search, entry, rows, error))
      return NULL;
  }
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
summarise (gpointer item, gpointer data)
{
  static const char *const members[] = { "id", "revision", "modified", "publication" };
  const Row *row = item;
  PbValue *summary =
      pb_cli_new_object ("kind", pb_value_new_string (row->kind->name), "title",
                         pb_value_new_string (pb_record_title (row->kind, row->record)), NULL);

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
  g_autoptr (PbValue) list = pb_cli_new_list (rows, summarise, NULL);

  pb_cli_print_json (list);
}

static PbCliStatus
list (PbCli *cli, char **arguments, PbOrder order, gboolean as_json)
{
  const PbKind *kind = pb_cli_search_take_kind (&arguments);
  g_auto (PbCliSearch) search = { 0 };
  PbCliStatus status = pb_cli_search_run (&search, cli, kind, arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (status != PB_CLI_DONE)
    return status;
  rows = load_rows (&search, order, &error);
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
  g_autofree char *sort = NULL;
  PbOrder order = PB_ORDER_MODIFIED;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for programs"), NULL },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &sort,
      N_ ("Sort by modified, title, value, party, end, type, country or state"),
      /* Translators: stands for the name of an order in the help of a command. */
      N_ ("ORDER") },
    { NULL },
  };
  g_auto (GStrv) arguments = pb_cli_parse (cli, argc, argv, entries, 0, G_MAXUINT);

  if (arguments == NULL)
    return PB_CLI_USAGE;
  if (sort != NULL && !pb_order_find (sort, &order)) {
    pb_cli_complain (_ ("There is no order “%s”. Sort by modified, title, value, party, end, type, "
                        "country or state."),
                     sort);
    return PB_CLI_USAGE;
  }
  return list (cli, arguments, order, as_json);
}

const PbCommand pb_command_list = {
  .name = "list",
  .parameters = N_ ("[entities|pledges|reports] [QUERY]"),
  .summary = N_ ("List the records of the register"),
  .description =
      N_ ("Prints identifier, publication and title of each record that the query finds, the last "
          "changed first. Without a query, all of them.\n\n"
          "A query is words to look for and limits such as type:financial country:KEN "
          "-state:cancelled. "
          "Put -- before a query that starts with a hyphen. The help tells all of it."),
  .run = run,
};
