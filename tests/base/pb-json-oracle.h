/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/* What json-glib, another reader, takes a text for that the guard has passed. (transfer full) */
PbValue *pb_json_oracle_read (const char *data, gsize length);
