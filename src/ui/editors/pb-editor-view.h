/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-progress.h"
#include "domain/pb-strength.h"
#include "ui/editors/pb-record-form.h"

/**
 * PbEditorView:
 *
 * What an editor shows under its header bar: outline, form and strength side by side where there is
 * room, else the form with two buttons under it; and the bars that say that a record is final or
 * could not be saved.
 */
#define PB_TYPE_EDITOR_VIEW (pb_editor_view_get_type ())
G_DECLARE_FINAL_TYPE (PbEditorView, pb_editor_view, PB, EDITOR_VIEW, GtkWidget)

PbEditorView *pb_editor_view_new (PbDraft *draft, PbRegister *reg);
PbRecordForm *pb_editor_view_get_form (PbEditorView *self);
/* Makes the form anew, for a record that is in another language now. */
void pb_editor_view_rebuild_form (PbEditorView *self);
void pb_editor_view_set_progress (PbEditorView *self,
                                  const char *section,
                                  PbProgress progress,
                                  guint n_comments);
void pb_editor_view_set_strength (PbEditorView *self, const PbStrength *strength);
/* @sentence: (nullable): why the form is only there to be read, %NULL when it can be edited. */
void pb_editor_view_set_final (PbEditorView *self, const char *sentence);
/* @sentence: (nullable): why the record could not be saved, %NULL when it could. */
void pb_editor_view_set_failure (PbEditorView *self, const char *sentence);
/* Puts a bar under the others (takes it). */
void pb_editor_view_add_bar (PbEditorView *self, GtkWidget *bar);
/* What the secretariat asks for (nullable). */
void pb_editor_view_set_review (PbEditorView *self, const char *sentence);
/* Puts the focus where one goes on: the control that had it last, or, when the record is final, the
 * button to edit it again. */
void pb_editor_view_focus (PbEditorView *self);
/* Moves the focus on to the next pane; @last is one more, outside the view. */
void pb_editor_view_focus_next_pane (PbEditorView *self, GtkWidget *last);
