/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "base/pb-finding.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-record.h"
#include "domain/pb-merge.h"
#include "domain/pb-record.h"
#include "store/pb-store-merge.h"

#include <glib/gi18n.h>
#include <string.h>

/* Wide enough for "financial/amount_unknown" and "kept". */
#define PLACE_WIDTH 26
#define SIDE_WIDTH 7

static const char *const side_names[] = {
  [PB_MERGE_KEPT] = "kept",
  [PB_MERGE_OTHER] = "other",
  [PB_MERGE_BOTH] = "both",
};

static gboolean
find_side (const char *name, PbMergeSide *side)
{
  for (guint i = 0; i < G_N_ELEMENTS (side_names); i++)
    if (g_str_equal (side_names[i], name)) {
      *side = (PbMergeSide) i;
      return TRUE;
    }
  pb_cli_complain (_ ("There is no side “%s”. Say kept, other or both."), name);
  return FALSE;
}

static gboolean
choose_side (PbMergeChoice *choice, const char *name, PbMergeSide side)
{
  if (side == PB_MERGE_BOTH && choice->united == NULL) {
    pb_cli_complain (_ ("The field “%s” cannot have what both records say. Choose one of them."),
                     name);
    return FALSE;
  }
  choice->side = side;
  return TRUE;
}

/* @text: "start=other" */
static gboolean
choose (GPtrArray *choices, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, "=", 2);
  g_autofree char *pointer = *text != '/' ? g_strconcat ("/", *words, NULL) : g_strdup (*words);
  PbMergeChoice *choice = pb_merge_choices_find (choices, pointer);
  PbMergeSide side;

  if (g_strv_length (words) != 2) {
    pb_cli_complain (_ ("“%s” names no side. Write the field like this: start=other"), text);
    return FALSE;
  }
  if (choice == NULL) {
    pb_cli_complain (_ ("The two records do not differ at “%s”."), *words);
    return FALSE;
  }
  return find_side (words[1], &side) && choose_side (choice, *words, side);
}

static gboolean
choose_all (GPtrArray *choices, char **texts)
{
  for (char **text = texts; text != NULL && *text != NULL; text++)
    if (!choose (choices, *text))
      return FALSE;
  return TRUE;
}

static void
print_choice_cb (gpointer data, gpointer user_data)
{
  const PbMergeChoice *choice = data;
  PbValue *value = pb_merge_choice_get_value (choice);
  g_autofree char *place = pb_cli_pad (choice->pointer + 1, PLACE_WIDTH);
  g_autofree char *side = pb_cli_pad (side_names[choice->side], SIDE_WIDTH);
  g_autofree char *text = value != NULL ? pb_field_format (choice->field, value) : g_strdup ("");

  pb_cli_print ("%s%s%s\n", place, side, g_strdelimit (text, "\n", ' '));
}

static void
complain_of_cb (gpointer finding, gpointer user_data)
{
  pb_cli_complain ("%s", ((const PbFinding *) finding)->message);
}

/* @dry_run: only says what it would do */
static PbCliStatus
merge_records (PbStore *store,
               const PbKind *kind,
               PbValue *kept,
               PbValue *other,
               GPtrArray *choices,
               gboolean dry_run)
{
  g_autoptr (PbValue) merged = pb_merge_records (kind, kept, other, choices);
  g_autoptr (GPtrArray) errors = pb_merge_list_errors (kind, kept, merged);
  g_autofree char *kept_digest = pb_record_digest (kind, kept);
  g_autofree char *other_digest = pb_record_digest (kind, other);
  g_autoptr (GError) error = NULL;

  g_ptr_array_foreach (choices, print_choice_cb, NULL);
  if (errors->len > 0) {
    pb_cli_complain ("%s", _ ("Nothing was merged: the record would have errors. Choose otherwise "
                              "with --field."));
    g_ptr_array_foreach (errors, complain_of_cb, NULL);
    return PB_CLI_REFUSED;
  }
  if (dry_run || pb_store_merge (store, kind, merged, kept_digest, pb_record_get_id (other),
                                 other_digest, NULL, &error))
    return PB_CLI_DONE;
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

static PbCliStatus
merge (PbStore *store, char **ids, char **fields, gboolean dry_run)
{
  g_autoptr (GError) error = NULL;
  const PbKind *kind = NULL;
  const PbKind *other_kind = NULL;
  g_autoptr (PbValue) kept = pb_cli_load_record (store, ids[0], &kind, &error);
  g_autoptr (PbValue) other =
      kept != NULL ? pb_cli_load_record (store, ids[1], &other_kind, &error) : NULL;
  g_autoptr (GPtrArray) choices = NULL;

  if (other == NULL) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  if (kind != other_kind || g_str_equal (ids[0], ids[1])) {
    pb_cli_complain ("%s", _ ("Only two different records of one kind can be merged."));
    return PB_CLI_REFUSED;
  }
  choices = pb_merge_list_choices (kind, kept, other);
  return choose_all (choices, fields) ? merge_records (store, kind, kept, other, choices, dry_run)
                                      : PB_CLI_USAGE;
}

static PbCliStatus
undo (PbStore *store)
{
  g_autoptr (GError) error = NULL;

  if (pb_store_undo_merge (store, &error))
    return PB_CLI_DONE;
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) fields = NULL;
  gboolean dry_run = FALSE;
  gboolean undoes = FALSE;
  const GOptionEntry entries[] = {
    { "field", 0, 0, G_OPTION_ARG_STRING_ARRAY, &fields,
      N_ ("What to take at a field: kept, other or both; may be given several times"),
      N_ ("NAME=SIDE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Only show what would be done"), NULL },
    { "undo", 0, 0, G_OPTION_ARG_NONE, &undoes, N_ ("Take back the last merge"), NULL },
    { NULL },
  };
  g_auto (GStrv) ids = pb_cli_parse (cli, argc, argv, entries, 0, 2);
  g_autoptr (PbStore) store = NULL;

  if (ids == NULL)
    return PB_CLI_USAGE;
  if (g_strv_length (ids) != (undoes ? 0 : 2)) {
    pb_cli_complain ("%s", _ ("Say which record to keep and which one to merge into it."));
    return PB_CLI_USAGE;
  }
  store = pb_cli_open_store (cli, dry_run ? PB_STORE_READ_ONLY : PB_STORE_NONE);
  if (store == NULL)
    return PB_CLI_REFUSED;
  return undoes ? undo (store) : merge (store, ids, fields, dry_run);
}

const PbCommand pb_command_merge = {
  .name = "merge",
  .parameters = N_ ("[KEEP OTHER]"),
  .summary = N_ ("Make one record of two that are the same"),
  .description = N_ (
      "KEEP gets the next revision; OTHER stays as a replaced record that says what it was merged "
      "into, so that its files are known when they come again. Records that pointed to OTHER "
      "point to KEEP from then on.\n\n"
      "Prints each field at which the two differ, the side that is taken and what it says. Unless "
      "“--field” says otherwise, languages, codes and lists are united, and of anything else what "
      "KEEP says is taken, or, where that is empty, what OTHER says. Names of fields are those of "
      "files: “start”, “financial/amount”."),
  .run = run,
};
