/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-entry.h"

#include "base/pb-date.h"
#include "base/pb-decimal.h"
#include "base/pb-text.h"
#include "domain/pb-party.h"
#include "domain/pb-record.h"

#include <string.h>

/* Digits of a share behind the point. */
#define SHARE_SCALE 3

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
  PbEntry *entry;
  PbTerms *terms;
  const PbQueryField *field;
} Collection;

void
pb_entry_add_term (PbEntry *self, guint term)
{
  for (guint i = 0; i < self->n_terms; i++)
    if (self->terms[i] == term)
      return;
  self->terms = g_renew (guint, self->terms, self->n_terms + 1);
  self->terms[self->n_terms++] = term;
}

static void
add_term_cb (const char *code, gpointer user_data)
{
  const Collection *collection = user_data;

  pb_entry_add_term (collection->entry, pb_terms_add (collection->terms, collection->field, code));
}

static void
collect_terms (PbEntry *self, PbTerms *terms, PbValue *record)
{
  const PbQueryField *field = pb_query_field_get_all ();

  for (; field->name != NULL; field++) {
    Collection collection = { self, terms, field };

    pb_query_field_foreach_term (field, self->kind, record, add_term_cb, &collection);
  }
  self->n_own = self->n_terms;
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
add_portion (PbEntry *self, PbDivision division, guint term, int share)
{
  guint n = self->n_portions[division];

  for (guint i = 0; i < n; i++) {
    PbPortion *same = &self->portions[division][i];

    if (same->term != term)
      continue;
    same->share = share == PB_UNKNOWN_SHARE || same->share == PB_UNKNOWN_SHARE
                      ? PB_UNKNOWN_SHARE
                      : same->share + share;
    return;
  }
  self->portions[division] = g_renew (PbPortion, self->portions[division], n + 1);
  self->portions[division][n] = (PbPortion){ term, share };
  self->n_portions[division]++;
}

/* Shares of more than the whole say nothing about any of them. */
static void
distrust_excess (PbPortion *portions, guint n)
{
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += MAX (portions[i].share, 0);
  for (guint i = 0; sum > PB_WHOLE_SHARE && i < n; i++)
    portions[i].share = PB_UNKNOWN_SHARE;
}

static void
collect_portions (PbEntry *self, PbTerms *terms, PbValue *pledge, PbDivision division)
{
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
      add_portion (self, division, pb_terms_add (terms, query_field, code), share);
  }
  distrust_excess (self->portions[division], self->n_portions[division]);
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
collect_of_pledge (PbEntry *self, PbTerms *terms, PbValue *pledge)
{
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    collect_portions (self, terms, pledge, i);
  self->party = find_party (pledge);
  pb_worth_read (&self->worth, pledge);
}

PbEntry *
pb_entry_new_empty (guint32 row)
{
  PbEntry *self = g_new0 (PbEntry, 1);

  self->row = row;
  return self;
}

void
pb_entry_hold_texts (PbEntry *self)
{
  const char **const texts[] = { &self->id,    &self->title, &self->names,         &self->modified,
                                 &self->party, &self->end,   &self->worth.currency };
  gsize size = 0;
  char *end;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    size += *texts[i] != NULL ? strlen (*texts[i]) + 1 : 0;
  end = self->texts = g_malloc (size);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    const char *text = *texts[i];

    if (text == NULL)
      continue;
    *texts[i] = end;
    end = g_stpcpy (end, text) + 1;
  }
}

PbEntry *
pb_entry_new (PbTerms *terms, guint32 row, const PbKind *kind, PbValue *record)
{
  PbEntry *self = pb_entry_new_empty (row);
  g_autofree char *names = kind == &pb_entity_kind ? collect_names (record) : NULL;
  g_autofree char *end = read_end (kind, record);

  self->kind = kind;
  self->id = pb_record_get_id (record);
  self->title = pb_record_title (kind, record);
  self->names = names;
  self->modified = pb_value_get_member_string (record, "modified");
  self->end = end;
  collect_terms (self, terms, record);
  if (kind == &pb_pledge_kind)
    collect_of_pledge (self, terms, record);
  pb_entry_hold_texts (self);
  return self;
}

void
pb_entry_free (PbEntry *self)
{
  g_free (self->terms);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    g_free (self->portions[i]);
  g_free (self->texts);
  g_free (self->title_key);
  g_free (self->party_key);
  g_free (self);
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
