/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-json-builder.h"

#include "base/pb-error.h"
#include "base/pb-json-string.h"
#include "base/pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A number this short and without an exponent cannot leave the range of a double. */
#define SURELY_FINITE_DIGITS 300
#define MOST_SHOWN_CHARACTERS 60

typedef struct {
  const char *data;
  const char *end;
  const char *at; /* where the scan is, and what an error points at */
  const PbJsonLimits *limits;
  PbJsonPlace place;      /* of the first byte */
  PbJsonBuilder *builder; /* (nullable): is told what is found */
  gboolean is_canonical;  /* as far as the scan went; %FALSE when it would take long to tell */
  guint depth;
  guint n_values;
  GArray *names; /* const char *: behind the opening quote of each name of the objects still open */
  GError **error;
} Guard;

const PbJsonLimits PB_JSON_LIMITS_DEFAULT = {
  .max_bytes = 64 * 1024 * 1024,
  .max_depth = 64,
  .max_values = 3 * 1000 * 1000,
  .max_members = 1000,
};

static gboolean scan_value (Guard *self);

static G_GNUC_PRINTF (3, 4) gboolean refuse (Guard *self, PbError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (self->error, g_error_new_valist (PB_ERROR, code, format, arguments));
  va_end (arguments);
  return FALSE;
}

/* Lines and columns count from 1, columns in characters. Counted only when something is refused. */
static guint
line (const Guard *self)
{
  guint count = self->place.line;

  for (const char *at = self->data; at < self->at; at++)
    if (*at == '\n')
      count++;
  return count;
}

static guint
column (const Guard *self)
{
  const char *start = self->at;

  while (start > self->data && start[-1] != '\n')
    start--;
  return g_utf8_strlen (start, self->at - start) + (start == self->data ? self->place.column : 1);
}

static gboolean
refuse_end (Guard *self)
{
  return refuse (self, PB_ERROR_SYNTAX,
                 _ ("Line %u, column %u: the file ends here, too early. It may be incomplete: "
                    "ask for it again."),
                 line (self), column (self));
}

static gboolean
refuse_number (Guard *self)
{
  return refuse (self, PB_ERROR_SYNTAX,
                 _ ("Line %u, column %u: this number is not written as JSON has it."), line (self),
                 column (self));
}

static gboolean
refuse_escape (Guard *self)
{
  return refuse (self, PB_ERROR_SYNTAX,
                 _ ("Line %u, column %u: JSON does not know this escape with “\\”."), line (self),
                 column (self));
}

static gboolean
refuse_surrogate (Guard *self)
{
  return refuse (self, PB_ERROR_TEXT,
                 _ ("Line %u, column %u: this escape is only half of a character."), line (self),
                 column (self));
}

static gboolean
refuse_zero (Guard *self)
{
  return refuse (self, PB_ERROR_TEXT,
                 _ ("Line %u, column %u: the character U+0000 is not allowed."), line (self),
                 column (self));
}

/* The byte at the scan, or 0 at the end: zero bytes are refused before the scan starts. */
static char
peek (const Guard *self)
{
  return self->at < self->end ? *self->at : '\0';
}

static void
skip_blanks (Guard *self)
{
  while (self->at < self->end && pb_json_is_blank (*self->at)) {
    self->is_canonical = FALSE;
    self->at++;
  }
}

/* What can be shown stands for itself; control characters could confuse a terminal. */
static char *
describe_character (gunichar character)
{
  char text[7] = "";

  if (!g_unichar_isprint (character))
    return g_strdup_printf ("U+%04X", character);
  g_unichar_to_utf8 (character, text);
  return g_strdup (text);
}

static gboolean
refuse_here (Guard *self)
{
  g_autofree char *character = NULL;

  if (self->at == self->end)
    return refuse_end (self);
  character = describe_character (g_utf8_get_char (self->at));
  return refuse (self, PB_ERROR_SYNTAX,
                 /* Translators: %3$s is the character that does not fit. */
                 _ ("Line %1$u, column %2$u: “%3$s” is not expected here."), line (self),
                 column (self), character);
}

static gboolean
scan_literal (Guard *self, const char *literal)
{
  for (; *literal != '\0'; literal++, self->at++)
    if (peek (self) != *literal)
      return refuse_here (self);
  return TRUE;
}

static guint
skip_digits (Guard *self)
{
  guint count = 0;

  for (; g_ascii_isdigit (peek (self)); count++)
    self->at++;
  return count;
}

/* The parts of a number; FALSE when one lacks its digits. */
static gboolean
skip_number (Guard *self, gboolean *has_exponent)
{
  if (peek (self) == '-')
    self->at++;
  if (peek (self) == '0')
    self->at++;
  else if (skip_digits (self) == 0)
    return FALSE;
  if (peek (self) == '.') {
    self->at++;
    if (skip_digits (self) == 0)
      return FALSE;
  }
  *has_exponent = peek (self) == 'e' || peek (self) == 'E';
  if (*has_exponent) {
    self->at++;
    if (peek (self) == '+' || peek (self) == '-')
      self->at++;
    if (skip_digits (self) == 0)
      return FALSE;
  }
  return !g_ascii_isalnum (peek (self)) && peek (self) != '.';
}

static gboolean
is_finite (const char *number, gsize length)
{
  g_autofree char *copy = g_strndup (number, length);

  return isfinite (g_ascii_strtod (copy, NULL));
}

static gboolean
scan_number (Guard *self)
{
  const char *start = self->at;
  gboolean has_exponent = FALSE;
  guint64 whole;
  gsize length;

  if (!skip_number (self, &has_exponent)) {
    if (self->at == self->end)
      return refuse_end (self);
    self->at = start;
    return refuse_number (self);
  }
  length = self->at - start;
  self->is_canonical &= pb_json_read_whole (start, length, &whole);
  if ((has_exponent || length > SURELY_FINITE_DIGITS) && !is_finite (start, length)) {
    self->at = start;
    return refuse (self, PB_ERROR_LIMIT, _ ("Line %u, column %u: this number is too large."),
                   line (self), column (self));
  }
  if (self->builder != NULL)
    pb_json_builder_add_number (self->builder, start, length);
  return TRUE;
}

/* "\uXXXX" at the scan; the scan stays there. */
static gboolean
check_unit (Guard *self, guint *unit)
{
  const char *start = self->at;

  for (guint i = 2; i < 6; i++) {
    if (self->end - start <= (gssize) i) {
      self->at = self->end;
      return refuse_end (self);
    }
    if (!g_ascii_isxdigit (start[i]))
      return refuse_escape (self);
  }
  *unit = pb_json_read_unit (start + 2);
  return *unit != 0 || refuse_zero (self);
}

static gboolean
scan_unicode_escape (Guard *self)
{
  const char *start = self->at;
  guint unit;
  guint low;

  if (!check_unit (self, &unit))
    return FALSE;
  if (unit >= 0xDC00 && unit <= 0xDFFF)
    return refuse_surrogate (self);
  self->at += 6;
  if (unit < 0xD800 || unit > 0xDBFF)
    return TRUE;
  if (self->at == self->end || (*self->at == '\\' && self->at + 1 == self->end)) {
    self->at = self->end;
    return refuse_end (self);
  }
  if (self->at[0] == '\\' && self->at[1] == 'u') {
    if (!check_unit (self, &low))
      return FALSE;
    self->at += 6;
    if (low >= 0xDC00 && low <= 0xDFFF)
      return TRUE;
  }
  self->at = start;
  return refuse_surrogate (self);
}

static gboolean
scan_escape (Guard *self)
{
  if (self->at + 1 == self->end) {
    self->at++;
    return refuse_end (self);
  }
  /* A slash has no escape there, and the characters that need the long one are hardly met. */
  self->is_canonical &= strchr ("/u", self->at[1]) == NULL;
  if (self->at[1] == 'u')
    return scan_unicode_escape (self);
  if (strchr ("\"\\/bfnrt", self->at[1]) == NULL)
    return refuse_escape (self);
  self->at += 2;
  return TRUE;
}

static gboolean
scan_string (Guard *self)
{
  self->at = pb_json_skip_plain (self->at + 1, self->end);
  while (peek (self) != '"') {
    if (self->at == self->end)
      return refuse_end (self);
    if (*self->at != '\\')
      return refuse (self, PB_ERROR_SYNTAX,
                     _ ("Line %u, column %u: a text has a line break or another control character "
                        "that is not escaped."),
                     line (self), column (self));
    if (!scan_escape (self))
      return FALSE;
    self->at = pb_json_skip_plain (self->at, self->end);
  }
  self->at++;
  return TRUE;
}

/* In the order of UTF-16, the characters beyond U+FFFF, which are surrogates there, come before the
 * last ones below. */
static gunichar
get_weight (gunichar character)
{
  return character >= 0xE000 && character <= 0xFFFF ? character + 0x110000 : character;
}

static int
compare_names_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *x = *(const char *const *) a;
  const char *y = *(const char *const *) b;
  gunichar left;
  gunichar right;

  /* Most names are plain, and many begin alike. */
  for (; *x == *y && g_ascii_isprint (*x) && *x != '"' && *x != '\\'; x++)
    y++;
  do {
    left = pb_json_next_character (&x);
    right = pb_json_next_character (&y);
  } while (left == right && left != 0);
  left = get_weight (left);
  right = get_weight (right);
  return left < right ? -1 : left > right;
}

/* As a sentence can show it: not too long, and without control characters. */
static char *
describe_name (const char *name)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gunichar character;

  for (guint i = 0; (character = pb_json_next_character (&name)) != 0; i++) {
    if (i == MOST_SHOWN_CHARACTERS) {
      g_string_append (text, "…");
      break;
    }
    g_string_append_unichar (text, character);
  }
  return pb_text_clean (text->str, FALSE);
}

/* Whether each name comes after the one before, as in most files that a program wrote, and in all
 * in canonical form. */
static gboolean
are_in_order (const char *const *names, guint count)
{
  for (guint i = 1; i < count; i++)
    if (compare_names_cb (&names[i - 1], &names[i], NULL) >= 0)
      return FALSE;
  return TRUE;
}

/* The sort is stable, so the second of two equal names is the one further down. Sorting, unlike
 * hashing, has no bad cases that a file could be made of. */
static gboolean
check_names (Guard *self, guint first)
{
  guint count = self->names->len - first;
  const char **names = count > 0 ? &g_array_index (self->names, const char *, first) : NULL;

  if (are_in_order (names, count))
    return TRUE;
  self->is_canonical = FALSE;
  g_qsort_with_data (names, count, sizeof *names, compare_names_cb, NULL);
  for (guint i = 1; i < count; i++) {
    g_autofree char *name = NULL;

    if (compare_names_cb (&names[i - 1], &names[i], NULL) != 0)
      continue;
    name = describe_name (names[i]);
    self->at = names[i] - 1;
    return refuse (self, PB_ERROR_SYNTAX,
                   /* Translators: %3$s is the name of a member of a JSON object. */
                   _ ("Line %1$u, column %2$u: this object has the member “%3$s” twice."),
                   line (self), column (self), name);
  }
  return TRUE;
}

static gboolean
enter (Guard *self)
{
  if (self->depth == self->limits->max_depth)
    return refuse (
        self, PB_ERROR_LIMIT,
        _ ("Line %u, column %u: lists and objects lie deeper inside each other than allowed."),
        line (self), column (self));
  self->depth++;
  self->at++;
  skip_blanks (self);
  return TRUE;
}

static void
leave (Guard *self)
{
  self->depth--;
  self->at++;
}

/* After an item or a member: a comma with blanks around it, or @close. */
static gboolean
scan_comma_or (Guard *self, char close)
{
  skip_blanks (self);
  if (peek (self) == close)
    return TRUE;
  if (peek (self) != ',')
    return refuse_here (self);
  self->at++;
  skip_blanks (self);
  return peek (self) != close || refuse_here (self);
}

static gboolean
scan_member (Guard *self)
{
  const char *name = self->at + 1;
  gsize length;

  if (peek (self) != '"')
    return refuse_here (self);
  if (!scan_string (self))
    return FALSE;
  length = self->at - 1 - name;
  g_array_append_val (self->names, name);
  skip_blanks (self);
  if (peek (self) != ':')
    return refuse_here (self);
  self->at++;
  skip_blanks (self);
  if (!scan_value (self))
    return FALSE;
  if (self->builder != NULL)
    pb_json_builder_name_last (self->builder, name, length);
  return TRUE;
}

static gboolean
check_room (Guard *self, guint first)
{
  if (self->limits->max_members == 0 || self->names->len - first < self->limits->max_members)
    return TRUE;
  return refuse (self, PB_ERROR_LIMIT,
                 _ ("Line %u, column %u: this object has more members than allowed."), line (self),
                 column (self));
}

static gboolean
scan_object (Guard *self)
{
  guint first = self->names->len;

  if (!enter (self))
    return FALSE;
  while (peek (self) != '}')
    if (!check_room (self, first) || !scan_member (self) || !scan_comma_or (self, '}'))
      return FALSE;
  leave (self);
  if (!check_names (self, first))
    return FALSE;
  if (self->builder != NULL)
    pb_json_builder_add_map (self->builder, self->names->len - first);
  g_array_set_size (self->names, first);
  return TRUE;
}

static gboolean
scan_array (Guard *self)
{
  guint length = 0;

  if (!enter (self))
    return FALSE;
  for (; peek (self) != ']'; length++)
    if (!scan_value (self) || !scan_comma_or (self, ']'))
      return FALSE;
  leave (self);
  if (self->builder != NULL)
    pb_json_builder_add_list (self->builder, length);
  return TRUE;
}

static gboolean
scan_text (Guard *self)
{
  const char *text = self->at + 1;

  if (!scan_string (self))
    return FALSE;
  if (self->builder != NULL)
    pb_json_builder_add_string (self->builder, text, self->at - 1 - text);
  return TRUE;
}

static gboolean
scan_boolean (Guard *self, gboolean boolean)
{
  if (!scan_literal (self, boolean ? "true" : "false"))
    return FALSE;
  if (self->builder != NULL)
    pb_json_builder_add_boolean (self->builder, boolean);
  return TRUE;
}

static gboolean
scan_null (Guard *self)
{
  if (!scan_literal (self, "null"))
    return FALSE;
  if (self->builder != NULL)
    pb_json_builder_add_null (self->builder);
  return TRUE;
}

static gboolean
scan_value (Guard *self)
{
  if (self->n_values == self->limits->max_values && self->limits->max_values > 0)
    return refuse (self, PB_ERROR_LIMIT,
                   _ ("Line %u, column %u: the file has more values than can be read at once. "
                      "Split it into several files."),
                   line (self), column (self));
  self->n_values++;
  switch (peek (self)) {
  case '{': return scan_object (self);
  case '[': return scan_array (self);
  case '"': return scan_text (self);
  case 't': return scan_boolean (self, TRUE);
  case 'f': return scan_boolean (self, FALSE);
  case 'n': return scan_null (self);
  default: break;
  }
  if (peek (self) == '-' || g_ascii_isdigit (peek (self)))
    return scan_number (self);
  return refuse_here (self);
}

/* Goes behind the characters beyond ASCII that stand together here. */
static gboolean
skip_others (Guard *self)
{
  const char *end = self->at;

  while (end < self->end && (*end & 0x80) != 0)
    end++;
  return end > self->at && g_utf8_validate_len (self->at, end - self->at, &self->at);
}

static gboolean
check_text (Guard *self)
{
  while ((self->at = pb_json_skip_ascii (self->at, self->end)) < self->end)
    if (!skip_others (self))
      break;
  if (self->at == self->end)
    return TRUE;
  if (*self->at == '\0')
    return refuse_zero (self);
  return refuse (self, PB_ERROR_TEXT,
                 _ ("Line %u, column %u: the file is not UTF-8 text. Save it as UTF-8."),
                 line (self), column (self));
}

static gboolean
check_start (Guard *self)
{
  g_autofree char *most = NULL;

  if ((gsize) (self->end - self->data) > self->limits->max_bytes) {
    most = g_format_size_full (self->limits->max_bytes, G_FORMAT_SIZE_IEC_UNITS);
    return refuse (self, PB_ERROR_LIMIT,
                   /* Translators: %s is a size, such as “64.0 MiB”. */
                   _ ("The file is larger than %s, the most that can be read."), most);
  }
  if (self->end - self->data >= 3 && memcmp (self->data, "\xEF\xBB\xBF", 3) == 0)
    return refuse (self, PB_ERROR_TEXT,
                   _ ("The file starts with a byte order mark. Save it as UTF-8 without one."));
  return TRUE;
}

static gboolean
scan_whole (Guard *self)
{
  self->at = self->data;
  skip_blanks (self);
  if (self->at == self->end)
    return refuse (self, PB_ERROR_SYNTAX, _ ("The file is empty."));
  if (!scan_value (self))
    return FALSE;
  skip_blanks (self);
  if (self->at == self->end)
    return TRUE;
  return refuse (self, PB_ERROR_SYNTAX,
                 _ ("Line %u, column %u: there is more text after the end of the JSON text."),
                 line (self), column (self));
}

gboolean
pb_json_guard_with (PbJsonBuilder *builder,
                    const char *data,
                    gsize length,
                    const PbJsonLimits *limits,
                    const PbJsonPlace *place,
                    GError **error)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (const char *));
  /* Empty #GBytes have no data at all. */
  const char *start = length > 0 ? data : "";
  Guard self = {
    .data = start,
    .end = start + length,
    .at = start,
    .limits = limits != NULL ? limits : &PB_JSON_LIMITS_DEFAULT,
    .place = place != NULL ? *place : (PbJsonPlace){ 1, 1 },
    .builder = builder,
    .is_canonical = TRUE,
    .names = names,
    .error = error,
  };

  if (!check_start (&self) || !check_text (&self) || !scan_whole (&self))
    return FALSE;
  if (builder != NULL)
    pb_json_builder_end (builder, self.is_canonical);
  return TRUE;
}

gboolean
pb_json_guard (const char *data, gsize length, const PbJsonLimits *limits, GError **error)
{
  return pb_json_guard_with (NULL, data, length, limits, NULL, error);
}
