/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-export-format.h"
#include "ui/pb-register.h"

/**
 * PbFormatExport:
 *
 * Records on their way into a file of another format. They are read through a connection of its
 * own, so that a large export holds up nobody who types.
 */
#define PB_TYPE_FORMAT_EXPORT (pb_format_export_get_type ())
G_DECLARE_FINAL_TYPE (PbFormatExport, pb_format_export, PB, FORMAT_EXPORT, GObject)

/* @rows: (element-type guint32): which records, in their order. */
PbFormatExport *pb_format_export_new (PbRegister *reg, const PbKind *kind, GArray *rows);
const PbKind *pb_format_export_get_kind (PbFormatExport *self);
guint pb_format_export_get_n (PbFormatExport *self);
/* Records that have gone into the file so far; grows while it is written. */
guint pb_format_export_get_n_done (PbFormatExport *self);

void pb_format_export_write (PbFormatExport *self,
                             const PbExportFormat *format,
                             GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* @n_left_out: (out): how many records have too little in them for the format. */
gboolean pb_format_export_write_finish (PbFormatExport *self,
                                        GAsyncResult *result,
                                        guint *n_left_out,
                                        GError **error);
