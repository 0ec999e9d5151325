/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "index-register.h"

#include "domain/pb-merge.h"
#include "domain/pb-record.h"
#include "store/pb-store-merge.h"

#define ENTITY "e0000000-0000-4000-8000-%012x"

static char *
make_id (guint number)
{
  return g_strdup_printf (ENTITY, number);
}

static void
merge (Register *self, guint kept, guint other)
{
  g_autofree char *kept_id = make_id (kept);
  g_autofree char *other_id = make_id (other);
  g_autoptr (PbValue) one = pb_store_load (self->store, &pb_entity_kind, kept_id, NULL);
  g_autoptr (PbValue) another = pb_store_load (self->store, &pb_entity_kind, other_id, NULL);
  g_autofree char *kept_digest = pb_record_digest (&pb_entity_kind, one);
  g_autofree char *other_digest = pb_record_digest (&pb_entity_kind, another);
  g_autoptr (GError) error = NULL;

  pb_store_merge (self->store, &pb_entity_kind, one, kept_digest, other_id, other_digest, NULL,
                  &error);
  g_assert_no_error (error);
}

static guint64
count_of (PbIndex *index, guint entity)
{
  g_autofree char *id = make_id (entity);
  g_autoptr (PbRows) rows =
      pb_index_find_rows (index, pb_division_get_field (PB_DIVISION_PARTIES), id);

  return roaring_bitmap_get_cardinality (rows);
}

static void
catch_up (Register *self, PbIndex *index)
{
  g_autoptr (GError) error = NULL;

  pb_index_catch_up (index, self->store, &error);
  g_assert_no_error (error);
}

/* What comes after a merge and names what is gone counts for what stayed, also once the merge is
 * taken back. */
static void
test_later_record (Register *self, gconstpointer data)
{
  g_autoptr (PbIndex) index = NULL;
  g_autofree char *gone = make_id (1);
  g_autoptr (PbValue) later = record_set (pledge_new ("Towers again"), "/parties/0/entity", gone);
  g_autoptr (PbValue) saved = NULL;

  index_register_fill (self, 0, 4);
  merge (self, 0, 1);
  saved = save (self->store, "here", g_steal_pointer (&later));
  index = index_register_open (self);
  g_assert_cmpuint (count_of (index, 0), ==, 5);
  g_assert_cmpuint (count_of (index, 1), ==, 0);
  index_register_check (self);
  g_assert_true (pb_store_undo_merge (self->store, NULL));
  catch_up (self, index);
  g_assert_cmpuint (count_of (index, 0), ==, 2);
  g_assert_cmpuint (count_of (index, 1), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/browse/alike/later-record", test_later_record);
  return g_test_run ();
}
