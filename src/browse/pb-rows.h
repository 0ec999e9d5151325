/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbRows:
 *
 * A set of records, each by the row number it has in the register; small, and quick to intersect.
 * It is CRoaring's roaring_bitmap_t, whose header only the sources include that ask the set for
 * something: it reads the headers of the processor's vectors, which takes longer than all of ours.
 */
typedef struct roaring_bitmap_s PbRows;

void pb_rows_free (PbRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRows, pb_rows_free)
