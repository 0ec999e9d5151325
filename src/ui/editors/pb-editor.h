/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbEditor:
 *
 * The page on which a record is written: outline, form, and for a pledge its strength. Everything
 * is saved as it is typed, can be undone, and never has to be complete; Finalise says what is
 * missing.
 */
#define PB_TYPE_EDITOR (pb_editor_get_type ())
G_DECLARE_FINAL_TYPE (PbEditor, pb_editor, PB, EDITOR, PbPage)

/* @is_new: the record is not in the register yet; it gets there with the first thing filled in. */
PbEditor *pb_editor_new (PbRegister *reg, const PbKind *kind, PbValue *record, gboolean is_new);
const char *pb_editor_get_record_id (PbEditor *self);
/* Makes the record what it was in a version of its past; Undo takes that back. */
void pb_editor_restore (PbEditor *self, PbValue *old);
/* Shows a place and puts the focus there. */
void pb_editor_show_pointer (PbEditor *self, const char *pointer);
