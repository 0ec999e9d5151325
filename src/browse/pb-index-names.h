/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"

/* The part of #PbIndex that finds pledges by the names of the entities that are their parties. */

/**
 * pb_index_add_pledges_of:
 * @phrase: folded; what to look for in names: letters that follow one another
 * @rows: where the rows are added
 *
 * Adds the pledges of every entity that has a phrase in one of its names.
 */
void pb_index_add_pledges_of (PbIndex *self, const char *phrase, PbRows *rows);
