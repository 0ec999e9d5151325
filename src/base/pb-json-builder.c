/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-json-builder.h"

#include "base/pb-json-string.h"
#include "base/pb-name.h"

#include <string.h>

#define N_NAMES 1024
#define LONGEST_NAME 63
/* What is read takes about so many times the bytes of its text. */
#define BYTES_PER_BYTE 3
/* Values that wait to become part of another. */
#define USUAL_DEPTH 64

/* @text: as it was read
 * @known: (nullable): the same, when pb_name_find() knows it */
typedef struct {
  char text[LONGEST_NAME + 1];
  gsize length;
  const char *known;
} Name;

/* @block: (nullable): where what is being read is put
 * @stack: PbMember: what has been read and is in no list or map yet; an item has no name
 * @items: the values of the list that is being made
 * @text: a text with its escapes undone
 * @names: names that came before, each where its hash sends it; a file that is made of names that
 *   collide only makes them be looked up */
struct _PbJsonBuilder {
  PbBlock *block;
  GArray *stack;
  GPtrArray *items;
  GString *text;
  Name *names[N_NAMES];
  gboolean was_canonical;
};

PbJsonBuilder *
pb_json_builder_new (void)
{
  PbJsonBuilder *self = g_new0 (PbJsonBuilder, 1);

  /* An empty map is made of no members at the end of it, so there is memory from the start. */
  self->stack = g_array_sized_new (FALSE, FALSE, sizeof (PbMember), USUAL_DEPTH);
  self->items = g_ptr_array_new ();
  self->text = g_string_new (NULL);
  return self;
}

static PbMember *
get_last (PbJsonBuilder *self, guint count)
{
  return &g_array_index (self->stack, PbMember, self->stack->len - count);
}

void
pb_json_builder_free (PbJsonBuilder *self)
{
  for (guint i = 0; i < N_NAMES; i++)
    g_free (self->names[i]);
  g_array_unref (self->stack);
  g_ptr_array_unref (self->items);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
push (PbJsonBuilder *self, PbValue *value)
{
  const PbMember member = { NULL, value };

  g_array_append_val (self->stack, member);
}

/* Most texts have no escape. @length: (inout) */
static const char *
undo_escapes (PbJsonBuilder *self, const char *text, gsize *length)
{
  gunichar character;

  if (memchr (text, '\\', *length) == NULL)
    return text;
  g_string_truncate (self->text, 0);
  while ((character = pb_json_next_character (&text)) != 0)
    g_string_append_unichar (self->text, character);
  *length = self->text->len;
  return self->text->str;
}

void
pb_json_builder_add_string (PbJsonBuilder *self, const char *text, gsize length)
{
  const char *string = undo_escapes (self, text, &length);

  push (self, pb_value_new_string_in (self->block, string, length));
}

void
pb_json_builder_add_number (PbJsonBuilder *self, const char *text, gsize length)
{
  g_autofree char *copy = NULL;
  guint64 whole;

  if (pb_json_read_whole (text, length, &whole)) {
    push (self, pb_value_new_number_in (self->block, (double) whole));
    return;
  }
  copy = g_strndup (text, length);
  push (self, pb_value_new_number_in (self->block, g_ascii_strtod (copy, NULL)));
}

void
pb_json_builder_add_boolean (PbJsonBuilder *self, gboolean boolean)
{
  push (self, pb_value_new_boolean_in (self->block, boolean));
}

void
pb_json_builder_add_null (PbJsonBuilder *self)
{
  push (self, pb_value_new_null_in (self->block));
}

static gboolean
is_name (const Name *name, const char *text, gsize length)
{
  return name != NULL && name->length == length && memcmp (name->text, text, length) == 0;
}

static Name **
find_name (PbJsonBuilder *self, const char *text, gsize length)
{
  guint hash = 0;

  for (gsize i = 0; i < length; i++)
    hash = hash * 31 + (guchar) text[i];
  return &self->names[(hash ^ hash >> 10) % N_NAMES];
}

static void
remember_name (Name **place, const char *text, gsize length)
{
  if (*place == NULL)
    *place = g_new (Name, 1);
  memcpy ((*place)->text, text, length);
  (*place)->text[length] = '\0';
  (*place)->length = length;
  (*place)->known = pb_name_find ((*place)->text);
}

static const char *
find_known (PbJsonBuilder *self, const char *text, gsize length)
{
  Name **place;

  if (length > LONGEST_NAME)
    return NULL;
  place = find_name (self, text, length);
  if (!is_name (*place, text, length))
    remember_name (place, text, length);
  return (*place)->known;
}

static const char *
copy_name (PbJsonBuilder *self, const char *text, gsize length)
{
  char *copy = pb_block_take (self->block, length + 1, NULL);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

void
pb_json_builder_name_last (PbJsonBuilder *self, const char *text, gsize length)
{
  const char *name = undo_escapes (self, text, &length);
  const char *known = find_known (self, name, length);

  get_last (self, 1)->name = known != NULL ? known : copy_name (self, name, length);
}

void
pb_json_builder_add_list (PbJsonBuilder *self, guint length)
{
  g_ptr_array_set_size (self->items, 0);
  for (guint i = length; i > 0; i--)
    g_ptr_array_add (self->items, get_last (self, i)->value);
  g_array_set_size (self->stack, self->stack->len - length);
  push (self, pb_value_new_list_in (self->block, (PbValue *const *) self->items->pdata, length));
}

void
pb_json_builder_add_map (PbJsonBuilder *self, guint length)
{
  PbValue *map = pb_value_new_members_in (self->block, get_last (self, length), length);

  g_array_set_size (self->stack, self->stack->len - length);
  push (self, map);
}

void
pb_json_builder_end (PbJsonBuilder *self, gboolean is_canonical)
{
  self->was_canonical = is_canonical;
}

gboolean
pb_json_builder_was_canonical (const PbJsonBuilder *self)
{
  return self->was_canonical;
}

PbValue *
pb_json_builder_read (PbJsonBuilder *self,
                      const char *data,
                      gsize length,
                      const PbJsonLimits *limits,
                      const PbJsonPlace *place,
                      GError **error)
{
  PbValue *value = NULL;

  self->block = pb_block_new (length * BYTES_PER_BYTE);
  if (pb_json_guard_with (self, data, length, limits, place, error))
    value = get_last (self, 1)->value;
  else
    pb_block_unref (self->block);
  self->block = NULL;
  g_array_set_size (self->stack, 0);
  return value;
}
