/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-record-text.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record-lines.h"
#include "domain/pb-record.h"

#define INDENT 2

/* The further lines of a value stand under the first, a step further in. */
static void
add_field (GString *text, const PbRecordLine *line, int indent)
{
  g_auto (GStrv) lines = g_strsplit (line->value, "\n", -1);
  /* Translators: the name of a field and what is in it, in a plain text: "Country: Kenya". */
  g_autofree char *first =
      g_strdup_printf (C_ ("field and value", "%1$s: %2$s"), line->label, lines[0] ? lines[0] : "");

  g_string_append_printf (text, "%*s%s\n", indent, "", first);
  for (guint i = 1; lines[0] && lines[i]; i++)
    g_string_append_printf (text, "%*s%s\n", *lines[i] ? indent + INDENT : 0, "", lines[i]);
}

static void
add_heading (GString *text, const PbRecordLine *line, int indent)
{
  /* Translators: a heading in a plain text, over several lines about it. */
  g_autofree char *heading = g_strdup_printf (C_ ("heading", "%s:"), line->label);

  g_string_append_printf (text, "%*s%s\n", indent, "", heading);
}

static void
add_line (GString *text, const PbRecordLine *line)
{
  int indent = INDENT * (1 + (int) line->depth);

  switch (line->type) {
  case PB_RECORD_LINE_SECTION: g_string_append_printf (text, "\n%s\n", line->label); return;
  case PB_RECORD_LINE_HEADING: add_heading (text, line, indent); return;
  case PB_RECORD_LINE_FIELD: add_field (text, line, indent); return;
  }
}

char *
pb_record_text_make (const PbKind *kind, PbValue *record)
{
  const PbRecordLinesChoice choice = { 0 };
  g_autoptr (GPtrArray) lines = pb_record_lines_make (kind, record, &choice);
  g_autoptr (GString) text = g_string_new (pb_record_title (kind, record));

  g_string_append_c (text, '\n');
  for (guint i = 0; i < lines->len; i++)
    add_line (text, g_ptr_array_index (lines, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_field (const PbKind *kind, PbValue *record, const char *name)
{
  return pb_field_format (pb_kind_find_field (kind, name), pb_value_get_member (record, name));
}

char *
pb_record_text_make_span (const PbKind *kind, PbValue *record, const char *first, const char *last)
{
  g_autofree char *start = format_field (kind, record, first);
  g_autofree char *end = format_field (kind, record, last);

  if (*start && *end)
    /* Translators: from when until when. */
    return g_strdup_printf (C_ ("time", "%1$s to %2$s"), start, end);
  if (*end)
    /* Translators: until when. */
    return g_strdup_printf (C_ ("time", "Until %s"), end);
  if (*start)
    /* Translators: from when on. */
    return g_strdup_printf (C_ ("time", "From %s"), start);
  return g_strdup ("");
}
