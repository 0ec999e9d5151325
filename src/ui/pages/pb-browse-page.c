/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-page.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-browse-chips.h"
#include "ui/pages/pb-browse-facets.h"
#include "ui/pages/pb-browse-frame.h"
#include "ui/pages/pb-browse-list.h"
#include "ui/pages/pb-browse-map.h"
#include "ui/pages/pb-browse-order.h"
#include "ui/pages/pb-browse-place.h"
#include "ui/pages/pb-browse-query.h"
#include "ui/pages/pb-browse-relax.h"
#include "ui/pages/pb-browse-saved.h"
#include "ui/pages/pb-browse-suggest.h"
#include "ui/pages/pb-format-page.h"
#include "ui/pages/pb-likely-page.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-after-paint.h"
#include "ui/widgets/pb-focus-order.h"
#include "ui/widgets/pb-late-menu.h"
#include "ui/widgets/pb-tooltip-name.h"

struct _PbBrowsePage {
  AdwBin parent_instance;

  /* All widgets: NULL before the page is first shown. */
  GtkEditable *search;
  GtkBox *menus;
  GtkLabel *mistake;
  GtkBox *over;
  GtkLabel *summary;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkButton *new_button;
  GtkBox *ways;
  AdwStatusPage *failed;
  PbBrowseFrame *frame;
  PbBrowseChips *chips;
  AdwBin *facets_place;
  PbBrowseFacets *facets; /* NULL before the first list was seen */
  PbBrowseList *list;
  PbBrowseRelax *relax;
  PbBrowseMap *map; /* NULL for records that belong to no place */

  PbRegister *reg;
  const PbBrowsePlace *place;
  GSettings *settings;
  PbBrowseQuery *query;
  PbView *view;   /* what is shown, %NULL before the first reading */
  gboolean stale; /* the register or the query has changed since that was read */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PbBrowsePage, pb_browse_page, ADW_TYPE_BIN)

static void
show_summary (PbBrowsePage *self)
{
  g_autofree char *found = self->place->show_found (self->view->rows->len);
  g_autofree char *more = NULL;
  g_autofree char *summary = self->place->summarize (self->view, &more);

  pb_browse_frame_set_found (self->frame, found);
  gtk_label_set_label (self->summary, summary);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->summary)), more) == 0)
    return;
  pb_tooltip_set (GTK_WIDGET (self->summary), more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->summary),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more ? more : "", -1);
}

/* What is not wanted yet is hidden, or its large picture would be drawn all the same. */
static void
show_child (PbBrowsePage *self, const char *name)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, name);

  gtk_widget_set_visible (child, TRUE);
  gtk_stack_set_visible_child (self->stack, child);
}

static void
show_page (PbBrowsePage *self)
{
  const char *page = self->view->rows->len > 0 ? "list"
                     : self->view->n_all > 0   ? "nothing"
                                               : "empty";

  show_child (self, page);
  if (g_str_equal (page, "nothing"))
    pb_browse_relax_update (self->relax, self->view->names);
  pb_browse_frame_set_has_records (self->frame, self->view->n_all > 0);
}

static void
show_failure (PbBrowsePage *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed, markup);
  show_child (self, "failed");
}

static void
make_facets (GtkWidget *widget)
{
  PbBrowsePage *self = PB_BROWSE_PAGE (widget);

  if (self->facets || !self->query)
    return;
  self->facets = PB_BROWSE_FACETS (pb_browse_facets_new (self->query, self->place, self->settings));
  adw_bin_set_child (self->facets_place, GTK_WIDGET (self->facets));
  pb_browse_facets_take_counts (self->facets, self->view->facets);
}

/* They are many widgets, and the list need not wait for them. */
static void
show_facets (PbBrowsePage *self)
{
  if (self->facets)
    pb_browse_facets_take_counts (self->facets, self->view->facets);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    pb_after_paint (GTK_WIDGET (self), make_facets);
  else
    make_facets (GTK_WIDGET (self));
}

static void
show_view (PbBrowsePage *self, gboolean from_top)
{
  show_page (self);
  pb_browse_list_take_view (self->list, self->view, from_top);
  show_facets (self);
  pb_browse_chips_set_names (self->chips, self->view->names);
  if (self->map)
    pb_browse_map_take_view (self->map, self->view);
  show_summary (self);
}

/* A list makes its rows for the room that it has. */
static void
show_first_view (PbBrowsePage *self)
{
  pb_browse_frame_set_has_records (self->frame, self->view->n_all > 0);
  pb_browse_list_expect_width (self->list, pb_browse_frame_get_list_width (self->frame));
  show_view (self, TRUE);
}

static gboolean
is_other_list (const PbView *a, const PbView *b)
{
  return !pb_query_equal (a->query, b->query) || a->order != b->order || a->reversed != b->reversed;
}

static void
take_view (PbBrowsePage *self, PbView *view)
{
  g_autoptr (PbView) former = g_steal_pointer (&self->view);

  self->view = view;
  if (!self->frame)
    return;
  if (former)
    show_view (self, is_other_list (former, view));
  else
    show_first_view (self);
}

static void
viewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbBrowsePage) self = user_data;
  g_autoptr (GError) error = NULL;
  PbView *view = pb_view_load_finish (PB_BROWSER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (view)
    take_view (self, view);
  else if (self->frame)
    show_failure (self, error);
  else
    self->stale = TRUE;
}

static void
forget_reading (PbBrowsePage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_view (PbBrowsePage *self)
{
  g_autoptr (GArray) rows = self->list ? pb_browse_list_list_live_rows (self->list) : NULL;
  PbViewRequest request = {
    .kind = self->place->kind,
    .query = pb_browse_query_get (self->query),
    .rows = rows,
    .since = self->view ? self->view->made : 0,
  };

  request.order = pb_browse_order_get (self->settings, &request.reversed);
  forget_reading (self);
  self->stale = FALSE;
  self->reading = g_cancellable_new ();
  pb_view_load (pb_register_get_browser (self->reg), &request, self->reading, viewed_cb,
                g_object_ref (self));
}

/* A list that nobody sees waits until somebody does. */
static void
read_when_seen (PbBrowsePage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self))) {
    read_view (self);
    return;
  }
  forget_reading (self);
  self->stale = TRUE;
}

static void
register_changed_cb (PbRegister *reg, const char *id, PbBrowsePage *self)
{
  read_when_seen (self);
}

static void
forget_mistake (PbBrowsePage *self)
{
  gtk_label_set_label (self->mistake, "");
  gtk_widget_set_visible (GTK_WIDGET (self->mistake), FALSE);
}

static void search_changed_cb (GtkSearchEntry *entry, PbBrowsePage *self);

/* What was taken back elsewhere is taken out of the entry, too. */
static void
show_typed (PbBrowsePage *self)
{
  g_autoptr (PbQuery) shown = pb_query_parse (gtk_editable_get_text (self->search), NULL);
  const char *typed = pb_browse_query_get_typed (self->query);

  if (shown && g_str_equal (pb_query_get_text (shown), typed))
    return;
  g_signal_handlers_block_by_func (self->search, search_changed_cb, self);
  gtk_editable_set_text (self->search, typed);
  g_signal_handlers_unblock_by_func (self->search, search_changed_cb, self);
  forget_mistake (self);
}

/* Words stand in the entry for all to see. */
static guint
count_filters (PbBrowsePage *self)
{
  PbQuery *query = pb_browse_query_get (self->query);
  guint n = 0;

  for (guint i = 0; i < pb_query_get_n_limits (query); i++)
    if (pb_query_get_limit (query, i)->field)
      n++;
  return n;
}

static void
show_query (PbBrowsePage *self)
{
  show_typed (self);
  pb_browse_frame_set_n_limits (self->frame, count_filters (self));
}

static void
query_changed_cb (PbBrowseQuery *query, PbBrowsePage *self)
{
  if (self->frame)
    show_query (self);
  g_settings_set_string (self->settings, "query",
                         pb_query_get_text (pb_browse_query_get (self->query)));
  read_when_seen (self);
}

/* Half a limit is no mistake yet: what is wrong is told when the person has done with it. */
static void
search_changed_cb (GtkSearchEntry *entry, PbBrowsePage *self)
{
  g_autoptr (GError) error = NULL;

  if (pb_browse_query_type (self->query, gtk_editable_get_text (self->search), &error))
    forget_mistake (self);
  else
    gtk_label_set_label (self->mistake, error->message);
}

static gboolean
tell_mistake (PbBrowsePage *self)
{
  gboolean is_wrong;

  if (!self->query)
    return FALSE;
  /* The entry tells a moment late what was typed. */
  search_changed_cb (NULL, self);
  is_wrong = gtk_label_get_label (self->mistake)[0] != '\0';
  gtk_widget_set_visible (GTK_WIDGET (self->mistake), is_wrong);
  return is_wrong;
}

static void
focus_list (PbBrowsePage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
search_stopped_cb (GtkSearchEntry *entry, PbBrowsePage *self)
{
  gtk_editable_set_text (self->search, "");
  focus_list (self);
}

static void
search_activated_cb (GtkSearchEntry *entry, PbBrowsePage *self)
{
  if (!tell_mistake (self))
    focus_list (self);
}

static void
clear_clicked_cb (GtkButton *button, PbBrowsePage *self)
{
  pb_browse_query_clear (self->query);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Where work goes on: the row one was at, or what can be done when there is none. */
static gboolean
pb_browse_page_grab_focus (GtkWidget *widget)
{
  PbBrowsePage *self = PB_BROWSE_PAGE (widget);

  if (!self->frame)
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void build (PbBrowsePage *self);

static void
pb_browse_page_map (GtkWidget *widget)
{
  PbBrowsePage *self = PB_BROWSE_PAGE (widget);

  GTK_WIDGET_CLASS (pb_browse_page_parent_class)->map (widget);

  build (self);
  if (self->stale)
    read_view (self);
}

static void
pb_browse_page_dispose (GObject *object)
{
  PbBrowsePage *self = PB_BROWSE_PAGE (object);

  forget_reading (self);
  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  g_clear_object (&self->reg);
  if (self->query)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_clear_object (&self->query);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->view, pb_view_free);

  G_OBJECT_CLASS (pb_browse_page_parent_class)->dispose (object);
}

static void
likely_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PbBrowsePage *self = PB_BROWSE_PAGE (widget);
  PbWindow *window = pb_window_of (widget);

  if (window)
    pb_window_push (window, pb_likely_page_new (self->reg, self->place->kind));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PbBrowsePage, search);
  gtk_widget_class_bind_template_child (widget_class, PbBrowsePage, menus);
  gtk_widget_class_bind_template_child (widget_class, PbBrowsePage, mistake);
  gtk_widget_class_bind_template_child (widget_class, PbBrowsePage, over);
  gtk_widget_class_bind_template_child (widget_class, PbBrowsePage, summary);
  gtk_widget_class_bind_template_child (widget_class, PbBrowsePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PbBrowsePage, empty);
  gtk_widget_class_bind_template_child (widget_class, PbBrowsePage, new_button);
  gtk_widget_class_bind_template_child (widget_class, PbBrowsePage, ways);
  gtk_widget_class_bind_template_child (widget_class, PbBrowsePage, failed);
}

static void
pb_browse_page_class_init (PbBrowsePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_browse_page_dispose;
  widget_class->focus = pb_focus_through;
  gtk_widget_class_install_action (widget_class, "browse.likely", NULL, likely_cb);
  widget_class->grab_focus = pb_browse_page_grab_focus;
  widget_class->map = pb_browse_page_map;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pledgebook/Pledgebook/pages/pb-browse-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
pb_browse_page_init (PbBrowsePage *self)
{
  self->query = pb_browse_query_new ();
}

static void
show_wording (PbBrowsePage *self)
{
  const PbBrowsePlace *place = self->place;

  g_object_set (self->search, "placeholder-text", _ (place->search_label), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (place->search_label), -1);
  adw_status_page_set_icon_name (self->empty, place->empty_icon);
  adw_status_page_set_title (self->empty, _ (place->empty_title));
  adw_status_page_set_description (self->empty, _ (place->empty_text));
  gtk_button_set_label (self->new_button, _ (place->new_label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->new_button), place->new_action);
}

/* All that is found, whatever part of it is in sight. */
static void
export_clicked_cb (GtkButton *button, PbBrowsePage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  g_autoptr (PbFormatExport) export = NULL;

  if (!window || !self->view || self->view->rows->len == 0)
    return;
  export = pb_format_export_new (self->reg, self->place->kind, self->view->rows);
  pb_window_push (window, pb_format_page_new (export, gtk_label_get_label (self->summary)));
}

static GtkWidget *
make_export_button (PbBrowsePage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-save-as-symbolic");

  pb_tooltip_name_set (button, _ ("Export What Is Found"));
  g_signal_connect (button, "clicked", G_CALLBACK (export_clicked_cb), self);
  return button;
}

static GtkWidget *
make_more_button (const PbBrowsePlace *place)
{
  GtkWidget *button = gtk_button_new_from_icon_name (place->more_icon);

  pb_tooltip_name_set (button, _ (place->more_label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), place->more_action);
  return button;
}

static GtkWidget *
make_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Likely _Duplicates…"), "browse.likely");
  pb_late_menu_set (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  pb_tooltip_name_set (button, _ ("More"));
  return button;
}

static void
make_parts (PbBrowsePage *self)
{
  self->list = pb_browse_list_new (self->reg, self->place, self->settings);
  self->chips = PB_BROWSE_CHIPS (pb_browse_chips_new (self->query));
  self->facets_place = ADW_BIN (adw_bin_new ());
  if (self->place->has_map)
    self->map = PB_BROWSE_MAP (
        pb_browse_map_new (self->reg, self->place->kind, self->query, self->settings));
  self->relax = PB_BROWSE_RELAX (pb_browse_relax_new (self->reg, self->place->kind, self->query));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  gtk_box_prepend (self->ways, GTK_WIDGET (self->relax));
  gtk_box_prepend (self->over, GTK_WIDGET (self->chips));
  gtk_box_append (self->menus, pb_browse_saved_new (self->query, self->settings));
  gtk_box_append (self->menus, pb_browse_order_button_new (self->place, self->settings));
  if (self->place->more_action)
    gtk_box_append (self->menus, make_more_button (self->place));
  gtk_box_append (self->menus, make_export_button (self));
  if (!pb_register_get_dataset (self->reg))
    gtk_box_append (self->menus, make_menu_button ());
}

static void
put_together (PbBrowsePage *self)
{
  PbBrowseParts parts = {
    .search = pb_browse_suggest_new (self->search, self->place->kind),
    .menus = GTK_WIDGET (self->menus),
    .under = GTK_WIDGET (self->mistake),
    .facets = GTK_WIDGET (self->facets_place),
    .over = GTK_WIDGET (self->over),
    .list = GTK_WIDGET (self->stack),
    .map = self->map ? GTK_WIDGET (self->map) : NULL,
  };

  self->frame = pb_browse_frame_new (self->settings, &parts);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->frame));
}

static void
connect_parts (PbBrowsePage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (tell_mistake), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), focus);
  g_signal_connect_swapped (self->chips, "left", G_CALLBACK (gtk_widget_grab_focus), self->search);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self));
}

/* Not before it is seen: the window is painted first, and meanwhile the records are read. */
static void
build (PbBrowsePage *self)
{
  if (self->frame)
    return;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_wording (self);
  make_parts (self);
  put_together (self);
  connect_parts (self);
  show_query (self);
  if (self->view)
    show_first_view (self);
}

static void
follow (PbBrowsePage *self)
{
  g_signal_connect (self->query, "changed", G_CALLBACK (query_changed_cb), self);
  g_signal_connect (self->reg, "changed", G_CALLBACK (register_changed_cb), self);
  g_signal_connect_object (self->settings, "changed::order", G_CALLBACK (read_when_seen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reversed", G_CALLBACK (read_when_seen), self,
                           G_CONNECT_SWAPPED);
}

static void
restore_query (PbBrowsePage *self)
{
  g_autofree char *text = g_settings_get_string (self->settings, "query");

  pb_browse_page_set_query (self, text);
}

/**
 * pb_browse_page_new:
 * @reg: (transfer none): where the records are
 * @kind: which records
 *
 * Returns: (transfer floating): a place that reads itself at once, and is built when it is shown
 */
PbBrowsePage *
pb_browse_page_new (PbRegister *reg, const PbKind *kind)
{
  PbBrowsePage *self = g_object_new (PB_TYPE_BROWSE_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->place = pb_browse_place_find (kind);
  self->settings = pb_browse_place_open_settings (self->place, pb_register_get_name (reg));
  restore_query (self);
  follow (self);
  read_view (self);
  return self;
}

/**
 * pb_browse_page_set_query:
 * @self: a place
 * @text: the text of a query; what is none changes nothing
 */
void
pb_browse_page_set_query (PbBrowsePage *self, const char *text)
{
  g_autoptr (PbQuery) query = pb_query_parse (text, NULL);

  g_return_if_fail (PB_IS_BROWSE_PAGE (self));

  if (query)
    pb_browse_query_set (self->query, query);
}

/**
 * pb_browse_page_find:
 * @self: a place
 *
 * Puts the focus into the search entry, with all of its text selected.
 */
void
pb_browse_page_find (PbBrowsePage *self)
{
  g_return_if_fail (PB_IS_BROWSE_PAGE (self));

  build (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
}
