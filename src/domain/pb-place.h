/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

typedef struct _PbPlace PbPlace;

/**
 * PbPlace:
 * @holder: (nullable): the place that this one is in, %NULL for one in the record itself
 * @field: the field, also of what is in its value
 * @container: the map that holds the field
 * @value: (nullable): what the field holds, or one text or part in it
 * @name: (nullable): the member of @holder that this place is, %NULL for an item of a list
 * @index: the place of that item
 *
 * A place of a record that is looked at. It stands on the stack and leads back to where one came
 * from, since its JSON pointer is asked for only when there is something to say.
 */
struct _PbPlace {
  const PbPlace *holder;
  const PbField *field;
  PbValue *container;
  PbValue *value;
  const char *name;
  guint index;
};

/* @field of @container, which is the record, or what is at @holder. */
PbPlace pb_place_of_field (const PbPlace *holder, const PbField *field, PbValue *container);
/* The same where its @value is at hand. */
PbPlace
pb_place_of_value (const PbPlace *holder, const PbField *field, PbValue *container, PbValue *value);
/* An item of the list that @holder has, or the value of the member there when it has a map. */
PbPlace pb_place_of_item (const PbPlace *holder, guint index);
/* (transfer full): "" for %NULL */
char *pb_place_to_pointer (const PbPlace *self);
