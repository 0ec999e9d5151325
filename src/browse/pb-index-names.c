/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-index-names.h"

#include "browse/pb-index-private.h"
#include "browse/pb-marks.h"

#include <roaring/roaring.h>
#include <string.h>

typedef struct {
  const PbIndex *index;
  const char *phrase;
  PbRows *entities;
} Check;

static bool
check_cb (uint32_t row, void *user_data)
{
  const Check *check = user_data;

  if (strstr (pb_index_get_entry (check->index, row)->names, check->phrase) == NULL)
    roaring_bitmap_remove (check->entities, row);
  return true;
}

/* Of what has all words of a phrase, leaves what has them one behind the other. */
static void
check_words (const PbIndex *self, const char *phrase, PbRows *entities)
{
  g_autoptr (PbRows) likely = roaring_bitmap_copy (entities);
  Check check = { self, phrase, entities };

  roaring_iterate (likely, check_cb, &check);
}

/* (transfer full): one byte for each party, by its place: whether it is among @entities. */
static guint8 *
list_parties (const PbIndex *self, const PbRows *entities)
{
  guint n = pb_terms_list (self->terms, pb_division_get_field (PB_DIVISION_PARTIES))->len;
  guint8 *parties = g_new0 (guint8, n);
  g_auto (PbMarks) found = { 0 };

  pb_marks_init (&found, entities);
  for (guint place = 0; place < self->party_rows->len; place++)
    parties[place] = pb_marks_has (&found, g_array_index (self->party_rows, guint32, place));
  return parties;
}

static PbRows *
find_pledges_of (const PbIndex *self, const PbRows *entities)
{
  const GArray *lines = pb_ledger_get_lines (self->ledgers[PB_DIVISION_PARTIES]);
  g_autofree guint8 *parties = list_parties (self, entities);
  g_auto (PbMarks) marks = { 0 };
  guint32 last = roaring_bitmap_maximum (pb_ledger_get_rows (self->ledgers[PB_DIVISION_PARTIES]));

  pb_marks_init_empty (&marks, (guint64) last + 1);
  /* Without a question at each line, because no processor could guess the answers; lines that were
   * struck out have row 0, which no record has. */
  for (guint i = 0; i < lines->len; i++) {
    const PbLedgerLine *line = &g_array_index (lines, PbLedgerLine, i);

    marks.words[line->row / 64] |= (guint64) parties[line->place] << (line->row % 64);
  }
  pb_marks_remove (&marks, 0);
  return pb_marks_to_rows (&marks);
}

void
pb_index_add_pledges_of (PbIndex *self, const char *phrase, PbRows *rows)
{
  g_autoptr (PbRows) entities = pb_texts_find (self->names, NULL, phrase, NULL);
  g_autoptr (PbRows) pledges = NULL;

  if (strchr (phrase, ' ') != NULL)
    check_words (self, phrase, entities);
  if (roaring_bitmap_is_empty (entities))
    return;
  pledges = find_pledges_of (self, entities);
  roaring_bitmap_or_inplace (rows, pledges);
}
