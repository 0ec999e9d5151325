/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/**
 * pb_schema_for:
 * @name: "submission", or a record kind ("entity", "pledge", "report")
 *
 * The published JSON Schema (dialect 2020-12), generated from the field tables.
 *
 * Returns: (transfer full) (nullable): the schema, %NULL when there is none of that name
 */
PbValue *pb_schema_for (const char *name);
/* %NULL-terminated. */
const char *const *pb_schema_get_names (void);
