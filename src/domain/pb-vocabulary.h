/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbTerm:
 * @code: stable code that goes into records and files
 * @parent: (nullable): code of the broader term, in the same vocabulary or in the one that the
 *   vocabulary names as its parent
 * @active: %FALSE for a term that is only kept to read old records
 *
 * One term of a vocabulary. Its label and description are in the interface's language.
 */
typedef struct {
  const char *code;
  const char *label;
  const char *description;
  const char *parent;
  gboolean active;
} PbTerm;

/**
 * PbVocabulary:
 *
 * A versioned list of terms, read from `vocabularies/NAME.json` in the program's resources, or from
 * a file of that name in the user's data folder when its version is newer: a taxonomy is data that
 * can be replaced, never an enumeration in code. Lives as long as the program.
 */
typedef struct _PbVocabulary PbVocabulary;

/* %NULL when there is no vocabulary of that name. */
const PbVocabulary *pb_vocabulary_get (const char *name);
const char *pb_vocabulary_get_version (const PbVocabulary *self);
guint pb_vocabulary_get_n_terms (const PbVocabulary *self);
const PbTerm *pb_vocabulary_get_term (const PbVocabulary *self, guint index);
const PbTerm *pb_vocabulary_find (const PbVocabulary *self, const char *code);
/* The label of a code; the code itself when the vocabulary does not know it. */
const char *pb_vocabulary_label (const char *vocabulary, const char *code);
