/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-json-oracle.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Every whole number of up to this many digits fits a 64-bit integer. */
#define SURELY_INTEGER_DIGITS 18

static PbValue *convert_node (JsonNode *node);

/* The end of a checked JSON string that starts at @at. */
static const char *
skip_string (const char *at)
{
  for (at++; *at != '"'; at++)
    if (*at == '\\')
      at++;
  return at + 1;
}

/* json-glib reads integers beyond 64 bits as something else, but fractions right: gives each long
 * integer of a checked JSON text a point. */
static GString *
spell_long_integers_as_fractions (const char *data, gsize length)
{
  GString *text = g_string_sized_new (length + 1);
  const char *end = data + length;

  for (const char *at = data; at < end;) {
    const char *start = at;
    gboolean is_integer = FALSE;

    if (*at == '"') {
      at = skip_string (at);
    } else if (*at == '-' || g_ascii_isdigit (*at)) {
      is_integer = TRUE;
      for (; at < end && (g_ascii_isdigit (*at) || strchr ("+-.eE", *at) != NULL); at++)
        if (strchr (".eE", *at) != NULL)
          is_integer = FALSE;
    } else {
      at++;
    }
    g_string_append_len (text, start, at - start);
    if (is_integer && at - start > SURELY_INTEGER_DIGITS)
      g_string_append (text, ".0");
  }
  return text;
}

static PbValue *
convert_scalar (JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    return pb_value_new_string (json_node_get_string (node));
  if (type == G_TYPE_BOOLEAN)
    return pb_value_new_boolean (json_node_get_boolean (node));
  return pb_value_new_number (json_node_get_double (node));
}

static PbValue *
convert_array (JsonArray *array)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (items, convert_node (json_array_get_element (array, i)));
  return pb_value_new_list ((PbValue *const *) items->pdata, items->len);
}

static PbValue *
convert_object (JsonObject *object)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (PbMember));
  JsonObjectIter iter;
  PbMember member;
  JsonNode *node;
  PbValue *map;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &member.name, &node)) {
    member.value = convert_node (node);
    g_array_append_val (members, member);
  }
  map = pb_value_new_members ((const PbMember *) (gpointer) members->data, members->len);
  for (guint i = 0; i < members->len; i++)
    pb_value_unref (g_array_index (members, PbMember, i).value);
  return map;
}

static PbValue *
convert_node (JsonNode *node)
{
  switch (json_node_get_node_type (node)) {
  case JSON_NODE_OBJECT: return convert_object (json_node_get_object (node));
  case JSON_NODE_ARRAY: return convert_array (json_node_get_array (node));
  case JSON_NODE_VALUE: return convert_scalar (node);
  case JSON_NODE_NULL: return pb_value_new_null ();
  }
  g_return_val_if_reached (NULL);
}

PbValue *
pb_json_oracle_read (const char *data, gsize length)
{
  g_autoptr (GString) text = spell_long_integers_as_fractions (data, length);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  return convert_node (json_parser_get_root (parser));
}
