/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-entry.h"

/**
 * PbOrder:
 * @PB_ORDER_MODIFIED: the last changed first
 * @PB_ORDER_TITLE: as the locale sorts titles
 * @PB_ORDER_VALUE: the largest value in US dollars first
 * @PB_ORDER_PARTY: by the name of who leads a pledge, or is named first, as the locale sorts it
 * @PB_ORDER_END: the pledge that ends first before the others
 * @PB_ORDER_TYPE: by the type of an entity or the first type of a pledge, as the vocabulary has
 * them
 * @PB_ORDER_COUNTRY: by the name of the country of an entity, as the locale sorts it
 * @PB_ORDER_STATE: by the state of publication, from the draft on
 *
 * An order of records. Those that are alike in it stand in the order they came into the register;
 * those that do not have what it goes by come last, also when the order is reversed.
 */
typedef enum {
  PB_ORDER_MODIFIED,
  PB_ORDER_TITLE,
  PB_ORDER_VALUE,
  PB_ORDER_PARTY,
  PB_ORDER_END,
  PB_ORDER_TYPE,
  PB_ORDER_COUNTRY,
  PB_ORDER_STATE,
  PB_N_ORDERS,
} PbOrder;

/* What a person types: "modified", "title", "value", "party", "end", "type", "country", "state".
 * %FALSE when there is no such order. */
gboolean pb_order_find (const char *name, PbOrder *order);

/**
 * PbRanking:
 *
 * Records in an order. Sorted when first read, and kept sorted from then on.
 */
typedef struct _PbRanking PbRanking;

PbRanking *pb_ranking_new (const PbTerms *terms, PbOrder order, gboolean reversed);
void pb_ranking_free (PbRanking *self);
/* Does not own @entry. Before the first reading, nothing need be done for it. */
void pb_ranking_add (PbRanking *self, PbEntry *entry);
void pb_ranking_remove (PbRanking *self, PbEntry *entry);
/* Before very many changes: sorting all of them again is quicker then. */
void pb_ranking_forget (PbRanking *self);
/* @entries: (element-type guint32 PbEntry): all of them. (element-type guint32) (transfer none):
 * their rows. */
const GArray *pb_ranking_read (PbRanking *self, GHashTable *entries);
