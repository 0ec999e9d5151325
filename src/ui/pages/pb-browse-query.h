/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-query.h"

#include <gio/gio.h>

/**
 * PbLimitState:
 * @PB_LIMIT_NONE: it does not matter
 * @PB_LIMIT_WANTED: this, or another that is wanted of the same field
 * @PB_LIMIT_UNWANTED: not this
 */
typedef enum {
  PB_LIMIT_NONE,
  PB_LIMIT_WANTED,
  PB_LIMIT_UNWANTED,
} PbLimitState;

/**
 * PbBrowseQuery:
 *
 * What a place of the window looks for, as it is put together: of what is typed, and of what is
 * chosen from facets and the map. One can be taken back where the other was said.
 *
 * Signal "changed": it is another query.
 */
#define PB_TYPE_BROWSE_QUERY (pb_browse_query_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseQuery, pb_browse_query, PB, BROWSE_QUERY, GObject)

PbBrowseQuery *pb_browse_query_new (void);
/* (transfer none): all of it. */
PbQuery *pb_browse_query_get (PbBrowseQuery *self);
/* The part that stands in the entry. */
const char *pb_browse_query_get_typed (PbBrowseQuery *self);
/* Takes what was typed; when that is no query, what was typed before stays. */
gboolean pb_browse_query_type (PbBrowseQuery *self, const char *text, GError **error);
/* Another query altogether: its words are as if typed, the rest as if chosen. */
void pb_browse_query_set (PbBrowseQuery *self, PbQuery *query);
PbLimitState
pb_browse_query_get_state (PbBrowseQuery *self, const PbQueryField *field, const char *value);
/* Wherever it was said. */
void pb_browse_query_set_state (PbBrowseQuery *self,
                                const PbQueryField *field,
                                const char *value,
                                PbLimitState state);
/* In place of everything else that is said of the field; (nullable): nothing. */
void pb_browse_query_replace (PbBrowseQuery *self, const PbQueryField *field, const char *value);
/* Takes back each of the limits, wherever it was said. */
void pb_browse_query_drop (PbBrowseQuery *self, const PbQuery *limits);
void pb_browse_query_clear (PbBrowseQuery *self);
