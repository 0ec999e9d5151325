/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-fair-copy.h"
#include "store/pb-statement.h"

/* The table "revisions": every revision of every record. */

gboolean pb_revision_table_put (PbDatabase *database,
                                const PbFairCopy *copy,
                                const char *session,
                                gint64 import,
                                GError **error);
gboolean
pb_revision_table_remove (PbDatabase *database, const char *id, const char *digest, GError **error);
gboolean pb_revision_table_seal (
    PbDatabase *database, const char *id, const char *digest, gboolean *found, GError **error);
gboolean pb_revision_table_load (
    PbDatabase *database, const char *id, const char *digest, PbValue **record, GError **error);
GPtrArray *pb_revision_table_list (PbDatabase *database, const char *id, GError **error);
