/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Files as this library needs them: read whole but never more than agreed, written whole or not at
 * all. Errors are #PbExchangeError in sentences, or %G_IO_ERROR_CANCELLED. */

/* The name to call a file by in a sentence, without its folder. (transfer full) */
char *pb_file_get_name (GFile *file);
GBytes *pb_file_read (GFile *file, gsize max_bytes, GCancellable *cancellable, GError **error);
gboolean pb_file_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);
/* Says in a sentence why a file cannot be read. @fault: (transfer full): of GIO. */
void pb_file_explain_reading (const char *name, GError *fault, GError **error);
/* Makes the new name of @path last through a power cut, and through a stick that is pulled out; a
 * file system that cannot is none the worse. Returns an errno, 0 when all is well. */
int pb_file_flush_folder (const char *path);
