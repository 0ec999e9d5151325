/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "domain/pb-record.h"
#include "exchange/pb-snapshots.h"
#include "pb-config.h"
#include "ui/pages/pb-dataset-open.h"
#include "ui/pages/pb-dataset-pair-page.h"
#include "ui/pages/pb-datasets-page.h"
#include "ui/pages/pb-record-page.h"
#include "ui/pb-window.h"

/* Data sets in the window: kept, compared, and looked through.
 * @path, @name: what the program was asked to show instead of the person's own register
 * @has_left: whether it was asked to go back to that */
typedef struct {
  UiFixture ui;
  AdwApplication *application;
  PbWindow *window;
  char *path;
  char *name;
  gboolean has_left;
} Fixture;

static void
look_at_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *self = user_data;

  g_variant_get (parameter, "(ss)", &self->path, &self->name);
}

static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ((Fixture *) user_data)->has_left = TRUE;
}

static const GActionEntry actions[] = {
  { "look-at", look_at_cb, "(ss)" },
  { "leave-samples", leave_cb },
};

static PbWindow *
show_window (Fixture *self, PbRegister *reg)
{
  PbWindow *window = pb_window_new (self->application, reg, FALSE);

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

static void
set_up (Fixture *self, gconstpointer application)
{
  g_autoptr (GSettings) settings = g_settings_new (PB_APP_ID);

  g_settings_reset (settings, "recent-datasets");
  ui_fixture_set_up (&self->ui, NULL);
  self->application = ADW_APPLICATION ((gpointer) application);
  g_action_map_add_action_entries (G_ACTION_MAP (self->application), actions,
                                   G_N_ELEMENTS (actions), self);
  self->window = show_window (self, self->ui.reg);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    remove_tree (child);
  }
  g_remove (path);
}

static void
tear_down (Fixture *self, gconstpointer application)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_tear_down (&self->ui, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->application), actions[i].name);
  remove_tree (g_get_user_data_dir ());
  remove_tree (g_get_user_cache_dir ());
  g_free (self->path);
  g_free (self->name);
}

/* Writes a data set of everything that is published: @file, or, for %NULL, the one kept for
 * @day. */
typedef struct {
  const char *day;
  GFile *file;
} Order;

static gpointer
write_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Order *order = user_data;
  PbDatasetChoice choice = { .form = PB_FORM_JSON, .language = "en" };
  gboolean written;

  g_assert_true (pb_date_parse (order->day, &choice.as_of));
  written = order->file ? pb_dataset_write (store, &choice, order->file, NULL, NULL, error)
                        : pb_snapshots_keep (store, &choice, NULL, NULL, error);
  return written ? user_data : NULL;
}

static void
write_dataset (Fixture *self, const char *day, GFile *file)
{
  Order order = { day, file };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pb_store_worker_run (self->ui.worker, write_job, &order, NULL, NULL, NULL, ui_keep_result_cb,
                       &result);
  ui_wait_until (result != NULL);
  pb_store_worker_run_finish (self->ui.worker, result, &error);
  g_assert_no_error (error);
}

static char *
format_day (const char *day)
{
  PbDate date;

  g_assert_true (pb_date_parse (day, &date));
  return pb_date_format_locale (&date);
}

static void
activate_row (PbWindow *window, const char *title)
{
  GtkWidget *label = NULL;

  label = ui_find_text (GTK_WIDGET (window), title);
  adw_action_row_activate (ADW_ACTION_ROW (gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW)));
}

static gboolean
shows (PbWindow *window, const char *text)
{
  return ui_has_text (GTK_WIDGET (window), text);
}

static void
test_keep (Fixture *self, gconstpointer application)
{
  g_autofree char *published =
      ui_fixture_add (&self->ui, &pb_pledge_kind, "Solar schools", "published");
  g_autofree char *draft = ui_fixture_add (&self->ui, &pb_pledge_kind, "Islands", "draft");
  g_auto (GStrv) days = NULL;
  g_autofree char *day = NULL;

  pb_window_push (self->window, pb_datasets_page_new (self->ui.reg));
  activate_row (self->window, "Keep a Data Set of Today");
  ui_wait_until (shows (self->window, "Kept, with 1 record"));
  g_assert_true (shows (self->window, "The first one that is kept"));
  days = pb_snapshots_list ();
  g_assert_cmpuint (g_strv_length (days), ==, 1);
  day = format_day (days[0]);
  g_assert_true (shows (self->window, day));
}

/* Nothing invented gets among what is kept. */
static void
test_samples (Fixture *self, gconstpointer application)
{
  pb_register_set_name (self->ui.reg, "samples");
  pb_window_push (self->window, pb_datasets_page_new (self->ui.reg));
  ui_wait_until (shows (self->window, "Open a Data Set…"));
  g_assert_false (shows (self->window, "Keep a Data Set of Today"));
}

static void
rename_record (Fixture *self, const char *id, const char *title)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, title, "published");
  g_autoptr (PbValue) same = pb_value_new_string (id);
  g_autoptr (PbValue) renamed = pb_value_with_member (record, "id", same);
  g_autoptr (PbValue) saved = ui_fixture_save (&self->ui, &pb_pledge_kind, renamed);
}

static void
test_changes (Fixture *self, gconstpointer application)
{
  g_autofree char *a = ui_fixture_add (&self->ui, &pb_pledge_kind, "Solar schools", "published");
  g_autofree char *b = ui_fixture_add (&self->ui, &pb_pledge_kind, "Islands", "published");
  g_autofree char *c = NULL;
  g_autofree char *later = format_day ("2026-11-02");

  write_dataset (self, "2026-11-01", NULL);
  rename_record (self, a, "Wind schools");
  c = ui_fixture_add (&self->ui, &pb_pledge_kind, "Fibre", "published");
  write_dataset (self, "2026-11-02", NULL);
  pb_window_push (self->window, pb_datasets_page_new (self->ui.reg));
  activate_row (self->window, later);
  ui_wait_until (shows (self->window, "2 records are not the same in the two data sets."));
  g_assert_true (shows (self->window, "Wind schools"));
  g_assert_true (shows (self->window, "Fibre"));
  g_assert_false (shows (self->window, "Islands"));
  ui_wait_until (
      ui_has_focus_within (ui_find_type (GTK_WIDGET (self->window), GTK_TYPE_SCROLLED_WINDOW, 0)));
}

/* Of two that say the same there is no table of noughts. */
static void
test_no_changes (Fixture *self, gconstpointer application)
{
  g_autofree char *a = ui_fixture_add (&self->ui, &pb_pledge_kind, "Solar schools", "published");
  g_autofree char *later = format_day ("2026-11-02");

  write_dataset (self, "2026-11-01", NULL);
  write_dataset (self, "2026-11-02", NULL);
  pb_window_push (self->window, pb_datasets_page_new (self->ui.reg));
  activate_row (self->window, later);
  ui_wait_until (shows (self->window, "Nothing changed: the two data sets say the same."));
  g_assert_false (shows (self->window, "Removed"));
}

/* Any two, also of files; one of which there is no other cannot be compared. */
static void
test_any_two (Fixture *self, gconstpointer application)
{
  g_autofree char *a = ui_fixture_add (&self->ui, &pb_pledge_kind, "Solar schools", "published");
  g_autofree char *b = NULL;
  g_autoptr (GFile) file = ui_fixture_file (&self->ui, "other.dataset.pledgebook.json");
  PbDatasetPairPage *page = PB_DATASET_PAIR_PAGE (pb_dataset_pair_page_new ());
  GtkWidget *button;

  pb_window_push (self->window, PB_PAGE (page));
  button = ui_find_text (GTK_WIDGET (page), "_Compare");
  g_assert_false (gtk_widget_get_sensitive (button));
  pb_window_pop (self->window);
  write_dataset (self, "2026-11-01", NULL);
  b = ui_fixture_add (&self->ui, &pb_pledge_kind, "Fibre", "published");
  write_dataset (self, "2026-11-02", NULL);
  rename_record (self, a, "Wind schools");
  write_dataset (self, "2026-11-03", file);
  pb_window_push (self->window, pb_datasets_page_new (self->ui.reg));
  activate_row (self->window, "Compare Two Data Sets…");
  ui_wait_until (PB_IS_DATASET_PAIR_PAGE (pb_window_get_page (self->window)));
  page = PB_DATASET_PAIR_PAGE (pb_window_get_page (self->window));
  pb_dataset_pair_page_add_file (page, file);
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (ui_find_type (GTK_WIDGET (page), ADW_TYPE_COMBO_ROW, 0)), 0);
  g_assert_cmpint (ui_get_least_width (GTK_WIDGET (page)), <=, 360);
  gtk_widget_activate (ui_find_text (GTK_WIDGET (page), "_Compare"));
  ui_wait_until (shows (self->window, "2 records are not the same in the two data sets."));
  g_assert_true (shows (self->window, "Wind schools"));
  g_assert_true (shows (self->window, "Fibre"));
}

static gboolean
says_about (PbWindow *window, const char *beginning)
{
  GtkWidget *label;

  for (guint i = 0; (label = ui_peek_type (GTK_WIDGET (window), GTK_TYPE_LABEL, i)); i++)
    if (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), beginning))
      return TRUE;
  return FALSE;
}

/* A file that is none says so, and nothing is opened or remembered. */
static void
test_open_broken (Fixture *self, gconstpointer application)
{
  g_autoptr (GFile) file = ui_fixture_file (&self->ui, "broken.dataset.pledgebook.json");
  g_autoptr (GPtrArray) recent = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{}", -1, NULL));
  pb_dataset_open_run (GTK_WIDGET (self->window), file);
  ui_wait_until (says_about (self->window, "“broken.dataset.pledgebook.json” "));
  g_assert_null (self->path);
  recent = pb_dataset_open_list_recent ();
  g_assert_cmpuint (recent->len, ==, 0);
}

/* Also when the person has left before it is read, and the row is gone that was pressed. */
static void
test_open_from_list (Fixture *self, gconstpointer application)
{
  g_autofree char *id = ui_fixture_add (&self->ui, &pb_pledge_kind, "Solar schools", "published");
  PbPage *page;

  write_dataset (self, "2026-11-01", NULL);
  page = pb_datasets_page_new (self->ui.reg);
  pb_window_push (self->window, page);
  g_signal_emit_by_name (ui_find_text (GTK_WIDGET (page), "_Open"), "clicked");
  pb_window_pop (self->window);
  pb_page_set_content (page, gtk_label_new (NULL));
  ui_wait_until (self->path != NULL);
}

/* Opens a data set of what the fixture's register has published. (transfer full): the register
 * that it is shown in. */
static PbRegister *
open_dataset (Fixture *self)
{
  g_autoptr (GFile) file = ui_fixture_file (&self->ui, "all.dataset.pledgebook.json");
  g_autoptr (PbStoreWorker) worker = NULL;
  PbRegister *reg;

  write_dataset (self, "2026-11-01", file);
  pb_dataset_open_run (GTK_WIDGET (self->window), file);
  ui_wait_until (self->path != NULL);
  worker = pb_store_worker_new_read_only (self->path);
  reg = pb_register_new (worker);
  pb_register_set_dataset (reg, self->name);
  return reg;
}

static void
close_dataset (PbRegister *reg, PbWindow *window)
{
  PbStoreWorker *worker = g_object_ref (pb_register_get_worker (reg));

  gtk_window_destroy (GTK_WINDOW (window));
  do
    pb_store_worker_drain (worker);
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_finalize_object (reg);
  pb_store_worker_close (worker);
  g_assert_finalize_object (worker);
}

/* A button, by what it is called. */
static gboolean
has_button (PbWindow *window, GType type, const char *name)
{
  GtkWidget *button;

  for (guint i = 0; (button = ui_peek_type (GTK_WIDGET (window), type, i)); i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (button), name) == 0)
      return TRUE;
  return FALSE;
}

static void
assert_disabled (PbWindow *window, const char *name)
{
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), name));
}

/* The window of a data set has no way to change or send anything. */
static void
test_open (Fixture *self, gconstpointer application)
{
  g_autofree char *id = ui_fixture_add (&self->ui, &pb_pledge_kind, "Solar schools", "published");
  PbRegister *reg = open_dataset (self);
  PbWindow *window = show_window (self, reg);
  g_autoptr (GPtrArray) recent = pb_dataset_open_list_recent ();

  g_assert_cmpuint (recent->len, ==, 1);
  ui_wait_until (shows (self->window, "Exchange") && shows (window, "Pledges"));
  g_assert_true (has_button (self->window, GTK_TYPE_MENU_BUTTON, "New"));
  g_assert_true (shows (window, "You look through “all”. Nothing in it "
                                "can be changed, and your own register stays as it is."));
  g_assert_false (shows (window, "Exchange"));
  g_assert_false (has_button (window, GTK_TYPE_MENU_BUTTON, "New"));
  assert_disabled (window, "new-pledge");
  assert_disabled (window, "new-entity");
  assert_disabled (window, "open-file");
  assert_disabled (window, "export");
  gtk_widget_activate (ui_find_text (GTK_WIDGET (window), "Leave the Data Set"));
  ui_wait_until (self->has_left);
  close_dataset (reg, window);
}

/* Nor has a record in it. */
static void
test_open_record (Fixture *self, gconstpointer application)
{
  g_autofree char *id = ui_fixture_add (&self->ui, &pb_pledge_kind, "Solar schools", "published");
  PbRegister *reg = open_dataset (self);
  PbWindow *window = show_window (self, reg);
  GtkWidget *page;

  pb_window_read_record (self->window, &pb_pledge_kind, id);
  ui_wait_until (has_button (self->window, GTK_TYPE_BUTTON, "Edit Again"));
  pb_window_read_record (window, &pb_pledge_kind, id);
  ui_wait_until (PB_IS_RECORD_PAGE (pb_window_get_page (window)));
  page = GTK_WIDGET (pb_window_get_page (window));
  ui_wait_until (ui_has_text (page, "Solar schools"));
  g_assert_false (has_button (window, GTK_TYPE_BUTTON, "Edit Again"));
  gtk_widget_activate_action (page, "page.edit", NULL);
  gtk_widget_activate_action (page, "page.delete", NULL);
  g_assert_true (GTK_WIDGET (pb_window_get_page (window)) == page);
  close_dataset (reg, window);
}

static void
save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbValue) saved =
      pb_store_worker_save_finish (PB_STORE_WORKER (source), result, user_data);

  g_assert_null (saved);
}

/* Whatever a window forgets, the register of a data set cannot be written. */
static void
test_write (Fixture *self, gconstpointer application)
{
  PbRegister *reg = open_dataset (self);
  PbWindow *window = show_window (self, reg);
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, "Islands", "draft");
  g_autoptr (GError) error = NULL;

  pb_store_worker_save (pb_register_get_worker (reg), &pb_pledge_kind, record, "test", save_cb,
                        &error);
  ui_wait_until (error != NULL);
  close_dataset (reg, window);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/datasets/" name, Fixture, application, set_up, func, tear_down)

static char *
set_folder (const char *variable, const char *parent, const char *name)
{
  char *folder = g_build_filename (parent, name, NULL);

  g_setenv (variable, folder, TRUE);
  return folder;
}

int
main (int argc, char *argv[])
{
  g_autofree char *root = g_dir_make_tmp ("pledgebook-datasets-XXXXXX", NULL);
  g_autofree char *data = set_folder ("XDG_DATA_HOME", root, "data");
  g_autofree char *cache = set_folder ("XDG_CACHE_HOME", root, "cache");
  g_autoptr (AdwApplication) application = NULL;
  int result;

  ui_init (&argc, &argv);
  application = ui_application_new ();
  ADD ("keep", test_keep);
  ADD ("samples", test_samples);
  ADD ("changes", test_changes);
  ADD ("any-two", test_any_two);
  ADD ("changes/none", test_no_changes);
  ADD ("open", test_open);
  ADD ("open/broken", test_open_broken);
  ADD ("open/from-list", test_open_from_list);
  ADD ("open/record", test_open_record);
  ADD ("write", test_write);
  result = g_test_run ();
  remove_tree (root);
  return result;
}
