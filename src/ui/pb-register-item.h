/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "browse/pb-query.h"
#include "ui/pb-register.h"

PbRegisterItem *pb_register_item_new (const PbKind *kind, PbValue *record);
/* One whose record will be read. */
PbRegisterItem *pb_register_item_new_for_row (const PbKind *kind, guint32 row);
/* @record: (transfer none). Notifies "record" when it is another. */
void pb_register_item_set_record (PbRegisterItem *self, PbValue *record, const char *party);
/* What found it. Notifies "record" when it is another. */
void pb_register_item_set_query (PbRegisterItem *self, PbQuery *query);
/* (nullable): a piece of its text with the words that are looked for, as Pango markup. */
const char *pb_register_item_get_snippet (PbRegisterItem *self);
/* A line begins to show it. Emits "shown". */
void pb_register_item_tell_shown (PbRegisterItem *self);
/* Whether the caller shall read its record. */
gboolean pb_register_item_await (PbRegisterItem *self);
