/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-index-file.h"

#include "browse/pb-index-private.h"
#include "browse/pb-packer.h"
#include "pb-config.h"

#include <glib/gstdio.h>
#include <string.h>

/*
 * The file: a head of one size, then numbers and texts as PbPacker writes them.
 *
 *   what it was written by: version and query fields       (everything in an index depends on it)
 *   the moment of the register
 *   terms: field and code of each, sorted
 *   records by row: id, title, ..., terms, portions, worth
 *   texts that changed lately; words of all others; letters of all words: see pb-words.c
 *
 * Sets of rows are not written, but made again from the records: CRoaring takes it on trust that
 * the sets it reads are well-formed. Equal indexes give equal files, so they can be compared.
 */

/* To be counted up whenever the same records would be written in another way. */
#define FORMAT 2
/* Larger than the index of any register that this program can work with. */
#define MOST_BYTES (1024 * 1024 * 1024)
/* Rows are numbered without large gaps; else sets of rows would take more memory than the file. */
#define MOST_ROWS_PER_ENTRY 1000
#define MOST_ROWS_AT_LEAST 1000000

/* In the byte order of the computer, so that the file of another is not taken for ours. */
typedef struct {
  guint32 magic;
  guint32 format;
  guint64 checksum; /* of what follows the head */
} Head;

#define MAGIC 0x58494250 /* "PBIX" */

G_STATIC_ASSERT (sizeof (Head) == PB_INDEX_FILE_HEAD);

guint64
pb_index_file_sum_up (gconstpointer data, gsize length)
{
  const guint8 *bytes = data;
  guint64 sum = length;

  for (gsize i = 0; i < length; i += sizeof sum) {
    guint64 next = 0;

    memcpy (&next, bytes + i, MIN (sizeof next, length - i));
    sum = (sum ^ next) * 0x9E3779B97F4A7C15;
    sum ^= sum >> 32;
  }
  return sum;
}

/* What decides how a record is taken apart. */
static char *
describe_program (void)
{
  const PbQueryField *field = pb_query_field_get_all ();
  g_autoptr (GString) text = g_string_new (PB_VERSION);

  for (; field->name != NULL; field++)
    g_string_append_printf (text, "\n%s %d %d|%s|%s|%s|%s", field->name, (int) field->type,
                            (int) field->flags, field->entity, field->pledge, field->when,
                            field->absent);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

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

static void
write_content (PbIndex *index, GByteArray *bytes, gboolean as_keys)
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
}

gboolean
pb_index_file_write (PbIndex *index, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *program = describe_program ();
  Head head = { MAGIC, FORMAT, 0 };

  g_byte_array_append (bytes, (const guint8 *) &head, sizeof head);
  pb_packer_add_text (bytes, program);
  pb_packer_add_number (bytes, (guint64) index->moment.generation);
  pb_packer_add_text (bytes, index->moment.stamp);
  write_content (index, bytes, FALSE);
  head.checksum = pb_index_file_sum_up (bytes->data + sizeof head, bytes->len - sizeof head);
  memcpy (bytes->data, &head, sizeof head);
  /* What is in the records is nobody else's business. */
  return g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static void
read_terms (PbIndex *index, PbUnpacker *unpacker)
{
  guint n_fields = 0;
  guint32 n = pb_unpacker_get_up_to (unpacker, G_MAXINT32);

  while (pb_query_field_get_all ()[n_fields].name != NULL)
    n_fields++;
  for (guint32 i = 0; i < n && !unpacker->broken; i++) {
    guint32 field = pb_unpacker_get_up_to (unpacker, n_fields - 1);
    g_autofree char *code = pb_unpacker_get_text (unpacker);

    if (code == NULL || pb_terms_add (index->terms, &pb_query_field_get_all ()[field], code) != i)
      pb_unpacker_break (unpacker);
  }
}

static guint32
read_term (const PbIndex *index, PbUnpacker *unpacker)
{
  guint n = pb_terms_get_n (index->terms);

  if (n == 0)
    pb_unpacker_break (unpacker);
  return pb_unpacker_get_up_to (unpacker, MAX (n, 1) - 1);
}

static void
read_entry_terms (const PbIndex *index, PbEntry *entry, PbUnpacker *unpacker)
{
  /* Each takes a byte at least, so there is not more to allocate than the file is long. */
  guint32 n = pb_unpacker_get_up_to (unpacker, (guint32) (unpacker->end - unpacker->at));

  entry->n_own = pb_unpacker_get_up_to (unpacker, n);
  g_array_set_size (entry->terms, n);
  for (guint32 i = 0; i < n; i++)
    g_array_index (entry->terms, guint, i) = read_term (index, unpacker);
}

static void
read_portions (const PbIndex *index, PbEntry *entry, PbDivision division, PbUnpacker *unpacker)
{
  const PbQueryField *field = pb_division_get_field (division);
  guint32 n = pb_unpacker_get_up_to (unpacker, G_MAXINT32);

  for (guint32 i = 0; i < n && !unpacker->broken; i++) {
    PbPortion portion = { .term = read_term (index, unpacker) };

    portion.share = (int) pb_unpacker_get_up_to (unpacker, PB_WHOLE_SHARE - PB_UNKNOWN_SHARE) +
                    PB_UNKNOWN_SHARE;
    if (unpacker->broken || pb_terms_get_field (index->terms, portion.term) != field)
      pb_unpacker_break (unpacker);
    else
      g_array_append_val (entry->portions[division], portion);
  }
}

static void
read_worth (PbEntry *entry, PbUnpacker *unpacker)
{
  guint32 flags = pb_unpacker_get_up_to (unpacker, 3);
  PbWorth *worth = &entry->worth;

  worth->known = (flags & 1) != 0;
  worth->has_usd = (flags & 2) != 0;
  worth->amount = pb_unpacker_get_number (unpacker);
  worth->usd = pb_unpacker_get_number (unpacker);
  entry->currency = pb_unpacker_get_text (unpacker);
  worth->currency = entry->currency;
  if (worth->amount > G_MAXINT64 || worth->usd > G_MAXINT64 || flags == 2)
    pb_unpacker_break (unpacker);
}

static guint
count_kinds (void)
{
  guint n = 0;

  while (pb_kind_get_all ()[n] != NULL)
    n++;
  return n;
}

static PbEntry *
read_entry (const PbIndex *index, PbUnpacker *unpacker)
{
  PbEntry *entry = pb_entry_new_empty (pb_unpacker_get_up_to (unpacker, G_MAXUINT32));

  entry->kind = pb_kind_get_all ()[pb_unpacker_get_up_to (unpacker, count_kinds () - 1)];
  entry->id = pb_unpacker_get_text (unpacker);
  entry->title = pb_unpacker_get_text (unpacker);
  entry->names = pb_unpacker_get_text (unpacker);
  entry->modified = pb_unpacker_get_text (unpacker);
  entry->party = pb_unpacker_get_text (unpacker);
  entry->end = pb_unpacker_get_text (unpacker);
  read_entry_terms (index, entry, unpacker);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    read_portions (index, entry, i, unpacker);
  read_worth (entry, unpacker);
  return entry;
}

/* What the rest of the program takes for granted. */
static gboolean
is_sound (const PbIndex *index, const PbEntry *entry, guint32 last_row)
{
  return entry->row > last_row && entry->id != NULL && entry->title != NULL &&
         (entry->names != NULL) == (entry->kind == &pb_entity_kind) &&
         pb_index_find_entry (index, entry->id) == NULL;
}

/* The rows of every term, one term behind the other; @ends: (out): where each of them ends. */
static guint32 *
sort_by_term (GPtrArray *entries, guint32 *ends, guint n_terms)
{
  guint32 *rows;
  guint32 n = 0;

  for (guint i = 0; i < entries->len; i++) {
    const PbEntry *entry = g_ptr_array_index (entries, i);

    for (guint j = 0; j < entry->terms->len; j++)
      ends[g_array_index (entry->terms, guint, j)]++;
  }
  for (guint i = 0; i < n_terms; i++) {
    guint32 n_rows = ends[i];

    ends[i] = n;
    n += n_rows;
  }
  rows = g_new (guint32, n);
  for (guint i = 0; i < entries->len; i++) {
    const PbEntry *entry = g_ptr_array_index (entries, i);

    for (guint j = 0; j < entry->terms->len; j++)
      rows[ends[g_array_index (entry->terms, guint, j)]++] = entry->row;
  }
  return rows;
}

/* All rows of a term at once, which takes a fraction of the time of one by one. */
static void
give_rows (PbIndex *index, GPtrArray *entries)
{
  guint n = pb_terms_get_n (index->terms);
  g_autofree guint32 *ends = g_new0 (guint32, n);
  g_autofree guint32 *rows = sort_by_term (entries, ends, n);
  guint32 start = 0;

  for (guint i = 0; i < n; i++) {
    roaring_bitmap_add_many (pb_terms_get_rows (index->terms, i), ends[i] - start, rows + start);
    start = ends[i];
  }
}

/* Returns: the last row. */
static guint32
read_entries (PbIndex *index, PbUnpacker *unpacker)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  guint32 n = pb_unpacker_get_up_to (unpacker, G_MAXINT32);
  guint32 last = 0;

  for (guint32 i = 0; i < n && !unpacker->broken; i++) {
    PbEntry *entry = read_entry (index, unpacker);

    if (unpacker->broken || !is_sound (index, entry, last) ||
        entry->row / MOST_ROWS_PER_ENTRY > n + MOST_ROWS_AT_LEAST / MOST_ROWS_PER_ENTRY) {
      pb_unpacker_break (unpacker);
      pb_entry_free (entry);
      break;
    }
    last = entry->row;
    g_ptr_array_add (entries, entry);
    pb_index_add_entry (index, entry);
  }
  give_rows (index, entries);
  return last;
}

static void
read_texts (PbIndex *index, guint32 last_row, PbUnpacker *unpacker, GBytes *owner)
{
  g_autoptr (PbRows) rows = pb_index_list_rows (index, NULL);
  PbTexts *texts = pb_texts_unpack (unpacker, owner, rows, last_row);

  if (texts == NULL)
    return;
  pb_texts_free (index->texts);
  index->texts = texts;
}

static void
read_moment (PbIndex *index, PbUnpacker *unpacker)
{
  g_autofree char *stamp = NULL;

  index->moment.generation = (gint64) pb_unpacker_get_number (unpacker);
  index->saved = index->moment.generation;
  stamp = pb_unpacker_get_text (unpacker);
  if (stamp != NULL)
    g_strlcpy (index->moment.stamp, stamp, sizeof index->moment.stamp);
}

static PbIndex *
read_content (PbUnpacker *unpacker, GBytes *owner)
{
  g_autoptr (PbIndex) index = pb_index_new ();
  guint32 last_row;

  read_moment (index, unpacker);
  read_terms (index, unpacker);
  last_row = read_entries (index, unpacker);
  read_texts (index, last_row, unpacker, owner);
  return !unpacker->broken && unpacker->at == unpacker->end ? g_steal_pointer (&index) : NULL;
}

static GBytes *
load (const char *path)
{
  GStatBuf status;
  char *content;
  gsize length;

  /* A pipe of that name would never come to an end. */
  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > MOST_BYTES ||
      !g_file_get_contents (path, &content, &length, NULL))
    return NULL;
  return g_bytes_new_take (content, length);
}

static gboolean
is_ours (const Head *head, PbUnpacker *unpacker)
{
  g_autofree char *ours = describe_program ();
  g_autofree char *theirs = NULL;

  if (head->magic != MAGIC || head->format != FORMAT)
    return FALSE;
  theirs = pb_unpacker_get_text (unpacker);
  return g_strcmp0 (ours, theirs) == 0;
}

PbIndex *
pb_index_file_read (const char *path, gboolean *whole)
{
  g_autoptr (GBytes) bytes = load (path);
  gsize length = bytes != NULL ? g_bytes_get_size (bytes) : 0;
  const guint8 *data = bytes != NULL ? g_bytes_get_data (bytes, NULL) : NULL;
  PbUnpacker unpacker;
  PbIndex *index = NULL;
  Head head;

  *whole = TRUE;
  if (length < sizeof head)
    return NULL;
  memcpy (&head, data, sizeof head);
  pb_unpacker_init (&unpacker, data + sizeof head, length - sizeof head);
  if (!is_ours (&head, &unpacker))
    return NULL;
  if (head.checksum == pb_index_file_sum_up (data + sizeof head, length - sizeof head))
    index = read_content (&unpacker, bytes);
  *whole = index != NULL;
  return index;
}

gboolean
pb_index_file_equal (PbIndex *a, PbIndex *b)
{
  g_autoptr (GByteArray) one = g_byte_array_new ();
  g_autoptr (GByteArray) other = g_byte_array_new ();

  pb_texts_settle (a->texts);
  pb_texts_settle (b->texts);
  write_content (a, one, TRUE);
  write_content (b, other, TRUE);
  return one->len == other->len && memcmp (one->data, other->data, one->len) == 0;
}
