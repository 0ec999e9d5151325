/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-two-lines.h"

/* The part of its width by which a text may differ from the sum of its letters. */
#define KERNING 16
/* Letters before this one stand side by side and have no high lines. */
#define AFTER_LATIN 0x0250

struct _PbTwoLines {
  GtkWidget parent_instance;

  GtkInscription *inscription;
  int text_width; /* on one line, in px; -1 when it is to be measured again */
  int text_height;
};

/* What is known of a face, 0 what is not yet. */
typedef struct {
  int line_height;         /* in px */
  int widths[AFTER_LATIN]; /* of letters, in Pango units */
} Face;

/* For each PangoFontDescription a #Face. */
static GHashTable *faces;

G_DEFINE_FINAL_TYPE (PbTwoLines, pb_two_lines, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
pb_two_lines_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_letter (PbTwoLines *self, gunichar letter)
{
  char text[6];
  int length = g_unichar_to_utf8 (letter, text);
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (self->inscription), NULL);
  int width;

  pango_layout_set_text (layout, text, length);
  pango_layout_get_size (layout, &width, NULL);
  return width;
}

/* The rows of a list have the same few faces; what a face is, a setting of the system may change.
 */
static Face *
get_face (PbTwoLines *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->inscription));
  const PangoFontDescription *description = pango_context_get_font_description (context);
  Face *face;

  if (!faces)
    faces = g_hash_table_new_full ((GHashFunc) pango_font_description_hash,
                                   (GEqualFunc) pango_font_description_equal,
                                   (GDestroyNotify) pango_font_description_free, g_free);
  face = g_hash_table_lookup (faces, description);
  if (face)
    return face;
  face = g_new0 (Face, 1);
  g_hash_table_insert (faces, pango_font_description_copy (description), face);
  return face;
}

/* As the inscription has it, which goes through all the fonts of a face each time it is asked. */
static int
get_line_height (PbTwoLines *self)
{
  Face *face = get_face (self);

  if (face->line_height == 0)
    gtk_widget_measure (GTK_WIDGET (self->inscription), GTK_ORIENTATION_VERTICAL, -1, NULL,
                        &face->line_height, NULL, NULL);
  return face->line_height;
}

typedef enum { LENGTH_SHORT, LENGTH_LONG, LENGTH_UNSURE } Length;

/* Whether a text needs two lines. To find its exact width takes half as long as to draw it, and the
 * sum of its letters is seldom close to the width there is. */
static Length
guess_length (PbTwoLines *self, int width)
{
  const char *letter = gtk_inscription_get_text (self->inscription);
  int *widths = get_face (self)->widths;
  int enough = width * PANGO_SCALE;
  int sum = 0;

  for (; letter && *letter; letter = g_utf8_next_char (letter)) {
    gunichar next = g_utf8_get_char (letter);

    if (next >= AFTER_LATIN)
      return LENGTH_UNSURE;
    if (widths[next] == 0)
      widths[next] = MAX (measure_letter (self, next), 1);
    sum += widths[next];
    if (sum > enough + enough / KERNING)
      return LENGTH_LONG;
  }
  return sum < enough - enough / KERNING ? LENGTH_SHORT : LENGTH_UNSURE;
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
measure_height (PbTwoLines *self, int width)
{
  Length length = width >= 0 && self->text_width < 0 ? guess_length (self, width) : LENGTH_UNSURE;
  int line_height = get_line_height (self);

  if (length != LENGTH_UNSURE)
    return length == LENGTH_LONG ? line_height * 2 : line_height;
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

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (GTK_WIDGET (self->inscription), orientation, -1, minimum, natural, NULL,
                        NULL);
  else
    *minimum = *natural = measure_height (self, for_size);
}

static void
pb_two_lines_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (GTK_WIDGET (PB_TWO_LINES (widget)->inscription), width, height, -1, NULL);
}

static void
pb_two_lines_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pb_two_lines_parent_class)->css_changed (widget, change);
  PB_TWO_LINES (widget)->text_width = -1;
}

static void
pb_two_lines_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (pb_two_lines_parent_class)->system_setting_changed (widget, setting);
  g_clear_pointer (&faces, g_hash_table_unref);
  PB_TWO_LINES (widget)->text_width = -1;
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
