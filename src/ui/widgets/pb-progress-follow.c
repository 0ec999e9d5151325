/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-progress-follow.h"

/* How often the bar moves, in ms; with every frame, the window would be drawn without a pause. */
#define BEAT 100

typedef struct {
  GtkProgressBar *bar;
  PbProgressFraction fraction;
  gpointer data;
  guint timer;
} Follower;

static gboolean
beat_cb (gpointer data)
{
  const Follower *self = data;

  gtk_progress_bar_set_fraction (self->bar, self->fraction (self->data));
  return G_SOURCE_CONTINUE;
}

static void
mapped_cb (Follower *self)
{
  beat_cb (self);
  self->timer = g_timeout_add (BEAT, beat_cb, self);
}

static void
unmapped_cb (Follower *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
}

static void
free_follower (gpointer data, GClosure *closure)
{
  unmapped_cb (data);
  g_free (data);
}

void
pb_progress_follow (GtkProgressBar *bar, PbProgressFraction fraction, gpointer data)
{
  Follower *self = g_new0 (Follower, 1);

  self->bar = bar;
  self->fraction = fraction;
  self->data = data;
  g_signal_connect_swapped (bar, "unmap", G_CALLBACK (unmapped_cb), self);
  g_signal_connect_data (bar, "map", G_CALLBACK (mapped_cb), self, free_follower,
                         G_CONNECT_SWAPPED);
}
