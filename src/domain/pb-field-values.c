/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-field-values.h"

#include "base/pb-name.h"

/* Twice as many as fields, or more. */
#define N_SLOTS 256
#define N_KINDS 64
#define MULTIPLIER G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)

/* @name: (nullable): a known one; %NULL in an empty slot */
typedef struct {
  const char *name;
  guint place;
} Slot;

/* Where the fields of one kind stand, each where the address of its name sends it. */
typedef struct {
  const PbKind *kind;
  guint n_fields;
  Slot slots[N_SLOTS];
} Index;

/* @indexes: each where the address of its kind sends it */
typedef struct {
  Index *indexes[N_KINDS];
} Catalogue;

static guint
hash_address (gconstpointer address, guint n_places)
{
  return (guint) ((guint64) (guintptr) address * MULTIPLIER >> 32) % n_places;
}

static Slot *
find_slot (Index *self, const char *name)
{
  guint at = hash_address (name, N_SLOTS);

  while (self->slots[at].name != NULL && self->slots[at].name != name)
    at = (at + 1) % N_SLOTS;
  return &self->slots[at];
}

static Index *
make_index (const PbKind *kind)
{
  Index *self = g_new0 (Index, 1);

  self->kind = kind;
  for (const PbField *field = kind->fields; field->name; field++) {
    const char *name = pb_name_find (field->name);

    g_assert (self->n_fields < PB_FIELD_VALUES_MOST);
    *find_slot (self, name) = (Slot){ name, self->n_fields };
    self->n_fields++;
  }
  return self;
}

/* The place of the index of @kind, or the empty one where it would go. */
static Index **
find_index (Catalogue *self, const PbKind *kind)
{
  guint at = hash_address (kind, N_KINDS);

  while (self->indexes[at] && self->indexes[at]->kind != kind)
    at = (at + 1) % N_KINDS;
  return &self->indexes[at];
}

static void
add_kind (Catalogue *self, const PbKind *kind)
{
  Index **index = find_index (self, kind);

  if (*index)
    return;
  *index = make_index (kind);
  for (const PbField *field = kind->fields; field->name; field++)
    if (field->part)
      add_kind (self, field->part);
}

static Catalogue *
make_catalogue (void)
{
  Catalogue *self = g_new0 (Catalogue, 1);

  pb_kind_know_names ();
  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    add_kind (self, *kind);
  return self;
}

static Catalogue *
get_catalogue (void)
{
  static Catalogue *catalogue = NULL;

  if (g_once_init_enter (&catalogue))
    g_once_init_leave (&catalogue, make_catalogue ());
  return catalogue;
}

/* %FALSE when a member has a name that is not one of the fields', or not known. */
static gboolean
read_known (Index *index, PbValue *map, PbValue **values)
{
  guint length = pb_value_get_length (map);

  memset (values, 0, index->n_fields * sizeof *values);
  for (guint i = 0; i < length; i++) {
    const Slot *slot = find_slot (index, pb_value_get_member_name (map, i));

    if (!slot->name)
      return FALSE;
    values[slot->place] = pb_value_get_item (map, i);
  }
  return TRUE;
}

static guint
read_by_name (const PbKind *kind, PbValue *map, PbValue **values)
{
  guint n = 0;

  for (; n < PB_FIELD_VALUES_MOST && kind->fields[n].name; n++)
    values[n] = pb_value_get_member (map, kind->fields[n].name);
  return n;
}

guint
pb_field_values_read (const PbKind *kind, PbValue *map, PbValue **values)
{
  Index *index = *find_index (get_catalogue (), kind);

  if (index && pb_value_get_value_type (map) == PB_VALUE_MAP && read_known (index, map, values))
    return index->n_fields;
  return read_by_name (kind, map, values);
}
