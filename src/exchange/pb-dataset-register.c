/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-dataset-register.h"

#include "base/pb-digest.h"

#include <glib/gstdio.h>

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED

char *
pb_dataset_register_path (GFile *file, GError **error)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_cache_dir (), "pledgebook", "datasets", NULL);
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL, error);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *what = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *name = NULL;

  if (info == NULL)
    return NULL;
  what = g_strdup_printf ("%s %" G_GOFFSET_FORMAT " %" G_GUINT64_FORMAT, uri,
                          g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED));
  digest = pb_digest_of (what);
  name = g_strconcat (digest, ".db", NULL);
  /* Where the folder cannot be made, the register cannot be opened, which is then explained. */
  (void) g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, name, NULL);
}

gboolean
pb_dataset_register_fill (PbStore *store,
                          GFile *file,
                          PbDatasetProgress progress,
                          gpointer user_data,
                          GCancellable *cancellable,
                          GError **error)
{
  PbDatasetCounts counts;

  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    gint64 n = pb_store_count (store, *kind, error);

    if (n != 0)
      return n > 0;
  }
  return pb_dataset_import (store, file, progress, user_data, &counts, cancellable, error);
}
