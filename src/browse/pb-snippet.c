/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-snippet.h"

#include "base/pb-text.h"

/* As many characters of a record's text as fit into a line of a list. */
#define LENGTH 110

/* A folded text that knows where each of its bytes comes from. */
typedef struct {
  GString *folded;
  GArray *origins; /* of guint32: where the character begins that a byte comes from */
} Map;

static void
append (Map *map, const char *text, gsize origin)
{
  guint32 place = (guint32) origin;

  for (const char *at = text; *at; at++) {
    g_string_append_c (map->folded, *at);
    g_array_append_val (map->origins, place);
  }
}

static void
append_folded (Map *map, const char *at, gsize length, gsize origin)
{
  g_autofree char *character = g_strndup (at, length);
  g_autofree char *folded = pb_text_fold (character);

  append (map, folded, origin);
}

static void
append_character (Map *map, const char *at, gsize length, gsize origin)
{
  gunichar c = g_utf8_get_char (at);
  char plain[2] = { 0 };

  if (g_unichar_isspace (c)) {
    if (map->folded->len > 0 && map->folded->str[map->folded->len - 1] != ' ')
      append (map, " ", origin);
  } else if (length == 1) {
    plain[0] = g_ascii_tolower (*at);
    append (map, plain, origin);
  } else {
    append_folded (map, at, length, origin);
  }
}

static Map
make_map (const char *text, gsize from)
{
  Map map = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint32)) };

  for (const char *at = text + from; *at; at = g_utf8_next_char (at))
    append_character (&map, at, g_utf8_next_char (at) - at, at - text);
  return map;
}

static void
clear_map (Map *map)
{
  g_string_free (map->folded, TRUE);
  g_array_unref (map->origins);
}

/* Behind the character at @place and the marks that belong to it. */
static gsize
find_end (const char *text, gsize place)
{
  const char *at = g_utf8_next_char (text + place);

  while (*at && g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at - text;
}

gboolean
pb_snippet_find (const char *text, const char *phrase, gsize from, PbSpan *span)
{
  Map map = make_map (text, from);
  const char *found = *phrase ? strstr (map.folded->str, phrase) : NULL;

  if (found) {
    gsize first = found - map.folded->str;
    gsize last = first + strlen (phrase) - 1;

    span->start = g_array_index (map.origins, guint32, first);
    span->end = find_end (text, g_array_index (map.origins, guint32, last));
  }
  clear_map (&map);
  return found != NULL;
}

static gboolean
find_first (const char *text, const char *const *phrases, gsize from, PbSpan *first)
{
  gboolean found = FALSE;

  for (guint i = 0; phrases[i]; i++) {
    PbSpan span;

    if (pb_snippet_find (text, phrases[i], from, &span) && (!found || span.start < first->start)) {
      *first = span;
      found = TRUE;
    }
  }
  return found;
}

/* Goes back so many characters, and on to the beginning of a word when one is near. */
static gsize
find_beginning (const char *text, gsize place, guint n)
{
  const char *at = text + place;
  const char *word;

  for (guint i = 0; i < n && at > text; i++)
    at = g_utf8_prev_char (at);
  if (at == text)
    return 0;
  for (word = at; word < text + place && word - at < 16; word = g_utf8_next_char (word))
    if (g_unichar_isspace (g_utf8_get_char (word)))
      return g_utf8_next_char (word) - text;
  while (at < text + place && g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at - text;
}

static gsize
find_finish (const char *text, gsize place, guint n)
{
  const char *at = text + place;

  for (guint i = 0; i < n && *at; i++)
    at = g_utf8_next_char (at);
  while (*at && g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at - text;
}

/* Line breaks would make it more than a line. */
static void
add_escaped (GString *markup, const char *text, gsize length)
{
  g_autofree char *piece = g_strndup (text, length);
  g_autofree char *line = g_strdelimit (g_steal_pointer (&piece), "\r\n\t", ' ');
  g_autofree char *escaped = g_markup_escape_text (line, -1);

  g_string_append (markup, escaped);
}

static void
add_pieces (GString *markup, const char *text, const char *const *phrases, PbSpan cut)
{
  g_autofree char *piece = g_strndup (text + cut.start, cut.end - cut.start);
  gsize at = 0;
  PbSpan bold;

  while (find_first (piece, phrases, at, &bold)) {
    add_escaped (markup, piece + at, bold.start - at);
    g_string_append (markup, "<b>");
    add_escaped (markup, piece + bold.start, bold.end - bold.start);
    g_string_append (markup, "</b>");
    at = bold.end;
  }
  add_escaped (markup, piece + at, strlen (piece) - at);
}

char *
pb_snippet_make (const char *text, const char *const *phrases, guint length)
{
  GString *markup;
  PbSpan first;
  PbSpan cut;

  if (!find_first (text, phrases, 0, &first))
    return NULL;
  cut.start = find_beginning (text, first.start, length / 8);
  cut.end = find_finish (text, first.end, length * 7 / 8);
  markup = g_string_new (cut.start > 0 ? "…" : NULL);
  add_pieces (markup, text, phrases, cut);
  if (text[cut.end])
    g_string_append (markup, "…");
  return g_string_free (markup, FALSE);
}

GStrv
pb_snippet_list_phrases (const PbQuery *query)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) phrases = NULL;

  for (guint i = 0; i < pb_query_get_n_limits (query); i++) {
    const PbLimit *limit = pb_query_get_limit (query, i);
    g_autofree char *folded = NULL;

    if (limit->field || limit->negated)
      continue;
    folded = pb_text_fold (limit->value);
    g_strv_builder_add (builder, folded);
  }
  phrases = g_strv_builder_end (builder);
  return *phrases ? g_steal_pointer (&phrases) : NULL;
}

static char *
make_for_value (PbValue *value, const char *const *phrases)
{
  const char *text = pb_value_get_string (value);
  char *snippet = text ? pb_snippet_make (text, phrases, LENGTH) : NULL;

  for (guint i = 0; i < pb_value_get_length (value) && !snippet; i++)
    snippet = make_for_value (pb_value_get_item (value, i), phrases);
  return snippet;
}

static char *
make_for_map (const PbKind *kind, PbValue *map, const char *const *phrases, const char *title)
{
  char *snippet = NULL;

  for (const PbField *field = kind->fields; field->name && !snippet; field++) {
    PbValue *value = pb_value_get_member (map, field->name);

    if (!value || g_strcmp0 (field->name, title) == 0)
      continue;
    if (field->flags & PB_FIELD_SEARCHED)
      snippet = make_for_value (value, phrases);
    else if (field->type == PB_FIELD_PART)
      snippet = make_for_map (field->part, value, phrases, NULL);
    else if (field->type == PB_FIELD_PARTS)
      for (guint i = 0; i < pb_value_get_length (value) && !snippet; i++)
        snippet = make_for_map (field->part, pb_value_get_item (value, i), phrases, NULL);
  }
  return snippet;
}

char *
pb_snippet_make_for_record (const PbKind *kind, PbValue *record, const char *const *phrases)
{
  return make_for_map (kind, record, phrases, kind->title);
}
