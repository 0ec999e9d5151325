/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-list.h"

#include "ui/pages/pb-record-row.h"
#include "ui/pages/pb-tab-once.h"
#include "ui/pb-record-model.h"
#include "ui/pb-window.h"

/* Cards are not wider than this, in px. */
#define CARD_WIDTH 860

struct _PbBrowseList {
  AdwBin parent_instance;

  PbRecordModel *model;
  GtkSelectionModel *selection;
  GtkListView *cards;
};

G_DEFINE_FINAL_TYPE (PbBrowseList, pb_browse_list, ADW_TYPE_BIN)

static void
pb_browse_list_dispose (GObject *object)
{
  PbBrowseList *self = PB_BROWSE_LIST (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (pb_browse_list_parent_class)->dispose (object);
}

static void
pb_browse_list_class_init (PbBrowseListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_list_dispose;
}

static void
pb_browse_list_init (PbBrowseList *self)
{
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PbBrowseList *self)
{
  gtk_list_item_set_child (list_item, pb_record_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PbBrowseList *self)
{
  pb_record_row_set_item (PB_RECORD_ROW (gtk_list_item_get_child (list_item)),
                          gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PbBrowseList *self)
{
  pb_record_row_set_item (PB_RECORD_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static GtkListItemFactory *
make_factory (PbBrowseList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  return factory;
}

static void
activate_cb (GtkWidget *view, guint position, PbBrowseList *self)
{
  g_autoptr (PbRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window && item && pb_register_item_get_id (item))
    pb_window_open_record (window, pb_register_item_get_kind (item), pb_register_item_get_id (item),
                           NULL);
}

/* The row that has the focus, or %NULL. */
static PbRecordRow *
get_focused_row (PbBrowseList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (!focus || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->cards)))
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
add_shortcut (PbBrowseList *self,
              GtkShortcutController *controller,
              const char *trigger,
              GtkShortcutFunc func)
{
  gtk_shortcut_controller_add_shortcut (
      controller, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                    gtk_callback_action_new (func, self, NULL)));
}

static void
add_shortcuts (PbBrowseList *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_shortcut (self, GTK_SHORTCUT_CONTROLLER (controller), "Menu|<Shift>F10", menu_shortcut_cb);
  add_shortcut (self, GTK_SHORTCUT_CONTROLLER (controller), "Delete|KP_Delete", delete_shortcut_cb);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static GtkWidget *
make_cards (PbBrowseList *self)
{
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->cards =
      GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (self->selection), make_factory (self)));
  gtk_list_view_set_single_click_activate (self->cards, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->cards), "record-list");
  g_signal_connect (self->cards, "activate", G_CALLBACK (activate_cb), self);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), CARD_WIDTH);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->cards));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

/**
 * pb_browse_list_new:
 * @reg: (transfer none): where the records are
 * @place: which records
 *
 * Returns: (transfer floating): an empty list
 */
PbBrowseList *
pb_browse_list_new (PbRegister *reg, const PbBrowsePlace *place)
{
  PbBrowseList *self = g_object_new (PB_TYPE_BROWSE_LIST, NULL);
  GtkWidget *holder = g_object_new (PB_TYPE_TAB_ONCE, NULL);
  GtkSingleSelection *selection;

  self->model = pb_record_model_new (reg, place->kind);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  self->selection = GTK_SELECTION_MODEL (selection);
  adw_bin_set_child (ADW_BIN (holder), make_cards (self));
  adw_bin_set_child (ADW_BIN (self), holder);
  add_shortcuts (self);
  return self;
}

void
pb_browse_list_take_view (PbBrowseList *self, const PbView *view, gboolean from_top)
{
  g_return_if_fail (PB_IS_BROWSE_LIST (self));

  pb_record_model_take_view (self->model, view);
  if (from_top && view->rows->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->cards), "list.scroll-to-item", "u", 0);
}

GArray *
pb_browse_list_list_live_rows (PbBrowseList *self)
{
  g_return_val_if_fail (PB_IS_BROWSE_LIST (self), NULL);

  return pb_record_model_list_live_rows (self->model);
}
