/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/pb-late-row.h"

/**
 * PbLateRows:
 *
 * Stands around the scrolled window of a long list and has its rows filled in the same frame in
 * which they come into sight. A row that is not filled is taken to be as high as the others.
 */
#define PB_TYPE_LATE_ROWS (pb_late_rows_get_type ())
G_DECLARE_FINAL_TYPE (PbLateRows, pb_late_rows, PB, LATE_ROWS, AdwBin)

GtkWidget *pb_late_rows_new (GtkWidget *scrolled);
/* For #PbLateRow alone: a row that is in the list and not filled, and one that leaves it. */
void pb_late_rows_add (PbLateRows *self, PbLateRow *row);
void pb_late_rows_remove (PbLateRows *self, PbLateRow *row);
