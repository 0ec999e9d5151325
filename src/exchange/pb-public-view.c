/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-public-view.h"

#include <string.h>

/* The text is copied in pieces rather than read into values and written anew, because a data set is
 * hundreds of megabytes. Each step takes the place of what it reads and returns the place behind
 * it, or NULL when it is not what was asked for. */

static const char *copy_object (GString *text, const PbKind *kind, const char *at);

static const char *
skip_string (const char *at)
{
  if (*at != '"')
    return NULL;
  for (at++; *at != '"'; at++) {
    at += strcspn (at, "\"\\");
    if (*at == '"')
      break;
    if (*at == '\0' || *++at == '\0')
      return NULL;
  }
  return at + 1;
}

static const char *
skip_scalar (const char *at)
{
  if (*at == '"')
    return skip_string (at);
  return strchr ("{[]},:", *at) == NULL ? at + strcspn (at, ",]}") : NULL;
}

static const char *
skip_value (const char *at)
{
  gsize depth = 0;

  do {
    if (*at == '{' || *at == '[') {
      depth++;
      at++;
    } else if (depth > 0 && (*at == '}' || *at == ']')) {
      depth--;
      at++;
    } else if (depth > 0 && (*at == ',' || *at == ':')) {
      at++;
    } else {
      at = *at == '"' ? skip_string (at) : skip_scalar (at);
    }
  } while (depth > 0 && at != NULL && *at != '\0');
  return depth == 0 ? at : NULL;
}

static const char *
copy_scalar (GString *text, const char *at)
{
  const char *end = skip_scalar (at);

  if (end != NULL)
    g_string_append_len (text, at, end - at);
  return end;
}

/* Codes of a vocabulary. */
static const char *
copy_strings (GString *text, const char *at)
{
  const char *start = at;

  if (*at != '[')
    return NULL;
  do {
    at++;
    if (*at == ']' && at == start + 1)
      break;
    at = skip_string (at);
  } while (at != NULL && *at == ',');
  if (at == NULL || *at != ']')
    return NULL;
  g_string_append_len (text, start, at + 1 - start);
  return at + 1;
}

/* A text in several languages. */
static const char *
copy_translations (GString *text, const char *at)
{
  const char *start = at;

  if (*at != '{')
    return NULL;
  do {
    at++;
    if (*at == '}' && at == start + 1)
      break;
    at = skip_string (at);
    at = at != NULL && *at == ':' ? skip_string (at + 1) : NULL;
  } while (at != NULL && *at == ',');
  if (at == NULL || *at != '}')
    return NULL;
  g_string_append_len (text, start, at + 1 - start);
  return at + 1;
}

static const char *
copy_parts (GString *text, const PbKind *part, const char *at)
{
  const char *start = at;

  if (*at != '[')
    return NULL;
  do {
    g_string_append_c (text, *at++);
    if (*at == ']' && at == start + 1)
      break;
    at = copy_object (text, part, at);
  } while (at != NULL && *at == ',');
  if (at == NULL || *at != ']')
    return NULL;
  g_string_append_c (text, ']');
  return at + 1;
}

static const char *
copy_value (GString *text, const PbField *field, const char *at)
{
  switch (field->type) {
  case PB_FIELD_PART: return copy_object (text, field->part, at);
  case PB_FIELD_PARTS: return copy_parts (text, field->part, at);
  case PB_FIELD_TERMS:
  case PB_FIELD_COUNTRIES: return copy_strings (text, at);
  default: break;
  }
  return field->flags & PB_FIELD_TRANSLATABLE ? copy_translations (text, at)
                                              : copy_scalar (text, at);
}

/* @name: a string in its quotes. */
static const PbField *
find_public_field (const PbKind *kind, const char *name, gsize length)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++)
    if (field->name[0] == name[1] && strncmp (field->name, name + 1, length - 2) == 0 &&
        field->name[length - 2] == '\0')
      return field->flags & (PB_FIELD_PRIVATE | PB_FIELD_INTERNAL) ? NULL : field;
  return NULL;
}

/* Copies the member or leaves it out. */
static const char *
copy_member (GString *text, const PbKind *kind, const char *at)
{
  const char *name = at;
  const char *value = skip_string (at);
  const PbField *field;
  const char *end = NULL;
  gsize before = text->len;

  if (value == NULL || *value != ':')
    return NULL;
  field = find_public_field (kind, name, value - name);
  if (field != NULL) {
    if (text->str[before - 1] != '{')
      g_string_append_c (text, ',');
    g_string_append_len (text, name, value + 1 - name);
    end = copy_value (text, field, value + 1);
  }
  if (end != NULL)
    return end;
  g_string_truncate (text, before);
  return skip_value (value + 1);
}

static const char *
copy_object (GString *text, const PbKind *kind, const char *at)
{
  const char *start = at;

  if (*at != '{')
    return NULL;
  g_string_append_c (text, '{');
  do {
    at++;
    if (*at == '}' && at == start + 1)
      break;
    at = copy_member (text, kind, at);
  } while (at != NULL && *at == ',');
  if (at == NULL || *at != '}')
    return NULL;
  g_string_append_c (text, '}');
  return at + 1;
}

gboolean
pb_public_view_append (GString *text, const PbKind *kind, const char *body)
{
  gsize before = text->len;
  const char *end = copy_object (text, kind, body);

  if (end != NULL && *end == '\0')
    return TRUE;
  g_string_truncate (text, before);
  return FALSE;
}
