/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "domain/pb-kind.h"

/**
 * PbRecordPageTop:
 *
 * What stands above a record that is read: its state, and in which of its languages.
 *
 * Signal "changed": the person has chosen another language.
 */
#define PB_TYPE_RECORD_PAGE_TOP (pb_record_page_top_get_type ())
G_DECLARE_FINAL_TYPE (PbRecordPageTop, pb_record_page_top, PB, RECORD_PAGE_TOP, AdwBin)

PbRecordPageTop *pb_record_page_top_new (void);
/* The record that is read; the language stays, when the record has it. */
void pb_record_page_top_set_record (PbRecordPageTop *self, const PbKind *kind, PbValue *record);
/* The tag of the language. */
const char *pb_record_page_top_get_language (PbRecordPageTop *self);
