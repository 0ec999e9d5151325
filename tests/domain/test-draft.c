/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-draft.h"

#include "../support/test-json.h"

/* What the clock of the drafts shows, in microseconds. */
static gint64 now;

#define START "{'id':'a','revision':1,'title':{'en':'Towers'}}"

/* A draft, and the places that its "changed" signal has told, one a line. */
typedef struct {
  PbDraft *draft;
  GString *told;
} Fixture;

static gint64
tell_time (void)
{
  return now;
}

static void
changed_cb (PbDraft *draft, const char *pointer, gpointer data)
{
  Fixture *self = data;

  g_string_append_printf (self->told, "%s\n", pointer);
}

static void
start_with (Fixture *self, const char *json)
{
  g_autoptr (PbValue) record = parse_quoted (json);

  self->draft = pb_draft_new (&pb_pledge_kind, record);
  pb_draft_set_clock (self->draft, tell_time);
  g_signal_connect (self->draft, "changed", G_CALLBACK (changed_cb), self);
}

static void
set_up (Fixture *self, gconstpointer json)
{
  self->told = g_string_new (NULL);
  start_with (self, json);
}

static void
tear_down (Fixture *self, gconstpointer json)
{
  g_assert_finalize_object (self->draft);
  g_string_free (self->told, TRUE);
}

static void
set_json (Fixture *self, const char *pointer, const char *json)
{
  g_autoptr (PbValue) value = parse_quoted (json);

  pb_draft_set (self->draft, pointer, value);
}

static void
append_json (Fixture *self, const char *pointer, const char *json)
{
  g_autoptr (PbValue) value = parse_quoted (json);

  pb_draft_append (self->draft, pointer, value);
}

static void
assert_record (Fixture *self, const char *json)
{
  assert_quoted (pb_draft_get_value (self->draft), json);
}

/* Asserts what was told since the last time. */
static void
assert_told (Fixture *self, const char *expected)
{
  g_assert_cmpstr (self->told->str, ==, expected);
  g_string_truncate (self->told, 0);
}

static void
test_start (Fixture *self, gconstpointer json)
{
  g_assert_true (pb_draft_get_kind (self->draft) == &pb_pledge_kind);
  assert_record (self, START);
  assert_quoted (pb_draft_get (self->draft, "/title"), "{'en':'Towers'}");
  g_assert_null (pb_draft_get (self->draft, "/summary"));
  g_assert_false (pb_draft_can_undo (self->draft));
  g_assert_false (pb_draft_can_redo (self->draft));
  g_assert_null (pb_draft_undo (self->draft));
  g_assert_null (pb_draft_redo (self->draft));
  assert_told (self, "");
}

static void
test_set (Fixture *self, gconstpointer json)
{
  pb_draft_set_string (self->draft, "/title/fr", "Des tours");
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Towers','fr':'Des tours'}}");
  set_json (self, "/types", "['financial','policy']");
  set_json (self, "/people", "0");
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Towers','fr':'Des tours'},"
                       "'types':['financial','policy'],'people':0}");
  assert_told (self, "/title/fr\n/types\n/people\n");
}

static void
test_set_equal (Fixture *self, gconstpointer json)
{
  PbValue *before = pb_draft_get_value (self->draft);

  pb_draft_set_string (self->draft, "/title/en", "Towers");
  set_json (self, "/title", "{'en':'Towers'}");
  pb_draft_set_string (self->draft, "/title/fr", "");
  pb_draft_set_string (self->draft, "/summary/en", NULL);
  set_json (self, "/types", "[]");
  set_json (self, "/financial", "{'amount':''}");
  pb_draft_remove (self->draft, "/parties/0");
  pb_draft_replace (self->draft, before);
  g_assert_true (pb_draft_get_value (self->draft) == before);
  g_assert_false (pb_draft_can_undo (self->draft));
  assert_told (self, "");
}

static void
test_undo_redo (Fixture *self, gconstpointer json)
{
  pb_draft_set_string (self->draft, "/title/en", "Masts");
  pb_draft_set_string (self->draft, "/start", "2027");
  assert_told (self, "/title/en\n/start\n");

  g_assert_cmpstr (pb_draft_undo (self->draft), ==, "/start");
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Masts'}}");
  g_assert_cmpstr (pb_draft_undo (self->draft), ==, "/title/en");
  assert_record (self, START);
  g_assert_false (pb_draft_can_undo (self->draft));
  assert_told (self, "/start\n/title/en\n");

  g_assert_cmpstr (pb_draft_redo (self->draft), ==, "/title/en");
  g_assert_cmpstr (pb_draft_redo (self->draft), ==, "/start");
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Masts'},'start':'2027'}");
  g_assert_false (pb_draft_can_redo (self->draft));
  g_assert_true (pb_draft_can_undo (self->draft));
  assert_told (self, "/title/en\n/start\n");
}

static void
test_change_after_undo (Fixture *self, gconstpointer json)
{
  pb_draft_set_string (self->draft, "/title/en", "Masts");
  pb_draft_undo (self->draft);
  pb_draft_set_string (self->draft, "/title/en", "Cables");
  g_assert_false (pb_draft_can_redo (self->draft));
  pb_draft_undo (self->draft);
  assert_record (self, START);
}

/* Letter by letter is one step, until another place comes between or the step is ended. */
static void
test_steps (Fixture *self, gconstpointer json)
{
  pb_draft_set_string (self->draft, "/summary/en", "F");
  pb_draft_set_string (self->draft, "/summary/en", "Fo");
  pb_draft_set_string (self->draft, "/summary/en", "For");
  assert_told (self, "/summary/en\n/summary/en\n/summary/en\n");
  pb_draft_end_step (self->draft);
  pb_draft_set_string (self->draft, "/summary/en", "For all");
  pb_draft_set_string (self->draft, "/start", "2027");
  pb_draft_set_string (self->draft, "/summary/en", "For everyone");

  pb_draft_undo (self->draft);
  g_assert_cmpstr (pb_value_get_string_at (pb_draft_get_value (self->draft), "/summary/en"), ==,
                   "For all");
  pb_draft_undo (self->draft);
  pb_draft_undo (self->draft);
  g_assert_cmpstr (pb_value_get_string_at (pb_draft_get_value (self->draft), "/summary/en"), ==,
                   "For");
  pb_draft_undo (self->draft);
  assert_record (self, START);
  g_assert_false (pb_draft_can_undo (self->draft));
}

/* A second's pause ends a step; the time counts from the letter before. */
static void
test_steps_pause (Fixture *self, gconstpointer json)
{
  pb_draft_set_string (self->draft, "/summary/en", "F");
  now += G_USEC_PER_SEC - 1;
  pb_draft_set_string (self->draft, "/summary/en", "Fo");
  now += G_USEC_PER_SEC - 1;
  pb_draft_set_string (self->draft, "/summary/en", "For");
  now += G_USEC_PER_SEC;
  pb_draft_set_string (self->draft, "/summary/en", "For all");
  pb_draft_undo (self->draft);
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Towers'},'summary':{'en':'For'}}");
  pb_draft_undo (self->draft);
  assert_record (self, START);
}

/* What follows an undo is a step of its own, also at the same place. */
static void
test_step_after_undo (Fixture *self, gconstpointer json)
{
  pb_draft_set_string (self->draft, "/title/en", "Masts");
  pb_draft_end_step (self->draft);
  pb_draft_set_string (self->draft, "/title/en", "Cables");
  pb_draft_undo (self->draft);
  pb_draft_set_string (self->draft, "/title/en", "Satellites");
  pb_draft_undo (self->draft);
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Masts'}}");
}

static void
test_step_taken_back (Fixture *self, gconstpointer json)
{
  pb_draft_set_string (self->draft, "/title/en", "Towers!");
  pb_draft_set_string (self->draft, "/title/en", "Towers");
  g_assert_false (pb_draft_can_undo (self->draft));
  assert_told (self, "/title/en\n/title/en\n");

  pb_draft_set_string (self->draft, "/title/en", "Masts");
  pb_draft_undo (self->draft);
  assert_record (self, START);
}

static void
test_append (Fixture *self, gconstpointer json)
{
  append_json (self, "/parties", "{'name':'One'}");
  append_json (self, "/parties", "{}");
  append_json (self, "/membership/evidence", "{'focus_area':'access'}");
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Towers'},"
                       "'parties':[{'name':'One'},{}],"
                       "'membership':{'evidence':[{'focus_area':'access'}]}}");
  assert_told (self, "/parties\n/parties\n/membership/evidence\n");

  g_assert_cmpstr (pb_draft_undo (self->draft), ==, "/membership/evidence");
  g_assert_cmpstr (pb_draft_undo (self->draft), ==, "/parties");
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Towers'},"
                       "'parties':[{'name':'One'}]}");
  pb_draft_undo (self->draft);
  assert_record (self, START);
}

static void
test_remove (Fixture *self, gconstpointer json)
{
  set_json (self, "/parties", "[{'name':'One'},{'name':'Two'}]");
  set_json (self, "/policy/stages", "[{'stage':'draft'}]");
  assert_told (self, "/parties\n/policy/stages\n");

  pb_draft_remove (self->draft, "/parties/0");
  assert_quoted (pb_draft_get (self->draft, "/parties"), "[{'name':'Two'}]");
  /* The last one takes with it what held nothing else. */
  pb_draft_remove (self->draft, "/parties/0");
  pb_draft_remove (self->draft, "/policy/stages/0");
  assert_record (self, START);
  assert_told (self, "/parties\n/parties\n/policy/stages\n");

  pb_draft_undo (self->draft);
  pb_draft_undo (self->draft);
  assert_quoted (pb_draft_get (self->draft, "/policy/stages"), "[{'stage':'draft'}]");
  assert_quoted (pb_draft_get (self->draft, "/parties"), "[{'name':'Two'}]");
}

static void
test_move (Fixture *self, gconstpointer json)
{
  set_json (self, "/parties", "[{'name':'One'},{'name':'Two'},{'name':'Three'}]");
  pb_draft_move (self->draft, "/parties", 0, 2);
  assert_quoted (pb_draft_get (self->draft, "/parties"),
                 "[{'name':'Two'},{'name':'Three'},{'name':'One'}]");
  pb_draft_move (self->draft, "/parties", 1, 0);
  assert_quoted (pb_draft_get (self->draft, "/parties"),
                 "[{'name':'Three'},{'name':'Two'},{'name':'One'}]");
  assert_told (self, "/parties\n/parties\n/parties\n");
  pb_draft_move (self->draft, "/parties", 1, 1);
  assert_told (self, "");

  pb_draft_undo (self->draft);
  pb_draft_undo (self->draft);
  assert_quoted (pb_draft_get (self->draft, "/parties"),
                 "[{'name':'One'},{'name':'Two'},{'name':'Three'}]");
}

/* "Never filled" and "emptied again" are the same record. */
static void
test_prune (Fixture *self, gconstpointer json)
{
  pb_draft_set_string (self->draft, "/membership/readiness", "Ready");
  pb_draft_set_string (self->draft, "/summary/en", "For all");
  pb_draft_end_step (self->draft);
  pb_draft_set_string (self->draft, "/membership/readiness", "");
  pb_draft_set_string (self->draft, "/summary/en", NULL);
  assert_record (self, START);
}

static void
test_prune_stops (Fixture *self, gconstpointer json)
{
  set_json (self, "/financial", "{'amount':'5','currency':'EUR'}");
  pb_draft_set_string (self->draft, "/financial/amount", "");
  assert_quoted (pb_draft_get (self->draft, "/financial"), "{'currency':'EUR'}");

  /* A row that a person sees stays when it is emptied. */
  set_json (self, "/parties", "[{'name':'One'},{'roles':['lead']}]");
  pb_draft_set_string (self->draft, "/parties/0/name", "");
  set_json (self, "/parties/1/roles", "[]");
  assert_quoted (pb_draft_get (self->draft, "/parties"), "[{},{}]");
}

static void
test_replace (Fixture *self, gconstpointer json)
{
  g_autoptr (PbValue) record = parse_quoted ("{'id':'a','revision':1,'title':{'en':'Old'}}");

  pb_draft_set_string (self->draft, "/title/en", "Masts");
  pb_draft_replace (self->draft, record);
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Old'}}");
  pb_draft_set_string (self->draft, "/title/en", "Older");
  assert_told (self, "/title/en\n\n/title/en\n");

  pb_draft_undo (self->draft);
  g_assert_cmpstr (pb_draft_undo (self->draft), ==, "");
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Masts'}}");
  pb_draft_redo (self->draft);
  assert_record (self, "{'id':'a','revision':1,'title':{'en':'Old'}}");
}

/* What the store wrote is neither a step nor undone by one. */
static void
test_saved (Fixture *self, gconstpointer json)
{
  g_autoptr (PbValue) saved =
      parse_quoted ("{'id':'a','revision':3,'parent':'d','modified':'now','title':{'en':'Ma'}}");
  g_autoptr (PbValue) again = parse_quoted ("{'id':'a','revision':4,'modified':'later'}");

  pb_draft_set_string (self->draft, "/title/en", "Ma");
  pb_draft_end_step (self->draft);
  pb_draft_set_string (self->draft, "/title/en", "Masts");
  pb_draft_end_step (self->draft);
  pb_draft_set_string (self->draft, "/title/en", "Cables");
  pb_draft_undo (self->draft);
  assert_told (self, "/title/en\n/title/en\n/title/en\n/title/en\n");

  pb_draft_saved (self->draft, saved);
  assert_record (self,
                 "{'id':'a','revision':3,'parent':'d','modified':'now','title':{'en':'Masts'}}");
  assert_told (self, "");
  pb_draft_undo (self->draft);
  pb_draft_undo (self->draft);
  assert_record (self,
                 "{'id':'a','revision':3,'parent':'d','modified':'now','title':{'en':'Towers'}}");
  pb_draft_saved (self->draft, again);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (pb_draft_redo (self->draft), ==, "/title/en");
  assert_record (self, "{'id':'a','revision':4,'modified':'later','title':{'en':'Cables'}}");
}

/* A save in the middle of typing does not split the step. */
static void
test_saved_within_step (Fixture *self, gconstpointer json)
{
  g_autoptr (PbValue) saved = parse_quoted ("{'id':'a','revision':2,'modified':'now'}");

  pb_draft_set_string (self->draft, "/title/en", "Ma");
  pb_draft_saved (self->draft, saved);
  pb_draft_set_string (self->draft, "/title/en", "Masts");
  pb_draft_undo (self->draft);
  assert_record (self, "{'id':'a','revision':2,'modified':'now','title':{'en':'Towers'}}");
  g_assert_false (pb_draft_can_undo (self->draft));
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer json);
  } tests[] = {
    { "/draft/start", test_start },
    { "/draft/set", test_set },
    { "/draft/set/equal", test_set_equal },
    { "/draft/undo", test_undo_redo },
    { "/draft/undo/then-change", test_change_after_undo },
    { "/draft/steps", test_steps },
    { "/draft/steps/pause", test_steps_pause },
    { "/draft/steps/after-undo", test_step_after_undo },
    { "/draft/steps/taken-back", test_step_taken_back },
    { "/draft/append", test_append },
    { "/draft/remove", test_remove },
    { "/draft/move", test_move },
    { "/draft/prune", test_prune },
    { "/draft/prune/stops", test_prune_stops },
    { "/draft/replace", test_replace },
    { "/draft/saved", test_saved },
    { "/draft/saved/within-step", test_saved_within_step },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, START, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
