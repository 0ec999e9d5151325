/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Shows what the program is, whose it is and where its data come from. */
void pb_about_present (GtkWindow *parent);
