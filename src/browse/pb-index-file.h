/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"

/* The file of an index. A copy of what follows from the records, for one computer: when anything is
 * amiss with it, it is not read, and written anew. */

/* Writes all of it, or nothing. */
gboolean pb_index_file_write (PbIndex *index, const char *path, GError **error);
/* (transfer full) (nullable): the index as it was written. @whole: (out): %FALSE when there is a
 * file that was written by this version of the program, but it is not as it was written. */
PbIndex *pb_index_file_read (const char *path, gboolean *whole);
/* Whether two indexes have the same content, however they came to it. */
gboolean pb_index_file_equal (PbIndex *a, PbIndex *b);
/* The checksum of so many bytes: it finds what happens to files, not what is done to them. */
guint64 pb_index_file_sum_up (gconstpointer data, gsize length);
/* What comes before the bytes that are summed up: the sum is the last of it. */
#define PB_INDEX_FILE_HEAD 16
