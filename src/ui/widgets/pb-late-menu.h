/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * pb_late_menu_set:
 * @button: a button
 * @menu: (transfer none): what it opens
 *
 * The same as gtk_menu_button_set_menu_model(), but the widgets of the menu are made when it is
 * first opened: most menus of a window never are.
 */
void pb_late_menu_set (GtkMenuButton *button, GMenuModel *menu);
