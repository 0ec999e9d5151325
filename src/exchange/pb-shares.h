/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Parts of a share: 100 % is this many. */
#define PB_SHARES_WHOLE 1000000
/* What a share is that is not stated. */
#define PB_SHARES_UNKNOWN -1

/**
 * pb_shares_complete:
 * @shares: (array length=n) (inout): shares in ten-thousandths of a per cent, or
 *   %PB_SHARES_UNKNOWN
 *
 * Makes the shares add up to %PB_SHARES_WHOLE exactly, as formats want it that have no way of
 * saying that one is not known. What is stated stays; what it leaves open is divided equally
 * between those that are not stated. Only where that cannot be, because more than the whole is
 * stated, or less and there is none to take the rest, what is stated is scaled. What rounding
 * leaves goes to the first.
 *
 * Returns: whether all were stated and nothing had to be changed
 */
gboolean pb_shares_complete (gint64 *shares, guint n);
/* "33.3334" (transfer full) */
char *pb_shares_format (gint64 share);
/* What a decimal text says, or %PB_SHARES_UNKNOWN. @text: (nullable) */
gint64 pb_shares_parse (const char *text);
