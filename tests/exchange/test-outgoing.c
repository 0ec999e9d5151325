/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/register.h"
#include "domain/pb-record.h"
#include "exchange/pb-outgoing.h"
#include "store/pb-store-whereabouts.h"

/* What goes out together with a pledge. */

static PbValue *
save_report (Register *self, PbValue *pledge, const char *publication)
{
  PbValue *report =
      record_set (pb_record_new (&pb_report_kind, "en"), "/pledge", pb_record_get_id (pledge));
  g_autoptr (PbValue) final = record_set (report, "/publication", publication);
  g_autoptr (GError) error = NULL;
  PbValue *saved = NULL;

  pb_store_save (self->store, &pb_report_kind, final, "a", &saved, &error);
  g_assert_no_error (error);
  return saved;
}

static PbOutgoing *
collect (Register *self, PbValue *pledge)
{
  PbOutgoing *outgoing = pb_outgoing_new ();
  g_autoptr (GError) error = NULL;

  pb_outgoing_add (outgoing, &pb_pledge_kind, pledge);
  g_assert_true (pb_outgoing_add_reports (outgoing, self->store, &error));
  g_assert_no_error (error);
  return outgoing;
}

static void
test_reports (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) towers = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) cables = save (self->store, "a", pledge_new ("Cables"));
  g_autoptr (PbValue) final = save_report (self, towers, "final");
  g_autoptr (PbValue) draft = save_report (self, towers, "draft");
  g_autoptr (PbValue) other = save_report (self, cables, "final");
  g_autoptr (PbOutgoing) outgoing = collect (self, towers);
  g_autoptr (PbSubmission) submission = NULL;
  PbValue *payload;

  pb_outgoing_add (outgoing, &pb_report_kind, final);
  g_assert_cmpuint (pb_outgoing_get_n_records (outgoing), ==, 2);
  submission = pb_outgoing_make_submission (outgoing, "en");
  payload = pb_submission_get_payload (submission);
  g_assert_cmpuint (pb_value_get_length (pb_value_get_member (payload, "reports")), ==, 1);
  g_assert_cmpstr (pb_value_get_string_at (payload, "/reports/0/id"), ==, pb_record_get_id (final));
}

static void
test_mark (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) towers = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) final = save_report (self, towers, "final");
  g_autoptr (PbOutgoing) outgoing = collect (self, towers);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/out.pledgebook.json");
  g_autoptr (GHashTable) whereabouts = NULL;
  const PbWhereabouts *where;
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_outgoing_mark (outgoing, self->store, file, &error));
  g_assert_no_error (error);
  whereabouts = pb_store_list_whereabouts (self->store, &error);
  g_assert_no_error (error);
  where = g_hash_table_lookup (whereabouts, pb_record_get_id (final));
  g_assert_nonnull (where->file);
}

#define ADD(path, test) g_test_add (path, Register, NULL, register_set_up, test, register_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/outgoing/reports", test_reports);
  ADD ("/outgoing/mark", test_mark);
  return g_test_run ();
}
