/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "base/pb-finding.h"
#include "domain/pb-record.h"

static GPtrArray *
verify (Register *self)
{
  GPtrArray *findings = pb_findings_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_verify (self->store, findings, &error));
  g_assert_no_error (error);
  return findings;
}

static void
fill (Register *self)
{
  g_autoptr (PbValue) first =
      save (self->store, "a", record_set (pledge_new ("Towers"), "/parties/0/entity", "x"));

  pb_value_unref (
      save (self->store, "b", record_set (pb_value_ref (first), "/title/en", "Tall towers")));
}

static void
test_sound (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  fill (self);
  findings = verify (self);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* A register of the seventh shape had a link for every code of a record. */
static void
test_seventh_shape (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  fill (self);
  g_clear_pointer (&self->store, pb_store_close);
  register_tamper (self, "DROP INDEX entities_final; DROP INDEX pledges_final;"
                         "DROP INDEX reports_final; DROP INDEX distinct_pairs_by_import;"
                         "ALTER TABLE distinct_pairs DROP COLUMN import_id;"
                         "UPDATE links SET position = 1;"
                         "INSERT INTO links SELECT record_id, '/types', 2, 'policy' FROM links;"
                         "INSERT INTO links SELECT record_id, '/coverage/country', 0, 'KEN'"
                         " FROM links WHERE position = 1;"
                         "PRAGMA user_version = 7");
  register_reopen (self);
  findings = verify (self);
  g_assert_cmpuint (findings->len, ==, 0);
}

typedef struct {
  const char *sql;
  const char *tag;
  const char *pointer;
} Damage;

/* What somebody may do to the file, and the finding that names it. */
static const Damage damages[] = {
  { "UPDATE revisions SET body = replace(body, 'Towers', 'Tunnels')", "store-revision-changed",
    "/pledges/" },
  { "UPDATE revisions SET body = 'nonsense' WHERE number = 1", "store-revision-changed",
    "/pledges/" },
  { "UPDATE pledges SET body = replace(body, 'Tall', 'Short')", "store-current-changed",
    "/pledges/" },
  { "UPDATE pledges SET publication = 'published'", "store-current-changed", "/pledges/" },
  { "UPDATE pledges SET body = 'nonsense'", "store-current-changed", "/pledges/" },
  { "DELETE FROM pledges", "store-current-changed", "/pledges/" },
  { "DELETE FROM links", "store-links-differ", "/pledges/" },
  { "UPDATE links SET code = 'another'", "store-links-differ", "/pledges/" },
  { "DELETE FROM search", "store-search-differs", "/pledges/" },
  { "UPDATE search_content SET c0 = 'short towers'", "store-file-damaged", "" },
  { "PRAGMA foreign_keys = OFF; UPDATE records SET id = 'x'", "store-reference-broken", "" },
  { "PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET sql = 'CREATE INDEX links_by_code ON links (code, pointer)'"
    " WHERE name = 'links_by_code'",
    "store-file-damaged", "" },
};

static gboolean
finds (GPtrArray *findings, const Damage *damage)
{
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    if (g_str_equal (finding->tag, damage->tag) &&
        g_str_has_prefix (finding->pointer, damage->pointer))
      return TRUE;
  }
  return FALSE;
}

static void
test_damage (Register *self, gconstpointer data)
{
  const Damage *damage = data;
  g_autoptr (GPtrArray) findings = NULL;

  fill (self);
  register_tamper (self, damage->sql);
  register_reopen (self);
  findings = verify (self);
  if (!finds (findings, damage))
    g_error ("“%s” is not found after: %s", damage->tag, damage->sql);
}

static gboolean
count_cb (const PbKind *kind, PbValue *record, gpointer count)
{
  ++*(guint *) count;
  return TRUE;
}

/* JSON that is no record, in a register that a stranger made: told, and nothing falls over it. */
static void
test_strange_bodies (Register *self, gconstpointer data)
{
  static const char *const bodies[] = {
    "[]", "null", "\"x\"", "{}", "{\"id\": 5}", "{\"id\": \"x\", \"modified\": \"yesterday\"}",
  };

  fill (self);
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
    g_autofree char *sql = g_strdup_printf ("UPDATE pledges SET body = '%1$s';"
                                            "UPDATE revisions SET body = '%1$s'",
                                            bodies[i]);
    g_autoptr (GPtrArray) findings = NULL;
    g_autoptr (GError) error = NULL;
    guint count = 0;

    register_tamper (self, sql);
    findings = verify (self);
    g_assert_cmpuint (findings->len, >, 0);
    g_assert_false (pb_store_foreach (self->store, &pb_pledge_kind, count_cb, &count, &error));
    g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_DAMAGED);
    g_assert_cmpuint (count, ==, 0);
  }
}

/* Verifying looks; it does not mend, and it leaves the register usable. */
static void
test_changes_nothing (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  fill (self);
  register_tamper (self, "DELETE FROM search");
  first = verify (self);
  second = verify (self);
  g_assert_cmpuint (first->len, ==, second->len);
  pb_value_unref (save (self->store, "c", pledge_new ("Cables")));
}

/* Where nothing may be written, everything but SQLite's own index can be checked. Root may write
 * anywhere; as somebody else nobody may. */
static void
test_not_writable (Register *self, gconstpointer data)
{
  gboolean is_root = geteuid () == 0;
  g_autoptr (GPtrArray) findings = NULL;

  fill (self);
  g_clear_pointer (&self->store, pb_store_close);
  g_assert_cmpint (g_chmod (self->folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (self->path, 0444), ==, 0);
  g_assert_true (!is_root || seteuid (65534) == 0);
  register_reopen (self);
  findings = verify (self);
  g_assert_cmpuint (findings->len, ==, 0);
  g_clear_pointer (&self->store, pb_store_close);
  g_assert_true (!is_root || seteuid (0) == 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/verify/sound", test_sound);
  REGISTER_TEST ("/store/verify/seventh-shape", test_seventh_shape);
  REGISTER_TEST ("/store/verify/changes-nothing", test_changes_nothing);
  REGISTER_TEST ("/store/verify/strange-bodies", test_strange_bodies);
  REGISTER_TEST ("/store/verify/not-writable", test_not_writable);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
    g_autofree char *path = g_strdup_printf ("/store/verify/damage-%02u", i);

    g_test_add (path, Register, &damages[i], register_set_up, test_damage, register_tear_down);
  }
  return g_test_run ();
}
