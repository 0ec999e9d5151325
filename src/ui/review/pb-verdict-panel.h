/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/review/pb-comment-list.h"

/**
 * PbVerdictPanel:
 *
 * What the secretariat does with a record: comments, the verdicts that can be said now, and what
 * was said before.
 *
 * Signal "verdict" (const char *code): the person has decided.
 */
#define PB_TYPE_VERDICT_PANEL (pb_verdict_panel_get_type ())
G_DECLARE_FINAL_TYPE (PbVerdictPanel, pb_verdict_panel, PB, VERDICT_PANEL, AdwBin)

PbVerdictPanel *pb_verdict_panel_new (void);
/* @reviews: (element-type PbValue): what was said before, newest first */
void pb_verdict_panel_set_record (PbVerdictPanel *self,
                                  const PbKind *kind,
                                  PbValue *record,
                                  GPtrArray *reviews);
PbCommentList *pb_verdict_panel_get_comments (PbVerdictPanel *self);
