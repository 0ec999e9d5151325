/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-toasts.h"

#define DATA_KEY "pb-toasts"

/* Longer than any toast of libadwaita 1.2 takes to come in, in microseconds. */
#define LONGEST_MOVE (600 * G_TIME_SPAN_MILLISECOND)

/* What moves in an overlay.
 * @since: when a toast may last have begun to come in, on the frame clock
 * @tick: 0 when none comes in
 * @leaving: (element-type AdwToast): what is to go when all have come */
typedef struct {
  gint64 since;
  guint tick;
  GPtrArray *leaving;
} Moves;

static void
free_moves (gpointer data)
{
  Moves *self = data;

  g_ptr_array_unref (self->leaving);
  g_free (self);
}

static Moves *
get_moves (AdwToastOverlay *overlay)
{
  Moves *self = g_object_get_data (G_OBJECT (overlay), DATA_KEY);

  if (!self) {
    self = g_new0 (Moves, 1);
    self->leaving = g_ptr_array_new_with_free_func (g_object_unref);
    g_object_set_data_full (G_OBJECT (overlay), DATA_KEY, self, free_moves);
  }
  return self;
}

static gboolean
tick_cb (GtkWidget *overlay, GdkFrameClock *clock, gpointer data)
{
  Moves *self = data;
  g_autoptr (GPtrArray) leaving = NULL;

  if (gdk_frame_clock_get_frame_time (clock) < self->since + LONGEST_MOVE)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  leaving = self->leaving;
  self->leaving = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < leaving->len; i++)
    g_signal_emit_by_name (g_ptr_array_index (leaving, i), "dismissed");
  return G_SOURCE_REMOVE;
}

/* Nothing moves that nobody sees. */
static void
begin_move (AdwToastOverlay *overlay)
{
  GtkWidget *widget = GTK_WIDGET (overlay);
  Moves *self = get_moves (overlay);

  if (!gtk_widget_get_mapped (widget) || !adw_get_enable_animations (widget))
    return;
  self->since = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (widget));
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (widget, tick_cb, self, NULL);
}

/* Comes before the overlay hears of it. When the toast goes, the next one comes. */
static void
dismissed_cb (AdwToast *toast, AdwToastOverlay *overlay)
{
  Moves *self = get_moves (overlay);

  if (self->tick == 0) {
    begin_move (overlay);
    return;
  }
  g_signal_stop_emission_by_name (toast, "dismissed");
  g_ptr_array_add (self->leaving, g_object_ref (toast));
}

void
pb_toasts_add (AdwToastOverlay *overlay, AdwToast *toast)
{
  gboolean is_mended = adw_get_major_version () > 1 || adw_get_minor_version () >= 3;

  if (!is_mended) {
    g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, 0);
    begin_move (overlay);
  }
  adw_toast_overlay_add_toast (overlay, toast);
}
