/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbMergePage:
 *
 * Two records of a kind side by side, field by field, to make one of them. Which of both is kept,
 * and what is taken at each field, is proposed and can be chosen otherwise; afterwards the whole
 * can be undone.
 *
 * Signal "merged" (const char *id): done, and the page is gone; @id is the record that was kept.
 */
#define PB_TYPE_MERGE_PAGE (pb_merge_page_get_type ())
G_DECLARE_FINAL_TYPE (PbMergePage, pb_merge_page, PB, MERGE_PAGE, PbPage)

PbMergePage *
pb_merge_page_new (PbRegister *reg, const PbKind *kind, const char *one, const char *other);
const PbKind *pb_merge_page_get_kind (PbMergePage *self);
/* The id of the one of both that is not kept. */
const char *pb_merge_page_get_gone (PbMergePage *self);
