/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-draft.h"
#include "ui/pb-register.h"

#include <gtk/gtk.h>

/**
 * PbRecordForm:
 *
 * All sections of a record's form on one scrolling page. Tab stays within it; what has the focus is
 * scrolled into sight.
 *
 * Signal "section-shown" (const char *section): another section is at the top of the page.
 */
#define PB_TYPE_RECORD_FORM (pb_record_form_get_type ())
G_DECLARE_FINAL_TYPE (PbRecordForm, pb_record_form, PB, RECORD_FORM, GtkWidget)

PbRecordForm *pb_record_form_new (PbDraft *draft, PbRegister *reg);
void pb_record_form_refresh (PbRecordForm *self, const char *pointer);
/* @findings: (element-type PbFinding) */
void pb_record_form_set_findings (PbRecordForm *self, GPtrArray *findings);
void pb_record_form_set_editable (PbRecordForm *self, gboolean editable);
/* Focuses the control at a place, or at the nearest place around it that has one. */
gboolean pb_record_form_focus_pointer (PbRecordForm *self, const char *pointer);
/* The place of the row that has the focus, or had it last; %NULL when none had it. */
const char *pb_record_form_get_focus_pointer (PbRecordForm *self);
/* Scrolls to a section and focuses its first control. */
void pb_record_form_focus_section (PbRecordForm *self, const char *section);
/* Back to where the focus last was in the form, else to its first control. */
void pb_record_form_focus_last (PbRecordForm *self);
