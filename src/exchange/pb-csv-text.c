/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-csv-text.h"

#include "base/pb-decimal.h"

#include <string.h>

/* What makes a spreadsheet take a cell for a formula when it is the first character, or, for the
 * last four, when the spreadsheet drops it. */
#define DANGEROUS "=+-@\t\r\n\v"
/* What must be between quotation marks. */
#define SPECIAL ",;\"\r\n\t"

static char *
join_codes (PbValue *codes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pb_value_get_length (codes); i++) {
    const char *code = pb_value_get_string (pb_value_get_item (codes, i));

    g_string_append_printf (text, "%s%s", i > 0 ? PB_CSV_LIST_SEPARATOR : "",
                            code != NULL ? code : "");
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
pb_csv_text_of (const PbField *field, PbValue *value)
{
  switch (pb_value_get_value_type (value)) {
  case PB_VALUE_STRING: return g_strdup (pb_value_get_string (value));
  case PB_VALUE_NUMBER: return g_strdup_printf ("%.0f", pb_value_get_number (value));
  case PB_VALUE_BOOLEAN: return g_strdup (pb_value_get_boolean (value) ? "yes" : "no");
  case PB_VALUE_LIST: return join_codes (value);
  case PB_VALUE_MAP:
  case PB_VALUE_NULL: return g_strdup ("");
  }
  g_return_val_if_reached (NULL);
}

static gboolean
starts_like_formula (const char *text)
{
  return *text != '\0' && strchr (DANGEROUS, *text) != NULL;
}

gboolean
pb_csv_text_is_dangerous (const char *text)
{
  PbDecimal number;

  return starts_like_formula (text) && !pb_decimal_parse (text, &number);
}

static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return strpbrk (text, SPECIAL) != NULL ||
         (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

static gboolean
is_first_in_line (const GString *line)
{
  return line->len == 0 || line->str[line->len - 1] == '\n' || g_str_equal (line->str, PB_CSV_MARK);
}

void
pb_csv_text_add_cell (GString *line, const char *text)
{
  gboolean defused = pb_csv_text_is_dangerous (text);
  gboolean is_first = is_first_in_line (line);

  if (!is_first)
    g_string_append_c (line, ',');
  /* Without its quotation marks, the next cell could not tell an empty first one from none. */
  if (!needs_quotes (text) && !(is_first && *text == '\0')) {
    g_string_append_printf (line, "%s%s", defused ? "'" : "", text);
    return;
  }
  g_string_append (line, defused ? "\"'" : "\"");
  for (const char *at = text; *at != '\0'; at++)
    g_string_append (line, *at == '"' ? "\"\"" : (char[]){ *at, '\0' });
  g_string_append_c (line, '"');
}

void
pb_csv_text_end_line (GString *line)
{
  g_string_append (line, "\r\n");
}

const char *
pb_csv_text_skip_apostrophe (const char *text)
{
  return text[0] == '\'' && starts_like_formula (text + 1) ? text + 1 : text;
}
