/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/* A map written down in one expression: takes the values over. (transfer full) */
PbValue *pb_map_of (const PbMember *members);
