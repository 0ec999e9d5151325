/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-votes.h"

GHashTable *
pb_votes_new (void)
{
  return g_hash_table_new (NULL, NULL);
}

void
pb_votes_add (GHashTable *votes, guint number)
{
  gpointer key = GUINT_TO_POINTER (number);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (votes, key));

  g_hash_table_insert (votes, key, GUINT_TO_POINTER (n + 1));
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const PbCandidate *one = a;
  const PbCandidate *other = b;

  if (one->n != other->n)
    return (one->n < other->n) - (one->n > other->n);
  return (one->number > other->number) - (one->number < other->number);
}

GArray *
pb_votes_rank (GHashTable *votes)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (PbCandidate));
  GHashTableIter iter;
  gpointer number;
  gpointer n;

  g_hash_table_iter_init (&iter, votes);
  while (g_hash_table_iter_next (&iter, &number, &n)) {
    PbCandidate candidate = { GPOINTER_TO_UINT (number), GPOINTER_TO_UINT (n) };

    g_array_append_val (candidates, candidate);
  }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}
