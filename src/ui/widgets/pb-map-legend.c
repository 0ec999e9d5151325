/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-map-legend.h"

#include <adwaita.h>
#include <math.h>

#include "map/pb-map-key.h"
#include "map/pb-map-words.h"
#include "ui/widgets/pb-map-theme.h"

#define LEAST_WIDTH 200
/* Of the text, against that of the window. */
#define TEXT_SIZE 0.9

struct _PbMapLegend {
  GtkWidget parent_instance;

  PbMapData *data;
  PbClassBreaks breaks;
  PbMapGroups groups;
};

G_DEFINE_FINAL_TYPE (PbMapLegend, pb_map_legend, GTK_TYPE_WIDGET)

static double
get_text_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return size * TEXT_SIZE;
}

/* Returns: the height it takes. */
static double
draw (PbMapLegend *self, cairo_t *cr, int width, gboolean paint)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const PangoFontDescription *font =
      pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  PbMapKey key = {
    .type = { .cr = cr,
              .right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
              .family = pango_font_description_get_family (font) },
    .data = self->data,
    .breaks = &self->breaks,
    .style = pb_map_theme_get_style (),
    .groups = self->groups,
    .size = get_text_size (widget),
    .width = width,
    .paint = paint,
  };

  return pb_map_key_draw_legend (&key, 0);
}

static double
measure_height (PbMapLegend *self, int width)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  double height = draw (self, cr, width, FALSE);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return height;
}

static GtkSizeRequestMode
pb_map_legend_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_map_legend_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural =
        (int) ceil (measure_height (PB_MAP_LEGEND (widget), MAX (for_size, LEAST_WIDTH)));
}

static void
pb_map_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));

  draw (PB_MAP_LEGEND (widget), cr, width, TRUE);
  cairo_destroy (cr);
}

static void
pb_map_legend_finalize (GObject *object)
{
  pb_map_data_unref (PB_MAP_LEGEND (object)->data);
  G_OBJECT_CLASS (pb_map_legend_parent_class)->finalize (object);
}

static void
pb_map_legend_class_init (PbMapLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_map_legend_finalize;
  widget_class->get_request_mode = pb_map_legend_get_request_mode;
  widget_class->measure = pb_map_legend_measure;
  widget_class->snapshot = pb_map_legend_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_map_legend_init (PbMapLegend *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/* The same in words. */
static void
tell (PbMapLegend *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint class = 0; class <= self->breaks.n_classes; class ++) {
    g_autofree char *name = pb_map_words_make_class (self->data, &self->breaks, class);

    g_string_append_printf (words, "%s%s", class > 0 ? "; " : "", name);
  }
  for (guint i = 0; i < PB_MAP_N_GROUPS; i++)
    if ((self->groups & 1 << i) != 0)
      g_string_append_printf (words, "; %s", pb_map_words_get_group (i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_map_words_get_legend_title (self->data),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

void
pb_map_legend_set_data (PbMapLegend *self, PbMapData *data)
{
  PbMapData *old = self->data;

  self->data = pb_map_data_ref (data);
  pb_map_data_unref (old);
  self->breaks = pb_map_data_make_breaks (data);
  tell (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
pb_map_legend_set_groups (PbMapLegend *self, PbMapGroups groups)
{
  self->groups = groups;
  tell (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
