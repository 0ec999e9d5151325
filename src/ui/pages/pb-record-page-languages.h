/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "domain/pb-kind.h"

/**
 * PbRecordPageLanguages:
 *
 * Chooses which of the languages of a record its texts are read in. Shown only when there are
 * several.
 *
 * Signal "changed": the person has chosen another.
 */
#define PB_TYPE_RECORD_PAGE_LANGUAGES (pb_record_page_languages_get_type ())
G_DECLARE_FINAL_TYPE (
    PbRecordPageLanguages, pb_record_page_languages, PB, RECORD_PAGE_LANGUAGES, AdwBin)

PbRecordPageLanguages *pb_record_page_languages_new (void);
/* The record that is read; the language stays, when the record has it. */
void pb_record_page_languages_set_record (PbRecordPageLanguages *self,
                                          const PbKind *kind,
                                          PbValue *record);
/* The tag of the language. */
const char *pb_record_page_languages_get (PbRecordPageLanguages *self);
