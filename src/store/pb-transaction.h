/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"

/**
 * PbTransaction:
 *
 * All or nothing: what is done while it lives is undone when it is freed without a commit.
 */
typedef struct _PbTransaction PbTransaction;

PbTransaction *pb_transaction_begin_read (PbDatabase *database, GError **error);
PbTransaction *pb_transaction_begin_write (PbDatabase *database, GError **error);
gboolean pb_transaction_commit (PbTransaction *self, GError **error);
void pb_transaction_roll_back (PbTransaction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTransaction, pb_transaction_roll_back)
