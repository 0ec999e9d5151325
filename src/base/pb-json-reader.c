/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/pb-json.h"

#include "base/pb-json-string.h"

#include <string.h>

/* Whole numbers of up to this many digits are exact in a double. */
#define MOST_PLAIN_DIGITS 15
#define N_CACHED_NAMES 512
#define MOST_CACHED_NAME 63

/* @at: where the reader is in a text that the guard has passed, which is why nothing is checked
 * here
 * @items, @members: those of the lists and maps that are still open */
typedef struct {
  const char *at;
  const char *end;
  GPtrArray *items;
  GArray *members;
} Reader;

static PbValue *read_value (Reader *self);

static void
skip_blanks (Reader *self)
{
  while (self->at < self->end && pb_json_is_blank (*self->at))
    self->at++;
}

/* Goes behind what stands alone between two values, and the blanks around it. */
static void
skip_mark (Reader *self)
{
  self->at++;
  skip_blanks (self);
}

/* Undoes the escapes up to the closing quotation mark. */
static GString *
read_escaped (Reader *self)
{
  GString *text = g_string_new (NULL);

  while (*self->at != '"') {
    const char *plain = self->at;

    self->at = pb_json_skip_plain (plain, self->end);
    g_string_append_len (text, plain, self->at - plain);
    if (*self->at == '\\')
      g_string_append_unichar (text, pb_json_next_character (&self->at));
  }
  return text;
}

static PbValue *
read_string (Reader *self)
{
  const char *start = ++self->at;
  g_autoptr (GString) text = NULL;

  self->at = pb_json_skip_plain (start, self->end);
  if (*self->at == '"')
    return pb_value_new_string_len (start, self->at++ - start);
  self->at = start;
  text = read_escaped (self);
  self->at++;
  return pb_value_new_string_len (text->str, text->len);
}

static void
free_names (gpointer data)
{
  GRefString **names = data;

  for (guint i = 0; i < N_CACHED_NAMES; i++)
    g_clear_pointer (&names[i], g_ref_string_release);
  g_free (names);
}

/* Names that were met last, each at the place that follows from its bytes. */
static GRefString **
get_names (void)
{
  static GPrivate private = G_PRIVATE_INIT (free_names);
  GRefString **names = g_private_get (&private);

  if (names == NULL) {
    names = g_new0 (GRefString *, N_CACHED_NAMES);
    g_private_set (&private, names);
  }
  return names;
}

/* The records of a file have the same few names, so they are kept and shared.
 * Returns: (transfer full) */
static GRefString *
share_name (const char *name, gsize length)
{
  guint32 hash = (guint32) length;
  GRefString **cached;

  if (length > MOST_CACHED_NAME)
    return g_ref_string_new_len (name, (gssize) length);
  for (gsize i = 0; i < length; i++)
    hash = hash * 31 + (guchar) name[i];
  cached = &get_names ()[hash % N_CACHED_NAMES];
  if (*cached == NULL || g_ref_string_length (*cached) != length ||
      memcmp (*cached, name, length) != 0) {
    g_clear_pointer (cached, g_ref_string_release);
    *cached = g_ref_string_new_len (name, (gssize) length);
  }
  return g_ref_string_acquire (*cached);
}

static GRefString *
read_name (Reader *self)
{
  const char *start = ++self->at;
  g_autoptr (GString) text = NULL;

  self->at = pb_json_skip_plain (start, self->end);
  if (*self->at == '"')
    return share_name (start, self->at++ - start);
  self->at = start;
  text = read_escaped (self);
  self->at++;
  return share_name (text->str, text->len);
}

static gboolean
is_of_number (char byte)
{
  return g_ascii_isdigit (byte) || strchr ("+-.eE", byte) != NULL;
}

static double
read_plain (const char *digits, const char *end)
{
  gint64 number = 0;

  for (; digits < end; digits++)
    number = number * 10 + (*digits - '0');
  return (double) number;
}

static PbValue *
read_number (Reader *self)
{
  const char *start = self->at;
  const char *digits = *start == '-' ? start + 1 : start;
  g_autofree char *copy = NULL;

  for (self->at = digits; self->at < self->end && g_ascii_isdigit (*self->at);)
    self->at++;
  if ((self->at == self->end || !is_of_number (*self->at)) &&
      self->at - digits <= MOST_PLAIN_DIGITS)
    return pb_value_new_number ((digits > start ? -1 : 1) * read_plain (digits, self->at));
  while (self->at < self->end && is_of_number (*self->at))
    self->at++;
  copy = g_strndup (start, self->at - start);
  return pb_value_new_number (g_ascii_strtod (copy, NULL));
}

static PbValue *
read_list (Reader *self)
{
  guint first = self->items->len;
  PbValue *list;

  for (skip_mark (self); *self->at != ']'; skip_blanks (self)) {
    if (*self->at == ',')
      skip_mark (self);
    g_ptr_array_add (self->items, read_value (self));
  }
  self->at++;
  list = pb_value_new_list_take ((PbValue *const *) self->items->pdata + first,
                                 self->items->len - first);
  g_ptr_array_set_size (self->items, (gint) first);
  return list;
}

static PbMember
read_member (Reader *self)
{
  PbMember member = { .name = read_name (self) };

  skip_blanks (self);
  skip_mark (self);
  member.value = read_value (self);
  return member;
}

static PbValue *
read_map (Reader *self)
{
  guint first = self->members->len;
  PbValue *map;

  for (skip_mark (self); *self->at != '}'; skip_blanks (self)) {
    PbMember member;

    if (*self->at == ',')
      skip_mark (self);
    member = read_member (self);
    g_array_append_val (self->members, member);
  }
  self->at++;
  map = pb_value_new_members_take (&g_array_index (self->members, PbMember, first),
                                   self->members->len - first);
  g_array_set_size (self->members, first);
  return map;
}

static PbValue *
read_literal (Reader *self, const char *literal, PbValue *value)
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
  case '"': return read_string (self);
  case 't': return read_literal (self, "true", pb_value_new_boolean (TRUE));
  case 'f': return read_literal (self, "false", pb_value_new_boolean (FALSE));
  case 'n': return read_literal (self, "null", pb_value_new_null ());
  default: return read_number (self);
  }
}

PbValue *
pb_json_parse_at (const char *data,
                  gsize length,
                  const PbJsonLimits *limits,
                  const PbJsonPlace *place,
                  GError **error)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GArray) members = NULL;
  Reader reader;

  if (!pb_json_guard_at (data, length, limits, place, error))
    return NULL;
  items = g_ptr_array_new ();
  members = g_array_new (FALSE, FALSE, sizeof (PbMember));
  reader = (Reader){ data, data + length, items, members };
  skip_blanks (&reader);
  return read_value (&reader);
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
  const PbJsonPlace start = { 1, 1 };

  return pb_json_parse_at (data, length, limits, &start, error);
}
