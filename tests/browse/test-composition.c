/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse-register.h"

#include "browse/pb-composition.h"
#include "domain/pb-vocabulary.h"

static const PbCompositionGroup *
get_group (GPtrArray *groups, const char *focus_area)
{
  for (guint i = 0; i < groups->len; i++) {
    const PbCompositionGroup *group = g_ptr_array_index (groups, i);

    if (g_str_equal (group->focus_area, focus_area))
      return group;
  }
  g_assert_not_reached ();
}

static const PbCompositionSeat *
get_seat (GPtrArray *groups, const char *focus_area, const char *type)
{
  const PbCompositionGroup *group = get_group (groups, focus_area);

  for (guint i = 0; i < group->seats->len; i++) {
    const PbCompositionSeat *seat = g_ptr_array_index (group->seats, i);

    if (g_str_equal (seat->type, type))
      return seat;
  }
  g_assert_not_reached ();
}

static void
assert_seat (GPtrArray *groups, const char *focus_area, const char *type, guint n, guint n_waiting)
{
  const PbCompositionSeat *seat = get_seat (groups, focus_area, type);

  g_assert_cmpuint (seat->n, ==, n);
  g_assert_cmpuint (seat->n_waiting, ==, n_waiting);
}

/* Every group has a seat for each of the seven types, whether somebody sits there or not. */
static void
test_seats (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = pb_composition_new (browse->index);

  g_assert_cmpuint (groups->len, ==, pb_vocabulary_get_n_terms (pb_vocabulary_get ("focus-area")));
  for (guint i = 0; i < groups->len; i++) {
    const PbCompositionGroup *group = g_ptr_array_index (groups, i);

    g_assert_cmpuint (group->seats->len, ==, 7);
  }
}

static void
test_members (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = pb_composition_new (browse->index);

  assert_seat (groups, "access", "private-sector", 1, 0);
  assert_seat (groups, "adoption", "private-sector", 1, 0);
  assert_seat (groups, "accelerate", "private-sector", 0, 0);
  g_assert_cmpuint (get_group (groups, "access")->n, ==, 1);
  g_assert_cmpuint (get_group (groups, "access")->n_missing, ==, 6);
  g_assert_cmpuint (get_group (groups, "accelerate")->n_missing, ==, 7);
}

/* Who has only applied is no member yet, but could become the one that is missing. */
static void
test_waiting (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = pb_composition_new (browse->index);

  assert_seat (groups, "access", "government", 0, 1);
  assert_seat (groups, "adoption", "government", 0, 0);
}

static void
test_left (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = NULL;

  browse_register_change (browse, "e1", "/membership/state", "\"left\"");
  groups = pb_composition_new (browse->index);
  assert_seat (groups, "access", "private-sector", 0, 0);
}

static void
test_joined (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = NULL;

  browse_register_change (browse, "e2", "/membership/state", "\"member\"");
  browse_register_change (browse, "e3", "/membership",
                          "{\"state\": \"member\", \"working_groups\": [\"access\"]}");
  groups = pb_composition_new (browse->index);
  assert_seat (groups, "access", "government", 1, 0);
  assert_seat (groups, "access", "civil-society", 1, 0);
  g_assert_cmpuint (get_group (groups, "access")->n, ==, 3);
  g_assert_cmpuint (get_group (groups, "access")->n_missing, ==, 4);
}

/* What stands behind a number is what its query finds, and no pledge among it. */
static void
test_queries (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = pb_composition_new (browse->index);
  g_autofree char *members =
      find_ends (browse, get_seat (groups, "access", "private-sector")->query);
  g_autofree char *waiting = find_ends (browse, get_seat (groups, "access", "government")->query);

  g_assert_cmpstr (members, ==, "e1");
  g_assert_cmpstr (waiting, ==, "e2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BROWSE_TEST ("/composition/seats", test_seats);
  BROWSE_TEST ("/composition/members", test_members);
  BROWSE_TEST ("/composition/waiting", test_waiting);
  BROWSE_TEST ("/composition/left", test_left);
  BROWSE_TEST ("/composition/joined", test_joined);
  BROWSE_TEST ("/composition/queries", test_queries);
  return g_test_run ();
}
