/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-facets.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-browse-amount.h"
#include "ui/pages/pb-browse-facet.h"
#include "ui/pages/pb-browse-fold.h"

#define OPEN_FACETS "open-facets"

struct _PbBrowseFacets {
  AdwBin parent_instance;

  PbBrowseQuery *query;
  GSettings *settings;
  GtkWidget *box;
  GPtrArray *facets; /* PbBrowseFacet, which belong to the box */
};

G_DEFINE_FINAL_TYPE (PbBrowseFacets, pb_browse_facets, ADW_TYPE_BIN)

static void
pb_browse_facets_dispose (GObject *object)
{
  PbBrowseFacets *self = PB_BROWSE_FACETS (object);

  g_clear_object (&self->query);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->facets, g_ptr_array_unref);
  G_OBJECT_CLASS (pb_browse_facets_parent_class)->dispose (object);
}

static void
pb_browse_facets_class_init (PbBrowseFacetsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_facets_dispose;
}

static void
pb_browse_facets_init (PbBrowseFacets *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->facets = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "facets");
  /* Long labels do not widen the column that it stands in. */
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

static void
store_open (PbBrowseFacets *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < self->facets->len; i++) {
    PbBrowseFacet *facet = g_ptr_array_index (self->facets, i);
    gboolean open;

    g_object_get (facet, "open", &open, NULL);
    if (open)
      g_strv_builder_add (builder, pb_browse_facet_get_field (facet)->name);
  }
  names = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, OPEN_FACETS, (const char *const *) names);
}

static void
add_facet (PbBrowseFacets *self, const PbQueryField *field, const char *const *open)
{
  GtkWidget *facet = pb_browse_facet_new (self->query, field);

  gtk_widget_set_visible (facet, FALSE);
  g_object_set (facet, "open", g_strv_contains (open, field->name), NULL);
  g_signal_connect_swapped (facet, "notify::open", G_CALLBACK (store_open), self);
  g_ptr_array_add (self->facets, facet);
  gtk_box_append (GTK_BOX (self->box), facet);
}

static void
add_amount (PbBrowseFacets *self, const PbQueryField *field)
{
  GtkWidget *amount = pb_browse_amount_new (self->query, field);

  gtk_box_append (GTK_BOX (self->box),
                  pb_browse_fold_new (pb_query_field_get_label (field), NULL, amount));
}

static void
add_fields (PbBrowseFacets *self, const PbKind *kind)
{
  g_auto (GStrv) open = g_settings_get_strv (self->settings, OPEN_FACETS);

  for (const PbQueryField *field = pb_query_field_get_all (); field->name; field++) {
    if (!pb_view_has_field (kind, field))
      continue;
    if (field->type == PB_QUERY_AMOUNT)
      add_amount (self, field);
    else if (field->flags & PB_QUERY_FACET)
      add_facet (self, field, (const char *const *) open);
  }
}

/**
 * pb_browse_facets_new:
 * @query: (transfer none): what they show and change
 * @place: for which records
 * @settings: (transfer none): of the place
 *
 * Returns: (transfer floating): the facets, hidden until they have something to count
 */
GtkWidget *
pb_browse_facets_new (PbBrowseQuery *query, const PbBrowsePlace *place, GSettings *settings)
{
  PbBrowseFacets *self = g_object_new (PB_TYPE_BROWSE_FACETS, NULL);

  self->query = g_object_ref (query);
  self->settings = g_object_ref (settings);
  add_fields (self, place->kind);
  return GTK_WIDGET (self);
}

void
pb_browse_facets_take_counts (PbBrowseFacets *self, GPtrArray *facets)
{
  g_return_if_fail (PB_IS_BROWSE_FACETS (self));

  for (guint i = 0, j = 0; i < facets->len && j < self->facets->len; j++) {
    const PbFacet *facet = g_ptr_array_index (facets, i);
    PbBrowseFacet *shown = g_ptr_array_index (self->facets, j);

    if (pb_browse_facet_get_field (shown) != facet->field)
      continue;
    pb_browse_facet_take_counts (shown, facet->counts);
    i++;
  }
}
