/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pb-name.h"
#include "base/pb-pointer.h"
#include "domain/pb-language.h"

const PbKind *const *
pb_kind_get_all (void)
{
  static const PbKind *const kinds[] = { &pb_entity_kind, &pb_pledge_kind, &pb_report_kind, NULL };

  return kinds;
}

static void
know_names (const PbKind *kind)
{
  for (const PbField *field = kind->fields; field->name; field++) {
    pb_name_know (field->name);
    if (field->part)
      know_names (field->part);
  }
}

void
pb_kind_know_names (void)
{
  static gsize known = 0;

  if (!g_once_init_enter (&known))
    return;
  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    know_names (*kind);
  g_once_init_leave (&known, 1);
}

const PbKind *
pb_kind_find (const char *name_or_plural)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    if (g_strcmp0 (name_or_plural, (*kind)->name) == 0 ||
        g_strcmp0 (name_or_plural, (*kind)->plural) == 0)
      return *kind;
  return NULL;
}

const char *
pb_kind_get_label (const PbKind *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "kind", self->label);
}

const char *
pb_kind_get_add_label (const PbKind *self)
{
  return self->add_label ? g_dpgettext2 (GETTEXT_PACKAGE, "button", self->add_label) : _ ("Add");
}

const char *
pb_section_get_title (const PbSection *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "section", self->title);
}

const char *
pb_section_get_subtitle (const PbSection *self)
{
  return self->subtitle ? g_dpgettext2 (GETTEXT_PACKAGE, "section", self->subtitle) : NULL;
}

const PbField *
pb_kind_find_field (const PbKind *self, const char *name)
{
  for (const PbField *field = self->fields; field->name; field++)
    if (g_strcmp0 (field->name, name) == 0)
      return field;
  return NULL;
}

/* The steps to a place, none when @pointer is not a JSON pointer. */
static char **
split_place (const char *pointer)
{
  char **tokens = pb_pointer_split (pointer);

  return tokens ? tokens : g_new0 (char *, 1);
}

static gboolean
is_index (const char *token)
{
  return token && (g_ascii_isdigit (token[0]) || g_strcmp0 (token, "-") == 0);
}

const PbField *
pb_kind_find_field_at (const PbKind *self, const char *pointer)
{
  g_auto (GStrv) tokens = split_place (pointer);
  const PbField *field = NULL;

  for (guint i = 0; tokens[i]; i++) {
    if (field && (!field->part || is_index (tokens[i]))) {
      /* Inside a translatable text or a list: the field that holds it. */
      continue;
    }
    field = pb_kind_find_field (field ? field->part : self, tokens[i]);
    if (!field)
      return NULL;
  }
  return field;
}

/* Of several languages, the one in which it is. */
static void
append_language (GString *place, const PbField *field, const char *tag)
{
  g_autofree char *label = NULL;

  if (!(field->flags & PB_FIELD_TRANSLATABLE))
    return;
  label = g_strdup (place->str);
  g_string_printf (place, C_ ("field and language", "%s, %s"), label, pb_language_name (tag));
}

char *
pb_kind_describe_place (const PbKind *self, const char *pointer)
{
  g_auto (GStrv) tokens = split_place (pointer);
  g_autoptr (GString) place = g_string_new (NULL);
  const PbField *field = NULL;

  for (guint i = 0; tokens[i]; i++) {
    if (field && is_index (tokens[i])) {
      /* Counted from one, as people do. */
      g_string_append_printf (place, " %" G_GUINT64_FORMAT,
                              g_ascii_strtoull (tokens[i], NULL, 10) + 1);
      continue;
    }
    if (field && !field->part) {
      append_language (place, field, tokens[i]);
      break;
    }
    field = pb_kind_find_field (field ? field->part : self, tokens[i]);
    if (!field)
      break;
    if (place->len > 0)
      /* Translators: between the names of nested places, such as "Parties 2 › Name". */
      g_string_append (place, C_ ("place separator", " › "));
    g_string_append (place, pb_field_get_label (field));
  }
  return g_string_free (g_steal_pointer (&place), FALSE);
}

/* Where a member stands among the fields; what is none of them, such as a language, at the end. */
static guint
rank_field (const PbKind *kind, const char *name)
{
  const PbField *field = kind ? pb_kind_find_field (kind, name) : NULL;

  return field ? (guint) (field - kind->fields) : G_MAXUINT;
}

static int
compare_steps (const PbKind *kind, const char *a, const char *b)
{
  gboolean are_items = is_index (a) && is_index (b);
  guint64 left = are_items ? g_ascii_strtoull (a, NULL, 10) : rank_field (kind, a);
  guint64 right = are_items ? g_ascii_strtoull (b, NULL, 10) : rank_field (kind, b);

  return left == right ? strcmp (a, b) : (left > right) - (left < right);
}

/* What the fields of a place are looked up in, after one more step; %NULL where there are none. */
static const PbKind *
step_into (const PbKind *kind, const char *step)
{
  const PbField *field;

  if (!kind || is_index (step))
    return kind;
  field = pb_kind_find_field (kind, step);
  return field ? field->part : NULL;
}

int
pb_kind_compare_places (const PbKind *self, const char *a, const char *b)
{
  g_auto (GStrv) left = split_place (a);
  g_auto (GStrv) right = split_place (b);
  const PbKind *kind = self;
  guint i;

  for (i = 0; left[i] && right[i]; i++) {
    int order = compare_steps (kind, left[i], right[i]);

    if (order != 0)
      return order;
    kind = step_into (kind, left[i]);
  }
  return (left[i] != NULL) - (right[i] != NULL);
}

const char *
pb_kind_get_section_at (const PbKind *self, const char *pointer)
{
  g_auto (GStrv) tokens = split_place (pointer);
  const PbField *field = tokens[0] ? pb_kind_find_field (self, tokens[0]) : NULL;

  return field ? field->section : NULL;
}
