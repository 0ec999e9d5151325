/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-export-job.h"

/**
 * PbExportFormat:
 * @name: what is typed
 * @suffix: (nullable): how such files are called; %NULL for a folder of files
 * @mime_type: of the file, or of the files in the folder
 * @title: what people call it, to be translated
 * @summary: a sentence about what is in it, to be translated
 * @kind: (nullable): only records of this kind can be written
 * @write: writes a file, or into a folder that is made if it is not there
 *
 * A format that the records found can be written in for other programs.
 */
typedef struct {
  const char *name;
  const char *suffix;
  const char *mime_type;
  const char *title;
  const char *summary;
  const PbKind *kind;
  gboolean (*write) (PbExportJob *job, GFile *file, GError **error);
} PbExportFormat;

/* All of them in the order of menus; ends in one without name. */
const PbExportFormat *pb_export_format_get_all (void);
/* (nullable) */
const PbExportFormat *pb_export_format_find (const char *name);
/* Translated. */
const char *pb_export_format_get_title (const PbExportFormat *self);
const char *pb_export_format_get_summary (const PbExportFormat *self);
/* Whether it can have records of a kind. */
gboolean pb_export_format_takes (const PbExportFormat *self, const PbKind *kind);
/* "pledges-2026-11-21.csv" (transfer full) */
char *pb_export_format_suggest_name (const PbExportFormat *self, const PbKind *kind);

/* The writers, each in a file of its own. */
gboolean pb_export_csv_write (PbExportJob *job, GFile *file, GError **error);
gboolean pb_export_csv_write_folder (PbExportJob *job, GFile *folder, GError **error);
gboolean pb_export_xlsx_write (PbExportJob *job, GFile *file, GError **error);
gboolean pb_export_geojson_write (PbExportJob *job, GFile *file, GError **error);
gboolean pb_export_iati_write (PbExportJob *job, GFile *file, GError **error);
