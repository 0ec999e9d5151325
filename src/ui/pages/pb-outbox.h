/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"

/**
 * PbOutboxState:
 * @PB_OUTBOX_READY: final, made here, and in no file yet
 * @PB_OUTBOX_ASKED: the secretariat asks for changes, which are not finalised yet
 * @PB_OUTBOX_SENT: its newest revision went out in a file, and no receipt tells of it
 * @PB_OUTBOX_ANSWERED: the secretariat has received it, or more than that
 * @PB_OUTBOX_FOREIGN: its newest revision came from a file of somebody else
 *
 * How far a record is on its way to the secretariat.
 */
typedef enum {
  PB_OUTBOX_READY = 1,
  PB_OUTBOX_ASKED,
  PB_OUTBOX_SENT,
  PB_OUTBOX_ANSWERED,
  PB_OUTBOX_FOREIGN,
} PbOutboxState;

#define PB_N_OUTBOX_STATES 5

/**
 * PbOutboxLine:
 * @id: of the record
 * @title: what it is called
 * @publication: the state that it is in, which may be a verdict
 * @time: (nullable): RFC 3339, when its newest revision last went out in a file, or when the
 *   secretariat answered
 * @file: (nullable): the name of the file that it went out in
 * @chosen: whether it goes into the next file
 *
 * What a list shows of a record; there may be very many, so the record is read when it is needed.
 */
typedef struct {
  const PbKind *kind;
  char *id;
  char *title;
  char *publication;
  PbOutboxState state;
  char *time;
  char *file;
  gboolean chosen;
} PbOutboxLine;

/**
 * PbOutbox:
 * @n_drafts: records that nobody has finalised yet
 * @can_undo_import: whether the last import can be taken back
 *
 * What the register has to hand over.
 */
typedef struct {
  GPtrArray *lines[PB_N_OUTBOX_STATES];
  guint n_drafts;
  gboolean can_undo_import;
} PbOutbox;

void pb_outbox_free (PbOutbox *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbOutbox, pb_outbox_free)

/* Reads by pb_long_reading_run(). Finish: (transfer full). */
void pb_outbox_read (PbRegister *reg,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data);
PbOutbox *pb_outbox_read_finish (PbRegister *reg, GAsyncResult *result, GError **error);
/* (element-type PbOutboxLine) (transfer none) */
GPtrArray *pb_outbox_get_lines (const PbOutbox *self, PbOutboxState state);
/* (element-type PbOutboxLine) (transfer container): what is chosen. */
GPtrArray *pb_outbox_get_chosen (const PbOutbox *self);
