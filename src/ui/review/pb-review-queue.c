/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-review-queue.h"

#include <glib/gi18n-lib.h>
#include <roaring/roaring.h>

#include "browse/pb-index.h"
#include "browse/pb-marks.h"
#include "domain/pb-trust.h"
#include "exchange/pb-keyring.h"
#include "store/pb-store-reviews.h"
#include "ui/pb-register-item.h"
#include "ui/pb-view.h"

/* @states: codes of the vocabulary publication-state, ending in %NULL */
static const struct {
  const char *label;
  const char *states[3];
  gboolean oldest_first;
} piles[PB_N_REVIEW_PILES] = {
  /* Translators: records that wait for a verdict of the secretariat. */
  [PB_REVIEW_PILE_WAITING] = { NC_ ("pile", "Waiting"), { "final", "submitted" }, TRUE },
  [PB_REVIEW_PILE_CHANGE_REQUESTED] = { NC_ ("pile", "Change requested"), { "change-requested" } },
  [PB_REVIEW_PILE_VALIDATED] = { NC_ ("pile", "Validated"), { "validated" } },
  [PB_REVIEW_PILE_PUBLISHED] = { NC_ ("pile", "Published"), { "published" } },
};

const char *
pb_review_pile_get_label (PbReviewPile pile)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "pile", piles[pile].label);
}

void
pb_review_queue_free (PbReviewQueue *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* (transfer full) */
static PbRows *
find_rows (PbIndex *index, PbReviewPile pile)
{
  const PbQueryField *field = pb_query_field_find ("publication");
  PbRows *rows = roaring_bitmap_create ();

  for (const char *const *state = piles[pile].states; *state; state++) {
    g_autoptr (PbRows) some = pb_index_find_rows (index, field, *state);

    roaring_bitmap_or_inplace (rows, some);
  }
  return rows;
}

/* A record that cannot be read is left to "verify". */
static void
add_item (PbReviewQueue *self, PbIndex *index, PbStore *store, guint32 row)
{
  PbViewRecord *read = pb_view_record_read (index, store, row);
  PbRegisterItem *item;

  if (!read)
    return;
  item = pb_register_item_new_for_row (pb_index_get_entry (index, row)->kind, row);
  pb_register_item_set_record (item, read->record, read->party);
  g_ptr_array_add (self->items, item);
  pb_view_record_free (read);
}

static void
add_items (PbReviewQueue *self, PbIndex *index, PbStore *store, const PbRows *rows, guint most)
{
  const GArray *order = pb_index_rank (index, PB_ORDER_MODIFIED, piles[self->pile].oldest_first);
  g_auto (PbMarks) marks = { 0 };

  pb_marks_init (&marks, rows);
  for (guint i = 0; i < order->len && self->items->len < most; i++) {
    guint32 row = g_array_index (order, guint32, i);

    if (pb_marks_has (&marks, row))
      add_item (self, index, store, row);
  }
}

static void
read_piles (PbReviewQueue *self, PbIndex *index, PbStore *store, guint most)
{
  for (PbReviewPile pile = 0; pile < PB_N_REVIEW_PILES; pile++) {
    g_autoptr (PbRows) rows = find_rows (index, pile);

    self->counts[pile] = (guint) roaring_bitmap_get_cardinality (rows);
    if (pile == self->pile && most > 0)
      add_items (self, index, store, rows, most);
  }
}

static gboolean
read_desk (PbReviewQueue *self, PbStore *store, GError **error)
{
  g_autoptr (GPtrArray) to_send = pb_store_list_reviews_to_send (store, error);
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  gboolean reviews;

  if (!to_send || !pb_store_has_review_work (store, &reviews, error))
    return FALSE;
  self->n_to_send = to_send->len;
  self->has_key = pb_keyring_has (keyring, PB_SIGNER_SECRETARIAT);
  self->is_desk = reviews || self->has_key;
  return TRUE;
}

typedef struct {
  PbReviewPile pile;
  guint most;
} Errand;

static gpointer
read_job (PbIndex *index, PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Errand *errand = data;
  g_autoptr (PbReviewQueue) queue = g_new0 (PbReviewQueue, 1);

  queue->pile = errand->pile;
  queue->items = g_ptr_array_new_with_free_func (g_object_unref);
  read_piles (queue, index, store, errand->most);
  return read_desk (queue, store, error) ? g_steal_pointer (&queue) : NULL;
}

void
pb_review_queue_read (PbRegister *reg,
                      PbReviewPile pile,
                      guint most,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  const Errand errand = { pile, most };

  pb_browser_run (pb_register_get_browser (reg), read_job, g_memdup2 (&errand, sizeof errand),
                  g_free, (GDestroyNotify) pb_review_queue_free, cancellable, callback, user_data);
}

PbReviewQueue *
pb_review_queue_read_finish (PbRegister *reg, GAsyncResult *result, GError **error)
{
  return pb_browser_run_finish (pb_register_get_browser (reg), result, error);
}
