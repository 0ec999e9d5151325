/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-finding.h"

/* The public part comes first, so that a pointer to one is a pointer to the other. */
typedef struct {
  PbFinding public;
  gatomicrefcount ref_count;
  char *message;
  char *pointer;
} Finding;

G_DEFINE_BOXED_TYPE (PbFinding, pb_finding, pb_finding_ref, pb_finding_unref)

/**
 * pb_finding_new:
 * @severity: how bad it is
 * @tag: the rule's name, never translated
 * @pointer: JSON pointer to the place
 * @format: the translated sentence, a printf() format
 * @...: what @format asks for
 *
 * Returns: (transfer full): a finding
 */
PbFinding *
pb_finding_new (PbSeverity severity, const char *tag, const char *pointer, const char *format, ...)
{
  Finding *self = g_new (Finding, 1);
  va_list arguments;

  va_start (arguments, format);
  self->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  self->pointer = g_strdup (pointer);
  self->public = (PbFinding){
    .tag = g_intern_string (tag),
    .severity = severity,
    .message = self->message,
    .pointer = self->pointer,
  };
  g_atomic_ref_count_init (&self->ref_count);
  return &self->public;
}

/**
 * pb_finding_ref:
 * @self: a finding
 *
 * Returns: (transfer full): @self
 */
PbFinding *
pb_finding_ref (PbFinding *self)
{
  g_atomic_ref_count_inc (&((Finding *) self)->ref_count);
  return self;
}

/**
 * pb_finding_unref:
 * @self: (transfer full): a finding
 */
void
pb_finding_unref (PbFinding *self)
{
  Finding *finding = (Finding *) self;

  if (!g_atomic_ref_count_dec (&finding->ref_count))
    return;
  g_free (finding->message);
  g_free (finding->pointer);
  g_free (finding);
}

/**
 * pb_findings_new:
 *
 * Returns: (transfer full) (element-type PbFinding): an empty array that owns its findings
 */
GPtrArray *
pb_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pb_finding_unref);
}

/**
 * pb_findings_count:
 * @findings: (element-type PbFinding): an array of findings
 * @severity: which to count
 *
 * Returns: how many of @findings have @severity
 */
guint
pb_findings_count (GPtrArray *findings, PbSeverity severity)
{
  guint count = 0;

  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    if (finding->severity == severity)
      count++;
  }
  return count;
}
