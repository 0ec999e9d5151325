/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-query-error.h"
#include "browse/pb-query-field.h"

/**
 * PbLimit:
 * @field: (nullable): what is compared; %NULL for the text of a record
 * @value: the code, or the words that the text has in one piece
 * @negated: whether it must not be so
 *
 * One limit of a query.
 */
typedef struct {
  const PbQueryField *field;
  char *value;
  gboolean negated;
} PbLimit;

/**
 * PbQuery:
 *
 * Which records are looked for: an immutable, reference-counted value. A record is found when it
 * has every text, one of the values of each field that is named, and none of what is negated. What
 * is not named is no limit; an empty query finds everything.
 *
 * Its text is what a person types, a saved search keeps, and a script gives to the command line:
 *
 *     type:financial country:KEN country:UGA -state:cancelled "solar power"
 *
 * Limits are kept in one order, each once, so two queries that mean the same read the same.
 */
typedef struct _PbQuery PbQuery;

#define PB_TYPE_QUERY (pb_query_get_type ())
GType pb_query_get_type (void);

/**
 * pb_query_parse:
 * @text: what was typed
 * @error: a #PbQueryError that names the column, counted in characters from 1
 *
 * Returns: (transfer full) (nullable): the query
 */
PbQuery *pb_query_parse (const char *text, GError **error);
PbQuery *pb_query_ref (PbQuery *self);
void pb_query_unref (PbQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbQuery, pb_query_unref)

/* The text that gives this query again. (transfer none) */
const char *pb_query_get_text (const PbQuery *self);
gboolean pb_query_equal (const PbQuery *a, const PbQuery *b);
guint pb_query_get_n_limits (const PbQuery *self);
const PbLimit *pb_query_get_limit (const PbQuery *self, guint index);
/* Whether a field (%NULL: the text) must have this value. */
gboolean pb_query_has (const PbQuery *self, const PbQueryField *field, const char *value);

/* With one limit more; @value as a query keeps it. (transfer full) */
PbQuery *
pb_query_with (PbQuery *self, const PbQueryField *field, const char *value, gboolean negated);
/* With the limits of both. (transfer full) */
PbQuery *pb_query_join (PbQuery *one, PbQuery *other);
/* Without a value of a field, or, for %NULL, without any of them, negated or not. (transfer full)
 */
PbQuery *pb_query_without (PbQuery *self, const PbQueryField *field, const char *value);
/* Without what another query limits, negated or not. (transfer full) */
PbQuery *pb_query_drop (PbQuery *self, const PbQuery *limits);
