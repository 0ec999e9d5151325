/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-dataset.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-search.h"
#include "domain/pb-language.h"
#include "domain/pb-trust.h"
#include "exchange/pb-keyring.h"
#include "exchange/pb-snapshots.h"

#include <glib/gi18n.h>

typedef struct {
  char *path;
  char *as_of;
  gboolean lines;
  gboolean keep;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->path);
  g_free (self->as_of);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* A day to come is refused: what is public only then would be published today. */
static gboolean
read_as_of (const char *text, PbDate *as_of)
{
  PbDate today;

  pb_date_today (&today);
  *as_of = today;
  if (text == NULL)
    return TRUE;
  if (pb_date_parse (text, as_of) && as_of->day > 0 && pb_date_compare (as_of, &today) <= 0)
    return TRUE;
  pb_cli_complain (_ ("“%s” is no day up to today. Write it like 2026-11-21."), text);
  return FALSE;
}

/* The ids of the pledges that were found. (transfer full) (element-type utf8 utf8) */
static GHashTable *
collect_ids (const PbCliSearch *search)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) rows = pb_result_sort (search->result, PB_ORDER_MODIFIED, FALSE);

  for (guint i = 0; i < rows->len; i++) {
    const PbEntry *entry = pb_index_get_entry (search->index, g_array_index (rows, guint32, i));

    g_hash_table_add (ids, g_strdup (entry->id));
  }
  return ids;
}

/* (transfer full) (nullable): signs when this is the secretariat's own computer. */
static PbKey *
load_key (void)
{
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);

  return pb_keyring_load (keyring, PB_SIGNER_SECRETARIAT, NULL);
}

static gboolean
write_dataset (PbStore *store, const Options *options, const PbDatasetChoice *choice, guint *n)
{
  g_autoptr (GFile) file =
      options->path != NULL ? g_file_new_for_commandline_arg (options->path) : NULL;
  g_autoptr (GError) error = NULL;

  if ((!options->keep || pb_snapshots_keep (store, choice, n, NULL, &error)) &&
      (file == NULL || pb_dataset_write (store, choice, file, n, NULL, &error)))
    return TRUE;
  pb_cli_complain ("%s", error->message);
  return FALSE;
}

static PbCliStatus
create (PbCli *cli, const Options *options, const PbDate *as_of, char **words)
{
  g_auto (PbCliSearch) search = { 0 };
  g_autoptr (GHashTable) pledges = NULL;
  g_autoptr (PbStore) store = NULL;
  g_autoptr (PbKey) key = load_key ();
  PbDatasetChoice choice = { .as_of = *as_of, .language = pb_language_current (), .key = key };
  PbCliStatus status;
  guint n = 0;

  choice.form =
      options->lines || (options->path != NULL && pb_form_for_name (options->path) == PB_FORM_LINES)
          ? PB_FORM_LINES
          : PB_FORM_JSON;
  if (*words != NULL) {
    status = pb_cli_search_run (&search, cli, &pb_pledge_kind, words);
    if (status != PB_CLI_DONE)
      return status;
    pledges = collect_ids (&search);
    choice.pledges = pledges;
  }
  store = pb_cli_open_store (cli, PB_STORE_READ_ONLY);
  if (store == NULL || !write_dataset (store, options, &choice, &n))
    return PB_CLI_REFUSED;
  pb_cli_print (ngettext ("%u record\n", "%u records\n", n), n);
  return PB_CLI_DONE;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.path, N_ ("Write this file"), N_ ("FILE") },
    { "keep", 0, 0, G_OPTION_ARG_NONE, &options.keep,
      N_ ("Keep it on this computer, to compare later ones with"), NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of,
      N_ ("Leave out what is public only after this day; today when none is given"),
      /* Translators: stands for a date in the help of a command. */
      N_ ("DATE") },
    { "ndjson", 0, 0, G_OPTION_ARG_NONE, &options.lines,
      N_ ("One JSON text a line, as for a name that ends in .ndjson"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = pb_cli_parse (cli, argc, argv, entries, 0, G_MAXUINT);
  PbDate as_of;

  if (words == NULL || !read_as_of (options.as_of, &as_of))
    return PB_CLI_USAGE;
  if (options.path != NULL || options.keep)
    return create (cli, &options, &as_of, words);
  pb_cli_complain ("%s", _ ("Name the file to write, such as “-o today.dataset.pledgebook.json”, "
                            "or use “--keep”."));
  return PB_CLI_USAGE;
}

const PbCommand pb_cli_dataset_create = {
  .name = "dataset create",
  .parameters = N_ ("-o FILE [QUERY]"),
  .summary = N_ ("Write everything that is published into one file"),
  .description =
      N_ ("Pledges whose publication is “published” and whose day of being public has come, the "
          "reports on them that are published, and the entities that are parties of them or are "
          "published themselves. Contacts, personal and internal fields, and members that this "
          "version does not know stay behind. With a query, only the pledges that it finds and "
          "what belongs to them. It is signed where the secretariat has its key."),
  .run = run,
};
