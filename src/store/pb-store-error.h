/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/* Both return %FALSE, so that a failing function can return what they return. */
gboolean pb_store_error_set_from_sqlite (GError **error, int code, const char *path);
gboolean pb_store_error_set_from_errno (GError **error, int system_errno, const char *path);
