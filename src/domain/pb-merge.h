/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* Two records of one kind that are the same in the world become one: what is kept has the best of
 * both, and what goes says which record it was merged into and is kept as well, so that its files
 * are known when they come again. Nothing here knows a field by its name but the one that says so.
 */

/**
 * PbMergeSide:
 * @PB_MERGE_KEPT: as the record that is kept has it
 * @PB_MERGE_OTHER: as the other one has it
 * @PB_MERGE_BOTH: what both have: of languages, codes and parts
 */
typedef enum { PB_MERGE_KEPT, PB_MERGE_OTHER, PB_MERGE_BOTH } PbMergeSide;

/**
 * PbMergeChoice:
 * @pointer: the place
 * @field: what is there
 * @kept: (nullable): what the record that is kept has there
 * @other: (nullable): what the other has there
 * @united: (nullable): what both have; %NULL where there is no such thing, or it says no more than
 *   one of the two
 * @side: what is taken; proposed: both if that is possible, else what is there, else the other
 *
 * One difference between two records.
 */
typedef struct {
  char *pointer;
  const PbField *field;
  PbValue *kept;
  PbValue *other;
  PbValue *united;
  PbMergeSide side;
} PbMergeChoice;

/* (transfer none) (nullable): what a choice takes. */
PbValue *pb_merge_choice_get_value (const PbMergeChoice *self);
/* (nullable): the choice at @pointer. */
PbMergeChoice *pb_merge_choices_find (GPtrArray *choices, const char *pointer);

/**
 * pb_merge_list_choices:
 * @kept: the record that stays
 * @other: the one that is merged into it
 *
 * Compares two records field by field in the order of the form, the fields of a group each by
 * itself. What the program keeps by itself is no difference, and notes for this office stay with
 * the record they were written on.
 *
 * Of two lists of parts those are one that have the same key, or, of kinds without, name the same
 * record, or have the same title, folded. Of such a pair the kept one's fields count, then the
 * other's; a yes of either is a yes: the confirmations of both stay.
 *
 * Returns: (transfer full) (element-type PbMergeChoice): the differences
 */
GPtrArray *pb_merge_list_choices (const PbKind *kind, PbValue *kept, PbValue *other);

/**
 * pb_merge_records:
 * @choices: (element-type PbMergeChoice): from pb_merge_list_choices()
 *
 * Returns: (transfer full): @kept with what was chosen, and with what this version does not know of
 *   either
 */
PbValue *pb_merge_records (const PbKind *kind, PbValue *kept, PbValue *other, GPtrArray *choices);

/* (transfer full) (element-type PbFinding): the errors by which @merged is worse than @kept, which
 * is final: with them it must not be written. A draft may have errors. */
GPtrArray *pb_merge_list_errors (const PbKind *kind, PbValue *kept, PbValue *merged);

/* (transfer full): @other as the record that was merged into one with the id @kept. */
PbValue *pb_merge_make_superseded (PbValue *other, const char *kept);
/* (transfer none) (nullable): the id of the record that one was merged into. */
const char *pb_merge_get_target (PbValue *record);

/**
 * pb_merge_redirect:
 * @of: the kind of the record that goes
 * @from: its id
 * @to: the id of the one that takes its place
 *
 * Makes a record name another one. Parts of a list that are the same then become one.
 *
 * Returns: (transfer full): the record, the very same when it does not name @from
 */
PbValue *pb_merge_redirect (
    const PbKind *kind, PbValue *record, const PbKind *of, const char *from, const char *to);

/**
 * pb_merge_resolve:
 * @targets: (element-type utf8 utf8): of each record that was merged, the one that stayed
 *
 * Reads a record as naming what stayed, without a new revision of it: it may be signed, and keeps
 * what it says.
 *
 * Returns: (transfer full): what it is read as, the very same when it names none of them
 */
PbValue *pb_merge_resolve (const PbKind *kind, PbValue *record, GHashTable *targets);

/**
 * pb_merge_list_references:
 *
 * Returns: (transfer full): the places, without those in lists, at which records of @kind name
 *   records of @of: "/parties/entity"
 */
GStrv pb_merge_list_references (const PbKind *kind, const PbKind *of);
