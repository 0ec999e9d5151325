/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbForm:
 *
 * The rows of one kind's fields: plain rows one under the other in a card (fields flagged
 * PB_FIELD_BESIDE stand beside the one before them where there is room), parts as titled groups
 * between the cards: a section of a record, or one part. Rows whose field does not apply
 * (pb_field_applies()) are hidden. Tab moves through controls only.
 */
#define PB_TYPE_FORM (pb_form_get_type ())
G_DECLARE_FINAL_TYPE (PbForm, pb_form, PB, FORM, GtkWidget)

/* @section: (nullable): only fields of that section. @pointer: the map that holds the fields, ""
 * for a record. */
PbForm *pb_form_new (
    PbDraft *draft, PbRegister *reg, const PbKind *kind, const char *section, const char *pointer);
void pb_form_set_pointer (PbForm *self, const char *pointer);
/* Tells every row, at any depth, what changed (""), or what was found. */
void pb_form_refresh (PbForm *self, const char *pointer);
/* @findings: (element-type PbFinding): the first for each row's place is shown, errors before
 * advice. */
void pb_form_set_findings (PbForm *self, GPtrArray *findings);
gboolean pb_form_focus_pointer (PbForm *self, const char *pointer);
