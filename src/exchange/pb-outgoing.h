/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-submission.h"
#include "store/pb-store.h"

/**
 * PbOutgoing:
 *
 * The records of a register that go out together: each once, and with every pledge the entities
 * that are its parties, and the progress reports on it that are no drafts.
 */
typedef struct _PbOutgoing PbOutgoing;

PbOutgoing *pb_outgoing_new (void);
void pb_outgoing_free (PbOutgoing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbOutgoing, pb_outgoing_free)
void pb_outgoing_add (PbOutgoing *self, const PbKind *kind, PbValue *record);
/* Every record that is not a draft. */
gboolean pb_outgoing_add_all_final (PbOutgoing *self, PbStore *store, GError **error);
/* The entities of the pledges so far; one that is deleted is no reason to hold a pledge back. */
gboolean pb_outgoing_add_parties (PbOutgoing *self, PbStore *store, GError **error);
/* The final progress reports on the pledges so far. */
gboolean pb_outgoing_add_reports (PbOutgoing *self, PbStore *store, GError **error);
guint pb_outgoing_get_n_records (const PbOutgoing *self);
PbSubmission *pb_outgoing_make_submission (const PbOutgoing *self, const char *language);
/* Notes in the register that they went out in @file, by its name for people. */
gboolean pb_outgoing_mark (const PbOutgoing *self, PbStore *store, GFile *file, GError **error);
