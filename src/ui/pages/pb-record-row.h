/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"
#include "ui/widgets/pb-late-row.h"

/**
 * PbRecordRow:
 *
 * One record in a list: what it is called, what it is about, its state and its last change, and a
 * button for the menu of what can be done with it, which is the list's: the signal “menu” asks for
 * it.
 */
#define PB_TYPE_RECORD_ROW (pb_record_row_get_type ())
G_DECLARE_FINAL_TYPE (PbRecordRow, pb_record_row, PB, RECORD_ROW, PbLateRow)

GtkWidget *pb_record_row_new (void);
void pb_record_row_set_item (PbRecordRow *self, PbRegisterItem *item);
PbRegisterItem *pb_record_row_get_item (PbRecordRow *self);
