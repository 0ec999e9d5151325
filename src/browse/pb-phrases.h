/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-rows.h"

/**
 * PbPhrases:
 *
 * The last few phrases that were looked for, with what was found: a click on a facet asks for the
 * same words again, and a phrase gets longer letter by letter.
 */
typedef struct _PbPhrases PbPhrases;

PbPhrases *pb_phrases_new (void);
void pb_phrases_free (PbPhrases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPhrases, pb_phrases_free)
/* (transfer full) (nullable) */
PbRows *pb_phrases_find (PbPhrases *self, const char *phrase);
/* Takes out of @rows what cannot have @phrase, because it does not have a part of it. */
void pb_phrases_narrow (const PbPhrases *self, const char *phrase, PbRows *rows);
/* Whether all that pb_phrases_narrow() leaves has @piece, a part of @phrase. */
gboolean pb_phrases_imply (const PbPhrases *self, const char *phrase, const char *piece);
/* (nullable): the longest phrase that @phrase begins with, of @at_least so many bytes. */
const char *pb_phrases_find_start (const PbPhrases *self, const char *phrase, gsize at_least);
void pb_phrases_add (PbPhrases *self, const char *phrase, const PbRows *rows);
/* When texts have changed. */
void pb_phrases_forget (PbPhrases *self);
