/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of PbValue that finds and changes what a JSON pointer leads to. */

#include "base/pb-value.h"

#include "base/pb-pointer.h"

#include <string.h>

static gboolean
is_of (const PbValue *self, PbValueType type)
{
  return self != NULL && pb_value_get_value_type (self) == type;
}

static gboolean
is_container (const PbValue *self)
{
  return is_of (self, PB_VALUE_LIST) || is_of (self, PB_VALUE_MAP);
}

/* "-" is the place behind the last item; otherwise digits without a leading zero. */
static gboolean
parse_index (const PbValue *list, const char *token, guint *index)
{
  guint64 number;

  if (strcmp (token, "-") == 0) {
    *index = pb_value_get_length (list);
    return TRUE;
  }
  if (token[0] == '0' && token[1] != '\0')
    return FALSE;
  if (!g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT, &number, NULL))
    return FALSE;
  *index = number;
  return TRUE;
}

static PbValue *
get_child (const PbValue *self, const char *token)
{
  guint index;

  if (!is_of (self, PB_VALUE_LIST))
    return pb_value_get_member (self, token);
  return parse_index (self, token, &index) ? pb_value_get_item (self, index) : NULL;
}

/**
 * pb_value_get_at:
 * @self: (nullable): a value
 * @pointer: a JSON pointer
 *
 * Returns: (transfer none) (nullable): the value at @pointer, %NULL when there is none
 */
PbValue *
pb_value_get_at (PbValue *self, const char *pointer)
{
  g_auto (GStrv) tokens = pb_pointer_split (pointer);
  PbValue *at = tokens != NULL ? self : NULL;

  for (guint i = 0; at != NULL && tokens[i] != NULL; i++)
    at = get_child (at, tokens[i]);
  return at;
}

/**
 * pb_value_get_string_at:
 * @self: (nullable): a value
 * @pointer: a JSON pointer
 *
 * Returns: (nullable): the text at @pointer, %NULL when there is none
 */
const char *
pb_value_get_string_at (PbValue *self, const char *pointer)
{
  return pb_value_get_string (pb_value_get_at (self, pointer));
}

/* The container in which @token is set: @self, or a new one when there is nothing yet. */
static PbValue *
ref_or_create_container (PbValue *self, const char *token)
{
  if (!is_of (self, PB_VALUE_NULL) && self != NULL)
    return pb_value_ref (self);
  if (strcmp (token, "0") == 0 || strcmp (token, "-") == 0)
    return pb_value_new_list (NULL, 0);
  return pb_value_new_map ();
}

/* Whether something can be set at the place: no step leads through a text, a number or a truth
 * value, and no index lies beyond the end of its list. */
static gboolean
can_reach (PbValue *self, char **tokens)
{
  PbValue *at = self;

  for (guint i = 0; tokens[i] != NULL && pb_value_get_value_type (at) != PB_VALUE_NULL; i++) {
    guint index;

    if (!is_container (at))
      return FALSE;
    if (is_of (at, PB_VALUE_LIST) &&
        (!parse_index (at, tokens[i], &index) || index > pb_value_get_length (at)))
      return FALSE;
    at = get_child (at, tokens[i]);
  }
  return TRUE;
}

/* Returns %NULL when nothing is left or nothing was there. */
static PbValue *
set_at (PbValue *self, char **tokens, PbValue *value)
{
  g_autoptr (PbValue) container = NULL;
  g_autoptr (PbValue) child = NULL;
  PbValue *old;
  guint index;

  if (*tokens == NULL)
    return value != NULL ? pb_value_ref (value) : NULL;
  if (self == NULL && value == NULL)
    return NULL;
  container = ref_or_create_container (self, *tokens);
  old = get_child (container, *tokens);
  if (old == NULL && value == NULL)
    return pb_value_ref (self);
  child = set_at (old, tokens + 1, value);
  if (is_of (container, PB_VALUE_MAP))
    return pb_value_with_member (container, *tokens, child);
  return parse_index (container, *tokens, &index) ? pb_value_with_item (container, index, child)
                                                  : NULL;
}

/**
 * pb_value_with_at:
 * @self: a value
 * @pointer: a JSON pointer whose steps lead through maps, lists and what is not there yet
 * @value: (nullable): the new value at @pointer, or %NULL to leave the place out, which "" cannot
 * be
 *
 * What is missing on the way is made: a list when the next step is "0" or "-", else a map. In a
 * list, "-" or the list's length appends. Leaving out what is not there makes nothing.
 *
 * Returns: (transfer full): @self with @value at @pointer; @self itself when it would be equal
 */
PbValue *
pb_value_with_at (PbValue *self, const char *pointer, PbValue *value)
{
  g_auto (GStrv) tokens = pb_pointer_split (pointer);
  g_autoptr (PbValue) changed = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (tokens != NULL, pb_value_ref (self));
  g_return_val_if_fail (value != NULL || *tokens != NULL, pb_value_ref (self));
  g_return_val_if_fail (can_reach (self, tokens), pb_value_ref (self));

  changed = set_at (self, tokens, value);
  return pb_value_ref (pb_value_equal (self, changed) ? self : changed);
}
