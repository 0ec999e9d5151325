/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"

/* For the files that together are #PbStore. */
PbDatabase *pb_store_get_database (PbStore *self);
/* Takes back the last import, or the last merge. */
gboolean pb_store_undo_batch (PbStore *self, gboolean is_merge, guint *n_undone, GError **error);
gboolean pb_store_refuse_unknown (const char *id, GError **error);
