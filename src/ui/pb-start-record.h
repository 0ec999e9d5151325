/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"

/**
 * pb_start_record:
 * @start: (nullable): a record to start from, such as a filled template
 *
 * Makes a new record as it should stand at first: in the interface's language, and for a pledge,
 * when the register knows just one entity, with that entity as the lead.
 */
void pb_start_record (PbRegister *reg,
                      const PbKind *kind,
                      PbValue *start,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
/* (transfer full) */
PbValue *
pb_start_record_finish (PbRegister *reg, GAsyncResult *result, const PbKind **kind, GError **error);
