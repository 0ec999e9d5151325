/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-probe.h"

#include "pb-generator.h"
#include "ui/pb-register.h"
#include "ui/pb-window.h"

#define N_SAVES 30
/* What follows from a change is done by then; and times of change, which lists are ordered by, are
 * told apart by seconds. */
#define SETTLE_MS 1000
/* An editor is many rows, which are made one after another. */
#define EDITOR_MS 3000

/* First as the desk does it, beside the list that is shown, then as is done hundreds of times as
 * often: in an editor. */
typedef enum { PLACE_LIST, PLACE_EDITOR, N_PLACES } Place;

static const struct {
  const char *off_main;
  const char *on_main;
} names[] = {
  [PLACE_LIST] = { "save_at_list_off_main", "save_at_list_on_main" },
  [PLACE_EDITOR] = { "save_off_main", "save_on_main" },
};

typedef struct {
  PbProbe *probe;
  Place place;
  PbRegister *reg;
  guint n_saved;
  PbValue *edited;
  /* Milliseconds at the beginning of a saving, of either thread. */
  double worker_start;
  double main_start;
  double painting_start;
  GArray *worker_times;
  GArray *main_times;
} Run;

static void save_next (Run *self);

/* In the worker's thread, whose jobs run one after another. */
static gpointer
read_clock_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  double *time = g_new (double, 1);

  *time = pb_thread_time ();
  return time;
}

static void
read_worker_clock (Run *self, GAsyncReadyCallback callback)
{
  pb_store_worker_run (pb_register_get_worker (self->reg), read_clock_job, NULL, NULL, g_free, NULL,
                       callback, self);
}

static double
finish_reading (Run *self, GAsyncResult *result)
{
  g_autofree double *time =
      pb_store_worker_run_finish (pb_register_get_worker (self->reg), result, NULL);

  g_assert_nonnull (time);
  return *time;
}

static gboolean
arrived_cb (gpointer data)
{
  save_next (data);
  return G_SOURCE_REMOVE;
}

/* The one that is edited there is none of those that are saved. */
static void
go_to_editor (Run *self)
{
  g_autofree char *id = pb_generated_pledge_id (1);

  self->n_saved = 0;
  pb_window_write_record (PB_WINDOW (self->probe->window), &pb_pledge_kind, id, NULL, TRUE);
  g_timeout_add (EDITOR_MS, arrived_cb, self);
}

static void
finish (Run *self)
{
  pb_probe_print_times (names[self->place].off_main, self->worker_times);
  pb_probe_print_times (names[self->place].on_main, self->main_times);
  g_array_set_size (self->worker_times, 0);
  g_array_set_size (self->main_times, 0);
  if (++self->place < N_PLACES) {
    go_to_editor (self);
    return;
  }
  pb_probe_quit (self->probe);
  g_array_unref (self->worker_times);
  g_array_unref (self->main_times);
  g_free (self);
}

/* Painting what has changed is not part of saving it; the frames have their own figures. */
static void
worker_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *self = data;
  double worker = finish_reading (self, result) - self->worker_start;
  double painting = self->probe->painting - self->painting_start;
  double main = pb_thread_time () - self->main_start - painting;

  g_array_append_val (self->worker_times, worker);
  g_array_append_val (self->main_times, main);
  if (++self->n_saved < N_SAVES)
    save_next (self);
  else
    finish (self);
}

static gboolean
settled_cb (gpointer data)
{
  read_worker_clock (data, worker_done_cb);
  return G_SOURCE_REMOVE;
}

static char *
make_id (Run *self)
{
  return pb_generated_pledge_id (self->n_saved * 37 % self->probe->n_pledges);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) saved =
      pb_store_worker_save_finish (PB_STORE_WORKER (source), result, &error);
  g_autofree char *id = make_id (self);

  g_assert_no_error (error);
  pb_register_emit_changed (self->reg, id);
  g_timeout_add (SETTLE_MS, settled_cb, self);
}

/* What a person changes in a list of states and in a text; never the same twice. */
static PbValue *
edit (PbValue *record)
{
  g_autofree char *text = g_strdup_printf ("Edited at %" G_GINT64_FORMAT, g_get_real_time ());
  g_autoptr (PbValue) state = pb_value_new_string ("completed");
  g_autoptr (PbValue) title = pb_value_new_string (text);
  g_autoptr (PbValue) with_state = pb_value_with_at (record, "/implementation", state);

  return pb_value_with_at (with_state, "/title/en", title);
}

static void
worker_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *self = data;

  self->worker_start = finish_reading (self, result);
  self->main_start = pb_thread_time ();
  self->painting_start = self->probe->painting;
  pb_store_worker_save (pb_register_get_worker (self->reg), &pb_pledge_kind, self->edited, "bench",
                        saved_cb, self);
  g_clear_pointer (&self->edited, pb_value_unref);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = pb_register_load_finish (self->reg, result, &error);

  g_assert_no_error (error);
  self->edited = edit (record);
  read_worker_clock (self, worker_ready_cb);
}

static void
save_next (Run *self)
{
  g_autofree char *id = make_id (self);

  pb_register_load (self->reg, &pb_pledge_kind, id, loaded_cb, self);
}

void
pb_probe_save (PbProbe *self)
{
  Run *run = g_new0 (Run, 1);

  run->probe = self;
  /* A cursor that blinks is work, but not of saving. */
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  run->reg = pb_window_get_register (PB_WINDOW (self->window));
  run->worker_times = g_array_new (FALSE, FALSE, sizeof (double));
  run->main_times = g_array_new (FALSE, FALSE, sizeof (double));
  save_next (run);
}
