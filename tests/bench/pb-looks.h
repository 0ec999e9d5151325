/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"

/* How long a click on a facet or a keystroke takes until rows, all counts, totals and the numbers
 * of the map are ready; printed as members of a JSON object. @store: (nullable): the register of
 * the index, to ask SQLite the same; without one, what is typed is looked for in the index alone.
 */
void pb_looks_measure (PbIndex *index, PbStore *store);
/* All pledges, the last changed first; of its own, because the index changes. (transfer full)
 * (element-type guint32) */
GArray *pb_looks_list_pledges (PbIndex *index);
