/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-days.h"
#include "browse/pb-index.h"
#include "browse/pb-phrases.h"
#include "browse/pb-texts.h"

/* For the files that together are #PbIndex. */
struct _PbIndex {
  PbTerms *terms;
  GHashTable *kinds;   /* PbKind -> PbRows */
  GHashTable *entries; /* row -> PbEntry */
  GHashTable *by_id;   /* id, which belongs to the entry -> PbEntry */
  PbAmounts *usd;
  GHashTable *unrated; /* currency -> PbAmounts */
  PbLedger *ledgers[PB_N_DIVISIONS];
  GArray *homes;     /* see pb_index_get_homes() */
  PbPhrases *groups; /* the rows of groups as of a day, found since the last change */
  PbRanking *rankings[PB_N_ORDERS][2]; /* the second reversed */
  PbDays *reported;                    /* of pledges; see pb-index-reports.h */
  PbTexts *texts;
  PbTexts *names;     /* of entities alone, see PbEntry */
  GArray *party_rows; /* guint32: the row of each party, by its place among the terms; 0: none */
  PbPhrases *phrases; /* found since the last change */
  PbMoment moment; /* of the register that it follows from; zeros when it was not read from one */
  gint64 saved;    /* generation that its file is of; 0 when there is none */
  guint n_unsaved; /* changes since then */
};

/* @entry: (transfer full): is not yet among the rows of its terms, and its text is not known. */
void pb_index_add_entry (PbIndex *self, PbEntry *entry);
/* The same as pb_index_put() for a record that was taken apart already. @entry: (transfer full) */
void pb_index_put_entry (PbIndex *self, PbEntry *entry, const char *text);
/* After very many changes: takes the texts apart that are still kept as they are, and so are looked
 * through one by one. */
void pb_index_settle (PbIndex *self);
/* Before very many changes. */
void pb_index_forget_rankings (PbIndex *self);
