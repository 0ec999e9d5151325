/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-language.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include "domain/pb-iso-codes.h"

#define MAX_LANGUAGE 3

typedef struct {
  const char *tag;
  const char *name;
} CommonLanguage;

/* Named here too: these are in every list, and iso-codes does not know all of them in all of them.
 */
static const CommonLanguage COMMON[] = {
  { "ar", NC_ ("language", "Arabic") },     { "zh", NC_ ("language", "Chinese") },
  { "en", NC_ ("language", "English") },    { "fr", NC_ ("language", "French") },
  { "ru", NC_ ("language", "Russian") },    { "es", NC_ ("language", "Spanish") },
  { "pt", NC_ ("language", "Portuguese") },
};

typedef struct {
  GHashTable *names; /* language -> name in the interface's language */
  GPtrArray *common;
  GPtrArray *all;
} Catalogue;

/* ISO 639 gives every name a language has, and the years of its epoch: "Spanish; Castilian",
 * "Greek, Modern (1453-)". The first name will do; this is what follows it. */
#define SURPLUS_PATTERN "[\\s\\x{a0}]*([;؛]|\\([^)]*[0-9]).*"

static void
add_iso_names (GHashTable *names, const char *key)
{
  g_autoptr (GHashTable) iso_names = pb_iso_codes_read_names ("639-2", key);
  g_autoptr (GRegex) surplus = g_regex_new (SURPLUS_PATTERN, G_REGEX_OPTIMIZE, 0, NULL);
  GHashTableIter iter;
  gpointer tag, name;

  g_hash_table_iter_init (&iter, iso_names);
  while (g_hash_table_iter_next (&iter, &tag, &name)) {
    const char *translation = pb_iso_codes_translate ("639-2", name);
    const char *full = translation != NULL ? translation : name;

    g_hash_table_insert (names, g_strdup (tag),
                         g_regex_replace_literal (surplus, full, -1, 0, "", 0, NULL));
  }
}

static void
add_own_name (GHashTable *names, const CommonLanguage *language)
{
  const char *name = g_dpgettext2 (GETTEXT_PACKAGE, "language", language->name);

  if (name != language->name || !g_hash_table_contains (names, language->tag))
    g_hash_table_insert (names, g_strdup (language->tag), g_strdup (name));
}

static int
compare_by_name (gconstpointer a, gconstpointer b, gpointer names)
{
  const char *name_a = g_hash_table_lookup (names, *(const char *const *) a);
  const char *name_b = g_hash_table_lookup (names, *(const char *const *) b);

  return g_utf8_collate (name_a, name_b);
}

static GPtrArray *
list_common (void)
{
  GPtrArray *tags = g_ptr_array_new ();
  const char *current = pb_language_current ();

  for (guint i = 0; i < G_N_ELEMENTS (COMMON); i++)
    g_ptr_array_add (tags, (gpointer) COMMON[i].tag);
  if (!g_ptr_array_find_with_equal_func (tags, current, g_str_equal, NULL))
    g_ptr_array_add (tags, (gpointer) current);
  g_ptr_array_add (tags, NULL);
  return tags;
}

static Catalogue *
load_catalogue (void)
{
  Catalogue *self = g_new0 (Catalogue, 1);
  GHashTableIter iter;
  gpointer tag;

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->common = list_common ();
  self->all = g_ptr_array_new ();

  add_iso_names (self->names, "alpha_2");
  for (guint i = 0; i < G_N_ELEMENTS (COMMON); i++)
    add_own_name (self->names, &COMMON[i]);
  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &tag, NULL))
    g_ptr_array_add (self->all, tag);
  g_ptr_array_sort_with_data (self->all, compare_by_name, self->names);
  g_ptr_array_add (self->all, NULL);

  /* Languages of three letters can be named, but are not offered in the list. */
  add_iso_names (self->names, "alpha_3");
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

const char *const *
pb_language_get_common (void)
{
  return (const char *const *) get_catalogue ()->common->pdata;
}

const char *const *
pb_language_get_all (void)
{
  return (const char *const *) get_catalogue ()->all->pdata;
}

const char *
pb_language_name (const char *tag)
{
  const char *rest = strchr (tag, '-');
  g_autofree char *language = rest != NULL ? g_strndup (tag, rest - tag) : g_strdup (tag);
  const char *name = g_hash_table_lookup (get_catalogue ()->names, language);
  g_autofree char *whole = NULL;

  if (name == NULL)
    return g_intern_string (tag);
  if (rest == NULL)
    return name;
  /* Translators: a language and the code of its script or country, such as "Portuguese (BR)". */
  whole = g_strdup_printf (C_ ("language", "%s (%s)"), name, rest + 1);
  return g_intern_string (whole);
}

/* gettext translates nothing in these locales, whatever $LANGUAGE says. */
static gboolean
interface_is_untranslated (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

const char *
pb_language_current (void)
{
  const char *name = interface_is_untranslated () ? "en" : g_get_language_names ()[0];
  gsize length = strspn (name, "abcdefghijklmnopqrstuvwxyz");
  char language[MAX_LANGUAGE + 1];

  if (length < 2 || length > MAX_LANGUAGE)
    return "en";
  g_strlcpy (language, name, length + 1);
  return g_intern_string (language);
}

/* Subtags of scripts written from the right, as in "az-Arab". */
static const char *const RIGHT_TO_LEFT_SCRIPTS[] = { "Adlm", "Arab", "Hebr", "Mand", "Nkoo",
                                                     "Rohg", "Samr", "Syrc", "Thaa", NULL };
/* Languages that are written from the right when the tag names no script. */
static const char *const RIGHT_TO_LEFT_LANGUAGES[] = { "ar", "arc", "ckb", "dv", "fa", "he",
                                                       "ks", "mzn", "nqo", "ps", "sd", "syr",
                                                       "ug", "ur",  "yi",  NULL };

gboolean
pb_language_is_right_to_left (const char *tag)
{
  g_auto (GStrv) subtags = g_strsplit (tag, "-", 3);

  if (subtags[0] == NULL)
    return FALSE;
  if (subtags[1] != NULL && strlen (subtags[1]) == 4)
    return g_strv_contains (RIGHT_TO_LEFT_SCRIPTS, subtags[1]);
  return g_strv_contains (RIGHT_TO_LEFT_LANGUAGES, subtags[0]);
}
