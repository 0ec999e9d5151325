/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-dataset.h"

/* The data sets that are kept on this computer, one for each day, in
 * $XDG_DATA_HOME/pledgebook/datasets. They are never changed, so that any two can be compared. */

/* Where the data set of a day is kept, or would be. (transfer full) */
GFile *pb_snapshots_get_file (const PbDate *as_of);
/* pb_dataset_write() into a new one; fails when there is one of that day. */
gboolean pb_snapshots_keep (PbStore *store,
                            const PbDatasetChoice *choice,
                            guint *n_records,
                            GCancellable *cancellable,
                            GError **error);
/* The days of all of them as ISO dates, the earliest first. (transfer full) */
GStrv pb_snapshots_list (void);
