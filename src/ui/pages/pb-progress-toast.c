/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-progress-toast.h"

#include <glib/gi18n-lib.h>

/* How often the person is told how far it is, in milliseconds. */
#define TELL_EVERY 250

/* @toast: stays although it is gone from the window when the person closed it */
struct _PbProgressToast {
  AdwToast *toast;
  PbProgressDescribe describe;
  gpointer data;
  guint timer;
};

static gboolean
tell_cb (gpointer user_data)
{
  PbProgressToast *self = user_data;
  g_autofree char *title = self->describe (self->data);

  adw_toast_set_title (self->toast, title);
  return G_SOURCE_CONTINUE;
}

PbProgressToast *
pb_progress_toast_new (PbWindow *window,
                       GCancellable *cancellable,
                       PbProgressDescribe describe,
                       gpointer data)
{
  PbProgressToast *self = g_new (PbProgressToast, 1);
  g_autofree char *title = describe (data);

  self->toast = adw_toast_new (title);
  self->describe = describe;
  self->data = data;
  self->timer = g_timeout_add (TELL_EVERY, tell_cb, self);
  adw_toast_set_timeout (self->toast, 0);
  adw_toast_set_button_label (self->toast, _ ("Cancel"));
  g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (g_cancellable_cancel),
                           cancellable, G_CONNECT_SWAPPED);
  pb_window_add_toast (window, g_object_ref (self->toast));
  return self;
}

void
pb_progress_toast_end (PbProgressToast *self)
{
  g_source_remove (self->timer);
  adw_toast_dismiss (self->toast);
  g_object_unref (self->toast);
  g_free (self);
}
