/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-frame.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-break-bin.h"
#include "ui/widgets/pb-tooltip-name.h"

/* From these widths on, in px, the facets have room beside the list, and the map as well. */
#define ROOM_FOR_FACETS 620
#define ROOM_FOR_MAP 1100
#define FACETS_WIDTH 240
#define LEAST_MAP_WIDTH 300
/* What stands around the map wraps where there is little room, but a pane asks how high it is where
 * there is any amount, and complains when it gets higher. */
#define LEAST_PANE_HEIGHT 200
#define MAP_WIDTH 440

#define SHOW_FACETS "show-facets"
#define VIEW "view"

struct _PbBrowseFrame {
  AdwBin parent_instance;

  GSettings *settings;
  GSimpleAction *view;
  PbBreakBin *break_bin;
  GtkWidget *bar;
  GtkWidget *bar_end;
  GtkWidget *search;
  GtkWidget *facets_button;
  GtkWidget *n_limits;
  GtkWidget *facets;
  GtkWidget *found_button;
  GtkWidget *separator;
  GtkWidget *main;
  GtkWidget *list;
  GtkWidget *map;
  GtkWidget *paned;
  GtkWidget *both_button;
  gboolean is_empty;    /* known to have no records: nothing to choose from */
  gboolean facets_over; /* where there is little room, they are only there when asked for */
  gboolean arranging;
};

G_DEFINE_FINAL_TYPE (PbBrowseFrame, pb_browse_frame, ADW_TYPE_BIN)

static void
pb_browse_frame_dispose (GObject *object)
{
  PbBrowseFrame *self = PB_BROWSE_FRAME (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (pb_browse_frame_parent_class)->dispose (object);
}

static void
pb_browse_frame_class_init (PbBrowseFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_frame_dispose;
}

static void
pb_browse_frame_init (PbBrowseFrame *self)
{
}

static PbRoom
get_room (PbBrowseFrame *self)
{
  return pb_break_bin_get_room (self->break_bin);
}

static gboolean
has_facets (PbBrowseFrame *self)
{
  if (self->is_empty)
    return FALSE;
  return get_room (self) == PB_ROOM_WIDE ? g_settings_get_boolean (self->settings, SHOW_FACETS)
                                         : self->facets_over;
}

/* What is shown of list and map: the list alone where both would be too narrow. */
static const char *
find_view (PbBrowseFrame *self)
{
  g_autofree char *wanted = g_settings_get_string (self->settings, VIEW);

  if (!self->map || self->is_empty)
    return "list";
  if (g_str_equal (wanted, "map"))
    return "map";
  return g_str_equal (wanted, "both") && get_room (self) == PB_ROOM_WIDE ? "both" : "list";
}

static void
arrange_facets (PbBrowseFrame *self)
{
  gboolean shown = has_facets (self);
  gboolean alone = shown && get_room (self) == PB_ROOM_NARROW;
  GtkWidget *column = gtk_widget_get_parent (self->facets);

  self->arranging = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->facets_button), shown);
  self->arranging = FALSE;
  gtk_widget_set_visible (column, shown);
  gtk_widget_set_hexpand (column, alone);
  gtk_widget_set_size_request (column, alone ? -1 : FACETS_WIDTH, -1);
  gtk_widget_set_visible (self->separator, shown && !alone);
  gtk_widget_set_visible (self->found_button, alone);
  gtk_widget_set_visible (self->main, !alone);
}

/* Between the buttons, or where there would be room for few letters, under them. */
static void
arrange_search (PbBrowseFrame *self)
{
  gboolean narrow = get_room (self) == PB_ROOM_NARROW;
  GtkLayoutManager *grid = gtk_widget_get_layout_manager (self->bar);
  GtkGridLayoutChild *place =
      GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (grid, self->search));

  gtk_grid_layout_child_set_row (place, narrow ? 1 : 0);
  gtk_grid_layout_child_set_column (place, narrow ? 0 : 1);
  gtk_grid_layout_child_set_column_span (place, narrow ? 3 : 1);
  gtk_widget_set_hexpand (self->bar_end, narrow);
}

static void
arrange (PbBrowseFrame *self)
{
  const char *view = find_view (self);

  arrange_facets (self);
  arrange_search (self);
  g_simple_action_set_state (self->view, g_variant_new_string (view));
  gtk_widget_set_visible (self->list, !g_str_equal (view, "map"));
  if (!self->map)
    return;
  gtk_widget_set_visible (self->map, !g_str_equal (view, "list"));
  gtk_widget_set_size_request (self->map, LEAST_MAP_WIDTH,
                               g_str_equal (view, "both") ? LEAST_PANE_HEIGHT : -1);
  gtk_widget_set_visible (self->both_button, get_room (self) == PB_ROOM_WIDE);
}

static int
find_results_width (PbBrowseFrame *self)
{
  return pb_break_bin_get_width (self->break_bin) - (has_facets (self) ? FACETS_WIDTH : 0);
}

/* The list gets what the map leaves; where one draws the line stays until there is less room. */
static void
room_changed_cb (PbBrowseFrame *self)
{
  arrange (self);
  if (self->paned && get_room (self) == PB_ROOM_WIDE)
    gtk_paned_set_position (GTK_PANED (self->paned), find_results_width (self) - MAP_WIDTH);
}

static void
view_changed_cb (GSimpleAction *action, GVariant *view, PbBrowseFrame *self)
{
  self->facets_over = FALSE;
  g_settings_set_value (self->settings, VIEW, view);
}

static void
show_facets (PbBrowseFrame *self, gboolean shown)
{
  self->facets_over = shown;
  if (get_room (self) == PB_ROOM_WIDE)
    g_settings_set_boolean (self->settings, SHOW_FACETS, shown);
  arrange (self);
}

static void
facets_toggled_cb (GtkToggleButton *button, PbBrowseFrame *self)
{
  if (!self->arranging)
    show_facets (self, gtk_toggle_button_get_active (button));
}

static void
found_clicked_cb (GtkButton *button, PbBrowseFrame *self)
{
  show_facets (self, FALSE);
  gtk_widget_child_focus (self->main, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_facets_button (PbBrowseFrame *self)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->facets_button = gtk_toggle_button_new ();
  self->n_limits = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->n_limits, "numeric");
  gtk_widget_add_css_class (self->n_limits, "facet-chosen");
  gtk_widget_set_valign (self->n_limits, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (face), gtk_image_new_from_icon_name ("pb-filter-symbolic"));
  gtk_box_append (GTK_BOX (face), self->n_limits);
  gtk_button_set_child (GTK_BUTTON (self->facets_button), face);
  g_signal_connect (self->facets_button, "toggled", G_CALLBACK (facets_toggled_cb), self);
  pb_browse_frame_set_n_limits (self, 0);
  return self->facets_button;
}

static GtkWidget *
make_view_button (const char *view, const char *icon, const char *name)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "frame.view");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", view);
  pb_tooltip_name_set (button, name);
  return button;
}

static GtkWidget *
make_switch (PbBrowseFrame *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->both_button = make_view_button ("both", "view-dual-symbolic", _ ("List and Map"));
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), make_view_button ("list", "view-list-symbolic", _ ("List")));
  gtk_box_append (GTK_BOX (box), self->both_button);
  gtk_box_append (GTK_BOX (box), make_view_button ("map", "mark-location-symbolic", _ ("Map")));
  return box;
}

static GtkWidget *
make_bar (PbBrowseFrame *self, const PbBrowseParts *parts)
{
  GtkWidget *bar = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (bar), 6);
  gtk_grid_set_row_spacing (GTK_GRID (bar), 6);
  self->bar_end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_halign (self->bar_end, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->bar_end), parts->menus);
  if (parts->map)
    gtk_box_append (GTK_BOX (self->bar_end), make_switch (self));
  gtk_grid_attach (GTK_GRID (bar), make_facets_button (self), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (bar), parts->search, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (bar), self->bar_end, 2, 0, 1, 1);
  return bar;
}

static GtkWidget *
make_head (PbBrowseFrame *self, const PbBrowseParts *parts)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (head, "browse-head");
  self->bar = make_bar (self, parts);
  gtk_box_append (GTK_BOX (head), self->bar);
  gtk_box_append (GTK_BOX (head), parts->under);
  return head;
}

static GtkWidget *
make_facets (PbBrowseFrame *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->found_button = gtk_button_new ();
  gtk_widget_add_css_class (self->found_button, "suggested-action");
  gtk_widget_add_css_class (self->found_button, "browse-found");
  g_signal_connect (self->found_button, "clicked", G_CALLBACK (found_clicked_cb), self);
  gtk_widget_set_hexpand_set (column, TRUE);
  gtk_box_append (GTK_BOX (column), self->facets);
  gtk_box_append (GTK_BOX (column), self->found_button);
  return column;
}

static GtkWidget *
make_results (PbBrowseFrame *self)
{
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_start_child (GTK_PANED (self->paned), self->list);
  gtk_paned_set_end_child (GTK_PANED (self->paned), self->map);
  gtk_paned_set_resize_end_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_widget_set_vexpand (self->paned, TRUE);
  return self->paned;
}

static GtkWidget *
make_main (PbBrowseFrame *self, const PbBrowseParts *parts)
{
  self->main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (self->main, TRUE);
  gtk_box_append (GTK_BOX (self->main), parts->over);
  gtk_box_append (GTK_BOX (self->main), self->map ? make_results (self) : self->list);
  return self->main;
}

static GtkWidget *
make_body (PbBrowseFrame *self, const PbBrowseParts *parts)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (body), make_facets (self));
  gtk_box_append (GTK_BOX (body), self->separator);
  gtk_box_append (GTK_BOX (body), make_main (self, parts));
  gtk_widget_set_vexpand (body, TRUE);
  return body;
}

static void
add_action (PbBrowseFrame *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->view =
      g_simple_action_new_stateful ("view", G_VARIANT_TYPE_STRING, g_variant_new_string ("list"));
  g_signal_connect (self->view, "change-state", G_CALLBACK (view_changed_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->view));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "frame", G_ACTION_GROUP (group));
}

/**
 * pb_browse_frame_new:
 * @settings: (transfer none): of the place
 * @parts: what stands in it
 *
 * Returns: (transfer floating): the parts in their places
 */
PbBrowseFrame *
pb_browse_frame_new (GSettings *settings, const PbBrowseParts *parts)
{
  PbBrowseFrame *self = g_object_new (PB_TYPE_BROWSE_FRAME, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->settings = g_object_ref (settings);
  self->search = parts->search;
  self->facets = parts->facets;
  self->list = parts->list;
  self->map = parts->map;
  add_action (self);
  gtk_box_append (GTK_BOX (box), make_head (self, parts));
  gtk_box_append (GTK_BOX (box), make_body (self, parts));
  self->break_bin = pb_break_bin_new (ROOM_FOR_FACETS, ROOM_FOR_MAP);
  pb_break_bin_expect_window_width (self->break_bin);
  pb_break_bin_set_child (self->break_bin, box);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->break_bin));
  g_signal_connect_object (self->break_bin, "room-changed", G_CALLBACK (room_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" VIEW, G_CALLBACK (arrange), self,
                           G_CONNECT_SWAPPED);
  arrange (self);
  return self;
}

void
pb_browse_frame_set_n_limits (PbBrowseFrame *self, guint n)
{
  g_autofree char *number = g_strdup_printf ("%'u", n);
  g_autofree char *name =
      n == 0 ? g_strdup (_ ("Filters"))
             : g_strdup_printf (ngettext ("Filters, %'u chosen", "Filters, %'u chosen", n), n);

  g_return_if_fail (PB_IS_BROWSE_FRAME (self));

  gtk_label_set_label (GTK_LABEL (self->n_limits), number);
  gtk_widget_set_visible (self->n_limits, n > 0);
  pb_tooltip_name_set (self->facets_button, name);
}

void
pb_browse_frame_set_found (PbBrowseFrame *self, const char *label)
{
  g_return_if_fail (PB_IS_BROWSE_FRAME (self));

  gtk_button_set_label (GTK_BUTTON (self->found_button), label);
}

int
pb_browse_frame_get_list_width (PbBrowseFrame *self)
{
  g_return_val_if_fail (PB_IS_BROWSE_FRAME (self), 0);

  if (pb_break_bin_get_width (self->break_bin) == 0)
    return 0;
  return find_results_width (self) - (g_str_equal (find_view (self), "both") ? MAP_WIDTH : 0);
}

void
pb_browse_frame_set_has_records (PbBrowseFrame *self, gboolean has_records)
{
  g_return_if_fail (PB_IS_BROWSE_FRAME (self));

  if (self->is_empty == !has_records)
    return;
  self->is_empty = !has_records;
  gtk_widget_set_sensitive (self->facets_button, has_records);
  arrange (self);
}
