/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include "base/pb-date.h"
#include "domain/pb-record.h"
#include "store/pb-store-whereabouts.h"

static PbValue *
load (Register *self, PbValue *record)
{
  g_autoptr (GError) error = NULL;
  PbValue *found = pb_store_load (self->store, &pb_pledge_kind, pb_record_get_id (record), &error);

  g_assert_no_error (error);
  return found;
}

static PbValue *
edit (PbValue *record, const char *title)
{
  return record_set (pb_value_ref (record), "/title/en", title);
}

static guint
count_revisions (Register *self, PbValue *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = pb_store_history (self->store, pb_record_get_id (record), &error);

  g_assert_no_error (error);
  return history->len;
}

static void
test_first (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) draft = record_set (pledge_new ("Towers"), "/added_later", "kept");
  g_autoptr (PbValue) saved = save (self->store, "a", pb_value_ref (draft));
  g_autoptr (PbValue) found = load (self, saved);
  const char *id = pb_record_get_id (saved);

  g_assert_true (pb_value_equal (found, saved));
  g_assert_cmpuint (pb_record_get_revision (saved), ==, 1);
  g_assert_null (pb_value_get_member (saved, "parent"));
  g_assert_true (pb_timestamp_is_valid (pb_value_get_member_string (saved, "modified")));
  g_assert_cmpstr (pb_value_get_member_string (saved, "added_later"), ==, "kept");
  g_assert_true (pb_store_find_kind (self->store, id, NULL) == &pb_pledge_kind);
  g_assert_cmpint (pb_store_count (self->store, &pb_pledge_kind, NULL), ==, 1);
  g_assert_cmpint (pb_store_count (self->store, &pb_entity_kind, NULL), ==, 0);
}

static void
test_unknown (Register *self, gconstpointer data)
{
  const char *id = "11111111-2222-4333-8444-555555555555";
  g_autoptr (GError) error = NULL;

  g_assert_null (pb_store_load (self->store, &pb_pledge_kind, id, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (pb_store_history (self->store, id, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pb_store_delete (self->store, id, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (pb_store_find_kind (self->store, id, &error));
  g_assert_no_error (error);
}

static void
test_same_sitting (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save (self->store, "a", pledge_new ("Tow"));
  g_autoptr (PbValue) second = save (self->store, "a", edit (first, "Towers"));
  g_autoptr (PbValue) found = load (self, first);

  g_assert_cmpuint (pb_record_get_revision (second), ==, 1);
  g_assert_true (pb_value_equal (found, second));
  g_assert_cmpuint (count_revisions (self, first), ==, 1);
}

static void
test_next_sitting (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) second = save (self->store, "b", edit (first, "Tall towers"));
  g_autofree char *digest = digest_of (first);

  g_assert_cmpuint (pb_record_get_revision (second), ==, 2);
  g_assert_cmpstr (pb_value_get_member_string (second, "parent"), ==, digest);
  g_assert_cmpuint (count_revisions (self, first), ==, 2);
}

static void
send_out (Register *self, PbValue *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, record);
  g_assert_true (pb_store_mark_exported (self->store, "file", records, &error));
  g_assert_no_error (error);
}

static void
test_sealed (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) second = NULL;
  g_autoptr (PbValue) third = NULL;

  send_out (self, first);
  second = save (self->store, "a", edit (first, "Tall towers"));
  g_assert_cmpuint (pb_record_get_revision (second), ==, 2);
  third = save (self->store, "a", edit (second, "Very tall towers"));
  g_assert_cmpuint (pb_record_get_revision (third), ==, 2);
}

static void
test_nothing_changed (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) again = save (
      self->store, "a", record_set (pb_value_ref (first), "/modified", "2001-01-01T00:00:00Z"));

  g_assert_true (pb_value_equal (first, again));
  g_assert_cmpuint (count_revisions (self, first), ==, 1);
}

/* What stays in the house is no news to those outside. */
static void
test_internal_note (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) noted = NULL;
  g_autoptr (PbValue) found = NULL;
  g_autofree char *before = digest_of (first);
  g_autofree char *after = NULL;

  send_out (self, first);
  noted = save (self->store, "b", record_set (pb_value_ref (first), "/notes", "Ask Ada"));
  after = digest_of (noted);
  found = load (self, first);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (pb_record_get_revision (found), ==, 1);
  g_assert_cmpstr (pb_value_get_member_string (found, "notes"), ==, "Ask Ada");
  g_assert_cmpuint (count_revisions (self, first), ==, 1);
}

static void
test_changed_elsewhere (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) theirs = save (self->store, "b", edit (first, "Their towers"));
  g_autoptr (PbValue) ours = edit (first, "Our towers");
  g_autoptr (PbValue) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pb_store_save (self->store, &pb_pledge_kind, ours, "a", NULL, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "Our towers"));
  found = load (self, first);
  g_assert_true (pb_value_equal (found, theirs));
}

/* Their sitting goes on in the revision that we read: its number is the same, what it says is not.
 */
static void
test_changed_elsewhere_in_place (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) theirs = save (self->store, "a", edit (first, "Their towers"));
  g_autoptr (PbValue) ours =
      record_set (edit (first, "Our towers"), "/modified", "2020-01-01T00:00:00Z");
  g_autoptr (PbValue) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pb_store_save (self->store, &pb_pledge_kind, ours, "b", NULL, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
  found = load (self, first);
  g_assert_true (pb_value_equal (found, theirs));
}

/* A second save may be on its way before the first has told its revision. */
static void
test_own_saves_overtake (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) second = save (self->store, "b", edit (first, "Tall towers"));
  g_autoptr (PbValue) third = save (self->store, "b", edit (first, "Very tall towers"));

  g_assert_cmpuint (pb_record_get_revision (second), ==, 2);
  g_assert_cmpuint (pb_record_get_revision (third), ==, 2);
  g_assert_cmpuint (count_revisions (self, first), ==, 2);
}

static void
test_other_kind (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (GError) error = NULL;

  g_assert_false (pb_store_save (self->store, &pb_entity_kind, pledge, "a", NULL, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_FAILED);
}

static void
test_history (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) second = save (self->store, "b", edit (first, "Tall towers"));
  g_autoptr (PbValue) third = save (self->store, "c", edit (second, "Very tall towers"));
  const char *id = pb_record_get_id (first);
  PbValue *expected[] = { third, second, first };
  g_autoptr (GPtrArray) history = pb_store_history (self->store, id, NULL);

  g_assert_cmpuint (history->len, ==, 3);
  for (guint i = 0; i < history->len; i++) {
    const PbRevision *revision = g_ptr_array_index (history, i);
    g_autoptr (PbValue) record = pb_store_load_revision (self->store, id, revision->digest, NULL);

    g_assert_cmpuint (revision->number, ==, 3 - i);
    g_assert_cmpstr (revision->origin, ==, "here");
    g_assert_false (revision->gap);
    g_assert_true (pb_value_equal (record, expected[i]));
  }
}

static void
test_gap (Register *self, gconstpointer data)
{
  PbValue *pledge = record_set_number (pledge_new ("Towers"), "/revision", 4);
  g_autoptr (PbValue) saved =
      save (self->store, "a",
            record_set (pledge, "/parent",
                        "0000000000000000000000000000000000000000000000000000000000000000"));
  g_autoptr (GPtrArray) history = pb_store_history (self->store, pb_record_get_id (saved), NULL);
  const PbRevision *revision = g_ptr_array_index (history, 0);

  g_assert_cmpuint (revision->number, ==, 4);
  g_assert_true (revision->gap);
}

static void
test_delete (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  const char *id = pb_record_get_id (pledge);
  g_autoptr (PbValue) found = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  g_assert_true (pb_store_delete (self->store, id, NULL));
  g_assert_null (pb_store_load (self->store, &pb_pledge_kind, id, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND);
  ids = pb_store_search (self->store, &pb_pledge_kind, "towers", 0, NULL);
  g_assert_cmpuint (g_strv_length (ids), ==, 0);
  g_assert_cmpint (pb_store_count (self->store, &pb_pledge_kind, NULL), ==, 0);
  g_assert_null (pb_store_history (self->store, id, NULL));

  g_assert_true (pb_store_undelete (self->store, id, NULL));
  found = load (self, pledge);
  g_assert_true (pb_value_equal (found, pledge));
}

static void
test_save_brings_back (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) again = NULL;
  g_autoptr (PbValue) found = NULL;

  g_assert_true (pb_store_delete (self->store, pb_record_get_id (pledge), NULL));
  again = save (self->store, "a", pb_value_ref (pledge));
  found = load (self, pledge);
  g_assert_true (pb_value_equal (found, again));
}

static void
test_purge (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) recent = save (self->store, "a", pledge_new ("Cables"));
  g_autofree char *n_searched = NULL;

  g_assert_true (pb_store_delete (self->store, pb_record_get_id (pledge), NULL));
  g_assert_true (pb_store_delete (self->store, pb_record_get_id (recent), NULL));
  register_tamper (self, "UPDATE records SET deleted = '2001-01-01T00:00:00Z'"
                         " WHERE id = (SELECT id FROM records ORDER BY rowid LIMIT 1)");
  register_reopen (self);
  g_assert_null (pb_store_find_kind (self->store, pb_record_get_id (pledge), NULL));
  g_assert_true (pb_store_undelete (self->store, pb_record_get_id (recent), NULL));
  n_searched = register_read_text (self, "SELECT count(*) FROM search");
  g_assert_cmpstr (n_searched, ==, "1");
}

static gboolean
collect_titles_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  GPtrArray *titles = user_data;

  g_ptr_array_add (titles, g_strdup (pb_record_title (kind, record)));
  return titles->len < 2;
}

static void
test_foreach (Register *self, gconstpointer data)
{
  static const char *const titles[] = { "Towers", "Cables", "Schools" };
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    pb_value_unref (save (self->store, "a", pledge_new (titles[i])));
  /* Newest change first; what happened in one second has no order. */
  register_tamper (self, "UPDATE pledges SET modified = '2001-01-0' || rowid || 'T00:00:00Z'");
  g_assert_true (pb_store_foreach (self->store, &pb_pledge_kind, collect_titles_cb, seen, NULL));
  g_assert_cmpuint (seen->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (seen, 0), ==, "Schools");
  g_assert_cmpstr (g_ptr_array_index (seen, 1), ==, "Cables");
}

static void
assert_linked (Register *self, const char *code, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
      pb_store_list_linked (self->store, &pb_pledge_kind, "/parties/entity", code, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, n);
}

static void
test_linked (Register *self, gconstpointer data)
{
  static const char one[] = "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01";
  PbValue *towers = record_set (pledge_new ("Towers"), "/parties/0/entity", one);
  PbValue *cables = record_set (pledge_new ("Cables"), "/parties/0/entity", one);
  g_autoptr (PbValue) first = save (self->store, "a", towers);
  g_autoptr (PbValue) second = save (self->store, "a", cables);
  g_autoptr (PbValue) third = save (self->store, "a", record_set (pledge_new (one), "/notes", one));

  assert_linked (self, one, 2);
  assert_linked (self, pb_record_get_id (first), 0);
  g_assert_true (pb_store_delete (self->store, pb_record_get_id (second), NULL));
  assert_linked (self, one, 1);
}

static void
assert_found (Register *self, const char *query, guint n)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = pb_store_search (self->store, &pb_pledge_kind, query, 0, &error);

  g_assert_no_error (error);
  if (g_strv_length (ids) != n)
    g_error ("“%s” finds %u records, not %u", query, g_strv_length (ids), n);
}

static void
test_search (Register *self, gconstpointer data)
{
  static const struct {
    const char *query;
    guint n;
  } cases[] = {
    { NULL, 3 },   { "", 3 },          { "  ", 3 },       { "ecole", 2 },    { "ÉCOLES", 1 },
    { "cole", 2 }, { "5g", 1 },        { "5g ecole", 1 }, { "ecole 4g", 0 }, { "%", 1 },
    { "_", 0 },    { "\"", 1 },        { "a OR b", 0 },   { "NOT", 0 },      { "text:ecole", 0 },
    { "col*", 0 }, { "\"ecole\"", 0 }, { "(", 0 },        { "100%", 1 },     { "-ecole", 0 },
  };

  pb_value_unref (save (self->store, "a", pledge_new ("Écoles du Nord")));
  pb_value_unref (save (self->store, "a", pledge_new ("5G for the Ecole")));
  pb_value_unref (save (self->store, "a", pledge_new ("Reach 100% of \"villages\"")));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (self, cases[i].query, cases[i].n);
}

static void
test_search_follows_edits (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) second = save (self->store, "b", edit (first, "Cables"));

  assert_found (self, "towers", 0);
  assert_found (self, "cables", 1);
}

static void
test_search_limit (Register *self, gconstpointer data)
{
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < 5; i++)
    pb_value_unref (save (self->store, "a", pledge_new ("Towers")));
  ids = pb_store_search (self->store, &pb_pledge_kind, "towers", 3, NULL);
  g_assert_cmpuint (g_strv_length (ids), ==, 3);
}

static void
test_links (Register *self, gconstpointer data)
{
  PbValue *pledge = pledge_new ("Towers");
  g_autofree char *links = NULL;
  g_autoptr (PbValue) saved = NULL;
  g_autoptr (PbValue) changed = NULL;

  pledge = record_set (pledge, "/coverage/0/country", "KEN");
  pledge = record_set (pledge, "/parties/0/entity", "x");
  pledge = record_set (pledge, "/parties/1/entity", "a");
  pledge = record_set (pledge, "/links/0/pledge", "y");
  saved = save (self->store, "a", pledge);
  links = register_read_text (self, "SELECT group_concat(pointer || '=' || code, ' ') FROM"
                                    " (SELECT * FROM links ORDER BY pointer, position)");
  g_assert_cmpstr (links, ==, "/links/pledge=y /parties/entity=x /parties/entity=a");

  changed = pb_value_with_at (saved, "/parties", NULL);
  pb_value_unref (save (self->store, "a", pb_value_ref (changed)));
  g_clear_pointer (&links, g_free);
  links = register_read_text (self, "SELECT pointer FROM links");
  g_assert_cmpstr (links, ==, "/links/pledge");
}

/* When and in which file the current revision went out, and whether it came from one. */
static char *
describe_whereabouts (Register *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) all = pb_store_list_whereabouts (self->store, &error);
  const PbWhereabouts *where;

  g_assert_no_error (error);
  where = g_hash_table_lookup (all, id);
  g_assert_false (where->is_imported);
  return where->sent ? g_strdup_printf ("%s %s", where->sent, where->file) : NULL;
}

static void
test_export (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (PbValue) next = NULL;
  g_autofree char *before = NULL;
  g_autofree char *last = NULL;
  const char *id = pb_record_get_id (pledge);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, pledge);
  before = describe_whereabouts (self, id);
  g_assert_null (before);
  g_assert_true (pb_store_mark_exported (self->store, "file-1", records, &error));
  g_assert_no_error (error);
  last = describe_whereabouts (self, id);
  g_assert_true (g_str_has_suffix (last, "Z file-1"));

  next = save (self->store, "a", edit (pledge, "Tall towers"));
  g_assert_cmpuint (pb_record_get_revision (next), ==, 2);
  g_clear_pointer (&last, g_free);
  last = describe_whereabouts (self, id);
  g_assert_null (last);
}

/* Of several files it is the last one; what is deleted is nowhere. */
static void
test_export_twice (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) other = save (self->store, "a", pledge_new ("Ducts"));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GHashTable) all = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, pledge);
  g_assert_true (pb_store_mark_exported (self->store, "file-2", records, &error));
  g_assert_true (pb_store_mark_exported (self->store, "file-1", records, &error));
  register_tamper (self,
                   "UPDATE exports SET time = '2026-01-01T00:00:00Z' WHERE file_id = 'file-2'");
  last = describe_whereabouts (self, pb_record_get_id (pledge));
  g_assert_true (g_str_has_suffix (last, "Z file-1"));
  g_assert_true (pb_store_delete (self->store, pb_record_get_id (other), &error));
  all = pb_store_list_whereabouts (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (all), ==, 1);
}

static void
test_export_of_what_was_rewritten (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) next = save (self->store, "a", edit (pledge, "Tall towers"));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, pledge);
  g_assert_false (pb_store_mark_exported (self->store, "file-1", records, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
}

/* A draft may hold what is not valid yet; the register takes it as it is. */
static void
test_unfinished_values (Register *self, gconstpointer data)
{
  PbValue *pledge = record_set (pledge_new ("Towers"), "/people", "about fifty");
  g_autoptr (PbValue) saved = save (self->store, "a", record_set_number (pledge, "/campaign", 12));
  g_autoptr (PbValue) found = load (self, saved);
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  g_assert_true (pb_value_equal (found, saved));
  g_assert_true (pb_store_verify (self->store, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Left alone, the search index has fifteen pieces by now, and the next saving joins them all. */
static void
test_tidy (Register *self, gconstpointer data)
{
  g_autofree char *n_pieces = NULL;

  for (guint i = 0; i < 60; i++) {
    g_autofree char *title = g_strdup_printf ("Tower number %u", i);
    g_autoptr (PbValue) saved = save (self->store, "a", pledge_new (title));

    g_assert_nonnull (saved);
  }
  n_pieces = register_read_text (self, "SELECT count(DISTINCT segid) FROM search_idx");
  g_assert_cmpint (atoi (n_pieces), <, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/save/first", test_first);
  REGISTER_TEST ("/store/save/unknown", test_unknown);
  REGISTER_TEST ("/store/save/same-sitting", test_same_sitting);
  REGISTER_TEST ("/store/save/next-sitting", test_next_sitting);
  REGISTER_TEST ("/store/save/sealed", test_sealed);
  REGISTER_TEST ("/store/save/nothing-changed", test_nothing_changed);
  REGISTER_TEST ("/store/save/internal-note", test_internal_note);
  REGISTER_TEST ("/store/save/changed-elsewhere", test_changed_elsewhere);
  REGISTER_TEST ("/store/save/changed-elsewhere-in-place", test_changed_elsewhere_in_place);
  REGISTER_TEST ("/store/save/own-saves-overtake", test_own_saves_overtake);
  REGISTER_TEST ("/store/save/other-kind", test_other_kind);
  REGISTER_TEST ("/store/save/unfinished-values", test_unfinished_values);
  REGISTER_TEST ("/store/history/all", test_history);
  REGISTER_TEST ("/store/history/gap", test_gap);
  REGISTER_TEST ("/store/delete/and-undelete", test_delete);
  REGISTER_TEST ("/store/delete/save-brings-back", test_save_brings_back);
  REGISTER_TEST ("/store/delete/purge", test_purge);
  REGISTER_TEST ("/store/list/foreach", test_foreach);
  REGISTER_TEST ("/store/list/linked", test_linked);
  REGISTER_TEST ("/store/search/words", test_search);
  REGISTER_TEST ("/store/search/follows-edits", test_search_follows_edits);
  REGISTER_TEST ("/store/search/limit", test_search_limit);
  REGISTER_TEST ("/store/links", test_links);
  REGISTER_TEST ("/store/export/seals", test_export);
  REGISTER_TEST ("/store/export/twice", test_export_twice);
  REGISTER_TEST ("/store/export/rewritten", test_export_of_what_was_rewritten);
  REGISTER_TEST ("/store/save/tidy", test_tidy);
  return g_test_run ();
}
