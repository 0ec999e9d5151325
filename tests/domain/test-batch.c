/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-batch.h"

#include "base/pb-finding.h"
#include "domain/pb-record.h"

/* @value: (transfer full) */
static PbValue *
with (PbValue *record, const char *name, PbValue *value)
{
  g_autoptr (PbValue) before = record;
  g_autoptr (PbValue) member = value;

  return pb_value_with_member (before, name, member);
}

/* A pledge that was changed in a minute of one hour. @campaign: (nullable) */
static PbValue *
make_pledge (const char *id, guint minute, const char *campaign)
{
  g_autofree char *time = g_strdup_printf ("2026-11-22T04:%02u:00Z", minute);
  PbValue *pledge = pb_record_new (&pb_pledge_kind, "en");

  pledge = with (pledge, "id", pb_value_new_string (id));
  pledge = with (pledge, "modified", pb_value_new_string (time));
  return campaign != NULL ? with (pledge, "campaign", pb_value_new_string (campaign)) : pledge;
}

/* @record, @here: (transfer full); @here: (nullable) */
static PbPlanItem *
add_item (GPtrArray *items, PbValue *record, PbValue *here)
{
  PbPlanItem *item = g_new0 (PbPlanItem, 1);

  item->kind = &pb_pledge_kind;
  item->verdict = here != NULL ? PB_VERDICT_CONFLICT : PB_VERDICT_NEW;
  item->record = record;
  item->here = here;
  item->digest = pb_record_digest (&pb_pledge_kind, record);
  item->findings = pb_findings_new ();
  g_ptr_array_add (items, item);
  return item;
}

static GPtrArray *
create_items (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pb_plan_item_free);
}

static void
assert_decided (PbBatch batch, GPtrArray *items, const char *expected)
{
  g_autoptr (GString) choices = g_string_new (NULL);

  pb_batch_decide (batch, items);
  for (guint i = 0; i < items->len; i++) {
    const PbPlanItem *item = g_ptr_array_index (items, i);

    g_string_append_c (choices, item->choice == PB_CHOICE_TAKE ? 't' : '-');
  }
  g_assert_cmpstr (choices->str, ==, expected);
}

/* Each decision over all cases, whatever was decided before. */
static void
test_decisions (void)
{
  g_autoptr (GPtrArray) items = create_items ();

  add_item (items, make_pledge ("new", 1, NULL), NULL);
  add_item (items, make_pledge ("later", 2, NULL), make_pledge ("later", 1, "A"));
  add_item (items, make_pledge ("earlier", 1, "A"), make_pledge ("earlier", 2, NULL));
  add_item (items, make_pledge ("equal", 1, "A"), make_pledge ("equal", 1, "B"));
  assert_decided (PB_BATCH_TAKE, items, "tttt");
  assert_decided (PB_BATCH_NEWER, items, "tt--");
  assert_decided (PB_BATCH_FULLER, items, "t-t-");
  assert_decided (PB_BATCH_KEEP, items, "----");
}

/* Of several revisions of one record in the files one is taken, whatever came first. */
static void
test_one_of_each (void)
{
  g_autoptr (GPtrArray) items = create_items ();
  g_autoptr (GPtrArray) backwards = create_items ();

  add_item (items, make_pledge ("same", 1, NULL), NULL);
  add_item (items, make_pledge ("same", 3, NULL), NULL);
  add_item (items, make_pledge ("same", 2, NULL), NULL);
  add_item (items, make_pledge ("other", 1, NULL), NULL);
  assert_decided (PB_BATCH_TAKE, items, "-t-t");
  add_item (backwards, make_pledge ("same", 3, NULL), NULL);
  add_item (backwards, make_pledge ("same", 1, NULL), NULL);
  assert_decided (PB_BATCH_TAKE, backwards, "t-");
}

static const char *
find_taken (GPtrArray *items)
{
  const char *digest = NULL;

  for (guint i = 0; i < items->len; i++) {
    const PbPlanItem *item = g_ptr_array_index (items, i);

    if (item->choice == PB_CHOICE_TAKE) {
      g_assert_null (digest);
      digest = item->digest;
    }
  }
  return digest;
}

/* Even of two that were changed in the same second it is always the same one. */
static void
test_tie (void)
{
  g_autoptr (GPtrArray) items = create_items ();
  g_autoptr (GPtrArray) backwards = create_items ();
  g_autoptr (PbValue) one = make_pledge ("same", 1, "A");
  g_autoptr (PbValue) another = pb_value_ref (one);

  another = with (g_steal_pointer (&another), "campaign", pb_value_new_string ("B"));
  add_item (items, pb_value_ref (one), NULL);
  add_item (items, pb_value_ref (another), NULL);
  add_item (backwards, pb_value_ref (another), NULL);
  add_item (backwards, pb_value_ref (one), NULL);
  pb_batch_decide (PB_BATCH_TAKE, items);
  pb_batch_decide (PB_BATCH_TAKE, backwards);
  g_assert_nonnull (find_taken (items));
  g_assert_cmpstr (find_taken (items), ==, find_taken (backwards));
}

static void
assert_filled (PbValue *record, guint more, const PbValue *bare)
{
  g_assert_cmpuint (pb_batch_count_filled (&pb_pledge_kind, record), ==,
                    pb_batch_count_filled (&pb_pledge_kind, (PbValue *) bare) + more);
}

/* What a person has filled in counts, in parts too; empty places, what the program writes and notes
 * of this office do not. */
static void
test_filled (void)
{
  g_autoptr (PbValue) bare = pb_record_new (&pb_pledge_kind, "en");
  g_autoptr (PbValue) parts = pb_value_new_map ();
  g_autoptr (PbValue) record = pb_value_ref (bare);

  record = with (g_steal_pointer (&record), "modified", pb_value_new_string ("2026-11-22"));
  record = with (g_steal_pointer (&record), "notes", pb_value_new_string ("Ask Ada"));
  record = with (g_steal_pointer (&record), "title", pb_value_new_map ());
  assert_filled (record, 0, bare);
  parts = with (g_steal_pointer (&parts), "en", pb_value_new_string ("Schools"));
  parts = with (g_steal_pointer (&parts), "fr", pb_value_new_string ("Écoles"));
  record = with (g_steal_pointer (&record), "title", pb_value_ref (parts));
  record = with (g_steal_pointer (&record), "campaign", pb_value_new_string ("A"));
  assert_filled (record, 3, bare);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/batch/decisions", test_decisions);
  g_test_add_func ("/batch/one-of-each", test_one_of_each);
  g_test_add_func ("/batch/tie", test_tie);
  g_test_add_func ("/batch/filled", test_filled);
  return g_test_run ();
}
