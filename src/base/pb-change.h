/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/**
 * PbChange:
 * @pointer: the place, a JSON pointer that holds in both values
 * @before: (nullable): what was there
 * @after: (nullable): what is there now
 *
 * One difference between two values.
 */
typedef struct {
  char *pointer;
  PbValue *before;
  PbValue *after;
} PbChange;

void pb_change_free (PbChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbChange, pb_change_free)

/**
 * pb_changes_between:
 *
 * Compares two values member by member and item by item. Lists of plain texts (sets) are compared
 * whole; lists of maps item by item.
 *
 * Returns: (transfer full) (element-type PbChange): the differences in document order, empty when
 * equal
 */
GPtrArray *pb_changes_between (PbValue *before, PbValue *after);
