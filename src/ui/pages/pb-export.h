/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-outbox.h"

/**
 * PbExport:
 *
 * Records on their way into a file. The register is only asked before and after the writing, so
 * that a slow stick holds up nobody who types.
 */
#define PB_TYPE_EXPORT (pb_export_get_type ())
G_DECLARE_FINAL_TYPE (PbExport, pb_export, PB, EXPORT, GObject)

/* @chosen: (element-type PbOutboxLine). */
PbExport *pb_export_new (PbRegister *reg, GPtrArray *chosen);
/* Reads the records as they are now, and the entities that go along, and signs the file with the
 * keys that are here. */
void pb_export_prepare (PbExport *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean pb_export_prepare_finish (PbExport *self, GAsyncResult *result, GError **error);
/* (transfer full): what the file could be called, once prepared. */
char *pb_export_suggest_name (PbExport *self);
guint pb_export_get_n_records (PbExport *self);
/* How many of them were asked for; the others go along because they belong to them. */
guint pb_export_get_n_chosen (PbExport *self);
/* Whether a PDF to sign goes along, and where it then is: beside @file. */
void pb_export_set_with_paper (PbExport *self, gboolean with_paper);
GFile *pb_export_get_paper (PbExport *self, GFile *file);
/* Writes and checks the file. */
void pb_export_make (PbExport *self, GFile *file, GAsyncReadyCallback callback, gpointer user_data);
gboolean pb_export_make_finish (PbExport *self, GAsyncResult *result, GError **error);
/* Notes in the register that the records went out in the file, and emits its "changed". */
void pb_export_mark (PbExport *self, GFile *file, GAsyncReadyCallback callback, gpointer user_data);
gboolean pb_export_mark_finish (PbExport *self, GAsyncResult *result, GError **error);
