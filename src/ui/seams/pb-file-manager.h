/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Shows a file in its folder, marked where the file manager can do that. */
void pb_file_manager_show (GtkWindow *parent, GFile *file);
/* Opens a file in the program that the person has for such files. @parent: (nullable). */
void pb_file_manager_open (GtkWindow *parent, GFile *file);
