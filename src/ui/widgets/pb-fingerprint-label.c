/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-fingerprint-label.h"

#include <string.h>

#include "exchange/pb-public-key.h"

/* Two lines of four groups, which always fit. */
static char *
break_fingerprint (const char *key)
{
  char *fingerprint = pb_public_key_fingerprint (key);

  fingerprint[strlen (fingerprint) / 2] = '\n';
  return fingerprint;
}

GtkWidget *
pb_fingerprint_label_new (const char *key, const char *css_class)
{
  g_autofree char *lines = key ? break_fingerprint (key) : NULL;
  gboolean is_mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  GtkWidget *label = gtk_label_new (lines);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  /* Where the lines of the language begin, for one that runs the other way itself. */
  gtk_widget_set_halign (label, is_mirrored ? GTK_ALIGN_END : GTK_ALIGN_START);
  return label;
}
