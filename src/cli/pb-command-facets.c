/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-object.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-search.h"

#include <glib/gi18n.h>

static PbValue *
describe_count (gpointer item, gpointer data)
{
  const PbCount *count = item;
  const char *label = pb_query_field_get_code_label (data, count->code);

  return pb_cli_new_object ("code", pb_value_new_string (count->code), "label",
                            pb_value_new_string (label), "n",
                            pb_value_new_number ((double) count->n), NULL);
}

static PbValue *
collect_facets (const PbCliSearch *search)
{
  GHashTable *facets =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_value_unref);

  for (const PbQueryField *field = pb_query_field_get_all (); field->name != NULL; field++) {
    g_autoptr (GPtrArray) counts = NULL;

    if (!(field->flags & PB_QUERY_FACET))
      continue;
    counts = pb_result_count (search->result, field);
    g_hash_table_insert (facets, g_strdup (field->name),
                         pb_cli_new_list (counts, describe_count, (gpointer) field));
  }
  return pb_value_new_map_take (facets);
}

static void
print_json (const PbCliSearch *search)
{
  g_autoptr (PbValue) report =
      pb_cli_new_object ("query", pb_value_new_string (pb_query_get_text (search->query)), "kind",
                         pb_value_new_string (search->kind->name), "n",
                         pb_value_new_number ((double) pb_result_get_n (search->result)), "facets",
                         collect_facets (search), NULL);

  pb_cli_print_json (report);
}

static void
print_facet (const PbCliSearch *search, const PbQueryField *field)
{
  g_autoptr (GPtrArray) counts = pb_result_count (search->result, field);

  if (counts->len > 0)
    pb_cli_print ("%s\n", pb_query_field_get_label (field));
  for (guint i = 0; i < counts->len; i++) {
    const PbCount *count = g_ptr_array_index (counts, i);

    pb_cli_print ("%8" G_GUINT64_FORMAT "  %s:%s  %s\n", count->n, field->name, count->code,
                  pb_query_field_get_code_label (field, count->code));
  }
}

static void
print_table (const PbCliSearch *search)
{
  for (const PbQueryField *field = pb_query_field_get_all (); field->name != NULL; field++)
    if (field->flags & PB_QUERY_FACET)
      print_facet (search, field);
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  return pb_cli_search_print (cli, argc, argv, NULL, print_table, print_json);
}

const PbCommand pb_command_facets = {
  .name = "facets",
  .parameters = N_ ("[entities|pledges] [QUERY]"),
  .summary = N_ ("Count what a query finds by type, country and so on"),
  .description =
      N_ ("Counts pledges, unless entities are asked for. Each field is counted as if the query "
          "had no limit on it: what would be found if another of its codes were chosen."),
  .run = run,
};
