/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-name.h"

/* A set of const char *. Not GLib's quarks, which are everybody's. */
static GHashTable *names;
G_LOCK_DEFINE_STATIC (names);

void
pb_name_know (const char *literal)
{
  G_LOCK (names);
  if (!names)
    names = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_contains (names, literal))
    g_hash_table_add (names, (gpointer) literal);
  G_UNLOCK (names);
}

const char *
pb_name_find (const char *text)
{
  gpointer name = NULL;

  G_LOCK (names);
  if (names)
    g_hash_table_lookup_extended (names, text, &name, NULL);
  G_UNLOCK (names);
  return name;
}
