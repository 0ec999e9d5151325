/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-list.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-browse-cell.h"
#include "ui/pages/pb-browse-columns.h"
#include "ui/pages/pb-browse-copy.h"
#include "ui/pages/pb-record-actions.h"
#include "ui/pages/pb-record-row.h"
#include "ui/pages/pb-tab-once.h"
#include "ui/pb-record-model.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-break-bin.h"
#include "ui/widgets/pb-late-rows.h"

/* From this width on, in px, there is a table. */
#define ROOM_FOR_TABLE 600
/* Cards are not wider than this. */
#define CARD_WIDTH 860

struct _PbBrowseList {
  AdwBin parent_instance;

  PbRegister *reg;
  const PbBrowsePlace *place;
  GSettings *settings;
  PbRecordModel *model;
  GtkSelectionModel *selection;
  PbBreakBin *break_bin;
  GtkStack *stack;
  GtkListView *cards;     /* NULL before there was too little room for a table */
  PbBrowseColumns *table; /* NULL before there was room for it */
  GtkWidget *menu;
  PbRegisterItem *menu_item; /* what the menu is of */
};

G_DEFINE_FINAL_TYPE (PbBrowseList, pb_browse_list, ADW_TYPE_BIN)

static gboolean
has_table (PbBrowseList *self)
{
  return pb_break_bin_get_room (self->break_bin) != PB_ROOM_NARROW;
}

/* What a widget in the list shows; %NULL when it is none of its rows. */
static PbRegisterItem *
get_item_within (GtkWidget *widget)
{
  PbRegisterItem *item = NULL;

  if (PB_IS_RECORD_ROW (widget))
    return pb_record_row_get_item (PB_RECORD_ROW (widget));
  if (PB_IS_BROWSE_CELL (widget))
    return pb_browse_cell_get_item (PB_BROWSE_CELL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !item;
       child = gtk_widget_get_next_sibling (child))
    item = get_item_within (child);
  return item;
}

/* The line that has the focus, or %NULL. */
static GtkWidget *
get_focused_line (PbBrowseList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)) ? focus : NULL;
}

static PbRegisterItem *
get_focused_item (PbBrowseList *self)
{
  GtkWidget *line = get_focused_line (self);

  return line ? get_item_within (line) : NULL;
}

static void
activate_cb (GtkWidget *view, guint position, PbBrowseList *self)
{
  g_autoptr (PbRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  pb_record_open (GTK_WIDGET (self), item);
}

/* The menu of a row. */

static void
leave_menu (PbBrowseList *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->menu));
}

static void
open_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave_menu (PB_BROWSE_LIST (widget));
  pb_record_open (widget, PB_BROWSE_LIST (widget)->menu_item);
}

static void
history_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave_menu (PB_BROWSE_LIST (widget));
  pb_record_show_history (widget, PB_BROWSE_LIST (widget)->menu_item);
}

static void
delete_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pb_record_delete (widget, PB_BROWSE_LIST (widget)->menu_item);
}

static GtkWidget *
make_menu (PbBrowseList *self)
{
  g_autoptr (GMenuModel) model = pb_record_actions_make_menu ();
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  return menu;
}

static void
popup_menu (PbBrowseList *self, PbRegisterItem *item, const GdkRectangle *place)
{
  if (!self->menu)
    self->menu = make_menu (self);
  g_set_object (&self->menu_item, item);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
menu_shortcut_cb (GtkWidget *view, GVariant *arguments, gpointer user_data)
{
  PbBrowseList *self = user_data;
  GtkWidget *line = get_focused_line (self);
  PbRegisterItem *item = get_focused_item (self);
  graphene_rect_t bounds;

  if (!item || !gtk_widget_compute_bounds (line, GTK_WIDGET (self), &bounds))
    return GDK_EVENT_PROPAGATE;
  popup_menu (self, item,
              &(GdkRectangle){ (int) bounds.origin.x + 12, (int) bounds.origin.y, 1,
                               (int) bounds.size.height });
  return GDK_EVENT_STOP;
}

static void
menu_cb (PbRecordRow *row, GtkWidget *button, PbBrowseList *self)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (button, GTK_WIDGET (self), &bounds))
    popup_menu (self, pb_record_row_get_item (row),
                &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                 (int) bounds.size.width, (int) bounds.size.height });
}

static PbRegisterItem *
find_item_around (GtkWidget *hit)
{
  GtkWidget *row = gtk_widget_get_ancestor (hit, PB_TYPE_LATE_ROW);

  return row ? get_item_within (row) : NULL;
}

static void
secondary_click_cb (GtkGestureClick *gesture, int n_press, double x, double y, PbBrowseList *self)
{
  GtkWidget *hit = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  PbRegisterItem *item = hit ? find_item_around (hit) : NULL;

  if (!item)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, item, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static gboolean
delete_shortcut_cb (GtkWidget *view, GVariant *arguments, gpointer user_data)
{
  PbBrowseList *self = user_data;
  PbRegisterItem *item = pb_register_get_dataset (self->reg) ? NULL : get_focused_item (self);

  if (item)
    pb_record_delete (view, item);
  return item != NULL;
}

/* Copying. */

static void
say_copied (PbBrowseList *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%'u row copied", "%'u rows copied", n), n);

  pb_window_add_toast (pb_window_of (GTK_WIDGET (self)), adw_toast_new (text));
}

typedef struct {
  PbBrowseList *list;
  guint n;
} Copying;

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Copying *copying = data;
  g_autoptr (PbBrowseList) self = copying->list;
  g_autofree char *text = pb_browse_copy_finish (source, result, NULL);

  if (!text || !gtk_widget_get_root (GTK_WIDGET (self)))
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  say_copied (self, copying->n);
}

static GArray *
list_selected (PbBrowseList *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position)) {
    guint32 row = pb_record_model_get_row (self->model, position);

    g_array_append_val (rows, row);
  }
  return rows;
}

static gboolean
copy_shortcut_cb (GtkWidget *view, GVariant *arguments, gpointer user_data)
{
  PbBrowseList *self = user_data;
  g_autoptr (GArray) rows = list_selected (self);
  Copying *copying;

  if (rows->len == 0)
    return GDK_EVENT_PROPAGATE;
  copying = g_new (Copying, 1);
  copying->list = g_object_ref (self);
  copying->n = rows->len;
  pb_browse_copy (self->reg, self->place->kind, rows, copied_cb, copying);
  return GDK_EVENT_STOP;
}

static void
pb_browse_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbBrowseList *self = PB_BROWSE_LIST (widget);

  GTK_WIDGET_CLASS (pb_browse_list_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
pb_browse_list_dispose (GObject *object)
{
  PbBrowseList *self = PB_BROWSE_LIST (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->menu_item);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->settings);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_browse_list_parent_class)->dispose (object);
}

static void
pb_browse_list_class_init (PbBrowseListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_browse_list_dispose;
  widget_class->size_allocate = pb_browse_list_size_allocate;
  gtk_widget_class_install_action (widget_class, "record.open", NULL, open_action_cb);
  gtk_widget_class_install_action (widget_class, "record.history", NULL, history_action_cb);
  gtk_widget_class_install_action (widget_class, "record.delete", NULL, delete_action_cb);
}

static void
pb_browse_list_init (PbBrowseList *self)
{
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PbBrowseList *self)
{
  GtkWidget *row = pb_record_row_new ();

  g_signal_connect (row, "menu", G_CALLBACK (menu_cb), self);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  pb_record_row_set_item (PB_RECORD_ROW (gtk_list_item_get_child (list_item)),
                          gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  pb_record_row_set_item (PB_RECORD_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static GtkListItemFactory *
make_factory (PbBrowseList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
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
add_controllers (PbBrowseList *self)
{
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  GtkGesture *click = gtk_gesture_click_new ();

  add_shortcut (self, keys, "Menu|<Shift>F10", menu_shortcut_cb);
  add_shortcut (self, keys, "Delete|KP_Delete", delete_shortcut_cb);
  add_shortcut (self, keys, "<Control>c|<Control>Insert", copy_shortcut_cb);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (keys));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (secondary_click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
make_cards (PbBrowseList *self)
{
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->cards = GTK_LIST_VIEW (gtk_list_view_new (NULL, make_factory (self)));
  gtk_list_view_set_single_click_activate (self->cards, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->cards), "record-list");
  g_signal_connect (self->cards, "activate", G_CALLBACK (activate_cb), self);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), CARD_WIDTH);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->cards));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return pb_late_rows_new (scrolled);
}

static void
show_table (PbBrowseList *self)
{
  if (!self->table) {
    self->table = pb_browse_columns_new (self->place, self->settings);
    g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
    gtk_stack_add_named (self->stack, GTK_WIDGET (self->table), "table");
  }
  if (self->cards)
    gtk_list_view_set_model (self->cards, NULL);
  pb_browse_columns_set_model (self->table, self->selection);
  gtk_stack_set_visible_child_name (self->stack, "table");
}

static void
show_cards (PbBrowseList *self)
{
  if (!self->cards)
    gtk_stack_add_named (self->stack, make_cards (self), "cards");
  if (self->table)
    pb_browse_columns_set_model (self->table, NULL);
  gtk_list_view_set_model (self->cards, self->selection);
  gtk_stack_set_visible_child_name (self->stack, "cards");
}

/* Only what is seen has the records: a list makes rows for what it has. */
static void
arrange (PbBrowseList *self)
{
  if (has_table (self))
    show_table (self);
  else
    show_cards (self);
}

static void
put_together (PbBrowseList *self)
{
  GtkWidget *holder = g_object_new (PB_TYPE_TAB_ONCE, NULL);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->break_bin = pb_break_bin_new (ROOM_FOR_TABLE, ROOM_FOR_TABLE);
  pb_break_bin_set_child (self->break_bin, GTK_WIDGET (self->stack));
  g_signal_connect_object (self->break_bin, "room-changed", G_CALLBACK (arrange), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (holder), GTK_WIDGET (self->break_bin));
  adw_bin_set_child (ADW_BIN (self), holder);
}

/**
 * pb_browse_list_new:
 * @reg: (transfer none): where the records are
 * @place: which records
 * @settings: (transfer none): of the place
 *
 * Returns: (transfer floating): an empty list
 */
PbBrowseList *
pb_browse_list_new (PbRegister *reg, const PbBrowsePlace *place, GSettings *settings)
{
  PbBrowseList *self = g_object_new (PB_TYPE_BROWSE_LIST, NULL);

  self->reg = g_object_ref (reg);
  self->place = place;
  self->settings = g_object_ref (settings);
  self->model = pb_record_model_new (reg, place->kind);
  self->selection =
      GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->model))));
  put_together (self);
  add_controllers (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.delete",
                                 !pb_register_get_dataset (reg));
  return self;
}

void
pb_browse_list_expect_width (PbBrowseList *self, int width)
{
  g_return_if_fail (PB_IS_BROWSE_LIST (self));

  pb_break_bin_expect_width (self->break_bin, width);
}

void
pb_browse_list_take_view (PbBrowseList *self, const PbView *view, gboolean from_top)
{
  g_return_if_fail (PB_IS_BROWSE_LIST (self));

  pb_record_model_take_view (self->model, view);
  if (!from_top || view->rows->len == 0)
    return;
  if (self->table && has_table (self))
    pb_browse_columns_scroll_to_top (self->table);
  else if (self->cards)
    gtk_widget_activate_action (GTK_WIDGET (self->cards), "list.scroll-to-item", "u", 0);
}

GArray *
pb_browse_list_list_live_rows (PbBrowseList *self)
{
  g_return_val_if_fail (PB_IS_BROWSE_LIST (self), NULL);

  return pb_record_model_list_live_rows (self->model);
}
