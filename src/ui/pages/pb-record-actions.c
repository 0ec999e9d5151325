/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-record-actions.h"

#include <glib/gi18n-lib.h>

#include "ui/pb-window.h"

static PbWindow *
find_window (GtkWidget *widget, PbRegisterItem *item)
{
  return item && pb_register_item_get_record (item) ? pb_window_of (widget) : NULL;
}

void
pb_record_open (GtkWidget *widget, PbRegisterItem *item)
{
  PbWindow *window = find_window (widget, item);

  if (window)
    pb_window_open_record (window, pb_register_item_get_kind (item), pb_register_item_get_id (item),
                           NULL);
}

void
pb_record_show_history (GtkWidget *widget, PbRegisterItem *item)
{
  PbWindow *window = find_window (widget, item);

  if (window)
    pb_window_open_history (window, pb_register_item_get_kind (item),
                            pb_register_item_get_id (item));
}

void
pb_record_delete (GtkWidget *widget, PbRegisterItem *item)
{
  PbWindow *window = find_window (widget, item);

  if (window)
    pb_window_delete_record (window, pb_register_item_get_id (item),
                             pb_register_item_get_title (item));
}

GMenuModel *
pb_record_actions_make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) read = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenuItem) delete = g_menu_item_new (_ ("_Delete"), "record.delete");

  g_menu_append (read, _ ("_Open"), "record.open");
  g_menu_append (read, _ ("_History"), "record.history");
  /* Of what is only to be looked at nothing is deleted. */
  g_menu_item_set_attribute (delete, "hidden-when", "s", "action-disabled");
  g_menu_append_item (change, delete);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (read));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  return G_MENU_MODEL (menu);
}
