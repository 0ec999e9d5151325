/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/* (transfer full) (nullable): a record of whatever @kind (out) it turns out to be. */
PbValue *pb_cli_load_record (PbStore *store, const char *id, const PbKind **kind, GError **error);
/* For people: its title, then its fields by section, one "Label: value" a line. */
void pb_cli_print_record (const PbKind *kind, PbValue *record);
