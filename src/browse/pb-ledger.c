/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-ledger.h"

/* So many lines may be empty before it is worth while to close up. */
#define FEWEST_EMPTY 1000

struct _PbLedger {
  PbDivision division;
  GArray *lines;
  GHashTable *starts; /* row -> place of its first line; its lines stand together */
  guint n_empty;
};

PbLedger *
pb_ledger_new (PbDivision division)
{
  PbLedger *self = g_new0 (PbLedger, 1);

  self->division = division;
  self->lines = g_array_new (FALSE, FALSE, sizeof (PbLedgerLine));
  self->starts = g_hash_table_new (NULL, NULL);
  return self;
}

void
pb_ledger_free (PbLedger *self)
{
  g_array_unref (self->lines);
  g_hash_table_unref (self->starts);
  g_free (self);
}

void
pb_ledger_add (PbLedger *self, const PbTerms *terms, const PbEntry *entry)
{
  const GArray *portions = entry->portions[self->division];

  if (portions->len == 0)
    return;
  g_hash_table_insert (self->starts, GUINT_TO_POINTER (entry->row),
                       GUINT_TO_POINTER (self->lines->len));
  for (guint i = 0; i < portions->len; i++) {
    const PbPortion *portion = &g_array_index (portions, PbPortion, i);
    PbLedgerLine line = {
      .row = entry->row,
      .place = pb_terms_get_place (terms, portion->term),
      .share = portion->share,
      .known = entry->worth.known,
      .has_usd = entry->worth.has_usd,
      .usd = entry->worth.usd,
    };

    g_array_append_val (self->lines, line);
  }
}

static void
close_up (PbLedger *self)
{
  guint n = 0;
  guint32 last = 0;

  for (guint i = 0; i < self->lines->len; i++) {
    PbLedgerLine line = g_array_index (self->lines, PbLedgerLine, i);

    if (line.row == 0)
      continue;
    if (line.row != last)
      g_hash_table_insert (self->starts, GUINT_TO_POINTER (line.row), GUINT_TO_POINTER (n));
    last = line.row;
    g_array_index (self->lines, PbLedgerLine, n++) = line;
  }
  g_array_set_size (self->lines, n);
  self->n_empty = 0;
}

void
pb_ledger_remove (PbLedger *self, guint32 row)
{
  gpointer start;

  if (!g_hash_table_steal_extended (self->starts, GUINT_TO_POINTER (row), NULL, &start))
    return;
  for (guint i = GPOINTER_TO_UINT (start); i < self->lines->len; i++) {
    PbLedgerLine *line = &g_array_index (self->lines, PbLedgerLine, i);

    if (line->row != row)
      break;
    line->row = 0;
    self->n_empty++;
  }
  if (self->n_empty > MAX (FEWEST_EMPTY, self->lines->len / 2))
    close_up (self);
}

const GArray *
pb_ledger_read (const PbLedger *self)
{
  return self->lines;
}
