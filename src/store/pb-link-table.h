/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"

/* The table "links": the records that a record names, so that it can be found by them. */

gboolean pb_link_table_remove (PbDatabase *database, const char *id, GError **error);
gboolean
pb_link_table_add (PbDatabase *database, const PbKind *kind, PbValue *record, GError **error);
gboolean pb_link_table_agrees (
    PbDatabase *database, const PbKind *kind, PbValue *record, gboolean *agrees, GError **error);
