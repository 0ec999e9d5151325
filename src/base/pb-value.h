/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>
#include "base/pb-block.h"

/**
 * PbValue:
 *
 * An immutable, reference-counted value of the JSON data model: the only form in which a record
 * lives in memory. "Changing" a value makes a new one that shares every untouched part with the
 * old, so undo, comparison and history cost next to nothing. Safe to share between threads.
 *
 * Map members are kept sorted by name in RFC 8785 order (UTF-16 code units), each name once.
 */
typedef struct _PbValue PbValue;

typedef enum {
  PB_VALUE_NULL,
  PB_VALUE_BOOLEAN,
  PB_VALUE_NUMBER,
  PB_VALUE_STRING,
  PB_VALUE_LIST,
  PB_VALUE_MAP,
} PbValueType;

/**
 * PbMember:
 * One member of a map that is being made.
 */
typedef struct {
  const char *name;
  PbValue *value;
} PbMember;

#define PB_TYPE_VALUE (pb_value_get_type ())
GType pb_value_get_type (void);

PbValue *pb_value_ref (PbValue *self);
void pb_value_unref (PbValue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbValue, pb_value_unref)

/* Making. All return a new reference. */
PbValue *pb_value_new_null (void);
PbValue *pb_value_new_boolean (gboolean boolean);
PbValue *pb_value_new_number (double number);
PbValue *pb_value_new_string (const char *string);
PbValue *pb_value_new_list (PbValue *const *items, guint n_items);
PbValue *pb_value_new_strings (const char *const *strings);
PbValue *pb_value_new_map (void);
PbValue *pb_value_new_members (const PbMember *members, guint n_members);
PbValue *pb_value_new_map_take (GHashTable *members);

/* The block a value is in, %NULL when it stands alone. (transfer none) (nullable) */
PbBlock *pb_value_get_block (PbValue *self);
/* Making in a block (nullable), for readers: all values of a block share its references. */
PbValue *pb_value_new_null_in (PbBlock *block);
PbValue *pb_value_new_boolean_in (PbBlock *block, gboolean boolean);
PbValue *pb_value_new_number_in (PbBlock *block, double number);
PbValue *pb_value_new_string_in (PbBlock *block, const char *string, gsize length);
PbValue *pb_value_new_list_in (PbBlock *block, PbValue *const *items, guint n_items);
PbValue *pb_value_new_members_in (PbBlock *block, PbMember *members, guint n_members);

/* Reading. All return borrowed pointers; a value of another type reads as nothing. */
PbValueType pb_value_get_value_type (const PbValue *self);
gboolean pb_value_get_boolean (const PbValue *self);
double pb_value_get_number (const PbValue *self);
const char *pb_value_get_string (const PbValue *self);
guint pb_value_get_length (const PbValue *self);
PbValue *pb_value_get_item (const PbValue *self, guint index);
const char *pb_value_get_member_name (const PbValue *self, guint index);
PbValue *pb_value_get_member (const PbValue *self, const char *name);
const char *pb_value_get_member_string (const PbValue *self, const char *name);
gboolean pb_value_is_string (const PbValue *self, const char *string);
gboolean pb_value_contains_string (const PbValue *list, const char *string);
gboolean pb_value_is_empty (const PbValue *self);
gboolean pb_value_equal (const PbValue *a, const PbValue *b);

/* Changing one member or item: returns a new value. */
PbValue *pb_value_with_member (PbValue *map, const char *name, PbValue *value);
PbValue *pb_value_with_item (PbValue *list, guint index, PbValue *value);
PbValue *pb_value_with_inserted (PbValue *list, guint index, PbValue *value);

/* By JSON pointer (RFC 6901). */
PbValue *pb_value_get_at (PbValue *self, const char *pointer);
const char *pb_value_get_string_at (PbValue *self, const char *pointer);
PbValue *pb_value_with_at (PbValue *self, const char *pointer, PbValue *value);
