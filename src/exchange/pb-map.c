/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-map.h"

PbValue *
pb_map_of (const char *name, ...)
{
  GHashTable *members =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_value_unref);
  va_list arguments;

  va_start (arguments, name);
  for (; name != NULL; name = va_arg (arguments, const char *)) {
    PbValue *value = va_arg (arguments, PbValue *);

    if (value != NULL)
      g_hash_table_insert (members, g_strdup (name), value);
  }
  va_end (arguments);
  return pb_value_new_map_take (members);
}
