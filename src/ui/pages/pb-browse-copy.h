/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/pages/pb-browse-place.h"
#include "ui/pb-register.h"

/* Rows of a list as text for a spreadsheet: a line of titles, then a line each, with tabs between
 * the columns. @rows: (element-type guint32), in their order. */
void pb_browse_copy (PbRegister *reg,
                     const PbKind *kind,
                     GArray *rows,
                     GAsyncReadyCallback callback,
                     gpointer user_data);
/* @source: what the callback got. (transfer full) (nullable) */
char *pb_browse_copy_finish (GObject *source, GAsyncResult *result, GError **error);
