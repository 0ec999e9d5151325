/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-map-spots.h"

#include <math.h>

#include "map/pb-map-words.h"
#include "map/pb-marker.h"

struct _PbMapSpots {
  GtkWidget parent_instance;

  const PbGeometry *geometry;
  GtkWidget **buttons; /* one for each area that is a country, else %NULL */
  PbViewport viewport;
  PbMapData *data;
  PbMapData *named; /* what the buttons say; NULL before they do */
  guint naming;
};

enum { SIGNAL_FOCUS_MOVED, SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapSpots, pb_map_spots, GTK_TYPE_WIDGET)

static guint
get_n (PbMapSpots *self)
{
  return pb_geometry_get_n_areas (self->geometry);
}

static const char *
get_code (PbMapSpots *self, guint index)
{
  return pb_geometry_get_area (self->geometry, index)->id;
}

/* -1 when it is none of them. */
static int
find_index (PbMapSpots *self, GtkWidget *button)
{
  for (guint i = 0; button && i < get_n (self); i++)
    if (self->buttons[i] == button)
      return (int) i;
  return -1;
}

static graphene_rect_t
find_place (PbMapSpots *self, const PbArea *area)
{
  PbExtent extent = pb_geometry_get_main_extent (self->geometry, area);
  double x, y, left, top, right, bottom;

  if (pb_marker_is_shown (self->geometry, area, &self->viewport)) {
    pb_marker_get_place (self->geometry, area, &self->viewport, &x, &y);
    return GRAPHENE_RECT_INIT (x - PB_MARKER_RADIUS, y - PB_MARKER_RADIUS, 2 * PB_MARKER_RADIUS,
                               2 * PB_MARKER_RADIUS);
  }
  pb_viewport_to_screen (&self->viewport, extent.left, extent.top, &left, &top);
  pb_viewport_to_screen (&self->viewport, extent.right, extent.bottom, &right, &bottom);
  return GRAPHENE_RECT_INIT (left, top, right - left, bottom - top);
}

/* Maps are not mirrored, whatever the direction of the text. */
static void
pb_map_spots_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbMapSpots *self = PB_MAP_SPOTS (widget);

  for (guint i = 0; i < get_n (self); i++) {
    graphene_rect_t place;
    int least_width, least_height;

    if (!self->buttons[i])
      continue;
    place = find_place (self, pb_geometry_get_area (self->geometry, i));
    gtk_widget_measure (self->buttons[i], GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL,
                        NULL);
    gtk_widget_measure (self->buttons[i], GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL,
                        NULL);
    gtk_widget_allocate (self->buttons[i], MAX (ceil (place.size.width), least_width),
                         MAX (ceil (place.size.height), least_height), -1,
                         gsk_transform_translate (NULL, &place.origin));
  }
}

/* The buttons are there to be heard, not to be seen. */
static void
pb_map_spots_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
}

/* Tab goes past the countries; arrows move between them. */
static gboolean
pb_map_spots_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return FALSE;
}

static void
pb_map_spots_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  GTK_WIDGET_CLASS (pb_map_spots_parent_class)->set_focus_child (widget, child);
  g_signal_emit (widget, signals[SIGNAL_FOCUS_MOVED], 0);
}

static void
clicked_cb (GtkButton *button, PbMapSpots *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0,
                 get_code (self, find_index (self, GTK_WIDGET (button))));
}

static GtkWidget *
create_button (PbMapSpots *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "map-spot");
  gtk_widget_set_can_target (button, FALSE);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
pb_map_spots_dispose (GObject *object)
{
  PbMapSpots *self = PB_MAP_SPOTS (object);

  g_clear_handle_id (&self->naming, g_source_remove);
  for (guint i = 0; i < get_n (self); i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  G_OBJECT_CLASS (pb_map_spots_parent_class)->dispose (object);
}

static void
pb_map_spots_finalize (GObject *object)
{
  PbMapSpots *self = PB_MAP_SPOTS (object);

  g_free (self->buttons);
  g_clear_pointer (&self->data, pb_map_data_unref);
  g_clear_pointer (&self->named, pb_map_data_unref);
  G_OBJECT_CLASS (pb_map_spots_parent_class)->finalize (object);
}

static void
pb_map_spots_class_init (PbMapSpotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_map_spots_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_map_spots_finalize;
  widget_class->size_allocate = pb_map_spots_size_allocate;
  widget_class->snapshot = pb_map_spots_snapshot;
  widget_class->focus = pb_map_spots_focus;
  widget_class->set_focus_child = pb_map_spots_set_focus_child;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_FOCUS_MOVED] =
      g_signal_new ("focus-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_map_spots_init (PbMapSpots *self)
{
  self->geometry = pb_geometry_get (PB_GEOMETRY_LOW);
  self->buttons = g_new0 (GtkWidget *, get_n (self));
  for (guint i = 0; i < get_n (self); i++)
    if (pb_geometry_get_area (self->geometry, i)->kind == PB_AREA_COUNTRY)
      self->buttons[i] = create_button (self);
}

PbMapSpots *
pb_map_spots_new (void)
{
  return g_object_new (PB_TYPE_MAP_SPOTS, NULL);
}

static gboolean
is_named (PbMapSpots *self, const char *code)
{
  return self->named && pb_map_numbers_equal (pb_map_data_get_numbers (self->named, code),
                                              pb_map_data_get_numbers (self->data, code));
}

static void
name_button (PbMapSpots *self, guint index)
{
  g_autofree char *words = pb_map_words_make_both (self->data, get_code (self, index));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[index]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static gboolean
name_cb (gpointer data)
{
  PbMapSpots *self = data;

  self->naming = 0;
  for (guint i = 0; i < get_n (self); i++)
    if (self->buttons[i] && !is_named (self, get_code (self, i)))
      name_button (self, i);
  g_clear_pointer (&self->named, pb_map_data_unref);
  self->named = pb_map_data_ref (self->data);
  return G_SOURCE_REMOVE;
}

void
pb_map_spots_set_data (PbMapSpots *self, PbMapData *data)
{
  g_clear_pointer (&self->data, pb_map_data_unref);
  self->data = pb_map_data_ref (data);
  /* After the frame: somebody who types waits for the picture, and hears it later. */
  if (!self->naming)
    self->naming = g_idle_add_full (G_PRIORITY_LOW, name_cb, self, NULL);
}

void
pb_map_spots_set_selected (PbMapSpots *self, const char *const *codes)
{
  for (guint i = 0; i < get_n (self); i++)
    if (self->buttons[i])
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_STATE_PRESSED,
                                   codes && g_strv_contains (codes, get_code (self, i))
                                       ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                       : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
}

void
pb_map_spots_set_viewport (PbMapSpots *self, const PbViewport *viewport)
{
  self->viewport = *viewport;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

const char *
pb_map_spots_get_focused (PbMapSpots *self)
{
  int index = find_index (self, gtk_widget_get_focus_child (GTK_WIDGET (self)));

  return index >= 0 ? get_code (self, index) : NULL;
}

/* The country whose label is the nearest to the middle of what is seen. */
static int
find_middle (PbMapSpots *self)
{
  double nearest = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < get_n (self); i++) {
    double x, y, distance;

    if (!self->buttons[i])
      continue;
    pb_marker_get_place (self->geometry, pb_geometry_get_area (self->geometry, i), &self->viewport,
                         &x, &y);
    distance = hypot (x - self->viewport.width / 2, y - self->viewport.height / 2);
    if (distance < nearest) {
      nearest = distance;
      found = (int) i;
    }
  }
  return found;
}

void
pb_map_spots_move_focus (PbMapSpots *self, PbMapDirection direction)
{
  int from = find_index (self, gtk_widget_get_focus_child (GTK_WIDGET (self)));
  int to = from >= 0 ? pb_neighbour_find (self->geometry, from, direction) : find_middle (self);

  if (to >= 0)
    gtk_widget_grab_focus (self->buttons[to]);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

GtkWidget *
pb_map_spots_find (PbMapSpots *self, const char *code)
{
  int index = pb_geometry_find_area (self->geometry, code);

  return index >= 0 ? self->buttons[index] : NULL;
}
