/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"

/* The part of #PbIndex that knows when pledges were last reported on. A report counts as long as it
 * is neither a draft nor withdrawn nor superseded; its day is the last of its period. */

/* (nullable) (transfer none): the id of the pledge that a report is about, or of the pledge that
 * @entry is itself; %NULL for an entity. */
const char *pb_index_get_reported (const PbIndex *self, const PbEntry *entry);
/* Brings the day of a pledge (nullable) up to date with its reports. */
void pb_index_update_reported (PbIndex *self, const char *pledge);
/* The same for all pledges of an index that was just read. */
void pb_index_read_reported (PbIndex *self);
