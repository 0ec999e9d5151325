/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/pb-submission.h"
#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbImportPage:
 *
 * What an import of files would do, record by record, before anything is written: what is new, what
 * would change and how, what needs a decision, what cannot be read. One button carries it out.
 *
 * Signal "applied": the import is in the register, and the page is on its way out.
 */
#define PB_TYPE_IMPORT_PAGE (pb_import_page_get_type ())
G_DECLARE_FINAL_TYPE (PbImportPage, pb_import_page, PB, IMPORT_PAGE, PbPage)

/* @files: (element-type GFile). Starts reading at once. */
PbImportPage *pb_import_page_new (PbRegister *reg, GListModel *files);
/* For records that were never a file of ours. @submission: (transfer full). @name: where they come
 * from, for people. */
PbImportPage *
pb_import_page_new_for_submission (PbRegister *reg, PbSubmission *submission, const char *name);
