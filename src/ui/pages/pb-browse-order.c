/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-order.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-late-menu.h"
#include "ui/widgets/pb-tooltip-name.h"

#define ORDER "order"
#define REVERSED "reversed"

static GMenuModel *
make_menu (const PbBrowsePlace *place)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) orders = g_menu_new ();
  g_autoptr (GMenu) ways = g_menu_new ();

  for (const PbBrowseColumn *column = pb_browse_column_list (place->kind); column->title; column++)
    if (column->order) {
      g_autofree char *action = g_strdup_printf ("list." ORDER "::%s", column->order);

      g_menu_append (orders, pb_browse_column_get_title (column), action);
    }
  /* Translators: the other way round, of the order of a list. */
  g_menu_append (ways, _ ("Reversed"), "list." REVERSED);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (orders));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways));
  return G_MENU_MODEL (menu);
}

static void
add_action (GSimpleActionGroup *group, GSettings *settings, const char *key)
{
  g_autoptr (GAction) action = g_settings_create_action (settings, key);

  g_action_map_add_action (G_ACTION_MAP (group), action);
}

/**
 * pb_browse_order_button_new:
 * @place: what the list is of
 * @settings: (transfer none): of the place
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
pb_browse_order_button_new (const PbBrowsePlace *place, GSettings *settings)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = make_menu (place);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  add_action (group, settings, ORDER);
  add_action (group, settings, REVERSED);
  gtk_widget_insert_action_group (button, "list", G_ACTION_GROUP (group));
  pb_late_menu_set (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-sort-descending-symbolic");
  pb_tooltip_name_set (button, _ ("Order"));
  return button;
}

PbOrder
pb_browse_order_get (GSettings *settings, gboolean *reversed)
{
  g_autofree char *name = g_settings_get_string (settings, ORDER);
  PbOrder order = PB_ORDER_MODIFIED;

  pb_order_find (name, &order);
  *reversed = g_settings_get_boolean (settings, REVERSED);
  return order;
}

void
pb_browse_order_set (GSettings *settings, const char *name, gboolean reversed)
{
  g_settings_set_boolean (settings, REVERSED, reversed);
  g_settings_set_string (settings, ORDER, name);
}
