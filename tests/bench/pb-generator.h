/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/* Counts up whenever the same seed makes other records, so that what was kept is made anew. */
#define PB_GENERATOR_EDITION 1

/* Fills a register with @n invented pledges, and two entities for every five of them, as skewed as
 * real ones: money is log-normal, coverage goes from one country to all LDCs, texts from 100 to
 * 5,000 characters in seven languages and five scripts, and a few entities have many pledges while
 * most have one. The same @seed gives the same records. */
void pb_generate (PbStore *store, guint n, guint32 seed);

/* @record: (transfer none) */
typedef void (*PbGenerated) (const PbKind *kind, PbValue *record, gpointer user_data);
/* Calls with each of the same records instead of saving them. */
void pb_generate_records (guint n, guint32 seed, PbGenerated func, gpointer user_data);
/* The id of the pledge that was made as the @number-th, from 0 on. (transfer full) */
char *pb_generated_pledge_id (guint number);
