/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-plan.h"
#include "exchange/pb-submission.h"
#include "ui/pb-register.h"

/**
 * PbImportRefusal:
 * @file: the file's name, for people
 * @message: a sentence: what is wrong, where, and what to do
 */
typedef struct {
  char *file;
  char *message;
} PbImportRefusal;

/**
 * PbImport:
 *
 * Files that were given to a register: read, compared with it, and, once a person has agreed, taken
 * in. Everything that takes time happens in the store worker's thread; the plan belongs to the main
 * thread in between.
 */
#define PB_TYPE_IMPORT (pb_import_get_type ())
G_DECLARE_FINAL_TYPE (PbImport, pb_import, PB, IMPORT, GObject)

/* @files: (element-type GFile). */
PbImport *pb_import_new (PbRegister *reg, GListModel *files);
/* For records that were never a file of ours, such as a table that somebody has filled in.
 * @submission: (transfer full). @name: where they come from, for people. */
PbImport *
pb_import_new_for_submission (PbRegister *reg, PbSubmission *submission, const char *name);
/* How much is done of what pb_import_read() or pb_import_apply() does, from 0 to 1. */
double pb_import_get_fraction (PbImport *self);

void pb_import_read (PbImport *self,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data);
gboolean pb_import_read_finish (PbImport *self, GAsyncResult *result, GError **error);
/* (nullable): what the import would do, once it is read; its choices may be changed. */
PbPlan *pb_import_get_plan (PbImport *self);
/* (element-type PbImportRefusal): the files that cannot be read. */
GPtrArray *pb_import_get_refusals (PbImport *self);

/* Notes what is thought of a key; the files are to be read again then. */
void pb_import_decide (PbImport *self,
                       const PbPlanSignature *signature,
                       PbTrust trust,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
gboolean pb_import_decide_finish (PbImport *self, GAsyncResult *result, GError **error);

/* Carries the plan out, all of it or nothing, and emits the register's "changed". */
void pb_import_apply (PbImport *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
gboolean pb_import_apply_finish (PbImport *self, GAsyncResult *result, GError **error);
