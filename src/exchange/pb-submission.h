/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "domain/pb-plan.h"
#include "exchange/pb-format.h"

typedef enum {
  PB_EXCHANGE_ERROR_FOREIGN,
  PB_EXCHANGE_ERROR_NEWER,
  PB_EXCHANGE_ERROR_DAMAGED,
  PB_EXCHANGE_ERROR_READ,
  PB_EXCHANGE_ERROR_WRITE,
  PB_EXCHANGE_ERROR_RECORDS,
  PB_EXCHANGE_ERROR_PASSPHRASE,
} PbExchangeError;

#define PB_EXCHANGE_ERROR (pb_exchange_error_quark ())
GQuark pb_exchange_error_quark (void);

#define PB_SUBMISSION_FORMAT "pledgebook/submission"
#define PB_SUBMISSION_MAJOR 1
#define PB_SUBMISSION_MINOR 1
#define PB_SUBMISSION_SUFFIX ".pledgebook.json"

/**
 * PbSubmission:
 *
 * What an entity hands to the secretariat: an envelope (format, version, generator, id, created,
 * language, digest) around a payload: a map from the plural of each record kind to its records,
 * sorted by id. The digest is the SHA-256 of the payload's canonical form. Immutable.
 */
typedef struct _PbSubmission PbSubmission;

/* (element-type PbValue) each: the records to hand over, in any order; internal fields are left
 * out. */
PbSubmission *pb_submission_new (GPtrArray *entities,
                                 GPtrArray *pledges,
                                 GPtrArray *reports,
                                 const char *language);
/* The same for any format: @payload as it goes out, @members (nullable) of the envelope beside
 * those that every format has. */
PbSubmission *pb_submission_new_of (const PbFormat *format,
                                    PbValue *payload,
                                    PbValue *members,
                                    const char *language);
void pb_submission_free (PbSubmission *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSubmission, pb_submission_free)
const PbFormat *pb_submission_get_format (const PbSubmission *self);
const char *pb_submission_get_id (const PbSubmission *self);
const char *pb_submission_get_created (const PbSubmission *self);
const char *pb_submission_get_digest (const PbSubmission *self);
PbValue *pb_submission_get_payload (const PbSubmission *self);

/**
 * pb_submission_read:
 * @file: what to read
 * @limit_bytes: largest size in bytes, 0 for the default of 64 MiB
 * @findings: (element-type PbFinding): errors and advice with pointers into the file
 *
 * Guard, grammar, envelope, digest, then every record against its table. A file with any error is
 * refused as a whole: the first error in one clear sentence with its place, all of them in
 * @findings.
 */
PbSubmission *pb_submission_read (
    GFile *file, gsize limit_bytes, GPtrArray *findings, GCancellable *cancellable, GError **error);

/* Writes to a temporary file beside @file, flushes it to the disk, reads it back, compares and puts
 * it in place. Never leaves half a file, nor one that pb_submission_read() would refuse. */
gboolean pb_submission_write (const PbSubmission *self,
                              GFile *file,
                              GCancellable *cancellable,
                              GError **error);
/* The same for who knows that readers are told of the size, too. */
gboolean pb_submission_write_limited (const PbSubmission *self,
                                      GFile *file,
                                      gsize limit_bytes,
                                      GCancellable *cancellable,
                                      GError **error);
/* "northwind-connect-2026-11-21.pledgebook.json": from the entity's name, safe on FAT. (transfer
 * full) */
char *pb_submission_suggest_name (const PbSubmission *self);
/* The same for whom it concerns, by the record of an entity. (transfer full) */
char *pb_submission_suggest_name_for (const PbSubmission *self, PbValue *entity);
