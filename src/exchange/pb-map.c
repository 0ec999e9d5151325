/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-map.h"

/**
 * pb_map_of:
 * @members: (array): the members, in any order, ending in one without name; their values are taken
 *
 * Returns: (transfer full): a map
 */
PbValue *
pb_map_of (const PbMember *members)
{
  GHashTable *table =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_value_unref);

  for (const PbMember *member = members; member->name != NULL; member++)
    if (member->value != NULL)
      g_hash_table_insert (table, g_strdup (member->name), member->value);
  return pb_value_new_map_take (table);
}
