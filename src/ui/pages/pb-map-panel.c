/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-map-panel.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-country.h"
#include "map/pb-map-words.h"
#include "ui/pages/pb-map-export.h"
#include "ui/pages/pb-map-table.h"
#include "ui/widgets/pb-drop-down.h"
#include "ui/widgets/pb-map-bars.h"
#include "ui/widgets/pb-map-legend.h"
#include "ui/widgets/pb-map-view.h"
#include "ui/widgets/pb-tooltip-name.h"
#include "ui/widgets/pb-wrap-box.h"

#define ZOOM_FACTOR 1.5
/* So that longer texts do not widen the panel. */
#define CHOICE_CHARS 7

struct _PbMapPanel {
  AdwBin parent_instance;

  AdwBin *choices;
  GtkDropDown *measure;
  GtkDropDown *basis;
  GtkToggleButton *table_button;
  GtkWidget *menu_button;
  GtkStack *stack;
  PbMapView *view;
  GtkWidget *zoom_in;
  GtkWidget *zoom_out;
  GtkWidget *fit;
  PbMapLegend *legend;
  PbMapBars *bars;
  PbMapTable *table;
  GtkLabel *subtitle;
  GtkLabel *notes;
  PbMapData *data; /* in the measure that is shown */
  gboolean of_entities;
  GSimpleActionGroup *actions; /* the widget's */
  PbMapGroups groups;
  GStrv selected;
  char *selection_text;
};

enum { PROP_BASIS = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapPanel, pb_map_panel, ADW_TYPE_BIN)

static gboolean
shows_table (PbMapPanel *self)
{
  return gtk_toggle_button_get_active (self->table_button);
}

static void
show_subtitle (PbMapPanel *self)
{
  PbDate today;
  g_autofree char *subtitle = NULL;

  pb_date_today (&today);
  subtitle = pb_map_words_make_subtitle (self->data, &today);
  gtk_label_set_label (self->subtitle, subtitle);
}

static void
show_data (PbMapPanel *self)
{
  show_subtitle (self);
  pb_map_view_set_data (self->view, self->data);
  pb_map_legend_set_data (self->legend, self->data);
  pb_map_bars_set_data (self->bars, self->data);
  if (shows_table (self))
    pb_map_table_set_data (self->table, self->data);
}

static void
measure_changed_cb (PbMapPanel *self)
{
  g_autoptr (PbMapData) old = self->data;

  self->data = pb_map_data_with_measure (old, gtk_drop_down_get_selected (self->measure));
  show_data (self);
}

/* What was counted is for the other basis; the owner counts anew. */
static void
basis_changed_cb (PbMapPanel *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BASIS]);
}

static void
table_toggled_cb (PbMapPanel *self)
{
  gtk_stack_set_visible_child_name (self->stack, shows_table (self) ? "table" : "map");
  if (shows_table (self))
    pb_map_table_set_data (self->table, self->data);
}

static void
activated_cb (PbMapPanel *self, const char *code)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, code);
}

static void
zoom_in_clicked_cb (PbMapPanel *self)
{
  pb_map_view_zoom (self->view, ZOOM_FACTOR);
}

static void
zoom_out_clicked_cb (PbMapPanel *self)
{
  pb_map_view_zoom (self->view, 1 / ZOOM_FACTOR);
}

static void
add_members (GStrvBuilder *countries, const char *region)
{
  g_auto (GStrv) members = pb_country_region_members (region);

  g_strv_builder_addv (countries, (const char **) members);
}

/* Of a region that is selected, its countries. */
static GStrv
list_selected_countries (PbMapPanel *self)
{
  g_autoptr (GStrvBuilder) countries = g_strv_builder_new ();

  for (char **code = self->selected; code && *code; code++)
    if (pb_country_find (*code))
      g_strv_builder_add (countries, *code);
    else
      add_members (countries, *code);
  return g_strv_builder_end (countries);
}

static void
fit_clicked_cb (PbMapPanel *self)
{
  g_auto (GStrv) countries = list_selected_countries (self);

  pb_map_view_fit_countries (self->view, (const char *const *) countries);
}

static void
setup_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), CHOICE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (list_item)));
}

static void
set_group (PbMapPanel *self, guint place, gboolean wanted)
{
  PbDate today;

  pb_date_today (&today);
  self->groups = wanted ? self->groups | 1 << place : self->groups & ~(1 << place);
  pb_map_view_set_groups (self->view, self->groups, &today);
  pb_map_legend_set_groups (self->legend, self->groups);
}

static void
outline_changed_cb (GAction *action, GParamSpec *pspec, PbMapPanel *self)
{
  g_autoptr (GVariant) state = g_action_get_state (action);

  set_group (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (action), "group")),
             g_variant_get_boolean (state));
}

static void
export_cb (GSimpleAction *action, GVariant *target, PbMapPanel *self)
{
  g_autofree char *name = g_strconcat (".", g_variant_get_string (target, NULL), NULL);
  PbMapFormat format;

  if (pb_map_file_find_format (name, &format))
    pb_map_export_run (GTK_WIDGET (self), format, self->data, self->groups, self->selection_text);
}

/* Of the action that outlines a group, and of the key that keeps it. (transfer full) */
static char *
name_outline (guint place)
{
  g_autofree char *code = g_ascii_strdown (pb_map_groups_get_code (place), -1);

  return g_strconcat ("outline-", code, NULL);
}

static void
add_outline_action (PbMapPanel *self, GActionMap *actions, guint place)
{
  g_autofree char *name = name_outline (place);
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

  g_object_set_data (G_OBJECT (action), "group", GUINT_TO_POINTER (place));
  g_signal_connect (action, "notify::state", G_CALLBACK (outline_changed_cb), self);
  g_action_map_add_action (actions, G_ACTION (action));
}

static void
add_actions (PbMapPanel *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("export", G_VARIANT_TYPE_STRING);

  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < PB_MAP_N_GROUPS; i++)
    add_outline_action (self, G_ACTION_MAP (self->actions), i);
  g_signal_connect (action, "activate", G_CALLBACK (export_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", G_ACTION_GROUP (self->actions));
  g_object_unref (self->actions);
}

static void
pb_map_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PbMapPanel *self = PB_MAP_PANEL (object);

  switch (id) {
  case PROP_BASIS: g_value_set_uint (value, pb_map_panel_get_basis (self)); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
pb_map_panel_finalize (GObject *object)
{
  PbMapPanel *self = PB_MAP_PANEL (object);

  pb_map_data_unref (self->data);
  g_strfreev (self->selected);
  g_free (self->selection_text);
  G_OBJECT_CLASS (pb_map_panel_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, choices);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, measure);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, basis);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, table_button);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, view);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, zoom_in);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, zoom_out);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, fit);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, legend);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, bars);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, table);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PbMapPanel, notes);
  gtk_widget_class_bind_template_callback (widget_class, measure_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, basis_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_choice_cb);
}

static void
pb_map_panel_class_init (PbMapPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = pb_map_panel_get_property;
  G_OBJECT_CLASS (klass)->finalize = pb_map_panel_finalize;

  properties[PROP_BASIS] = g_param_spec_uint ("basis", NULL, NULL, 0, PB_MAP_N_BASES - 1, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PB_TYPE_MAP_BARS);
  g_type_ensure (PB_TYPE_MAP_LEGEND);
  g_type_ensure (PB_TYPE_MAP_TABLE);
  g_type_ensure (PB_TYPE_MAP_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pledgebook/Pledgebook/pages/pb-map-panel.ui");
  bind_template (widget_class);
}

static void
name_buttons (PbMapPanel *self)
{
  pb_tooltip_name_set (GTK_WIDGET (self->table_button), _ ("Show as a Table"));
  pb_tooltip_name_set (self->menu_button, _ ("Map Menu"));
  pb_tooltip_name_set (self->zoom_in, _ ("Zoom In"));
  pb_tooltip_name_set (self->zoom_out, _ ("Zoom Out"));
  pb_tooltip_name_set (self->fit, _ ("Show What Is Selected, or the World"));
}

static void
tell_choice (GtkDropDown *drop_down, GParamSpec *pspec, const char *label)
{
  GtkStringObject *choice = gtk_drop_down_get_selected_item (drop_down);

  pb_drop_down_tell (drop_down, label, gtk_string_object_get_string (choice));
}

/* @label: must last. */
static void
set_up_choice (GtkDropDown *drop_down, const char *label)
{
  pb_drop_down_set_up (drop_down);
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (tell_choice), (gpointer) label);
  tell_choice (drop_down, NULL, label);
}

/* Side by side, or where they would be cut off, below each other. */
static void
place_choices (PbMapPanel *self)
{
  GtkWidget *box = pb_wrap_box_new (6);

  set_up_choice (self->measure, _ ("What the map shows"));
  set_up_choice (self->basis, _ ("Which country a pledge belongs to"));
  pb_wrap_box_append (PB_WRAP_BOX (box), GTK_WIDGET (self->measure));
  pb_wrap_box_append (PB_WRAP_BOX (box), GTK_WIDGET (self->basis));
  adw_bin_set_child (self->choices, box);
}

static void
pb_map_panel_init (PbMapPanel *self)
{
  g_autofree char *notes = pb_map_words_make_notes ();
  g_autofree char *text = g_strjoin ("\n\n", pb_map_words_get_disclaimer (), notes, NULL);

  self->data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
  place_choices (self);
  gtk_label_set_label (self->notes, text);
  name_buttons (self);
  add_actions (self);
  show_data (self);
}

PbMapPanel *
pb_map_panel_new (void)
{
  return g_object_new (PB_TYPE_MAP_PANEL, NULL);
}

PbMapPanel *
pb_map_panel_new_of_entities (void)
{
  PbMapPanel *self = pb_map_panel_new ();

  self->of_entities = TRUE;
  pb_map_data_unref (self->data);
  self->data = pb_map_data_new (PB_MAP_ENTITIES, PB_MAP_BY_ORIGIN);
  gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self->choices)), FALSE);
  pb_map_table_count_entities (self->table);
  show_data (self);
  return self;
}

PbMapBasis
pb_map_panel_get_basis (PbMapPanel *self)
{
  return self->of_entities ? PB_MAP_BY_ORIGIN : gtk_drop_down_get_selected (self->basis);
}

static PbMapMeasure
get_measure (PbMapPanel *self)
{
  return self->of_entities ? PB_MAP_ENTITIES : gtk_drop_down_get_selected (self->measure);
}

static gboolean
read_state (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_variant (value, variant);
  return TRUE;
}

static GVariant *
write_state (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_value_dup_variant (value);
}

static void
keep_outline (PbMapPanel *self, GSettings *settings, guint place)
{
  g_autofree char *name = name_outline (place);

  g_settings_bind_with_mapping (
      settings, name, g_action_map_lookup_action (G_ACTION_MAP (self->actions), name), "state",
      G_SETTINGS_BIND_DEFAULT, read_state, write_state, NULL, NULL);
}

void
pb_map_panel_keep (PbMapPanel *self, GSettings *settings)
{
  g_return_if_fail (PB_IS_MAP_PANEL (self));

  g_settings_bind (settings, "map-measure", self->measure, "selected", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "map-basis", self->basis, "selected", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "map-table", self->table_button, "active", G_SETTINGS_BIND_DEFAULT);
  for (guint i = 0; i < PB_MAP_N_GROUPS; i++)
    keep_outline (self, settings, i);
}

void
pb_map_panel_set_data (PbMapPanel *self, PbMapData *data)
{
  g_autoptr (PbMapData) old = NULL;

  if (pb_map_data_get_basis (data) != pb_map_panel_get_basis (self))
    return;
  old = g_steal_pointer (&self->data);
  self->data = pb_map_data_with_measure (data, get_measure (self));
  /* Most changes of a register move nothing on the map, but a new day is told. */
  if (pb_map_data_equal (old, self->data))
    show_subtitle (self);
  else
    show_data (self);
}

void
pb_map_panel_set_selected (PbMapPanel *self, const char *const *codes)
{
  if (self->selected && g_strv_equal ((const char *const *) self->selected, codes))
    return;
  g_strfreev (self->selected);
  self->selected = g_strdupv ((GStrv) codes);
  pb_map_view_set_selected (self->view, codes);
  pb_map_bars_set_selected (self->bars, codes);
}

void
pb_map_panel_set_selection_text (PbMapPanel *self, const char *text)
{
  g_free (self->selection_text);
  self->selection_text = g_strdup (text);
}
