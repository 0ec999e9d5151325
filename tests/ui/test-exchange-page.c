/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "base/pb-finding.h"
#include "domain/pb-review.h"
#include "exchange/pb-signature.h"
#include "exchange/pb-submission-private.h"
#include "store/pb-store-reviews.h"
#include "ui/pages/pb-exchange-page.h"
#include "ui/pages/pb-export.h"
#include "ui/pages/pb-outbox.h"

static void
prepare (PbExport *export)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pb_export_prepare (export, ui_keep_result_cb, &result);
  ui_wait_until (result != NULL);
  pb_export_prepare_finish (export, result, &error);
  g_assert_no_error (error);
}

/* Exports what the outbox has ticked. */
static gboolean
export_chosen (UiFixture *fixture, GFile *file, GError **error)
{
  g_autoptr (PbOutbox) outbox = ui_fixture_read_outbox (fixture);
  g_autoptr (GPtrArray) chosen = pb_outbox_get_chosen (outbox);
  g_autoptr (PbExport) export = pb_export_new (fixture->reg, chosen);
  g_autoptr (GAsyncResult) made = NULL;
  g_autoptr (GAsyncResult) marked = NULL;

  prepare (export);
  pb_export_make (export, file, ui_keep_result_cb, &made);
  ui_wait_until (made != NULL);
  if (!pb_export_make_finish (export, made, error))
    return FALSE;
  pb_export_mark (export, file, ui_keep_result_cb, &marked);
  ui_wait_until (marked != NULL);
  return pb_export_mark_finish (export, marked, error);
}

static gpointer
review_job (PbStore *store, gpointer reviews, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (pb_store_review (store, reviews, error));
}

static void
test_empty (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "draft");
  GtkWidget *page = pb_exchange_page_new (fixture->reg);
  GtkWindow *window = ui_show (page, 360, 720);

  ui_wait_until (ui_has_text (page, "Nothing to Hand Over"));
  ui_wait_until (
      ui_has_text (page, "1 draft is not final yet. Finalise it in its editor to hand it over."));
  g_assert_false (ui_has_text (page, "Undo the Last Import"));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_window_destroy (window);
}

static void
test_ready (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *a = ui_fixture_add (fixture, &pb_pledge_kind, "Schools & <more>", "final");
  g_autofree char *b = ui_fixture_add (fixture, &pb_entity_kind, "Northwind", "final");
  GtkWidget *page = pb_exchange_page_new (fixture->reg);
  GtkWindow *window = ui_show (page, 360, 720);
  GtkWidget *check;

  ui_wait_until (ui_has_text (page, "_Export 2 Records…"));
  ui_wait_until (ui_has_text (page, "Schools & <more>"));
  check = ui_find_type (page, GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  ui_wait_until (ui_has_text (page, "_Export 1 Record…"));
  check = ui_find_type (page, GTK_TYPE_CHECK_BUTTON, 1);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Put “Schools & <more>” into the file");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_false (gtk_widget_get_sensitive (ui_find_text (page, "_Export…")));
  gtk_window_destroy (window);
}

static void
test_find_export (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "final");
  GtkWidget *page = pb_exchange_page_new (fixture->reg);
  GtkWindow *window = ui_show (page, 360, 720);

  pb_exchange_page_find_export (PB_EXCHANGE_PAGE (page));
  ui_wait_until (ui_has_text (page, "_Export 1 Record…"));
  ui_wait_until (ui_has_focus_within (
      gtk_widget_get_ancestor (ui_find_text (page, "_Export 1 Record…"), GTK_TYPE_BUTTON)));
  gtk_window_destroy (window);
}

/* A pledge of an entity that is still a draft: it goes along all the same. */
static void
add_pledge_of (UiFixture *fixture, const char *entity)
{
  g_autoptr (PbValue) bare = ui_make_record (&pb_pledge_kind, "Schools", "final");
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autoptr (PbValue) id = pb_value_new_string (entity);
  g_autoptr (PbValue) party = pb_value_with_member (empty, "entity", id);
  g_autoptr (PbValue) parties = pb_value_new_list (&party, 1);
  g_autoptr (PbValue) pledge = pb_value_with_member (bare, "parties", parties);
  g_autoptr (PbValue) saved = ui_fixture_save (fixture, &pb_pledge_kind, pledge);
}

static void
test_export (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *entity = ui_fixture_add (fixture, &pb_entity_kind, "Northwind", "draft");
  g_autoptr (GFile) file = ui_fixture_file (fixture, "out.pledgebook.json");
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (PbSubmission) submission = NULL;
  g_autoptr (PbOutbox) outbox = NULL;
  g_autoptr (GError) error = NULL;
  PbValue *payload;
  PbValue *document;
  PbValue *signature;
  const PbOutboxLine *line;

  add_pledge_of (fixture, entity);
  export_chosen (fixture, file, &error);
  g_assert_no_error (error);
  submission = pb_submission_read (file, 0, findings, NULL, &error);
  g_assert_no_error (error);
  payload = pb_submission_get_payload (submission);
  g_assert_cmpuint (pb_value_get_length (pb_value_get_member (payload, "entities")), ==, 1);
  g_assert_cmpuint (pb_value_get_length (pb_value_get_member (payload, "pledges")), ==, 1);
  document = pb_submission_get_document (submission);
  signature = pb_value_get_at (document, "/signatures/0");
  g_assert_cmpstr (pb_signature_get_signer (signature), ==, entity);
  g_assert_true (pb_signature_verify (signature, document));

  outbox = ui_fixture_read_outbox (fixture);
  g_assert_cmpuint (pb_outbox_get_lines (outbox, PB_OUTBOX_READY)->len, ==, 0);
  g_assert_cmpuint (pb_outbox_get_lines (outbox, PB_OUTBOX_SENT)->len, ==, 1);
  line = g_ptr_array_index (pb_outbox_get_lines (outbox, PB_OUTBOX_SENT), 0);
  g_assert_cmpstr (line->file, ==, "out.pledgebook.json");
  g_assert_nonnull (line->time);
}

static void
test_page_follows (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "final");
  g_autoptr (GFile) file = ui_fixture_file (fixture, "out.pledgebook.json");
  GtkWidget *page = pb_exchange_page_new (fixture->reg);
  GtkWindow *window = ui_show (page, 360, 720);

  ui_wait_until (ui_has_text (page, "Ready to Hand Over (1)"));
  g_assert_true (export_chosen (fixture, file, NULL));
  ui_wait_until (ui_has_text (page, "Sent (1)"));
  ui_wait_until (ui_has_text (page, "Nothing to Hand Over"));
  ui_wait_until (ui_has_text (page, "Sent"));
  g_assert_false (ui_has_text (page, "Ready to Hand Over (1)"));
  gtk_window_destroy (window);
}

/* What the secretariat says to it, as if a receipt had come. */
static void
review (UiFixture *fixture, PbValue *record, const char *verdict)
{
  g_autoptr (PbValue) answer = pb_review_new (&pb_pledge_kind, record, verdict, NULL, 0);
  g_autoptr (GPtrArray) reviews = g_ptr_array_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (reviews, answer);
  pb_store_worker_run (fixture->worker, review_job, reviews, NULL, NULL, NULL, ui_keep_result_cb,
                       &result);
  ui_wait_until (result != NULL);
  pb_store_worker_run_finish (fixture->worker, result, &error);
  g_assert_no_error (error);
}

static void
test_answers (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbValue) first = ui_make_record (&pb_pledge_kind, "Schools", "final");
  g_autoptr (PbValue) schools = ui_fixture_save (fixture, &pb_pledge_kind, first);
  g_autoptr (PbValue) second = ui_make_record (&pb_pledge_kind, "Bridges", "final");
  g_autoptr (PbValue) bridges = ui_fixture_save (fixture, &pb_pledge_kind, second);
  g_autoptr (GFile) file = ui_fixture_file (fixture, "out.pledgebook.json");
  GtkWidget *page = pb_exchange_page_new (fixture->reg);
  GtkWindow *window = ui_show (page, 360, 720);

  g_assert_true (export_chosen (fixture, file, NULL));
  review (fixture, schools, "submitted");
  review (fixture, bridges, "change-requested");
  pb_register_emit_changed (fixture->reg, NULL);
  ui_wait_until (ui_has_text (page, "Change Requested (1)"));
  ui_wait_until (ui_has_text (page, "Change requested"));
  ui_wait_until (ui_has_text (page, "Answered by the Secretariat (1)"));
  ui_wait_until (ui_has_text (page, "Received"));
  /* What is asked for cannot go out as it is. */
  g_assert_nonnull (ui_find_type (page, GTK_TYPE_CHECK_BUTTON, 0));
  g_assert_null (ui_peek_type (page, GTK_TYPE_CHECK_BUTTON, 1));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_window_destroy (window);
}

/* What must not go out is refused in words, and the record stays in the outbox. */
static void
test_refused (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbValue) bare = ui_make_record (&pb_pledge_kind, "Schools", "final");
  g_autoptr (PbValue) wrong = pb_value_new_string ("the day after tomorrow");
  g_autoptr (PbValue) pledge = pb_value_with_member (bare, "start", wrong);
  g_autoptr (PbValue) saved = ui_fixture_save (fixture, &pb_pledge_kind, pledge);
  g_autoptr (GFile) file = ui_fixture_file (fixture, "out.pledgebook.json");
  g_autoptr (PbOutbox) outbox = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (export_chosen (fixture, file, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_RECORDS);
  g_assert_false (g_file_query_exists (file, NULL));
  outbox = ui_fixture_read_outbox (fixture);
  g_assert_cmpuint (pb_outbox_get_lines (outbox, PB_OUTBOX_READY)->len, ==, 1);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/exchange-page/" name, UiFixture, NULL, ui_fixture_set_up, func,                    \
              ui_fixture_tear_down)

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("empty", test_empty);
  ADD ("ready", test_ready);
  ADD ("find-export", test_find_export);
  ADD ("export", test_export);
  ADD ("page-follows", test_page_follows);
  ADD ("answers", test_answers);
  ADD ("refused", test_refused);
  return g_test_run ();
}
