/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-toast-area.h"

#include "ui/widgets/pb-toasts.h"

/* As wide as libadwaita makes a toast where there is room, in px. */
#define TOAST_WIDTH 450

/* What a toast has beside its title, and beside its button's text, in px; the fewest letters of the
 * title on a line. */
#define BESIDE_TITLE 96
#define AROUND_BUTTON 40
#define LEAST_CHARS 8

/* @toasts: over @child, and not around it: its size is that of the toast
 * @waiting: (element-type AdwToast): those that were not dismissed, the one that is seen first
 * @bars: (element-type GtkWidget): unowned, those that are shown */
struct _PbToastArea {
  GtkWidget parent_instance;

  GtkWidget *child;
  AdwToastOverlay *toasts;
  GPtrArray *waiting;
  GPtrArray *bars;
};

G_DEFINE_FINAL_TYPE (PbToastArea, pb_toast_area, GTK_TYPE_WIDGET)

static void
pb_toast_area_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  gtk_widget_measure (PB_TOAST_AREA (widget)->child, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* Where toasts may reach to, from the top. */
static int
get_bottom (PbToastArea *self, int height)
{
  int bottom = height;

  for (guint i = 0; i < self->bars->len; i++) {
    graphene_rect_t bounds;

    if (gtk_widget_compute_bounds (g_ptr_array_index (self->bars, i), GTK_WIDGET (self), &bounds))
      bottom = CLAMP ((int) bounds.origin.y, 0, bottom);
  }
  return bottom;
}

static void
allocate_toasts (PbToastArea *self, int width, int bottom)
{
  GtkWidget *toasts = GTK_WIDGET (self->toasts);
  GskTransform *place;
  int least;
  int wanted;
  int height;

  gtk_widget_measure (toasts, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  wanted = MAX (least, MIN (MAX (wanted, TOAST_WIDTH), width));
  gtk_widget_measure (toasts, GTK_ORIENTATION_VERTICAL, wanted, NULL, &height, NULL, NULL);
  place = gsk_transform_translate (
      NULL, &GRAPHENE_POINT_INIT ((float) ((width - wanted) / 2), (float) (bottom - height)));
  gtk_widget_allocate (toasts, wanted, height, -1, place);
}

/* The child first: only then is its bar where it will be. */
static void
pb_toast_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbToastArea *self = PB_TOAST_AREA (widget);

  gtk_widget_allocate (self->child, width, height, baseline, NULL);
  allocate_toasts (self, width, get_bottom (self, height));
}

static void
pb_toast_area_dispose (GObject *object)
{
  PbToastArea *self = PB_TOAST_AREA (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->toasts, gtk_widget_unparent);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->bars, g_ptr_array_unref);
  G_OBJECT_CLASS (pb_toast_area_parent_class)->dispose (object);
}

static void
pb_toast_area_class_init (PbToastAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_toast_area_dispose;
  widget_class->measure = pb_toast_area_measure;
  widget_class->size_allocate = pb_toast_area_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_toast_area_init (PbToastArea *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->bars = g_ptr_array_new ();
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  /* Toasts come in from behind the bar. */
  gtk_widget_set_overflow (GTK_WIDGET (self->toasts), GTK_OVERFLOW_HIDDEN);
}

PbToastArea *
pb_toast_area_new (GtkWidget *child)
{
  PbToastArea *self = g_object_new (PB_TYPE_TOAST_AREA, NULL);

  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->toasts), GTK_WIDGET (self));
  return self;
}

/* While one is seen, what it covers at the end of a page can be scrolled above it. */
static void
update_style (PbToastArea *self)
{
  if (self->waiting->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "has-toast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "has-toast");
}

static void
dismissed_cb (PbToastArea *self, AdwToast *toast)
{
  if (!self->waiting)
    return;
  g_ptr_array_remove (self->waiting, toast);
  update_style (self);
}

static int
measure_text (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Letters of a common width that have room beside the toast's buttons. */
static int
get_room (PbToastArea *self, AdwToast *toast)
{
  const char *button = adw_toast_get_button_label (toast);
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - BESIDE_TITLE;

  if (button)
    width -= measure_text (GTK_WIDGET (self), button) + AROUND_BUTTON;
  return MAX (width / measure_text (GTK_WIDGET (self), "n"), LEAST_CHARS);
}

/* A toast has one line and cuts off what has no room in it, but for a title of one's own, whose
 * height it asks for at the width that title would like to have. */
static void
wrap_title (AdwToast *toast, GParamSpec *property, PbToastArea *self)
{
  const char *title = adw_toast_get_title (toast);
  GtkWidget *label;

  if (!title || !*title)
    return;
  label = g_object_new (GTK_TYPE_LABEL, "label", title, "use-markup", TRUE, "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars",
                        get_room (self, toast), "xalign", 0.0, NULL);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
}

/* Where there is room, the toast keeps its own title, of which libadwaita can tell a screen reader.
 */
static void
fit_title (PbToastArea *self, AdwToast *toast)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width == 0 || width >= TOAST_WIDTH)
    return;
  wrap_title (toast, NULL, self);
  g_signal_connect_object (toast, "notify::title", G_CALLBACK (wrap_title), self, 0);
}

void
pb_toast_area_add (PbToastArea *self, AdwToast *toast)
{
  g_ptr_array_add (self->waiting, g_object_ref (toast));
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  update_style (self);
  fit_title (self, toast);
  pb_toasts_add (self->toasts, toast);
}

gboolean
pb_toast_area_dismiss (PbToastArea *self)
{
  if (self->waiting->len == 0)
    return FALSE;
  adw_toast_dismiss (g_ptr_array_index (self->waiting, 0));
  return TRUE;
}

static void
bar_map_cb (GtkWidget *bar)
{
  GtkWidget *area = gtk_widget_get_ancestor (bar, PB_TYPE_TOAST_AREA);

  if (!area)
    return;
  g_ptr_array_add (PB_TOAST_AREA (area)->bars, bar);
  gtk_widget_queue_allocate (area);
}

static void
bar_unmap_cb (GtkWidget *bar)
{
  GtkWidget *area = gtk_widget_get_ancestor (bar, PB_TYPE_TOAST_AREA);

  if (!area || !PB_TOAST_AREA (area)->bars)
    return;
  g_ptr_array_remove (PB_TOAST_AREA (area)->bars, bar);
  gtk_widget_queue_allocate (area);
}

void
pb_toast_area_keep_clear (GtkWidget *bar)
{
  g_signal_connect (bar, "map", G_CALLBACK (bar_map_cb), NULL);
  g_signal_connect (bar, "unmap", G_CALLBACK (bar_unmap_cb), NULL);
}
