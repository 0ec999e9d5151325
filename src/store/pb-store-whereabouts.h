/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/**
 * PbWhereabouts:
 * @is_imported: whether it came from a file
 * @sent: (nullable): RFC 3339, when it last went out in a file
 * @file: (nullable): the id of that file
 * @answered: (nullable): RFC 3339, when the secretariat last said something to the record
 *
 * Where the current revision of a record came from, and where it went.
 */
typedef struct {
  gboolean is_imported;
  char *sent;
  char *file;
  char *answered;
} PbWhereabouts;

/* (element-type utf8 PbWhereabouts) (transfer full): those of every record that is not deleted, by
 * its id. */
GHashTable *pb_store_list_whereabouts (PbStore *self, GError **error);
