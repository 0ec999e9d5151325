/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-map-image.h"

#include <adwaita.h>

#include "map/pb-painter.h"
#include "ui/widgets/pb-map-theme.h"

/* In px. */
#define LEAST_WIDTH 240
#define NATURAL_WIDTH 600
#define LEAST_HEIGHT 150
#define MOST_HEIGHT 320
#define MARGIN 24

struct _PbMapImage {
  GtkWidget parent_instance;

  GStrv codes;
  PbMapData *data;
};

G_DEFINE_FINAL_TYPE (PbMapImage, pb_map_image, GTK_TYPE_WIDGET)

static PbViewport
make_viewport (PbMapImage *self)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_LOW);
  PbExtent world = pb_geometry_get_world (geometry);
  PbExtent countries = pb_geometry_get_countries (geometry, (const char *const *) self->codes);
  PbViewport viewport;

  pb_viewport_init (&viewport, &world, gtk_widget_get_width (GTK_WIDGET (self)),
                    gtk_widget_get_height (GTK_WIDGET (self)));
  pb_viewport_fit (&viewport, &countries, MARGIN);
  return viewport;
}

static void
paint (PbMapImage *self, cairo_t *cr)
{
  PbViewport viewport = make_viewport (self);
  PbClassBreaks breaks = pb_map_data_make_breaks (self->data);
  const PbPainter painter = {
    .geometry = pb_painter_choose_geometry (viewport.scale),
    .viewport = &viewport,
    .data = self->data,
    .breaks = &breaks,
    .style = pb_map_theme_get_style (),
    .tolerance = PB_PAINTER_SCREEN_TOLERANCE,
  };

  pb_painter_paint (&painter, cr);
}

static void
pb_map_image_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  paint (PB_MAP_IMAGE (widget), cr);
  cairo_destroy (cr);
}

static void
pb_map_image_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  int width = for_size < 0 ? NATURAL_WIDTH : for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_WIDTH;
    *natural = NATURAL_WIDTH;
  } else {
    *minimum = *natural = CLAMP (width / 2, LEAST_HEIGHT, MOST_HEIGHT);
  }
}

static GtkSizeRequestMode
pb_map_image_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_map_image_finalize (GObject *object)
{
  PbMapImage *self = PB_MAP_IMAGE (object);

  g_strfreev (self->codes);
  pb_map_data_unref (self->data);
  G_OBJECT_CLASS (pb_map_image_parent_class)->finalize (object);
}

static void
pb_map_image_class_init (PbMapImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_map_image_finalize;
  widget_class->snapshot = pb_map_image_snapshot;
  widget_class->measure = pb_map_image_measure;
  widget_class->get_request_mode = pb_map_image_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_map_image_init (PbMapImage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
pb_map_image_new (const char *const *codes, const char *text)
{
  static const PbMapNumbers one = { .n = 1 };
  PbMapImage *self = g_object_new (PB_TYPE_MAP_IMAGE, NULL);

  self->codes = g_strdupv ((char **) codes);
  for (guint i = 0; codes[i]; i++)
    pb_map_data_add (self->data, codes[i], &one);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return GTK_WIDGET (self);
}
