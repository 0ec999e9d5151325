/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-index-pack.h"

#include "browse/pb-index-private.h"
#include "browse/pb-packer.h"

#include <string.h>

/* @numbers: of each term, the number it has in the file */
typedef struct {
  PbIndex *index;
  GByteArray *bytes;
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
  for (guint i = 0; i < entry->terms->len; i++)
    self->numbers[g_array_index (entry->terms, guint, i)] = 1;
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    for (guint j = 0; j < entry->portions[i]->len; j++)
      self->numbers[g_array_index (entry->portions[i], PbPortion, j).term] = 1;
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

  pb_packer_add_number (self->bytes, lines->len);
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);

    pb_packer_add_number (self->bytes, line->field);
    pb_packer_add_text (self->bytes, line->code);
    self->numbers[line->term] = i;
  }
}

static void
write_portions (const Writer *self, const GArray *portions)
{
  pb_packer_add_number (self->bytes, portions->len);
  for (guint i = 0; i < portions->len; i++) {
    const PbPortion *portion = &g_array_index (portions, PbPortion, i);

    pb_packer_add_number (self->bytes, self->numbers[portion->term]);
    pb_packer_add_number (self->bytes, (guint64) (portion->share - PB_UNKNOWN_SHARE));
  }
}

static void
write_worth (const Writer *self, const PbWorth *worth)
{
  pb_packer_add_number (self->bytes, (worth->known ? 1 : 0) + (worth->has_usd ? 2 : 0));
  pb_packer_add_number (self->bytes, worth->amount);
  pb_packer_add_number (self->bytes, worth->usd);
  pb_packer_add_text (self->bytes, worth->currency);
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
  pb_packer_add_number (self->bytes, entry->row);
  pb_packer_add_number (self->bytes, get_kind_number (entry->kind));
  pb_packer_add_text (self->bytes, entry->id);
  pb_packer_add_text (self->bytes, entry->title);
  pb_packer_add_text (self->bytes, entry->names);
  pb_packer_add_text (self->bytes, entry->modified);
  pb_packer_add_text (self->bytes, entry->party);
  pb_packer_add_text (self->bytes, entry->end);
  pb_packer_add_number (self->bytes, entry->terms->len);
  pb_packer_add_number (self->bytes, entry->n_own);
  for (guint i = 0; i < entry->terms->len; i++)
    pb_packer_add_number (self->bytes, self->numbers[g_array_index (entry->terms, guint, i)]);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    write_portions (self, entry->portions[i]);
  write_worth (self, &entry->worth);
}

void
pb_index_pack (PbIndex *index, GByteArray *bytes, gboolean as_keys)
{
  g_autofree guint32 *numbers = g_new0 (guint32, pb_terms_get_n (index->terms));
  Writer self = { index, bytes, numbers, as_keys };
  g_autoptr (PbRows) all = pb_index_list_rows (index, NULL);
  gsize n = roaring_bitmap_get_cardinality (all);
  g_autofree guint32 *rows = g_new (guint32, n);

  roaring_bitmap_to_uint32_array (all, rows);
  for (gsize i = 0; i < n; i++)
    mark_used (&self, pb_index_get_entry (index, rows[i]));
  write_terms (&self);
  pb_packer_add_number (bytes, n);
  for (gsize i = 0; i < n; i++)
    write_entry (&self, pb_index_get_entry (index, rows[i]));
  pb_texts_pack (index->texts, bytes);
  pb_texts_pack (index->names, bytes);
}
