/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Files and folders that are dropped anywhere on @widget are opened by the #PbWindow it is in. */
void pb_drop_set_up (GtkWidget *widget);
