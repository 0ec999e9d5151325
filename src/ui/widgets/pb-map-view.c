/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-map-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "map/pb-hit-test.h"
#include "map/pb-map-words.h"
#include "map/pb-marker.h"
#include "map/pb-outline.h"
#include "ui/widgets/pb-map-canvas.h"
#include "ui/widgets/pb-map-input.h"
#include "ui/widgets/pb-map-spots.h"
#include "ui/widgets/pb-map-theme.h"

#define LEAST_WIDTH 240
#define LEAST_HEIGHT 150
/* How far from a country the pointer may be, in pixels. */
#define REACH 8.0
#define FIT_MARGIN 24
/* Between a country and what is told of it, in pixels. */
#define TIP_GAP 12
/* How long the map has been still when the countries move, too, in milliseconds. */
#define REST 150

struct _PbMapView {
  GtkWidget parent_instance;

  PbMapCanvas *canvas;
  PbMapSpots *spots;
  GtkWidget *tip;
  PbMapData *data;
  PbViewport viewport;
  gboolean fits_world;
  int pointed;  /* the area under the pointer, or -1 */
  double tip_x; /* what the tip is about, on the screen */
  double tip_y;
  guint resting;
};

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapView, pb_map_view, GTK_TYPE_WIDGET)

static const PbGeometry *
get_geometry (PbMapView *self)
{
  return pb_painter_choose_geometry (self->viewport.scale);
}

/* The area that is told of: the one under the pointer, else the one that has the focus; or -1. */
static int
find_told (PbMapView *self)
{
  if (self->pointed >= 0)
    return self->pointed;
  return pb_geometry_find_area (get_geometry (self), pb_map_spots_get_focused (self->spots));
}

static void
show_tip (PbMapView *self)
{
  int told = find_told (self);
  const PbArea *area = told >= 0 ? pb_geometry_get_area (get_geometry (self), told) : NULL;
  g_autofree char *words = area ? pb_map_words_make_both (self->data, area->id) : NULL;

  if (area && self->pointed < 0)
    pb_marker_get_place (get_geometry (self), area, &self->viewport, &self->tip_x, &self->tip_y);
  gtk_label_set_label (GTK_LABEL (self->tip), words ? words : "");
  gtk_widget_set_visible (self->tip, area != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
rest_cb (gpointer data)
{
  PbMapView *self = data;

  self->resting = 0;
  pb_map_spots_set_viewport (self->spots, &self->viewport);
  return G_SOURCE_REMOVE;
}

/* What is seen has changed. */
static void
move (PbMapView *self)
{
  g_clear_handle_id (&self->resting, g_source_remove);
  self->resting = g_timeout_add (REST, rest_cb, self);
  self->pointed = -1;
  show_tip (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pb_map_view_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

/* Over the place, or under it where there is no room; within the map. */
static void
allocate_tip (PbMapView *self, int width, int height)
{
  int tip_width, tip_height, least;
  graphene_point_t place;

  if (!gtk_widget_get_visible (self->tip))
    return;
  gtk_widget_measure (self->tip, GTK_ORIENTATION_HORIZONTAL, -1, &least, &tip_width, NULL, NULL);
  tip_width = CLAMP (width, least, tip_width);
  gtk_widget_measure (self->tip, GTK_ORIENTATION_VERTICAL, tip_width, NULL, &tip_height, NULL,
                      NULL);
  place.x = CLAMP (self->tip_x - tip_width / 2.0, 0, MAX (width - tip_width, 0));
  place.y = self->tip_y - TIP_GAP - tip_height;
  if (place.y < 0)
    place.y = MIN (self->tip_y + TIP_GAP, MAX (height - tip_height, 0));
  gtk_widget_allocate (self->tip, tip_width, tip_height, -1,
                       gsk_transform_translate (NULL, &place));
}

static void
resize (PbMapView *self, int width, int height)
{
  if (self->viewport.width == width && self->viewport.height == height)
    return;
  pb_viewport_resize (&self->viewport, width, height);
  if (self->fits_world)
    pb_viewport_fit_world (&self->viewport);
  pb_map_spots_set_viewport (self->spots, &self->viewport);
}

static void
pb_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbMapView *self = PB_MAP_VIEW (widget);

  resize (self, width, height);
  gtk_widget_measure (GTK_WIDGET (self->spots), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                      NULL);
  gtk_widget_allocate (GTK_WIDGET (self->spots), width, height, -1, NULL);
  allocate_tip (self, width, height);
}

/* The country that has the focus, and the one under the pointer. */
static void
draw_marks (PbMapView *self, cairo_t *cr)
{
  PbPainter painter = pb_map_canvas_get_painter (self->canvas, &self->viewport);
  int focused = pb_geometry_find_area (painter.geometry, pb_map_spots_get_focused (self->spots));

  if (self->pointed >= 0)
    pb_outline_paint_area (&painter, self->pointed, &painter.style->dim, cr);
  if (focused >= 0)
    pb_outline_paint_area (&painter, focused, &painter.style->focus, cr);
}

static void
pb_map_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PbMapView *self = PB_MAP_VIEW (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, self->viewport.width, self->viewport.height));

  pb_map_canvas_draw (self->canvas, &self->viewport, gtk_widget_get_scale_factor (widget), cr);
  draw_marks (self, cr);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->tip, snapshot);
}

/* All of it is one stop. */
static gboolean
pb_map_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
style_changed_cb (PbMapView *self)
{
  pb_map_canvas_set_style (self->canvas, pb_map_theme_get_style ());
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Brings a place into view. */
static void
show_place (PbMapView *self, double x, double y)
{
  if (x >= FIT_MARGIN && x <= self->viewport.width - FIT_MARGIN && y >= FIT_MARGIN &&
      y <= self->viewport.height - FIT_MARGIN)
    return;
  pb_map_view_pan (self, (int) (self->viewport.width / 2 - x),
                   (int) (self->viewport.height / 2 - y));
}

static void
focus_moved_cb (PbMapSpots *spots, PbMapView *self)
{
  int focused = pb_geometry_find_area (get_geometry (self), pb_map_spots_get_focused (spots));
  double x, y;

  self->pointed = -1;
  if (focused >= 0) {
    pb_marker_get_place (get_geometry (self), pb_geometry_get_area (get_geometry (self), focused),
                         &self->viewport, &x, &y);
    show_place (self, x, y);
  }
  show_tip (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
activated_cb (PbMapSpots *spots, const char *code, PbMapView *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, code);
}

static void
pb_map_view_dispose (GObject *object)
{
  PbMapView *self = PB_MAP_VIEW (object);

  g_clear_handle_id (&self->resting, g_source_remove);
  if (self->spots)
    g_signal_handlers_disconnect_by_data (self->spots, self);
  g_clear_pointer ((GtkWidget **) &self->spots, gtk_widget_unparent);
  g_clear_pointer (&self->tip, gtk_widget_unparent);
  G_OBJECT_CLASS (pb_map_view_parent_class)->dispose (object);
}

static void
pb_map_view_finalize (GObject *object)
{
  PbMapView *self = PB_MAP_VIEW (object);

  g_object_unref (self->canvas);
  pb_map_data_unref (self->data);
  G_OBJECT_CLASS (pb_map_view_parent_class)->finalize (object);
}

static void
pb_map_view_class_init (PbMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_map_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_map_view_finalize;
  widget_class->measure = pb_map_view_measure;
  widget_class->size_allocate = pb_map_view_size_allocate;
  widget_class->snapshot = pb_map_view_snapshot;
  widget_class->focus = pb_map_view_focus;
  gtk_widget_class_set_css_name (widget_class, "map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
follow_style (PbMapView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  style_changed_cb (self);
}

static void
add_tip (PbMapView *self)
{
  self->tip = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->tip), TRUE);
  gtk_widget_add_css_class (self->tip, "map-tip");
  gtk_widget_add_css_class (self->tip, "numeric");
  gtk_widget_set_can_target (self->tip, FALSE);
  gtk_widget_set_visible (self->tip, FALSE);
  gtk_widget_set_parent (self->tip, GTK_WIDGET (self));
}

static void
add_spots (PbMapView *self)
{
  self->spots = pb_map_spots_new ();
  gtk_widget_set_can_target (GTK_WIDGET (self->spots), FALSE);
  g_signal_connect (self->spots, "focus-moved", G_CALLBACK (focus_moved_cb), self);
  g_signal_connect (self->spots, "activated", G_CALLBACK (activated_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->spots), GTK_WIDGET (self));
}

static void
pb_map_view_init (PbMapView *self)
{
  PbExtent world = pb_geometry_get_world (pb_geometry_get (PB_GEOMETRY_LOW));

  self->pointed = -1;
  self->fits_world = TRUE;
  pb_viewport_init (&self->viewport, &world, LEAST_WIDTH, LEAST_HEIGHT);
  self->canvas = pb_map_canvas_new ();
  g_signal_connect_object (self->canvas, "painted", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  add_spots (self);
  add_tip (self);
  pb_map_input_attach (self);
  follow_style (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      _ ("Arrow keys go from country to country, Enter chooses one, Escape leaves it."), -1);
  self->data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  pb_map_view_set_data (self, self->data);
  pb_map_spots_set_selected (self->spots, NULL);
}

PbMapView *
pb_map_view_new (void)
{
  return g_object_new (PB_TYPE_MAP_VIEW, NULL);
}

void
pb_map_view_set_data (PbMapView *self, PbMapData *data)
{
  PbMapData *old = self->data;

  self->data = pb_map_data_ref (data);
  pb_map_data_unref (old);
  pb_map_canvas_set_data (self->canvas, data);
  pb_map_spots_set_data (self->spots, data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_map_words_get_title (data), -1);
  show_tip (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pb_map_view_set_selected (PbMapView *self, const char *const *codes)
{
  pb_map_canvas_set_selected (self->canvas, codes);
  pb_map_spots_set_selected (self->spots, codes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pb_map_view_set_groups (PbMapView *self, PbMapGroups groups, const PbDate *day)
{
  pb_map_canvas_set_groups (self->canvas, groups, day);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const PbViewport *
pb_map_view_get_viewport (PbMapView *self)
{
  return &self->viewport;
}

void
pb_map_view_fit_world (PbMapView *self)
{
  pb_viewport_fit_world (&self->viewport);
  self->fits_world = TRUE;
  move (self);
}

void
pb_map_view_fit_countries (PbMapView *self, const char *const *codes)
{
  PbExtent extent = pb_geometry_get_countries (pb_geometry_get (PB_GEOMETRY_LOW), codes);

  self->fits_world = pb_extent_is_empty (&extent);
  pb_viewport_fit (&self->viewport, &extent, FIT_MARGIN);
  move (self);
}

gboolean
pb_map_view_zoom_about (PbMapView *self, double factor, double x, double y)
{
  double before = self->viewport.scale;

  pb_viewport_zoom_about (&self->viewport, factor, x, y);
  if (self->viewport.scale == before)
    return FALSE;
  self->fits_world = FALSE;
  move (self);
  return TRUE;
}

void
pb_map_view_zoom (PbMapView *self, double factor)
{
  pb_map_view_zoom_about (self, factor, self->viewport.width / 2, self->viewport.height / 2);
}

void
pb_map_view_pan (PbMapView *self, int dx, int dy)
{
  pb_viewport_pan (&self->viewport, dx, dy);
  move (self);
}

void
pb_map_view_point_at (PbMapView *self, double x, double y)
{
  int pointed = pb_hit_test (get_geometry (self), &self->viewport, x, y, REACH);

  self->tip_x = x;
  self->tip_y = y;
  if (pointed != self->pointed)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->pointed = pointed;
  show_tip (self);
}

void
pb_map_view_point_away (PbMapView *self)
{
  self->pointed = -1;
  show_tip (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pb_map_view_activate_at (PbMapView *self, double x, double y)
{
  const PbGeometry *geometry = get_geometry (self);
  int index = pb_hit_test (geometry, &self->viewport, x, y, REACH);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (index >= 0)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, pb_geometry_get_area (geometry, index)->id);
}

gboolean
pb_map_view_activate_focused (PbMapView *self)
{
  const char *code = pb_map_spots_get_focused (self->spots);

  if (code)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, code);
  return code != NULL;
}

void
pb_map_view_move_focus (PbMapView *self, PbMapDirection direction)
{
  pb_map_spots_move_focus (self->spots, direction);
}

gboolean
pb_map_view_leave_country (PbMapView *self)
{
  return pb_map_spots_get_focused (self->spots) && gtk_widget_grab_focus (GTK_WIDGET (self));
}

GtkWidget *
pb_map_view_find_country (PbMapView *self, const char *code)
{
  return pb_map_spots_find (self->spots, code);
}

gboolean
pb_map_view_is_exact (PbMapView *self)
{
  return pb_map_canvas_is_exact (self->canvas, &self->viewport,
                                 gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}
