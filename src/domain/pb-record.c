/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-record.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "base/pb-json.h"
#include "base/pb-text.h"
#include "domain/pb-language.h"

static PbValue *
with_string (PbValue *map, const char *name, const char *string)
{
  g_autoptr (PbValue) old = map;
  g_autoptr (PbValue) value = pb_value_new_string (string);

  return pb_value_with_member (old, name, value);
}

PbValue *
pb_record_new (const PbKind *kind, const char *language)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *now = pb_timestamp_now ();
  g_autoptr (PbValue) one = pb_value_new_number (1);
  g_autoptr (PbValue) record = pb_value_new_map ();

  g_return_val_if_fail (kind->plural, NULL);

  record = with_string (g_steal_pointer (&record), "id", id);
  record = with_string (g_steal_pointer (&record), "created", now);
  record = with_string (g_steal_pointer (&record), "modified", now);
  record = with_string (g_steal_pointer (&record), "language", language);
  record = with_string (g_steal_pointer (&record), "publication", "draft");
  return pb_value_with_member (record, "revision", one);
}

const char *
pb_record_get_id (PbValue *record)
{
  return pb_value_get_member_string (record, "id");
}

guint
pb_record_get_revision (PbValue *record)
{
  double revision = pb_value_get_number (pb_value_get_member (record, "revision"));

  /* A file may say anything here, also before it is checked. */
  return (guint) CLAMP (revision, 0, G_MAXINT32);
}

const char *
pb_record_get_language (PbValue *record)
{
  const char *language = record ? pb_value_get_member_string (record, "language") : NULL;

  return language ? language : "en";
}

const char *
pb_record_get_publication (PbValue *record)
{
  const char *publication = pb_value_get_member_string (record, "publication");

  return publication ? publication : "draft";
}

gboolean
pb_record_is_draft (PbValue *record)
{
  const char *publication = pb_record_get_publication (record);

  return g_str_equal (publication, "draft") || g_str_equal (publication, "change-requested");
}

/* The first text of any language. */
static const char *
get_any_text (PbValue *texts)
{
  for (guint i = 0; i < pb_value_get_length (texts); i++) {
    PbValue *text = pb_value_get_item (texts, i);

    if (!pb_value_is_empty (text))
      return pb_value_get_string (text);
  }
  return NULL;
}

const char *
pb_record_text (PbValue *record, PbValue *text)
{
  const char *languages[] = { pb_language_current (), pb_record_get_language (record), "en" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    const char *found = pb_value_get_member_string (text, languages[i]);

    if (found && *found)
      return found;
  }
  return get_any_text (text);
}

static const char *
get_untitled (const PbKind *kind)
{
  if (kind == &pb_entity_kind)
    return _ ("Entity without a name");
  return kind == &pb_pledge_kind ? _ ("Pledge without a title") : _ ("Report on a pledge");
}

const char *
pb_record_title (const PbKind *kind, PbValue *record)
{
  const char *title = pb_record_text (record, pb_value_get_member (record, kind->title));

  return title ? title : get_untitled (kind);
}

static PbValue *without_fields (const PbKind *kind, PbValue *map, PbFieldFlags flags);

static PbValue *
without_fields_in_each (const PbKind *kind, PbValue *list, PbFieldFlags flags)
{
  g_autoptr (PbValue) result = pb_value_ref (list);

  /* What a file has here may be no list before it is checked. */
  if (pb_value_get_value_type (list) != PB_VALUE_LIST)
    return g_steal_pointer (&result);
  for (guint i = 0; i < pb_value_get_length (list); i++) {
    g_autoptr (PbValue) item = without_fields (kind, pb_value_get_item (list, i), flags);
    PbValue *next = pb_value_with_item (result, i, item);

    pb_value_unref (result);
    result = next;
  }
  return g_steal_pointer (&result);
}

static PbValue *
without_fields (const PbKind *kind, PbValue *map, PbFieldFlags flags)
{
  g_autoptr (PbValue) result = pb_value_ref (map);

  for (const PbField *field = kind->fields; field->name; field++) {
    PbValue *value = pb_value_get_member (map, field->name);
    g_autoptr (PbValue) kept = NULL;
    PbValue *next;

    if (!value)
      continue;
    if (field->flags & flags)
      kept = NULL;
    else if (field->type == PB_FIELD_PART)
      kept = without_fields (field->part, value, flags);
    else if (field->type == PB_FIELD_PARTS)
      kept = without_fields_in_each (field->part, value, flags);
    else
      continue;
    next = pb_value_with_member (result, field->name, kept);
    pb_value_unref (result);
    result = next;
  }
  return g_steal_pointer (&result);
}

PbValue *
pb_record_without (const PbKind *kind, PbValue *record, PbFieldFlags flags)
{
  return without_fields (kind, record, flags);
}

char *
pb_record_digest (const PbKind *kind, PbValue *record)
{
  g_autoptr (PbValue) outside = pb_record_without (kind, record, PB_FIELD_INTERNAL);

  return pb_json_digest (outside);
}

static void
append_texts (GString *text, PbValue *value)
{
  const char *string = pb_value_get_string (value);

  if (string) {
    g_string_append (text, string);
    g_string_append_c (text, ' ');
  }
  for (guint i = 0; i < pb_value_get_length (value); i++)
    append_texts (text, pb_value_get_item (value, i));
}

static void
append_searched (GString *text, const PbKind *kind, PbValue *map)
{
  for (const PbField *field = kind->fields; field->name; field++) {
    PbValue *value = pb_value_get_member (map, field->name);

    if (!value)
      continue;
    if (field->flags & PB_FIELD_SEARCHED)
      append_texts (text, value);
    else if (field->type == PB_FIELD_PART)
      append_searched (text, field->part, value);
    else if (field->type == PB_FIELD_PARTS)
      for (guint i = 0; i < pb_value_get_length (value); i++)
        append_searched (text, field->part, pb_value_get_item (value, i));
  }
}

char *
pb_record_search_text (const PbKind *kind, PbValue *record)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_searched (text, kind, record);
  return pb_text_fold (text->str);
}

/* The texts of a translatable field with what was under @from now under @to. */
static PbValue *
rename_language (PbValue *texts, const char *from, const char *to)
{
  PbValue *text = pb_value_get_member (texts, from);
  g_autoptr (PbValue) with = NULL;

  if (!text || pb_value_get_member (texts, to))
    return pb_value_ref (texts);
  with = pb_value_with_member (texts, to, text);
  return pb_value_with_member (with, from, NULL);
}

PbValue *
pb_record_with_language (const PbKind *kind, PbValue *record, const char *language)
{
  const char *old = pb_record_get_language (record);
  g_autoptr (PbValue) result = with_string (pb_value_ref (record), "language", language);

  for (const PbField *field = kind->fields; field->name; field++) {
    PbValue *texts = pb_value_get_member (record, field->name);
    g_autoptr (PbValue) renamed = NULL;
    PbValue *next;

    if (!texts || !(field->flags & PB_FIELD_TRANSLATABLE))
      continue;
    renamed = rename_language (texts, old, language);
    next = pb_value_with_member (result, field->name, renamed);
    pb_value_unref (result);
    result = next;
  }
  return g_steal_pointer (&result);
}
