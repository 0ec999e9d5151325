/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-country-shapes.h"

#include "pb-shapes-resources.h"

#define PATH "/io/github/pledgebook/Pledgebook/country-shapes.tsv"

/* The constructors of a static library may be dropped by the linker. */
static void
ensure_resources (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered)) {
    pb_shapes_register_resource ();
    g_once_init_leave (&registered, 1);
  }
}

GHashTable *
pb_country_shapes_read (void)
{
  GHashTable *shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) lines = NULL;

  ensure_resources ();
  bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (bytes != NULL, shapes);

  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (char **line = lines; *line != NULL && **line != '\0'; line++) {
    char **cells = g_strsplit (*line, "\t", 2);

    g_hash_table_insert (shapes, cells[0], cells[1]);
    g_free (cells);
  }
  return shapes;
}
