/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Opens the program's help, with the program that shows help on this computer. */
void pb_help_show (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data);
/* @source: what the callback was given. */
gboolean pb_help_show_finish (GObject *source, GAsyncResult *result, GError **error);
