/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-window.h"

#include <glib/gi18n-lib.h>

#include "pb-config.h"
#include "ui/pages/pb-composition-page.h"
#include "ui/pages/pb-import-page.h"
#include "ui/pages/pb-preferences-page.h"
#include "ui/pages/pb-table-page.h"
#include "ui/pages/pb-template-page.h"
#include "ui/pb-drop.h"
#include "ui/pb-front.h"
#include "ui/review/pb-review-page.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/widgets/pb-after-paint.h"
#include "ui/widgets/pb-toast-area.h"

/* A toast with a button stays long enough to come to it by keyboard. */
#define SECONDS_TO_REACH_BUTTON 10

struct _PbWindow {
  AdwApplicationWindow parent_instance;

  PbRegister *reg;
  GSettings *settings;
  PbToastArea *toasts;
  PbPageStack *pages;
  PbFront *front;
  AdwToast *warning;
  gboolean may_lose;
};

G_DEFINE_FINAL_TYPE (PbWindow, pb_window, ADW_TYPE_APPLICATION_WINDOW)

PbWindow *
pb_window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root && PB_IS_WINDOW (root) ? PB_WINDOW (root) : NULL;
}

PbRegister *
pb_window_get_register (PbWindow *self)
{
  return self->reg;
}

/* Toasts. */

void
pb_window_add_toast (PbWindow *self, AdwToast *toast)
{
  if (adw_toast_get_button_label (toast) && adw_toast_get_timeout (toast) > 0)
    adw_toast_set_timeout (toast, SECONDS_TO_REACH_BUTTON);
  if (self && self->toasts)
    pb_toast_area_add (self->toasts, toast);
  else
    g_object_unref (toast);
}

void
pb_window_show_error (PbWindow *self, const GError *error)
{
  g_autofree char *title = g_markup_escape_text (error->message, -1);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_timeout (toast, 0);
  pb_window_add_toast (self, toast);
}

static void
warning_dismissed_cb (PbWindow *self, AdwToast *toast)
{
  if (self->warning == toast)
    g_clear_weak_pointer (&self->warning);
}

static void
dismiss_warning (PbWindow *self)
{
  if (self->warning)
    adw_toast_dismiss (self->warning);
}

static void
ensure_warning (PbWindow *self)
{
  AdwToast *toast;

  if (self->warning)
    return;
  toast = adw_toast_new ("");
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (warning_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->warning, toast);
  pb_window_add_toast (self, toast);
}

/* There is one warning at a time, until it is closed. */
static void
show_warning (PbWindow *self, const char *title, const char *button, const char *action)
{
  ensure_warning (self);
  adw_toast_set_title (self->warning, title);
  adw_toast_set_button_label (self->warning, button);
  adw_toast_set_action_name (self->warning, action);
}

/* Pages. */

void
pb_window_push (PbWindow *self, PbPage *page)
{
  pb_page_stack_push (self->pages, page);
}

void
pb_window_pop (PbWindow *self)
{
  pb_page_stack_pop (self->pages);
}

PbPage *
pb_window_get_page (PbWindow *self)
{
  return pb_page_stack_get_top (self->pages);
}

PbPage *
pb_window_find_page (PbWindow *self, PbPageMatch match, gconstpointer data)
{
  return pb_page_stack_find (self->pages, match, data);
}

void
pb_window_flush (PbWindow *self)
{
  pb_page_stack_leave (self->pages);
  pb_store_worker_drain (pb_register_get_worker (self->reg));
}

void
pb_window_open_files (PbWindow *self, GListModel *files)
{
  g_autoptr (GListStore) others = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);

    if (pb_table_page_is_table (file))
      pb_window_push (self, PB_PAGE (pb_table_page_new (self->reg, file)));
    else
      g_list_store_append (others, file);
  }
  if (g_list_model_get_n_items (G_LIST_MODEL (others)) > 0)
    pb_window_push (self, PB_PAGE (pb_import_page_new (self->reg, G_LIST_MODEL (others))));
}

static void
pages_changed_cb (PbWindow *self)
{
  PbPage *page = pb_window_get_page (self);
  GAction *back = g_action_map_lookup_action (G_ACTION_MAP (self), "back");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (back), page != NULL);
  if (!page)
    pb_front_focus_place (self->front);
}

/* Of a page that is not seen any more, only the window can tell. */
static void
left_saved_cb (PbWindow *self, PbPage *page, const GError *error)
{
  g_autofree char *name = g_markup_escape_text (pb_page_get_title (page), -1);
  g_autofree char *title = NULL;

  if (!error && pb_page_stack_is_written (self->pages))
    dismiss_warning (self);
  if (!error || self->warning)
    return;
  /* Translators: %s is the title of a pledge or the name of an entity. */
  title = g_strdup_printf (_ ("“%s” could not be saved."), name);
  show_warning (self, title, _ ("Go Back to It"), "win.show-kept");
}

/* Actions. */

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pb_window_pop (PB_WINDOW (data));
}

static void
show_kept_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *self = PB_WINDOW (data);
  PbPage *page = pb_page_stack_get_kept (self->pages);

  if (page)
    pb_window_push (self, page);
}

static void
new_entity_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pb_window_new_record (PB_WINDOW (data), &pb_entity_kind, NULL);
}

static void
new_pledge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *self = PB_WINDOW (data);

  if (!PB_IS_TEMPLATE_PAGE (pb_window_get_page (self)))
    pb_window_push (self, PB_PAGE (pb_template_page_new ()));
}

static void
undelete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pb_window_undelete_record (PB_WINDOW (data), g_variant_get_string (parameter, NULL));
}

static void
files_chosen_cb (GListModel *files, gpointer data)
{
  g_autoptr (PbWindow) self = data;

  if (self->reg && files && g_list_model_get_n_items (files) > 0)
    pb_window_open_files (self, files);
}

static void
open_file_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pb_file_chooser_open (GTK_WINDOW (data), files_chosen_cb, g_object_ref (data));
}

static void
show_front (PbWindow *self)
{
  while (pb_page_stack_pop (self->pages))
    continue;
  pb_front_focus_place (self->front);
}

static void
show_place (PbWindow *self, const char *name)
{
  if (!pb_front_has_places (self->front))
    return;
  pb_front_set_place (self->front, name);
  show_front (self);
}

static void
browse (PbWindow *self, const PbKind *kind, const char *query)
{
  if (!pb_front_has_places (self->front))
    return;
  pb_front_browse (self->front, kind, query);
  show_front (self);
}

static void
show_place_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_place (PB_WINDOW (data), g_variant_get_string (parameter, NULL));
}

static void
browse_pledges_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  browse (PB_WINDOW (data), &pb_pledge_kind, g_variant_get_string (parameter, NULL));
}

static void
browse_entities_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  browse (PB_WINDOW (data), &pb_entity_kind, g_variant_get_string (parameter, NULL));
}

static void
show_composition_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *self = PB_WINDOW (data);

  if (!PB_IS_COMPOSITION_PAGE (pb_window_get_page (self)))
    pb_window_push (self, pb_composition_page_new (self->reg));
}

static gboolean
is_review_page (PbPage *page, gconstpointer data)
{
  return PB_IS_REVIEW_PAGE (page);
}

static void
review_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *self = PB_WINDOW (data);
  PbPage *page = pb_window_find_page (self, is_review_page, NULL);

  if (pb_front_has_places (self->front))
    pb_window_push (self, page ? page : PB_PAGE (pb_review_page_new (self->reg)));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *self = PB_WINDOW (data);

  if (!PB_IS_PREFERENCES_PAGE (pb_window_get_page (self)))
    pb_window_push (self, PB_PAGE (pb_preferences_page_new ()));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *self = PB_WINDOW (data);

  if (!pb_front_has_places (self->front))
    return;
  show_place (self, "exchange");
  pb_front_find_export (self->front);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *self = PB_WINDOW (data);

  if (!pb_window_get_page (self) && pb_front_has_places (self->front))
    pb_front_find (self->front);
}

/* GtkApplication would read a file of its own choice at every start. */
static void
show_help_overlay_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplicationWindow *self = GTK_APPLICATION_WINDOW (data);

  if (!gtk_application_window_get_help_overlay (self)) {
    g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource ("/io/github/pledgebook/Pledgebook/pages/pb-shortcuts.ui");

    gtk_application_window_set_help_overlay (
        self, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (self)));
}

static void
close_anyway_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PB_WINDOW (data)->may_lose = TRUE;
  gtk_window_close (GTK_WINDOW (data));
}

static const GActionEntry action_entries[] = {
  { "back", back_cb },
  { "show-kept", show_kept_cb },
  { "new-entity", new_entity_cb },
  { "new-pledge", new_pledge_cb },
  { "open-file", open_file_cb },
  { "show-place", show_place_cb, "s" },
  { "browse-pledges", browse_pledges_cb, "s" },
  { "browse-entities", browse_entities_cb, "s" },
  { "show-composition", show_composition_cb },
  { "preferences", preferences_cb },
  { "review", review_cb },
  { "export", export_cb },
  { "find", find_cb },
  { "undelete", undelete_cb, "s" },
  { "show-help-overlay", show_help_overlay_cb },
  { "close-anyway", close_anyway_cb },
};

/* What would change a register that is only to be looked at. */
static void
disable_changes (PbWindow *self)
{
  static const char *const names[] = { "new-entity", "new-pledge", "open-file", "export",
                                       "undelete" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), names[i])), FALSE);
}

/* Closing, and what is remembered. */

static void
restore_state (PbWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
store_state (PbWindow *self)
{
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_string (self->settings, "last-page", pb_front_get_place (self->front));
}

gboolean
pb_window_prepare_close (PbWindow *self)
{
  pb_window_flush (self);
  if (self->may_lose || pb_page_stack_is_written (self->pages)) {
    store_state (self);
    return TRUE;
  }
  show_warning (self, _ ("Not everything could be saved."), _ ("Close Anyway"), "win.close-anyway");
  return FALSE;
}

static gboolean
pb_window_close_request (GtkWindow *window)
{
  if (!pb_window_prepare_close (PB_WINDOW (window)))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (pb_window_parent_class)->close_request (window);
}

/* To draw it takes a library of 7 MB. */
static void
show_icon (GtkWidget *widget)
{
  gtk_window_set_icon_name (GTK_WINDOW (widget), PB_APP_ID);
}

/* What stands in the window is not laid out before the window is there: to get the first letters
 * and pictures onto the screen takes longer than all the rest. */
static void
show_content (GtkWidget *widget)
{
  PbWindow *self = PB_WINDOW (widget);
  PbPage *page;

  if (!self->toasts)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->toasts), TRUE);
  pb_after_paint (widget, show_icon);
  page = pb_window_get_page (self);
  /* A file that the program was started with may have been read by now. */
  if (page)
    pb_page_shown (page);
  else
    pb_front_focus_place (self->front);
}

static void
pb_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_window_parent_class)->map (widget);
  if (!gtk_widget_get_visible (GTK_WIDGET (PB_WINDOW (widget)->toasts)))
    pb_after_paint (widget, show_content);
}

static void
active_changed_cb (PbWindow *self)
{
  if (self->pages && !gtk_window_is_active (GTK_WINDOW (self)))
    pb_page_stack_leave (self->pages);
}

/* Answers from the store's thread may still come afterwards. */
static void
pb_window_dispose (GObject *object)
{
  PbWindow *self = PB_WINDOW (object);

  self->toasts = NULL;
  self->pages = NULL;
  self->front = NULL;
  g_clear_object (&self->reg);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->warning);
  G_OBJECT_CLASS (pb_window_parent_class)->dispose (object);
}

/* What has a use for Escape itself, such as an open list, hears of it first. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PbWindow *self = PB_WINDOW (widget);

  return self->toasts && (pb_page_stack_pop (self->pages) || pb_toast_area_dismiss (self->toasts));
}

static void
pb_window_class_init (PbWindowClass *klass)
{
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);

  G_OBJECT_CLASS (klass)->dispose = pb_window_dispose;
  GTK_WIDGET_CLASS (klass)->map = pb_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = pb_window_close_request;
}

static void
pb_window_init (PbWindow *self)
{
  self->settings = g_settings_new (PB_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}

PbWindow *
pb_window_new (AdwApplication *application, PbRegister *reg, gboolean is_samples)
{
  PbWindow *self =
      g_object_new (PB_TYPE_WINDOW, "application", application, "title", _ ("Pledgebook"), NULL);
  g_autofree char *place = g_settings_get_string (self->settings, "last-page");

  self->reg = g_object_ref (reg);
  self->front = pb_front_new (reg, is_samples, place);
  self->pages = pb_page_stack_new (GTK_WIDGET (self->front));
  g_signal_connect_swapped (self->pages, "changed", G_CALLBACK (pages_changed_cb), self);
  g_signal_connect_swapped (self->pages, "left-saved", G_CALLBACK (left_saved_cb), self);
  self->toasts = pb_toast_area_new (GTK_WIDGET (self->pages));
  gtk_widget_set_visible (GTK_WIDGET (self->toasts), FALSE);
  if (pb_register_get_dataset (reg))
    disable_changes (self);
  else
    pb_drop_set_up (GTK_WIDGET (self->toasts));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->toasts));
  restore_state (self);
  pages_changed_cb (self);
  return self;
}
