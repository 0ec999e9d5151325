/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/* Where the register of samples is kept: beside the person's own. (transfer full) */
char *pb_sample_register_path (void);

/**
 * pb_sample_register_fill:
 *
 * Takes the samples into a register that has no pledges; does nothing when it has some, so that
 * what a person tried out with them is kept.
 */
gboolean pb_sample_register_fill (PbStore *store, GCancellable *cancellable, GError **error);
