/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/**
 * pb_map_of:
 * @name: (nullable): name of the first member
 * @...: (transfer full) (nullable): its value, %NULL to leave the member out; then more names and
 *   values, and %NULL in place of a name at the end
 *
 * Returns: (transfer full): a map
 */
PbValue *pb_map_of (const char *name, ...) G_GNUC_NULL_TERMINATED;
