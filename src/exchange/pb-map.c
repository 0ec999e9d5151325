/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-map.h"

/**
 * pb_map_of:
 * @members: (array) (transfer full): the members, in any order, ending in one without name; those
 *   without value are left out
 *
 * Returns: (transfer full): a map
 */
PbValue *
pb_map_of (const PbMember *members)
{
  g_autoptr (GArray) given = g_array_new (FALSE, FALSE, sizeof (PbMember));
  PbValue *map;

  for (const PbMember *member = members; member->name != NULL; member++)
    if (member->value != NULL)
      g_array_append_val (given, *member);
  map = pb_value_new_members ((const PbMember *) (gpointer) given->data, given->len);
  for (guint i = 0; i < given->len; i++)
    pb_value_unref (g_array_index (given, PbMember, i).value);
  return map;
}
