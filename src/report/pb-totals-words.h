/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-totals.h"

/* What stands over a list of pledges. Strings are to be freed. */

/* "1,024 pledges · 861 with a value · USD 82.0 bn pledged", and what has no rate, as one fact. */
char *pb_totals_words_make (const PbTotals *totals);
/* (nullable): every sum without a rate, a line each; %NULL when there is none. */
char *pb_totals_words_make_unrated (const PbTotals *totals);
