/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-entity-key.h"

#include "ui/pages/pb-key-work.h"
#include "ui/pb-window.h"

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  PbWindow *window = pb_window_of (page);
  g_autoptr (GError) error = NULL;

  /* Whoever has left by then is told when the entity is exported, which needs the key. */
  if (!pb_key_work_finish (PB_REGISTER (source), result, &error) && window)
    pb_window_show_error (window, error);
}

void
pb_entity_key_make (GtkWidget *page, PbRegister *reg, const char *id)
{
  pb_key_work_register (reg, id, made_cb, g_object_ref (page));
}
