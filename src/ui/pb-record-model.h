/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/pb-register.h"
#include "ui/pb-view.h"

/**
 * PbRecordModel:
 *
 * A list model of #PbRegisterItem over the rows of a view, however many. An item is made when it is
 * asked for, and its record is read when it did not come with the view; "notify::record" tells when
 * it is there. The same row keeps its item as long as anybody has it.
 */
#define PB_TYPE_RECORD_MODEL (pb_record_model_get_type ())
G_DECLARE_FINAL_TYPE (PbRecordModel, pb_record_model, PB, RECORD_MODEL, GObject)

PbRecordModel *pb_record_model_new (PbRegister *reg, const PbKind *kind);
/* Shows what a view found, telling as few changes as it can. */
void pb_record_model_take_view (PbRecordModel *self, const PbView *view);
/* (element-type guint32) (transfer full): the rows that somebody holds an item of. */
GArray *pb_record_model_list_live_rows (PbRecordModel *self);
guint32 pb_record_model_get_row (PbRecordModel *self, guint position);
/* Where a row is; GTK_INVALID_LIST_POSITION when it is not there. */
guint pb_record_model_find_row (PbRecordModel *self, guint32 row);
