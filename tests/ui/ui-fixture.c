/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "domain/pb-record.h"
#include "pb-config.h"
#include "ui/pb-resources.h"

void
ui_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  pb_ui_ensure_resources ();
}

AdwApplication *
ui_application_new (void)
{
  AdwApplication *application =
      g_object_new (ADW_TYPE_APPLICATION, "application-id", PB_APP_ID, "flags",
                    G_APPLICATION_NON_UNIQUE, "resource-base-path", "/nowhere", NULL);

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  return application;
}

void
ui_fixture_set_up (UiFixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("pledgebook-ui-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  path = g_build_filename (self->folder, "register.db", NULL);
  self->worker = pb_store_worker_new (path);
  self->reg = pb_register_new (self->worker);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (folder);
}

void
ui_fixture_tear_down (UiFixture *self, gconstpointer data)
{
  ui_fixture_settle (self);
  /* What is read beside the worker's thread, for nobody any more, still holds it for a moment. */
  ui_wait_until (G_OBJECT (self->reg)->ref_count == 1);
  g_assert_finalize_object (self->reg);
  pb_store_worker_close (self->worker);
  g_assert_finalize_object (self->worker);
  remove_folder (self->folder);
  g_free (self->folder);
}

static PbValue *
with_text (PbValue *map, const char *name, PbValue *value)
{
  g_autoptr (PbValue) old = map;
  g_autoptr (PbValue) member = value;

  return pb_value_with_member (old, name, member);
}

PbValue *
ui_make_record (const PbKind *kind, const char *title, const char *publication)
{
  PbValue *record = pb_record_new (kind, "en");
  PbValue *text = with_text (pb_value_new_map (), "en", pb_value_new_string (title));

  record = with_text (record, kind->title, text);
  return with_text (record, "publication", pb_value_new_string (publication));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PbValue **saved = user_data;

  *saved = pb_store_worker_save_finish (PB_STORE_WORKER (source), result, &error);
  g_assert_no_error (error);
}

PbValue *
ui_fixture_save (UiFixture *self, const PbKind *kind, PbValue *record)
{
  PbValue *saved = NULL;

  pb_store_worker_save (self->worker, kind, record, "test", saved_cb, &saved);
  ui_wait_until (saved != NULL);
  pb_register_emit_changed (self->reg, pb_record_get_id (saved));
  return saved;
}

char *
ui_fixture_add (UiFixture *self, const PbKind *kind, const char *title, const char *publication)
{
  g_autoptr (PbValue) record = ui_make_record (kind, title, publication);
  g_autoptr (PbValue) saved = ui_fixture_save (self, kind, record);

  return g_strdup (pb_record_get_id (saved));
}

GFile *
ui_fixture_file (UiFixture *self, const char *name)
{
  return g_file_new_build_filename (self->folder, name, NULL);
}

void
ui_fixture_settle (UiFixture *self)
{
  do
    pb_store_worker_drain (self->worker);
  while (g_main_context_iteration (NULL, FALSE));
}

void
ui_keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

PbOutbox *
ui_fixture_read_outbox (UiFixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  PbOutbox *outbox;

  pb_outbox_read (self->reg, NULL, ui_keep_result_cb, &result);
  ui_wait_until (result != NULL);
  outbox = pb_outbox_read_finish (self->reg, result, &error);
  g_assert_no_error (error);
  return outbox;
}

void
ui_fixture_open_window (
    UiFixture *self, AdwApplication *application, int width, int height, PbWindow **window)
{
  *window = pb_window_new (application, self->reg, FALSE);
  g_object_add_weak_pointer (G_OBJECT (*window), (gpointer *) window);
  gtk_window_set_default_size (GTK_WINDOW (*window), width, height);
  gtk_window_present (GTK_WINDOW (*window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (*window));
  ui_fixture_settle (self);
}

void
ui_close_window (PbWindow **window)
{
  gtk_window_close (GTK_WINDOW (*window));
  ui_wait_until (!*window);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
ui_iterate (void)
{
  guint wake = g_timeout_add (5, wake_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake);
}

GtkWindow *
ui_show (GtkWidget *widget, int width, int height)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());

  gtk_window_set_default_size (window, width, height);
  adw_window_set_content (ADW_WINDOW (window), widget);
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

typedef gboolean (*Match) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *root, Match match, gconstpointer data, guint *nth)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (match (root, data) && (*nth)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, match, data, nth);

    if (found)
      return found;
  }
  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

GtkWidget *
ui_peek_type (GtkWidget *root, GType type, guint nth)
{
  return find (root, is_of_type, &type, &nth);
}

GtkWidget *
ui_find_type (GtkWidget *root, GType type, guint nth)
{
  GtkWidget *found;

  ui_wait_until ((found = ui_peek_type (root, type, nth)));
  return found;
}

static gboolean
says (GtkWidget *widget, gconstpointer text)
{
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
  if (GTK_IS_INSCRIPTION (widget))
    return g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

GtkWidget *
ui_peek_text (GtkWidget *root, const char *text)
{
  guint nth = 0;

  return find (root, says, text, &nth);
}

GtkWidget *
ui_find_text (GtkWidget *root, const char *text)
{
  GtkWidget *found;

  ui_wait_until ((found = ui_peek_text (root, text)));
  return found;
}

gboolean
ui_has_text (GtkWidget *root, const char *text)
{
  return ui_peek_text (root, text) != NULL;
}

void
ui_press_tab (GtkWindow *window, gboolean backward)
{
  g_signal_emit_by_name (window, "move-focus",
                         backward ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

gboolean
ui_has_focus_within (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

int
ui_get_least_width (GtkWidget *widget)
{
  int least = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}
