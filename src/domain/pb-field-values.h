/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* More than any kind has; a test counts them. */
#define PB_FIELD_VALUES_MOST 96

/**
 * pb_field_values_read:
 * @map: (nullable): a record of @kind, or a part
 * @values: (out caller-allocates): one for each field of @kind in their order, %NULL for a field
 * that is not there
 *
 * The same as to ask @map for one field after the other. Few fields of a record are filled, so it
 * goes through the members and not through the fields, and knows these by the address of a name
 * where the names of @map are known (see pb_name_know()).
 *
 * Returns: how many fields there are
 */
guint pb_field_values_read (const PbKind *kind, PbValue *map, PbValue **values);
