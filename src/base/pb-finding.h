/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

typedef enum { PB_SEVERITY_ERROR, PB_SEVERITY_WARNING } PbSeverity;

/**
 * PbFinding:
 * @tag: stable name of the rule, such as "pledge-title-missing"; never translated
 * @severity: an error keeps a record from being finalised or a file from being read; a warning is
 * advice
 * @message: translated sentence for a person
 * @pointer: JSON pointer to the place, "" for the whole record
 *
 * One thing that a rule found. Immutable and reference counted.
 */
typedef struct {
  const char *tag;
  PbSeverity severity;
  const char *message;
  const char *pointer;
} PbFinding;

#define PB_TYPE_FINDING (pb_finding_get_type ())
GType pb_finding_get_type (void);

PbFinding *
pb_finding_new (PbSeverity severity, const char *tag, const char *pointer, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
PbFinding *pb_finding_ref (PbFinding *self);
void pb_finding_unref (PbFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbFinding, pb_finding_unref)

/* An array that owns its findings. */
GPtrArray *pb_findings_new (void);
guint pb_findings_count (GPtrArray *findings, PbSeverity severity);
