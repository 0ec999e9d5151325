/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-map.h"

#include "browse/pb-result.h"
#include "domain/pb-country.h"
#include "map/pb-map-count.h"
#include "report/pb-query-words.h"
#include "ui/pages/pb-map-panel.h"
#include "ui/widgets/pb-after-paint.h"

struct _PbBrowseMap {
  AdwBin parent_instance;

  PbRegister *reg;
  const PbKind *kind;
  PbBrowseQuery *query;
  GSettings *settings;
  PbQuery *found;    /* what the list shows; NULL before its first view */
  GHashTable *names; /* what the records are called that it names, by their ids */
  PbMapPanel *panel; /* NULL before it is first seen */
  gboolean stale;    /* the panel does not show the numbers of that */
  gboolean waiting;  /* for the list to be painted */
  GCancellable *counting;
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
stop_counting (PbBrowseMap *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
pb_browse_map_dispose (GObject *object)
{
  PbBrowseMap *self = PB_BROWSE_MAP (object);

  stop_counting (self);
  if (self->query)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_clear_object (&self->query);
  g_clear_object (&self->settings);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->found, pb_query_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  G_OBJECT_CLASS (pb_browse_map_parent_class)->dispose (object);
}

/* What is to be counted. */
typedef struct {
  const PbKind *kind;
  PbQuery *query;
  PbMapBasis basis;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  pb_query_unref (request->query);
  g_free (request);
}

static gpointer
count_job (
    PbIndex *index, PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Request *request = user_data;
  g_autoptr (PbResult) result = pb_result_new (index, store, request->kind, request->query, error);

  if (!result)
    return NULL;
  if (request->kind == &pb_entity_kind)
    return pb_map_count_entities (index, pb_result_get_rows (result));
  return pb_map_count (index, pb_result_get_rows (result), request->basis);
}

/* What a list could not be read for, it says itself. */
static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbBrowseMap) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbMapData) data = pb_browser_run_finish (PB_BROWSER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->counting);
  if (!data)
    return;
  self->stale = FALSE;
  pb_map_panel_set_data (self->panel, data);
}

static void
count_places (PbBrowseMap *self)
{
  Request *request = g_new (Request, 1);

  request->kind = self->kind;
  request->query = pb_query_ref (self->found);
  request->basis = pb_map_panel_get_basis (self->panel);
  stop_counting (self);
  self->counting = g_cancellable_new ();
  pb_browser_run (pb_register_get_browser (self->reg), count_job, request, free_request,
                  (GDestroyNotify) pb_map_data_unref, self->counting, counted_cb,
                  g_object_ref (self));
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
  g_autofree char *text = pb_query_words_make (query, self->names);
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
query_changed_cb (PbBrowseMap *self)
{
  if (self->panel)
    show_query (self);
}

static void
activated_cb (PbBrowseMap *self, const char *code)
{
  const PbQueryField *field = find_field (self, code);
  gboolean is_wanted = pb_browse_query_get_state (self->query, field, code) == PB_LIMIT_WANTED;

  pb_browse_query_set_state (self->query, field, code, is_wanted ? PB_LIMIT_NONE : PB_LIMIT_WANTED);
}

static void count_when_seen (PbBrowseMap *self);

static void
basis_changed_cb (PbBrowseMap *self)
{
  show_query (self);
  self->stale = TRUE;
  count_when_seen (self);
}

static void
make_panel (PbBrowseMap *self)
{
  self->panel =
      self->kind == &pb_entity_kind ? pb_map_panel_new_of_entities () : pb_map_panel_new ();
  pb_map_panel_keep (self->panel, self->settings);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->panel));
  g_signal_connect_swapped (self->panel, "notify::basis", G_CALLBACK (basis_changed_cb), self);
  g_signal_connect_swapped (self->panel, "activated", G_CALLBACK (activated_cb), self);
  show_query (self);
}

static void
painted_cb (GtkWidget *widget)
{
  PbBrowseMap *self = PB_BROWSE_MAP (widget);

  self->waiting = FALSE;
  if (!gtk_widget_get_mapped (widget))
    return;
  if (!self->panel)
    make_panel (self);
  count_places (self);
}

/* A map that nobody sees is not kept up to date, and the list is painted first. */
static void
count_when_seen (PbBrowseMap *self)
{
  stop_counting (self);
  if (!self->found || !self->stale || self->waiting || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->waiting = TRUE;
  pb_after_paint (GTK_WIDGET (self), painted_cb);
}

static void
pb_browse_map_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_browse_map_parent_class)->map (widget);

  count_when_seen (PB_BROWSE_MAP (widget));
}

static void
pb_browse_map_class_init (PbBrowseMapClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_map_dispose;
  GTK_WIDGET_CLASS (klass)->map = pb_browse_map_map;
}

static void
pb_browse_map_init (PbBrowseMap *self)
{
}

/**
 * pb_browse_map_new:
 * @reg: (transfer none): where the records are
 * @kind: pledges or entities
 * @query: (transfer none): what it shows and changes
 * @settings: (transfer none): of the place
 *
 * Returns: (transfer floating): a map without numbers
 */
GtkWidget *
pb_browse_map_new (PbRegister *reg, const PbKind *kind, PbBrowseQuery *query, GSettings *settings)
{
  PbBrowseMap *self = g_object_new (PB_TYPE_BROWSE_MAP, NULL);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  self->query = g_object_ref (query);
  self->settings = g_object_ref (settings);
  g_signal_connect_swapped (query, "changed", G_CALLBACK (query_changed_cb), self);
  return GTK_WIDGET (self);
}

void
pb_browse_map_take_view (PbBrowseMap *self, const PbView *view)
{
  g_return_if_fail (PB_IS_BROWSE_MAP (self));

  g_clear_pointer (&self->found, pb_query_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  self->found = pb_query_ref (view->query);
  self->names = g_hash_table_ref (view->names);
  self->stale = TRUE;
  if (self->panel)
    show_query (self);
  count_when_seen (self);
}
