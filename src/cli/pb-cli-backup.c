/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-backup.h"

#include "cli/pb-cli-output.h"
#include "pb-config.h"

#include <gio/gio.h>

/* Where the app with its settings is not installed. */
#define USUAL_BACKUPS 10

/* As many as the person wants to keep in the app: those must not go because of a script. */
static guint
get_number_to_keep (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, PB_APP_ID, TRUE) : NULL;
  g_autoptr (GSettings) settings = schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;

  return settings != NULL ? (guint) g_settings_get_int (settings, "backup-count") : USUAL_BACKUPS;
}

PbStore *
pb_cli_open_backed_up (const PbCli *cli)
{
  g_autofree char *path = pb_cli_get_store_path (cli);
  gboolean is_there = g_file_test (path, G_FILE_TEST_EXISTS);
  PbStore *store = pb_cli_open_store (cli, PB_STORE_CREATE);
  g_autoptr (GError) error = NULL;

  /* One of an empty register would keep that of the day from being made. */
  if (store != NULL && is_there && !pb_store_backup_rotate (store, get_number_to_keep (), &error))
    pb_cli_complain ("%s", error->message);
  return store;
}
