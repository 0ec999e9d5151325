/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli.h"

#include "browse/pb-query-field.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-command.h"
#include "exchange/pb-sample-register.h"
#include "pb-config.h"

#include <glib/gi18n.h>

/* Wide enough for the names of all commands in the help. */
#define NAME_WIDTH 10

static GOptionEntry
create_store_entry (PbCli *self)
{
  return (GOptionEntry){
    "store",
    0,
    0,
    G_OPTION_ARG_FILENAME,
    &self->store_path,
    N_ ("Use this register instead of your own"),
    /* Translators: stands for the name of a file in the help of a command. */
    N_ ("FILE"),
  };
}

static GOptionEntry
create_samples_entry (PbCli *self)
{
  return (GOptionEntry){
    "samples", 0, 0, G_OPTION_ARG_NONE, &self->samples, N_ ("Use the samples instead"), NULL,
  };
}

static char *
list_commands (void)
{
  g_autoptr (GString) text = g_string_new (_ ("Commands:"));

  for (const PbCommand *const *command = pb_command_get_all (); *command != NULL; command++) {
    g_autofree char *name = pb_cli_pad ((*command)->name, NAME_WIDTH);

    g_string_append_printf (text, "\n  %s%s", name, _ ((*command)->summary));
  }
  g_string_append_printf (text, "\n\n%s\n%s",
                          _ ("“pledgebook-cli COMMAND --help” tells more of each."),
                          _ ("The exit status is 0 when all is done, 1 when an error was found or "
                             "something was refused or left out, and 2 when the command line is "
                             "wrong."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GOptionContext *
create_main_context (void)
{
  g_autofree char *commands = list_commands ();
  /* Translators: what follows the name of the program in its help. */
  GOptionContext *context = g_option_context_new (_ ("COMMAND…"));

  g_option_context_set_summary (context,
                                _ ("Checks, imports, exports and lists pledges and entities."));
  g_option_context_set_description (context, commands);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  /* The options behind the command are the command's own. */
  g_option_context_set_strict_posix (context, TRUE);
  return context;
}

static GOptionContext *
create_command_context (const PbCommand *command)
{
  const char *parameters = command->parameters != NULL ? _ (command->parameters) : "";
  g_autofree char *usage = g_strjoin (" ", command->name, parameters, NULL);
  GOptionContext *context = g_option_context_new (usage);

  g_option_context_set_summary (context, _ (command->summary));
  if (command->description != NULL)
    g_option_context_set_description (context, _ (command->description));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  return context;
}

static gboolean
has_right_number (PbCli *self, guint count, guint least, guint most)
{
  if (count >= least && count <= most)
    return TRUE;
  pb_cli_complain (_ ("“%1$s” does not take this number of arguments: %2$u. "
                      "See “pledgebook-cli %1$s --help”."),
                   self->command->name, count);
  return FALSE;
}

/* Whether an argument looks like an option and is what a query must not find: -state:cancelled,
 * -"solar power". */
static gboolean
is_negated_limit (const char *argument)
{
  const char *colon = strchr (argument, ':');
  g_autofree char *name = NULL;

  if (*argument != '-' || argument[1] == '-')
    return FALSE;
  if (argument[1] == '"')
    return TRUE;
  name = colon != NULL ? g_strndup (argument + 1, colon - argument - 1) : NULL;
  return name != NULL && pb_query_field_find (name) != NULL;
}

/* Takes what only looks like an option away from @argv; behind "--" nothing does. */
static GStrv
take_negated_limits (int *argc, char **argv)
{
  g_autoptr (GStrvBuilder) limits = g_strv_builder_new ();
  gboolean ended = FALSE;
  int kept = 0;

  for (int i = 0; i < *argc; i++) {
    ended |= g_str_equal (argv[i], "--");
    if (!ended && is_negated_limit (argv[i]))
      g_strv_builder_add (limits, argv[i]);
    else
      argv[kept++] = argv[i];
  }
  argv[kept] = NULL;
  *argc = kept;
  return g_strv_builder_end (limits);
}

static GStrv
join (GStrv arguments, GStrv limits)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  if (arguments != NULL)
    g_strv_builder_addv (all, (const char **) arguments);
  g_strv_builder_addv (all, (const char **) limits);
  return g_strv_builder_end (all);
}

GStrv
pb_cli_parse (
    PbCli *self, int argc, char **argv, const GOptionEntry *entries, guint least, guint most)
{
  g_auto (GStrv) limits = take_negated_limits (&argc, argv);
  g_auto (GStrv) arguments = NULL;
  g_auto (GStrv) all = NULL;
  const GOptionEntry common[] = {
    create_store_entry (self),
    create_samples_entry (self),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = create_command_context (self->command);
  g_autoptr (GError) error = NULL;

  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_main_entries (context, common, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    pb_cli_complain ("%s", error->message);
    return NULL;
  }
  all = join (arguments, limits);
  return has_right_number (self, g_strv_length (all), least, most) ? g_steal_pointer (&all) : NULL;
}

char *
pb_cli_get_store_path (const PbCli *self)
{
  if (self->store_path != NULL)
    return g_strdup (self->store_path);
  return self->samples ? pb_sample_register_path () : pb_store_default_path ();
}

/* Makes the register of the samples when it is not there yet. */
static gboolean
prepare_samples (const char *path, GError **error)
{
  g_autoptr (PbStore) store = pb_store_open (path, PB_STORE_CREATE, error);

  return store != NULL && pb_sample_register_fill (store, NULL, error);
}

PbStore *
pb_cli_open_store (const PbCli *self, PbStoreFlags flags)
{
  g_autofree char *path = pb_cli_get_store_path (self);
  g_autoptr (GError) error = NULL;
  PbStore *store = NULL;

  if (!self->samples || prepare_samples (path, &error))
    store = pb_store_open (path, flags, &error);
  if (store == NULL)
    pb_cli_complain ("%s", error->message);
  return store;
}

static int
run_command (PbCli *self, int argc, char **argv)
{
  PbCliStatus status;

  self->command = pb_command_find (argv[0]);
  if (self->command == NULL) {
    pb_cli_complain (_ ("There is no command “%s”. See “pledgebook-cli --help”."), argv[0]);
    return PB_CLI_USAGE;
  }
  status = self->command->run (self, argc, argv);
  return pb_cli_flush () || status != PB_CLI_DONE ? status : PB_CLI_REFUSED;
}

static int
run (PbCli *self, int argc, char **argv)
{
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    create_store_entry (self),
    create_samples_entry (self),
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Show the version and end"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = create_main_context ();
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_USAGE;
  }
  if (version) {
    pb_cli_print ("pledgebook-cli %s\n", PB_VERSION);
    return PB_CLI_DONE;
  }
  if (argc < 2) {
    pb_cli_complain ("%s", _ ("Name a command. See “pledgebook-cli --help”."));
    return PB_CLI_USAGE;
  }
  return run_command (self, argc - 1, argv + 1);
}

int
pb_cli_main (int argc, char **argv)
{
  PbCli self = { .limit_mib = PB_CLI_USUAL_LIMIT };
  int status;

  g_set_prgname ("pledgebook-cli");
  status = run (&self, argc, argv);
  g_free (self.store_path);
  return status;
}
