/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "base/pb-finding.h"
#include "domain/pb-record.h"
#include "domain/pb-trust.h"
#include "exchange/pb-keyring.h"
#include "exchange/pb-receipt.h"
#include "store/pb-store-reviews.h"
#include "ui/pages/pb-import-page.h"
#include "ui/pb-window.h"
#include "ui/review/pb-receipts-page.h"
#include "ui/review/pb-review-card.h"
#include "ui/review/pb-review-page.h"
#include "ui/review/pb-review-queue.h"
#include "ui/review/pb-review-row.h"
#include "ui/review/pb-verdict-page.h"
#include "ui/review/pb-verdict-record.h"
#include "ui/widgets/pb-text-box.h"

/* The desk of the secretariat, with two pledges that wait, in the window of the program. */
typedef struct {
  UiFixture ui;
  PbWindow *window;
  GtkWidget *page;
  char *schools;
  char *clinics;
} Desk;

static void
set_up (Desk *self, gconstpointer application)
{
  ui_fixture_set_up (&self->ui, NULL);
  self->schools = ui_fixture_add (&self->ui, &pb_pledge_kind, "Schools", "final");
  self->clinics = ui_fixture_add (&self->ui, &pb_pledge_kind, "Clinics", "submitted");
  self->window = pb_window_new (ADW_APPLICATION ((gpointer) application), self->ui.reg, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  self->page = GTK_WIDGET (pb_review_page_new (self->ui.reg));
  pb_window_push (self->window, PB_PAGE (self->page));
  ui_wait_until (ui_has_text (self->page, "Waiting 2"));
}

static void
tear_down (Desk *self, gconstpointer application)
{
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_close (GTK_WINDOW (self->window));
  ui_wait_until (self->window == NULL);
  ui_fixture_tear_down (&self->ui, NULL);
  g_free (self->schools);
  g_free (self->clinics);
}

/* What the register has, read from the file as another program would. */
static PbStore *
open_store (Desk *self)
{
  g_autofree char *path = g_build_filename (self->ui.folder, "register.db", NULL);

  return pb_store_open (path, PB_STORE_READ_ONLY, NULL);
}

static char *
read_state (Desk *self, const char *id)
{
  g_autoptr (PbStore) store = open_store (self);
  g_autoptr (PbValue) record = pb_store_load (store, &pb_pledge_kind, id, NULL);

  return g_strdup (pb_record_get_publication (record));
}

static gboolean
is_in_state (Desk *self, const char *id, const char *state)
{
  g_autofree char *actual = read_state (self, id);

  return g_str_equal (actual, state);
}

/* The text of the first comment that waits for its verdict; "" when there is none. */
static char *
read_comment (Desk *self, const char *id)
{
  g_autoptr (PbStore) store = open_store (self);
  g_autoptr (PbValue) comments = NULL;
  const char *text;

  g_assert_true (pb_store_load_comments (store, id, &comments, NULL));
  text = pb_value_get_member_string (pb_value_get_item (comments, 0), "text");
  return g_strdup (text ? text : "");
}

static gboolean
has_comment (Desk *self, const char *id, const char *text)
{
  g_autofree char *actual = read_comment (self, id);

  return g_str_equal (actual, text);
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  button = ui_find_text (root, label);
  gtk_widget_activate (button);
}

static GtkWidget *
get_page (Desk *self)
{
  return GTK_WIDGET (pb_window_get_page (self->window));
}

/* Opens the first record of the queue, which is that of the schools. */
static GtkWidget *
open_first (Desk *self)
{
  GtkWidget *list = ui_find_type (self->page, GTK_TYPE_LIST_VIEW, 0);

  g_signal_emit_by_name (list, "activate", 0);
  g_assert_true (PB_IS_VERDICT_PAGE (get_page (self)));
  ui_wait_until (ui_has_text (get_page (self), "Schools"));
  return get_page (self);
}

static void
type_comment (GtkWidget *page, guint nth, const char *text)
{
  GtkWidget *box;
  GtkTextView *view;

  box = ui_find_type (page, PB_TYPE_TEXT_BOX, nth);
  view = GTK_TEXT_VIEW (pb_text_box_get_input (PB_TEXT_BOX (box)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static void
test_queue (Desk *self, gconstpointer application)
{
  GtkWidget *line;

  ui_wait_until (ui_has_text (self->page, "Schools"));
  ui_wait_until (ui_has_text (self->page, "Clinics"));
  ui_wait_until (ui_has_text (self->page, "Final"));
  ui_wait_until (ui_has_text (self->page, "Submitted"));
  ui_wait_until (ui_has_focus_within (ui_find_type (self->page, GTK_TYPE_LIST_VIEW, 0)));
  line = gtk_widget_get_parent (ui_find_type (self->page, PB_TYPE_REVIEW_CARD, 0));
  gtk_test_accessible_assert_property (line, GTK_ACCESSIBLE_PROPERTY_LABEL, "Schools");
  click (self->page, "Published 0");
  ui_wait_until (ui_has_text (self->page, "Nothing Is Published"));
  g_assert_cmpint (ui_get_least_width (self->page), <=, 360);
}

/* Comes in behind the window's back, as from the command line. */
static void
add_many (Desk *self, guint n)
{
  g_autofree char *path = g_build_filename (self->ui.folder, "register.db", NULL);
  g_autoptr (PbStore) store = pb_store_open (path, 0, NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, "Towers", "submitted");

    g_assert_true (pb_store_save (store, &pb_pledge_kind, record, "test", NULL, NULL));
  }
  pb_register_emit_changed (self->ui.reg, NULL);
}

static guint
count_lines (Desk *self)
{
  GtkListView *list = GTK_LIST_VIEW (ui_find_type (self->page, GTK_TYPE_LIST_VIEW, 0));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

/* A large pile is read piece by piece, down to its end. */
static void
test_large_pile (Desk *self, gconstpointer application)
{
  add_many (self, PB_REVIEW_QUEUE_STEP);
  ui_find_text (self->page, "2 more lie here.");
  g_assert_cmpuint (count_lines (self), ==, PB_REVIEW_QUEUE_STEP);
  click (self->page, "Show _More");
  ui_wait_until (count_lines (self) == PB_REVIEW_QUEUE_STEP + 2);
  g_assert_false (ui_has_text (self->page, "Show _More"));
}

/* All that has come in is acknowledged at once, and Undo takes it back. */
static void
test_receive_all (Desk *self, gconstpointer application)
{
  click (self->page, "Mark 1 as _Received");
  ui_wait_until (is_in_state (self, self->schools, "submitted"));
  ui_wait_until (ui_has_text (self->page, "_Write Receipts for 1 Verdict…"));
  click (GTK_WIDGET (self->window), "_Undo");
  ui_wait_until (is_in_state (self, self->schools, "final"));
  ui_wait_until (!ui_has_text (self->page, "_Write Receipts for 1 Verdict…"));
}

/* A verdict leads to the next record, and after the last one back to the queue. */
static void
test_verdict (Desk *self, gconstpointer application)
{
  GtkWidget *page = open_first (self);

  ui_wait_until (ui_has_text (page, "1 of 2"));
  click (page, "_Validate");
  ui_wait_until (is_in_state (self, self->schools, "validated"));
  ui_wait_until (ui_has_text (page, "Clinics"));
  ui_wait_until (ui_has_text (page, "2 of 2"));
  click (page, "_Validate");
  ui_wait_until (is_in_state (self, self->clinics, "validated"));
  ui_wait_until (get_page (self) == self->page);
  ui_wait_until (ui_has_text (self->page, "Nothing Waits for a Verdict"));
  ui_wait_until (ui_has_text (self->page, "Validated 2"));
}

/* More text than a window has room for. */
static void
lengthen_schools (Desk *self)
{
  g_autoptr (PbStore) store = open_store (self);
  g_autoptr (PbValue) record = pb_store_load (store, &pb_pledge_kind, self->schools, NULL);
  g_autofree char *lines = g_strnfill (80, '\n');
  g_autofree char *words = g_strdup_printf ("First%sLast", lines);
  g_autoptr (PbValue) text = pb_value_new_string (words);
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autoptr (PbValue) texts = pb_value_with_member (empty, "en", text);
  g_autoptr (PbValue) longer = pb_value_with_member (record, "description", texts);
  g_autoptr (PbValue) saved = ui_fixture_save (&self->ui, &pb_pledge_kind, longer);

  ui_fixture_settle (&self->ui);
}

/* Who comes back from another page goes on reading where that was begun. */
static void
test_back_to_place (Desk *self, gconstpointer application)
{
  GtkAdjustment *scrolling;
  GtkWidget *scrolled;
  GtkWidget *page;

  lengthen_schools (self);
  page = open_first (self);
  scrolled =
      ui_find_type (ui_find_type (page, PB_TYPE_VERDICT_RECORD, 0), GTK_TYPE_SCROLLED_WINDOW, 0);
  scrolling = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  ui_wait_until (gtk_adjustment_get_upper (scrolling) >
                 gtk_adjustment_get_page_size (scrolling) + 100);
  gtk_adjustment_set_value (scrolling, 100);
  pb_window_push (self->window, pb_page_new ("Other", gtk_label_new (NULL)));
  ui_wait_until (!gtk_widget_get_mapped (page));
  pb_window_pop (self->window);
  ui_wait_until (gtk_widget_get_mapped (page));
  ui_fixture_settle (&self->ui);
  g_assert_cmpfloat (gtk_adjustment_get_value (scrolling), ==, 100);
}

/* Who asks for changes has to say which; the words come back when the verdict is taken back. */
static void
test_request_changes (Desk *self, gconstpointer application)
{
  GtkWidget *page = open_first (self);

  click (page, "Request _Changes");
  ui_wait_until (ui_has_text (GTK_WIDGET (self->window), "Say what is to be changed."));
  g_assert_true (is_in_state (self, self->schools, "final"));
  type_comment (page, 0, "Which schools?");
  click (page, "Request _Changes");
  ui_wait_until (is_in_state (self, self->schools, "change-requested"));
  ui_wait_until (has_comment (self, self->schools, ""));
  click (GTK_WIDGET (self->window), "_Undo");
  ui_wait_until (is_in_state (self, self->schools, "final"));
  g_assert_true (has_comment (self, self->schools, "Which schools?"));
}

/* The button at a field opens a comment on that field, whose name stands over it. */
static void
test_comment_on_field (Desk *self, gconstpointer application)
{
  g_autoptr (PbStore) store = NULL;
  g_autoptr (GPtrArray) reviews = NULL;
  GtkWidget *page = open_first (self);
  PbValue *comment;

  g_signal_emit_by_name (ui_find_type (page, PB_TYPE_VERDICT_RECORD, 0), "comment", "/campaign");
  ui_wait_until (ui_has_text (page, "Campaign or event"));
  type_comment (page, 1, "Which one?");
  click (page, "Request _Changes");
  ui_wait_until (is_in_state (self, self->schools, "change-requested"));
  store = open_store (self);
  reviews = pb_store_list_reviews (store, self->schools, NULL);
  comment = pb_value_get_at (g_ptr_array_index (reviews, 0), "/comments/0");
  g_assert_cmpstr (pb_value_get_member_string (comment, "pointer"), ==, "/campaign");
  g_assert_cmpstr (pb_value_get_member_string (comment, "text"), ==, "Which one?");
}

/* Comments are kept without a verdict, when one goes on to the next record. */
static void
test_comments_stay (Desk *self, gconstpointer application)
{
  GtkWidget *page = open_first (self);

  type_comment (page, 0, "To be asked by telephone.");
  gtk_widget_activate_action (page, "review.next", NULL);
  ui_wait_until (ui_has_text (page, "Clinics"));
  ui_wait_until (has_comment (self, self->schools, "To be asked by telephone."));
  g_assert_true (has_comment (self, self->clinics, ""));
  gtk_widget_activate_action (page, "review.previous", NULL);
  ui_wait_until (ui_has_text (page, "Schools"));
}

/* In a narrow window the record and the verdict take turns, and nothing is cut off. */
static void
test_narrow (Desk *self, gconstpointer application)
{
  GtkWidget *page = open_first (self);

  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 720);
  ui_wait_until (ui_has_text (page, "Comments and Verdict"));
  g_assert_false (ui_has_text (page, "_Validate"));
  click (page, "Comments and Verdict");
  ui_wait_until (ui_has_text (page, "_Validate"));
  ui_wait_until (ui_has_text (page, "Back to the Record"));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
}

/* A pledge of an entity, so that somebody gets a receipt. */
static void
add_party (Desk *self)
{
  g_autofree char *entity = ui_fixture_add (&self->ui, &pb_entity_kind, "Northwind", "validated");
  g_autoptr (PbStore) store = open_store (self);
  g_autoptr (PbValue) record = pb_store_load (store, &pb_pledge_kind, self->schools, NULL);
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autoptr (PbValue) id = pb_value_new_string (entity);
  g_autoptr (PbValue) party = pb_value_with_member (empty, "entity", id);
  g_autoptr (PbValue) parties = pb_value_new_list (&party, 1);
  g_autoptr (PbValue) pledge = pb_value_with_member (record, "parties", parties);
  g_autoptr (PbValue) saved = ui_fixture_save (&self->ui, &pb_pledge_kind, pledge);
}

/* Shows what importing the only file of a folder would do. */
static GtkWidget *
show_import (Desk *self, GFile *folder)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GtkWidget *page;

  g_list_store_append (files, folder);
  page = GTK_WIDGET (pb_import_page_new (self->ui.reg, G_LIST_MODEL (files)));
  pb_window_push (self->window, PB_PAGE (page));
  return page;
}

static void
remove_files (GFile *folder)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFile *file;

  while (g_file_enumerator_iterate (files, NULL, &file, NULL, NULL) && file)
    g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

/* Verdicts go out one file for each entity; who opens it reads what was said. */
static void
test_receipts (Desk *self, gconstpointer application)
{
  g_autoptr (GFile) folder = ui_fixture_file (&self->ui, "receipts");
  GtkWidget *page;

  add_party (self);
  click (self->page, "Mark 1 as _Received");
  ui_wait_until (ui_has_text (self->page, "_Write Receipts for 1 Verdict…"));
  page = GTK_WIDGET (pb_receipts_page_new (self->ui.reg, folder));
  pb_window_push (self->window, PB_PAGE (page));
  ui_wait_until (ui_has_text (page, "1 receipt was written and read back without a difference."));
  ui_wait_until (ui_has_text (page, "Northwind"));
  ui_wait_until (ui_has_text (page, "1 verdict"));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);

  page = show_import (self, folder);
  ui_wait_until (ui_has_text (page, "The Secretariat Says"));
  ui_wait_until (ui_has_text (page, "Schools"));
  ui_wait_until (ui_has_text (page, "This is here already."));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  remove_files (folder);
}

/* Who has left the page while they are written hears of it all the same. */
static void
test_receipts_left (Desk *self, gconstpointer application)
{
  g_autoptr (GFile) file = ui_fixture_file (&self->ui, "file");
  g_autoptr (GFile) folder = g_file_get_child (file, "receipts");
  g_autofree char *told = g_strdup_printf ("The folder “%s” cannot be made. Choose another place.",
                                           g_file_peek_path (folder));
  g_autoptr (PbPage) page = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "", -1, NULL));
  add_party (self);
  click (self->page, "Mark 1 as _Received");
  ui_wait_until (ui_has_text (self->page, "_Write Receipts for 1 Verdict…"));
  page = g_object_ref_sink (PB_PAGE (pb_receipts_page_new (self->ui.reg, folder)));
  pb_window_push (self->window, page);
  pb_window_pop (self->window);
  ui_wait_until (!gtk_widget_get_root (GTK_WIDGET (page)));
  ui_wait_until (ui_has_text (GTK_WIDGET (self->window), told));
}

/* Entities call to have the fingerprint read out to them, whatever there is to send. */
static void
test_key (Desk *self, gconstpointer application)
{
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);

  ui_wait_until (ui_has_text (self->page, "Schools"));
  gtk_widget_activate_action (self->page, "desk.key", NULL);
  ui_wait_until (ui_has_text (get_page (self), "The Secretariat"));
  click (get_page (self), "_Make a Key");
  ui_wait_until (ui_has_text (get_page (self), "Fingerprint"));
  pb_window_pop (self->window);
  ui_wait_until (get_page (self) == self->page);
  gtk_widget_activate_action (self->page, "desk.key", NULL);
  ui_wait_until (ui_has_text (get_page (self), "_Save Private Key…"));
  pb_keyring_remove (keyring, PB_SIGNER_SECRETARIAT, NULL);
}

/* The way here is shown only where there is something to review. */
static void
test_row (Desk *self, gconstpointer application)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (PB_TYPE_REVIEW_ROW, NULL));

  pb_review_row_read (PB_REVIEW_ROW (row), self->ui.reg);
  ui_fixture_settle (&self->ui);
  g_assert_false (gtk_widget_get_visible (row));
  click (self->page, "Mark 1 as _Received");
  ui_wait_until (is_in_state (self, self->schools, "submitted"));
  pb_review_row_read (PB_REVIEW_ROW (row), self->ui.reg);
  ui_wait_until (gtk_widget_get_visible (row));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "2 records wait for a verdict. 1 verdict is in no receipt yet.");
  g_object_unref (row);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/review-desk/" name, Desk, application, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  ui_init (&argc, &argv);
  application = ui_application_new ();
  ADD ("queue", test_queue);
  ADD ("large-pile", test_large_pile);
  ADD ("receive-all", test_receive_all);
  ADD ("verdict", test_verdict);
  ADD ("back-to-place", test_back_to_place);
  ADD ("request-changes", test_request_changes);
  ADD ("comment-on-field", test_comment_on_field);
  ADD ("comments-stay", test_comments_stay);
  ADD ("narrow", test_narrow);
  ADD ("receipts", test_receipts);
  ADD ("receipts/left", test_receipts_left);
  ADD ("row", test_row);
  ADD ("key", test_key);
  return g_test_run ();
}
