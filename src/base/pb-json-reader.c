/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/pb-json.h"

#include "base/pb-error.h"

#include <glib/gi18n-lib.h>
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
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (items, convert_node (json_array_get_element (array, i)));
  return pb_value_new_list_in (NULL, (PbValue *const *) items->pdata, items->len);
}

static PbValue *
convert_object (JsonObject *object)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (PbMember));
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node)) {
    PbMember member = { g_ref_string_new_intern (name), convert_node (node) };

    g_array_append_val (members, member);
  }
  return pb_value_new_members_in (NULL, (PbMember *) (gpointer) members->data, members->len);
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

/**
 * pb_json_parse:
 * @data: bytes from outside, need not be terminated
 * @length: how many
 * @limits: (nullable): %NULL for PB_JSON_LIMITS_DEFAULT
 * @error: return location for a #PbError
 *
 * Reads one JSON text that passes pb_json_guard(). Numbers become the nearest double.
 *
 * Returns: (transfer full) (nullable): the value, %NULL on error
 */
PbValue *
pb_json_parse (const char *data, gsize length, const PbJsonLimits *limits, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) refusal = NULL;

  if (!pb_json_guard (data, length, limits, error))
    return NULL;
  text = spell_long_integers_as_fractions (data, length);
  parser = json_parser_new_immutable ();
  if (json_parser_load_from_data (parser, text->str, text->len, &refusal))
    return convert_node (json_parser_get_root (parser));
  g_set_error (error, PB_ERROR, PB_ERROR_SYNTAX,
               /* Translators: %s is the sentence of a library, not translated. */
               _ ("The file could not be read as JSON: %s"), refusal->message);
  return NULL;
}
