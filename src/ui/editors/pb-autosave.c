/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-autosave.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-record.h"

#define DELAY_MS 1000
/* After a failure (a full disk, say) it tries again by itself, but not in a tight loop. */
#define RETRY_MS 5000

/* What the jobs of one draft share. @last belongs to the store's thread alone: jobs run one after
 * another, so the next one always knows the revision that the one before has written. @failed is
 * the outcome of the last of them, set by the store's thread and read by any. */
typedef struct {
  gatomicrefcount ref_count;
  const PbKind *kind;
  PbValue *last;
  int failed;
} Line;

typedef struct {
  Line *line;
  char *session;
  PbValue *value;
} SaveJob;

struct _PbAutosave {
  GObject parent_instance;

  PbRegister *reg;
  PbDraft *draft;
  Line *line;
  char *session;
  /* What was handed over last, or is in the register as it was read; NULL after a failure. */
  PbValue *handed;
  gboolean stored;
  PbSaveState state;
  GError *error;
  guint timer;
  guint jobs;
  gboolean stopped;
};

enum { SIGNAL_STATE_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbAutosave, pb_autosave, G_TYPE_OBJECT)

static Line *
begin_line (const PbKind *kind)
{
  Line *line = g_new0 (Line, 1);

  g_atomic_ref_count_init (&line->ref_count);
  line->kind = kind;
  return line;
}

static Line *
ref_line (Line *line)
{
  g_atomic_ref_count_inc (&line->ref_count);
  return line;
}

static void
unref_line (Line *line)
{
  if (!g_atomic_ref_count_dec (&line->ref_count))
    return;
  g_clear_pointer (&line->last, pb_value_unref);
  g_free (line);
}

static void
free_job (gpointer data)
{
  SaveJob *job = data;

  unref_line (job->line);
  g_free (job->session);
  pb_value_unref (job->value);
  g_free (job);
}

/* In the store's thread: the value of a job as a change of what the job before it has written. */
static PbValue *
follow_last (const SaveJob *job)
{
  static const char *const stamps[] = { "revision", "modified" };
  g_autoptr (PbValue) record = pb_value_ref (job->value);

  for (guint i = 0; job->line->last && i < G_N_ELEMENTS (stamps); i++) {
    PbValue *next =
        pb_value_with_member (record, stamps[i], pb_value_get_member (job->line->last, stamps[i]));

    pb_value_unref (record);
    record = next;
  }
  return g_steal_pointer (&record);
}

/* In the store's thread. */
static gpointer
save_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  SaveJob *job = data;
  g_autoptr (PbValue) record = follow_last (job);
  PbValue *saved = NULL;

  pb_store_save (store, job->line->kind, record, job->session, &saved, error);
  g_atomic_int_set (&job->line->failed, saved == NULL);
  if (!saved)
    return NULL;
  g_clear_pointer (&job->line->last, pb_value_unref);
  job->line->last = pb_value_ref (saved);
  return saved;
}

static void
set_state (PbAutosave *self, PbSaveState state)
{
  self->state = state;
  g_signal_emit (self, signals[SIGNAL_STATE_CHANGED], 0);
}

/* Nothing is waiting to be written. */
static void
come_to_rest (PbAutosave *self)
{
  set_state (self, self->stored ? PB_SAVE_SAVED : PB_SAVE_NOTHING);
}

static void schedule_save (PbAutosave *self, guint delay);

/* A register that is closed, or a record that is another by now, stays so. */
static gboolean
may_pass (const GError *error)
{
  return !g_error_matches (error, PB_STORE_ERROR, PB_STORE_ERROR_OPEN) &&
         !g_error_matches (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
}

static void
save_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbAutosave) self = data;
  g_autoptr (PbValue) saved = NULL;

  self->jobs--;
  g_clear_error (&self->error);
  saved = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &self->error);
  if (saved) {
    self->stored = TRUE;
    pb_draft_saved (self->draft, saved);
    pb_register_emit_changed (self->reg, pb_record_get_id (saved));
  } else {
    g_clear_pointer (&self->handed, pb_value_unref);
    if (!self->stopped && may_pass (self->error))
      schedule_save (self, RETRY_MS);
  }
  if (self->jobs > 0 || self->stopped)
    return;
  if (saved && !self->timer)
    come_to_rest (self);
  else
    set_state (self, saved ? PB_SAVE_PENDING : PB_SAVE_FAILED);
}

static void
hand_over (PbAutosave *self)
{
  PbValue *value = pb_draft_get_value (self->draft);
  SaveJob *job;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->stopped)
    return;
  if (pb_value_equal (value, self->handed)) {
    if (self->jobs == 0)
      come_to_rest (self);
    return;
  }
  job = g_new0 (SaveJob, 1);
  job->line = ref_line (self->line);
  job->session = g_strdup (self->session);
  job->value = pb_value_ref (value);
  g_clear_pointer (&self->handed, pb_value_unref);
  self->handed = pb_value_ref (value);
  self->jobs++;
  pb_store_worker_run (pb_register_get_worker (self->reg), save_job, job, free_job,
                       (GDestroyNotify) pb_value_unref, NULL, save_done_cb, g_object_ref (self));
}

static gboolean
time_is_up_cb (gpointer data)
{
  PbAutosave *self = PB_AUTOSAVE (data);

  self->timer = 0;
  hand_over (self);
  return G_SOURCE_REMOVE;
}

/* The clock starts at the first change that is not written and is not set back by later ones, so
 * that steady typing cannot put the writing off. Until it strikes it keeps what is to be written,
 * even when the editor is gone. */
static void
schedule_save (PbAutosave *self, guint delay)
{
  if (!self->timer)
    self->timer = g_timeout_add_full (G_PRIORITY_DEFAULT, delay, time_is_up_cb, g_object_ref (self),
                                      g_object_unref);
}

static void
draft_changed_cb (PbDraft *draft, const char *pointer, PbAutosave *self)
{
  if (self->stopped)
    return;
  schedule_save (self, DELAY_MS);
  if (self->state != PB_SAVE_PENDING)
    set_state (self, PB_SAVE_PENDING);
}

static void
pb_autosave_dispose (GObject *object)
{
  PbAutosave *self = PB_AUTOSAVE (object);

  if (self->draft)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->handed, pb_value_unref);
  g_clear_pointer (&self->line, unref_line);
  g_clear_pointer (&self->session, g_free);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (pb_autosave_parent_class)->dispose (object);
}

static void
pb_autosave_class_init (PbAutosaveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_autosave_dispose;

  signals[SIGNAL_STATE_CHANGED] =
      g_signal_new ("state-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
}

static void
pb_autosave_init (PbAutosave *self)
{
}

PbAutosave *
pb_autosave_new (PbRegister *reg, PbDraft *draft, gboolean is_new)
{
  PbAutosave *self = g_object_new (PB_TYPE_AUTOSAVE, NULL);

  self->reg = g_object_ref (reg);
  self->draft = g_object_ref (draft);
  self->line = begin_line (pb_draft_get_kind (draft));
  self->session = g_uuid_string_random ();
  self->stored = !is_new;
  self->state = is_new ? PB_SAVE_NOTHING : PB_SAVE_SAVED;
  self->handed = pb_value_ref (pb_draft_get_value (draft));
  g_signal_connect (draft, "changed", G_CALLBACK (draft_changed_cb), self);
  return self;
}

PbSaveState
pb_autosave_get_state (PbAutosave *self)
{
  return self->state;
}

const GError *
pb_autosave_get_error (PbAutosave *self)
{
  return self->error;
}

void
pb_autosave_flush (PbAutosave *self)
{
  if (self->timer)
    hand_over (self);
}

gboolean
pb_autosave_is_written (PbAutosave *self)
{
  return self->stopped || (!self->timer && !g_atomic_int_get (&self->line->failed));
}

gboolean
pb_autosave_is_settled (PbAutosave *self)
{
  return self->stopped || self->state == PB_SAVE_NOTHING || self->state == PB_SAVE_SAVED;
}

void
pb_autosave_seal (PbAutosave *self)
{
  pb_autosave_flush (self);
  g_free (self->session);
  self->session = g_uuid_string_random ();
}

void
pb_autosave_follow (PbAutosave *self, PbValue *record)
{
  if (self->stopped || self->state != PB_SAVE_SAVED ||
      pb_value_equal (pb_draft_get_value (self->draft), record))
    return;
  /* The jobs of this draft have not written what is there now, so they cannot be followed on. */
  unref_line (self->line);
  self->line = begin_line (pb_draft_get_kind (self->draft));
  pb_autosave_seal (self);
  g_clear_pointer (&self->handed, pb_value_unref);
  self->handed = pb_value_ref (record);
  pb_draft_replace (self->draft, record);
}

void
pb_autosave_stop (PbAutosave *self)
{
  self->stopped = TRUE;
  g_clear_handle_id (&self->timer, g_source_remove);
}

static gboolean
is_same_day (GDateTime *a, GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b) &&
         g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

/* %NULL unless it was today, in local time. */
static char *
format_time_of_today (const char *timestamp)
{
  g_autoptr (GDateTime) utc = timestamp ? g_date_time_new_from_iso8601 (timestamp, NULL) : NULL;
  g_autoptr (GDateTime) then = utc ? g_date_time_to_local (utc) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return then && is_same_day (then, now) ? g_date_time_format (then, "%H:%M") : NULL;
}

static char *
describe_saved (const char *modified, gboolean shortly)
{
  g_autofree char *time = format_time_of_today (modified);
  g_autofree char *day = NULL;

  /* Translators: %s is a time of day, such as 10:42. */
  if (time)
    return g_strdup_printf (_ ("Saved %s"), time);
  if (shortly || !modified)
    return NULL;
  day = pb_timestamp_format_locale (modified);
  /* Translators: %s is a date and time, such as 21 June 2026, 10:42. */
  return g_strdup_printf (C_ ("another day", "Saved %s"), day);
}

char *
pb_autosave_describe (PbAutosave *self, gboolean shortly)
{
  switch (pb_autosave_get_state (self)) {
  case PB_SAVE_NOTHING: return shortly ? NULL : g_strdup (_ ("Saved as you type"));
  case PB_SAVE_PENDING: return g_strdup (_ ("Saving…"));
  case PB_SAVE_FAILED: return g_strdup (_ ("Not saved"));
  case PB_SAVE_SAVED: break;
  }
  return describe_saved (pb_value_get_member_string (pb_draft_get_value (self->draft), "modified"),
                         shortly);
}
