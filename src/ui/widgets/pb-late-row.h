/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * PbLateRow:
 *
 * What stands in a row of a long list. A list view keeps some two hundred rows ready, of which a
 * dozen are seen: the widgets of a row are made when it first comes into sight. That is known to
 * the #PbLateRows around the list; without one they are made when the row is mapped.
 */
#define PB_TYPE_LATE_ROW (pb_late_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (PbLateRow, pb_late_row, PB, LATE_ROW, AdwBin)

/**
 * PbLateRowClass:
 * @fill: makes the widgets, and shows in them what there is to show; called once
 */
struct _PbLateRowClass {
  AdwBinClass parent_class;

  void (*fill) (PbLateRow *self);
};

void pb_late_row_fill (PbLateRow *self);
gboolean pb_late_row_is_filled (PbLateRow *self);
