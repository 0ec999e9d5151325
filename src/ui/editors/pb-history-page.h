/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbHistoryPage:
 *
 * Every revision of a record, newest first, each compared field by field with how the record is
 * now, to read and to restore.
 *
 * Signal "restore" (PbValue *record): the person wants that revision back.
 */
#define PB_TYPE_HISTORY_PAGE (pb_history_page_get_type ())
G_DECLARE_FINAL_TYPE (PbHistoryPage, pb_history_page, PB, HISTORY_PAGE, PbPage)

PbHistoryPage *pb_history_page_new (PbRegister *reg, const PbKind *kind, PbValue *record);
