/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-after-paint.h"

typedef struct {
  GtkWidget *widget;
  PbAfterPaintFunc func;
  gulong handler;
} Call;

static void
free_call (gpointer data, GClosure *closure)
{
  g_free (data);
}

/* A closure that does nothing any more once the widget is gone. Takes the call. */
static GClosure *
make_closure (Call *call, GCallback callback)
{
  GClosure *closure = g_cclosure_new (callback, call, free_call);

  g_object_watch_closure (G_OBJECT (call->widget), closure);
  return closure;
}

static gboolean
call_cb (gpointer data)
{
  const Call *call = data;

  call->func (call->widget);
  return G_SOURCE_REMOVE;
}

/* The frame is still being handed over: whatever is done now would be part of it. */
static void
painted_cb (GdkFrameClock *clock, gpointer data)
{
  Call *call = g_memdup2 (data, sizeof *call);
  g_autoptr (GSource) source = g_idle_source_new ();

  g_signal_handler_disconnect (clock, call->handler);
  g_source_set_priority (source, G_PRIORITY_HIGH_IDLE);
  g_source_set_static_name (source, "[pledgebook] after paint");
  g_source_set_closure (source, make_closure (call, G_CALLBACK (call_cb)));
  g_source_attach (source, NULL);
}

void
pb_after_paint (GtkWidget *widget, PbAfterPaintFunc func)
{
  Call *call;

  g_return_if_fail (gtk_widget_get_mapped (widget));

  call = g_new (Call, 1);
  call->widget = widget;
  call->func = func;
  call->handler = g_signal_connect_closure (gtk_widget_get_frame_clock (widget), "after-paint",
                                            make_closure (call, G_CALLBACK (painted_cb)), FALSE);
  gtk_widget_queue_draw (widget);
}
