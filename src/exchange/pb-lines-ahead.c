/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-lines-ahead.h"

#include "base/pb-json-builder.h"

#include <string.h>

/* Some dozens of records: some milliseconds of work. */
#define BATCH_BYTES (64 * 1024)
#define N_BATCHES 8
/* Besides the thread that asks, which has work of its own that the others wait for. */
#define MOST_HELPERS 3

/* @length: with its line feed */
typedef struct {
  gsize length;
  PbReadRecord record;
} Line;

/* @text: some whole lines
 * @is_ready: whether @lines (element-type Line) have been made of it */
typedef struct {
  GString *text;
  GArray *lines;
  gboolean is_ready;
} Batch;

/* Batches stand in a ring, and are counted from the first one of the file.
 * @n_bytes: of the lines that were cut and not given out yet
 * @n_given: how many batches have been given out as a whole; @at lines of the next one have been
 * @builder: of the thread that asks
 *
 * @mutex: guards what follows, and is_ready of each batch
 * @n_begun: how many have been taken by a thread
 * @n_cut: how many there have been */
struct _PbLinesAhead {
  PbJsonStream *stream;
  PbJsonLimits limits;
  gboolean keeps_values;
  PbJsonBuilder *builder;
  gsize n_bytes;
  guint64 n_given;
  guint at;
  Batch batches[N_BATCHES];
  GThread *helpers[MOST_HELPERS];
  guint n_helpers;

  GMutex mutex;
  GCond changed;
  guint64 n_begun;
  guint64 n_cut;
  gboolean is_over;
};

static Batch *
get_batch (PbLinesAhead *self, guint64 number)
{
  return &self->batches[number % N_BATCHES];
}

static void
clear_line_cb (gpointer data)
{
  pb_read_record_clear (&((Line *) data)->record);
}

PbLinesAhead *
pb_lines_ahead_new (PbJsonStream *stream, const PbJsonLimits *limits, gboolean keeps_values)
{
  PbLinesAhead *self = g_new0 (PbLinesAhead, 1);

  self->stream = stream;
  self->limits = *limits;
  self->keeps_values = keeps_values;
  self->builder = pb_json_builder_new ();
  for (guint i = 0; i < N_BATCHES; i++) {
    self->batches[i].text = g_string_new (NULL);
    self->batches[i].lines = g_array_new (FALSE, TRUE, sizeof (Line));
    g_array_set_clear_func (self->batches[i].lines, clear_line_cb);
  }
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  return self;
}

static void
stop_helpers (PbLinesAhead *self)
{
  g_mutex_lock (&self->mutex);
  self->is_over = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  for (guint i = 0; i < self->n_helpers; i++)
    g_thread_join (self->helpers[i]);
}

void
pb_lines_ahead_free (PbLinesAhead *self)
{
  stop_helpers (self);
  for (guint i = 0; i < N_BATCHES; i++) {
    g_string_free (self->batches[i].text, TRUE);
    g_array_unref (self->batches[i].lines);
  }
  pb_json_builder_free (self->builder);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

/* Leaves the record empty where the line has none. */
static void
read_line (const PbLinesAhead *self, PbJsonBuilder *builder, const char *text, Line *line)
{
  gsize length = line->length - 1;
  PbValue *value = pb_json_builder_read (builder, text, length, &self->limits, NULL, NULL);

  if (value == NULL)
    return;
  pb_read_record_init_line (&line->record, value,
                            pb_json_builder_was_canonical (builder) ? text : NULL, length);
  if (!self->keeps_values)
    g_clear_pointer (&line->record.value, pb_value_unref);
  pb_json_builder_recycle (builder, value);
}

static void
read_batch (const PbLinesAhead *self, PbJsonBuilder *builder, Batch *batch)
{
  const char *end = batch->text->str + batch->text->len;
  const char *next;

  for (const char *at = batch->text->str; at < end; at = next) {
    Line line = { 0 };

    next = (const char *) memchr (at, '\n', end - at) + 1;
    line.length = next - at;
    read_line (self, builder, at, &line);
    g_array_append_val (batch->lines, line);
  }
}

/* With the lock, which it gives back meanwhile. */
static void
do_next_batch (PbLinesAhead *self, PbJsonBuilder *builder)
{
  Batch *batch = get_batch (self, self->n_begun++);

  g_mutex_unlock (&self->mutex);
  read_batch (self, builder, batch);
  g_mutex_lock (&self->mutex);
  batch->is_ready = TRUE;
  g_cond_broadcast (&self->changed);
}

static gpointer
help_cb (gpointer data)
{
  PbLinesAhead *self = data;
  g_autoptr (PbJsonBuilder) builder = pb_json_builder_new ();

  g_mutex_lock (&self->mutex);
  while (!self->is_over)
    if (self->n_begun < self->n_cut)
      do_next_batch (self, builder);
    else
      g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/* As many as there are processors besides the one that asks. Where the system gives no more
 * threads, it goes on with those that are there. */
static void
start_helpers (PbLinesAhead *self)
{
  guint most = MIN (g_get_num_processors () - 1, MOST_HELPERS);

  for (guint i = 0; i < most; i++) {
    self->helpers[self->n_helpers] = g_thread_try_new ("lines-ahead", help_cb, self, NULL);
    if (self->helpers[self->n_helpers] == NULL)
      return;
    self->n_helpers++;
  }
}

/* Whether there were whole lines to cut. */
static gboolean
cut_batch (PbLinesAhead *self)
{
  Batch *batch = get_batch (self, self->n_cut);
  gsize length;
  const char *text = pb_json_stream_look_ahead (self->stream, self->n_bytes, BATCH_BYTES, &length);

  if (text == NULL)
    return FALSE;
  g_string_truncate (batch->text, 0);
  g_string_append_len (batch->text, text, (gssize) length);
  g_array_set_size (batch->lines, 0);
  self->n_bytes += length;
  g_mutex_lock (&self->mutex);
  batch->is_ready = FALSE;
  self->n_cut++;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
  return TRUE;
}

/* Only this thread changes what it compares. */
static void
cut_batches (PbLinesAhead *self)
{
  while (self->n_cut - self->n_given < N_BATCHES && cut_batch (self))
    if (self->n_cut == 2)
      start_helpers (self);
}

static void
wait_for (PbLinesAhead *self, const Batch *batch)
{
  g_mutex_lock (&self->mutex);
  while (!batch->is_ready)
    if (self->n_begun < self->n_cut)
      do_next_batch (self, self->builder);
    else
      g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/* The batch with the next line, %NULL when there is none. */
static Batch *
find_batch (PbLinesAhead *self)
{
  Batch *batch = get_batch (self, self->n_given);

  if (self->at > 0 && self->at == batch->lines->len) {
    self->n_given++;
    self->at = 0;
    batch = get_batch (self, self->n_given);
  }
  if (self->at == 0)
    cut_batches (self);
  if (self->n_given == self->n_cut)
    return NULL;
  wait_for (self, batch);
  return batch;
}

const PbReadRecord *
pb_lines_ahead_next (PbLinesAhead *self, gsize *length)
{
  Batch *batch = find_batch (self);
  const Line *line;

  if (batch == NULL)
    return NULL;
  line = &g_array_index (batch->lines, Line, self->at);
  self->at++;
  self->n_bytes -= line->length;
  *length = line->length;
  return line->record.is_there ? &line->record : NULL;
}
