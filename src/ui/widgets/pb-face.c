/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-face.h"

/* The part of its width by which a text may differ from the sum of its letters. */
#define KERNING 16
/* Letters before this one stand side by side and have no high lines. */
#define AFTER_LATIN 0x0250
/* So many texts are remembered: days, states, and titles that just fill a line. */
#define MOST_TEXTS 1000

struct _PbFace {
  PangoLayout *layout;     /* to measure with */
  int line_height;         /* in px */
  int widths[AFTER_LATIN]; /* of letters, in Pango units; 0 as long as it is not known */
  GHashTable *sizes;       /* of texts, in px: to char * a GtkRequisition * */
};

static void
free_face (gpointer data)
{
  PbFace *self = data;

  g_object_unref (self->layout);
  g_hash_table_unref (self->sizes);
  g_free (self);
}

/* On one line, in Pango units. */
static GtkRequisition
measure_text (PbFace *self, const char *text, int length)
{
  GtkRequisition size;

  pango_layout_set_text (self->layout, text, length);
  pango_layout_get_size (self->layout, &size.width, &size.height);
  return size;
}

/* The same font is another one then. */
static void
setting_changed_cb (GtkSettings *settings, GParamSpec *setting, GHashTable *faces)
{
  g_hash_table_remove_all (faces);
}

/* For each PangoFontDescription a #PbFace. */
static GHashTable *
get_faces (void)
{
  static GHashTable *faces;

  if (!faces) {
    faces = g_hash_table_new_full ((GHashFunc) pango_font_description_hash,
                                   (GEqualFunc) pango_font_description_equal,
                                   (GDestroyNotify) pango_font_description_free, free_face);
    g_signal_connect (gtk_settings_get_default (), "notify", G_CALLBACK (setting_changed_cb),
                      faces);
  }
  return faces;
}

static PbFace *
make_face (GtkWidget *widget)
{
  PbFace *self = g_new0 (PbFace, 1);

  self->layout = gtk_widget_create_pango_layout (widget, NULL);
  self->line_height = PANGO_PIXELS_CEIL (measure_text (self, "x", -1).height);
  self->sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * pb_face_of:
 * @widget: a widget that writes something
 *
 * Returns: (transfer none): the face that it writes in, until a setting of the system changes
 */
PbFace *
pb_face_of (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *description = pango_context_get_font_description (context);
  GHashTable *faces = get_faces ();
  PbFace *self = g_hash_table_lookup (faces, description);

  if (!self) {
    self = make_face (widget);
    g_hash_table_insert (faces, pango_font_description_copy (description), self);
  }
  return self;
}

/**
 * pb_face_get_line_height:
 * @self: a face
 *
 * Returns: how high a line of Latin letters is, in px; some scripts have higher lines
 */
int
pb_face_get_line_height (PbFace *self)
{
  return self->line_height;
}

/**
 * pb_face_measure:
 * @self: a face
 * @text: a text
 *
 * Returns: its size on one line, in px
 */
GtkRequisition
pb_face_measure (PbFace *self, const char *text)
{
  GtkRequisition *known = g_hash_table_lookup (self->sizes, text);
  GtkRequisition size;

  if (known)
    return *known;
  size = measure_text (self, text, -1);
  size.width = PANGO_PIXELS_CEIL (size.width);
  size.height = PANGO_PIXELS_CEIL (size.height);
  if (g_hash_table_size (self->sizes) >= MOST_TEXTS)
    g_hash_table_remove_all (self->sizes);
  g_hash_table_insert (self->sizes, g_strdup (text), g_memdup2 (&size, sizeof size));
  return size;
}

/**
 * pb_face_guess_length:
 * @self: a face
 * @text: a text
 * @width: in px
 *
 * The sum of a text's letters is seldom close to the width there is.
 *
 * Returns: whether the text fits into one line of that width
 */
PbLength
pb_face_guess_length (PbFace *self, const char *text, int width)
{
  int enough = width * PANGO_SCALE;
  int sum = 0;

  for (const char *letter = text; *letter; letter = g_utf8_next_char (letter)) {
    gunichar next = g_utf8_get_char (letter);

    if (next >= AFTER_LATIN)
      return PB_LENGTH_UNSURE;
    if (self->widths[next] == 0) {
      int length = (int) (g_utf8_next_char (letter) - letter);

      self->widths[next] = MAX (measure_text (self, letter, length).width, 1);
    }
    sum += self->widths[next];
    if (sum > enough + enough / KERNING)
      return PB_LENGTH_LONG;
  }
  return sum < enough - enough / KERNING ? PB_LENGTH_SHORT : PB_LENGTH_UNSURE;
}
