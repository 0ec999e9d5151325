/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-columns.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-browse-cell.h"
#include "ui/pages/pb-browse-order.h"
#include "ui/widgets/pb-break-bin.h"
#include "ui/widgets/pb-column-head.h"
#include "ui/widgets/pb-late-rows.h"

/* From these widths on, in px, titles can be read beside some more columns, and beside all. */
#define ROOM_FOR_SOME 760
#define ROOM_FOR_ALL 1080

/* In px, see style.css; and some, for the widths of letters are rounded. */
#define CELL_PADDING 11

struct _PbBrowseColumns {
  AdwBin parent_instance;

  GSettings *settings;
  GtkColumnView *view;
  GObject *probes[2]; /* two of anything, to ask the headers about */
  GtkColumnViewColumn *asked;
  gboolean sorting;
};

enum { SIGNAL_ACTIVATE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbBrowseColumns, pb_browse_columns, ADW_TYPE_BIN)

static void
pb_browse_columns_dispose (GObject *object)
{
  PbBrowseColumns *self = PB_BROWSE_COLUMNS (object);

  if (self->view)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  self->view = NULL;
  g_clear_object (&self->settings);
  g_clear_object (&self->probes[0]);
  g_clear_object (&self->probes[1]);
  G_OBJECT_CLASS (pb_browse_columns_parent_class)->dispose (object);
}

static void
pb_browse_columns_class_init (PbBrowseColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_columns_dispose;

  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", PB_TYPE_BROWSE_COLUMNS, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
pb_browse_columns_init (PbBrowseColumns *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->probes); i++)
    self->probes[i] = g_object_new (G_TYPE_OBJECT, NULL);
}

static const PbBrowseColumn *
get_description (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "description");
}

static PbBrowseColumns *
get_owner (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "owner");
}

/* Before GTK 4.10 a column view does not say which header sorts, but it asks the columns in the
 * order in which they do. So the one that is asked first is it, and the sign is its direction. */
static int
note_asked (gconstpointer a, gconstpointer b, gpointer column)
{
  PbBrowseColumns *self = get_owner (column);

  if (!self->asked)
    self->asked = column;
  return GTK_ORDERING_SMALLER;
}

static void
sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, PbBrowseColumns *self)
{
  const PbBrowseColumn *description;
  GtkOrdering ordering;

  if (self->sorting)
    return;
  self->asked = NULL;
  ordering = gtk_sorter_compare (sorter, self->probes[0], self->probes[1]);
  if (!self->asked)
    return;
  description = get_description (self->asked);
  pb_browse_order_set (self->settings, description->order,
                       (ordering == GTK_ORDERING_LARGER) != description->is_descending);
}

/* The arrow stands at the header of the order, wherever it was chosen. */
static void
show_order (PbBrowseColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autofree char *order = g_settings_get_string (self->settings, "order");
  gboolean reversed = g_settings_get_boolean (self->settings, "reversed");

  self->sorting = TRUE;
  /* GTK 4.8 takes the arrow away from a column only when none takes its place. */
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
    const PbBrowseColumn *description = get_description (column);

    if (g_strcmp0 (description->order, order) == 0)
      gtk_column_view_sort_by_column (self->view, column,
                                      reversed != description->is_descending ? GTK_SORT_DESCENDING
                                                                             : GTK_SORT_ASCENDING);
  }
  self->sorting = FALSE;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  gtk_list_item_set_child (list_item, pb_browse_cell_new (column));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  pb_browse_cell_set_item (PB_BROWSE_CELL (gtk_list_item_get_child (list_item)),
                           gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  pb_browse_cell_set_item (PB_BROWSE_CELL (gtk_list_item_get_child (list_item)), NULL);
}

static GtkListItemFactory *
make_factory (const PbBrowseColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

/* With what the style puts around a text. */
static int
measure_text (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 2 * CELL_PADDING;
}

static int
find_width (PbBrowseColumns *self, const PbBrowseColumn *description)
{
  int width = description->width;
  char *text;

  for (guint n = 0; description->sample && (text = description->sample (n)); n++) {
    width = MAX (width, measure_text (GTK_WIDGET (self->view), text));
    g_free (text);
  }
  return width;
}

static void
add_column (PbBrowseColumns *self, const PbBrowseColumn *description)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (
      pb_browse_column_get_title (description), make_factory (description));

  g_object_set_data (G_OBJECT (column), "owner", self);
  g_object_set_data (G_OBJECT (column), "description", (gpointer) description);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, description->width == 0);
  if (description->width > 0)
    gtk_column_view_column_set_fixed_width (column, find_width (self, description));
  if (description->order) {
    g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (note_asked, column, NULL));

    gtk_column_view_column_set_sorter (column, sorter);
  }
  gtk_column_view_append_column (self->view, column);
}

/* The headers are sorted by with the pointer, or from the menu of the orders: before GTK 4.10 they
 * do not listen to the keyboard, and their row would only be in its way. */
static void
name_headers (PbBrowseColumns *self)
{
  GtkWidget *headers = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  gtk_widget_set_focusable (headers, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (headers), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns"), -1);
}

static void
show_columns_with_room (PbBrowseColumns *self, PbBreakBin *break_bin)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  PbRoom room = pb_break_bin_get_room (break_bin);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
    const PbBrowseColumn *description = get_description (column);
    gboolean shown = room >= description->room;

    if (description->room == PB_ROOM_NARROW)
      continue;
    /* GTK 4.8 leaves room for columns of a fixed width although they are hidden. */
    gtk_column_view_column_set_fixed_width (column, shown ? find_width (self, description) : 0);
    gtk_column_view_column_set_visible (column, shown);
  }
}

/* Takes the scrolled table. */
static GtkWidget *
make_break_bin (PbBrowseColumns *self, GtkWidget *scrolled)
{
  PbBreakBin *break_bin = pb_break_bin_new (ROOM_FOR_SOME, ROOM_FOR_ALL);

  pb_break_bin_set_child (break_bin, pb_late_rows_new (scrolled));
  g_signal_connect_object (break_bin, "room-changed", G_CALLBACK (show_columns_with_room), self,
                           G_CONNECT_SWAPPED);
  show_columns_with_room (self, break_bin);
  return GTK_WIDGET (break_bin);
}

static void
activate_cb (GtkColumnView *view, guint position, PbBrowseColumns *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, position);
}

static void
follow_settings (PbBrowseColumns *self)
{
  g_signal_connect_object (self->settings, "changed::order", G_CALLBACK (show_order), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reversed", G_CALLBACK (show_order), self,
                           G_CONNECT_SWAPPED);
  show_order (self);
}

/**
 * pb_browse_columns_new:
 * @place: what is listed
 * @settings: (transfer none): of the place
 *
 * Returns: (transfer floating): a table without rows
 */
PbBrowseColumns *
pb_browse_columns_new (const PbBrowsePlace *place, GSettings *settings)
{
  PbBrowseColumns *self = g_object_new (PB_TYPE_BROWSE_COLUMNS, NULL);
  const PbBrowseColumn *columns = pb_browse_column_list (place->kind);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->settings = g_object_ref (settings);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "record-table");
  for (guint i = 0; columns[i].title; i++)
    add_column (self, &columns[i]);
  for (guint i = 0; columns[i].title; i++)
    if (columns[i].is_number)
      pb_column_head_align_end (self->view, i);
  name_headers (self);
  g_signal_connect (gtk_column_view_get_sorter (self->view), "changed",
                    G_CALLBACK (sorter_changed_cb), self);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  follow_settings (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), make_break_bin (self, scrolled));
  return self;
}

void
pb_browse_columns_set_model (PbBrowseColumns *self, GtkSelectionModel *model)
{
  g_return_if_fail (PB_IS_BROWSE_COLUMNS (self));

  gtk_column_view_set_model (self->view, model);
}

/* Not by the scroll bar: rows that have come behind another page have no place yet to scroll to,
 * and GTK 4.8 complains. */
void
pb_browse_columns_scroll_to_top (PbBrowseColumns *self)
{
  g_return_if_fail (PB_IS_BROWSE_COLUMNS (self));

  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", 0);
}
