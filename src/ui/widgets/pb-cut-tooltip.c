/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-cut-tooltip.h"

static gboolean
query_tooltip_cb (
    GtkLabel *label, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip, gpointer data)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

void
pb_cut_tooltip_add (GtkLabel *label)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/* It does not say whether it is cut. */
static gboolean
is_cut (GtkInscription *inscription)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (
      GTK_WIDGET (inscription), gtk_inscription_get_text (inscription));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width > gtk_widget_get_width (GTK_WIDGET (inscription));
}

static gboolean
query_inscription_cb (GtkInscription *inscription,
                      int x,
                      int y,
                      gboolean by_keyboard,
                      GtkTooltip *tooltip,
                      gpointer data)
{
  if (!gtk_inscription_get_text (inscription) || !is_cut (inscription))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_inscription_get_text (inscription));
  return TRUE;
}

void
pb_cut_tooltip_add_inscription (GtkInscription *inscription)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (inscription), TRUE);
  g_signal_connect (inscription, "query-tooltip", G_CALLBACK (query_inscription_cb), NULL);
}
