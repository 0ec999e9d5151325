/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* From this on two records look alike enough to ask a person. */
#define PB_ALIKE 0.75

/**
 * PbTraits:
 *
 * What a record is recognised by: taken out of it once, to be compared with many others.
 */
typedef struct _PbTraits PbTraits;

PbTraits *pb_traits_new (const PbKind *kind, PbValue *record);
void pb_traits_free (PbTraits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTraits, pb_traits_free)

/**
 * pb_traits_compare:
 * @other: those of a record of the same kind
 *
 * Measures how much two records look alike, from 0, not at all, to 1, the same.
 *
 * Texts are folded and compared by their trigrams, runs of three characters with a space before
 * and behind: twice those in common by those of both (Dice's coefficient). Half of it when the
 * texts have different numbers in them, because "400 schools" are not "500 schools". Of several
 * names or titles the most alike count.
 *
 * - Entities: the likeness of their names, or 0.9 for one acronym in one country, whichever is
 *   more; 0.85 times that when they have different countries. One identifier in one scheme makes
 *   them the same, and different ones in one scheme tell them apart.
 * - Pledges: nothing in common without a party in common, by the id of its entity or its name.
 *   Otherwise the mean of what both tell: text (weight 6), which is the likeness of the titles, or,
 *   if that is 0.5 or more, the mean of it and of the likeness of the summaries, when that is more;
 *   the countries in common by those of both (weight 2); the smaller amount by the larger one, if
 *   they are of one currency (weight 2). 0.9 times that when one of them has no party yet.
 * - Progress reports: 1 for one pledge and one end of the period, else 0.
 */
double pb_traits_compare (const PbTraits *self, const PbTraits *other);

/**
 * pb_traits_list_words:
 *
 * How the longest words of its names or titles begin, by which those that may be alike can be
 * looked for.
 *
 * Returns: (transfer none): folded, few, for each text the longest first
 */
const char *const *pb_traits_list_words (const PbTraits *self);
/* (transfer none): the ids of the entities of a pledge, and the names of its parties, folded. */
const char *const *pb_traits_list_owners (const PbTraits *self);
/* (transfer none) (nullable): of an entity, folded. */
const char *pb_traits_get_acronym (const PbTraits *self);

/**
 * pb_traits_list_keys:
 *
 * Numbers to find those that may be alike among many: what looks alike has, but for rare cases,
 * one in common. What has one in common need not look alike.
 *
 * Returns: (transfer full) (element-type guint): the keys, none twice
 */
GArray *pb_traits_list_keys (const PbTraits *self);
