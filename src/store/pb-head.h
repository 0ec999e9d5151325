/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"
#include "store/pb-fair-copy.h"

/**
 * PbHead:
 * @digest: names the revision
 * @session: (nullable): the sitting that made it; %NULL when it came from elsewhere
 * @sealed: it has left the house and stays as it is
 * @deleted: (nullable): when the record was deleted
 *
 * A record's current revision, with what the register knows about it.
 */
typedef struct {
  const PbKind *kind;
  char *digest;
  char *session;
  gboolean sealed;
  char *deleted;
  PbValue *record;
} PbHead;

void pb_head_free (PbHead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbHead, pb_head_free)
gboolean pb_head_find (PbDatabase *database, const char *id, PbHead **head, GError **error);
gboolean pb_head_put (PbDatabase *database, const PbFairCopy *copy, GError **error);
