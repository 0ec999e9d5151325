/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-likeness.h"

#include "base/pb-text.h"
#include "domain/pb-money.h"
#include "domain/pb-text-likeness.h"

/* Nobody needs more to be recognised; a hostile file could have very many. */
#define MOST_TEXTS 10
#define MOST_PARTIES 50
#define MOST_WORDS 4

/* Characters of a word by which it is looked for, so that "school" finds "schools". */
#define BEGINNING 5

/* What the parts of a pledge weigh. */
#define TEXT_WEIGHT 6
#define PLACE_WEIGHT 2
#define MONEY_WEIGHT 2

/* @texts: (element-type PbTextTraits): the names or titles
 * @summaries: (element-type PbTextTraits): in the same languages, or others
 * @words: how the longest words of @texts begin
 * @owners: whose it is: the parties of a pledge, the pledge of a report; each once
 * @places: codes of countries, sorted, each once
 * @acronym: (nullable): folded
 * @scheme: (nullable): folded
 * @code: (nullable): the identifier in @scheme, folded
 * @amount: of a pledge, 0 when it is not known
 * @period_end: (nullable): of a report */
struct _PbTraits {
  const PbKind *kind;
  GPtrArray *texts;
  GPtrArray *summaries;
  GPtrArray *words;
  GPtrArray *owners;
  GPtrArray *places;
  char *acronym;
  char *scheme;
  char *code;
  double amount;
  char *currency;
  char *period_end;
};

static char *
fold_member (PbValue *map, const char *name)
{
  const char *text = pb_value_get_member_string (map, name);
  g_autofree char *folded = text != NULL ? pb_text_fold (text) : NULL;

  return folded != NULL && *folded != '\0' ? g_steal_pointer (&folded) : NULL;
}

static void
add_texts (GPtrArray *texts, PbValue *translations)
{
  for (guint i = 0; i < MIN (pb_value_get_length (translations), MOST_TEXTS); i++) {
    const char *text = pb_value_get_string (pb_value_get_item (translations, i));

    if (text != NULL)
      g_ptr_array_add (texts, pb_text_traits_new (text));
  }
}

/* Takes @string. */
static void
add_once (GPtrArray *strings, char *string)
{
  if (string != NULL && !g_ptr_array_find_with_equal_func (strings, string, g_str_equal, NULL))
    g_ptr_array_add (strings, string);
  else
    g_free (string);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  glong one = g_utf8_strlen (*(const char *const *) a, -1);
  glong other = g_utf8_strlen (*(const char *const *) b, -1);

  return one != other ? (one < other) - (one > other) : compare_strings (a, b);
}

/* g_utf8_substring() does not look for the end of the text. */
static char *
cut_beginning (const char *word)
{
  return g_utf8_substring (word, 0, MIN (g_utf8_strlen (word, -1), BEGINNING));
}

/* Of each name, so that one in another script cannot crowd out the rest. @folded: letters and
 * digits with one space between words */
static void
add_words (GPtrArray *words, const char *folded)
{
  g_auto (GStrv) all = g_strsplit (folded, " ", -1);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (char **word = all; *word != NULL; word++)
    if (**word != '\0')
      g_ptr_array_add (sorted, *word);
  g_ptr_array_sort (sorted, compare_words);
  for (guint i = 0; i < MIN (sorted->len, MOST_WORDS); i++)
    add_once (words, cut_beginning (g_ptr_array_index (sorted, i)));
}

static void
take_entity (PbTraits *self, PbValue *entity)
{
  add_texts (self->texts, pb_value_get_member (entity, "name"));
  add_once (self->places, g_strdup (pb_value_get_member_string (entity, "country")));
  self->acronym = fold_member (entity, "acronym");
  self->scheme = fold_member (entity, "identifier_scheme");
  self->code = fold_member (entity, "identifier_code");
}

static void
take_parties (PbTraits *self, PbValue *parties)
{
  for (guint i = 0; i < MIN (pb_value_get_length (parties), MOST_PARTIES); i++) {
    PbValue *party = pb_value_get_item (parties, i);

    add_once (self->owners, g_strdup (pb_value_get_member_string (party, "entity")));
    add_once (self->owners, fold_member (party, "name"));
  }
}

static void
take_coverage (PbTraits *self, PbValue *coverage)
{
  for (guint i = 0; i < pb_value_get_length (coverage); i++) {
    const char *country = pb_value_get_member_string (pb_value_get_item (coverage, i), "country");

    if (country != NULL)
      g_ptr_array_add (self->places, g_strdup (country));
  }
  g_ptr_array_sort (self->places, compare_strings);
}

static void
take_money (PbTraits *self, PbValue *financial)
{
  PbDecimal amount;

  if (!pb_money_get_amount (financial, &amount))
    return;
  self->amount = (double) amount.units;
  for (guint8 i = 0; i < amount.scale; i++)
    self->amount /= 10;
  self->currency = g_strdup (pb_value_get_member_string (financial, "currency"));
}

static void
take_pledge (PbTraits *self, PbValue *pledge)
{
  add_texts (self->texts, pb_value_get_member (pledge, "title"));
  add_texts (self->summaries, pb_value_get_member (pledge, "summary"));
  take_parties (self, pb_value_get_member (pledge, "parties"));
  take_coverage (self, pb_value_get_member (pledge, "coverage"));
  take_money (self, pb_value_get_member (pledge, "financial"));
}

static void
take_report (PbTraits *self, PbValue *report)
{
  add_once (self->owners, g_strdup (pb_value_get_member_string (report, "pledge")));
  self->period_end = g_strdup (pb_value_get_member_string (report, "period_end"));
}

PbTraits *
pb_traits_new (const PbKind *kind, PbValue *record)
{
  PbTraits *self = g_new0 (PbTraits, 1);

  self->kind = kind;
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_text_traits_free);
  self->summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_text_traits_free);
  self->words = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  self->owners = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  self->places = g_ptr_array_new_with_free_func (g_free);
  if (kind == &pb_entity_kind)
    take_entity (self, record);
  else if (kind == &pb_pledge_kind)
    take_pledge (self, record);
  else if (kind == &pb_report_kind)
    take_report (self, record);
  for (guint i = 0; i < self->texts->len; i++)
    add_words (self->words, pb_text_traits_get_folded (g_ptr_array_index (self->texts, i)));
  return self;
}

void
pb_traits_free (PbTraits *self)
{
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->summaries);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->owners);
  g_ptr_array_unref (self->places);
  g_free (self->acronym);
  g_free (self->scheme);
  g_free (self->code);
  g_free (self->currency);
  g_free (self->period_end);
  g_free (self);
}

static double
compare_texts (const GPtrArray *one, const GPtrArray *other)
{
  double most = 0;

  for (guint i = 0; i < one->len; i++)
    for (guint j = 0; j < other->len; j++) {
      double likeness =
          pb_text_traits_compare (g_ptr_array_index (one, i), g_ptr_array_index (other, j));

      most = MAX (most, likeness);
    }
  return most;
}

static gboolean
is_equal (const char *one, const char *other)
{
  return one != NULL && other != NULL && g_str_equal (one, other);
}

/* What both have; lists of which each has a string once. */
static guint
count_common (const GPtrArray *one, const GPtrArray *other)
{
  guint n = 0;

  for (guint i = 0; i < one->len; i++)
    n += g_ptr_array_find_with_equal_func ((GPtrArray *) other, g_ptr_array_index (one, i),
                                           g_str_equal, NULL);
  return n;
}

static double
compare_entities (const PbTraits *one, const PbTraits *other)
{
  double likeness = compare_texts (one->texts, other->texts);
  gboolean tell_country = one->places->len > 0 && other->places->len > 0;
  gboolean same_country = tell_country && count_common (one->places, other->places) > 0;

  if (is_equal (one->scheme, other->scheme) && one->code != NULL && other->code != NULL)
    return is_equal (one->code, other->code) ? 1 : 0;
  if (same_country && is_equal (one->acronym, other->acronym))
    likeness = MAX (likeness, 0.9);
  return tell_country && !same_country ? 0.85 * likeness : likeness;
}

static double
compare_pledge_texts (const PbTraits *one, const PbTraits *other)
{
  double title = compare_texts (one->texts, other->texts);

  if (title < 0.5)
    return title;
  return MAX (title, (title + compare_texts (one->summaries, other->summaries)) / 2);
}

static double
compare_places (const PbTraits *one, const PbTraits *other)
{
  double common = count_common (one->places, other->places);

  return common / (one->places->len + other->places->len - common);
}

static double
compare_pledges (const PbTraits *one, const PbTraits *other)
{
  gboolean tell_owner = one->owners->len > 0 && other->owners->len > 0;
  double sum = TEXT_WEIGHT * compare_pledge_texts (one, other);
  double weights = TEXT_WEIGHT;

  if (tell_owner && count_common (one->owners, other->owners) == 0)
    return 0;
  if (one->places->len > 0 && other->places->len > 0) {
    sum += PLACE_WEIGHT * compare_places (one, other);
    weights += PLACE_WEIGHT;
  }
  if (one->amount > 0 && other->amount > 0 && is_equal (one->currency, other->currency)) {
    sum += MONEY_WEIGHT * MIN (one->amount, other->amount) / MAX (one->amount, other->amount);
    weights += MONEY_WEIGHT;
  }
  return (tell_owner ? 1 : 0.9) * sum / weights;
}

static double
compare_reports (const PbTraits *one, const PbTraits *other)
{
  return count_common (one->owners, other->owners) > 0 &&
         is_equal (one->period_end, other->period_end);
}

double
pb_traits_compare (const PbTraits *self, const PbTraits *other)
{
  if (self->kind == &pb_entity_kind)
    return compare_entities (self, other);
  if (self->kind == &pb_pledge_kind)
    return compare_pledges (self, other);
  return compare_reports (self, other);
}

const char *const *
pb_traits_list_words (const PbTraits *self)
{
  return (const char *const *) self->words->pdata;
}

const char *const *
pb_traits_list_owners (const PbTraits *self)
{
  return (const char *const *) self->owners->pdata;
}

const char *
pb_traits_get_acronym (const PbTraits *self)
{
  return self->acronym;
}

/* Takes nothing; there is no key when one of both is missing. */
static void
add_key (GHashTable *keys, const char *sort, const char *one, const char *other)
{
  g_autofree char *key =
      one != NULL && other != NULL ? g_strjoin ("\n", sort, one, other, NULL) : NULL;

  if (key != NULL)
    g_hash_table_add (keys, GUINT_TO_POINTER (g_str_hash (key)));
}

static const char *
get_country (const PbTraits *entity)
{
  return entity->places->len > 0 ? g_ptr_array_index (entity->places, 0) : NULL;
}

/* Names of two words in common, whatever the country. */
static void
add_pairs_of_words (GHashTable *keys, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    for (guint j = 0; j < words->len; j++) {
      const char *one = g_ptr_array_index (words, i);
      const char *other = g_ptr_array_index (words, j);

      if (strcmp (one, other) < 0)
        add_key (keys, "words", one, other);
    }
}

/* A word that is common everywhere may still tell something in one country; and a country may not
 * be stated. */
static void
add_word_keys (GHashTable *keys, const char *word, const char *country)
{
  add_key (keys, "word", word, country);
  add_key (keys, "word", word, "");
}

static void
add_entity_keys (GHashTable *keys, const PbTraits *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    add_key (keys, "name", pb_text_traits_get_folded (g_ptr_array_index (self->texts, i)), "");
  for (guint i = 0; i < self->words->len; i++)
    add_word_keys (keys, g_ptr_array_index (self->words, i), get_country (self));
  add_pairs_of_words (keys, self->words);
  add_key (keys, "acronym", self->acronym, get_country (self));
  add_key (keys, "identifier", self->scheme, self->code);
}

static void
add_pledge_keys (GHashTable *keys, const PbTraits *self)
{
  for (guint i = 0; i < self->owners->len; i++)
    for (guint j = 0; j < self->words->len; j++)
      add_key (keys, "word", g_ptr_array_index (self->words, j),
               g_ptr_array_index (self->owners, i));
}

GArray *
pb_traits_list_keys (const PbTraits *self)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer key;

  if (self->kind == &pb_entity_kind)
    add_entity_keys (keys, self);
  else if (self->kind == &pb_pledge_kind)
    add_pledge_keys (keys, self);
  else if (self->owners->len > 0)
    add_key (keys, "period", g_ptr_array_index (self->owners, 0), self->period_end);
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    guint number = GPOINTER_TO_UINT (key);

    g_array_append_val (list, number);
  }
  return list;
}
