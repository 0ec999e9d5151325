/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-editor.h"

#include "../support/test-json.h"
#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "store/pb-store-reviews.h"
#include "ui-fixture.h"
#include "ui/editors/pb-history-page.h"
#include "ui/rows/pb-row.h"

/* An editor of a pledge in a window. */
typedef struct {
  UiFixture ui;
  PbEditor *editor;
  GtkWindow *window;
  char *id;
} Fixture;

static void
open_editor (Fixture *self, PbValue *record, gboolean is_new)
{
  self->editor = pb_editor_new (self->ui.reg, &pb_pledge_kind, record, is_new);
  g_object_add_weak_pointer (G_OBJECT (self->editor), (gpointer *) &self->editor);
  self->window = ui_show (GTK_WIDGET (self->editor), 1200, 700);
  self->id = g_strdup (pb_record_get_id (record));
  g_assert_cmpstr (pb_editor_get_record_id (self->editor), ==, self->id);
}

static void
open_new (Fixture *self)
{
  g_autoptr (PbValue) record = pb_record_new (&pb_pledge_kind, "en");

  open_editor (self, record, TRUE);
}

static void
open_stored (Fixture *self, const char *publication)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, "Towers", publication);
  g_autoptr (PbValue) stored = ui_fixture_save (&self->ui, &pb_pledge_kind, record);

  open_editor (self, stored, FALSE);
}

/* The editor goes and leaves nothing behind: nobody keeps it, nothing is still to be called. */
static void
close_editor (Fixture *self)
{
  g_clear_pointer (&self->window, gtk_window_destroy);
  ui_fixture_settle (&self->ui);
  g_assert_null (self->editor);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->window)
    close_editor (self);
  ui_fixture_tear_down (&self->ui, data);
  g_free (self->id);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  ui_fixture_set_up (&self->ui, data);
}

static GtkEditable *
get_title_entry (Fixture *self)
{
  return GTK_EDITABLE (ui_find_type (GTK_WIDGET (self->editor), GTK_TYPE_ENTRY, 0));
}

static void
activate (Fixture *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->editor), action, NULL);
}

/* The record in the register; %NULL when it is not there. */
static PbValue *
load (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->ui.folder, "register.db", NULL);
  g_autoptr (PbStore) store = pb_store_open (path, PB_STORE_READ_ONLY, NULL);

  g_assert_nonnull (store);
  return pb_store_load (store, &pb_pledge_kind, self->id, NULL);
}

static void
assert_stored (Fixture *self, const char *pointer, const char *expected)
{
  g_autoptr (PbValue) record = load (self);

  g_assert_nonnull (record);
  g_assert_cmpstr (pb_value_get_string_at (record, pointer), ==, expected);
}

static void
leave (Fixture *self)
{
  pb_page_leave (PB_PAGE (self->editor));
  ui_fixture_settle (&self->ui);
}

static void
test_untouched (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) record = NULL;

  open_new (self);
  leave (self);
  close_editor (self);
  record = load (self);
  g_assert_null (record);
}

static void
test_leave (Fixture *self, gconstpointer data)
{
  open_new (self);
  gtk_editable_set_text (get_title_entry (self), "Masts");
  leave (self);
  assert_stored (self, "/title/en", "Masts");
}

/* However the page goes, what was typed is written. */
static void
test_destroy (Fixture *self, gconstpointer data)
{
  open_new (self);
  gtk_editable_set_text (get_title_entry (self), "Masts");
  close_editor (self);
  assert_stored (self, "/title/en", "Masts");
}

static void
test_destroy_while_saving (Fixture *self, gconstpointer data)
{
  open_new (self);
  gtk_editable_set_text (get_title_entry (self), "Masts");
  pb_page_leave (PB_PAGE (self->editor));
  close_editor (self);
  assert_stored (self, "/title/en", "Masts");
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  open_stored (self, "draft");
  gtk_editable_set_text (get_title_entry (self), "Masts");
  activate (self, "editor.undo");
  g_assert_cmpstr (gtk_editable_get_text (get_title_entry (self)), ==, "Towers");
  activate (self, "editor.redo");
  g_assert_cmpstr (gtk_editable_get_text (get_title_entry (self)), ==, "Masts");
  leave (self);
  assert_stored (self, "/title/en", "Masts");
}

static void
test_language (Fixture *self, gconstpointer data)
{
  open_stored (self, "draft");
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "editor.language", "s", "fr");
  leave (self);
  assert_stored (self, "/language", "fr");
  assert_stored (self, "/title/fr", "Towers");
  activate (self, "editor.undo");
  leave (self);
  assert_stored (self, "/title/en", "Towers");
}

/* What is final changes only after it was opened for it. */
static void
test_final (Fixture *self, gconstpointer data)
{
  open_stored (self, "final");
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_title_entry (self))));
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "editor.language", "s", "fr");
  leave (self);
  assert_stored (self, "/language", "en");

  pb_page_shown (PB_PAGE (self->editor));
  g_assert_true (ui_has_focus_within (ui_find_text (GTK_WIDGET (self->editor), "Edit Again")));
  activate (self, "editor.edit-again");
  g_assert_true (ui_has_focus_within (GTK_WIDGET (get_title_entry (self))));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (get_title_entry (self))));
  leave (self);
  assert_stored (self, "/publication", "draft");
}

/* F6 leads on from what a final record has instead of its form, and back to it. */
static void
test_final_panes (Fixture *self, gconstpointer data)
{
  GtkWidget *edit_again;

  open_stored (self, "final");
  pb_page_shown (PB_PAGE (self->editor));
  edit_again = ui_find_text (GTK_WIDGET (self->editor), "Edit Again");
  activate (self, "editor.next-pane");
  g_assert_false (ui_has_focus_within (edit_again));
  for (guint i = 0; i < 4 && !ui_has_focus_within (edit_again); i++)
    activate (self, "editor.next-pane");
  g_assert_true (ui_has_focus_within (edit_again));
}

/* An editor that goes while its findings are still to be told. */
static void
test_problems (Fixture *self, gconstpointer data)
{
  open_stored (self, "draft");
  activate (self, "editor.next-problem");
  activate (self, "editor.previous-problem");
  gtk_editable_set_text (get_title_entry (self), "");
  close_editor (self);
  assert_stored (self, "/title/en", NULL);
}

/* The editor of a draft with these members. */
static void
open_with (Fixture *self, const char *members)
{
  g_autoptr (PbValue) added = parse_quoted (members);
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, "Towers", "draft");
  g_autoptr (PbValue) stored = NULL;

  for (guint i = 0; i < pb_value_get_length (added); i++) {
    g_autoptr (PbValue) before = record;

    record = pb_value_with_member (before, pb_value_get_member_name (added, i),
                                   pb_value_get_item (added, i));
  }
  stored = ui_fixture_save (&self->ui, &pb_pledge_kind, record);
  open_editor (self, stored, FALSE);
}

/* The row that has the focus. */
static PbRow *
get_focused_row (Fixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, PB_TYPE_ROW) : NULL;

  g_assert_nonnull (row);
  return PB_ROW (row);
}

static void
assert_goes_to (Fixture *self, const char *action, const char *pointer)
{
  activate (self, action);
  g_assert_cmpstr (pb_row_get_pointer (get_focused_row (self)), ==, pointer);
}

#define NEXT "editor.next-problem"
#define PREVIOUS "editor.previous-problem"

/* Two dates that are none, and no amount. */
#define TROUBLED "{'start':'2027-02-31','end':'2020-13-45','types':['financial']}"

static gboolean
is_met (GPtrArray *places, const char *pointer)
{
  return g_ptr_array_find_with_equal_func (places, pointer, g_str_equal, NULL);
}

/* Where F8 leads until it is back at the first place. */
static GPtrArray *
go_around (Fixture *self)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 100; i++) {
    activate (self, NEXT);
    g_ptr_array_add (places, g_strdup (pb_row_get_pointer (get_focused_row (self))));
    if (i > 0 && g_str_equal (places->pdata[0], places->pdata[i]))
      return places;
  }
  g_assert_not_reached ();
}

/* What is wrong and what is missing is met in the order of the form, both ways and around. */
static void
test_problems_in_order (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;

  open_with (self, TROUBLED);
  places = go_around (self);
  g_assert_true (is_met (places, "/summary"));
  g_assert_true (is_met (places, "/financial/amount"));
  g_assert_true (is_met (places, "/start"));
  g_assert_cmpstr (places->pdata[places->len - 2], ==, "/end");
  for (guint i = 1; i < places->len - 1; i++)
    g_assert_cmpint (
        pb_kind_compare_places (&pb_pledge_kind, places->pdata[i - 1], places->pdata[i]), <, 0);
  for (guint i = places->len - 1; i-- > 0;)
    assert_goes_to (self, PREVIOUS, places->pdata[i]);
}

/* A problem that is mended leads on to the next, not back to the first. */
static void
test_problems_mended (Fixture *self, gconstpointer data)
{
  open_with (self, "{'start':'2027-02-31','end':'2020-13-45','links':[{'relation':'7'}]}");
  pb_editor_show_pointer (self->editor, "/people");
  assert_goes_to (self, NEXT, "/start");
  assert_goes_to (self, NEXT, "/end");
  gtk_editable_set_text (GTK_EDITABLE (pb_row_get_focus_widget (get_focused_row (self))), "2029");
  ui_fixture_settle (&self->ui);
  assert_goes_to (self, NEXT, "/links/0/relation");
}

/* It goes on from where the person is. */
static void
test_problems_from_focus (Fixture *self, gconstpointer data)
{
  open_with (self, TROUBLED);
  pb_editor_show_pointer (self->editor, "/people");
  assert_goes_to (self, NEXT, "/start");
  pb_editor_show_pointer (self->editor, "/public_from");
  assert_goes_to (self, PREVIOUS, "/summary");
  pb_editor_show_pointer (self->editor, "/start");
  assert_goes_to (self, NEXT, "/end");
}

/* Another hand, such as an import, wrote a later revision: the editor shows it and goes on from it.
 */
static void
test_followed (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) record = NULL;
  g_autoptr (PbValue) text = pb_value_new_string ("Masts");
  g_autoptr (PbValue) changed = NULL;
  g_autoptr (PbValue) saved = NULL;

  open_stored (self, "draft");
  record = load (self);
  changed = pb_value_with_at (record, "/title/en", text);
  saved = ui_fixture_save (&self->ui, &pb_pledge_kind, changed);
  pb_register_emit_changed (self->ui.reg, NULL);
  ui_fixture_settle (&self->ui);
  g_assert_cmpstr (gtk_editable_get_text (get_title_entry (self)), ==, "Masts");

  gtk_editable_set_text (get_title_entry (self), "Masts and towers");
  leave (self);
  assert_stored (self, "/title/en", "Masts and towers");
}

/* What can be done with an old version fits into the narrowest window. */
static void
test_history (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) record = NULL;
  GtkWidget *page;

  open_stored (self, "final");
  activate (self, "editor.edit-again");
  gtk_editable_set_text (get_title_entry (self), "Masts");
  leave (self);
  record = load (self);
  page = GTK_WIDGET (pb_history_page_new (self->ui.reg, &pb_pledge_kind, record));
  adw_window_set_content (ADW_WINDOW (self->window), page);
  ui_wait_until (ui_has_text (page, "Version 1"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_find_type (page, ADW_TYPE_EXPANDER_ROW, 1)),
                                 TRUE);
  ui_wait_until (ui_has_text (page, "Restore This Version"));
  ui_wait_until (ui_has_text (page, "Towers"));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
}

#define ADD(name, func) g_test_add ("/editor/" name, Fixture, NULL, set_up, func, tear_down)

/* What the secretariat says in its register, which is the same here. (transfer full): the record.
 */
static PbValue *
ask_for_changes (Fixture *self, PbValue *record)
{
  const PbReviewComment comments[] = { { "/title", "Which towers?" }, { "", "Thank you." } };
  g_autofree char *path = g_build_filename (self->ui.folder, "register.db", NULL);
  g_autoptr (PbStore) store = pb_store_open (path, PB_STORE_NONE, NULL);
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (reviews,
                   pb_review_new (&pb_pledge_kind, record, "change-requested", comments, 2));
  g_assert_true (pb_store_review (store, reviews, &error));
  g_assert_no_error (error);
  return pb_store_load (store, &pb_pledge_kind, pb_record_get_id (record), NULL);
}

static void
test_review (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, "Towers", "final");
  g_autoptr (PbValue) stored = ui_fixture_save (&self->ui, &pb_pledge_kind, record);
  g_autoptr (PbValue) reviewed = ask_for_changes (self, stored);

  open_editor (self, reviewed, FALSE);
  ui_fixture_settle (&self->ui);
  ui_wait_until (
      ui_has_text (GTK_WIDGET (self->editor), "The secretariat asks for changes: Thank you."));
  ui_wait_until (ui_has_text (GTK_WIDGET (self->editor), "The secretariat: Which towers?"));
  g_assert_true (gtk_widget_has_css_class (
      ui_find_text (GTK_WIDGET (self->editor), "The secretariat: Which towers?"), "asked"));
}

/* What is asked for and what is missing at one place are one stop. */
static void
test_problems_at_one_place (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, "Towers", "final");
  g_autoptr (PbValue) stored = ui_fixture_save (&self->ui, &pb_pledge_kind, record);
  g_autoptr (PbValue) reviewed = ask_for_changes (self, stored);

  open_editor (self, reviewed, FALSE);
  ui_fixture_settle (&self->ui);
  ui_wait_until (ui_has_text (GTK_WIDGET (self->editor), "The secretariat: Which towers?"));
  gtk_editable_set_text (get_title_entry (self), "");
  pb_editor_show_pointer (self->editor, "/public_from");
  assert_goes_to (self, PREVIOUS, "/summary");
  assert_goes_to (self, PREVIOUS, "/title");
  assert_goes_to (self, NEXT, "/summary");
  assert_goes_to (self, NEXT, "/types");
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("untouched", test_untouched);
  ADD ("leave", test_leave);
  ADD ("destroy", test_destroy);
  ADD ("destroy/while-saving", test_destroy_while_saving);
  ADD ("undo", test_undo);
  ADD ("language", test_language);
  ADD ("final", test_final);
  ADD ("final/panes", test_final_panes);
  ADD ("problems", test_problems);
  ADD ("problems/in-order", test_problems_in_order);
  ADD ("problems/mended", test_problems_mended);
  ADD ("problems/from-focus", test_problems_from_focus);
  ADD ("problems/at-one-place", test_problems_at_one_place);
  ADD ("history", test_history);
  ADD ("followed", test_followed);
  ADD ("review", test_review);
  return g_test_run ();
}
