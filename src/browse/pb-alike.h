/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"

/**
 * pb_alike_find:
 * @index: up to date
 * @store: its register
 * @record: one as it is typed, in the register or not
 * @most: how many are wanted
 * @error: a #PbStoreError
 *
 * Finds records of the register that look like one, by pb_traits_compare(). The index tells which
 * of them have words and parties in common; only a few dozen of these are read and compared,
 * however large the register is. What a person has called different is left out; in the place of
 * one that was merged into another stands that other.
 *
 * Returns: (transfer full) (nullable) (element-type PbValue): the records, the most alike first
 */
GPtrArray *pb_alike_find (PbIndex *index,
                          PbStore *store,
                          const PbKind *kind,
                          PbValue *record,
                          guint most,
                          GError **error);
