/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"

/**
 * PbOutboxLine:
 * @item: the record
 * @time: (nullable): RFC 3339, when its newest revision last went out in a file
 * @file: (nullable): that file's name
 * @imported: whether its newest revision came from a file and went into none
 * @chosen: whether it goes into the next file
 */
typedef struct {
  PbRegisterItem *item;
  char *time;
  char *file;
  gboolean imported;
  gboolean chosen;
} PbOutboxLine;

/**
 * PbOutbox:
 * @ready: (element-type PbOutboxLine): final, made here, and not in a file yet
 * @past: (element-type PbOutboxLine): final, and in a file already or from one
 * @n_drafts: records that are not final yet
 * @can_undo_import: whether the last import can be taken back
 *
 * What the register has to hand over.
 */
typedef struct {
  GPtrArray *ready;
  GPtrArray *past;
  guint n_drafts;
  gboolean can_undo_import;
} PbOutbox;

void pb_outbox_free (PbOutbox *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbOutbox, pb_outbox_free)

/* Reads in the worker's thread. Finish: (transfer full). */
void pb_outbox_read (PbRegister *reg,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data);
PbOutbox *pb_outbox_read_finish (PbRegister *reg, GAsyncResult *result, GError **error);
/* (element-type PbRegisterItem) (transfer container): what is chosen. */
GPtrArray *pb_outbox_get_chosen (const PbOutbox *self);
