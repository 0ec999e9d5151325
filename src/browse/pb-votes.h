/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How much numbered records have in common with one: a vote for each thing. */

/**
 * PbCandidate:
 * @number: of a record
 * @n: how many votes it has
 */
typedef struct {
  guint number;
  guint n;
} PbCandidate;

/* (transfer full): none yet; a hash table of them. */
GHashTable *pb_votes_new (void);
void pb_votes_add (GHashTable *votes, guint number);
/* (transfer full) (element-type PbCandidate): the most votes first, and of as many the smallest
 * number. */
GArray *pb_votes_rank (GHashTable *votes);
