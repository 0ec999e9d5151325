/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Keys, for gtk_shortcut_trigger_parse_string(), and the action that they call. */
typedef struct {
  const char *trigger;
  const char *action;
} PbShortcut;

/* Has keys call actions wherever in @widget the focus is. They come before the controls: a text
 * would keep Ctrl+Z and others to itself. */
void pb_shortcuts_add (GtkWidget *widget, const PbShortcut *shortcuts, gsize n_shortcuts);
