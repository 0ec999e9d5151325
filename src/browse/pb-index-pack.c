/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-index-pack.h"

#include "browse/pb-index-private.h"

#include <roaring/roaring.h>
#include <string.h>

/* @numbers: of each term, the number it has in the file */
typedef struct {
  PbIndex *index;
  PbPackWriter *writer;
  guint32 *numbers;
  gboolean as_keys; /* write what terms spelled differently have in common */
} Writer;

typedef struct {
  guint term;
  gsize field;
  char *code;
} Line;

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->code);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *one = a;
  const Line *other = b;

  if (one->field != other->field)
    return one->field < other->field ? -1 : 1;
  return strcmp (one->code, other->code);
}

static void
mark_used (const Writer *self, const PbEntry *entry)
{
  for (guint i = 0; i < entry->n_terms; i++)
    self->numbers[entry->terms[i]] = 1;
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    for (guint j = 0; j < entry->n_portions[i]; j++)
      self->numbers[entry->portions[i][j].term] = 1;
}

/* Terms that nothing has any more stay behind. */
static GArray *
list_terms (const Writer *self)
{
  const PbTerms *terms = self->index->terms;
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < pb_terms_get_n (terms); i++) {
    const PbQueryField *field = pb_terms_get_field (terms, i);
    const char *code = pb_terms_get_code (terms, i);
    Line line = { .term = i, .field = (gsize) (field - pb_query_field_get_all ()) };

    if (self->numbers[i] == 0)
      continue;
    line.code = self->as_keys ? pb_terms_make_key (field, code) : g_strdup (code);
    g_array_append_val (lines, line);
  }
  g_array_sort (lines, compare_lines);
  return lines;
}

static void
write_terms (const Writer *self)
{
  g_autoptr (GArray) lines = list_terms (self);

  pb_pack_writer_add_number (self->writer, lines->len);
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);

    pb_pack_writer_add_number (self->writer, line->field);
    pb_pack_writer_add_text (self->writer, line->code);
    self->numbers[line->term] = i;
  }
}

static void
write_portions (const Writer *self, const PbPortion *portions, guint n)
{
  pb_pack_writer_add_number (self->writer, n);
  for (guint i = 0; i < n; i++) {
    pb_pack_writer_add_number (self->writer, self->numbers[portions[i].term]);
    pb_pack_writer_add_number (self->writer, (guint64) (portions[i].share - PB_UNKNOWN_SHARE));
  }
}

static void
write_worth (const Writer *self, const PbWorth *worth)
{
  pb_pack_writer_add_number (self->writer, (worth->known ? 1 : 0) + (worth->has_usd ? 2 : 0));
  pb_pack_writer_add_number (self->writer, worth->amount);
  pb_pack_writer_add_number (self->writer, worth->usd);
  pb_pack_writer_add_text (self->writer, worth->currency);
}

static guint
get_kind_number (const PbKind *kind)
{
  guint number = 0;

  while (pb_kind_get_all ()[number] != kind)
    number++;
  return number;
}

static void
write_entry (const Writer *self, const PbEntry *entry)
{
  pb_pack_writer_add_number (self->writer, entry->row);
  pb_pack_writer_add_number (self->writer, get_kind_number (entry->kind));
  pb_pack_writer_add_text (self->writer, entry->id);
  pb_pack_writer_add_text (self->writer, entry->title);
  pb_pack_writer_add_text (self->writer, entry->names);
  pb_pack_writer_add_text (self->writer, entry->modified);
  pb_pack_writer_add_text (self->writer, entry->party);
  pb_pack_writer_add_text (self->writer, entry->end);
  pb_pack_writer_add_number (self->writer, entry->n_terms);
  pb_pack_writer_add_number (self->writer, entry->n_own);
  for (guint i = 0; i < entry->n_terms; i++)
    pb_pack_writer_add_number (self->writer, self->numbers[entry->terms[i]]);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    write_portions (self, entry->portions[i], entry->n_portions[i]);
  write_worth (self, &entry->worth);
}

void
pb_index_pack (PbIndex *index, PbPackWriter *writer, gboolean as_keys)
{
  g_autofree guint32 *numbers = g_new0 (guint32, pb_terms_get_n (index->terms));
  Writer self = { index, writer, numbers, as_keys };
  g_autoptr (PbRows) all = pb_index_list_rows (index, NULL);
  gsize n = roaring_bitmap_get_cardinality (all);
  g_autofree guint32 *rows = g_new (guint32, n);

  roaring_bitmap_to_uint32_array (all, rows);
  for (gsize i = 0; i < n; i++)
    mark_used (&self, pb_index_get_entry (index, rows[i]));
  write_terms (&self);
  pb_pack_writer_add_number (writer, n);
  for (gsize i = 0; i < n; i++)
    write_entry (&self, pb_index_get_entry (index, rows[i]));
  pb_texts_pack (index->texts, writer);
  pb_texts_pack (index->names, writer);
}
