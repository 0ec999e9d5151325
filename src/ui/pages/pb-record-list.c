/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-record-list.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-item-store.h"
#include "ui/pages/pb-record-row.h"
#include "ui/pages/pb-tab-once.h"
#include "ui/pb-window.h"

/* What a place says about its kind of records. */
typedef struct {
  const PbKind *kind;
  char *(*count) (guint n);
  const char *search_label;
  const char *empty_icon;
  const char *empty_title;
  const char *empty_text;
  const char *new_label;
  const char *new_action;
} Wording;

struct _PbRecordList {
  AdwBin parent_instance;

  GtkEditable *search;
  GtkLabel *count;
  GtkStack *stack;
  GtkWidget *holder;
  GtkListView *view;
  AdwStatusPage *empty;
  GtkButton *new_button;
  AdwStatusPage *nothing;
  AdwStatusPage *failed;
  GListStore *items;
  PbRegister *reg;
  const Wording *wording;
  char *query;    /* what is being read, or what the list shows */
  char *shown;    /* what the list shows, %NULL before the first reading */
  gboolean stale; /* the register has changed since what is shown was read */
  char *changed;  /* the one record that did; %NULL when there are many */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PbRecordList, pb_record_list, ADW_TYPE_BIN)

static char *
count_pledges (guint n)
{
  return g_strdup_printf (ngettext ("%'u pledge", "%'u pledges", n), n);
}

static char *
count_entities (guint n)
{
  return g_strdup_printf (ngettext ("%'u entity", "%'u entities", n), n);
}

static const Wording wordings[] = {
  { .kind = &pb_pledge_kind,
    .count = count_pledges,
    .search_label = N_ ("Search pledges"),
    .empty_icon = "emblem-documents-symbolic",
    .empty_title = N_ ("No Pledges Yet"),
    .empty_text = N_ ("The pledges you write, and those in files you open, will be listed here."),
    .new_label = N_ ("_New Pledge"),
    .new_action = "win.new-pledge" },
  { .kind = &pb_entity_kind,
    .count = count_entities,
    .search_label = N_ ("Search entities"),
    .empty_icon = "system-users-symbolic",
    .empty_title = N_ ("No Entities Yet"),
    .empty_text = N_ ("The organizations that pledge will be listed here."),
    .new_label = N_ ("_New Entity"),
    .new_action = "win.new-entity" },
};

static const Wording *
find_wording (const PbKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    if (wordings[i].kind == kind)
      return &wordings[i];
  g_return_val_if_reached (&wordings[0]);
}

static void
show_page (PbRecordList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autofree char *count = self->wording->count (n);

  gtk_label_set_label (self->count, count);
  if (n > 0) {
    gtk_stack_set_visible_child_name (self->stack, "list");
  } else if (*self->shown) {
    /* Translators: %s is what was typed into the search entry. */
    g_autofree char *title = g_strdup_printf (_ ("Nothing Matches “%s”"), self->shown);

    adw_status_page_set_title (self->nothing, title);
    gtk_stack_set_visible_child_name (self->stack, "nothing");
  } else {
    gtk_stack_set_visible_child_name (self->stack, "empty");
  }
}

static void
show_failure (PbRecordList *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed, markup);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
take_items (PbRecordList *self, GListModel *fresh)
{
  gboolean same_query = g_strcmp0 (self->shown, self->query) == 0;

  pb_item_store_update (self->items, fresh, same_query ? self->changed : NULL);
  if (!same_query && g_list_model_get_n_items (fresh) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
  g_free (self->shown);
  self->shown = g_strdup (self->query);
  self->stale = FALSE;
  g_clear_pointer (&self->changed, g_free);
  show_page (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbRecordList *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) fresh = pb_register_list_finish (PB_REGISTER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (fresh)
    take_items (self, fresh);
  else
    show_failure (self, error);
}

static void
read_items (PbRecordList *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  g_free (self->query);
  self->query = g_strdup (gtk_editable_get_text (self->search));
  pb_register_list (self->reg, self->wording->kind, self->query, self->reading, read_cb, self);
}

/* A list that nobody sees waits until somebody does. */
static void
changed_cb (PbRegister *reg, const char *id, PbRecordList *self)
{
  if (!self->stale)
    self->changed = g_strdup (id);
  else if (g_strcmp0 (self->changed, id) != 0)
    g_clear_pointer (&self->changed, g_free);
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_items (self);
}

static void
search_changed_cb (GtkSearchEntry *entry, PbRecordList *self)
{
  if (g_strcmp0 (self->query, gtk_editable_get_text (self->search)) != 0)
    read_items (self);
}

static void
search_stopped_cb (GtkSearchEntry *entry, PbRecordList *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_child_focus (self->holder, GTK_DIR_TAB_FORWARD);
}

static void
search_activated_cb (GtkSearchEntry *entry, PbRecordList *self)
{
  gtk_widget_child_focus (self->holder, GTK_DIR_TAB_FORWARD);
}

static void
clear_clicked_cb (GtkButton *button, PbRecordList *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PbRecordList *self)
{
  gtk_list_item_set_child (list_item, pb_record_row_new ());
}

/* GtkListItem has no accessible label before GTK 4.12, but its widget is the row's parent. */
static void
name_line (GtkWidget *row, PbRegisterItem *item)
{
  GtkWidget *line = gtk_widget_get_parent (row);

  if (line)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    pb_register_item_get_title (item), -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PbRecordList *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  PbRegisterItem *item = gtk_list_item_get_item (list_item);

  pb_record_row_set_item (PB_RECORD_ROW (row), item);
  name_line (row, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PbRecordList *self)
{
  pb_record_row_set_item (PB_RECORD_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
activate_cb (GtkListView *view, guint position, PbRecordList *self)
{
  g_autoptr (PbRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window)
    pb_window_open_record (window, pb_register_item_get_kind (item), pb_register_item_get_id (item),
                           NULL);
}

/* The row that has the focus, or %NULL. */
static PbRecordRow *
get_focused_row (PbRecordList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (!focus || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    return NULL;
  row = gtk_widget_get_first_child (focus);
  return PB_IS_RECORD_ROW (row) ? PB_RECORD_ROW (row) : NULL;
}

static gboolean
menu_shortcut_cb (GtkWidget *view, GVariant *arguments, gpointer user_data)
{
  PbRecordRow *row = get_focused_row (user_data);

  if (row)
    pb_record_row_popup_menu (row);
  return row != NULL;
}

static gboolean
delete_shortcut_cb (GtkWidget *view, GVariant *arguments, gpointer user_data)
{
  PbRecordRow *row = get_focused_row (user_data);

  if (row)
    pb_record_row_delete (row);
  return row != NULL;
}

static void
add_shortcut (PbRecordList *self,
              GtkShortcutController *controller,
              const char *trigger,
              GtkShortcutFunc func)
{
  gtk_shortcut_controller_add_shortcut (
      controller, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                    gtk_callback_action_new (func, self, NULL)));
}

static void
add_shortcuts (PbRecordList *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_shortcut (self, GTK_SHORTCUT_CONTROLLER (controller), "Menu|<Shift>F10", menu_shortcut_cb);
  add_shortcut (self, GTK_SHORTCUT_CONTROLLER (controller), "Delete|KP_Delete", delete_shortcut_cb);
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

/* Where work goes on: the row one was at, or what can be done when there is none. */
static gboolean
pb_record_list_grab_focus (GtkWidget *widget)
{
  PbRecordList *self = PB_RECORD_LIST (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
pb_record_list_map (GtkWidget *widget)
{
  PbRecordList *self = PB_RECORD_LIST (widget);

  GTK_WIDGET_CLASS (pb_record_list_parent_class)->map (widget);

  if (self->stale)
    read_items (self);
}

static void
pb_record_list_dispose (GObject *object)
{
  PbRecordList *self = PB_RECORD_LIST (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->changed, g_free);

  G_OBJECT_CLASS (pb_record_list_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PbRecordList, search);
  gtk_widget_class_bind_template_child (widget_class, PbRecordList, count);
  gtk_widget_class_bind_template_child (widget_class, PbRecordList, stack);
  gtk_widget_class_bind_template_child (widget_class, PbRecordList, holder);
  gtk_widget_class_bind_template_child (widget_class, PbRecordList, view);
  gtk_widget_class_bind_template_child (widget_class, PbRecordList, items);
  gtk_widget_class_bind_template_child (widget_class, PbRecordList, empty);
  gtk_widget_class_bind_template_child (widget_class, PbRecordList, new_button);
  gtk_widget_class_bind_template_child (widget_class, PbRecordList, nothing);
  gtk_widget_class_bind_template_child (widget_class, PbRecordList, failed);
}

static void
pb_record_list_class_init (PbRecordListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_record_list_dispose;
  widget_class->grab_focus = pb_record_list_grab_focus;
  widget_class->map = pb_record_list_map;

  g_type_ensure (PB_TYPE_TAB_ONCE);
  g_type_ensure (PB_TYPE_REGISTER_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pledgebook/Pledgebook/pages/pb-record-list.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
pb_record_list_init (PbRecordList *self)
{
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self));
  add_shortcuts (self);
}

static void
show_wording (PbRecordList *self)
{
  const Wording *wording = self->wording;

  g_object_set (self->search, "placeholder-text", _ (wording->search_label), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (wording->search_label), -1);
  adw_status_page_set_icon_name (self->empty, wording->empty_icon);
  adw_status_page_set_title (self->empty, _ (wording->empty_title));
  adw_status_page_set_description (self->empty, _ (wording->empty_text));
  gtk_button_set_label (self->new_button, _ (wording->new_label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->new_button), wording->new_action);
}

/**
 * pb_record_list_new:
 * @reg: (transfer none): where the records are
 * @kind: which records
 *
 * Returns: (transfer floating): a list that reads itself when it is first shown
 */
PbRecordList *
pb_record_list_new (PbRegister *reg, const PbKind *kind)
{
  PbRecordList *self = g_object_new (PB_TYPE_RECORD_LIST, NULL);

  self->reg = g_object_ref (reg);
  self->wording = find_wording (kind);
  show_wording (self);
  g_signal_connect (reg, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

/**
 * pb_record_list_find:
 * @self: a list
 *
 * Puts the focus into the search entry, with all of its text selected.
 */
void
pb_record_list_find (PbRecordList *self)
{
  g_return_if_fail (PB_IS_RECORD_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
}
