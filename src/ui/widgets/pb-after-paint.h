/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

typedef void (*PbAfterPaintFunc) (GtkWidget *widget);

/**
 * pb_after_paint:
 * @widget: a widget that is mapped
 * @func: what to do with it
 *
 * For what may come after what is there already is seen: calls @func once the next frame has been
 * painted, unless the widget is gone by then.
 */
void pb_after_paint (GtkWidget *widget, PbAfterPaintFunc func);
