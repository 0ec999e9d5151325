/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbTextTraits:
 *
 * A text prepared to be compared with others: its words, folded, and its trigrams.
 */
typedef struct _PbTextTraits PbTextTraits;

PbTextTraits *pb_text_traits_new (const char *text);
void pb_text_traits_free (PbTextTraits *self);
/* See pb_traits_compare(). 0 when one of them is empty. */
double pb_text_traits_compare (const PbTextTraits *self, const PbTextTraits *other);
/* (transfer none): folded; letters and digits, with one space between words. */
const char *pb_text_traits_get_folded (const PbTextTraits *self);
