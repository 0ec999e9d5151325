/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* A record is a PbValue map with the members that its kind's table declares, and, kept untouched,
 * any that a newer program may have added. These are the few questions asked of all of them. */

/* A new draft: a fresh UUID, revision 1, created and modified now, in @language. */
PbValue *pb_record_new (const PbKind *kind, const char *language);
const char *pb_record_get_id (PbValue *record);
guint pb_record_get_revision (PbValue *record);
const char *pb_record_get_language (PbValue *record);
/* Code of the vocabulary publication-state; "draft" when absent. */
const char *pb_record_get_publication (PbValue *record);
/* Draft or change requested: may be edited without starting a new revision cycle. */
gboolean pb_record_is_draft (PbValue *record);

/**
 * pb_record_text:
 * @text: (nullable): the value of a translatable field
 *
 * Picks a text to show: the interface's language, else the record's own, else English, else any.
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *pb_record_text (PbValue *record, PbValue *text);
/* What a list calls the record; a translated "Untitled pledge" when it has no title yet. */
const char *pb_record_title (const PbKind *kind, PbValue *record);
/* The record without what must not leave: fields flagged with any of @flags, at any depth. */
PbValue *pb_record_without (const PbKind *kind, PbValue *record, PbFieldFlags flags);
/**
 * pb_record_digest:
 *
 * Names a revision: SHA-256 over the canonical form of what may leave the house. The register it
 * comes from and the one it goes to name it alike, whatever notes they keep.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *pb_record_digest (const PbKind *kind, PbValue *record);
/* Everything searched, folded, one line. */
char *pb_record_search_text (const PbKind *kind, PbValue *record);

/**
 * pb_record_with_language:
 * @language: the language its texts are really written in
 *
 * The record as written in another language: texts of the old language become texts of the new one
 * where it has none yet.
 *
 * Returns: (transfer full): the record
 */
PbValue *pb_record_with_language (const PbKind *kind, PbValue *record, const char *language);
