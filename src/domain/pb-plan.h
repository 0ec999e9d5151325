/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-hold.h"
#include "domain/pb-kind.h"
#include "domain/pb-trust.h"

/**
 * PbVerdict:
 * @PB_VERDICT_NEW: not in the register
 * @PB_VERDICT_UPDATE: a later revision of what is here
 * @PB_VERDICT_SAME: already here
 * @PB_VERDICT_OLDER: an earlier revision, goes into the history only
 * @PB_VERDICT_CONFLICT: the same revision with another content, or a later one beside own unsent
 * edits
 * @PB_VERDICT_DUPLICATE: new, but looks like a record that is here, or another new one of the plan
 * @PB_VERDICT_REFUSED: has errors
 *
 * What an import would do with one record.
 */
typedef enum {
  PB_VERDICT_NEW,
  PB_VERDICT_UPDATE,
  PB_VERDICT_SAME,
  PB_VERDICT_OLDER,
  PB_VERDICT_CONFLICT,
  PB_VERDICT_DUPLICATE,
  PB_VERDICT_REFUSED,
} PbVerdict;

#define PB_N_VERDICTS 7

/* Stable word ("new", "update", ...) for the CLI and tests, and the translated one for people. */
const char *pb_verdict_get_name (PbVerdict verdict);
const char *pb_verdict_get_label (PbVerdict verdict);

/**
 * PbChoice:
 * @PB_CHOICE_SKIP: it stays out
 * @PB_CHOICE_TAKE: it comes in
 * @PB_CHOICE_MERGE: it comes in, and a person will merge it with what it looks like
 *
 * What the person decided for a record; whoever makes the plan proposes it.
 */
typedef enum { PB_CHOICE_SKIP, PB_CHOICE_TAKE, PB_CHOICE_MERGE } PbChoice;

/**
 * PbPlanSignature:
 * @signer: the id of an entity, or PB_SIGNER_SECRETARIAT
 * @name: (nullable): what the entity is called
 * @key: (nullable): the public key it says to be made with
 * @fits: whether it was made with that key over that file
 * @trust: what is known of the key
 * @known_key: (nullable): the key that the signer has now, where it is another one
 */
typedef struct {
  char *signer;
  char *name;
  char *key;
  char *known_key;
  gboolean fits;
  PbTrust trust;
} PbPlanSignature;

/**
 * PbPlanFile:
 * @name: (nullable): for people
 * @signatures: (element-type PbPlanSignature): empty when nobody has signed it
 * @n_strange: reviews in it of revisions that are neither in the register nor in the plan
 * @is_dataset: its records are only what everybody may see of them
 *
 * A file of a plan, and who vouches for it.
 */
typedef struct {
  char *name;
  GPtrArray *signatures;
  guint n_strange;
  gboolean is_dataset;
} PbPlanFile;

/**
 * PbPlanItem:
 * @record: the record in the file
 * @digest: SHA-256 of its canonical form; %NULL in what pb_dataset_plan_add() added, which is
 *   compared with nothing in its plan
 * @here: (nullable): the record in the register it is compared with; of a duplicate it may be
 *   another new one of the plan, @rival
 * @rival: (nullable): see @here
 * @file: (nullable): name of the file it came from, for people
 * @from: (nullable): that file; %NULL for what no file vouches for, such as a person's own table
 * @hold: why it stays out unless a person decides otherwise
 * @gap: its parent revision is unknown here
 * @rebased: it is what a person writes here, made to follow the reviews in the plan instead of the
 *   revision that they are of
 * @findings: (element-type PbFinding): what is wrong with it or worth saying
 */
typedef struct _PbPlanItem PbPlanItem;

struct _PbPlanItem {
  const PbKind *kind;
  PbVerdict verdict;
  PbChoice choice;
  PbValue *record;
  char *digest;
  PbValue *here;
  const PbPlanItem *rival;
  char *file;
  const PbPlanFile *from;
  PbHold hold;
  gboolean gap;
  gboolean rebased;
  GPtrArray *findings;
};

/**
 * PbPlanReview:
 * @review: what the secretariat says; see domain/pb-review.h
 * @receipt: the id of the file that says it
 * @item: (nullable): the revision that follows from it; %NULL when the record has moved on already
 *
 * A review that comes with a plan. It is kept unless @item is held and left out.
 */
typedef struct {
  PbValue *review;
  char *receipt;
  const PbPlanItem *item;
} PbPlanReview;

/**
 * PbPlan:
 * @items: (element-type PbPlanItem): in the order of the files
 * @files: (element-type PbPlanFile): in their order
 * @reviews: (element-type PbPlanReview): an earlier one before those that follow from it
 * @is_seen: a person has seen the choices, so what is taken although it looks like another one is
 *   called different from it
 *
 * What an import would do, record by record; made by exchange, shown to a person, carried out by
 * the store in one transaction.
 */
typedef struct {
  GPtrArray *items;
  GPtrArray *files;
  GPtrArray *reviews;
  gboolean is_seen;
} PbPlan;

PbPlan *pb_plan_new (void);
void pb_plan_free (PbPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPlan, pb_plan_free)
void pb_plan_item_free (PbPlanItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPlanItem, pb_plan_item_free)
/* Whether carrying out the plan would write this record. */
gboolean pb_plan_item_writes (const PbPlanItem *item);
/* Without those that are held. */
guint pb_plan_count (const PbPlan *self, PbVerdict verdict);
guint pb_plan_count_held (const PbPlan *self);
/* (transfer none): a new file of the plan, without signatures yet. */
PbPlanFile *pb_plan_add_file (PbPlan *self, const char *name);
/* Records that carrying out the plan would write. */
guint pb_plan_n_writes (const PbPlan *self);
/* Reviews that it would keep although the record stays as it is here, so that the comments can be
 * read. */
guint pb_plan_n_reviews_alone (const PbPlan *self);
