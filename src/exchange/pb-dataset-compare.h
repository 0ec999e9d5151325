/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "domain/pb-kind.h"

/**
 * PbDatasetDifference:
 * @before: (nullable): the record in the older data set; %NULL for one that was added
 * @after: (nullable): the record in the newer one; %NULL for one that was removed
 *
 * A record that is not the same in two data sets, for the length of the call.
 */
typedef void (*PbDatasetDifference) (const PbKind *kind,
                                     PbValue *before,
                                     PbValue *after,
                                     gpointer user_data);

/* Calls @func with every record that is not the same in two files, in the order of files. Both are
 * read side by side, so they may be larger than the memory. Nothing that was told counts unless
 * %TRUE is returned, since a file may turn out to be damaged at its end. */
gboolean pb_dataset_compare (GFile *older,
                             GFile *newer,
                             PbDatasetDifference func,
                             gpointer user_data,
                             GCancellable *cancellable,
                             GError **error);
