/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-plain-input.h"

/* Without undo, GTK 4.8 still takes the keys, as its actions stay enabled. */
static void
disable_actions (GtkWidget *text)
{
  gtk_widget_action_set_enabled (text, "text.undo", FALSE);
  gtk_widget_action_set_enabled (text, "text.redo", FALSE);
}

void
pb_plain_input_set_up (GtkWidget *input)
{
  if (GTK_IS_TEXT_VIEW (input)) {
    gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), FALSE);
    disable_actions (input);
    return;
  }
  gtk_editable_set_enable_undo (GTK_EDITABLE (input), FALSE);
  disable_actions (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (input))));
}

void
pb_plain_input_set_direction (GtkWidget *input, GtkTextDirection direction)
{
  gtk_widget_set_direction (input, direction);
  /* The direction is not handed on to the text that an entry is made of. */
  if (GTK_IS_EDITABLE (input))
    gtk_widget_set_direction (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (input))),
                              direction);
}
