/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-window.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "domain/pb-record.h"
#include "pb-config.h"
#include "ui/editors/pb-editor.h"
#include "ui/pages/pb-exchange-page.h"
#include "ui/pages/pb-import-page.h"
#include "ui/pages/pb-record-list.h"
#include "ui/pages/pb-template-page.h"
#include "ui/pages/pb-welcome-page.h"
#include "ui/pb-start-record.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/widgets/pb-break-bin.h"

/* From this width, in px, the header bar has room for the places. */
#define ROOM_FOR_PLACES 620

struct _PbWindow {
  AdwApplicationWindow parent_instance;

  PbRegister *reg;
  GSettings *settings;
  AdwToastOverlay *toasts;
  GtkStack *pages;
  GQueue *pushed;
  GtkStack *front;
  AdwViewStack *places;
  GtkWidget *title;
  GtkWidget *switcher;
  GtkWidget *new_button;
  GtkWidget *bar;
  PbBreakBin *break_bin;
  PbRecordList *lists[2];
  GCancellable *cancellable;
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

void
pb_window_add_toast (PbWindow *self, AdwToast *toast)
{
  if (self)
    adw_toast_overlay_add_toast (self->toasts, toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

void
pb_window_show_error (PbWindow *self, const GError *error)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *title = g_markup_escape_text (error->message, -1);

  adw_toast_set_title (toast, title);
  adw_toast_set_timeout (toast, 0);
  pb_window_add_toast (self, toast);
}

/* Pages. */

static void
show_back_enabled (PbWindow *self)
{
  GAction *back = g_action_map_lookup_action (G_ACTION_MAP (self), "back");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (back), !g_queue_is_empty (self->pushed));
}

static gboolean
remove_page_cb (gpointer page)
{
  GtkWidget *stack = gtk_widget_get_parent (page);

  if (stack)
    gtk_stack_remove (GTK_STACK (stack), page);
  return G_SOURCE_REMOVE;
}

void
pb_window_push (PbWindow *self, PbPage *page)
{
  gtk_stack_add_child (self->pages, GTK_WIDGET (page));
  g_queue_push_tail (self->pushed, page);
  gtk_stack_set_transition_type (self->pages, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  show_back_enabled (self);
  pb_page_shown (page);
}

static void
focus_place (PbWindow *self)
{
  GtkWidget *place = adw_view_stack_get_visible_child (self->places);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->front), "places") && place)
    gtk_widget_child_focus (place, GTK_DIR_TAB_FORWARD);
}

void
pb_window_pop (PbWindow *self)
{
  PbPage *page = g_queue_pop_tail (self->pushed);
  PbPage *below = g_queue_peek_tail (self->pushed);

  if (!page)
    return;
  pb_page_leave (page);
  gtk_stack_set_transition_type (self->pages, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  if (below)
    gtk_stack_set_visible_child (self->pages, GTK_WIDGET (below));
  else
    gtk_stack_set_visible_child_name (self->pages, "front");
  /* Not at once: the page may be in the middle of the signal that asked for this. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, remove_page_cb, g_object_ref (page), g_object_unref);
  show_back_enabled (self);
  if (below)
    pb_page_shown (below);
  else
    focus_place (self);
}

void
pb_window_flush (PbWindow *self)
{
  for (GList *link = self->pushed->head; link; link = link->next)
    pb_page_leave (PB_PAGE (link->data));
  pb_store_worker_drain (pb_register_get_worker (self->reg));
}

/* Records. */

typedef struct {
  PbWindow *window;
  const PbKind *kind;
  char *pointer;
} Opening;

static void
record_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Opening *opening = data;
  g_autofree char *pointer = opening->pointer;
  g_autoptr (PbWindow) self = opening->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = pb_register_load_finish (PB_REGISTER (source), result, &error);
  PbEditor *editor;

  if (!record) {
    pb_window_show_error (self, error);
    return;
  }
  editor = pb_editor_new (self->reg, opening->kind, record, FALSE);
  pb_window_push (self, PB_PAGE (editor));
  if (pointer)
    pb_editor_show_pointer (editor, pointer);
}

void
pb_window_open_record (PbWindow *self, const PbKind *kind, const char *id, const char *pointer)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (self);
  opening->kind = kind;
  opening->pointer = g_strdup (pointer);
  pb_register_load (self->reg, kind, id, record_loaded_cb, opening);
}

static void
record_started_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbWindow) self = data;
  g_autoptr (GError) error = NULL;
  const PbKind *kind = NULL;
  g_autoptr (PbValue) record = pb_start_record_finish (PB_REGISTER (source), result, &kind, &error);

  if (!record) {
    pb_window_show_error (self, error);
    return;
  }
  /* A new pledge was chosen on the page of wordings: Back leads past it. */
  if (PB_IS_TEMPLATE_PAGE (g_queue_peek_tail (self->pushed)))
    pb_window_pop (self);
  pb_window_push (self, PB_PAGE (pb_editor_new (self->reg, kind, record, TRUE)));
}

void
pb_window_new_record (PbWindow *self, const PbKind *kind, PbValue *start)
{
  pb_start_record (self->reg, kind, start, record_started_cb, g_object_ref (self));
}

void
pb_window_open_files (PbWindow *self, GListModel *files)
{
  pb_window_push (self, PB_PAGE (pb_import_page_new (self->reg, files)));
}

static void
undeleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!pb_register_done_finish (PB_REGISTER (source), result, &error))
    pb_window_show_error (self, error);
}

static void
undelete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *self = PB_WINDOW (data);

  pb_register_undelete (self->reg, g_variant_get_string (parameter, NULL), undeleted_cb,
                        g_object_ref (self));
}

typedef struct {
  PbWindow *window;
  char *id;
  char *title;
} Deletion;

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Deletion *deletion = data;
  g_autofree char *id = deletion->id;
  g_autofree char *title = g_markup_escape_text (deletion->title, -1);
  g_autofree char *plain = deletion->title;
  g_autofree char *text = NULL;
  g_autoptr (PbWindow) self = deletion->window;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (!pb_register_done_finish (PB_REGISTER (source), result, &error)) {
    pb_window_show_error (self, error);
    return;
  }
  /* Translators: %s is the title of a pledge or the name of an entity. */
  text = g_strdup_printf (_ ("“%s” deleted"), title);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undelete");
  adw_toast_set_action_target (toast, "s", id);
  adw_toast_set_timeout (toast, 10);
  pb_window_add_toast (self, toast);
}

void
pb_window_delete_record (PbWindow *self, const char *id, const char *title)
{
  Deletion *deletion = g_new0 (Deletion, 1);

  deletion->window = g_object_ref (self);
  deletion->id = g_strdup (id);
  deletion->title = g_strdup (title);
  pb_register_delete (self->reg, id, deleted_cb, deletion);
}

/* Actions. */

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pb_window_pop (PB_WINDOW (data));
}

static void
new_entity_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pb_window_new_record (PB_WINDOW (data), &pb_entity_kind, NULL);
}

static void
new_pledge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pb_window_push (PB_WINDOW (data), PB_PAGE (pb_template_page_new ()));
}

static void
files_chosen_cb (GListModel *files, gpointer data)
{
  g_autoptr (PbWindow) self = data;

  if (files && g_list_model_get_n_items (files) > 0)
    pb_window_open_files (self, files);
}

static void
open_file_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pb_file_chooser_open (GTK_WINDOW (data), files_chosen_cb, g_object_ref (data));
}

static void
pop_all (PbWindow *self)
{
  while (!g_queue_is_empty (self->pushed))
    pb_window_pop (self);
}

static void
show_place_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *self = PB_WINDOW (data);

  if (!g_str_equal (gtk_stack_get_visible_child_name (self->front), "places"))
    return;
  pop_all (self);
  adw_view_stack_set_visible_child_name (self->places, g_variant_get_string (parameter, NULL));
  focus_place (self);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (data), "show-place",
                                  g_variant_new_string ("exchange"));
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *self = PB_WINDOW (data);
  GtkWidget *place = adw_view_stack_get_visible_child (self->places);

  if (g_queue_is_empty (self->pushed) && PB_IS_RECORD_LIST (place))
    pb_record_list_find (PB_RECORD_LIST (place));
}

static void
close_anyway_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PB_WINDOW (data)->may_lose = TRUE;
  gtk_window_close (GTK_WINDOW (data));
}

static const GActionEntry action_entries[] = {
  { "back", back_cb },
  { "new-entity", new_entity_cb },
  { "new-pledge", new_pledge_cb },
  { "open-file", open_file_cb },
  { "show-place", show_place_cb, "s" },
  { "export", export_cb },
  { "find", find_cb },
  { "undelete", undelete_cb, "s" },
  { "close-anyway", close_anyway_cb },
};

/* First start, or places. */

/* The places stand in the header bar where there is room, else at the bottom. */
static void
arrange_places (PbWindow *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->front);
  gboolean has_places = g_strcmp0 (shown, "places") == 0;
  gboolean has_room = pb_break_bin_get_room (self->break_bin) != PB_ROOM_NARROW;

  gtk_widget_set_visible (self->switcher, has_places && has_room);
  gtk_widget_set_visible (self->title, !has_places || !has_room);
  adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (self->bar), has_places && !has_room);
}

static void
show_front (PbWindow *self, gboolean is_empty)
{
  gtk_stack_set_visible_child_name (self->front, is_empty ? "welcome" : "places");
  gtk_widget_set_visible (self->new_button, !is_empty);
  arrange_places (self);
}

static gpointer
count_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 n = 0;

  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++) {
    gint64 count = pb_store_count (store, *kind, error);

    if (count < 0)
      return NULL;
    n += count;
  }
  return g_memdup2 (&n, sizeof n);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *n = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (n)
    show_front (self, *n == 0);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pb_window_show_error (self, error);
}

static void
register_changed_cb (PbWindow *self)
{
  pb_store_worker_run (pb_register_get_worker (self->reg), count_job, NULL, NULL, g_free,
                       self->cancellable, counted_cb, g_object_ref (self));
}

/* Building. */

static GMenuModel *
make_new_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("New Pledge…"), "win.new-pledge");
  g_menu_append (menu, _ ("New Entity"), "win.new-entity");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_main_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) about = g_menu_new ();

  g_menu_append (files, _ ("Open Files…"), "win.open-file");
  g_menu_append (files, _ ("Look at the Samples"), "app.samples");
  g_menu_append (about, _ ("Keyboard Shortcuts"), "win.show-help-overlay");
  g_menu_append (about, _ ("Help"), "app.help");
  g_menu_append (about, _ ("About Pledgebook"), "app.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_menu_button (const char *icon, const char *label, GMenuModel *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_unref (menu);
  return button;
}

static void
add_places (PbWindow *self)
{
  self->lists[0] = pb_record_list_new (self->reg, &pb_pledge_kind);
  self->lists[1] = pb_record_list_new (self->reg, &pb_entity_kind);
  adw_view_stack_add_titled_with_icon (self->places, GTK_WIDGET (self->lists[0]), "pledges",
                                       _ ("Pledges"), "pb-pledges-symbolic");
  adw_view_stack_add_titled_with_icon (self->places, GTK_WIDGET (self->lists[1]), "entities",
                                       _ ("Entities"), "pb-entities-symbolic");
  adw_view_stack_add_titled_with_icon (self->places, pb_exchange_page_new (self->reg), "exchange",
                                       _ ("Exchange"), "pb-exchange-symbolic");
}

/* Both stay in the header bar, one of them shown: GTK 4.8 complains when a switcher leaves a window
 * and comes back. */
static GtkWidget *
make_title (PbWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title = adw_window_title_new (_ ("Pledgebook"), NULL);
  self->switcher = adw_view_switcher_new ();
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (self->switcher), self->places);
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (self->switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
  gtk_widget_set_visible (self->switcher, FALSE);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->switcher);
  return box;
}

static GtkWidget *
make_header (PbWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *menu_button =
      make_menu_button ("open-menu-symbolic", _ ("Main Menu"), make_main_menu ());

  gtk_menu_button_set_primary (GTK_MENU_BUTTON (menu_button), TRUE);
  self->new_button = make_menu_button ("list-add-symbolic", _ ("New"), make_new_menu ());
  self->bar = adw_view_switcher_bar_new ();
  adw_view_switcher_bar_set_stack (ADW_VIEW_SWITCHER_BAR (self->bar), self->places);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), make_title (self));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->new_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), menu_button);
  return header;
}

static GtkWidget *
make_samples_bar (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ ("These are samples, kept apart from your own register."));
  GtkWidget *leave = gtk_button_new_with_label (_ ("Leave the Samples"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (leave), "app.leave-samples");
  gtk_widget_set_valign (leave, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), leave);
  gtk_widget_add_css_class (box, "editor-bar");
  gtk_widget_add_css_class (box, "final");
  return box;
}

static GtkWidget *
make_front (PbWindow *self, gboolean is_samples)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->places = ADW_VIEW_STACK (adw_view_stack_new ());
  self->front = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->front), TRUE);
  gtk_box_append (GTK_BOX (box), make_header (self));
  if (is_samples)
    gtk_box_append (GTK_BOX (box), make_samples_bar ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->front));
  gtk_box_append (GTK_BOX (box), self->bar);
  add_places (self);
  gtk_stack_add_named (self->front, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "loading");
  gtk_stack_add_named (self->front, pb_welcome_page_new (), "welcome");
  gtk_stack_add_named (self->front, GTK_WIDGET (self->places), "places");
  self->break_bin = pb_break_bin_new (ROOM_FOR_PLACES, ROOM_FOR_PLACES);
  pb_break_bin_set_child (self->break_bin, box);
  g_signal_connect_swapped (self->break_bin, "room-changed", G_CALLBACK (arrange_places), self);
  return GTK_WIDGET (self->break_bin);
}

static void
restore_state (PbWindow *self)
{
  g_autofree char *place = g_settings_get_string (self->settings, "last-page");

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  if (adw_view_stack_get_child_by_name (self->places, place))
    adw_view_stack_set_visible_child_name (self->places, place);
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
  g_settings_set_string (self->settings, "last-page",
                         adw_view_stack_get_visible_child_name (self->places));
}

static gboolean
is_written (PbWindow *self)
{
  for (GList *link = self->pushed->head; link; link = link->next)
    if (!pb_page_is_written (PB_PAGE (link->data)))
      return FALSE;
  return TRUE;
}

static void
warn_of_loss (PbWindow *self)
{
  AdwToast *toast = adw_toast_new (_ ("Not everything could be saved."));

  if (self->warning)
    adw_toast_dismiss (self->warning);
  g_set_weak_pointer (&self->warning, toast);
  adw_toast_set_button_label (toast, _ ("Close Anyway"));
  adw_toast_set_action_name (toast, "win.close-anyway");
  adw_toast_set_timeout (toast, 0);
  pb_window_add_toast (self, toast);
}

static gboolean
pb_window_close_request (GtkWindow *window)
{
  PbWindow *self = PB_WINDOW (window);

  pb_window_flush (self);
  if (!self->may_lose && !is_written (self)) {
    warn_of_loss (self);
    return GDK_EVENT_STOP;
  }
  store_state (self);
  return GTK_WINDOW_CLASS (pb_window_parent_class)->close_request (window);
}

static void
active_changed_cb (PbWindow *self)
{
  PbPage *page = g_queue_peek_tail (self->pushed);

  if (page && !gtk_window_is_active (GTK_WINDOW (self)))
    pb_page_leave (page);
}

static void
pb_window_dispose (GObject *object)
{
  PbWindow *self = PB_WINDOW (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  g_clear_pointer (&self->pushed, g_queue_free);
  g_clear_object (&self->reg);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->warning);
  G_OBJECT_CLASS (pb_window_parent_class)->dispose (object);
}

static void
pb_window_class_init (PbWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pb_window_close_request;
}

static void
pb_window_init (PbWindow *self)
{
  self->settings = g_settings_new (PB_APP_ID);
  self->pushed = g_queue_new ();
  self->cancellable = g_cancellable_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}

PbWindow *
pb_window_new (AdwApplication *application, PbRegister *reg, gboolean is_samples)
{
  PbWindow *self =
      g_object_new (PB_TYPE_WINDOW, "application", application, "title", _ ("Pledgebook"), NULL);

  self->reg = g_object_ref (reg);
  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->pages, make_front (self, is_samples), "front");
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->pages));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->toasts));
  restore_state (self);
  show_back_enabled (self);
  g_signal_connect_swapped (reg, "changed", G_CALLBACK (register_changed_cb), self);
  register_changed_cb (self);
  return self;
}
