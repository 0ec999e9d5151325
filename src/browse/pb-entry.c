/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-entry-draft.h"

#include "base/pb-date.h"
#include "base/pb-decimal.h"
#include "base/pb-text.h"
#include "domain/pb-party.h"
#include "domain/pb-record.h"

#include <string.h>

/* Digits of a share behind the point. */
#define SHARE_SCALE 3
/* So many terms more may come from the parties of a pledge before it takes another piece. */
#define SPARE_TERMS 8

/* Where the parts of a pledge stand that its value is divided between, and who or where they are.
 */
static const struct {
  const char *field;
  const char *list;
  const char *key;
} divisions[PB_N_DIVISIONS] = {
  [PB_DIVISION_PARTIES] = { "party", "parties", "entity" },
  [PB_DIVISION_COUNTRIES] = { "country", "coverage", "country" },
};

const PbQueryField *
pb_division_get_field (PbDivision self)
{
  return pb_query_field_find (divisions[self].field);
}

typedef struct {
  PbEntryDraft *draft;
  PbTerms *terms;
  const PbQueryField *field;
} Collection;

static gboolean
has_term (const guint *terms, guint n, guint term)
{
  for (guint i = 0; i < n; i++)
    if (terms[i] == term)
      return TRUE;
  return FALSE;
}

static void
make_room (PbEntry *self)
{
  guint *terms;

  self->room = self->room * 2 + SPARE_TERMS;
  terms = pb_block_take (self->block, self->room * sizeof *terms, NULL);
  memcpy (terms, self->terms, self->n_terms * sizeof *terms);
  self->terms = terms;
}

void
pb_entry_add_term (PbEntry *self, guint term)
{
  if (has_term (self->terms, self->n_terms, term))
    return;
  if (self->n_terms == self->room)
    make_room (self);
  self->terms[self->n_terms++] = term;
}

static void
add_term_cb (const char *code, gpointer user_data)
{
  const Collection *collection = user_data;
  GArray *known = collection->draft->terms;
  guint term = pb_terms_add (collection->terms, collection->field, code);

  if (!has_term ((const guint *) (gpointer) known->data, known->len, term))
    g_array_append_val (known, term);
}

static void
collect_terms (PbEntryDraft *draft, PbTerms *terms, PbValue *record)
{
  const PbQueryField *field = pb_query_field_get_all ();

  for (; field->name != NULL; field++) {
    Collection collection = { draft, terms, field };

    pb_query_field_foreach_term (field, draft->entry.kind, record, add_term_cb, &collection);
  }
  draft->entry.n_own = draft->terms->len;
}

static int
read_share (PbValue *part)
{
  static const PbDecimal one = { 1, 0 };
  const char *text = pb_value_get_member_string (part, "share");
  PbDecimal given;
  PbDecimal share;

  if (text == NULL || !pb_decimal_parse (text, &given) ||
      !pb_decimal_multiply (&given, &one, SHARE_SCALE, &share) || share.units < 0 ||
      share.units > PB_WHOLE_SHARE)
    return PB_UNKNOWN_SHARE;
  return (int) share.units;
}

static void
add_portion (GArray *portions, guint term, int share)
{
  const PbPortion portion = { term, share };

  for (guint i = 0; i < portions->len; i++) {
    PbPortion *same = &g_array_index (portions, PbPortion, i);

    if (same->term != term)
      continue;
    same->share = share == PB_UNKNOWN_SHARE || same->share == PB_UNKNOWN_SHARE
                      ? PB_UNKNOWN_SHARE
                      : same->share + share;
    return;
  }
  g_array_append_val (portions, portion);
}

/* Shares of more than the whole say nothing about any of them. */
static void
distrust_excess (GArray *portions)
{
  gint64 sum = 0;

  for (guint i = 0; i < portions->len; i++)
    sum += MAX (g_array_index (portions, PbPortion, i).share, 0);
  for (guint i = 0; sum > PB_WHOLE_SHARE && i < portions->len; i++)
    g_array_index (portions, PbPortion, i).share = PB_UNKNOWN_SHARE;
}

static void
collect_portions (PbEntryDraft *draft, PbTerms *terms, PbValue *pledge, PbDivision division)
{
  GArray *portions = draft->portions[division];
  const PbQueryField *query_field = pb_division_get_field (division);
  const PbField *field = pb_kind_find_field (&pb_pledge_kind, divisions[division].list);
  PbValue *list =
      pb_field_applies (field, pledge) ? pb_value_get_member (pledge, field->name) : NULL;
  guint n_parts = pb_value_get_length (list);

  for (guint i = 0; i < n_parts; i++) {
    PbValue *part = pb_value_get_item (list, i);
    const char *code = pb_value_get_member_string (part, divisions[division].key);
    int share = read_share (part);

    /* Who is alone has all, unless they say otherwise. */
    if (n_parts == 1 && share == PB_UNKNOWN_SHARE)
      share = PB_WHOLE_SHARE;
    if (code != NULL && *code != '\0')
      add_portion (portions, pb_terms_add (terms, query_field, code), share);
  }
  distrust_excess (portions);
}

static void
add_name (GString *names, PbValue *name)
{
  const char *text = pb_value_get_string (name);
  g_autofree char *folded = text != NULL ? pb_text_fold (text) : NULL;

  if (folded != NULL)
    g_string_append_printf (names, "%s\n", folded);
}

static char *
collect_names (PbValue *entity)
{
  g_autoptr (GString) names = g_string_new (NULL);
  PbValue *translations = pb_value_get_member (entity, "name");

  for (guint i = 0; i < pb_value_get_length (translations); i++)
    add_name (names, pb_value_get_item (translations, i));
  add_name (names, pb_value_get_member (entity, "acronym"));
  return g_strdup (names->str);
}

/* The name that stands in the pledge: that of an entity is written beside it. */
static const char *
find_party (PbValue *pledge)
{
  PbValue *parties = pb_value_get_member (pledge, "parties");
  const char *name = pb_value_get_member_string (pb_party_find_leader (parties), "name");

  for (guint i = 0; name == NULL && i < pb_value_get_length (parties); i++)
    name = pb_value_get_member_string (pb_value_get_item (parties, i), "name");
  return name;
}

static char *
read_end (const PbKind *kind, PbValue *record)
{
  const char *name = kind == &pb_report_kind ? "period_end" : "end";
  const char *text = kind != &pb_entity_kind ? pb_value_get_member_string (record, name) : NULL;
  PbDate given;
  PbDate last;

  if (text == NULL || !pb_date_parse (text, &given))
    return NULL;
  pb_date_last_day (&given, &last);
  return pb_date_format (&last);
}

static void
collect_of_pledge (PbEntryDraft *draft, PbTerms *terms, PbValue *pledge)
{
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    collect_portions (draft, terms, pledge, i);
  draft->entry.party = find_party (pledge);
  pb_worth_read (&draft->entry.worth, pledge);
}

PbEntry *
pb_entry_new (PbTerms *terms, guint32 row, const PbKind *kind, PbValue *record, PbBlock *block)
{
  g_auto (PbEntryDraft) draft = pb_entry_draft_new ();
  g_autofree char *names = kind == &pb_entity_kind ? collect_names (record) : NULL;
  g_autofree char *end = read_end (kind, record);
  PbEntry *entry = &draft.entry;

  entry->row = row;
  entry->kind = kind;
  entry->id = pb_record_get_id (record);
  entry->title = pb_record_title (kind, record);
  entry->names = names;
  entry->modified = pb_value_get_member_string (record, "modified");
  entry->end = end;
  collect_terms (&draft, terms, record);
  if (kind == &pb_pledge_kind)
    collect_of_pledge (&draft, terms, record);
  return pb_entry_draft_store (&draft, block, SPARE_TERMS);
}

void
pb_entry_free (PbEntry *self)
{
  g_free (self->title_key);
  g_free (self->party_key);
  pb_block_unref (self->block);
}

const char *
pb_entry_get_title_key (PbEntry *self)
{
  if (self->title_key == NULL)
    self->title_key = g_utf8_collate_key (self->title, -1);
  return self->title_key;
}

const char *
pb_entry_get_party_key (PbEntry *self)
{
  if (self->party_key == NULL)
    self->party_key = g_utf8_collate_key (self->party, -1);
  return self->party_key;
}
