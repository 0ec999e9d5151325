/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-two-lines.h"

/* From so many times the letters that a line has on average on, a text needs two lines. */
#define SURELY_LONG 2
/* Letters before this one have about the average width and no high lines. */
#define AFTER_LATIN 0x0250

struct _PbTwoLines {
  GtkWidget parent_instance;

  GtkInscription *inscription;
  int text_width; /* on one line, in px; -1 when it is to be measured again */
  int text_height;
  int letter_width; /* on average, in px; 0 when it is not known */
};

G_DEFINE_FINAL_TYPE (PbTwoLines, pb_two_lines, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
pb_two_lines_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_letter_width (PbTwoLines *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->inscription));
  PangoFontMetrics *metrics;

  if (self->letter_width > 0)
    return self->letter_width;
  metrics = pango_context_get_metrics (context, NULL, NULL);
  self->letter_width =
      MAX (pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE, 1);
  pango_font_metrics_unref (metrics);
  return self->letter_width;
}

/* To find the exact width of a text takes half as long as to draw it. */
static gboolean
is_surely_long (PbTwoLines *self, int width)
{
  int n_enough = width / get_letter_width (self) * SURELY_LONG;
  const char *letter = gtk_inscription_get_text (self->inscription);

  for (int n = 0; letter && *letter && g_utf8_get_char (letter) < AFTER_LATIN; n++) {
    if (n == n_enough)
      return TRUE;
    letter = g_utf8_next_char (letter);
  }
  return FALSE;
}

static void
measure_text (PbTwoLines *self)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (self->text_width >= 0)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->inscription),
                                           gtk_inscription_get_text (self->inscription));
  pango_layout_get_pixel_size (layout, &self->text_width, &self->text_height);
}

/* Some scripts have higher lines than the inscription reckons with. */
static int
measure_height (PbTwoLines *self, int width, int line_height)
{
  if (width >= 0 && self->text_width < 0 && is_surely_long (self, width))
    return line_height * 2;
  measure_text (self);
  return MAX (line_height, self->text_height) * (width >= 0 && self->text_width > width ? 2 : 1);
}

/* What is too wide for one line fills two: there is no need to break it to know its height. */
static void
pb_two_lines_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  PbTwoLines *self = PB_TWO_LINES (widget);

  gtk_widget_measure (GTK_WIDGET (self->inscription), orientation, -1, minimum, natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = measure_height (self, for_size, *minimum);
  *natural = MAX (*natural, *minimum);
}

static void
pb_two_lines_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (GTK_WIDGET (PB_TWO_LINES (widget)->inscription), width, height, -1, NULL);
}

static void
forget_measures (PbTwoLines *self)
{
  self->text_width = -1;
  self->letter_width = 0;
}

/* The face of the text may be another. */
static void
pb_two_lines_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pb_two_lines_parent_class)->css_changed (widget, change);
  forget_measures (PB_TWO_LINES (widget));
}

static void
pb_two_lines_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (pb_two_lines_parent_class)->system_setting_changed (widget, setting);
  forget_measures (PB_TWO_LINES (widget));
}

static void
pb_two_lines_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &PB_TWO_LINES (object)->inscription, gtk_widget_unparent);
  G_OBJECT_CLASS (pb_two_lines_parent_class)->dispose (object);
}

static void
pb_two_lines_class_init (PbTwoLinesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_two_lines_dispose;
  widget_class->get_request_mode = pb_two_lines_get_request_mode;
  widget_class->measure = pb_two_lines_measure;
  widget_class->size_allocate = pb_two_lines_size_allocate;
  widget_class->css_changed = pb_two_lines_css_changed;
  widget_class->system_setting_changed = pb_two_lines_system_setting_changed;
}

static void
pb_two_lines_init (PbTwoLines *self)
{
  self->text_width = -1;
  self->inscription = g_object_new (GTK_TYPE_INSCRIPTION, "xalign", 0.0f, "text-overflow",
                                    GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, "wrap-mode",
                                    PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->inscription), GTK_WIDGET (self));
}

/**
 * pb_two_lines_set_text:
 * @self: a text
 * @text: what it says
 */
void
pb_two_lines_set_text (PbTwoLines *self, const char *text)
{
  g_return_if_fail (PB_IS_TWO_LINES (self));

  if (g_strcmp0 (text, gtk_inscription_get_text (self->inscription)) == 0)
    return;
  gtk_inscription_set_text (self->inscription, text);
  self->text_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
