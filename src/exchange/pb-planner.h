/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-plan.h"
#include "exchange/pb-submission.h"

/* How the tags of those findings of a plan begin that tell of the register, not of a record alone.
 */
#define PB_PLANNER_TAG "plan-"

/**
 * PbPlannerLookup:
 * @find: (transfer full) (nullable): the current revision of a record in the register
 * @has_revision: whether a revision with that digest is known
 * @foreach: calls back with every record of a kind, to look for duplicates
 * @list_keys: (nullable): the keys (element-type PbKnownKey) known of a signer, or of all for %NULL
 *   (transfer full); without it nobody's key is known
 * @load_revision: (nullable) (transfer full): a revision of a record, %NULL when it is not there;
 *   without it receipts say nothing
 * @cancellable: (nullable): when it is cancelled the planner stops, and the plan is of no use
 * @list_merged: (nullable) (transfer full): the ids of the records that this office has found to be
 *   the same as one, %NULL for none
 * @targets: (nullable) (element-type utf8 utf8): of each record that was merged here the one that
 *   stayed; see pb_merge_resolve()
 * @list_distinct: (nullable) (transfer full): the ids of the records that a person has called
 *   different from one, %NULL for none
 *
 * What the planner may ask of a register; it never sees the register itself.
 */
typedef struct {
  PbValue *(*find) (const PbKind *kind, const char *id, gpointer user_data);
  gboolean (*has_revision) (const char *id, const char *digest, gpointer user_data);
  void (*foreach) (const PbKind *kind, GFunc func, gpointer func_data, gpointer user_data);
  gpointer user_data;
  GPtrArray *(*list_keys) (const char *signer, gpointer user_data);
  PbValue *(*load_revision) (const char *id, const char *digest, gpointer user_data);
  GCancellable *cancellable;
  GStrv (*list_merged) (const char *id, gpointer user_data);
  GHashTable *targets;
  GStrv (*list_distinct) (const char *id, gpointer user_data);
} PbPlannerLookup;

/* Adds the records of files to a plan. The files may come in any order: records of the same id
 * within one plan are compared with each other as well. */
void pb_planner_add_files (PbPlan *plan,
                           const PbSubmission *const *submissions,
                           const char *const *file_names,
                           guint n,
                           const PbPlannerLookup *lookup);
/* The same for what was never a file, such as a table that this office has filled in: nobody else
 * need vouch for it. @name: where it comes from, for people. */
void pb_planner_add_own (PbPlan *plan,
                         const PbSubmission *submission,
                         const char *name,
                         const PbPlannerLookup *lookup);
