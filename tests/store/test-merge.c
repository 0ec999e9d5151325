/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include "base/pb-finding.h"
#include "domain/pb-merge.h"
#include "domain/pb-record.h"
#include "store/pb-store-merge.h"

/* Saves an entity and gives it as stored. */
static PbValue *
save_entity (Register *self, const char *name)
{
  g_autoptr (PbValue) record = record_set (pb_record_new (&pb_entity_kind, "en"), "/name/en", name);
  g_autoptr (GError) error = NULL;
  PbValue *saved = NULL;

  pb_store_save (self->store, &pb_entity_kind, record, "here", &saved, &error);
  g_assert_no_error (error);
  return saved;
}

static PbValue *
save_pledge (Register *self, const char *title, const char *place, const char *id)
{
  return save (self->store, "here", record_set (pledge_new (title), place, id));
}

static PbValue *
load (Register *self, const PbKind *kind, const char *id)
{
  g_autoptr (GError) error = NULL;
  PbValue *record = pb_store_load (self->store, kind, id, &error);

  g_assert_no_error (error);
  return record;
}

/* Merges two records as it is proposed. */
static gboolean
merge (Register *self, const PbKind *kind, PbValue *kept, PbValue *other, GError **error)
{
  g_autoptr (GPtrArray) choices = pb_merge_list_choices (kind, kept, other);
  g_autoptr (PbValue) merged = pb_merge_records (kind, kept, other, choices);
  g_autofree char *kept_digest = pb_record_digest (kind, kept);
  g_autofree char *other_digest = pb_record_digest (kind, other);

  return pb_store_merge (self->store, kind, merged, kept_digest, pb_record_get_id (other),
                         other_digest, NULL, error);
}

static void
merge_well (Register *self, const PbKind *kind, PbValue *kept, PbValue *other)
{
  g_autoptr (GError) error = NULL;

  merge (self, kind, kept, other, &error);
  g_assert_no_error (error);
}

static void
assert_sound (Register *self)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_verify (self->store, findings, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_both_records (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) kept = save_pledge (self, "Fibre", "/start", "2026");
  g_autoptr (PbValue) other = save_pledge (self, "Fibre", "/end", "2030");
  g_autofree char *kept_digest = digest_of (kept);
  g_autofree char *other_digest = digest_of (other);
  g_autoptr (PbValue) merged = NULL;
  g_autoptr (PbValue) gone = NULL;
  g_autoptr (GPtrArray) history = NULL;

  merge_well (self, &pb_pledge_kind, kept, other);
  merged = load (self, &pb_pledge_kind, pb_record_get_id (kept));
  gone = load (self, &pb_pledge_kind, pb_record_get_id (other));
  g_assert_cmpstr (pb_value_get_member_string (merged, "start"), ==, "2026");
  g_assert_cmpstr (pb_value_get_member_string (merged, "end"), ==, "2030");
  g_assert_cmpuint (pb_record_get_revision (merged), ==, 2);
  g_assert_cmpstr (pb_value_get_member_string (merged, "parent"), ==, kept_digest);
  g_assert_cmpstr (pb_record_get_publication (gone), ==, "superseded");
  g_assert_cmpstr (pb_merge_get_target (gone), ==, pb_record_get_id (kept));
  g_assert_cmpstr (pb_value_get_member_string (gone, "parent"), ==, other_digest);
  history = pb_store_history (self->store, pb_record_get_id (kept), NULL);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_cmpstr (((PbRevision *) g_ptr_array_index (history, 0))->origin, ==, "merge");
  g_assert_false (register_is_imported (self, pb_record_get_id (kept)));
  assert_sound (self);
}

static void
test_references_move (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) kept = save_entity (self, "Baobab");
  g_autoptr (PbValue) other = save_entity (self, "Baobab Ltd");
  g_autoptr (PbValue) pledge =
      save_pledge (self, "Fibre", "/parties/0/entity", pb_record_get_id (other));
  g_autoptr (PbValue) apart = save_pledge (self, "Skills", "/parties/0/entity", "nobody");
  g_autoptr (PbValue) moved = NULL;
  g_autoptr (PbValue) untouched = NULL;

  merge_well (self, &pb_entity_kind, kept, other);
  moved = load (self, &pb_pledge_kind, pb_record_get_id (pledge));
  untouched = load (self, &pb_pledge_kind, pb_record_get_id (apart));
  g_assert_cmpstr (pb_value_get_string_at (moved, "/parties/0/entity"), ==,
                   pb_record_get_id (kept));
  g_assert_cmpuint (pb_record_get_revision (moved), ==, 2);
  g_assert_true (pb_value_equal (untouched, apart));
  assert_sound (self);
}

static void
test_undo (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) kept = save_entity (self, "Baobab");
  g_autoptr (PbValue) other = save_entity (self, "Baobab Ltd");
  g_autoptr (PbValue) pledge =
      save_pledge (self, "Fibre", "/parties/0/entity", pb_record_get_id (other));
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) one = NULL;
  g_autoptr (PbValue) another = NULL;
  g_autoptr (PbValue) back = NULL;

  merge_well (self, &pb_entity_kind, kept, other);
  g_assert_false (pb_store_can_undo_import (self->store));
  g_assert_true (pb_store_undo_merge (self->store, &error));
  g_assert_no_error (error);
  one = load (self, &pb_entity_kind, pb_record_get_id (kept));
  another = load (self, &pb_entity_kind, pb_record_get_id (other));
  back = load (self, &pb_pledge_kind, pb_record_get_id (pledge));
  g_assert_true (pb_value_equal (one, kept));
  g_assert_true (pb_value_equal (another, other));
  g_assert_true (pb_value_equal (back, pledge));
  assert_sound (self);
  g_assert_false (pb_store_undo_merge (self->store, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
}

/* Somebody has worked on with it: nothing of that is lost. */
static void
test_undo_after_change (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) kept = save_pledge (self, "Fibre", "/start", "2026");
  g_autoptr (PbValue) other = save_pledge (self, "Fibre", "/end", "2030");
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) merged = NULL;
  g_autoptr (PbValue) changed = NULL;

  merge_well (self, &pb_pledge_kind, kept, other);
  merged = load (self, &pb_pledge_kind, pb_record_get_id (kept));
  changed = save (self->store, "here", record_set (pb_value_ref (merged), "/start", "2027"));
  g_assert_cmpuint (pb_record_get_revision (changed), ==, 3);
  g_assert_false (pb_store_undo_merge (self->store, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
  assert_sound (self);
}

/* What was looked at is not what is there any more. */
static void
test_changed_meanwhile (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) kept = save_pledge (self, "Fibre", "/start", "2026");
  g_autoptr (PbValue) other = save_pledge (self, "Fibre", "/end", "2030");
  g_autoptr (PbValue) changed =
      save (self->store, "else", record_set (pb_value_ref (other), "/end", "2031"));
  g_autoptr (PbValue) there = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (merge (self, &pb_pledge_kind, kept, other, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
  there = load (self, &pb_pledge_kind, pb_record_get_id (kept));
  g_assert_true (pb_value_equal (there, kept));
  g_clear_error (&error);
  merge_well (self, &pb_pledge_kind, kept, changed);
  g_assert_false (merge (self, &pb_pledge_kind, kept, changed, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
}

static void
assert_ids (GStrv ids, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", ids);

  g_assert_cmpstr (joined, ==, expected);
  g_strfreev (ids);
}

static void
test_merged_with (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) kept = save_entity (self, "Baobab");
  g_autoptr (PbValue) other = save_entity (self, "Baobab Ltd");
  const char *id = pb_record_get_id (kept);

  assert_ids (pb_store_list_merged (self->store, id, NULL), "");
  merge_well (self, &pb_entity_kind, kept, other);
  assert_ids (pb_store_list_merged (self->store, id, NULL), pb_record_get_id (other));
  assert_ids (pb_store_list_merged (self->store, pb_record_get_id (other), NULL), id);
  g_assert_true (pb_store_undo_merge (self->store, NULL));
  assert_ids (pb_store_list_merged (self->store, id, NULL), "");
}

static void
test_distinct (Register *self, gconstpointer data)
{
  g_assert_true (pb_store_set_distinct (self->store, "b", "a", TRUE, NULL));
  g_assert_true (pb_store_set_distinct (self->store, "a", "b", TRUE, NULL));
  assert_ids (pb_store_list_distinct (self->store, "a", NULL), "b");
  register_reopen (self);
  assert_ids (pb_store_list_distinct (self->store, "b", NULL), "a");
  g_assert_true (pb_store_set_distinct (self->store, "a", "b", FALSE, NULL));
  assert_ids (pb_store_list_distinct (self->store, "b", NULL), "");
}

static char *
get_party (Register *self, PbValue *pledge)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) resolved = pb_store_resolve (self->store, &pb_pledge_kind, pledge, &error);

  g_assert_no_error (error);
  return g_strdup (pb_value_get_string_at (resolved, "/parties/0/entity"));
}

static void
assert_party (Register *self, PbValue *pledge, PbValue *entity)
{
  g_autofree char *party = get_party (self, pledge);

  g_assert_cmpstr (party, ==, pb_record_get_id (entity));
}

static guint
count_linked (Register *self, PbValue *entity)
{
  g_autoptr (GPtrArray) linked = pb_store_list_linked (
      self->store, &pb_pledge_kind, "/parties/entity", pb_record_get_id (entity), NULL);

  return linked->len;
}

/* What comes after a merge and names what is gone is read as naming what stayed, and is not changed
 * for it. */
static void
test_later_record (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save_entity (self, "Baobab");
  g_autoptr (PbValue) other = save_entity (self, "Baobab Ltd");
  g_autoptr (PbValue) last = save_entity (self, "Baobab Group");
  g_autoptr (PbValue) merged = NULL;
  g_autoptr (PbValue) later = NULL;
  g_autoptr (PbValue) stored = NULL;

  merge_well (self, &pb_entity_kind, first, other);
  later = save_pledge (self, "Fibre", "/parties/0/entity", pb_record_get_id (other));
  assert_party (self, later, first);
  g_assert_cmpuint (count_linked (self, first), ==, 1);
  merged = load (self, &pb_entity_kind, pb_record_get_id (first));
  merge_well (self, &pb_entity_kind, last, merged);
  assert_party (self, later, last);
  g_assert_cmpuint (count_linked (self, last), ==, 1);
  stored = load (self, &pb_pledge_kind, pb_record_get_id (later));
  g_assert_true (pb_value_equal (stored, later));
  g_assert_true (pb_store_undo_merge (self->store, NULL));
  assert_party (self, later, first);
  g_assert_cmpuint (count_linked (self, last), ==, 0);
  assert_sound (self);
}

/* A damaged register may say that two were merged into one another. */
static void
test_circle (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) one = save_entity (self, "Baobab");
  g_autoptr (PbValue) other = save_entity (self, "Baobab Ltd");
  g_autoptr (PbValue) pledge =
      save_pledge (self, "Fibre", "/parties/0/entity", pb_record_get_id (one));
  g_autofree char *party = NULL;

  merge_well (self, &pb_entity_kind, one, other);
  register_tamper (self, "INSERT INTO merges SELECT kept, other, import_id FROM merges;"
                         "UPDATE entities SET body = json_set (body, '$.merged_into',"
                         " (SELECT kept FROM merges WHERE other = id))");
  party = get_party (self, pledge);
  g_assert_nonnull (party);
  g_assert_cmpuint (count_linked (self, one), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/merge/both-records", test_both_records);
  REGISTER_TEST ("/store/merge/references-move", test_references_move);
  REGISTER_TEST ("/store/merge/undo", test_undo);
  REGISTER_TEST ("/store/merge/undo-after-change", test_undo_after_change);
  REGISTER_TEST ("/store/merge/changed-meanwhile", test_changed_meanwhile);
  REGISTER_TEST ("/store/merge/later-record", test_later_record);
  REGISTER_TEST ("/store/merge/circle", test_circle);
  REGISTER_TEST ("/store/merge/merged-with", test_merged_with);
  REGISTER_TEST ("/store/merge/distinct", test_distinct);
  return g_test_run ();
}
