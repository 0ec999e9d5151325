/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbRecordPage:
 *
 * A record to be read, calmly and completely: the first things to know, for an entity its pledges,
 * then everything that is filled in, for a pledge how strong it is. Leads to the records it names
 * and to its editor, and keeps up with the register.
 *
 * Actions (prefix "page"): edit, history, copy, delete.
 */
#define PB_TYPE_RECORD_PAGE (pb_record_page_get_type ())
G_DECLARE_FINAL_TYPE (PbRecordPage, pb_record_page, PB, RECORD_PAGE, PbPage)

PbRecordPage *pb_record_page_new (PbRegister *reg, const PbKind *kind, PbValue *record);
const char *pb_record_page_get_record_id (PbRecordPage *self);
