/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-review.h"

#include <glib/gi18n-lib.h>

/* A review: what the secretariat says to one revision of a record. It is no record itself: nobody
 * edits it, and it has no revisions. */

static const PbKind comment_kind = {
  .name = "review-comment",
  .label = NC_ ("kind", "Comment"),
  .title = "text",
  .fields =
      (const PbField[]){
          { .name = "pointer",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Place in the record"),
            .max = 300 },
          { .name = "text",
            .type = PB_FIELD_LONG_TEXT,
            .label = NC_ ("field", "Comment"),
            .max = 4000,
            .flags = PB_FIELD_REQUIRED },
          { NULL },
      },
};

const PbKind pb_review_kind = {
  .name = "review",
  .plural = "reviews",
  .label = NC_ ("kind", "Review"),
  .title = "verdict",
  .fields =
      (const PbField[]){
          { .name = "id",
            .type = PB_FIELD_ID,
            .label = NC_ ("field", "Identifier"),
            .flags = PB_FIELD_REQUIRED },
          { .name = "record",
            .type = PB_FIELD_ID,
            .label = NC_ ("field", "Identifier of the record"),
            .flags = PB_FIELD_REQUIRED },
          { .name = "kind",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Kind of record"),
            .max = 20,
            .flags = PB_FIELD_REQUIRED },
          { .name = "digest",
            .type = PB_FIELD_DIGEST,
            .label = NC_ ("field", "Revision that was reviewed"),
            .flags = PB_FIELD_REQUIRED },
          { .name = "verdict",
            .type = PB_FIELD_TERM,
            .of = PB_REVIEW_VERDICTS,
            .label = NC_ ("field", "Verdict"),
            .flags = PB_FIELD_REQUIRED },
          { .name = "time",
            .type = PB_FIELD_TIMESTAMP,
            .label = NC_ ("field", "Reviewed"),
            .flags = PB_FIELD_REQUIRED },
          { .name = "comments",
            .type = PB_FIELD_PARTS,
            .part = &comment_kind,
            .max = 200,
            .label = NC_ ("field", "Comments") },
          { NULL },
      },
};
