/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"
#include "domain/pb-kind.h"

#define PB_READ_RECORD_ID_BYTES 36

/**
 * PbReadRecord:
 * @is_there: %FALSE where there is no record
 * @kind: (nullable): %NULL for a kind that only newer versions know
 * @value: (nullable): %NULL when it was not to be kept
 * @id: of the record, cut off when it is too long for one; "" when it has none
 * @canonical: its canonical form, @length bytes: as it stands in the file, or @written
 * @findings: (nullable) (element-type PbFinding): what pb_check_record() has to say, if anything
 *
 * A record with all that can be found out about it by itself, in any thread.
 */
typedef struct {
  gboolean is_there;
  const PbKind *kind;
  PbValue *value;
  char id[PB_READ_RECORD_ID_BYTES + 1];
  guint revision;
  const char *canonical;
  gsize length;
  char *written;
  GPtrArray *findings;
} PbReadRecord;

/* @canonical: (nullable): the record as it stands in the file, @length bytes, when that is its
 * canonical form: there is no need to write it again then. It must be there as long as @self. */
void pb_read_record_init (
    PbReadRecord *self, const PbKind *kind, PbValue *value, const char *canonical, gsize length);
/* The same for a line of a file in lines, which is {"kind":…,"record":…}; %FALSE when it is not. */
gboolean
pb_read_record_init_line (PbReadRecord *self, PbValue *line, const char *canonical, gsize length);
void pb_read_record_clear (PbReadRecord *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbReadRecord, pb_read_record_clear)
