/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-object.h"

PbValue *
pb_cli_new_object (const char *name, ...)
{
  GHashTable *members =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_value_unref);
  va_list arguments;

  va_start (arguments, name);
  for (; name != NULL; name = va_arg (arguments, const char *))
    g_hash_table_insert (members, g_strdup (name), va_arg (arguments, PbValue *));
  va_end (arguments);
  return pb_value_new_map_take (members);
}

PbValue *
pb_cli_new_list (GPtrArray *items, PbValue *(*make) (gpointer item, gpointer data), gpointer data)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (values, make (g_ptr_array_index (items, i), data));
  return pb_value_new_list ((PbValue *const *) values->pdata, values->len);
}
