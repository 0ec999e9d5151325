/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-outbox.h"

#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "domain/pb-vocabulary.h"
#include "store/pb-store-whereabouts.h"
#include "ui/pb-long-reading.h"

static void
line_free (gpointer data)
{
  PbOutboxLine *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->publication);
  g_free (self->time);
  g_free (self->file);
  g_free (self);
}

static PbOutbox *
outbox_new (void)
{
  PbOutbox *self = g_new0 (PbOutbox, 1);

  for (guint i = 0; i < PB_N_OUTBOX_STATES; i++)
    self->lines[i] = g_ptr_array_new_with_free_func (line_free);
  return self;
}

void
pb_outbox_free (PbOutbox *self)
{
  for (guint i = 0; i < PB_N_OUTBOX_STATES; i++)
    g_ptr_array_unref (self->lines[i]);
  g_free (self);
}

static gboolean
is_asked (PbValue *record)
{
  return g_str_equal (pb_record_get_publication (record), "change-requested");
}

/* What the secretariat said is told first, then where the newest revision went or came from. */
static PbOutboxState
find_state (PbValue *record, const PbWhereabouts *where)
{
  const char *state = pb_record_get_publication (record);

  if (is_asked (record))
    return PB_OUTBOX_ASKED;
  if (where->answered && pb_vocabulary_find (pb_vocabulary_get (PB_REVIEW_VERDICTS), state))
    return PB_OUTBOX_ANSWERED;
  if (where->file)
    return PB_OUTBOX_SENT;
  return where->is_imported ? PB_OUTBOX_FOREIGN : PB_OUTBOX_READY;
}

static PbOutboxLine *
line_new (const PbKind *kind, PbValue *record, const PbWhereabouts *where)
{
  PbOutboxLine *self = g_new0 (PbOutboxLine, 1);

  self->kind = kind;
  self->id = g_strdup (pb_record_get_id (record));
  self->title = g_strdup (pb_record_title (kind, record));
  self->publication = g_strdup (pb_record_get_publication (record));
  self->state = find_state (record, where);
  self->chosen = self->state == PB_OUTBOX_READY;
  if (self->state == PB_OUTBOX_ASKED || self->state == PB_OUTBOX_ANSWERED)
    self->time = g_strdup (where->answered);
  if (self->state == PB_OUTBOX_SENT) {
    self->time = g_strdup (where->sent);
    self->file = g_strdup (where->file);
  }
  return self;
}

typedef struct {
  PbOutbox *outbox;
  GHashTable *whereabouts;
  GCancellable *cancellable;
} Collection;

/* Another program may have made one just now, of which nothing is known yet. */
static gboolean
add_record_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  const Collection *self = user_data;
  const PbWhereabouts *where = g_hash_table_lookup (self->whereabouts, pb_record_get_id (record));
  PbOutboxLine *line;

  if (pb_record_is_draft (record) && !is_asked (record)) {
    self->outbox->n_drafts++;
  } else if (where) {
    line = line_new (kind, record, where);
    g_ptr_array_add (pb_outbox_get_lines (self->outbox, line->state), line);
  }
  return !g_cancellable_is_cancelled (self->cancellable);
}

static gpointer
read_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (PbOutbox) outbox = outbox_new ();
  g_autoptr (GHashTable) whereabouts = pb_store_list_whereabouts (store, error);
  Collection collection = { outbox, whereabouts, cancellable };

  if (!whereabouts)
    return NULL;
  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    if (!pb_store_foreach (store, *kind, add_record_cb, &collection, error) ||
        g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
  outbox->can_undo_import = pb_store_can_undo_import (store);
  return g_steal_pointer (&outbox);
}

static void
read_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PbOutbox *outbox = pb_long_reading_run_finish (result, &error);

  if (outbox)
    g_task_return_pointer (task, outbox, (GDestroyNotify) pb_outbox_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * pb_outbox_read:
 * @reg: a register
 * @cancellable: (nullable): stops the reading
 * @callback: what to call when it is done
 * @user_data: for @callback
 */
void
pb_outbox_read (PbRegister *reg,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  GTask *task = g_task_new (reg, cancellable, callback, user_data);

  g_task_set_source_tag (task, pb_outbox_read);
  pb_long_reading_run (reg, read_job, NULL, NULL, (GDestroyNotify) pb_outbox_free, cancellable,
                       read_done_cb, task);
}

PbOutbox *
pb_outbox_read_finish (PbRegister *reg, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_outbox_read), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GPtrArray *
pb_outbox_get_lines (const PbOutbox *self, PbOutboxState state)
{
  return self->lines[state - PB_OUTBOX_READY];
}

static void
add_chosen (GPtrArray *chosen, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++) {
    const PbOutboxLine *line = g_ptr_array_index (lines, i);

    if (line->chosen)
      g_ptr_array_add (chosen, (gpointer) line);
  }
}

/**
 * pb_outbox_get_chosen:
 * @self: an outbox
 *
 * Returns: (transfer container) (element-type PbOutboxLine): what goes into the next file
 */
GPtrArray *
pb_outbox_get_chosen (const PbOutbox *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < PB_N_OUTBOX_STATES; i++)
    add_chosen (chosen, self->lines[i]);
  return chosen;
}
