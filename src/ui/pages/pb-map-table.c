/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-map-table.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-country.h"
#include "map/pb-map-words.h"
#include "ui/pages/pb-map-row.h"
#include "ui/pages/pb-tab-once.h"
#include "ui/widgets/pb-break-bin.h"
#include "ui/widgets/pb-column-head.h"
#include "ui/widgets/pb-map-bars.h"

/* From this width on, in px, there is room for every column. */
#define ROOM_FOR_ALL 400

struct _PbMapTable {
  AdwBin parent_instance;

  PbBreakBin *break_bin;
  gboolean of_entities;
  GListStore *rows;
  GHashTable *by_place; /* place -> PbMapRow, of all that have been in the table */
  GtkColumnView *view;
};

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapTable, pb_map_table, ADW_TYPE_BIN)

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return strcmp (pb_map_row_get_key ((PbMapRow *) a), pb_map_row_get_key ((PbMapRow *) b));
}

static int
compare_pledges (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint64 one = pb_map_row_get_numbers ((PbMapRow *) a)->n;
  guint64 other = pb_map_row_get_numbers ((PbMapRow *) b)->n;

  return (one > other) - (one < other);
}

static int
compare_valued (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint64 one = pb_map_row_get_numbers ((PbMapRow *) a)->n_in_usd;
  guint64 other = pb_map_row_get_numbers ((PbMapRow *) b)->n_in_usd;

  return (one > other) - (one < other);
}

static int
compare_money (gconstpointer a, gconstpointer b, gpointer user_data)
{
  double one = pb_map_row_get_numbers ((PbMapRow *) a)->usd;
  double other = pb_map_row_get_numbers ((PbMapRow *) b)->usd;

  return (one > other) - (one < other);
}

static char *
tell_name (PbMapRow *row)
{
  return g_strdup (pb_map_words_get_place (pb_map_row_get_place (row)));
}

static char *
tell_count (guint64 n)
{
  return g_strdup_printf ("%'" G_GUINT64_FORMAT, n);
}

static char *
tell_pledges (PbMapRow *row)
{
  return tell_count (pb_map_row_get_numbers (row)->n);
}

static char *
tell_share (PbMapRow *row)
{
  return pb_map_words_make_value (PB_MAP_SHARE, pb_map_row_get_share (row));
}

static char *
tell_valued (PbMapRow *row)
{
  return tell_count (pb_map_row_get_numbers (row)->n_in_usd);
}

/* What is not known is not zero. */
static char *
tell_money (PbMapRow *row)
{
  const PbMapNumbers *numbers = pb_map_row_get_numbers (row);

  if (numbers->n_in_usd == 0 && numbers->usd <= 0)
    return g_strdup ("–");
  return pb_map_words_make_value (PB_MAP_MONEY, numbers->usd);
}

typedef struct {
  const char *title;
  float xalign;
  GCompareDataFunc compare;
  char *(*tell) (PbMapRow *row);
  gboolean is_extra; /* only shown where there is room */
  gboolean is_money; /* not there for entities */
} Column;

static const Column columns[] = {
  /* Translators: the head of a column of countries, areas and regions. */
  { NC_ ("map table", "Place"), 0, compare_names, tell_name },
  { NC_ ("map table", "Pledges"), 1, compare_pledges, tell_pledges },
  /* Translators: the head of a column: how many of all pledges, in per cent. */
  { NC_ ("map table", "Share"), 1, compare_pledges, tell_share, TRUE },
  /* Translators: the head of a column: how many pledges have a value in US dollars. */
  { NC_ ("map table", "With a value"), 1, compare_valued, tell_valued, TRUE, TRUE },
  /* Translators: the head of a column: US dollars. */
  { NC_ ("map table", "USD"), 1, compare_money, tell_money, FALSE, TRUE },
};

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, const Column *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->xalign);
  if (column->xalign > 0) {
    gtk_widget_add_css_class (label, "numeric");
  } else {
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_width_chars (GTK_LABEL (label), 12);
  }
  gtk_list_item_set_child (list_item, label);
}

static void
show_row (GtkListItem *list_item)
{
  const Column *column = g_object_get_data (G_OBJECT (list_item), "column");
  g_autofree char *text = column->tell (gtk_list_item_get_item (list_item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), text);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, const Column *column)
{
  g_object_set_data (G_OBJECT (list_item), "column", (gpointer) column);
  g_signal_connect_swapped (gtk_list_item_get_item (list_item), "changed", G_CALLBACK (show_row),
                            list_item);
  show_row (list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), show_row, list_item);
}

static GtkColumnViewColumn *
create_column (const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (column->compare, NULL, NULL));
  GtkColumnViewColumn *view_column;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  view_column = gtk_column_view_column_new (
      g_dpgettext2 (GETTEXT_PACKAGE, "map table", column->title), factory);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_expand (view_column, column->xalign == 0);
  return view_column;
}

static void
activate_cb (GtkColumnView *view, guint position, PbMapTable *self)
{
  g_autoptr (PbMapRow) row =
      g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);
  const char *place = pb_map_row_get_place (row);

  if (pb_map_bars_can_activate (place))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, place);
}

static void
pb_map_table_finalize (GObject *object)
{
  PbMapTable *self = PB_MAP_TABLE (object);

  g_object_unref (self->rows);
  g_hash_table_unref (self->by_place);
  G_OBJECT_CLASS (pb_map_table_parent_class)->finalize (object);
}

static void
pb_map_table_class_init (PbMapTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_table_finalize;

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkColumnView *
create_view (PbMapTable *self)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkColumnView *column_view = GTK_COLUMN_VIEW (view);
  GtkColumnViewColumn *pledges = NULL;
  GtkSortListModel *sorted;
  g_autoptr (GtkSelectionModel) model = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = create_column (&columns[i]);

    gtk_column_view_append_column (column_view, column);
    if (columns[i].tell == tell_pledges)
      pledges = column;
  }
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)),
                                    g_object_ref (gtk_column_view_get_sorter (column_view)));
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (column_view, model);
  gtk_column_view_sort_by_column (column_view, pledges, GTK_SORT_DESCENDING);
  gtk_column_view_set_single_click_activate (column_view, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].xalign > 0)
      pb_column_head_align_end (column_view, i);
  return column_view;
}

/* Where there is little room, what one can see without scrolling is the place and what counts. */
static void
room_changed_cb (PbMapTable *self, PbBreakBin *break_bin)
{
  GListModel *view_columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (view_columns, i);

    gtk_column_view_column_set_visible (
        column, (!columns[i].is_extra || pb_break_bin_get_room (break_bin) != PB_ROOM_NARROW) &&
                    !(columns[i].is_money && self->of_entities));
  }
}

/* GTK 4.8 shows the left of a table first, also where one reads from the right. */
static void
sides_changed_cb (GtkAdjustment *adjustment, GtkWidget *self)
{
  if (gtk_widget_get_direction (self) == GTK_TEXT_DIR_RTL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static GtkWidget *
create_scroller (PbMapTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  g_signal_connect (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)), "changed",
                    G_CALLBACK (sides_changed_cb), self);
  return scroller;
}

static void
pb_map_table_init (PbMapTable *self)
{
  PbBreakBin *break_bin = pb_break_bin_new (ROOM_FOR_ALL, ROOM_FOR_ALL);

  self->rows = g_list_store_new (PB_TYPE_MAP_ROW);
  self->by_place = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->view = create_view (self);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  pb_break_bin_set_child (break_bin,
                          g_object_new (PB_TYPE_TAB_ONCE, "child", create_scroller (self), NULL));
  g_signal_connect_swapped (break_bin, "room-changed", G_CALLBACK (room_changed_cb), self);
  self->break_bin = break_bin;
  room_changed_cb (self, break_bin);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (break_bin));
}

/* The same row as before, if there was one: where a list finds a row again, the focus stays on it,
 * and who chose a country can take it back with the same key. */
static PbMapRow *
get_row (PbMapTable *self, const char *place)
{
  PbMapRow *row = g_hash_table_lookup (self->by_place, place);

  if (!row) {
    row = pb_map_row_new (place);
    g_hash_table_insert (self->by_place, (gpointer) pb_map_row_get_place (row), row);
  }
  return row;
}

static void
add_place (PbMapTable *self, GPtrArray *rows, PbMapData *data, const char *place)
{
  const PbMapNumbers *numbers = pb_map_data_get_numbers (data, place);
  PbMapRow *row;

  if (numbers->n == 0 && numbers->usd <= 0)
    return;
  row = get_row (self, place);
  pb_map_row_take_numbers (row, data);
  g_ptr_array_add (rows, row);
}

void
pb_map_table_set_data (PbMapTable *self, PbMapData *data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) elsewhere = pb_map_data_list_elsewhere (data);

  for (guint i = 0; i < pb_country_get_n (); i++)
    add_place (self, rows, data, pb_country_get (i)->code);
  for (guint i = 0; i < elsewhere->len; i++)
    add_place (self, rows, data, g_ptr_array_index (elsewhere, i));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
}

void
pb_map_table_count_entities (PbMapTable *self)
{
  GListModel *view_columns = gtk_column_view_get_columns (self->view);

  self->of_entities = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (view_columns, i);

    if (columns[i].tell == tell_pledges)
      gtk_column_view_column_set_title (column, C_ ("map table", "Entities"));
  }
  room_changed_cb (self, self->break_bin);
}
