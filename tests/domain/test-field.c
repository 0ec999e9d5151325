/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-field.h"

#include "../support/test-json.h"
#include "base/pb-date.h"
#include "base/pb-decimal.h"
#include "base/pb-text.h"
#include "domain/pb-kind.h"
#include "domain/pb-pattern.h"

static const PbKind name_kind = {
  .name = "name",
  .title = "name",
  .fields = (const PbField[]){ { .name = "name", .type = PB_FIELD_TEXT }, { NULL } },
};

static const PbKind untitled_kind = {
  .name = "untitled",
  .fields = (const PbField[]){ { .name = "name", .type = PB_FIELD_TEXT }, { NULL } },
};

static const PbField fields[] = {
  [PB_FIELD_TEXT] = { .type = PB_FIELD_TEXT },
  [PB_FIELD_LONG_TEXT] = { .type = PB_FIELD_LONG_TEXT, .flags = PB_FIELD_TRANSLATABLE },
  [PB_FIELD_TERM] = { .type = PB_FIELD_TERM, .of = "pledge-type" },
  [PB_FIELD_TERMS] = { .type = PB_FIELD_TERMS, .of = "pledge-type" },
  [PB_FIELD_COUNTRY] = { .type = PB_FIELD_COUNTRY },
  [PB_FIELD_COUNTRIES] = { .type = PB_FIELD_COUNTRIES },
  [PB_FIELD_CURRENCY] = { .type = PB_FIELD_CURRENCY },
  [PB_FIELD_AMOUNT] = { .type = PB_FIELD_AMOUNT },
  [PB_FIELD_RATE] = { .type = PB_FIELD_RATE },
  [PB_FIELD_PERCENT] = { .type = PB_FIELD_PERCENT },
  [PB_FIELD_COUNT] = { .type = PB_FIELD_COUNT },
  [PB_FIELD_YEAR] = { .type = PB_FIELD_YEAR },
  [PB_FIELD_DATE] = { .type = PB_FIELD_DATE },
  [PB_FIELD_BOOLEAN] = { .type = PB_FIELD_BOOLEAN },
  [PB_FIELD_EMAIL] = { .type = PB_FIELD_EMAIL },
  [PB_FIELD_PHONE] = { .type = PB_FIELD_PHONE },
  [PB_FIELD_LINK] = { .type = PB_FIELD_LINK },
  [PB_FIELD_LANGUAGE] = { .type = PB_FIELD_LANGUAGE },
  [PB_FIELD_REFERENCE] = { .type = PB_FIELD_REFERENCE, .of = "entity" },
  [PB_FIELD_ID] = { .type = PB_FIELD_ID },
  [PB_FIELD_REVISION] = { .type = PB_FIELD_REVISION },
  [PB_FIELD_TIMESTAMP] = { .type = PB_FIELD_TIMESTAMP },
  [PB_FIELD_DIGEST] = { .type = PB_FIELD_DIGEST },
  [PB_FIELD_PART] = { .type = PB_FIELD_PART, .part = &name_kind },
  [PB_FIELD_PARTS] = { .type = PB_FIELD_PARTS, .part = &name_kind },
};

/* --- what a person sees --------------------------------------------------------------------- */

static const struct {
  PbFieldType type;
  const char *json;
  const char *text;
} SHOWN[] = {
  { PB_FIELD_TEXT, "'Towers'", "Towers" },
  { PB_FIELD_LONG_TEXT, "{'en':'Towers','fr':'Des tours'}", "Towers" },
  { PB_FIELD_LONG_TEXT, "{'fr':'Des tours'}", "Des tours" },
  { PB_FIELD_TERM, "'policy'", "Policy" },
  { PB_FIELD_TERM, "'of-a-later-version'", "of-a-later-version" },
  { PB_FIELD_TERMS, "['financial','policy']", "Financial, Policy" },
  { PB_FIELD_TERMS, "['policy']", "Policy" },
  { PB_FIELD_COUNTRY, "'KEN'", "Kenya" },
  { PB_FIELD_COUNTRIES, "['KEN','UGA']", "Kenya, Uganda" },
  { PB_FIELD_CURRENCY, "'EUR'", "EUR" },
  { PB_FIELD_AMOUNT, "'12500.50'", "12500.50" },
  { PB_FIELD_RATE, "'0.00925'", "0.00925" },
  { PB_FIELD_PERCENT, "'33.3'", "33.3" },
  { PB_FIELD_COUNT, "120000", "120000" },
  { PB_FIELD_COUNT, "0", "0" },
  { PB_FIELD_YEAR, "2027", "2027" },
  { PB_FIELD_DATE, "'2027'", "2027" },
  { PB_FIELD_DATE, "'2027-02-31'", "2027-02-31" },
  { PB_FIELD_BOOLEAN, "true", "Yes" },
  { PB_FIELD_BOOLEAN, "false", "No" },
  { PB_FIELD_LINK, "'https://example.org/a'", "https://example.org/a" },
  { PB_FIELD_REVISION, "3", "3" },
  { PB_FIELD_TIMESTAMP, "'yesterday'", "yesterday" },
  { PB_FIELD_PART, "{'name':'One'}", "One" },
  { PB_FIELD_PARTS, "[{'name':'One'},{},{'name':'Two'}]", "One, Two" },
  { PB_FIELD_TEXT, "''", "" },
  { PB_FIELD_TERMS, "[]", "" },
  { PB_FIELD_PARTS, "[{}]", "" },
  { PB_FIELD_COUNT, "null", "" },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (SHOWN); i++) {
    g_autoptr (PbValue) value = parse_quoted (SHOWN[i].json);
    g_autofree char *text = pb_field_format (&fields[SHOWN[i].type], value);

    g_assert_cmpstr (text, ==, SHOWN[i].text);
  }
}

static void
test_format_absent (void)
{
  for (guint type = 0; type < G_N_ELEMENTS (fields); type++) {
    g_autofree char *text = pb_field_format (&fields[type], NULL);

    g_assert_cmpstr (text, ==, "");
  }
}

static void
test_format_untitled_part (void)
{
  static const PbField field = { .type = PB_FIELD_PART, .part = &untitled_kind };
  g_autoptr (PbValue) part = parse_quoted ("{'name':'One'}");
  g_autofree char *text = pb_field_format (&field, part);

  g_assert_cmpstr (text, ==, "");
}

/* A date and a time are shown as the locale has it, not as the file has it. */
static void
test_format_dates (void)
{
  g_autoptr (PbValue) day = pb_value_new_string ("2027-03-31");
  g_autoptr (PbValue) moment = pb_value_new_string ("2026-11-21T17:40:00Z");
  g_autofree char *day_text = pb_field_format (&fields[PB_FIELD_DATE], day);
  g_autofree char *moment_text = pb_field_format (&fields[PB_FIELD_TIMESTAMP], moment);
  PbDate date;
  g_autofree char *expected_day = NULL;
  g_autofree char *expected_moment = pb_timestamp_format_locale ("2026-11-21T17:40:00Z");

  g_assert_true (pb_date_parse ("2027-03-31", &date));
  expected_day = pb_date_format_locale (&date);
  g_assert_cmpstr (day_text, ==, expected_day);
  g_assert_cmpstr (day_text, !=, "2027-03-31");
  g_assert_cmpstr (moment_text, ==, expected_moment);
  g_assert_cmpstr (moment_text, !=, "2026-11-21T17:40:00Z");
}

/* A file that is shown before it is checked may hold anything. */
static void
test_format_strange_values (void)
{
  static const char *const values[] = {
    "true",    "-1e300",           "1e300",           "0.5",
    "'text'",  "['text',1,[],{}]", "[[{'a':['b']}]]", "[null]",
    "{'a':1}", "{'en':['a']}",     "{'name':{}}",     "[{'name':[1]}]",
  };

  for (guint type = 0; type < G_N_ELEMENTS (fields); type++)
    for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
      g_autoptr (PbValue) value = parse_quoted (values[i]);
      g_autofree char *text = pb_field_format (&fields[type], value);

      g_assert_nonnull (text);
      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

/* --- what applies --------------------------------------------------------------------------- */

static const struct {
  const char *when;
  const char *container;
  gboolean applies;
} CONDITIONS[] = {
  { NULL, "{}", TRUE },
  { "types=financial", "{'types':['policy','financial']}", TRUE },
  { "types=financial", "{'types':['policy']}", FALSE },
  { "types=financial", "{'types':['financial-plus']}", FALSE },
  { "types=financial", "{'types':[]}", FALSE },
  { "types=financial", "{}", FALSE },
  { "scope=regional", "{'scope':'regional'}", TRUE },
  { "scope=regional", "{'scope':'global'}", FALSE },
  { "scope=regional", "{'scope':{'regional':'regional'}}", FALSE },
  { "box", "{'box':true}", TRUE },
  { "box", "{'box':false}", FALSE },
  { "box", "{'box':0}", TRUE },
  { "box", "{'box':'a'}", TRUE },
  { "box", "{'box':''}", FALSE },
  { "box", "{}", FALSE },
  { "!box", "{'box':true}", FALSE },
  { "!box", "{'box':false}", TRUE },
  { "!box", "{'box':'a'}", FALSE },
  { "!box", "{}", TRUE },
};

static void
test_applies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CONDITIONS); i++) {
    const PbField field = { .type = PB_FIELD_TEXT, .when = CONDITIONS[i].when };
    g_autoptr (PbValue) container = parse_quoted (CONDITIONS[i].container);

    g_test_message ("%s in %s", CONDITIONS[i].when, CONDITIONS[i].container);
    g_assert_cmpint (pb_field_applies (&field, container), ==, CONDITIONS[i].applies);
  }
}

/* A part that is not there yet has nothing filled in. */
static void
test_applies_in_absent_part (void)
{
  const PbField with = { .type = PB_FIELD_TEXT, .when = "box" };
  const PbField without = { .type = PB_FIELD_TEXT, .when = "!box" };

  g_assert_false (pb_field_applies (&with, NULL));
  g_assert_true (pb_field_applies (&without, NULL));
}

/* --- patterns and limits -------------------------------------------------------------------- */

/* Texts that a type takes, the longest of them among them, and texts that it does not. */
static const struct {
  PbFieldType type;
  const char *taken[4];
  const char *refused[6];
} TEXTS[] = {
  { PB_FIELD_TEXT, { "a", "“É”" }, { "", "a\nb", "a\tb", "\x7f", "\xc2\x85" } },
  { PB_FIELD_LONG_TEXT, { "a\n\tb" }, { "", "a\rb", "\x1b" } },
  { PB_FIELD_AMOUNT,
    { "0", "0.5", "999999999999999.999" },
    { "", "1000000000000000", "1.0000", "01", "-1", "1,5" } },
  { PB_FIELD_RATE,
    { "0.000000000001", "999999.999999999999" },
    { "", "1000000", "1.0000000000001", "1e3", ".5" } },
  { PB_FIELD_PERCENT,
    { "0", "100", "100.000000", "99.999999" },
    { "", "101", "100.1", "00", "5%", "-1" } },
  { PB_FIELD_DATE,
    { "2027", "2027-03", "2027-03-31" },
    { "", "27", "2027-13", "2027-00", "2027-03-32", "2027-03-31T00" } },
  { PB_FIELD_EMAIL,
    { "ada@example.org", "é.ü+1@exämple.co.uk" },
    { "", "ada", "ada@org", "a b@c.org", "@c.org", "a@b@c.org" } },
  { PB_FIELD_PHONE,
    { "+254 20 123 4567", "1234", "+1234567890 (12).34-56/78 90 12 34567" },
    { "", "123", "phone", "+", "++1234", "12345678901234567890123456789012345678901" } },
  { PB_FIELD_LINK,
    { "https://example.org", "http://a.b/c?d=é#f" },
    { "", "ftp://a.b", "https://", "https://a", "javascript:a.b", "https://a.b/c d" } },
  { PB_FIELD_LANGUAGE, { "fr", "zh-Hant-TW", "swa-Arab-KE" }, { "", "FR", "french", "fr_CH" } },
  { PB_FIELD_ID,
    { "2f1d9a34-5c1e-4a57-9a5e-0d8c6f3b7e21" },
    { "", "2F1D9A34-5C1E-4A57-9A5E-0D8C6F3B7E21", "2f1d9a34" } },
  { PB_FIELD_TIMESTAMP,
    { "2026-11-21T17:40:00Z", "2026-11-21T23:59:59Z" },
    { "", "2026-11-21", "2026-11-21T24:00:00Z", "2026-11-21T17:40:00+01:00" } },
  { PB_FIELD_DIGEST,
    { "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" },
    { "", "0123", "g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" } },
};

static void
test_patterns (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    const PbField *field = &fields[TEXTS[i].type];
    const char *pattern = pb_field_get_pattern (field);

    for (guint j = 0; j < G_N_ELEMENTS (TEXTS[i].taken) && TEXTS[i].taken[j]; j++) {
      const char *text = TEXTS[i].taken[j];

      g_test_message ("“%s”", text);
      g_assert_true (pb_pattern_matches (pattern, text));
      g_assert_cmpint ((gint64) pb_text_length (text), <=, pb_field_get_max (field));
    }
    for (guint j = 0; j < G_N_ELEMENTS (TEXTS[i].refused) && TEXTS[i].refused[j]; j++) {
      g_test_message ("“%s”", TEXTS[i].refused[j]);
      g_assert_false (pb_pattern_matches (pattern, TEXTS[i].refused[j]));
    }
  }
}

static void
assert_matches_as_pattern (const PbField *field, const char *text)
{
  gboolean expected = pb_pattern_matches (pb_field_get_pattern (field), text);

  if (pb_field_matches (field, text) != expected)
    g_test_message ("“%s”", text);
  g_assert_true (pb_field_matches (field, text) == expected);
}

/* A text, and all texts in which one place of it is cut out, changed, or put before. */
static void
assert_all_match_as_pattern (const PbField *field, const char *text)
{
  static const char *const others[] = {
    "0", "1", "2",  "3",  "4",    "5",    "6",    "9",        "a",        "f",        "g", "A", "-",
    ".", ":", "\t", "\n", "\x1f", "\x0b", "\x7f", "\xc2\x80", "\xc2\x9f", "\xc2\xa0", "é", "T", "Z",
  };

  assert_matches_as_pattern (field, text);
  for (const char *at = text;; at = g_utf8_next_char (at)) {
    g_autofree char *start = g_strndup (text, at - text);
    const char *rest = *at ? g_utf8_next_char (at) : at;
    g_autofree char *shorter = g_strconcat (start, rest, NULL);

    assert_matches_as_pattern (field, start);
    assert_matches_as_pattern (field, shorter);
    for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
      g_autofree char *changed = g_strconcat (start, others[i], rest, NULL);
      g_autofree char *longer = g_strconcat (start, others[i], at, NULL);

      assert_matches_as_pattern (field, changed);
      assert_matches_as_pattern (field, longer);
    }
    if (!*at)
      return;
  }
}

static void
test_matches (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields); j++) {
      if (pb_field_get_pattern (&fields[j]) == NULL)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (TEXTS[i].taken) && TEXTS[i].taken[k]; k++)
        assert_all_match_as_pattern (&fields[j], TEXTS[i].taken[k]);
      for (guint k = 0; k < G_N_ELEMENTS (TEXTS[i].refused) && TEXTS[i].refused[k]; k++)
        assert_all_match_as_pattern (&fields[j], TEXTS[i].refused[k]);
    }
}

/* What a pattern lets through, the readers of base understand. */
static void
test_patterns_are_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    for (guint j = 0; j < G_N_ELEMENTS (TEXTS[i].taken) && TEXTS[i].taken[j]; j++) {
      const char *text = TEXTS[i].taken[j];
      PbDecimal decimal;
      PbDate date;

      if (TEXTS[i].type == PB_FIELD_AMOUNT || TEXTS[i].type == PB_FIELD_RATE ||
          TEXTS[i].type == PB_FIELD_PERCENT)
        g_assert_true (pb_decimal_parse (text, &decimal));
      if (TEXTS[i].type == PB_FIELD_DATE)
        g_assert_true (pb_date_parse (text, &date));
      if (TEXTS[i].type == PB_FIELD_TIMESTAMP)
        g_assert_true (pb_timestamp_is_valid (text));
    }
}

static void
test_max (void)
{
  const PbField own = { .type = PB_FIELD_TEXT, .max = 40 };

  g_assert_cmpint (pb_field_get_max (&own), ==, 40);
  g_assert_cmpint (pb_field_get_max (&fields[PB_FIELD_TEXT]), ==, 300);
  g_assert_cmpint (pb_field_get_max (&fields[PB_FIELD_COUNT]), ==, 9007199254740991);
}

/* A code, a box to tick or a part has no size. */
static gboolean
has_size (PbFieldType type)
{
  return type != PB_FIELD_TERM && type != PB_FIELD_COUNTRY && type != PB_FIELD_CURRENCY &&
         type != PB_FIELD_BOOLEAN && type != PB_FIELD_PART;
}

/* Whatever else a file holds has a limit. */
static void
check_limits (const PbField *field)
{
  g_assert_cmpint (pb_field_get_max (field) > 0, ==, has_size (field->type));
  g_assert_cmpint (pb_field_get_min (field), <=, pb_field_get_max (field));
}

static void
check_limits_in (const PbKind *kind)
{
  for (const PbField *field = kind->fields; field->name; field++) {
    check_limits (field);
    if (field->part)
      check_limits_in (field->part);
  }
}

static void
test_limits (void)
{
  for (guint type = 0; type < G_N_ELEMENTS (fields); type++)
    check_limits (&fields[type]);
  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    check_limits_in (*kind);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field/format", test_format);
  g_test_add_func ("/field/format/absent", test_format_absent);
  g_test_add_func ("/field/format/untitled-part", test_format_untitled_part);
  g_test_add_func ("/field/format/dates", test_format_dates);
  g_test_add_func ("/field/format/strange-values", test_format_strange_values);
  g_test_add_func ("/field/applies", test_applies);
  g_test_add_func ("/field/applies/in-absent-part", test_applies_in_absent_part);
  g_test_add_func ("/field/matches", test_matches);
  g_test_add_func ("/field/patterns", test_patterns);
  g_test_add_func ("/field/patterns/are-read", test_patterns_are_read);
  g_test_add_func ("/field/max", test_max);
  g_test_add_func ("/field/limits", test_limits);

  return g_test_run ();
}
