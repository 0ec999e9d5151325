/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/seams/pb-help.h"

#include <glib/gi18n-lib.h>

#define HELP "help:pledgebook"

/* GtkUriLauncher comes with GTK 4.10. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
void
pb_help_show (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data)
{
  gtk_show_uri_full (parent, HELP, GDK_CURRENT_TIME, NULL, callback, user_data);
}

gboolean
pb_help_show_finish (GObject *source, GAsyncResult *result, GError **error)
{
  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, NULL))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       /* Translators: Yelp is the name of the program that shows help in GNOME. */
                       _ ("The help cannot be shown. Install a program that shows help, such as "
                          "Yelp."));
  return FALSE;
}
G_GNUC_END_IGNORE_DEPRECATIONS
