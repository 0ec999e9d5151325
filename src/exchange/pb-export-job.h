/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-result.h"

/* Told after each record; may be called in another thread than the one that waits. */
typedef void (*PbExportProgress) (guint n_done, guint n, gpointer user_data);

/**
 * PbExportJob:
 * @store: the register
 * @index: its index
 * @kind: what the records are
 * @rows: (element-type guint32): which of them, in their order in the file
 * @with_mark: whether texts begin with a byte order mark, by which some programs know UTF-8
 * @cancellable: (nullable)
 * @progress: (nullable)
 * @n_written: (out): how many records are in the file
 * @n_left_out: (out): how many have too little in them for the format
 *
 * What goes into a file of another format. Belongs to whoever made it.
 */
typedef struct {
  PbStore *store;
  PbIndex *index;
  const PbKind *kind;
  const GArray *rows;
  gboolean with_mark;
  GCancellable *cancellable;
  PbExportProgress progress;
  gpointer progress_data;
  guint n_written;
  guint n_left_out;
} PbExportJob;

/* Takes one record; %FALSE leaves it out. */
typedef gboolean (*PbExportFunc) (PbExportJob *job, PbValue *record, gpointer user_data);

/**
 * pb_export_job_run:
 * @func: what to do with a record
 * @error: %G_IO_ERROR_CANCELLED, or a #PbStoreError
 *
 * Reads one record after the other. One that was deleted meanwhile is not there any more.
 */
gboolean
pb_export_job_run (PbExportJob *self, PbExportFunc func, gpointer user_data, GError **error);
/* (transfer full): the rows of a job, as a set. */
PbRows *pb_export_job_get_rows (const PbExportJob *self);
