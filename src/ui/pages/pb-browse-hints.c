/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-hints.h"

#include "browse/pb-query-value.h"
#include "ui/pb-view.h"
#include "ui/widgets/pb-option-lists.h"

/* From so many letters on, a word may be meant as the start of a field's name. */
#define N_FIRST_LETTERS 2
/* The rank up to which a text starts with what was typed: see PbOptionMatch. */
#define LAST_RANK_OF_START 2

/* The start of the word before @at, or %NULL inside of quotation marks. */
static const char *
find_word (const char *text, const char *at)
{
  const char *start = text;
  gboolean is_quoted = FALSE;

  for (const char *c = text; c < at; c = g_utf8_next_char (c)) {
    if (is_quoted && *c == '\\' && c + 1 < at)
      c++;
    else if (*c == '"')
      is_quoted = !is_quoted;
    else if (!is_quoted && g_unichar_isspace (g_utf8_get_char (c)))
      start = g_utf8_next_char (c);
  }
  return is_quoted ? NULL : start;
}

static void
append (GListStore *options, const char *code, const char *title)
{
  g_autoptr (PbOption) option = pb_option_new (code, title, NULL);

  g_list_store_append (options, option);
}

static GListModel *
list_fields (const PbKind *kind)
{
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  for (const PbQueryField *field = pb_query_field_get_all (); field->name; field++)
    if (pb_view_has_field (kind, field))
      append (options, field->name, pb_query_field_get_label (field));
  return G_LIST_MODEL (options);
}

static GListModel *
list_answers (const PbQueryField *field)
{
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  append (options, "yes", pb_query_field_get_code_label (field, "yes"));
  append (options, "no", pb_query_field_get_code_label (field, "no"));
  return G_LIST_MODEL (options);
}

/* (transfer full) (nullable): those of a field that has a list of them. */
static GListModel *
list_values (const PbQueryField *field)
{
  switch (field->type) {
  case PB_QUERY_TERM:
  case PB_QUERY_GROUP:
  case PB_QUERY_AGE: return pb_option_lists_new_terms (field->of);
  case PB_QUERY_COUNTRY: return pb_option_lists_new_countries ();
  case PB_QUERY_TRUTH: return list_answers (field);
  case PB_QUERY_RECORD:
  case PB_QUERY_TEXT:
  case PB_QUERY_YEAR:
  case PB_QUERY_AMOUNT: return NULL;
  }
  g_return_val_if_reached (NULL);
}

/* What is called alike in its middle would get in the way of plain words. */
static guint
match_start (PbOption *option, const char *folded)
{
  guint rank = pb_option_matches (option, folded);

  return rank <= LAST_RANK_OF_START ? rank : 0;
}

/* Puts what is written in place of the codes: "type:", "type:financial". */
static GListModel *
write_out (GListModel *found, const PbQueryField *field)
{
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++) {
    g_autoptr (PbOption) option = g_list_model_get_item (found, i);
    const char *code = pb_option_get_code (option);
    g_autofree char *written =
        field ? g_strdup_printf ("%s:%s", field->name, code) : g_strdup_printf ("%s:", code);
    g_autoptr (PbOption) hint = pb_option_new (written, pb_option_get_title (option), written);

    g_list_store_append (options, hint);
  }
  return G_LIST_MODEL (options);
}

static GListModel *
find_fields (const PbKind *kind, const char *word)
{
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GListModel) found = NULL;

  if (g_utf8_strlen (word, -1) < N_FIRST_LETTERS)
    return NULL;
  all = list_fields (kind);
  found = pb_options_find (all, match_start, word);
  return write_out (found, NULL);
}

static gboolean
is_value (const PbQueryField *field, const char *typed)
{
  g_autofree char *value = pb_query_field_read (field, typed, 0, NULL);

  return value != NULL;
}

static GListModel *
find_values (const PbQueryField *field, const char *typed)
{
  PbOptionMatch match =
      field->type == PB_QUERY_COUNTRY ? pb_option_lists_match_country : pb_option_matches;
  g_autoptr (GListModel) all = list_values (field);
  g_autoptr (GListModel) found = all ? pb_options_find (all, match, typed) : NULL;

  return found ? write_out (found, field) : NULL;
}

/* (nullable): the field that stands before the colon. */
static const PbQueryField *
find_field (const PbKind *kind, const char *word, const char *colon)
{
  g_autofree char *name = g_strndup (word, colon - word);
  const PbQueryField *field = pb_query_field_find (name);

  return field && pb_view_has_field (kind, field) ? field : NULL;
}

static void
find_options (PbBrowseHints *self, const PbKind *kind, const char *word)
{
  const char *colon = strchr (word, ':');
  const PbQueryField *field = colon ? find_field (kind, word, colon) : NULL;

  if (!colon)
    self->options = find_fields (kind, word);
  else if (field) {
    self->options = find_values (field, colon + 1);
    self->needed = colon[1] != '\0' && !is_value (field, colon + 1);
  }
}

/* A word that is written out already needs no hint. */
static gboolean
has_more (const PbBrowseHints *self, const char *word)
{
  g_autoptr (PbOption) first = self->options ? g_list_model_get_item (self->options, 0) : NULL;

  return first && (g_list_model_get_n_items (self->options) > 1 ||
                   g_ascii_strcasecmp (pb_option_get_code (first), word) != 0);
}

PbBrowseHints *
pb_browse_hints_find (const PbKind *kind, const char *text, guint position)
{
  g_autoptr (PbBrowseHints) self = g_new0 (PbBrowseHints, 1);
  const char *at = g_utf8_offset_to_pointer (text, position);
  const char *start = find_word (text, at);
  g_autofree char *word = NULL;

  if (!start || (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at))))
    return NULL;
  if (*start == '-' && start < at)
    start++;
  word = g_strndup (start, at - start);
  self->start = g_utf8_pointer_to_offset (text, start);
  self->end = position;
  find_options (self, kind, word);
  return has_more (self, word) ? g_steal_pointer (&self) : NULL;
}

void
pb_browse_hints_free (PbBrowseHints *self)
{
  g_clear_object (&self->options);
  g_free (self);
}
