/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Opens a data set to look through it, apart from the register: it is read into one of its own,
 * which may be cancelled, and then takes the place of what the window shows (app.look-at). */
void pb_dataset_open_run (GtkWidget *widget, GFile *file);
/* The files that were opened last, the last one first. (transfer full) (element-type GFile) */
GPtrArray *pb_dataset_open_list_recent (void);
