/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"

/* The table "reviews": what the secretariat says to records. */

/* @receipt: (nullable): the file it came with; @import: the import, 0 for none. One that is there
 * already stays as it is. */
gboolean pb_review_table_put (
    PbDatabase *database, PbValue *review, const char *receipt, gint64 import, GError **error);
/* @has: (out): whether it is there, by its id */
gboolean pb_review_table_has (PbDatabase *database, PbValue *review, gboolean *has, GError **error);
/* (element-type PbValue) (transfer full): of one record, newest first. */
GPtrArray *pb_review_table_list (PbDatabase *database, const char *id, GError **error);
/* (element-type PbValue) (transfer full): made here and in no receipt yet, oldest first. */
GPtrArray *pb_review_table_list_to_send (PbDatabase *database, GError **error);
gboolean pb_review_table_mark_sent (PbDatabase *database,
                                    PbValue *review,
                                    const char *receipt,
                                    GError **error);
/* @has: (out): whether a verdict was said here, or a final record has come in a file. */
gboolean pb_review_table_has_work (PbDatabase *database, gboolean *has, GError **error);
/* Removes one that was made here and is in no receipt yet; @removed: (out): whether it was so. */
gboolean
pb_review_table_remove (PbDatabase *database, PbValue *review, gboolean *removed, GError **error);

/* The table "review_drafts": comments that wait for their verdict. @comments: (nullable): a list as
 * in a review; nothing is kept when there are none. */
gboolean
pb_review_table_put_draft (PbDatabase *database, const char *id, PbValue *comments, GError **error);
/* @comments: (out) (transfer full) (nullable): %NULL when there are none. */
gboolean pb_review_table_load_draft (PbDatabase *database,
                                     const char *id,
                                     PbValue **comments,
                                     GError **error);
