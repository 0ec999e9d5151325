/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-query-private.h"

#include "base/pb-text.h"

#include <glib/gi18n-lib.h>

/* query = limit, { white space, limit }
 * limit = [ "-" ], ( field, ":", value | word | phrase )
 * value = phrase | anything but white space
 * phrase = '"', anything, '"', with a backslash before a quotation mark or a backslash in it
 *
 * A word is anything but white space that is none of the others. */

#define MAX_LENGTH 4000

typedef struct {
  const char *start;
  const char *at;
} Scanner;

static guint
get_column (const Scanner *self)
{
  return (guint) g_utf8_strlen (self->start, self->at - self->start) + 1;
}

static void
skip_space (Scanner *self)
{
  while (*self->at != '\0' && g_unichar_isspace (g_utf8_get_char (self->at)))
    self->at = g_utf8_next_char (self->at);
}

static const char *
find_space (const char *at)
{
  while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

char *
pb_query_take_name (const char *word, const char **after)
{
  const char *end = word;

  while (g_ascii_isalpha (*end) || (*end == '-' && end > word))
    end++;
  if (end == word || *end != ':')
    return NULL;
  if (after != NULL)
    *after = end + 1;
  return g_strndup (word, end - word);
}

static char *
take_phrase (Scanner *self, GError **error)
{
  g_autoptr (GString) phrase = g_string_new (NULL);
  const char *at = self->at + 1;

  for (; *at != '\0' && *at != '"'; at++) {
    if (*at == '\\' && (at[1] == '"' || at[1] == '\\'))
      at++;
    g_string_append_c (phrase, *at);
  }
  if (*at == '\0') {
    g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_SYNTAX,
                 _ ("Column %u: this quotation mark has no second one."), get_column (self));
    return NULL;
  }
  self->at = at + 1;
  return pb_text_clean (phrase->str, FALSE);
}

/* A phrase, or what goes up to the next blank. */
static char *
take_text (Scanner *self, GError **error)
{
  const char *start = self->at;
  g_autofree char *word = NULL;

  if (*start == '"')
    return take_phrase (self, error);
  self->at = find_space (start);
  word = g_strndup (start, self->at - start);
  return pb_text_clean (word, FALSE);
}

static gboolean
refuse_empty (guint column, GError **error)
{
  g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_SYNTAX,
               _ ("Column %u: something is missing here."), column);
  return FALSE;
}

static const PbQueryField *
find_field (const char *name, guint column, GError **error)
{
  const PbQueryField *field = pb_query_field_find (name);
  g_autoptr (GString) names = g_string_new (NULL);

  if (field != NULL)
    return field;
  for (field = pb_query_field_get_all (); field->name != NULL; field++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", field->name);
  g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_FIELD,
               _ ("Column %1$u: there is no field “%2$s”. To look for it as text, put it in "
                  "quotation marks. The fields are: %3$s."),
               column, name, names->str);
  return NULL;
}

static gboolean
parse_value (
    Scanner *self, GPtrArray *limits, const PbQueryField *field, gboolean negated, GError **error)
{
  guint column = get_column (self);
  g_autofree char *text = take_text (self, error);
  g_autofree char *value = NULL;

  if (text == NULL || (*text == '\0' && !refuse_empty (column, error)))
    return FALSE;
  value = pb_query_field_read (field, text, column, error);
  if (value == NULL)
    return FALSE;
  pb_limits_add (limits, field, value, negated);
  return TRUE;
}

/* What folds to nothing is in every text. */
static gboolean
parse_text (Scanner *self, GPtrArray *limits, gboolean negated, GError **error)
{
  guint column = get_column (self);
  g_autofree char *text = take_text (self, error);
  g_autofree char *folded = text != NULL ? pb_text_fold (text) : NULL;

  if (text == NULL || (*folded == '\0' && !refuse_empty (column, error)))
    return FALSE;
  pb_limits_add (limits, NULL, text, negated);
  return TRUE;
}

static gboolean
parse_limit (Scanner *self, GPtrArray *limits, GError **error)
{
  gboolean negated = *self->at == '-';
  guint column;
  g_autofree char *name = NULL;
  const PbQueryField *field;
  const char *after;

  if (negated)
    self->at++;
  column = get_column (self);
  name = pb_query_take_name (self->at, &after);
  if (name == NULL)
    return parse_text (self, limits, negated, error);
  field = find_field (name, column, error);
  self->at = after;
  return field != NULL && parse_value (self, limits, field, negated, error);
}

static gboolean
check_text (const char *text, GError **error)
{
  if (!g_utf8_validate (text, -1, NULL)) {
    g_set_error_literal (error, PB_QUERY_ERROR, PB_QUERY_ERROR_SYNTAX,
                         _ ("The query is not text in UTF-8."));
    return FALSE;
  }
  if (pb_text_length (text) > MAX_LENGTH) {
    g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_LIMIT,
                 _ ("The query is longer than %d characters."), MAX_LENGTH);
    return FALSE;
  }
  return TRUE;
}

gboolean
pb_limits_parse (GPtrArray *limits, const char *text, GError **error)
{
  Scanner scanner = { text, text };

  if (!check_text (text, error))
    return FALSE;
  for (skip_space (&scanner); *scanner.at != '\0'; skip_space (&scanner))
    if (!parse_limit (&scanner, limits, error))
      return FALSE;
  return TRUE;
}

static gboolean
needs_quotes (const PbLimit *limit)
{
  const char *text = limit->value;
  g_autofree char *name = limit->field == NULL ? pb_query_take_name (text, NULL) : NULL;

  return *text == '"' || (limit->field == NULL && *text == '-') || name != NULL ||
         *find_space (text) != '\0';
}

static void
write_phrase (GString *text, const char *phrase)
{
  g_string_append_c (text, '"');
  for (const char *at = phrase; *at != '\0'; at++) {
    if (*at == '"' || *at == '\\')
      g_string_append_c (text, '\\');
    g_string_append_c (text, *at);
  }
  g_string_append_c (text, '"');
}

char *
pb_limits_write (const GPtrArray *limits)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < limits->len; i++) {
    const PbLimit *limit = g_ptr_array_index (limits, i);

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", limit->negated ? "-" : "");
    if (limit->field != NULL)
      g_string_append_printf (text, "%s:", limit->field->name);
    if (needs_quotes (limit))
      write_phrase (text, limit->value);
    else
      g_string_append (text, limit->value);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
