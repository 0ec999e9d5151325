/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-json.h"

#include "base/pb-json-string.h"

#include <string.h>

/* Reads what the guard has let pass. So nothing can go wrong here any more: every bracket closes,
 * numbers and escapes are well-formed, and the recursion ends at the guard's depth. */

typedef struct {
  const char *at;
  const char *end;
} Reader;

static PbValue *read_value (Reader *self);

/* Behind an opening bracket, a name or an item. Where commas and colons stand has been checked;
 * they tell no more than blanks do. A closing bracket ends them, so the end of the text is not met.
 */
static void
skip_separators (Reader *self)
{
  self->at += strspn (self->at, " \t\r\n,:");
}

static char *
read_string (Reader *self)
{
  GString *text = g_string_new (NULL);

  for (self->at++; *self->at != '"';) {
    gsize plain = strcspn (self->at, "\"\\");

    g_string_append_len (text, self->at, (gssize) plain);
    self->at += plain;
    if (*self->at == '\\')
      g_string_append_unichar (text, pb_json_next_character (&self->at));
  }
  self->at++;
  return g_string_free (text, FALSE);
}

static PbValue *
read_text (Reader *self)
{
  g_autofree char *text = read_string (self);

  return pb_value_new_string (text);
}

/* Only a number that is the whole text may touch the end, which has no zero byte behind it. */
static PbValue *
read_number (Reader *self)
{
  const char *start = self->at;
  g_autofree char *copy = NULL;

  while (self->at < self->end && (g_ascii_isdigit (*self->at) || strchr ("+-.eE", *self->at)))
    self->at++;
  copy = g_strndup (start, self->at - start);
  return pb_value_new_number (g_ascii_strtod (copy, NULL));
}

static PbValue *
read_list (Reader *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  self->at++;
  for (skip_separators (self); *self->at != ']'; skip_separators (self))
    g_ptr_array_add (items, read_value (self));
  self->at++;
  return pb_value_new_list ((PbValue *const *) items->pdata, items->len);
}

static void
clear_member (gpointer data)
{
  PbMember *member = data;

  g_free ((char *) member->name);
  pb_value_unref (member->value);
}

static PbValue *
read_map (Reader *self)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (PbMember));

  g_array_set_clear_func (members, clear_member);
  self->at++;
  for (skip_separators (self); *self->at != '}'; skip_separators (self)) {
    PbMember member = { .name = read_string (self) };

    skip_separators (self);
    member.value = read_value (self);
    g_array_append_val (members, member);
  }
  self->at++;
  return pb_value_new_members ((const PbMember *) (gpointer) members->data, members->len);
}

static PbValue *
skip_literal (Reader *self, const char *literal, PbValue *value)
{
  self->at += strlen (literal);
  return value;
}

static PbValue *
read_value (Reader *self)
{
  switch (*self->at) {
  case '{': return read_map (self);
  case '[': return read_list (self);
  case '"': return read_text (self);
  case 't': return skip_literal (self, "true", pb_value_new_boolean (TRUE));
  case 'f': return skip_literal (self, "false", pb_value_new_boolean (FALSE));
  case 'n': return skip_literal (self, "null", pb_value_new_null ());
  default: return read_number (self);
  }
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
  Reader self = { .at = data, .end = data + length };

  if (!pb_json_guard (data, length, limits, error))
    return NULL;
  while (strchr (" \t\r\n", *self.at) != NULL)
    self.at++;
  return read_value (&self);
}
