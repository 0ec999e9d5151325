/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * pb_drop_down_set_up:
 * @drop_down: a drop-down that has its model
 *
 * Makes the keyboard safe to use. The list opens once the drop-down has been scrolled to, however
 * soon the space bar follows Tab, and begins at the line that is chosen. A pointer that only rests
 * where the list happens to be does not choose: Return takes the line that the arrow keys have
 * marked, until the pointer is moved.
 */
void pb_drop_down_set_up (GtkDropDown *drop_down);

/**
 * pb_drop_down_tell:
 * @drop_down: a drop-down
 * @label: what is chosen there
 * @choice: what has been chosen
 *
 * Has a screen reader say both: GTK 4.8 puts the focus on a nameless button inside the drop-down.
 */
void pb_drop_down_tell (GtkDropDown *drop_down, const char *label, const char *choice);
