/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-dataset-import.h"

/* A register that is made of a data set, to look through it without touching one's own. It stands
 * in $XDG_CACHE_HOME/pledgebook/datasets, and can be made again at any time. */

/* Where the register of a file is, or would be: another one when the file is another, has another
 * size, or was saved again. (transfer full) (nullable) */
char *pb_dataset_register_path (GFile *file, GError **error);
/* Takes the data set in, unless that was done before; see pb_dataset_import(). */
gboolean pb_dataset_register_fill (PbStore *store,
                                   GFile *file,
                                   PbDatasetProgress progress,
                                   gpointer user_data,
                                   GCancellable *cancellable,
                                   GError **error);
