/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-ledger.h"

#include <roaring/roaring.h>
#include <string.h>

/* So many lines may be empty before it is worth while to close up. */
#define FEWEST_EMPTY 1000

/* A list of lines that begin with a #PbLedgerLine. */
typedef struct {
  GArray *lines;
  GHashTable *starts; /* row -> place of its first line */
  guint n_empty;
} Book;

struct _PbLedger {
  PbDivision division;
  PbRows *rows;
  Book lines;
  Book sums;
};

static Book
open_book (guint line_size)
{
  return (Book){ g_array_new (FALSE, FALSE, line_size), g_hash_table_new (NULL, NULL), 0 };
}

static void
free_book (Book *self)
{
  g_array_unref (self->lines);
  g_hash_table_unref (self->starts);
}

static PbLedgerLine *
get_line (const Book *self, guint place)
{
  return (PbLedgerLine *) (gpointer) (self->lines->data +
                                      (gsize) place * g_array_get_element_size (self->lines));
}

static void
set_start (Book *self, guint32 row, guint place)
{
  g_hash_table_insert (self->starts, GUINT_TO_POINTER (row), GUINT_TO_POINTER (place));
}

/* @line: of the kind that the book has */
static void
write_line (Book *self, guint32 row, gconstpointer line)
{
  guint n = self->lines->len;

  if (n == 0 || get_line (self, n - 1)->row != row)
    set_start (self, row, n);
  g_array_append_vals (self->lines, line, 1);
}

static void
close_up (Book *self)
{
  guint n = 0;
  guint32 last = 0;

  for (guint i = 0; i < self->lines->len; i++) {
    const PbLedgerLine *line = get_line (self, i);

    if (line->row == 0)
      continue;
    if (line->row != last)
      set_start (self, line->row, n);
    last = line->row;
    memmove (get_line (self, n++), line, g_array_get_element_size (self->lines));
  }
  g_array_set_size (self->lines, n);
  self->n_empty = 0;
}

static void
strike_out (Book *self, guint32 row)
{
  gpointer start;

  if (!g_hash_table_steal_extended (self->starts, GUINT_TO_POINTER (row), NULL, &start))
    return;
  for (guint i = GPOINTER_TO_UINT (start); i < self->lines->len; i++) {
    PbLedgerLine *line = get_line (self, i);

    if (line->row != row)
      break;
    line->row = 0;
    self->n_empty++;
  }
  if (self->n_empty > MAX (FEWEST_EMPTY, self->lines->len / 2))
    close_up (self);
}

PbLedger *
pb_ledger_new (PbDivision division)
{
  PbLedger *self = g_new0 (PbLedger, 1);

  self->division = division;
  self->rows = roaring_bitmap_create ();
  self->lines = open_book (sizeof (PbLedgerLine));
  self->sums = open_book (sizeof (PbLedgerSum));
  return self;
}

void
pb_ledger_free (PbLedger *self)
{
  pb_rows_free (self->rows);
  free_book (&self->lines);
  free_book (&self->sums);
  g_free (self);
}

void
pb_ledger_add (PbLedger *self, const PbTerms *terms, const PbEntry *entry)
{
  guint n = entry->n_portions[self->division];

  if (n > 0)
    roaring_bitmap_add (self->rows, entry->row);
  for (guint i = 0; i < n; i++) {
    const PbPortion *portion = &entry->portions[self->division][i];
    PbLedgerLine line = { entry->row, pb_terms_get_place (terms, portion->term) };
    PbLedgerSum sum = { line, (guint) portion->share, entry->worth.usd };

    write_line (&self->lines, entry->row, &line);
    if (entry->worth.has_usd && portion->share != PB_UNKNOWN_SHARE)
      write_line (&self->sums, entry->row, &sum);
  }
}

void
pb_ledger_remove (PbLedger *self, guint32 row)
{
  roaring_bitmap_remove (self->rows, row);
  strike_out (&self->lines, row);
  strike_out (&self->sums, row);
}

const PbRows *
pb_ledger_get_rows (const PbLedger *self)
{
  return self->rows;
}

const GArray *
pb_ledger_get_lines (const PbLedger *self)
{
  return self->lines.lines;
}

const GArray *
pb_ledger_get_sums (const PbLedger *self)
{
  return self->sums.lines;
}
