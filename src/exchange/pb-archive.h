/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * PbArchiveLimits:
 * @n_files: how many files there may be
 * @n_bytes: how large they may be together
 *
 * What is left to unpack; counted down.
 */
typedef struct {
  guint n_files;
  goffset n_bytes;
} PbArchiveLimits;

/**
 * pb_archive_unpack:
 * @archive: a .zip file
 * @folder: a folder that is there and empty
 * @wanted: says by its name whether a file in the archive is wanted
 * @limits: (inout): what may be unpacked
 *
 * Unpacks an archive. Nothing in it decides where a file goes: each gets a folder of its own in
 * @folder, named by a number.
 *
 * Returns: (element-type GFile) (transfer full) (nullable): the files, sorted by their names in the
 *   archive; %NULL with a #PbExchangeError in a sentence
 */
GPtrArray *pb_archive_unpack (GFile *archive,
                              GFile *folder,
                              gboolean (*wanted) (const char *name),
                              PbArchiveLimits *limits,
                              GCancellable *cancellable,
                              GError **error);
