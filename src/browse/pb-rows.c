/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-rows.h"

#include <roaring/roaring.h>

/**
 * pb_rows_free:
 * @self: (transfer full): a set
 */
void
pb_rows_free (PbRows *self)
{
  roaring_bitmap_free (self);
}
