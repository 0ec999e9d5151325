/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-wrapping-button.h"

GtkWidget *
pb_wrapping_button_set_up (GtkWidget *button)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  g_return_val_if_fail (GTK_IS_LABEL (label), button);

  g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "justify",
                GTK_JUSTIFY_CENTER, NULL);
  return button;
}
