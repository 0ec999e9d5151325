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
/* How many values wait at first to become part of another. */
#define USUAL_PLACES 64

/* @text: as it was read
 * @known: (nullable): the same, when pb_name_find() knows it */
typedef struct {
  char text[LONGEST_NAME + 1];
  gsize length;
  const char *known;
} Name;

/* @block: (nullable): where what is being read is put
 * @spare: (nullable): an empty one
 * @stack: what has been read and is in no list or map yet, @n_stacked of @n_places; an item has no
 *   name
 * @items: the values of the list that is being made
 * @text: a text with its escapes undone
 * @names: names that came before, each where its hash sends it; a file that is made of names that
 *   collide only makes them be looked up */
struct _PbJsonBuilder {
  PbBlock *block;
  PbBlock *spare;
  PbMember *stack;
  guint n_stacked;
  guint n_places;
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
  self->n_places = USUAL_PLACES;
  self->stack = g_new (PbMember, self->n_places);
  self->items = g_ptr_array_new ();
  self->text = g_string_new (NULL);
  return self;
}

static PbMember *
get_last (PbJsonBuilder *self, guint count)
{
  return self->stack + self->n_stacked - count;
}

void
pb_json_builder_free (PbJsonBuilder *self)
{
  for (guint i = 0; i < N_NAMES; i++)
    g_free (self->names[i]);
  g_clear_pointer (&self->spare, pb_block_unref);
  g_free (self->stack);
  g_ptr_array_unref (self->items);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
push (PbJsonBuilder *self, PbValue *value)
{
  if (self->n_stacked == self->n_places) {
    self->n_places *= 2;
    self->stack = g_renew (PbMember, self->stack, self->n_places);
  }
  self->stack[self->n_stacked++] = (PbMember){ NULL, value };
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

/* Names that begin alike, of which there are many, differ in their length or at the end. */
static Name **
find_name (PbJsonBuilder *self, const char *text, gsize length)
{
  guint hash = (guint) length;

  if (length > 0)
    hash = hash * 31 + (guchar) text[0] + ((guchar) text[length - 1] << 2) +
           ((guchar) text[length / 2] << 5);
  return &self->names[hash % N_NAMES];
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
  self->n_stacked -= length;
  push (self, pb_value_new_list_in (self->block, (PbValue *const *) self->items->pdata, length));
}

void
pb_json_builder_add_map (PbJsonBuilder *self, guint length)
{
  PbValue *map = pb_value_new_members_in (self->block, get_last (self, length), length);

  self->n_stacked -= length;
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

  self->block =
      self->spare != NULL ? g_steal_pointer (&self->spare) : pb_block_new (length * BYTES_PER_BYTE);
  if (pb_json_guard_with (self, data, length, limits, place, error))
    value = get_last (self, 1)->value;
  else
    pb_block_unref (self->block);
  self->block = NULL;
  self->n_stacked = 0;
  return value;
}

void
pb_json_builder_recycle (PbJsonBuilder *self, PbValue *value)
{
  PbBlock *block = pb_value_get_block (value);

  if (self->spare == NULL && block != NULL && pb_block_empty (block))
    self->spare = block;
  else
    pb_value_unref (value);
}
