/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-kind.h"
#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbMergeWithPage:
 *
 * Asks which record is the same as one: by searching, or among those that look alike. The answer
 * leads to both side by side, in the place of this page.
 */
#define PB_TYPE_MERGE_WITH_PAGE (pb_merge_with_page_get_type ())
G_DECLARE_FINAL_TYPE (PbMergeWithPage, pb_merge_with_page, PB, MERGE_WITH_PAGE, PbPage)

PbPage *pb_merge_with_page_new (PbRegister *reg, const PbKind *kind, PbValue *record);
