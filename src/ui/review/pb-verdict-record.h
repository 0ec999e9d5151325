/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/review/pb-verdict-reading.h"

/**
 * PbVerdictRecord:
 *
 * A record as the secretariat reads it: what it says, what has changed since the last verdict, and
 * a button at each field for a comment. Tab passes these by: there are many, and from the keyboard
 * the list of fields is quicker.
 *
 * Signal "comment" (const char *pointer): there is something to say to a place.
 */
#define PB_TYPE_VERDICT_RECORD (pb_verdict_record_get_type ())
G_DECLARE_FINAL_TYPE (PbVerdictRecord, pb_verdict_record, PB, VERDICT_RECORD, AdwBin)

PbVerdictRecord *pb_verdict_record_new (void);
/* @reading: (nullable) (transfer none): %NULL as long as there is none. */
void pb_verdict_record_set_reading (PbVerdictRecord *self,
                                    const PbKind *kind,
                                    const PbVerdictReading *reading);
/* (nullable): the record that is read */
PbValue *pb_verdict_record_get_record (PbVerdictRecord *self);
/* Puts the focus where keys scroll. */
void pb_verdict_record_focus (PbVerdictRecord *self);
