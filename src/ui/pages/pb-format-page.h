/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/pages/pb-format-export.h"
#include "ui/pages/pb-page.h"

/**
 * PbFormatPage:
 *
 * Asks in which format the records found shall be written for other programs, and writes them.
 * Leaving the page stops the writing.
 */
#define PB_TYPE_FORMAT_PAGE (pb_format_page_get_type ())
G_DECLARE_FINAL_TYPE (PbFormatPage, pb_format_page, PB, FORMAT_PAGE, PbPage)

/* @summary: what is written: "12 pledges". */
PbPage *pb_format_page_new (PbFormatExport *export, const char *summary);
/* Writes into a file, as when it was chosen. */
void pb_format_page_write (PbFormatPage *self, const PbExportFormat *format, GFile *file);
