/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"

/**
 * PbCompositionSeat:
 * @type: code of the vocabulary entity-type
 * @n: how many entities of this type are members of the coalition and in the working group
 * @n_waiting: how many more would be, once they are members: those that are interested or have
 *   applied, and want this group
 * @query: text of the query that finds the members, or, when there is none, those who wait
 *
 * One type of entities in a working group.
 */
typedef struct {
  char *type;
  guint64 n;
  guint64 n_waiting;
  char *query;
} PbCompositionSeat;

/**
 * PbCompositionGroup:
 * @focus_area: code of the vocabulary focus-area, which has this working group
 * @n: how many entities are in it
 * @n_missing: how many types have nobody in it
 * @seats: (element-type PbCompositionSeat): in the order of the vocabulary
 *
 * One working group. Partner2Connect wants at least one member of every type in each.
 */
typedef struct {
  char *focus_area;
  guint64 n;
  guint n_missing;
  GPtrArray *seats;
} PbCompositionGroup;

/* Who is in which working group now. (transfer full) (element-type PbCompositionGroup): in the
 * order of the vocabulary. */
GPtrArray *pb_composition_new (PbIndex *index);
