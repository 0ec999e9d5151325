/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-composition.h"

#include "browse/pb-result.h"
#include "domain/pb-vocabulary.h"

#define MEMBERS "membership:member"
#define WAITING "membership:applied membership:interested"

static void
free_seat (gpointer data)
{
  PbCompositionSeat *seat = data;

  g_free (seat->type);
  g_free (seat->query);
  g_free (seat);
}

static void
free_group (gpointer data)
{
  PbCompositionGroup *group = data;

  g_free (group->focus_area);
  g_ptr_array_unref (group->seats);
  g_free (group);
}

/* Those of a working group among @who. (transfer full) */
static PbQuery *
make_query (const char *who, const char *focus_area, const char *type)
{
  g_autoptr (PbQuery) anywhere = pb_query_parse (who, NULL);
  g_autoptr (PbQuery) in_group =
      pb_query_with (anywhere, pb_query_field_find ("working-group"), focus_area, FALSE);

  if (type == NULL)
    return g_steal_pointer (&in_group);
  return pb_query_with (in_group, pb_query_field_find ("entity-type"), type, FALSE);
}

static guint64
count (PbIndex *index, PbQuery *query)
{
  /* It names no text and so needs no store and cannot fail. */
  g_autoptr (PbResult) result = pb_result_new (index, NULL, &pb_entity_kind, query, NULL);

  return pb_result_get_n (result);
}

static PbCompositionSeat *
make_seat (PbIndex *index, const char *focus_area, const char *type)
{
  g_autoptr (PbQuery) members = make_query (MEMBERS, focus_area, type);
  g_autoptr (PbQuery) waiting = make_query (WAITING, focus_area, type);
  PbCompositionSeat *seat = g_new0 (PbCompositionSeat, 1);

  seat->type = g_strdup (type);
  seat->n = count (index, members);
  seat->n_waiting = count (index, waiting);
  seat->query = g_strdup (pb_query_get_text (seat->n > 0 ? members : waiting));
  return seat;
}

/* A type that is only kept to read old records has no seat to fill. */
static void
add_seats (PbCompositionGroup *group, PbIndex *index)
{
  const PbVocabulary *types = pb_vocabulary_get ("entity-type");

  for (guint i = 0; i < pb_vocabulary_get_n_terms (types); i++) {
    const PbTerm *type = pb_vocabulary_get_term (types, i);
    PbCompositionSeat *seat;

    if (!type->active)
      continue;
    seat = make_seat (index, group->focus_area, type->code);
    group->n_missing += seat->n == 0;
    g_ptr_array_add (group->seats, seat);
  }
}

static PbCompositionGroup *
make_group (PbIndex *index, const char *focus_area)
{
  PbCompositionGroup *group = g_new0 (PbCompositionGroup, 1);
  g_autoptr (PbQuery) members = make_query (MEMBERS, focus_area, NULL);

  group->focus_area = g_strdup (focus_area);
  group->n = count (index, members);
  group->seats = g_ptr_array_new_with_free_func (free_seat);
  add_seats (group, index);
  return group;
}

GPtrArray *
pb_composition_new (PbIndex *index)
{
  const PbVocabulary *areas = pb_vocabulary_get ("focus-area");
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (areas); i++) {
    const PbTerm *area = pb_vocabulary_get_term (areas, i);

    if (area->active)
      g_ptr_array_add (groups, make_group (index, area->code));
  }
  return groups;
}
