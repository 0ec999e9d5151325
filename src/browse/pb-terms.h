/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-marks.h"
#include "browse/pb-query-field.h"

/**
 * PbTerms:
 *
 * Every term of every field with the records that have it. A term is named by a number from 0.
 */
typedef struct _PbTerms PbTerms;

PbTerms *pb_terms_new (void);
void pb_terms_free (PbTerms *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTerms, pb_terms_free)
/* How many terms there are, numbered from 0. */
guint pb_terms_get_n (const PbTerms *self);
/* The number of a term, which is added when there is none. */
guint pb_terms_add (PbTerms *self, const PbQueryField *field, const char *code);
gboolean
pb_terms_find (const PbTerms *self, const PbQueryField *field, const char *code, guint *term);
/* (transfer full): what terms of a field that are the same have in common, however spelled. */
char *pb_terms_make_key (const PbQueryField *field, const char *code);
const PbQueryField *pb_terms_get_field (const PbTerms *self, guint term);
/* As it was first written. */
const char *pb_terms_get_code (const PbTerms *self, guint term);
/* Its place in pb_terms_list(). */
guint pb_terms_get_place (const PbTerms *self, guint term);
const PbRows *pb_terms_get_rows (const PbTerms *self, guint term);
void pb_terms_give (PbTerms *self, guint term, guint32 row);
void pb_terms_give_many (PbTerms *self, guint term, gsize n, const guint32 *rows);
void pb_terms_take (PbTerms *self, guint term, guint32 row);
/* How many of those found have a term. @found and @marks: the same rows in two ways. */
guint64 pb_terms_count (const PbTerms *self, guint term, const PbRows *found, const PbMarks *marks);
/* (element-type guint) (transfer none): the terms of a field in the order they were added. */
const GArray *pb_terms_list (const PbTerms *self, const PbQueryField *field);
