/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"

guint pb_migrations_get_latest (void);
gboolean
pb_migrations_identify (PbDatabase *database, PbStoreFlags flags, guint *version, GError **error);
gboolean pb_migrations_run (PbDatabase *database, guint version, GError **error);
