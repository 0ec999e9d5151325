/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-terms.h"

#include "base/pb-text.h"

#include <roaring/roaring.h>

/* A term that one record in so many has, or more, is counted with one bit for each record. */
#define FREQUENT 256
/* Room for records to come. */
#define SPARE_ROWS 4096

typedef struct {
  const PbQueryField *field;
  char *code;
  guint place;
  PbRows *rows;
  PbMarks marks; /* the same rows; empty until they are first counted, and for rare terms */
} Term;

typedef struct {
  GHashTable *numbers; /* key -> number of the term */
  GArray *list;        /* numbers */
} Family;

struct _PbTerms {
  GArray *terms;
  Family *families; /* one per field, in the order of their table */
  guint n_families;
};

static void
clear_term (gpointer data)
{
  Term *term = data;

  g_free (term->code);
  pb_rows_free (term->rows);
  pb_marks_clear (&term->marks);
}

static guint
count_fields (void)
{
  guint count = 0;

  while (pb_query_field_get_all ()[count].name != NULL)
    count++;
  return count;
}

PbTerms *
pb_terms_new (void)
{
  PbTerms *self = g_new0 (PbTerms, 1);

  self->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  g_array_set_clear_func (self->terms, clear_term);
  self->n_families = count_fields ();
  self->families = g_new0 (Family, self->n_families);
  for (guint i = 0; i < self->n_families; i++) {
    self->families[i].numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    self->families[i].list = g_array_new (FALSE, FALSE, sizeof (guint));
  }
  return self;
}

void
pb_terms_free (PbTerms *self)
{
  for (guint i = 0; i < self->n_families; i++) {
    g_hash_table_unref (self->families[i].numbers);
    g_array_unref (self->families[i].list);
  }
  g_free (self->families);
  g_array_unref (self->terms);
  g_free (self);
}

static Family *
get_family (const PbTerms *self, const PbQueryField *field)
{
  return &self->families[field - pb_query_field_get_all ()];
}

/* What a person wrote in their own words is one term, however it is spelled. */
char *
pb_terms_make_key (const PbQueryField *field, const char *code)
{
  return field->type == PB_QUERY_TEXT ? pb_text_fold (code) : g_strdup (code);
}

gboolean
pb_terms_find (const PbTerms *self, const PbQueryField *field, const char *code, guint *term)
{
  g_autofree char *key = pb_terms_make_key (field, code);
  gpointer number;

  if (!g_hash_table_lookup_extended (get_family (self, field)->numbers, key, NULL, &number))
    return FALSE;
  *term = GPOINTER_TO_UINT (number);
  return TRUE;
}

guint
pb_terms_get_n (const PbTerms *self)
{
  return self->terms->len;
}

guint
pb_terms_add (PbTerms *self, const PbQueryField *field, const char *code)
{
  Family *family = get_family (self, field);
  Term term = { .field = field };
  guint number;

  if (pb_terms_find (self, field, code, &number))
    return number;
  number = self->terms->len;
  term.code = g_strdup (code);
  term.place = family->list->len;
  term.rows = roaring_bitmap_create ();
  g_array_append_val (self->terms, term);
  g_array_append_val (family->list, number);
  g_hash_table_insert (family->numbers, pb_terms_make_key (field, code), GUINT_TO_POINTER (number));
  return number;
}

static Term *
get_term (const PbTerms *self, guint term)
{
  return &g_array_index (self->terms, Term, term);
}

const PbQueryField *
pb_terms_get_field (const PbTerms *self, guint term)
{
  return get_term (self, term)->field;
}

const char *
pb_terms_get_code (const PbTerms *self, guint term)
{
  return get_term (self, term)->code;
}

guint
pb_terms_get_place (const PbTerms *self, guint term)
{
  return get_term (self, term)->place;
}

const PbRows *
pb_terms_get_rows (const PbTerms *self, guint term)
{
  return get_term (self, term)->rows;
}

void
pb_terms_give (PbTerms *self, guint number, guint32 row)
{
  Term *term = get_term (self, number);

  roaring_bitmap_add (term->rows, row);
  if (row < term->marks.n_rows)
    pb_marks_add (&term->marks, row);
  else
    pb_marks_clear (&term->marks);
}

void
pb_terms_give_many (PbTerms *self, guint number, gsize n, const guint32 *rows)
{
  Term *term = get_term (self, number);

  roaring_bitmap_add_many (term->rows, n, rows);
  pb_marks_clear (&term->marks);
}

void
pb_terms_take (PbTerms *self, guint number, guint32 row)
{
  Term *term = get_term (self, number);

  roaring_bitmap_remove (term->rows, row);
  pb_marks_remove (&term->marks, row);
}

/* Returns: whether it has marks, now. */
static gboolean
mark_frequent (Term *term)
{
  guint64 n_rows;

  if (term->marks.n_rows > 0)
    return TRUE;
  n_rows = (guint64) roaring_bitmap_maximum (term->rows) + 1;
  if (roaring_bitmap_get_cardinality (term->rows) * FREQUENT < n_rows)
    return FALSE;
  pb_marks_init_empty (&term->marks, n_rows + SPARE_ROWS);
  pb_marks_add_rows (&term->marks, term->rows);
  return TRUE;
}

/* CRoaring as Debian builds it counts the bits that two dense sets have in common slowly; what is
 * rare it keeps as lists, which it compares as fast as can be. */
guint64
pb_terms_count (const PbTerms *self, guint number, const PbRows *found, const PbMarks *marks)
{
  Term *term = get_term (self, number);

  if (mark_frequent (term))
    return pb_marks_count_common (&term->marks, marks);
  return roaring_bitmap_and_cardinality (term->rows, found);
}

const GArray *
pb_terms_list (const PbTerms *self, const PbQueryField *field)
{
  return get_family (self, field)->list;
}
