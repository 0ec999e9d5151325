/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-window.h"

#include "break-register.h"
#include "domain/pb-record.h"
#include "exchange/pb-keyring.h"
#include "ui/editors/pb-editor.h"
#include "ui/pages/pb-import-page.h"
#include "ui/widgets/pb-toast-area.h"

/* The window of the program with an editor in front. */
typedef struct {
  UiFixture ui;
  PbWindow *window;
  PbEditor *editor;
  char *id;
} Fixture;

static void
push_editor (Fixture *self)
{
  g_autoptr (PbValue) record = pb_record_new (&pb_pledge_kind, "en");

  self->id = g_strdup (pb_record_get_id (record));
  self->editor = pb_editor_new (self->ui.reg, &pb_pledge_kind, record, TRUE);
  g_object_add_weak_pointer (G_OBJECT (self->editor), (gpointer *) &self->editor);
  pb_window_push (self->window, PB_PAGE (self->editor));
}

static void
set_up (Fixture *self, gconstpointer application)
{
  ui_fixture_set_up (&self->ui, NULL);
  self->window = pb_window_new (ADW_APPLICATION ((gpointer) application), self->ui.reg, FALSE);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  push_editor (self);
  ui_fixture_settle (&self->ui);
}

static void
tear_down (Fixture *self, gconstpointer application)
{
  g_assert_null (self->window);
  g_assert_null (self->editor);
  ui_fixture_tear_down (&self->ui, NULL);
  g_free (self->id);
}

static void
type (Fixture *self, const char *title)
{
  GtkWidget *entry;

  entry = ui_find_type (GTK_WIDGET (self->editor), GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), title);
}

static void
close_window (Fixture *self)
{
  gtk_window_close (GTK_WINDOW (self->window));
  ui_fixture_settle (&self->ui);
}

/* The title in the register; %NULL when the record is not there. */
static char *
read_title (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->ui.folder, "register.db", NULL);
  g_autoptr (PbStore) store = pb_store_open (path, PB_STORE_READ_ONLY, NULL);
  g_autoptr (PbValue) record = pb_store_load (store, &pb_pledge_kind, self->id, NULL);

  return record ? g_strdup (pb_record_title (&pb_pledge_kind, record)) : NULL;
}

static gboolean
is_stored (Fixture *self)
{
  g_autofree char *title = read_title (self);

  return title != NULL;
}

static void
test_close (Fixture *self, gconstpointer application)
{
  g_autofree char *title = NULL;

  type (self, "Towers");
  close_window (self);
  g_assert_null (self->window);
  title = read_title (self);
  g_assert_cmpstr (title, ==, "Towers");
}

/* What cannot be written keeps the window open, until it can. */
static void
test_close_when_broken (Fixture *self, gconstpointer application)
{
  g_autofree char *title = NULL;

  ui_fixture_break_register (&self->ui);
  type (self, "Towers");
  close_window (self);
  g_assert_nonnull (self->window);
  close_window (self);
  g_assert_nonnull (self->window);
  ui_wait_until (ui_has_text (GTK_WIDGET (self->window), "Not everything could be saved."));

  ui_fixture_mend_register (&self->ui);
  close_window (self);
  g_assert_null (self->window);
  title = read_title (self);
  g_assert_cmpstr (title, ==, "Towers");
}

/* Nor can it keep a person prisoner. */
static void
test_close_anyway (Fixture *self, gconstpointer application)
{
  ui_fixture_break_register (&self->ui);
  type (self, "Towers");
  close_window (self);
  g_assert_nonnull (self->window);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.close-anyway", NULL);
  ui_fixture_settle (&self->ui);
  g_assert_null (self->window);
  /* It is still tried as long as the program runs. */
  ui_fixture_mend_register (&self->ui);
  ui_wait_until (is_stored (self));
}

/* What was left before it could be written is told about and can be returned to. */
static void
test_leave_when_broken (Fixture *self, gconstpointer application)
{
  PbEditor *left = self->editor;

  ui_fixture_break_register (&self->ui);
  type (self, "Towers");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  g_assert_null (pb_window_get_page (self->window));
  ui_wait_until (ui_has_text (GTK_WIDGET (self->window), "“Towers” could not be saved."));
  close_window (self);
  g_assert_nonnull (self->window);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-kept", NULL);
  g_assert_true (pb_window_get_page (self->window) == PB_PAGE (left));
  ui_fixture_mend_register (&self->ui);
  close_window (self);
  g_assert_true (is_stored (self));
}

/* What is written goes, even when it was left before. */
static void
test_leave (Fixture *self, gconstpointer application)
{
  type (self, "Towers");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  ui_wait_until (!self->editor);
  g_assert_true (is_stored (self));
  close_window (self);
}

static gboolean
is_editor (PbPage *page, gconstpointer data)
{
  return PB_IS_EDITOR (page);
}

/* A second click on a row comes before the first has shown its effect. */
static void
test_open_twice (Fixture *self, gconstpointer application)
{
  type (self, "Towers");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  ui_wait_until (!self->editor);
  pb_window_open_record (self->window, &pb_pledge_kind, self->id, NULL);
  pb_window_open_record (self->window, &pb_pledge_kind, self->id, NULL);
  ui_fixture_settle (&self->ui);
  g_assert_true (PB_IS_EDITOR (pb_window_get_page (self->window)));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  g_assert_null (pb_window_get_page (self->window));
  ui_wait_until (!pb_window_find_page (self->window, is_editor, NULL));
  close_window (self);
}

/* The editor has its room from the first frame on. */
static void
test_room (Fixture *self, gconstpointer application)
{
  g_autoptr (PbValue) record = pb_record_new (&pb_pledge_kind, "en");
  GtkWidget *editor = GTK_WIDGET (pb_editor_new (self->ui.reg, &pb_pledge_kind, record, TRUE));

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), >=, 640);
  pb_window_push (self->window, PB_PAGE (editor));
  g_assert_false (ui_has_text (editor, "Sections"));
  close_window (self);
}

/* Ctrl+S is answered. */
static void
test_save (Fixture *self, gconstpointer application)
{
  type (self, "Towers");
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "editor.save", NULL);
  ui_fixture_settle (&self->ui);
  g_assert_true (is_stored (self));
  ui_wait_until (ui_has_text (GTK_WIDGET (self->window), "Everything is saved as you type."));
  close_window (self);
}

static void
finalise (Fixture *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "editor.finalise", NULL);
  g_signal_emit_by_name (pb_window_get_page (self->window), "finalise");
}

/* What says that a record is final goes with it, so that it is in nobody's way. */
static void
test_final_toast (Fixture *self, gconstpointer application)
{
  static const char toast[] = "Final. It waits in Exchange to be exported.";

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  type (self, "Towers");
  finalise (self);
  ui_wait_until (ui_has_text (GTK_WIDGET (self->window), toast));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  ui_wait_until (!self->editor);
  g_assert_false (ui_has_text (GTK_WIDGET (self->window), toast));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
  close_window (self);
}

/* From then on whatever goes out in its name can be signed. */
static void
test_registered (Fixture *self, gconstpointer application)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_entity_kind, "Northwind", "draft");
  g_autoptr (PbValue) stored = ui_fixture_save (&self->ui, &pb_entity_kind, record);
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  PbEditor *editor = pb_editor_new (self->ui.reg, &pb_entity_kind, stored, FALSE);

  pb_window_push (self->window, PB_PAGE (editor));
  g_assert_false (pb_keyring_has (keyring, pb_record_get_id (record)));
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.finalise", NULL);
  g_signal_emit_by_name (pb_window_get_page (self->window), "finalise");
  ui_wait_until (pb_keyring_has (keyring, pb_record_get_id (record)));
  ui_fixture_settle (&self->ui);
  close_window (self);
  pb_keyring_remove (keyring, pb_record_get_id (record), NULL);
}

static void
test_close_with_toast (Fixture *self, gconstpointer application)
{
  type (self, "Towers");
  finalise (self);
  ui_fixture_settle (&self->ui);
  close_window (self);
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_TARGET (controller))
      return GTK_DROP_TARGET (controller);
  }
  return NULL;
}

/* As if @files were dropped on the window. */
static gboolean
drop (Fixture *self, GFile **files, gsize n)
{
  GtkWidget *toasts = ui_find_type (GTK_WIDGET (self->window), PB_TYPE_TOAST_AREA, 0);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, n));
  g_signal_emit_by_name (find_drop_target (toasts), "drop", &value, 1.0, 1.0, &taken);
  return taken;
}

/* Files that are dropped on the window are read, and nothing is taken in unasked. */
static void
test_drop (Fixture *self, gconstpointer application)
{
  g_autoptr (GFile) file = ui_fixture_file (&self->ui, "dropped.pledgebook.json");

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{}", -1, NULL));
  g_assert_false (drop (self, NULL, 0));
  g_assert_true (PB_IS_EDITOR (pb_window_get_page (self->window)));
  g_assert_true (drop (self, &file, 1));
  g_assert_true (PB_IS_IMPORT_PAGE (pb_window_get_page (self->window)));
  ui_wait_until (ui_has_text (GTK_WIDGET (self->window), "dropped.pledgebook.json"));
  close_window (self);
}

/* The answers of the store's thread find a window that is not there any more. */
static void
test_destroy (Fixture *self, gconstpointer application)
{
  type (self, "Towers");
  pb_window_flush (self->window);
  pb_window_open_record (self->window, &pb_pledge_kind, self->id, NULL);
  pb_window_open_history (self->window, &pb_pledge_kind, self->id);
  pb_window_new_record (self->window, &pb_entity_kind, NULL);
  pb_window_delete_record (self->window, self->id, "Towers");
  pb_window_delete_record (self->window, "not there", "Ducts");
  pb_window_undelete_record (self->window, "not there");
  pb_store_worker_drain (self->ui.worker);
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_settle (&self->ui);
  ui_wait_until (!self->window);
}

#define ADD(name, func) g_test_add ("/window/" name, Fixture, application, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  ui_init (&argc, &argv);
  application = ui_application_new ();
  ADD ("close", test_close);
  ADD ("close/when-broken", test_close_when_broken);
  ADD ("close/anyway", test_close_anyway);
  ADD ("leave", test_leave);
  ADD ("leave/when-broken", test_leave_when_broken);
  ADD ("open-twice", test_open_twice);
  ADD ("room", test_room);
  ADD ("save", test_save);
  ADD ("final-toast", test_final_toast);
  ADD ("registered", test_registered);
  ADD ("final-toast/close", test_close_with_toast);
  ADD ("drop", test_drop);
  ADD ("destroy", test_destroy);
  return g_test_run ();
}
