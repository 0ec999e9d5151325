/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbVerdictPage:
 *
 * One record after the other on the desk of the secretariat: the record to be read, what has
 * changed since the last verdict, comments at its fields, and the verdict. A verdict leads to the
 * next record and can be undone; after the last one the page closes. In a narrow window the record
 * and the verdict take turns.
 */
#define PB_TYPE_VERDICT_PAGE (pb_verdict_page_get_type ())
G_DECLARE_FINAL_TYPE (PbVerdictPage, pb_verdict_page, PB, VERDICT_PAGE, PbPage)

/* @items: (element-type PbRegisterItem): the records in their order; @position: the first to show
 */
PbVerdictPage *pb_verdict_page_new (PbRegister *reg, GPtrArray *items, guint position);
