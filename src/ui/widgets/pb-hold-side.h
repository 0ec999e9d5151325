/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* What is typed into an entry stays at one side of it. Without this, digits, which belong to no
 * script, change sides when the entry gets the focus: GTK puts them where the language of the
 * keyboard begins. */
void pb_hold_side_set_up (GtkEditable *entry, gboolean at_right);
