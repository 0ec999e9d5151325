/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * PbMapImage:
 *
 * A still picture of where some countries are, for a page that names them in words as well.
 */
#define PB_TYPE_MAP_IMAGE (pb_map_image_get_type ())
G_DECLARE_FINAL_TYPE (PbMapImage, pb_map_image, PB, MAP_IMAGE, GtkWidget)

/* @codes: of countries. @text: says what is seen. */
GtkWidget *pb_map_image_new (const char *const *codes, const char *text);
