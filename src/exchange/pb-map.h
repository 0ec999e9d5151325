/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/**
 * PbMember:
 * @name: (nullable): %NULL after the last
 * @value: (transfer full) (nullable): %NULL to leave the member out
 */
typedef struct {
  const char *name;
  PbValue *value;
} PbMember;

/* A map written down in one expression. (transfer full) */
PbValue *pb_map_of (const PbMember *members);
