/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-review-comments.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-review.h"
#include "store/pb-store-reviews.h"

void
pb_review_comments_free (PbReviewComments *self)
{
  g_free (self->general);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

guint
pb_review_comments_count (const PbReviewComments *self, const PbKind *kind, const char *section)
{
  guint n = 0;

  for (guint i = 0; self && i < self->findings->len; i++) {
    const PbFinding *comment = g_ptr_array_index (self->findings, i);

    if (g_strcmp0 (pb_kind_get_section_at (kind, comment->pointer), section) == 0)
      n++;
  }
  return n;
}

static void
free_if_any (gpointer comments)
{
  if (comments)
    pb_review_comments_free (comments);
}

/* The comments to the whole record in one text. (transfer full) */
static char *
join_general (GPtrArray *comments)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < comments->len; i++) {
    const PbFinding *comment = g_ptr_array_index (comments, i);

    if (*comment->pointer == '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", comment->message);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe (GPtrArray *comments)
{
  g_autofree char *general = join_general (comments);

  if (*general == '\0')
    return g_strdup (
        comments->len > 0
            ? _ ("The secretariat asks for changes. What it says stands at the fields.")
            : _ ("The secretariat asks for changes."));
  /* Translators: %s is what the secretariat has written. */
  return g_strdup_printf (_ ("The secretariat asks for changes: %s"), general);
}

static GPtrArray *
list_findings (GPtrArray *comments)
{
  GPtrArray *findings = pb_findings_new ();

  for (guint i = 0; i < comments->len; i++) {
    const PbFinding *comment = g_ptr_array_index (comments, i);

    if (*comment->pointer != '\0')
      g_ptr_array_add (findings,
                       pb_finding_new (comment->severity, comment->tag, comment->pointer,
                                       /* Translators: %s is what the secretariat has written. */
                                       _ ("The secretariat: %s"), comment->message));
  }
  return findings;
}

static PbReviewComments *
read_comments (PbValue *review)
{
  g_autoptr (GPtrArray) comments = pb_review_list_comments (review);
  PbReviewComments *self = g_new (PbReviewComments, 1);

  self->general = describe (comments);
  self->findings = list_findings (comments);
  return self;
}

static gpointer
read_job (PbStore *store, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) reviews = pb_store_list_reviews (store, id, error);
  PbValue *newest = reviews && reviews->len > 0 ? g_ptr_array_index (reviews, 0) : NULL;

  if (g_strcmp0 (pb_value_get_member_string (newest, "verdict"), "change-requested") != 0)
    return NULL;
  return read_comments (newest);
}

void
pb_review_comments_load (PbRegister *reg,
                         const char *id,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  pb_store_worker_run (pb_register_get_worker (reg), read_job, g_strdup (id), g_free, free_if_any,
                       cancellable, callback, user_data);
}

PbReviewComments *
pb_review_comments_load_finish (PbRegister *reg, GAsyncResult *result, GError **error)
{
  return pb_store_worker_run_finish (pb_register_get_worker (reg), result, error);
}
