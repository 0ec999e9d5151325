/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * PbToastArea:
 *
 * What a window shows, and toasts over it. They stand above the bar at the bottom of what is shown,
 * so that its buttons can be pressed meanwhile.
 */
#define PB_TYPE_TOAST_AREA (pb_toast_area_get_type ())
G_DECLARE_FINAL_TYPE (PbToastArea, pb_toast_area, PB, TOAST_AREA, GtkWidget)

PbToastArea *pb_toast_area_new (GtkWidget *child);
/* @toast: (transfer full) */
void pb_toast_area_add (PbToastArea *self, AdwToast *toast);
/* Closes the toast that is seen. %FALSE when there is none. */
gboolean pb_toast_area_dismiss (PbToastArea *self);
/* For what stands at the bottom of a page: toasts stay above it while it is shown. */
void pb_toast_area_keep_clear (GtkWidget *bar);
