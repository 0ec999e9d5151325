/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-country.h"

#include "base/pb-text.h"
#include "domain/pb-code-table.h"
#include "domain/pb-iso-codes.h"
#include "domain/pb-language.h"
#include "domain/pb-tsv.h"

#define N_UN_LANGUAGES 6

/* The first one is the column of the code. */
static const char *const NAME_COLUMNS[] = { "iso3", "ar", "en", "es", "fr", "ru", "zh", NULL };

typedef struct {
  PbCountry country;
  char *name;
  char *sort_key;
  char *words[N_UN_LANGUAGES + 1]; /* names to compare with, the interface's last; may be %NULL */
} Entry;

typedef struct {
  char *text;
  GPtrArray *entries; /* by name */
  PbCodeTable *by_code;
  GHashTable *iso_names;
  GRegex *placeholder;
} Catalogue;

static void
add_country (const char *const *cells, gpointer user_data)
{
  Catalogue *self = user_data;
  Entry *entry = g_new0 (Entry, 1);

  entry->country = (PbCountry){
    .alpha2 = cells[0],
    .code = cells[1],
    .m49 = cells[2],
    .name_en = cells[3],
    .un_region = cells[4],
    .un_subregion = cells[5],
    .itu_region = cells[6],
    .un_member = g_str_equal (cells[7], "1"),
    .longitude = g_ascii_strtod (cells[8], NULL),
    .latitude = g_ascii_strtod (cells[9], NULL),
  };
  g_ptr_array_add (self->entries, entry);
}

/* What is compared with what was typed: folded, and anything but letters and digits made a blank,
 * so that no one has to hit the right apostrophe, hyphen or bracket. */
static char *
make_words (const char *folded)
{
  GString *words = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_isalnum (c))
      g_string_append_unichar (words, c);
    else if (words->len > 0 && words->str[words->len - 1] != ' ')
      g_string_append_c (words, ' ');
  }
  if (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);
  return g_string_free (words, FALSE);
}

static char *
fold_into_words (const char *name)
{
  g_autofree char *folded = pb_text_fold (name);

  return make_words (folded);
}

/* Arabic names of the M49 table write a dash in brackets where the country's main word is meant:
 * "بوليفيا (دولة - المتعددة القوميات)". The word itself reads better in a list. */
#define PLACEHOLDER_PATTERN "^(.+) \\((.+) [-_](.*)\\)$"
#define PLACEHOLDER_FILLED "\\1 (\\2 \\1\\3)"

/* iso-codes writes the straight apostrophe where the UN writes the curly one. */
static gboolean
is_same_name (const char *a, const char *b)
{
  g_auto (GStrv) parts_a = g_strsplit (a, "’", -1);
  g_auto (GStrv) parts_b = g_strsplit (b, "’", -1);
  g_autofree char *straight_a = g_strjoinv ("'", parts_a);
  g_autofree char *straight_b = g_strjoinv ("'", parts_b);

  return g_str_equal (straight_a, straight_b);
}

static const char *
find_iso_name (Catalogue *self, const PbCountry *country)
{
  const char *name = g_hash_table_lookup (self->iso_names, country->code);

  /* Where ISO and the UN disagree, a translation of ISO's name would say what the UN does not. */
  if (name == NULL || !is_same_name (name, country->name_en))
    return NULL;
  return pb_iso_codes_translate ("3166-1", name);
}

static void
add_names (const char *const *cells, gpointer user_data)
{
  Catalogue *self = user_data;
  Entry *entry = pb_code_table_find (self->by_code, cells[0]);

  g_return_if_fail (entry != NULL);

  for (guint i = 1; i <= N_UN_LANGUAGES; i++) {
    g_autofree char *name =
        g_regex_replace (self->placeholder, cells[i], -1, 0, PLACEHOLDER_FILLED, 0, NULL);

    entry->words[i - 1] = fold_into_words (name);
    if (g_str_equal (NAME_COLUMNS[i], pb_language_current ()))
      entry->name = g_steal_pointer (&name);
  }
  if (entry->name == NULL) {
    const char *name = find_iso_name (self, &entry->country);

    entry->name = g_strdup (name != NULL ? name : entry->country.name_en);
    entry->words[N_UN_LANGUAGES] = fold_into_words (entry->name);
  }
  entry->sort_key = g_utf8_collate_key (entry->name, -1);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *entry_a = *(const Entry *const *) a;
  const Entry *entry_b = *(const Entry *const *) b;

  return strcmp (entry_a->sort_key, entry_b->sort_key);
}

static PbCodeTable *
index_entries (GPtrArray *entries)
{
  PbCodeTable *by_code = pb_code_table_new (entries->len);

  for (guint i = 0; i < entries->len; i++) {
    Entry *entry = g_ptr_array_index (entries, i);

    pb_code_table_add (by_code, entry->country.code, entry);
  }
  return by_code;
}

static Catalogue *
load_catalogue (void)
{
  static const char *const columns[] = { "iso2",      "iso3",         "m49",        "name_en",
                                         "un_region", "un_subregion", "itu_region", "un_member",
                                         "longitude", "latitude",     NULL };
  Catalogue *self = g_new0 (Catalogue, 1);
  g_autofree char *names = NULL;

  self->entries = g_ptr_array_new ();
  self->iso_names = pb_iso_codes_read_names ("3166-1", "alpha_3");
  self->placeholder = g_regex_new (PLACEHOLDER_PATTERN, G_REGEX_OPTIMIZE, 0, NULL);
  self->text = pb_tsv_read ("geography/countries.tsv", columns, add_country, self);
  self->by_code = index_entries (self->entries);
  names = pb_tsv_read ("geography/country-names.tsv", NAME_COLUMNS, add_names, self);
  g_ptr_array_sort (self->entries, compare_entries);
  return self;
}

static Catalogue *
get_catalogue (void)
{
  static Catalogue *catalogue = NULL;

  if (g_once_init_enter (&catalogue))
    g_once_init_leave (&catalogue, load_catalogue ());
  return catalogue;
}

guint
pb_country_get_n (void)
{
  return get_catalogue ()->entries->len;
}

const PbCountry *
pb_country_get (guint index)
{
  Catalogue *catalogue = get_catalogue ();
  const Entry *entry;

  g_return_val_if_fail (index < catalogue->entries->len, NULL);

  entry = g_ptr_array_index (catalogue->entries, index);
  return &entry->country;
}

static const Entry *
find_entry (const char *code)
{
  return pb_code_table_find (get_catalogue ()->by_code, code);
}

const PbCountry *
pb_country_find (const char *code)
{
  const Entry *entry = find_entry (code);

  return entry != NULL ? &entry->country : NULL;
}

const char *
pb_country_name (const char *code)
{
  const Entry *entry = find_entry (code);

  if (entry != NULL)
    return entry->name;
  return code != NULL ? code : "";
}

/* Whether a word starts at @place of @words. Every Chinese character does, and so does what follows
 * the Arabic article, which people leave out. */
static gboolean
is_word_start (const char *words, const char *place)
{
  const char *article = "ال";
  gsize article_length = strlen (article);
  gsize before = place - words;
  gunichar last;

  if (before == 0)
    return TRUE;
  last = g_utf8_get_char (g_utf8_prev_char (place));
  if (last == ' ' || g_unichar_break_type (last) == G_UNICODE_BREAK_IDEOGRAPHIC)
    return TRUE;
  return before >= article_length &&
         memcmp (place - article_length, article, article_length) == 0 &&
         (before == article_length || place[-(gssize) article_length - 1] == ' ');
}

static guint
rank_name (const char *words, const char *typed)
{
  if (words == NULL)
    return 0;
  if (g_str_equal (words, typed))
    return 1;
  if (g_str_has_prefix (words, typed))
    return 2;
  for (const char *p = strstr (words, typed); p != NULL; p = strstr (p + 1, typed)) {
    if (is_word_start (words, p))
      return 3;
  }
  return 0;
}

guint
pb_country_matches (const PbCountry *country, const char *folded)
{
  const Entry *entry = find_entry (country->code);
  g_autofree char *typed = make_words (folded);
  guint best = 0;

  g_return_val_if_fail (entry != NULL, 0);

  if (g_ascii_strcasecmp (typed, country->code) == 0 ||
      g_ascii_strcasecmp (typed, country->alpha2) == 0)
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (entry->words); i++) {
    guint rank = rank_name (entry->words[i], typed);

    if (rank != 0 && (best == 0 || rank < best))
      best = rank;
  }
  return best;
}
