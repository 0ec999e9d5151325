/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-value.h"

#include <math.h>
#include <string.h>

/* @owns_names: whether the names are #GRefString of the map; others live as long as it does anyway
 * @names: sorted; %NULL in a list */
typedef struct {
  guint length;
  gboolean owns_names;
  PbValue **items;
  char **names;
} Container;

/* A text, and the items, names and tags of a container, stand behind the value in the same piece of
 * memory. What is read stands, with all that it is made of, in one #PbBlock besides, whose
 * references are those of its values; a value that stands alone counts its own.
 * @offset: in the block */
struct _PbValue {
  union {
    gatomicrefcount ref_count;
    guint32 offset;
  };
  guint8 type;
  guint8 is_in_block;
  union {
    gboolean boolean;
    double number;
    char *string;
    Container container;
  };
};

G_DEFINE_BOXED_TYPE (PbValue, pb_value, pb_value_ref, pb_value_unref)

/* Orders UTF-8 text by its UTF-16 code units. That is the order of the bytes, except that the
 * characters beyond U+FFFF (surrogates, D800 to DFFF) come before U+E000 to U+FFFF. */
static int
compare_names (const char *a, const char *b)
{
  const guchar *x = (const guchar *) a;
  const guchar *y = (const guchar *) b;
  int weight_x;
  int weight_y;

  while (*x == *y && *x != '\0') {
    x++;
    y++;
  }
  weight_x = *x == 0xEE || *x == 0xEF ? *x + 0x10 : *x;
  weight_y = *y == 0xEE || *y == 0xEF ? *y + 0x10 : *y;
  return weight_x - weight_y;
}

static int
compare_members_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_names (((const PbMember *) a)->name, ((const PbMember *) b)->name);
}

static gboolean
is_of (const PbValue *self, PbValueType type)
{
  return self != NULL && self->type == type;
}

static gboolean
is_container (const PbValue *self)
{
  return is_of (self, PB_VALUE_LIST) || is_of (self, PB_VALUE_MAP);
}

/* @block: (nullable): where to put the value
 * @extra: how many bytes more behind it */
static PbValue *
new_with_room (PbBlock *block, PbValueType type, gsize extra)
{
  guint32 offset = 0;
  PbValue *self = block != NULL ? pb_block_take (block, sizeof *self + extra, &offset)
                                : g_malloc (sizeof *self + extra);

  if (block != NULL)
    self->offset = offset;
  else
    g_atomic_ref_count_init (&self->ref_count);
  self->type = (guint8) type;
  self->is_in_block = block != NULL;
  return self;
}

/* Whoever calls fills all places, those of names with set_name(). */
static PbValue *
new_container (PbBlock *block, PbValueType type, guint length)
{
  gsize room = type == PB_VALUE_MAP ? 2 * sizeof (gpointer) + sizeof (guint8) : sizeof (gpointer);
  PbValue *self = new_with_room (block, type, length * room);
  gpointer *places = (gpointer *) (self + 1);

  self->container.length = length;
  self->container.owns_names = block == NULL;
  self->container.items = (PbValue **) places;
  self->container.names = type == PB_VALUE_MAP ? (char **) (places + length) : NULL;
  return self;
}

/* What a name has in common with few others of its map, in one byte. */
static guint8
make_tag (const char *name)
{
  gsize length = strlen (name);

  if (length == 0)
    return 0;
  return (guint8) (length * 7 + (guchar) name[0] * 3 + (guchar) name[length / 2] * 5 +
                   (guchar) name[length - 1]);
}

/* One for each name, in their order. */
static guint8 *
get_tags (const Container *map)
{
  return (guint8 *) (map->names + map->length);
}

/* @name: (transfer full): a #GRefString when the map owns its names */
static void
set_name (Container *map, guint index, char *name)
{
  map->names[index] = name;
  get_tags (map)[index] = make_tag (name);
}

/* Finds the place of @name in a map, or the place where it would go. */
static gboolean
find_place (const PbValue *map, const char *name, guint *index)
{
  guint low = 0;
  guint high = map->container.length;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    int order = compare_names (map->container.names[middle], name);

    if (order == 0) {
      *index = middle;
      return TRUE;
    }
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  *index = low;
  return FALSE;
}

/* Looks through the tags, and so compares hardly more than the name that it finds.
 * (nullable): %NULL when there is none */
static PbValue *
find_member (const Container *map, const char *name)
{
  const guint8 *tags = get_tags (map);
  const guint8 *end = tags + map->length;
  guint8 tag = make_tag (name);

  for (const guint8 *at = tags; (at = memchr (at, tag, end - at)) != NULL; at++)
    if (map->names[at - tags] == name || strcmp (map->names[at - tags], name) == 0)
      return map->items[at - tags];
  return NULL;
}

/* The name of a member of @map for a map that owns its names. */
static char *
share_name (const Container *map, guint index)
{
  return map->owns_names ? g_ref_string_acquire (map->names[index])
                         : g_ref_string_new (map->names[index]);
}

/* Copies @count places of @from, from @source on, into @to, from @target on, sharing all of them.
 */
static void
share (PbValue *to, guint target, const PbValue *from, guint source, guint count)
{
  for (guint i = 0; i < count; i++) {
    to->container.items[target + i] = pb_value_ref (from->container.items[source + i]);
    if (from->container.names != NULL)
      set_name (&to->container, target + i, share_name (&from->container, source + i));
  }
}

static PbValue *
copy_without (const PbValue *self, guint index)
{
  PbValue *copy = new_container (NULL, self->type, self->container.length - 1);

  share (copy, 0, self, 0, index);
  share (copy, index, self, index + 1, self->container.length - index - 1);
  return copy;
}

/* @name is %NULL in a list. */
static PbValue *
copy_with_gap (const PbValue *self, guint index, const char *name, PbValue *value)
{
  PbValue *copy = new_container (NULL, self->type, self->container.length + 1);

  share (copy, 0, self, 0, index);
  copy->container.items[index] = pb_value_ref (value);
  if (name != NULL)
    set_name (&copy->container, index, g_ref_string_new (name));
  share (copy, index + 1, self, index, self->container.length - index);
  return copy;
}

static PbValue *
copy_with_replaced (const PbValue *self, guint index, PbValue *value)
{
  PbValue *copy = new_container (NULL, self->type, self->container.length);

  share (copy, 0, self, 0, self->container.length);
  pb_value_unref (copy->container.items[index]);
  copy->container.items[index] = pb_value_ref (value);
  return copy;
}

static void
free_container (Container *self)
{
  for (guint i = 0; i < self->length; i++) {
    pb_value_unref (self->items[i]);
    if (self->owns_names && self->names != NULL)
      g_ref_string_release (self->names[i]);
  }
}

/**
 * pb_value_ref:
 * @self: a value
 *
 * Returns: (transfer full): @self
 */
PbValue *
pb_value_ref (PbValue *self)
{
  if (self->is_in_block)
    pb_block_ref (pb_block_find (self, self->offset));
  else
    g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * pb_value_unref:
 * @self: (transfer full): a value
 */
void
pb_value_unref (PbValue *self)
{
  if (self->is_in_block) {
    pb_block_unref (pb_block_find (self, self->offset));
    return;
  }
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (is_container (self))
    free_container (&self->container);
  g_free (self);
}

PbBlock *
pb_value_get_block (PbValue *self)
{
  return self->is_in_block ? pb_block_find (self, self->offset) : NULL;
}

/**
 * pb_value_new_null:
 *
 * Returns: (transfer full): the JSON value null
 */
PbValue *
pb_value_new_null (void)
{
  return pb_value_new_null_in (NULL);
}

/**
 * pb_value_new_null_in:
 * @block: (nullable): where to put the value; all values of a block share its references, and
 * whoever makes one gets none
 *
 * Returns: the JSON value null
 */
PbValue *
pb_value_new_null_in (PbBlock *block)
{
  return new_with_room (block, PB_VALUE_NULL, 0);
}

/**
 * pb_value_new_boolean:
 * @boolean: true or false
 *
 * Returns: (transfer full): a truth value
 */
PbValue *
pb_value_new_boolean (gboolean boolean)
{
  return pb_value_new_boolean_in (NULL, boolean);
}

PbValue *
pb_value_new_boolean_in (PbBlock *block, gboolean boolean)
{
  PbValue *self = new_with_room (block, PB_VALUE_BOOLEAN, 0);

  self->boolean = !!boolean;
  return self;
}

/**
 * pb_value_new_number:
 * @number: a finite number; the negative zero becomes zero
 *
 * Returns: (transfer full): a number
 */
PbValue *
pb_value_new_number (double number)
{
  return pb_value_new_number_in (NULL, number);
}

PbValue *
pb_value_new_number_in (PbBlock *block, double number)
{
  PbValue *self;

  g_return_val_if_fail (isfinite (number), NULL);
  self = new_with_room (block, PB_VALUE_NUMBER, 0);
  self->number = number == 0 ? 0 : number;
  return self;
}

/**
 * pb_value_new_string:
 * @string: UTF-8 text
 *
 * Returns: (transfer full): a text
 */
PbValue *
pb_value_new_string (const char *string)
{
  g_return_val_if_fail (string != NULL, NULL);

  return pb_value_new_string_in (NULL, string, strlen (string));
}

/**
 * pb_value_new_string_in:
 * @block: (nullable): see pb_value_new_null_in()
 * @string: (array length=length): UTF-8 text without U+0000, need not be terminated
 * @length: its bytes
 *
 * Returns: a text
 */
PbValue *
pb_value_new_string_in (PbBlock *block, const char *string, gsize length)
{
  PbValue *self = new_with_room (block, PB_VALUE_STRING, length + 1);

  self->string = (char *) (self + 1);
  memcpy (self->string, string, length);
  self->string[length] = '\0';
  return self;
}

/**
 * pb_value_new_list:
 * @items: (array length=n_items): the items; the list takes its own references
 * @n_items: how many
 *
 * Returns: (transfer full): a list
 */
PbValue *
pb_value_new_list (PbValue *const *items, guint n_items)
{
  PbValue *self = new_container (NULL, PB_VALUE_LIST, n_items);

  for (guint i = 0; i < n_items; i++)
    self->container.items[i] = pb_value_ref (items[i]);
  return self;
}

/**
 * pb_value_new_list_in:
 * @block: (nullable): see pb_value_new_null_in()
 * @items: (array length=n_items): of the same block; without one, the references are taken over.
 *   The array stays the caller's
 * @n_items: how many
 *
 * Returns: a list
 */
PbValue *
pb_value_new_list_in (PbBlock *block, PbValue *const *items, guint n_items)
{
  PbValue *self = new_container (block, PB_VALUE_LIST, n_items);

  for (guint i = 0; i < n_items; i++)
    self->container.items[i] = items[i];
  return self;
}

/**
 * pb_value_new_strings:
 * @strings: (array zero-terminated=1): UTF-8 texts
 *
 * Returns: (transfer full): a list of texts
 */
PbValue *
pb_value_new_strings (const char *const *strings)
{
  PbValue *self = new_container (NULL, PB_VALUE_LIST, g_strv_length ((char **) strings));

  for (guint i = 0; i < self->container.length; i++)
    self->container.items[i] = pb_value_new_string (strings[i]);
  return self;
}

/**
 * pb_value_new_map:
 *
 * Returns: (transfer full): a map without members
 */
PbValue *
pb_value_new_map (void)
{
  return new_container (NULL, PB_VALUE_MAP, 0);
}

/**
 * pb_value_new_members:
 * @members: (array length=n_members): the members in any order, each name once; the map takes its
 *   own references
 * @n_members: how many
 *
 * Returns: (transfer full): a map with @members
 */
PbValue *
pb_value_new_members (const PbMember *members, guint n_members)
{
  g_autofree PbMember *owned = g_memdup2 (members, n_members * sizeof *members);

  for (guint i = 0; i < n_members; i++) {
    owned[i].name = g_ref_string_new (members[i].name);
    pb_value_ref (owned[i].value);
  }
  return pb_value_new_members_in (NULL, owned, n_members);
}

static gboolean
are_sorted (const PbMember *members, guint n_members)
{
  for (guint i = 1; i < n_members; i++)
    if (compare_names (members[i - 1].name, members[i].name) > 0)
      return FALSE;
  return TRUE;
}

/**
 * pb_value_new_members_in:
 * @block: (nullable): see pb_value_new_null_in()
 * @members: (array length=n_members): the members in any order, each name once, of the same block.
 *   Names are in the block, or known (see pb_name_know()). Without a block, the references are
 * taken over, and the names, which must be #GRefString. The array stays the caller's and is put in
 * order
 * @n_members: how many
 *
 * Returns: a map with @members
 */
PbValue *
pb_value_new_members_in (PbBlock *block, PbMember *members, guint n_members)
{
  PbValue *self = new_container (block, PB_VALUE_MAP, n_members);

  if (!are_sorted (members, n_members))
    g_qsort_with_data (members, (gint) n_members, sizeof *members, compare_members_cb, NULL);
  for (guint i = 0; i < n_members; i++) {
    set_name (&self->container, i, (char *) members[i].name);
    self->container.items[i] = members[i].value;
  }
  return self;
}

/**
 * pb_value_new_map_take:
 * @members: (transfer full) (element-type utf8 PbValue): a table that owns names and values, that
 *   is, made with g_free() and pb_value_unref()
 *
 * Returns: (transfer full): a map with @members
 */
PbValue *
pb_value_new_map_take (GHashTable *members)
{
  g_autoptr (GHashTable) owned = members;
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PbMember));
  GHashTableIter iter;
  PbMember member;

  g_hash_table_iter_init (&iter, members);
  while (g_hash_table_iter_next (&iter, (gpointer *) &member.name, (gpointer *) &member.value))
    g_array_append_val (list, member);
  return pb_value_new_members ((const PbMember *) (gpointer) list->data, list->len);
}

/**
 * pb_value_get_value_type:
 * @self: (nullable): a value
 *
 * Returns: what @self is; %NULL reads as null
 */
PbValueType
pb_value_get_value_type (const PbValue *self)
{
  return self != NULL ? self->type : PB_VALUE_NULL;
}

/**
 * pb_value_get_boolean:
 * @self: (nullable): a value
 *
 * Returns: the truth value, %FALSE for anything else
 */
gboolean
pb_value_get_boolean (const PbValue *self)
{
  return is_of (self, PB_VALUE_BOOLEAN) && self->boolean;
}

/**
 * pb_value_get_number:
 * @self: (nullable): a value
 *
 * Returns: the number, 0 for anything else
 */
double
pb_value_get_number (const PbValue *self)
{
  return is_of (self, PB_VALUE_NUMBER) ? self->number : 0;
}

/**
 * pb_value_get_string:
 * @self: (nullable): a value
 *
 * Returns: (nullable): the text, %NULL for anything else
 */
const char *
pb_value_get_string (const PbValue *self)
{
  return is_of (self, PB_VALUE_STRING) ? self->string : NULL;
}

/**
 * pb_value_get_length:
 * @self: (nullable): a value
 *
 * Returns: the number of items or members, 0 for anything else
 */
guint
pb_value_get_length (const PbValue *self)
{
  return is_container (self) ? self->container.length : 0;
}

/**
 * pb_value_get_item:
 * @self: (nullable): a list or a map
 * @index: a place, from 0
 *
 * Returns: (transfer none) (nullable): the item of a list or the value of a map's member at @index,
 *   %NULL when there is none
 */
PbValue *
pb_value_get_item (const PbValue *self, guint index)
{
  return index < pb_value_get_length (self) ? self->container.items[index] : NULL;
}

/**
 * pb_value_get_member_name:
 * @self: (nullable): a map
 * @index: a place, from 0
 *
 * Returns: (nullable): the name of the member at @index, %NULL when there is none
 */
const char *
pb_value_get_member_name (const PbValue *self, guint index)
{
  return is_of (self, PB_VALUE_MAP) && index < self->container.length ? self->container.names[index]
                                                                      : NULL;
}

/**
 * pb_value_get_member:
 * @self: (nullable): a map
 * @name: a member's name
 *
 * Returns: (transfer none) (nullable): the member's value, %NULL when there is none
 */
PbValue *
pb_value_get_member (const PbValue *self, const char *name)
{
  return is_of (self, PB_VALUE_MAP) ? find_member (&self->container, name) : NULL;
}

/**
 * pb_value_get_member_string:
 * @self: (nullable): a map
 * @name: a member's name
 *
 * Returns: (nullable): the member's text, %NULL when there is no such member or it is not a text
 */
const char *
pb_value_get_member_string (const PbValue *self, const char *name)
{
  return pb_value_get_string (pb_value_get_member (self, name));
}

/**
 * pb_value_is_empty:
 * @self: (nullable): a value
 *
 * Returns: whether nothing was filled in: %NULL, null, "", or a list or map of nothing but such
 *   values; numbers and truth values are never empty
 */
gboolean
pb_value_is_empty (const PbValue *self)
{
  switch (pb_value_get_value_type (self)) {
  case PB_VALUE_NULL: return TRUE;
  case PB_VALUE_BOOLEAN:
  case PB_VALUE_NUMBER: return FALSE;
  case PB_VALUE_STRING: return *self->string == '\0';
  case PB_VALUE_LIST:
  case PB_VALUE_MAP: break;
  }
  for (guint i = 0; i < self->container.length; i++)
    if (!pb_value_is_empty (self->container.items[i]))
      return FALSE;
  return TRUE;
}

/* Texts that are compared by the million, such as codes, differ in their first letter. */
static gboolean
strings_equal (const char *a, const char *b)
{
  return *a == *b && strcmp (a, b) == 0;
}

/**
 * pb_value_is_string:
 * @self: (nullable): a value
 * @string: a text
 *
 * Returns: whether @self is the text @string
 */
gboolean
pb_value_is_string (const PbValue *self, const char *string)
{
  return is_of (self, PB_VALUE_STRING) && strings_equal (self->string, string);
}

/**
 * pb_value_contains_string:
 * @list: (nullable): a list
 * @string: a text
 *
 * Returns: whether one of the items is the text @string
 */
gboolean
pb_value_contains_string (const PbValue *list, const char *string)
{
  if (!is_of (list, PB_VALUE_LIST))
    return FALSE;
  for (guint i = 0; i < list->container.length; i++)
    if (pb_value_is_string (list->container.items[i], string))
      return TRUE;
  return FALSE;
}

static gboolean
containers_equal (const Container *a, const Container *b)
{
  if (a->length != b->length)
    return FALSE;
  for (guint i = 0; i < a->length; i++) {
    if (a->names != NULL && a->names[i] != b->names[i] && strcmp (a->names[i], b->names[i]) != 0)
      return FALSE;
    if (!pb_value_equal (a->items[i], b->items[i]))
      return FALSE;
  }
  return TRUE;
}

/**
 * pb_value_equal:
 * @a: (nullable): a value
 * @b: (nullable): another
 *
 * Returns: whether both are the same JSON value; %NULL equals only %NULL
 */
gboolean
pb_value_equal (const PbValue *a, const PbValue *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->type != b->type)
    return FALSE;
  switch (a->type) {
  case PB_VALUE_NULL: return TRUE;
  case PB_VALUE_BOOLEAN: return a->boolean == b->boolean;
  case PB_VALUE_NUMBER: return a->number == b->number;
  case PB_VALUE_STRING: return strings_equal (a->string, b->string);
  case PB_VALUE_LIST:
  case PB_VALUE_MAP: return containers_equal (&a->container, &b->container);
  }
  g_return_val_if_reached (FALSE);
}

/**
 * pb_value_with_member:
 * @map: a map
 * @name: a member's name
 * @value: (nullable): its value, or %NULL to leave the member out
 *
 * Returns: (transfer full): @map with the member set; @map itself when it would be equal
 */
PbValue *
pb_value_with_member (PbValue *map, const char *name, PbValue *value)
{
  guint index;

  g_return_val_if_fail (is_of (map, PB_VALUE_MAP), NULL);
  if (!find_place (map, name, &index))
    return value != NULL ? copy_with_gap (map, index, name, value) : pb_value_ref (map);
  if (value == NULL)
    return copy_without (map, index);
  if (pb_value_equal (map->container.items[index], value))
    return pb_value_ref (map);
  return copy_with_replaced (map, index, value);
}

/**
 * pb_value_with_item:
 * @list: a list
 * @index: a place, from 0; the length of the list to append
 * @value: (nullable): the item, or %NULL to leave it out
 *
 * Returns: (transfer full): @list with the item set; @list itself when it would be equal
 */
PbValue *
pb_value_with_item (PbValue *list, guint index, PbValue *value)
{
  g_return_val_if_fail (is_of (list, PB_VALUE_LIST), NULL);
  g_return_val_if_fail (index <= list->container.length, pb_value_ref (list));

  if (index == list->container.length)
    return value != NULL ? copy_with_gap (list, index, NULL, value) : pb_value_ref (list);
  if (value == NULL)
    return copy_without (list, index);
  if (pb_value_equal (list->container.items[index], value))
    return pb_value_ref (list);
  return copy_with_replaced (list, index, value);
}

/**
 * pb_value_with_inserted:
 * @list: a list
 * @index: the place of the new item, from 0 to the length of the list
 * @value: the item
 *
 * Returns: (transfer full): @list with @value before what was at @index
 */
PbValue *
pb_value_with_inserted (PbValue *list, guint index, PbValue *value)
{
  g_return_val_if_fail (is_of (list, PB_VALUE_LIST), NULL);
  g_return_val_if_fail (index <= list->container.length, pb_value_ref (list));
  g_return_val_if_fail (value != NULL, pb_value_ref (list));

  return copy_with_gap (list, index, NULL, value);
}
