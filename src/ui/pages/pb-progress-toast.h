/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-window.h"

/* Tells in a toast how far long work is, and offers to cancel it. */
typedef struct _PbProgressToast PbProgressToast;

/* Returns: (transfer full): what to tell now, as markup. */
typedef char *(*PbProgressDescribe) (gpointer data);

/**
 * pb_progress_toast_new:
 * @window: where to tell
 * @cancellable: what the button cancels
 * @describe: asked now and then, on the main thread
 * @data: (closure describe): lives until the toast is ended
 *
 * Returns: (transfer full): give it to pb_progress_toast_end() when the work is over
 */
PbProgressToast *pb_progress_toast_new (PbWindow *window,
                                        GCancellable *cancellable,
                                        PbProgressDescribe describe,
                                        gpointer data);
/* Takes the toast away, and @self (transfer full). */
void pb_progress_toast_end (PbProgressToast *self);
