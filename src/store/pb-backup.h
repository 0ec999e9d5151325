/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"

gboolean pb_backup_write (PbDatabase *database, const char *path, GError **error);
gboolean pb_backup_before_migration (PbDatabase *database, guint version, GError **error);
gboolean pb_backup_rotate (PbDatabase *database, guint keep, GError **error);
