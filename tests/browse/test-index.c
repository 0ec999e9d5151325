/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "index-register.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "../support/test-json.h"
#include "base/pb-finding.h"
#include "browse/pb-index-file.h"
#include "browse/pb-index-private.h"
#include "browse/pb-result.h"
#include "browse/pb-totals.h"
#include "domain/pb-record.h"

/* An index that is read from its file is the same as one that is made from the records, whatever
 * has happened to the register, or to the file. */

#define SEED 20261121
#define N_RECORDS 60
#define N_FORGERIES 400

static void
assert_file (Register *self, gboolean there)
{
  g_autofree char *path = index_register_path (self);

  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, there);
}

static char *
read_file (Register *self, gsize *length)
{
  g_autofree char *path = index_register_path (self);
  char *content;

  g_assert_true (g_file_get_contents (path, &content, length, NULL));
  return content;
}

/* Without waiting for the disk, as g_file_set_contents() does. */
static void
write_file (Register *self, const char *content, gsize length)
{
  g_autofree char *path = index_register_path (self);
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (content, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* A register whose index is stored. */
static void
store_index (Register *self)
{
  index_register_fill (self, 0, N_RECORDS);
  pb_index_free (index_register_open (self));
  assert_file (self, TRUE);
}

static void
test_stored (Register *self, gconstpointer data)
{
  g_autofree char *path = index_register_path (self);
  g_autoptr (PbIndex) built = NULL;
  g_autoptr (PbIndex) stored = NULL;
  gboolean whole;
  GStatBuf status;

  store_index (self);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  built = pb_index_build (self->store, NULL);
  stored = pb_index_file_read (path, &whole);
  g_assert_nonnull (stored);
  g_assert_true (pb_index_file_equal (stored, built));
  register_reopen (self);
  index_register_check (self);
}

/* Of a small register, the records themselves are read as fast. */
static void
test_small (Register *self, gconstpointer data)
{
  pb_index_free (index_register_open (self));
  index_register_fill (self, 0, 3);
  index_register_check (self);
  assert_file (self, FALSE);
}

static void
change (Register *self, PbIndex *index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) pledge =
      pb_store_load (self->store, &pb_pledge_kind, "d0000000-0000-4000-8000-000000000003", NULL);
  g_autoptr (PbValue) entity =
      pb_store_load (self->store, &pb_entity_kind, "e0000000-0000-4000-8000-000000000002", NULL);
  g_autoptr (PbValue) moved = record_set (pb_value_ref (entity), "/country", "FJI");

  pb_value_unref (
      save (self->store, "x", record_set (pb_value_ref (pledge), "/title/en", "Masts")));
  pb_value_unref (save (self->store, "x", pledge_new ("New here")));
  g_assert_true (pb_store_save (self->store, &pb_entity_kind, moved, "x", NULL, &error));
  g_assert_true (pb_store_delete (self->store, "d0000000-0000-4000-8000-000000000009", &error));
  g_assert_true (pb_store_delete (self->store, "e0000000-0000-4000-8000-000000000004", &error));
  g_assert_true (pb_index_catch_up (index, self->store, &error));
  g_assert_no_error (error);
}

static void
assert_equal (PbIndex *index, Register *self)
{
  g_autoptr (PbIndex) built = pb_index_build (self->store, NULL);

  g_assert_true (pb_index_file_equal (index, built));
}

static void
test_own_changes (Register *self, gconstpointer data)
{
  g_autoptr (PbIndex) index = NULL;
  g_autoptr (GError) error = NULL;

  store_index (self);
  index = index_register_open (self);
  change (self, index);
  assert_equal (index, self);
  index_register_check (self);
  register_reopen (self);
  index_register_check (self);
  g_assert_true (pb_store_undelete (self->store, "d0000000-0000-4000-8000-000000000009", &error));
  index_register_check (self);
}

/* Rows of an import that was taken back are given to other records. */
static void
test_imports (Register *self, gconstpointer data)
{
  g_autoptr (PbIndex) index = NULL;
  g_autoptr (GError) error = NULL;

  store_index (self);
  index = index_register_open (self);
  index_register_fill (self, 1000, 70);
  g_assert_true (pb_store_undo_import (self->store, NULL, &error));
  index_register_fill (self, 2000, 5);
  g_assert_true (pb_index_catch_up (index, self->store, &error));
  assert_equal (index, self);
  index_register_check (self);
}

static guint
count_found (PbIndex *index, PbStore *store, const char *text)
{
  g_autoptr (PbQuery) query = pb_query_parse (text, NULL);
  g_autoptr (PbResult) result = pb_result_new (index, store, NULL, query, NULL);
  g_autoptr (GArray) rows = pb_result_sort (result, PB_ORDER_TITLE, FALSE);

  g_assert_cmpuint (rows->len, ==, pb_result_get_n (result));
  return rows->len;
}

static PbValue *
pledge_of (const char *title, const char *parties)
{
  g_autoptr (PbValue) pledge = pledge_new (title);
  g_autoptr (PbValue) list = parse_quoted (parties);

  return pb_value_with_member (pledge, "parties", list);
}

/* Wherever the leading party stands. */
static void
test_order_of_leaders (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first =
      save (self->store, "a",
            pledge_of ("One", "[{'name':'Zebra','roles':['funder']},"
                              "{'name':'Alpha','roles':['funder','lead']}]"));
  g_autoptr (PbValue) second =
      save (self->store, "a", pledge_of ("Two", "[{'name':'Beta','roles':['lead']}]"));
  g_autoptr (PbValue) third =
      save (self->store, "a", pledge_of ("Three", "[{'name':'Gamma','roles':['funder']}]"));
  PbValue *const order[] = { first, second, third };
  g_autoptr (PbIndex) index = index_register_open (self);
  g_autoptr (PbQuery) query = pb_query_parse ("", NULL);
  g_autoptr (PbResult) result = pb_result_new (index, self->store, NULL, query, NULL);
  g_autoptr (GArray) rows = pb_result_sort (result, PB_ORDER_PARTY, FALSE);

  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (pb_index_get_entry (index, g_array_index (rows, guint32, i))->id, ==,
                     pb_record_get_id (order[i]));
}

static void
save_entity (PbStore *store,
             const char *name,
             const char *type,
             const char *country,
             const char *publication)
{
  g_autoptr (GError) error = NULL;
  PbValue *entity = record_set (pb_record_new (&pb_entity_kind, "en"), "/name/en", name);

  if (type != NULL)
    entity = record_set (entity, "/type", type);
  if (country != NULL)
    entity = record_set (entity, "/country", country);
  entity = record_set (entity, "/publication", publication);
  g_assert_true (pb_store_save (store, &pb_entity_kind, entity, "a", NULL, &error));
  pb_value_unref (entity);
}

static void
assert_order (PbIndex *index, PbStore *store, PbOrder order, gboolean reversed, const char *names)
{
  g_autoptr (PbQuery) query = pb_query_parse ("", NULL);
  g_autoptr (PbResult) result = pb_result_new (index, store, &pb_entity_kind, query, NULL);
  g_autoptr (GArray) rows = pb_result_sort (result, order, reversed);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append (found, pb_index_get_entry (index, g_array_index (rows, guint32, i))->title);
  g_assert_cmpstr (found->str, ==, names);
}

/* By what a person reads, not by codes; what has none of it comes last either way. */
static void
test_order_of_terms (Register *self, gconstpointer data)
{
  g_autoptr (PbIndex) index = NULL;
  g_autoptr (GError) error = NULL;

  save_entity (self->store, "A", "youth", "CHE", "published");
  save_entity (self->store, "B", "government", "SWE", "draft");
  save_entity (self->store, "C", NULL, NULL, "final");
  index = index_register_open (self);
  assert_order (index, self->store, PB_ORDER_COUNTRY, FALSE, "BAC");
  assert_order (index, self->store, PB_ORDER_COUNTRY, TRUE, "ABC");
  assert_order (index, self->store, PB_ORDER_TYPE, FALSE, "BAC");
  assert_order (index, self->store, PB_ORDER_STATE, FALSE, "BCA");
  save_entity (self->store, "D", "academia", "COD", "withdrawn");
  g_assert_true (pb_index_catch_up (index, self->store, &error));
  assert_order (index, self->store, PB_ORDER_COUNTRY, FALSE, "DBAC");
  assert_order (index, self->store, PB_ORDER_TYPE, FALSE, "BDAC");
  assert_order (index, self->store, PB_ORDER_STATE, TRUE, "DACB");
}

/* The orders of lists as well are those of the register after more changes than are worth sorting
 * in one by one. */
static void
test_many_changes (Register *self, gconstpointer data)
{
  g_autoptr (PbIndex) index = NULL;
  g_autoptr (GError) error = NULL;

  store_index (self);
  index = index_register_open (self);
  g_assert_cmpuint (count_found (index, self->store, "towers"), ==, N_RECORDS);
  index_register_fill (self, 1000, 150);
  g_assert_true (pb_index_catch_up (index, self->store, &error));
  g_assert_cmpuint (count_found (index, self->store, "towers"), ==, N_RECORDS + 150);
  g_assert_cmpuint (count_found (index, self->store, ""), ==, 2 * (N_RECORDS + 150));
  assert_equal (index, self);
}

/* A record that comes back under another row number is there once. */
static void
test_other_row (void)
{
  g_autoptr (PbIndex) index = pb_index_new ();
  g_autoptr (PbValue) pledge = pledge_new ("Towers");

  pb_index_put (index, 5, &pb_pledge_kind, pledge);
  pb_index_put (index, 9, &pb_pledge_kind, pledge);
  pb_index_remove (index, 5);
  g_assert_cmpuint (count_found (index, NULL, "towers"), ==, 1);
  g_assert_cmpuint (pb_index_find_entry (index, pb_record_get_id (pledge))->row, ==, 9);
}

static PbValue *
pledge_for (PbValue *pledge, const char *country)
{
  g_autofree char *text = g_strdup_printf ("[{'country': '%s'}]", country);
  g_autoptr (PbValue) coverage = parse_quoted (text);

  return pb_value_with_at (pledge, "/coverage", coverage);
}

/* What was found for a group of countries is kept while a record stays where it is, and no longer.
 */
static void
test_groups (void)
{
  static const char in_ldcs[] = "group:ldc";
  g_autoptr (PbIndex) index = pb_index_new ();
  g_autoptr (PbValue) pledge = record_set (pledge_new ("Towers"), "/coverage_scope", "countries");
  g_autoptr (PbValue) in_ethiopia = pledge_for (pledge, "ETH");
  g_autoptr (PbValue) in_sweden = pledge_for (pledge, "SWE");
  g_autoptr (PbValue) title = pb_value_new_string ("Masts");
  g_autoptr (PbValue) renamed = pb_value_with_at (in_ethiopia, "/title/en", title);

  pb_index_put (index, 5, &pb_pledge_kind, pledge);
  g_assert_cmpuint (count_found (index, NULL, in_ldcs), ==, 0);
  pb_index_put (index, 5, &pb_pledge_kind, in_ethiopia);
  g_assert_cmpuint (count_found (index, NULL, in_ldcs), ==, 1);
  pb_index_put (index, 5, &pb_pledge_kind, renamed);
  g_assert_cmpuint (count_found (index, NULL, in_ldcs), ==, 1);
  pb_index_put (index, 5, &pb_pledge_kind, in_sweden);
  g_assert_cmpuint (count_found (index, NULL, in_ldcs), ==, 0);
  pb_index_put (index, 5, &pb_pledge_kind, in_ethiopia);
  g_assert_cmpuint (count_found (index, NULL, in_ldcs), ==, 1);
  pb_index_remove (index, 5);
  g_assert_cmpuint (count_found (index, NULL, in_ldcs), ==, 0);
}

/* Written when many have changed, and not for a few. */
static void
test_save (Register *self, gconstpointer data)
{
  g_autoptr (PbIndex) index = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *few = NULL;
  g_autofree char *many = NULL;
  gsize length_before, length_few, length_many;

  store_index (self);
  before = read_file (self, &length_before);
  index = index_register_open (self);
  change (self, index);
  g_assert_true (pb_index_save (index, self->store, &error));
  few = read_file (self, &length_few);
  g_assert_cmpmem (before, length_before, few, length_few);
  index_register_fill (self, 1000, 80);
  g_assert_true (pb_index_save (index, self->store, &error));
  g_assert_no_error (error);
  many = read_file (self, &length_many);
  g_assert_cmpuint (length_many, >, length_before);
  index_register_check (self);
}

/* The index of another register, and of what this one was before a backup was put back. */
static void
test_other_register (Register *self, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (self->folder, "backup.db", NULL);
  g_autofree char *content = NULL;
  gsize length;

  index_register_fill (self, 0, N_RECORDS);
  g_assert_true (pb_store_backup (self->store, backup, NULL));
  index_register_fill (self, 500, N_RECORDS);
  pb_index_free (index_register_open (self));
  g_clear_pointer (&self->store, pb_store_close);
  g_assert_true (g_file_get_contents (backup, &content, &length, NULL));
  g_assert_true (g_file_set_contents (self->path, content, (gssize) length, NULL));
  register_reopen (self);
  index_register_check (self);
  index_register_fill (self, 800, N_RECORDS);
  index_register_check (self);
}

static void
test_cannot_write (Register *self, gconstpointer data)
{
  g_autofree char *path = index_register_path (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbIndex) index = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  index_register_fill (self, 0, N_RECORDS);
  index = index_register_open (self);
  g_assert_false (pb_index_save (index, self->store, &error));
  g_assert_nonnull (error);
  g_rmdir (path);
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  index_register_check (self);
}

static void
test_read_only (Register *self, gconstpointer data)
{
  g_autoptr (PbStore) store = NULL;
  g_autoptr (PbIndex) index = NULL;
  g_autoptr (PbIndex) built = NULL;

  store_index (self);
  index_register_fill (self, 500, 5);
  store = pb_store_open (self->path, PB_STORE_READ_ONLY, NULL);
  index = pb_index_open (store, NULL);
  built = pb_index_build (store, NULL);
  g_assert_true (pb_index_file_equal (index, built));
}

/* Makes the checksum right again, as somebody would who means harm. */
static void
seal (char *content, gsize length)
{
  guint64 sum = pb_index_file_sum_up (content + PB_INDEX_FILE_HEAD, length - PB_INDEX_FILE_HEAD);

  memcpy (content + PB_INDEX_FILE_HEAD - sizeof sum, &sum, sizeof sum);
}

static void
test_cut (Register *self, gconstpointer data)
{
  g_autofree char *path = index_register_path (self);
  g_autofree char *content = NULL;
  gsize length;

  store_index (self);
  content = read_file (self, &length);
  for (gsize cut = 0; cut < length; cut += 1 + cut / 40) {
    g_autofree char *part = g_memdup2 (content, MAX (cut, PB_INDEX_FILE_HEAD));
    gboolean whole;

    if (cut >= PB_INDEX_FILE_HEAD)
      seal (part, cut);
    write_file (self, part, cut);
    g_assert_null (pb_index_file_read (path, &whole));
  }
  index_register_check (self);
}

/* Asks an index for everything it has. */
static void
use (PbIndex *index, PbStore *store)
{
  static const char *const texts[] = { "", "towers", "学", "e", "type:financial from:KEN" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (PbQuery) query = pb_query_parse (texts[i], NULL);
    g_autoptr (PbResult) result = pb_result_new (index, store, NULL, query, NULL);
    g_autoptr (PbTotals) totals = pb_totals_new (index, pb_result_get_rows (result));

    for (PbOrder order = 0; order < PB_N_ORDERS; order++)
      g_array_unref (pb_result_sort (result, order, FALSE));
    for (PbDivision division = 0; division < PB_N_DIVISIONS; division++)
      g_ptr_array_unref (pb_totals_divide (index, pb_result_get_rows (result), division));
    for (const PbQueryField *field = pb_query_field_get_all (); field->name != NULL; field++)
      if (field->flags & PB_QUERY_FACET)
        g_ptr_array_unref (pb_result_count (result, field));
  }
}

/* One byte after another is made something else: what comes of it is refused, or is an index that
 * may be wrong, but with which the program goes on. */
static void
test_forged (Register *self, gconstpointer data)
{
  g_autofree char *path = index_register_path (self);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autofree char *content = NULL;
  gsize length;
  guint n_read = 0;

  store_index (self);
  content = read_file (self, &length);
  for (guint i = 0; i < N_FORGERIES; i++) {
    gsize place = (gsize) g_rand_int_range (random, PB_INDEX_FILE_HEAD, (int) length);
    char before = content[place];
    g_autoptr (PbIndex) index = NULL;
    gboolean whole;

    content[place] = (char) g_rand_int_range (random, 0, 256);
    seal (content, length);
    write_file (self, content, length);
    content[place] = before;
    index = pb_index_file_read (path, &whole);
    if (index == NULL)
      continue;
    n_read++;
    use (index, self->store);
    g_assert_true (pb_index_catch_up (index, self->store, NULL));
    pb_index_settle (index);
    use (index, self->store);
  }
  g_assert_cmpuint (n_read, >, 0);
}

/* Makes one letter of a word in the file another one. */
static void
change_word (Register *self, guint letter, char other, gboolean seals)
{
  static const char word[] = " towers ";
  g_autofree char *content = NULL;
  gsize length;
  char *place;

  store_index (self);
  content = read_file (self, &length);
  place = memmem (content, length, word, strlen (word));
  g_assert_nonnull (place);
  place[letter] = other;
  if (seals)
    seal (content, length);
  write_file (self, content, length);
}

static void
assert_refused (Register *self)
{
  g_autofree char *path = index_register_path (self);
  gboolean whole;

  g_assert_null (pb_index_file_read (path, &whole));
  g_assert_false (whole);
}

/* What a disk has spoiled may make sense, and is wrong all the same. */
static void
test_spoiled (Register *self, gconstpointer data)
{
  change_word (self, 1, 'b', FALSE);
  assert_refused (self);
  index_register_check (self);
}

/* A word that ends in the middle of a letter would be read beyond its end. */
static void
test_forged_word (Register *self, gconstpointer data)
{
  change_word (self, strlen (" tower"), (char) 0xf0, TRUE);
  assert_refused (self);
}

static guint
verify (Register *self)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_index_verify (self->store, findings, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((PbFinding *) findings->pdata[i])->tag, ==, "index-differs");
  return findings->len;
}

static void
test_verify (Register *self, gconstpointer data)
{
  g_autofree char *content = NULL;
  char *title;
  gsize length;

  g_assert_cmpuint (verify (self), ==, 0);
  store_index (self);
  g_assert_cmpuint (verify (self), ==, 0);
  index_register_fill (self, 300, 3);
  g_assert_cmpuint (verify (self), ==, 0);

  content = read_file (self, &length);
  title = memmem (content, length, "Towers 7", strlen ("Towers 7"));
  g_assert_nonnull (title);
  *title = 'B';
  write_file (self, content, length);
  g_assert_cmpuint (verify (self), ==, 1);
  g_assert_cmpuint (verify (self), ==, 0);

  seal (content, length);
  write_file (self, content, length);
  g_assert_cmpuint (verify (self), ==, 1);
  g_assert_cmpuint (verify (self), ==, 0);
  index_register_check (self);
}

/* Behind the back of the program: no change was noted, so only a comparison finds it. */
static void
test_verify_after_tampering (Register *self, gconstpointer data)
{
  store_index (self);
  register_tamper (self, "DELETE FROM links; DELETE FROM pledges WHERE title LIKE '%Towers 8%'");
  g_assert_cmpuint (verify (self), ==, 1);
  g_assert_cmpuint (verify (self), ==, 0);
}

int
main (int argc, char **argv)
{
  g_setenv ("PB_TODAY", "2026-11-21", TRUE);
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/browse/index/stored", test_stored);
  REGISTER_TEST ("/browse/index/small", test_small);
  REGISTER_TEST ("/browse/index/own-changes", test_own_changes);
  REGISTER_TEST ("/browse/index/imports", test_imports);
  REGISTER_TEST ("/browse/index/many-changes", test_many_changes);
  g_test_add_func ("/browse/index/other-row", test_other_row);
  g_test_add_func ("/browse/index/groups", test_groups);
  REGISTER_TEST ("/browse/index/save", test_save);
  REGISTER_TEST ("/browse/index/other-register", test_other_register);
  REGISTER_TEST ("/browse/index/cannot-write", test_cannot_write);
  REGISTER_TEST ("/browse/index/read-only", test_read_only);
  REGISTER_TEST ("/browse/index/order-of-leaders", test_order_of_leaders);
  REGISTER_TEST ("/browse/index/order-of-terms", test_order_of_terms);
  REGISTER_TEST ("/browse/index/cut", test_cut);
  REGISTER_TEST ("/browse/index/spoiled", test_spoiled);
  REGISTER_TEST ("/browse/index/forged", test_forged);
  REGISTER_TEST ("/browse/index/forged-word", test_forged_word);
  REGISTER_TEST ("/browse/index/verify", test_verify);
  REGISTER_TEST ("/browse/index/verify-after-tampering", test_verify_after_tampering);
  return g_test_run ();
}
