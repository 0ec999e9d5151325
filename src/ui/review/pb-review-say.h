/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"
#include "ui/pb-window.h"

/* Says verdicts in the worker's thread, and takes them back. */

/* @reviews: (element-type PbValue) (transfer none): all of them are said, or none. Emits the
 * register's "changed". */
void pb_review_say (PbRegister *reg,
                    GPtrArray *reviews,
                    GAsyncReadyCallback callback,
                    gpointer user_data);
gboolean pb_review_say_finish (PbRegister *reg, GAsyncResult *result, GError **error);

/**
 * pb_review_undo_toast_new:
 * @window: where to tell when it cannot be undone
 * @reviews: (element-type PbValue): what was said
 * @title: plain text: what has happened
 *
 * Returns: (transfer full): a toast for pb_window_add_toast() with the way back
 */
AdwToast *pb_review_undo_toast_new (PbWindow *window, GPtrArray *reviews, const char *title);
