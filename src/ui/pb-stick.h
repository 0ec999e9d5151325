/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Drives that people take out and carry, as the desktop knows them. */

/* Finds out whether a file is on one. Finish: (transfer full) (nullable): %NULL when it is not. */
void pb_stick_find (GFile *file,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data);
GMount *pb_stick_find_finish (GFile *file, GAsyncResult *result);
/* Whether the mount is of a drive that can be taken out, rather than one that is built in. */
gboolean pb_stick_is (GMount *mount);
/* Ejects it, or, where the drive cannot, only unmounts it; asks the person what is to be asked over
 * @parent (nullable). */
void
pb_stick_eject (GMount *mount, GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data);
gboolean pb_stick_eject_finish (GMount *mount, GAsyncResult *result, GError **error);
