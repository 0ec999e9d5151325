/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <roaring/roaring.h>

/**
 * PbRows:
 *
 * A set of records, each by the row number it has in the register; small, and quick to intersect.
 */
typedef roaring_bitmap_t PbRows;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRows, roaring_bitmap_free)
