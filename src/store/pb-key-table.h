/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-trust.h"
#include "store/pb-database.h"
#include "store/pb-store-keys.h"

/* The tables "keys" and "decisions": whose public keys are known, and what persons decided. */

/* (element-type PbKnownKey) (transfer full): @signer: (nullable): %NULL for all. */
GPtrArray *pb_key_table_list (PbDatabase *database, const char *signer, GError **error);
/* @import: the import that brought the key, 0 for a person. A current key that the signer had
 * before becomes a replaced one. */
gboolean pb_key_table_put (PbDatabase *database,
                           const char *signer,
                           const char *key,
                           PbTrust trust,
                           gint64 import,
                           GError **error);
gboolean pb_key_table_remove (PbDatabase *database, const char *signer, GError **error);
/* Writes down a decision; its time and texts are only read. */
gboolean pb_key_table_decide (PbDatabase *database, const PbDecision *decision, GError **error);
