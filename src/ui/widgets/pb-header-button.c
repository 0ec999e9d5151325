/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-header-button.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-late-menu.h"
#include "ui/widgets/pb-tooltip-name.h"

GtkWidget *
pb_header_button_new (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  pb_tooltip_name_set (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

GtkWidget *
pb_header_button_new_more (GMenuModel *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  pb_late_menu_set (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (button), TRUE);
  pb_tooltip_name_set (button, _ ("More"));
  return button;
}
