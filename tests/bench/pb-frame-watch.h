/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Milliseconds that this thread has worked: other programs on the machine do not count. */
double pb_thread_time (void);

/**
 * PbFrame:
 * @time: when it was painted, monotonic, in microseconds
 * @inside: milliseconds this thread worked on the frame: styles, sizes, painting
 * @outside: milliseconds it worked between the last frame and this one
 */
typedef struct {
  gint64 time;
  double inside;
  double outside;
} PbFrame;

typedef void (*PbFrameFunc) (GtkWidget *window, const PbFrame *frame, gpointer user_data);

/* Calls @func after each frame of a window, which is not on the screen yet. */
void pb_frame_watch (GtkWidget *window, PbFrameFunc func, gpointer user_data);
