/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-map.h"

#include "domain/pb-country.h"
#include "report/pb-query-words.h"
#include "ui/pages/pb-map-panel.h"

struct _PbBrowseMap {
  AdwBin parent_instance;

  PbBrowseQuery *query;
  PbMapPanel *panel;
  PbMapData *places[PB_MAP_N_BASES];
};

G_DEFINE_FINAL_TYPE (PbBrowseMap, pb_browse_map, ADW_TYPE_BIN)

/* Which fields of a query the places on a map stand for, on each basis. */
typedef struct {
  const char *country;
  const char *region;
} Fields;

static const Fields fields[PB_MAP_N_BASES] = {
  [PB_MAP_BY_COVERAGE] = { "country", "region" },
  [PB_MAP_BY_ORIGIN] = { "from", "from-region" },
};

static void
pb_browse_map_dispose (GObject *object)
{
  PbBrowseMap *self = PB_BROWSE_MAP (object);

  if (self->query)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_clear_object (&self->query);
  for (PbMapBasis basis = 0; basis < PB_MAP_N_BASES; basis++)
    g_clear_pointer (&self->places[basis], pb_map_data_unref);
  G_OBJECT_CLASS (pb_browse_map_parent_class)->dispose (object);
}

static void
pb_browse_map_class_init (PbBrowseMapClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_map_dispose;
}

/* A map that nobody sees is not kept up to date. */
static void
show_places (PbBrowseMap *self)
{
  PbMapData *data = self->places[pb_map_panel_get_basis (self->panel)];

  if (data && gtk_widget_get_mapped (GTK_WIDGET (self)))
    pb_map_panel_set_data (self->panel, data);
}

static const PbQueryField *
find_field (PbBrowseMap *self, const char *code)
{
  const Fields *of_basis = &fields[pb_map_panel_get_basis (self->panel)];

  if (g_str_equal (code, PB_MAP_GLOBAL))
    return pb_query_field_find ("coverage");
  return pb_query_field_find (pb_country_find (code) ? of_basis->country : of_basis->region);
}

/* What the query limits the map to is said to the panel, to stand out and to be named in files. */
static void
show_query (PbBrowseMap *self)
{
  PbQuery *query = pb_browse_query_get (self->query);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *text = pb_query_words_make (query, NULL);
  g_auto (GStrv) codes = NULL;

  for (guint i = 0; i < pb_query_get_n_limits (query); i++) {
    const PbLimit *limit = pb_query_get_limit (query, i);

    if (limit->field && !limit->negated && find_field (self, limit->value) == limit->field)
      g_strv_builder_add (builder, limit->value);
  }
  codes = g_strv_builder_end (builder);
  pb_map_panel_set_selected (self->panel, (const char *const *) codes);
  pb_map_panel_set_selection_text (self->panel, *text ? text : NULL);
}

static void
basis_changed_cb (PbBrowseMap *self)
{
  show_places (self);
  show_query (self);
}

static void
activated_cb (PbBrowseMap *self, const char *code)
{
  const PbQueryField *field = find_field (self, code);
  gboolean is_wanted = pb_browse_query_get_state (self->query, field, code) == PB_LIMIT_WANTED;

  pb_browse_query_set_state (self->query, field, code, is_wanted ? PB_LIMIT_NONE : PB_LIMIT_WANTED);
}

static void
pb_browse_map_init (PbBrowseMap *self)
{
  self->panel = pb_map_panel_new ();
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->panel));
  g_signal_connect_swapped (self->panel, "notify::basis", G_CALLBACK (basis_changed_cb), self);
  g_signal_connect_swapped (self->panel, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (show_places), NULL);
}

/**
 * pb_browse_map_new:
 * @query: (transfer none): what it shows and changes
 *
 * Returns: (transfer floating): a map without numbers
 */
GtkWidget *
pb_browse_map_new (PbBrowseQuery *query)
{
  PbBrowseMap *self = g_object_new (PB_TYPE_BROWSE_MAP, NULL);

  self->query = g_object_ref (query);
  g_signal_connect_swapped (query, "changed", G_CALLBACK (show_query), self);
  return GTK_WIDGET (self);
}

void
pb_browse_map_take_view (PbBrowseMap *self, const PbView *view)
{
  g_return_if_fail (PB_IS_BROWSE_MAP (self));

  for (PbMapBasis basis = 0; basis < PB_MAP_N_BASES; basis++) {
    g_clear_pointer (&self->places[basis], pb_map_data_unref);
    self->places[basis] = pb_map_data_ref (view->places[basis]);
  }
  show_places (self);
}
