/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"
#include "domain/pb-kind.h"

/**
 * PbReadRecord:
 * @kind: (nullable): %NULL for a kind that only newer versions know
 * @value: (nullable): %NULL where there is no record
 * @canonical: its canonical form, @length bytes: as it stands in the file, or @written
 * @findings: (nullable) (element-type PbFinding): what pb_check_record() has to say, if anything
 *
 * A record with all that can be found out about it by itself, in any thread.
 */
typedef struct {
  const PbKind *kind;
  PbValue *value;
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
