/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-output.h"
#include "cli/pb-cli-record.h"
#include "domain/pb-language.h"
#include "domain/pb-record.h"
#include "exchange/pb-submission.h"

#include <glib/gi18n.h>

/* What goes out: records by kind, each once. */
typedef struct {
  PbStore *store;
  GHashTable *ids;
  GPtrArray *entities;
  GPtrArray *pledges;
} Selection;

static void
add_record (Selection *self, const PbKind *kind, PbValue *record)
{
  if (g_hash_table_add (self->ids, g_strdup (pb_record_get_id (record))))
    g_ptr_array_add (kind == &pb_entity_kind ? self->entities : self->pledges,
                     pb_value_ref (record));
}

static gboolean
add_if_final_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  if (!pb_record_is_draft (record))
    add_record (user_data, kind, record);
  return TRUE;
}

static gboolean
add_all_final (Selection *self, GError **error)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    if (!pb_store_foreach (self->store, *kind, add_if_final_cb, self, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_named (Selection *self, GStrv ids, GError **error)
{
  for (char **id = ids; *id != NULL; id++) {
    const PbKind *kind;
    g_autoptr (PbValue) record = pb_cli_load_record (self->store, *id, &kind, error);

    if (record == NULL)
      return FALSE;
    add_record (self, kind, record);
  }
  return TRUE;
}

/* A party that has been deleted here is no reason to hold a pledge back. */
static gboolean
add_entity (Selection *self, const char *id, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (PbValue) entity = pb_store_load (self->store, &pb_entity_kind, id, &fault);

  if (entity != NULL)
    add_record (self, &pb_entity_kind, entity);
  if (fault == NULL || g_error_matches (fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static gboolean
add_parties (Selection *self, GError **error)
{
  for (guint i = 0; i < self->pledges->len; i++) {
    PbValue *parties = pb_value_get_member (g_ptr_array_index (self->pledges, i), "parties");

    for (guint j = 0; j < pb_value_get_length (parties); j++) {
      const char *id = pb_value_get_member_string (pb_value_get_item (parties, j), "entity");

      if (id != NULL && !add_entity (self, id, error))
        return FALSE;
    }
  }
  return TRUE;
}

static gboolean
select_records (Selection *self, GStrv ids, GError **error)
{
  return (ids[0] != NULL ? add_named (self, ids, error) : add_all_final (self, error)) &&
         add_parties (self, error);
}

static gboolean
mark_exported (Selection *self, const PbSubmission *submission, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_copy (self->entities, NULL, NULL);

  g_ptr_array_set_free_func (records, NULL);
  g_ptr_array_extend (records, self->pledges, NULL, NULL);
  return pb_store_mark_exported (self->store, pb_submission_get_id (submission), records, error);
}

static PbCliStatus
write_file (Selection *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (PbSubmission) submission =
      pb_submission_new (self->entities, self->pledges, pb_language_current ());
  g_autoptr (GError) error = NULL;

  if (!pb_submission_write (submission, file, NULL, &error) ||
      !mark_exported (self, submission, &error)) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  return PB_CLI_DONE;
}

static PbCliStatus export(PbStore *store, GStrv ids, const char *path)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (GPtrArray) pledges = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  Selection selection = { store, seen, entities, pledges };
  g_autoptr (GError) error = NULL;

  if (!select_records (&selection, ids, &error)) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  if (entities->len + pledges->len == 0) {
    pb_cli_complain ("%s",
                     _ ("Nothing in the register is final, so no file was written. Finalise a "
                        "record, or name the records to export."));
    return PB_CLI_REFUSED;
  }
  return write_file (&selection, path);
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("Write this file"), N_ ("FILE") },
    { NULL },
  };
  g_auto (GStrv) ids = pb_cli_parse (cli, argc, argv, entries, 0, G_MAXUINT);
  g_autoptr (PbStore) store = NULL;

  if (ids == NULL)
    return PB_CLI_USAGE;
  if (path == NULL) {
    pb_cli_complain ("%s", _ ("Name the file to write, such as “-o pledges.pledgebook.json”."));
    return PB_CLI_USAGE;
  }
  store = pb_cli_open_store (cli, PB_STORE_NONE);
  return store != NULL ? export(store, ids, path) : PB_CLI_REFUSED;
}

const PbCommand pb_command_export = {
  .name = "export",
  .parameters = N_ ("-o FILE [ID…]"),
  .summary = N_ ("Write a submission file"),
  .description =
      N_ ("Without identifiers, every record that is final or further is exported. The "
          "entities that are parties of an exported pledge always go with it. A file that "
          "is there is replaced."),
  .run = run,
};
