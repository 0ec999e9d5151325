/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-date.h"
#include "browse/pb-query.h"
#include "browse/pb-totals.h"
#include "store/pb-store.h"

/**
 * PbTally:
 * @code: (nullable): what it is of, as a query names it: "access", "2024", "LDC"
 * @query: text of the query that finds these pledges
 * @totals: what they are worth together
 *
 * One figure, and the way to the pledges behind it.
 */
typedef struct {
  char *code;
  char *query;
  PbTotals *totals;
} PbTally;

/**
 * PbOverviewFacet:
 * @PB_OVERVIEW_FOCUS: by focus area
 * @PB_OVERVIEW_TYPE: by pledge type
 * @PB_OVERVIEW_GROUP: by groups of countries as of a day
 * @PB_OVERVIEW_SECTOR: by type of the entities that pledge
 * @PB_OVERVIEW_REGION: by ITU region of implementation; the last one is what is for the whole world
 * @PB_OVERVIEW_REPORTED: by how old the newest progress report is
 *
 * What pledges are broken down by. A pledge may have several of one.
 */
typedef enum {
  PB_OVERVIEW_FOCUS,
  PB_OVERVIEW_TYPE,
  PB_OVERVIEW_GROUP,
  PB_OVERVIEW_SECTOR,
  PB_OVERVIEW_REGION,
  PB_OVERVIEW_REPORTED,
  PB_OVERVIEW_N_FACETS,
} PbOverviewFacet;

/* The code of %PB_OVERVIEW_REGION for the whole world. */
#define PB_OVERVIEW_GLOBAL "global"

/**
 * PbOverviewDraft:
 * @modified: RFC 3339
 *
 * A record that somebody is still writing.
 */
typedef struct {
  const PbKind *kind;
  char *id;
  char *title;
  char *modified;
} PbOverviewDraft;

/**
 * PbOverview:
 * @as_of: the day that groups of countries are meant as of
 * @all: the pledges that count: made, and neither withdrawn nor superseded
 * @joint: those of several parties
 * @reported: those with a report on the last 12 months
 * @by_country: those for countries; the others are for regions, for the world, or do not say
 * @n_beyond: how many are for whole regions or the world
 * @n_countries: how many countries @by_country are for
 * @n_entities: all entities of the register
 * @n_pledging: how many of them have a part in a pledge that counts
 * @years: (element-type PbTally): for each year the pledges begun by its end
 * @n_unplaced: how many pledges are in none of @years: they begin later or do not say when
 * @facets: (element-type PbTally): in the order of the vocabulary
 * @drafts: (element-type PbOverviewDraft): the last changed first, not more than a screen shows
 * @n_drafts: how many there are
 *
 * A register at a glance.
 */
typedef struct {
  PbDate as_of;
  PbTally *all;
  PbTally *joint;
  PbTally *reported;
  PbTally *by_country;
  guint64 n_beyond;
  guint n_countries;
  guint64 n_entities;
  guint64 n_pledging;
  GPtrArray *years;
  guint64 n_unplaced;
  GPtrArray *facets[PB_OVERVIEW_N_FACETS];
  GPtrArray *drafts;
  guint64 n_drafts;
} PbOverview;

/* The text of the query for records in writing, of any kind. */
#define PB_OVERVIEW_DRAFTS "publication:draft publication:change-requested"

/* The text of the query for pledges that count. What has not been pledged yet, or no longer is,
 * does not; nor does what another pledge has taken the place of, or it would count twice. */
#define PB_OVERVIEW_COUNTED "-publication:draft -publication:withdrawn -publication:superseded"

/* (transfer full) (nullable): as of today. */
PbOverview *pb_overview_new (PbIndex *index, PbStore *store, GError **error);
void pb_overview_free (PbOverview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbOverview, pb_overview_free)
