/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * PbWrapBox:
 *
 * Puts its children one after the other, each as wide as it likes, in as many lines as they need,
 * as words stand in a paragraph.
 */
#define PB_TYPE_WRAP_BOX (pb_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (PbWrapBox, pb_wrap_box, PB, WRAP_BOX, GtkWidget)

/* @spacing: between children and between lines, in px. */
GtkWidget *pb_wrap_box_new (int spacing);
void pb_wrap_box_append (PbWrapBox *self, GtkWidget *child);
void pb_wrap_box_remove (PbWrapBox *self, GtkWidget *child);
