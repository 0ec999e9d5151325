/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-browser.h"

/* Looks in the worker's thread for the records that a record looks like, at most so many, as
 * pb_alike_find() does. @callback takes the array by pb_browser_run_finish(). */
void pb_alike_search (PbBrowser *browser,
                      const PbKind *kind,
                      PbValue *record,
                      guint most,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
