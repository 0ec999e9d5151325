/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * PbRecordLayout:
 *
 * Where the parts of a #PbRecordRow stand: texts under each other, then the state with the day
 * under it, then the menu. Boxes within boxes would do the same, but ask each part several times
 * how large it is, and that for each row that scrolls in.
 *
 * Its widget has these children: the state, the day, the menu, and any number of texts.
 */
#define PB_TYPE_RECORD_LAYOUT (pb_record_layout_get_type ())
G_DECLARE_FINAL_TYPE (PbRecordLayout, pb_record_layout, PB, RECORD_LAYOUT, GtkLayoutManager)
