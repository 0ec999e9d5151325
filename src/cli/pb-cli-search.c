/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-search.h"

#include "cli/pb-cli-output.h"

#include <glib/gi18n.h>

/* The letters that a word has in common with the name of a kind, at least, to be taken for one. */
#define N_ALIKE 3

const PbKind *
pb_cli_search_take_kind (char ***arguments)
{
  const PbKind *kind = **arguments != NULL ? pb_kind_find (**arguments) : NULL;

  if (kind != NULL)
    (*arguments)++;
  return kind;
}

static gboolean
find (PbCliSearch *self, GError **error)
{
  self->index = pb_index_open (self->store, error);
  if (self->index == NULL)
    return FALSE;
  self->result = pb_result_new (self->index, self->store, self->kind, self->query, error);
  return self->result != NULL;
}

/* Whether a word was meant to name a kind: it begins as the name of one does. */
static gboolean
looks_like_kind (const char *word)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    if (g_ascii_strncasecmp (word, (*kind)->plural, N_ALIKE) == 0)
      return TRUE;
  return FALSE;
}

static void
warn_of_typo (const PbCliSearch *self, char **words)
{
  if (*words != NULL && pb_result_get_n (self->result) == 0 && looks_like_kind (*words))
    pb_cli_complain (_ ("Nothing was found. “%s” was looked for in the records; for all of a kind, "
                        "say entities, pledges or reports."),
                     *words);
}

PbCliStatus
pb_cli_search_run (PbCliSearch *self, PbCli *cli, const PbKind *kind, char **words)
{
  g_autofree char *text = g_strjoinv (" ", words);
  g_autoptr (GError) error = NULL;

  self->kind = kind;
  self->query = pb_query_parse (text, &error);
  if (self->query == NULL) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_USAGE;
  }
  self->store = pb_cli_open_store (cli, PB_STORE_READ_ONLY);
  if (self->store == NULL)
    return PB_CLI_REFUSED;
  if (find (self, &error)) {
    warn_of_typo (self, words);
    return PB_CLI_DONE;
  }
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

void
pb_cli_search_clear (PbCliSearch *self)
{
  g_clear_pointer (&self->result, pb_result_free);
  g_clear_pointer (&self->index, pb_index_free);
  g_clear_pointer (&self->store, pb_store_close);
  g_clear_pointer (&self->query, pb_query_unref);
}

PbCliStatus
pb_cli_search_print (PbCli *cli,
                     int argc,
                     char **argv,
                     const PbKind *kind,
                     PbCliPrint print_table,
                     PbCliPrint print_json)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for programs"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = pb_cli_parse (cli, argc, argv, entries, 0, G_MAXUINT);
  g_auto (PbCliSearch) search = { 0 };
  char **words = arguments;
  PbCliStatus status;

  if (arguments == NULL)
    return PB_CLI_USAGE;
  if (kind == NULL)
    kind = pb_cli_search_take_kind (&words);
  status = pb_cli_search_run (&search, cli, kind != NULL ? kind : &pb_pledge_kind, words);
  if (status == PB_CLI_DONE)
    (as_json ? print_json : print_table) (&search);
  return status;
}
