/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "dataset-fixture.h"

#include "exchange/pb-submission.h"
#include "store/pb-store-keys.h"

#include <string.h>

/* From register to register. */

static void
test_round_trip (Register *self, gconstpointer data)
{
  Register other;
  PbDatasetCounts counts;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  dataset_store_several (self);
  dataset_write (self, "all.ndjson");
  dataset_write (self, "all.json");
  register_set_up (&other, NULL);
  dataset_open (&other, self, "all.ndjson", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_NEW], ==, 6);
  dataset_open (&other, self, "all.json", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_SAME], ==, 6);
  g_assert_cmpuint (counts.n_written, ==, 0);
  dataset_write (&other, "all.json");
  here = dataset_read_payload (self, "all.json");
  there = dataset_read_payload (&other, "all.json");
  g_assert_cmpstr (here, ==, there);
  register_tear_down (&other, NULL);
}

/* The secretariat's later revision comes in beside the contacts that only this register has. */
static void
test_keeps_private (Register *self, gconstpointer data)
{
  Register other;
  PbDatasetCounts counts;
  g_autoptr (PbValue) entity = NULL;

  dataset_store (self, &pb_entity_kind, dataset_entity (ENTITY, "published"));
  dataset_write (self, "first.json");
  entity = dataset_load (self, &pb_entity_kind, ENTITY);
  entity = dataset_set (g_steal_pointer (&entity), "acronym", pb_value_new_string ("AE"));
  g_assert_true (pb_store_save (self->store, &pb_entity_kind, entity, "later", NULL, NULL));
  dataset_write (self, "second.json");

  register_set_up (&other, NULL);
  dataset_store (&other, &pb_entity_kind, dataset_entity (ENTITY, "published"));
  dataset_open (&other, self, "second.json", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_UPDATE], ==, 1);
  g_clear_pointer (&entity, pb_value_unref);
  entity = dataset_load (&other, &pb_entity_kind, ENTITY);
  g_assert_cmpstr (pb_value_get_member_string (entity, "acronym"), ==, "AE");
  g_assert_cmpstr (pb_value_get_string_at (entity, "/focal_point/name"), ==, "Secret");
  dataset_open (&other, self, "first.json", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_OLDER], ==, 1);
  g_assert_cmpuint (counts.n_written, ==, 0);
  register_tear_down (&other, NULL);
}

/* A draft of this office is not overwritten. */
static void
test_conflict (Register *self, gconstpointer data)
{
  Register other;
  PbDatasetCounts counts;

  dataset_store (self, &pb_pledge_kind, dataset_pledge (PLEDGE, "published", NULL));
  dataset_write (self, "all.json");
  register_set_up (&other, NULL);
  dataset_store (&other, &pb_pledge_kind, dataset_pledge (PLEDGE, "draft", NULL));
  dataset_open (&other, self, "all.json", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_CONFLICT], ==, 1);
  g_assert_cmpuint (counts.n_written, ==, 0);
  register_tear_down (&other, NULL);
}

/* A file that is found to be damaged at its end has changed nothing. */
static void
test_damaged_import (Register *self, gconstpointer data)
{
  g_autoptr (GFile) file = dataset_file (self, "edited.json");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  PbDatasetCounts counts;
  Register other;

  dataset_store_several (self);
  dataset_write (self, "all.json");
  text = dataset_read_text (self, "all.json");
  strstr (text, "A pledge")[0] = 'B';
  dataset_write_text (self, "edited.json", text);
  register_set_up (&other, NULL);
  g_assert_false (pb_dataset_import (other.store, file, NULL, NULL, &counts, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_DAMAGED);
  g_assert_cmpint (pb_store_count (other.store, &pb_pledge_kind, NULL), ==, 0);
  register_tear_down (&other, NULL);
}

static void
write_signed (Register *self, const char *name, const PbKey *key)
{
  g_autoptr (GFile) file = dataset_file (self, name);
  PbDatasetChoice choice = { .as_of = { 2026, 11, 21 }, .language = "en", .key = key };
  g_autoptr (GError) error = NULL;

  choice.form = pb_form_for_name (name);
  g_assert_true (pb_dataset_write (self->store, &choice, file, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_not_believed (Register *self, Register *from, const char *name, const char *sentence)
{
  g_autoptr (GFile) file = dataset_file (from, name);
  g_autoptr (GError) error = NULL;
  PbDatasetCounts counts;

  g_assert_false (pb_dataset_import (self->store, file, NULL, NULL, &counts, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN);
  g_assert_nonnull (strstr (error->message, sentence));
}

static void
edit_file (Register *self, const char *name, const char *from, const char *to)
{
  g_autofree char *text = dataset_read_text (self, name);
  char *at = strstr (text, from);

  g_assert_nonnull (at);
  memcpy (at, to, strlen (to));
  dataset_write_text (self, name, text);
}

/* The first key that signs a data set here is remembered; a file by another, or by none once a key
 * was compared, changes nothing. */
static void
test_signatures (Register *self, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) other_key = pb_key_new ();
  g_autoptr (GError) error = NULL;
  PbDatasetCounts counts;
  Register other;

  dataset_store_several (self);
  write_signed (self, "signed.json", key);
  write_signed (self, "signed.ndjson", key);
  write_signed (self, "edited.ndjson", key);
  edit_file (self, "edited.ndjson", "\"as_of\":\"2026-11-21\"", "\"as_of\":\"2026-11-20\"");
  write_signed (self, "stranger.json", other_key);
  dataset_write (self, "unsigned.json");

  register_set_up (&other, NULL);
  assert_not_believed (&other, self, "edited.ndjson", "changed after it was signed");
  g_assert_cmpint (pb_store_count (other.store, &pb_pledge_kind, NULL), ==, 0);
  dataset_open (&other, self, "signed.json", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_NEW], ==, 6);
  dataset_open (&other, self, "signed.ndjson", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_SAME], ==, 6);
  assert_not_believed (&other, self, "stranger.json", "another key");
  g_assert_true (pb_store_trust_key (other.store, PB_SIGNER_SECRETARIAT, pb_key_get_text (key),
                                     PB_TRUST_CONFIRMED, &error));
  g_assert_no_error (error);
  assert_not_believed (&other, self, "unsigned.json", "not signed");
  dataset_open (&other, self, "signed.json", &counts);
  register_tear_down (&other, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/dataset-import/round-trip", test_round_trip);
  REGISTER_TEST ("/dataset-import/keeps-private", test_keeps_private);
  REGISTER_TEST ("/dataset-import/conflict", test_conflict);
  REGISTER_TEST ("/dataset-import/damaged-import", test_damaged_import);
  REGISTER_TEST ("/dataset-import/signatures", test_signatures);
  return g_test_run ();
}
