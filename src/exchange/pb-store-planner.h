/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-planner.h"
#include "store/pb-store.h"

/* pb_planner_add_files() of one file against a register; a @store of %NULL is an empty one. %FALSE
 * with a #PbStoreError when the register cannot be asked: the plan is of no use then. */
gboolean pb_store_planner_add (PbPlan *plan,
                               const PbSubmission *submission,
                               const char *file_name,
                               PbStore *store,
                               GError **error);
/* The same for many files at once, which is quicker. */
gboolean pb_store_planner_add_files (PbPlan *plan,
                                     const PbSubmission *const *submissions,
                                     const char *const *file_names,
                                     guint n,
                                     PbStore *store,
                                     GCancellable *cancellable,
                                     GError **error);
/* pb_planner_add_own() against a register. */
gboolean pb_store_planner_add_own (PbPlan *plan,
                                   const PbSubmission *submission,
                                   const char *name,
                                   PbStore *store,
                                   GCancellable *cancellable,
                                   GError **error);
