/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/seams/pb-place-switcher.h"

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

GtkWidget *
pb_place_switcher_new (AdwViewStack *stack, const char *title, AdwViewSwitcherBar *bar)
{
  GtkWidget *switcher = adw_view_switcher_title_new ();

  adw_view_switcher_title_set_stack (ADW_VIEW_SWITCHER_TITLE (switcher), stack);
  adw_view_switcher_title_set_title (ADW_VIEW_SWITCHER_TITLE (switcher), title);
  adw_view_switcher_bar_set_stack (bar, stack);
  g_object_bind_property (switcher, "title-visible", bar, "reveal", G_BINDING_SYNC_CREATE);
  return switcher;
}

G_GNUC_END_IGNORE_DEPRECATIONS
