/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-after-paint.h"

typedef struct {
  GtkWidget *widget;
  PbAfterPaintFunc func;
  gulong handler;
} Call;

static void
painted_cb (GdkFrameClock *clock, gpointer data)
{
  Call call = *(Call *) data;

  g_signal_handler_disconnect (clock, call.handler);
  call.func (call.widget);
}

static void
free_call (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
pb_after_paint (GtkWidget *widget, PbAfterPaintFunc func)
{
  Call *call;
  GClosure *closure;

  g_return_if_fail (gtk_widget_get_mapped (widget));

  call = g_new (Call, 1);
  closure = g_cclosure_new (G_CALLBACK (painted_cb), call, free_call);
  call->widget = widget;
  call->func = func;
  g_object_watch_closure (G_OBJECT (widget), closure);
  call->handler =
      g_signal_connect_closure (gtk_widget_get_frame_clock (widget), "after-paint", closure, FALSE);
  gtk_widget_queue_draw (widget);
}
