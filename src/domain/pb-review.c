/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-review.h"

#include "base/pb-date.h"
#include "domain/pb-record.h"

#define COMMENT_TAG "review-comment"

/**
 * Step:
 * @verdict: what is said
 * @from: the states of which it can be said, ending in %NULL
 *
 * How a review moves a record on. A record can be validated at once, without being received first,
 * but only what is validated is published.
 */
typedef struct {
  const char *verdict;
  const char *from[6];
} Step;

static const Step steps[] = {
  { "submitted", { "final" } },
  { "change-requested", { "final", "submitted", "validated", "published" } },
  { "validated", { "final", "submitted", "change-requested", "withdrawn" } },
  { "published", { "validated" } },
  { NULL },
};

gboolean
pb_review_is_possible (PbValue *record, const char *verdict)
{
  const char *state = pb_record_get_publication (record);

  for (const Step *step = steps; step->verdict != NULL; step++)
    if (g_strcmp0 (step->verdict, verdict) == 0)
      return g_strv_contains (step->from, state);
  return FALSE;
}

static PbValue *
with_text (PbValue *map, const char *name, const char *text)
{
  g_autoptr (PbValue) value = pb_value_new_string (text);

  return pb_value_with_member (map, name, value);
}

/* @texts: names and values of members, ending in %NULL; what is empty is left out. */
static PbValue *
with_texts (PbValue *map, const char *const *texts)
{
  g_autoptr (PbValue) result = pb_value_ref (map);

  for (guint i = 0; texts[i] != NULL; i += 2) {
    g_autoptr (PbValue) before = g_steal_pointer (&result);

    result = *texts[i + 1] != '\0' ? with_text (before, texts[i], texts[i + 1])
                                   : g_steal_pointer (&before);
  }
  return g_steal_pointer (&result);
}

static PbValue *
with_comments (PbValue *review, const PbReviewComment *comments, guint n)
{
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (PbValue) value = NULL;

  if (n == 0)
    return pb_value_ref (review);
  for (guint i = 0; i < n; i++) {
    const char *texts[] = { "pointer", comments[i].pointer, "text", comments[i].text, NULL };

    g_ptr_array_add (list, with_texts (empty, texts));
  }
  value = pb_value_new_list ((PbValue *const *) list->pdata, list->len);
  return pb_value_with_member (review, "comments", value);
}

PbValue *
pb_review_new (const PbKind *kind,
               PbValue *record,
               const char *verdict,
               const PbReviewComment *comments,
               guint n_comments)
{
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autofree char *digest = pb_record_digest (kind, record);
  g_autofree char *now = pb_timestamp_now ();
  g_autofree char *id = g_uuid_string_random ();
  const char *texts[] = { "id",      id,         "record", pb_record_get_id (record),
                          "kind",    kind->name, "digest", digest,
                          "verdict", verdict,    "time",   now,
                          NULL };
  g_autoptr (PbValue) review = with_texts (empty, texts);

  return with_comments (review, comments, n_comments);
}

static PbValue *
with_revision (PbValue *record, guint revision)
{
  g_autoptr (PbValue) number = pb_value_new_number (revision);

  return pb_value_with_member (record, "revision", number);
}

PbValue *
pb_review_apply (const PbKind *kind, PbValue *record, PbValue *review)
{
  g_autofree char *digest = pb_record_digest (kind, record);
  const char *verdict = pb_value_get_member_string (review, "verdict");
  const char *texts[] = {
    "parent",      digest,  "modified", pb_value_get_member_string (review, "time"),
    "publication", verdict, NULL,
  };
  g_autoptr (PbValue) next = NULL;

  if (g_strcmp0 (pb_record_get_id (record), pb_value_get_member_string (review, "record")) != 0 ||
      g_strcmp0 (digest, pb_value_get_member_string (review, "digest")) != 0 ||
      g_strcmp0 (kind->name, pb_value_get_member_string (review, "kind")) != 0 ||
      !pb_review_is_possible (record, verdict))
    return NULL;
  next = with_texts (record, texts);
  return with_revision (next, pb_record_get_revision (record) + 1);
}

GPtrArray *
pb_review_list_comments (PbValue *review)
{
  PbValue *comments = pb_value_get_member (review, "comments");
  GPtrArray *findings = pb_findings_new ();

  for (guint i = 0; i < pb_value_get_length (comments); i++) {
    PbValue *comment = pb_value_get_item (comments, i);
    const char *pointer = pb_value_get_member_string (comment, "pointer");
    const char *text = pb_value_get_member_string (comment, "text");

    if (text != NULL)
      g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_WARNING, COMMENT_TAG,
                                                 pointer != NULL ? pointer : "", "%s", text));
  }
  return findings;
}

gboolean
pb_review_is_comment (const PbFinding *finding)
{
  return g_str_equal (finding->tag, COMMENT_TAG);
}
