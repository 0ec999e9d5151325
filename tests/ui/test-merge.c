/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-merge-page.h"

#include "domain/pb-merge.h"
#include "domain/pb-record.h"
#include "ui-fixture.h"
#include "ui/editors/pb-editor.h"
#include "ui/pages/pb-alike-bar.h"
#include "ui/pages/pb-likely-page.h"
#include "ui/pages/pb-merge-with-page.h"
#include "ui/pages/pb-record-page.h"
#include "ui/pb-window.h"

#define LIKE "This looks like “Northwind Connect”, which is already here."

/* The window of the program over a register with an entity, and a draft that looks like it. */
typedef struct {
  UiFixture ui;
  PbWindow *window;
  char *first;
  char *second;
} Fixture;

static char *
add_entity (Fixture *self, const char *name, const char *publication, const char *website)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_entity_kind, name, publication);
  g_autoptr (PbValue) value = pb_value_new_string (website);
  g_autoptr (PbValue) whole = pb_value_with_member (record, "website", value);
  g_autoptr (PbValue) saved = ui_fixture_save (&self->ui, &pb_entity_kind, whole);

  return g_strdup (pb_record_get_id (saved));
}

static void
set_up (Fixture *self, gconstpointer application)
{
  ui_fixture_set_up (&self->ui, NULL);
  self->first = add_entity (self, "Northwind Connect", "final", "https://one.example");
  self->second = add_entity (self, "Northwind Conect", "draft", "https://two.example");
  ui_fixture_open_window (&self->ui, ADW_APPLICATION ((gpointer) application), 1000, 1500,
                          &self->window);
}

static void
tear_down (Fixture *self, gconstpointer application)
{
  ui_close_window (&self->window);
  ui_fixture_tear_down (&self->ui, NULL);
  g_free (self->first);
  g_free (self->second);
}

static GtkWidget *
get_page (Fixture *self)
{
  return GTK_WIDGET (pb_window_get_page (self->window));
}

static gboolean
is_on_top (Fixture *self, GType type)
{
  GtkWidget *page = get_page (self);

  return page && G_TYPE_CHECK_INSTANCE_TYPE (page, type) && gtk_widget_get_mapped (page);
}

static gboolean
is_told (Fixture *self)
{
  GtkWidget *bar = ui_peek_type (get_page (self), PB_TYPE_ALIKE_BAR, 0);
  GtkWidget *revealer = bar ? ui_peek_type (bar, GTK_TYPE_REVEALER, 0) : NULL;

  return revealer && gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)) &&
         gtk_revealer_get_child_revealed (GTK_REVEALER (revealer)) && ui_has_text (bar, LIKE);
}

static GtkWidget *
open_draft (Fixture *self)
{
  pb_window_open_record (self->window, &pb_entity_kind, self->second, NULL);
  ui_wait_until (is_on_top (self, PB_TYPE_EDITOR) && is_told (self));
  return get_page (self);
}

static void
test_told (Fixture *self, gconstpointer application)
{
  GtkWidget *label = ui_find_text (open_draft (self), LIKE);

  gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_true (gtk_widget_get_sensitive (ui_find_text (get_page (self), "Finalise…")));
}

/* It is remembered, and can be taken back. */
static void
test_not_the_same (Fixture *self, gconstpointer application)
{
  GtkWidget *editor = open_draft (self);

  gtk_widget_activate (ui_find_text (editor, "_Not the Same"));
  ui_wait_until (!is_told (self));
  pb_window_pop (self->window);
  ui_fixture_settle (&self->ui);
  pb_window_open_record (self->window, &pb_entity_kind, self->second, NULL);
  ui_wait_until (is_on_top (self, PB_TYPE_EDITOR));
  ui_fixture_settle (&self->ui);
  g_assert_false (is_told (self));
  gtk_widget_activate (ui_find_text (GTK_WIDGET (self->window), "_Undo"));
  ui_fixture_settle (&self->ui);
  pb_window_pop (self->window);
  open_draft (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(PbValue **) data = pb_register_load_finish (PB_REGISTER (source), result, NULL);
}

static PbValue *
load (Fixture *self, const char *id)
{
  PbValue *record = NULL;

  pb_register_load (self->ui.reg, &pb_entity_kind, id, loaded_cb, &record);
  ui_wait_until (record);
  return record;
}

static void
assert_website (Fixture *self, const char *id, const char *website)
{
  g_autoptr (PbValue) record = load (self, id);

  g_assert_cmpstr (pb_value_get_member_string (record, "website"), ==, website);
}

static GtkWidget *
open_merge_page (Fixture *self)
{
  gtk_widget_activate (ui_find_text (open_draft (self), "_Compare…"));
  ui_wait_until (is_on_top (self, PB_TYPE_MERGE_PAGE) &&
                 ui_has_text (get_page (self), "Where They Differ"));
  return get_page (self);
}

/* Of a final record and a draft the final one is kept; what is chosen is what it says. */
static void
test_merge_and_undo (Fixture *self, gconstpointer application)
{
  GtkWidget *page = open_merge_page (self);
  GtkWidget *radio =
      gtk_widget_get_ancestor (ui_find_text (page, "https://two.example"), GTK_TYPE_CHECK_BUTTON);
  g_autoptr (PbValue) gone = NULL;

  g_assert_cmpstr (pb_merge_page_get_gone (PB_MERGE_PAGE (page)), ==, self->second);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), TRUE);
  gtk_widget_activate (ui_find_text (page, "_Merge"));
  ui_wait_until (is_on_top (self, PB_TYPE_RECORD_PAGE));
  g_assert_cmpstr (pb_record_page_get_record_id (PB_RECORD_PAGE (get_page (self))), ==,
                   self->first);
  assert_website (self, self->first, "https://two.example");
  gone = load (self, self->second);
  g_assert_cmpstr (pb_merge_get_target (gone), ==, self->first);
  gtk_widget_activate (ui_find_text (GTK_WIDGET (self->window), "_Undo"));
  ui_wait_until (ui_has_text (GTK_WIDGET (self->window), "The two are apart again."));
  assert_website (self, self->first, "https://one.example");
}

/* Whoever comes to the one that is gone is led on. */
static void
test_led_on (Fixture *self, gconstpointer application)
{
  gtk_widget_activate (ui_find_text (open_merge_page (self), "_Merge"));
  ui_wait_until (is_on_top (self, PB_TYPE_RECORD_PAGE));
  pb_window_pop (self->window);
  pb_window_read_record (self->window, &pb_entity_kind, self->second);
  ui_wait_until (ui_has_text (GTK_WIDGET (self->window), "Read That One"));
  gtk_widget_activate (ui_find_text (get_page (self), "Read That One"));
  ui_wait_until (
      is_on_top (self, PB_TYPE_RECORD_PAGE) &&
      g_str_equal (pb_record_page_get_record_id (PB_RECORD_PAGE (get_page (self))), self->first));
}

static void
test_keep_the_other (Fixture *self, gconstpointer application)
{
  GtkWidget *page = open_merge_page (self);
  GtkWidget *radio =
      gtk_widget_get_ancestor (ui_find_text (page, "Northwind Conect"), GTK_TYPE_CHECK_BUTTON);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), TRUE);
  g_assert_cmpstr (pb_merge_page_get_gone (PB_MERGE_PAGE (page)), ==, self->first);
  gtk_widget_activate (ui_find_text (page, "_Merge"));
  ui_wait_until (is_on_top (self, PB_TYPE_EDITOR));
  assert_website (self, self->second, "https://two.example");
}

static void
assert_merged_into (Fixture *self, const char *id, const char *kept)
{
  g_autoptr (PbValue) record = load (self, id);

  g_assert_cmpstr (pb_merge_get_target (record), ==, kept);
}

/* As after an import of two that look like one another and like a third: their pages lie on each
 * other. What the first has done, the second knows, whichever of the two was kept. */
static void
test_one_after_the_other (Fixture *self, gconstpointer application)
{
  g_autofree char *third = add_entity (self, "Northwind Connekt", "final", "https://three.example");

  pb_window_compare_records (self->window, &pb_entity_kind, self->second, third);
  pb_window_compare_records (self->window, &pb_entity_kind, self->first, self->second);
  ui_wait_until (ui_has_text (get_page (self), "Where They Differ"));
  gtk_widget_activate (ui_find_text (get_page (self), "_Merge"));
  ui_wait_until (ui_has_text (get_page (self), "https://one.example") &&
                 ui_has_text (get_page (self), "https://three.example"));
  gtk_widget_activate (ui_find_text (get_page (self), "_Merge"));
  ui_wait_until (!is_on_top (self, PB_TYPE_MERGE_PAGE));
  assert_merged_into (self, self->second, self->first);
  assert_merged_into (self, third, self->first);
}

/* Nothing is left to do for two that are one meanwhile. */
static void
test_made_one_already (Fixture *self, gconstpointer application)
{
  pb_window_compare_records (self->window, &pb_entity_kind, self->second, self->first);
  pb_window_compare_records (self->window, &pb_entity_kind, self->first, self->second);
  ui_wait_until (ui_has_text (get_page (self), "Where They Differ"));
  gtk_widget_activate (ui_find_text (get_page (self), "_Merge"));
  ui_wait_until (ui_has_text (get_page (self), "The two have been made one already."));
  g_assert_false (gtk_widget_get_sensitive (ui_find_text (get_page (self), "_Merge")));
}

/* Nothing is cut off on a telephone. */
static void
test_narrow (Fixture *self, gconstpointer application)
{
  GtkWidget *page = open_merge_page (self);

  g_assert_cmpint (ui_get_least_width (page), <=, 360);
}

/* The list of all that looks alike says what is so, also after it was taken back. */
static void
test_likely_list (Fixture *self, gconstpointer application)
{
  GtkWidget *page = GTK_WIDGET (pb_likely_page_new (self->ui.reg, &pb_entity_kind));
  GtkWidget *button;

  pb_window_push (self->window, PB_PAGE (page));
  button = ui_find_text (page, "Not the Same");
  gtk_test_accessible_assert_property (
      button, GTK_ACCESSIBLE_PROPERTY_LABEL,
      strcmp (self->first, self->second) < 0
          ? "“Northwind Connect” and “Northwind Conect” are not the same"
          : "“Northwind Conect” and “Northwind Connect” are not the same");
  gtk_widget_activate (button);
  ui_find_text (page, "Nothing Looks Alike");
  gtk_widget_activate (ui_find_text (GTK_WIDGET (self->window), "_Undo"));
  gtk_widget_activate (ui_find_type (page, ADW_TYPE_ACTION_ROW, 0));
  ui_wait_until (is_on_top (self, PB_TYPE_MERGE_PAGE));
  gtk_widget_activate (ui_find_text (get_page (self), "_Merge"));
  ui_wait_until (is_on_top (self, PB_TYPE_LIKELY_PAGE));
  ui_find_text (page, "Nothing Looks Alike");
}

/* From the page on top, which stays below. */
static void
merge_with_what_looks_alike (Fixture *self, const char *action, GType page_below)
{
  GtkWidget *page;

  gtk_widget_activate_action (get_page (self), action, NULL);
  ui_wait_until (is_on_top (self, PB_TYPE_MERGE_WITH_PAGE));
  page = get_page (self);
  ui_find_text (page, "Looks Alike");
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_widget_activate (ui_find_type (page, ADW_TYPE_ACTION_ROW, 0));
  ui_wait_until (is_on_top (self, PB_TYPE_MERGE_PAGE));
  ui_find_text (get_page (self), "Which One to Keep");
  pb_window_pop (self->window);
  ui_wait_until (is_on_top (self, page_below));
}

static void
test_merge_with (Fixture *self, gconstpointer application)
{
  pb_window_read_record (self->window, &pb_entity_kind, self->first);
  ui_wait_until (is_on_top (self, PB_TYPE_RECORD_PAGE));
  merge_with_what_looks_alike (self, "page.merge", PB_TYPE_RECORD_PAGE);
}

/* Who writes a record may know as well that it is there already. */
static void
test_merge_with_while_writing (Fixture *self, gconstpointer application)
{
  pb_window_open_record (self->window, &pb_entity_kind, self->second, NULL);
  ui_wait_until (is_on_top (self, PB_TYPE_EDITOR));
  merge_with_what_looks_alike (self, "editor.merge", PB_TYPE_EDITOR);
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  ui_init (&argc, &argv);
  application = ui_application_new ();
  g_test_add ("/ui/merge/told", Fixture, application, set_up, test_told, tear_down);
  g_test_add ("/ui/merge/not-the-same", Fixture, application, set_up, test_not_the_same, tear_down);
  g_test_add ("/ui/merge/merge-and-undo", Fixture, application, set_up, test_merge_and_undo,
              tear_down);
  g_test_add ("/ui/merge/led-on", Fixture, application, set_up, test_led_on, tear_down);
  g_test_add ("/ui/merge/keep-the-other", Fixture, application, set_up, test_keep_the_other,
              tear_down);
  g_test_add ("/ui/merge/one-after-the-other", Fixture, application, set_up,
              test_one_after_the_other, tear_down);
  g_test_add ("/ui/merge/made-one-already", Fixture, application, set_up, test_made_one_already,
              tear_down);
  g_test_add ("/ui/merge/likely-list", Fixture, application, set_up, test_likely_list, tear_down);
  g_test_add ("/ui/merge/merge-with", Fixture, application, set_up, test_merge_with, tear_down);
  g_test_add ("/ui/merge/merge-with-while-writing", Fixture, application, set_up,
              test_merge_with_while_writing, tear_down);
  g_test_add ("/ui/merge/narrow", Fixture, application, set_up, test_narrow, tear_down);
  return g_test_run ();
}
