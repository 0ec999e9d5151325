/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-tell-shown.h"

static void
tell (GtkWidget *page, gboolean is_hidden)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, is_hidden, -1);
}

static void
mapped_cb (GtkWidget *page)
{
  tell (page, FALSE);
}

static void
unmapped_cb (GtkWidget *page)
{
  tell (page, TRUE);
}

void
pb_tell_shown (GtkWidget *page)
{
  unmapped_cb (page);
  g_signal_connect (page, "map", G_CALLBACK (mapped_cb), NULL);
  g_signal_connect (page, "unmap", G_CALLBACK (unmapped_cb), NULL);
}
