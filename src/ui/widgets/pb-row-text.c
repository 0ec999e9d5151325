/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-row-text.h"

#include "ui/widgets/pb-face.h"

/**
 * pb_row_text_new:
 * @css_class: what it looks like
 *
 * Returns: (transfer floating): a text that says nothing yet
 */
GtkInscription *
pb_row_text_new (const char *css_class)
{
  GtkInscription *self = g_object_new (GTK_TYPE_INSCRIPTION, "xalign", 0.0f, "text-overflow",
                                       GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, "wrap-mode",
                                       PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  return self;
}

/**
 * pb_row_text_find_height:
 * @self: a text
 * @width: the width that it will have, in px; -1 when that is not known
 *
 * What is too wide for one line fills two: there is no need to break it to know its height, and
 * most rows are measured long before they are seen. Some scripts have higher lines than the rest.
 *
 * Returns: the height that it needs, in px
 */
int
pb_row_text_find_height (GtkInscription *self, int width)
{
  const char *text = gtk_inscription_get_text (self);
  PbFace *face = pb_face_of (GTK_WIDGET (self));
  int line_height = pb_face_get_line_height (face);
  PbLength length = text && width >= 0 ? pb_face_guess_length (face, text, width) : PB_LENGTH_SHORT;
  GtkRequisition line;

  if (length != PB_LENGTH_UNSURE)
    return length == PB_LENGTH_LONG ? line_height * 2 : line_height;
  line = pb_face_measure (face, text);
  return MAX (line_height, line.height) * (line.width > width ? 2 : 1);
}
