/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-chart-view.h"

#include <adwaita.h>
#include <math.h>

#include "report/pb-chart-painter.h"
#include "ui/widgets/pb-tooltip-name.h"

/* In heights of the text. */
#define LEAST_WIDTH 14
#define NATURAL_WIDTH 28

struct _PbChartView {
  GtkWidget parent_instance;

  PbChart *chart;
  GPtrArray *buttons; /* one for each part */
  int measured_width; /* 0: not measured yet */
  int measured_height;
};

G_DEFINE_FINAL_TYPE (PbChartView, pb_chart_view, GTK_TYPE_WIDGET)

enum {
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Painting. */

/* In pixels, as large as the person wants text to be. */
static double
get_text_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72;
}

static const char *
get_family (GtkWidget *widget)
{
  return pango_font_description_get_family (
      pango_context_get_font_description (gtk_widget_get_pango_context (widget)));
}

static PbChartPainter
make_painter (PbChartView *self, cairo_t *cr, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return (PbChartPainter){
    .type = { .cr = cr,
              .right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
              .family = get_family (widget) },
    .chart = self->chart,
    .style = pb_chart_style_choose (adw_style_manager_get_dark (manager),
                                    adw_style_manager_get_high_contrast (manager)),
    .size = get_text_size (widget),
    .width = width,
  };
}

/* Returns: the height. @places: (nullable): gets the places of the parts. */
static int
lay_out (PbChartView *self, int width, GArray *places)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  PbChartPainter painter = make_painter (self, cr, width);
  double height = pb_chart_painter_run (&painter, places);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return (int) ceil (height);
}

static void
pb_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PbChartView *self = PB_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) width, (float) gtk_widget_get_height (widget));
  PbChartPainter painter;
  cairo_t *cr;

  if (!self->chart)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  painter = make_painter (self, cr, width);
  painter.paint = TRUE;
  pb_chart_painter_run (&painter, NULL);
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (pb_chart_view_parent_class)->snapshot (widget, snapshot);
}

/* Room. */

static int
measure_height (PbChartView *self, int width)
{
  if (!self->chart)
    return 0;
  if (self->measured_width != width) {
    self->measured_width = width;
    self->measured_height = lay_out (self, width, NULL);
  }
  return self->measured_height;
}

static void
pb_chart_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  int least = (int) (get_text_size (widget) * LEAST_WIDTH);
  int wanted = (int) (get_text_size (widget) * NATURAL_WIDTH);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural = wanted;
  } else {
    *minimum = *natural =
        measure_height (PB_CHART_VIEW (widget), for_size < 0 ? wanted : MAX (for_size, least));
  }
}

static GtkSizeRequestMode
pb_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbChartView *self = PB_CHART_VIEW (widget);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PbChartPlace));

  if (!self->chart)
    return;
  lay_out (self, width, places);
  for (guint i = 0; i < self->buttons->len; i++) {
    const PbChartPlace *place = &g_array_index (places, PbChartPlace, i);
    GtkAllocation allocation = { (int) floor (place->x), (int) floor (place->y),
                                 (int) ceil (place->width), (int) ceil (place->height) };
    GtkWidget *button = g_ptr_array_index (self->buttons, i);

    /* GTK wants a widget to have been measured. */
    gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_size_allocate (button, &allocation, -1);
  }
}

static void
measure_anew (PbChartView *self)
{
  self->measured_width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
pb_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (pb_chart_view_parent_class)->system_setting_changed (widget, setting);
  measure_anew (PB_CHART_VIEW (widget));
}

/* The keyboard. */

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, widget);
}

/* An arrow at the end of the chart leads nowhere: what is beside it has nothing to do with it. */
static gboolean
pb_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!has_focus_within (widget))
    return GTK_WIDGET_CLASS (pb_chart_view_parent_class)->focus (widget, direction);
  if (by_tab)
    return FALSE;
  GTK_WIDGET_CLASS (pb_chart_view_parent_class)->focus (widget, direction);
  return TRUE;
}

static void
clicked_cb (GtkWidget *button, PbChartView *self)
{
  guint index;

  if (g_ptr_array_find (self->buttons, button, &index))
    g_signal_emit (self, signals[ACTIVATED], 0, index);
}

/* Life. */

static void
pb_chart_view_dispose (GObject *object)
{
  PbChartView *self = PB_CHART_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->buttons, 0);
  g_clear_pointer (&self->chart, pb_chart_free);
  G_OBJECT_CLASS (pb_chart_view_parent_class)->dispose (object);
}

static void
pb_chart_view_finalize (GObject *object)
{
  g_ptr_array_unref (PB_CHART_VIEW (object)->buttons);
  G_OBJECT_CLASS (pb_chart_view_parent_class)->finalize (object);
}

static void
pb_chart_view_class_init (PbChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_chart_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_chart_view_finalize;
  widget_class->snapshot = pb_chart_view_snapshot;
  widget_class->measure = pb_chart_view_measure;
  widget_class->get_request_mode = pb_chart_view_get_request_mode;
  widget_class->size_allocate = pb_chart_view_size_allocate;
  widget_class->system_setting_changed = pb_chart_view_system_setting_changed;
  widget_class->focus = pb_chart_view_focus;
  signals[ACTIVATED] = g_signal_new ("activated", PB_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_chart_view_init (PbChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->buttons = g_ptr_array_new ();
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
pb_chart_view_new (void)
{
  return g_object_new (PB_TYPE_CHART_VIEW, NULL);
}

static GtkWidget *
make_button (PbChartView *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "chart-part");
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

/* As many as there are parts; those that stay keep the focus. */
static void
provide_buttons (PbChartView *self)
{
  guint n = self->chart->parts->len;

  while (self->buttons->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (self->buttons, self->buttons->len - 1));
  while (self->buttons->len < n)
    g_ptr_array_add (self->buttons, make_button (self));
  for (guint i = 0; i < n; i++) {
    const PbChartPart *part = pb_chart_get_part (self->chart, i);
    GtkWidget *button = g_ptr_array_index (self->buttons, i);

    pb_tooltip_name_set (button, part->sentence);
    gtk_widget_set_sensitive (button, part->query != NULL);
  }
}

void
pb_chart_view_take_chart (PbChartView *self, PbChart *chart)
{
  g_autofree char *text = pb_chart_describe (chart);

  g_clear_pointer (&self->chart, pb_chart_free);
  self->chart = chart;
  provide_buttons (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chart->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  measure_anew (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const PbChart *
pb_chart_view_get_chart (PbChartView *self)
{
  return self->chart;
}
