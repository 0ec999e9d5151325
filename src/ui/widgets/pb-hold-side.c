/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-hold-side.h"

#define DATA_KEY "pb-hold-side-at-right"

static GdkDevice *
get_keyboard (GtkWidget *widget)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));

  return seat ? gdk_seat_get_keyboard (seat) : NULL;
}

/* The direction that GtkText takes for text without letters. */
static gboolean
is_rtl_without_letters (GtkWidget *text)
{
  GdkDevice *keyboard = gtk_widget_has_focus (text) ? get_keyboard (text) : NULL;

  return keyboard ? gdk_device_get_direction (keyboard) == PANGO_DIRECTION_RTL
                  : gtk_widget_get_direction (text) == GTK_TEXT_DIR_RTL;
}

static gboolean
is_rtl (GtkWidget *text)
{
  PangoContext *context = gtk_widget_create_pango_context (text);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_context_set_base_dir (context, is_rtl_without_letters (text) ? PANGO_DIRECTION_RTL
                                                                     : PANGO_DIRECTION_LTR);
  g_object_unref (context);
  pango_layout_set_text (layout, gtk_editable_get_text (GTK_EDITABLE (text)), -1);
  return pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) ==
         PANGO_DIRECTION_RTL;
}

/* An alignment of 0 is where the text begins. */
static void
hold (GtkWidget *text)
{
  gboolean at_right = g_object_get_data (G_OBJECT (text), DATA_KEY) != NULL;

  gtk_editable_set_alignment (GTK_EDITABLE (text), at_right != is_rtl (text) ? 1 : 0);
}

void
pb_hold_side_set_up (GtkEditable *entry, gboolean at_right)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (entry));
  GdkDevice *keyboard = get_keyboard (text);

  g_object_set_data (G_OBJECT (text), DATA_KEY, GINT_TO_POINTER (at_right));
  g_signal_connect (text, "changed", G_CALLBACK (hold), NULL);
  g_signal_connect (text, "notify::has-focus", G_CALLBACK (hold), NULL);
  g_signal_connect (text, "direction-changed", G_CALLBACK (hold), NULL);
  if (keyboard)
    g_signal_connect_object (keyboard, "notify::direction", G_CALLBACK (hold), text,
                             G_CONNECT_SWAPPED);
  hold (text);
}
