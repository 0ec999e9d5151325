/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-expander-focus.h"

void
pb_expander_focus_set_up (GtkExpander *expander)
{
  g_object_bind_property (expander, "expanded", gtk_expander_get_child (expander), "can-focus",
                          G_BINDING_SYNC_CREATE);
}
