/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* What the fuzzers share. */

/* The entry that libFuzzer calls, once for every input. */
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

/* The one folder of this process, which is made the first time and in memory where possible. */
const char *pb_fuzz_folder (void);
/* A file in that folder, with these bytes and no others. (transfer full) */
GFile *pb_fuzz_file (const char *name, const void *data, gsize size);
/* Takes a folder away with all that is in it. */
void pb_fuzz_remove_tree (const char *path);
