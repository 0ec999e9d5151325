/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-alike-search.h"

#include "browse/pb-alike.h"

typedef struct {
  const PbKind *kind;
  PbValue *record;
  guint most;
} Question;

static void
free_question (gpointer data)
{
  Question *self = data;

  pb_value_unref (self->record);
  g_free (self);
}

static gpointer
find_job (PbIndex *index, PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return pb_alike_find (index, store, question->kind, question->record, question->most, error);
}

void
pb_alike_search (PbBrowser *browser,
                 const PbKind *kind,
                 PbValue *record,
                 guint most,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  Question *question = g_new (Question, 1);

  question->kind = kind;
  question->record = pb_value_ref (record);
  question->most = most;
  pb_browser_run (browser, find_job, question, free_question, (GDestroyNotify) g_ptr_array_unref,
                  cancellable, callback, user_data);
}
