/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-start-record.h"

#include "domain/pb-language.h"
#include "domain/pb-record.h"

typedef struct {
  const PbKind *kind;
  PbValue *record;
} Start;

static void
free_start (gpointer data)
{
  Start *start = data;

  pb_value_unref (start->record);
  g_free (start);
}

static void
set_at (PbValue **record, const char *pointer, PbValue *value)
{
  g_autoptr (PbValue) taken = value;
  PbValue *next = pb_value_with_at (*record, pointer, taken);

  pb_value_unref (*record);
  *record = next;
}

/* In the store's thread: the only entity of the register leads the new pledge. */
static gpointer
add_lead_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char *const lead[] = { "lead", NULL };
  Start *start = data;
  g_autoptr (PbValue) record = pb_value_ref (start->record);
  g_autoptr (PbValue) entity = NULL;
  g_auto (GStrv) ids = NULL;

  if (start->kind != &pb_pledge_kind || pb_value_get_member (record, "parties"))
    return g_steal_pointer (&record);
  ids = pb_store_search (store, &pb_entity_kind, NULL, 2, error);
  if (!ids)
    return NULL;
  if (g_strv_length (ids) != 1)
    return g_steal_pointer (&record);
  entity = pb_store_load (store, &pb_entity_kind, ids[0], error);
  if (!entity)
    return NULL;
  set_at (&record, "/parties/0/entity", pb_value_new_string (ids[0]));
  set_at (&record, "/parties/0/name",
          pb_value_new_string (pb_record_title (&pb_entity_kind, entity)));
  set_at (&record, "/parties/0/roles", pb_value_new_strings (lead));
  return g_steal_pointer (&record);
}

static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  PbValue *record = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (record)
    g_task_return_pointer (task, record, (GDestroyNotify) pb_value_unref);
  else
    g_task_return_error (task, error);
}

void
pb_start_record (PbRegister *reg,
                 const PbKind *kind,
                 PbValue *start,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  GTask *task = g_task_new (reg, NULL, callback, user_data);
  Start *job = g_new0 (Start, 1);

  job->kind = kind;
  job->record = start ? pb_value_ref (start) : pb_record_new (kind, pb_language_current ());
  g_task_set_task_data (task, (gpointer) kind, NULL);
  pb_store_worker_run (pb_register_get_worker (reg), add_lead_job, job, free_start,
                       (GDestroyNotify) pb_value_unref, NULL, job_done_cb, task);
}

PbValue *
pb_start_record_finish (PbRegister *reg, GAsyncResult *result, const PbKind **kind, GError **error)
{
  *kind = g_task_get_task_data (G_TASK (result));
  return g_task_propagate_pointer (G_TASK (result), error);
}
