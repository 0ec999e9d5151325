/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-decimal.h"

#include <locale.h>

static PbDecimal
parse (const char *text)
{
  PbDecimal decimal = { 0 };

  g_assert_true (pb_decimal_parse (text, &decimal));
  return decimal;
}

static void
assert_typed (const char *text, const char *expected)
{
  PbDecimal decimal;
  g_autofree char *read =
      pb_decimal_parse_typed (text, &decimal) ? pb_decimal_format (&decimal) : NULL;
  /* The typed text goes along, to be seen when this fails. */
  g_autofree char *outcome =
      g_strdup_printf ("%s reads as %s", text, read != NULL ? read : "nothing");
  g_autofree char *wanted =
      g_strdup_printf ("%s reads as %s", text, expected != NULL ? expected : "nothing");

  g_assert_cmpstr (outcome, ==, wanted);
}

static void
test_strict (void)
{
  static const char *const good[] = { "0",
                                      "0.5",
                                      "12.50",
                                      "-12.50",
                                      "-0.000000000001",
                                      "999999999999999",
                                      "999999999999999.999",
                                      "1.123456789012" };
  static const char *const bad[] = { "",
                                     "-",
                                     "+1",
                                     ".5",
                                     "5.",
                                     "01",
                                     "00",
                                     "1,5",
                                     "1e3",
                                     " 1",
                                     "1 ",
                                     "1.2.3",
                                     "--1",
                                     "1000000000000000",
                                     "1.1234567890123",
                                     "999999999999999.9999",
                                     "0x1",
                                     "١",
                                     "1-",
                                     "-.5" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    PbDecimal decimal = parse (good[i]);
    g_autofree char *text = pb_decimal_format (&decimal);

    g_assert_cmpstr (text, ==, good[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    PbDecimal decimal = { 7, 1 };

    g_assert_false (pb_decimal_parse (bad[i], &decimal));
    g_assert_cmpint (decimal.units, ==, 7);
  }
}

/* Whatever the published patterns let pass can be read. */
static void
test_patterns_fit (void)
{
  static const char *const longest[] = { "999999999999999.999", "999999.999999999999" };
  static const char *const patterns[] = { PB_DECIMAL_PATTERN, PB_DECIMAL_RATE_PATTERN };

  for (guint i = 0; i < G_N_ELEMENTS (longest); i++) {
    g_autofree char *longer = g_strconcat (longest[i], "9", NULL);

    g_assert_true (g_regex_match_simple (patterns[i], longest[i], 0, 0));
    g_assert_false (g_regex_match_simple (patterns[i], longer, 0, 0));
    parse (longest[i]);
  }
}

static void
test_typed (void)
{
  assert_typed ("0", "0");
  assert_typed ("007", "7");
  assert_typed (" 12.5 ", "12.5");
  assert_typed ("12,5", "12.5");
  assert_typed (".5", "0.5");
  assert_typed ("0,500", "0.500");
  assert_typed ("-12.50", "-12.50");
  assert_typed ("\u221212.50", "-12.50");
  assert_typed ("1,200,000.50", "1200000.50");
  assert_typed ("1.200.000,50", "1200000.50");
  assert_typed ("1 200 000,50", "1200000.50");
  assert_typed ("1\u00A0200\u202F000", "1200000");
  assert_typed ("1'200'000", "1200000");
  assert_typed ("1’200’000.5", "1200000.5");
  assert_typed ("1'200.500", "1200.500");
  assert_typed ("12,34,567.89", "1234567.89");
  assert_typed ("1,200,000", "1200000");
  assert_typed ("1.200.000", "1200000");
  assert_typed ("1,2", "1.2");
  assert_typed ("1,2000", "1.2000");
  assert_typed ("1200,500", "1200.500");
  assert_typed ("١٬٢٠٠٬٠٠٠٫٥", "1200000.5");
  assert_typed ("१२.५", "12.5");
  assert_typed ("\u200E12.5\u200F", "12.5");
}

static void
test_typed_endings (void)
{
  assert_typed ("1.2k", "1200");
  assert_typed ("1.2 M", "1200000");
  assert_typed ("1,5m", "1500000");
  assert_typed ("1.2345678 million", "1234567.8");
  assert_typed ("12 mn", "12000000");
  assert_typed ("0.25 bn", "250000000");
  assert_typed ("2 Billion", "2000000000");
  assert_typed ("0k", "0");
  assert_typed ("0.0001k", "0.1");
  assert_typed ("1,200k", "1200000");
  assert_typed ("1 200 thousand", "1200000");
  assert_typed ("1000000 bn", NULL);
  assert_typed ("1 trillionish", NULL);
  assert_typed ("k", NULL);
  assert_typed ("1 k 2", NULL);
}

static void
test_typed_refuses (void)
{
  static const char *const bad[] = { "",
                                     " ",
                                     ".",
                                     ",",
                                     "-",
                                     "--1",
                                     "1-2",
                                     "12-345",
                                     "1,,000",
                                     "1..2",
                                     "5.",
                                     "1.2.3",
                                     "1,20,00",
                                     "1,2000,000",
                                     "1234,567,890",
                                     "0,200,000",
                                     "1 20",
                                     "12 34",
                                     "1  200",
                                     "1 200'000",
                                     "1.200,000,000",
                                     "1,200.5.5",
                                     "1,200.50,3",
                                     "1٫2٫3",
                                     "1.200٫5,3",
                                     "$5",
                                     "1e5",
                                     "0x10",
                                     "1000000000000000",
                                     "1.1234567890123",
                                     "NaN",
                                     "½",
                                     "1!5" };
  g_autofree char *endless = g_strnfill (1000, '1');

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_typed (bad[i], NULL);
  assert_typed (endless, NULL);
}

static void
test_typed_random (void)
{
  static const char *const tokens[] = { "0", "1", "23", "456", ".", ",",
                                        "'", " ", "-",  "k",   "٫", "٬" };

  for (int round = 0; round < 50000; round++) {
    g_autoptr (GString) text = g_string_new (NULL);
    PbDecimal decimal;

    for (int i = g_test_rand_int_range (1, 9); i > 0; i--)
      g_string_append (text, tokens[g_test_rand_int_range (0, G_N_ELEMENTS (tokens))]);
    if (pb_decimal_parse_typed (text->str, &decimal)) {
      g_autofree char *strict = pb_decimal_format (&decimal);

      assert_typed (strict, strict);
    }
  }
}

static void
test_single_mark_before_three_digits (void)
{
  assert_typed ("1,200", "1200");
  assert_typed ("1.200", "1.200");
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL) {
    g_test_skip ("The system does not have this locale.");
    return;
  }
  assert_typed ("1,200", "1.200");
  assert_typed ("1.200", "1200");
  setlocale (LC_ALL, "C.UTF-8");
}

static void
assert_shown (const char *text, int places, const char *expected)
{
  PbDecimal decimal = parse (text);
  g_autofree char *shown = pb_decimal_format_locale (&decimal, places);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_format_locale (void)
{
  assert_shown ("1234.5", -1, "1234.5");
  assert_shown ("1234.5", 2, "1234.50");
  assert_shown ("0.125", 2, "0.12");
  assert_shown ("0.135", 2, "0.14");
  assert_shown ("-0.5", 0, "0");
  assert_shown ("-1.5", 0, "-2");
  assert_shown ("-0.05", -1, "-0.05");
}

/* What the program shows can be typed. */
static void
test_locale_form_reads_back (void)
{
  static const char *const locales[] = {
    "C.UTF-8",     "en_US.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8",
    "en_IN.UTF-8", "ar_EG.UTF-8", "pl_PL.UTF-8", "pt_BR.UTF-8"
  };
  static const char *const numbers[] = { "0",    "12.50",   "999",
                                         "1000", "1234567", "123456789012345.678" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers) && setlocale (LC_ALL, locales[i]) != NULL; j++) {
      PbDecimal decimal = parse (numbers[j]);
      g_autofree char *shown = pb_decimal_format_locale (&decimal, -1);

      assert_typed (shown, numbers[j]);
    }
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_compare (void)
{
  static const char *const ordered[] = { "-999999999999999", "-1.5", "-1.4", "0",
                                         "0.000000000001",   "0.5",  "1",    "999999999999999" };
  PbDecimal a = parse ("1.5");
  PbDecimal b = parse ("1.50");

  g_assert_cmpint (pb_decimal_compare (&a, &b), ==, 0);
  for (int i = 0; i < (int) G_N_ELEMENTS (ordered); i++)
    for (int j = 0; j < (int) G_N_ELEMENTS (ordered); j++) {
      PbDecimal left = parse (ordered[i]);
      PbDecimal right = parse (ordered[j]);

      g_assert_cmpint (pb_decimal_compare (&left, &right), ==, CLAMP (i - j, -1, 1));
    }
}

static void
test_add (void)
{
  PbDecimal a = parse ("0.1");
  PbDecimal b = parse ("0.25");
  PbDecimal largest = { G_MAXINT64, 0 };
  PbDecimal sum;
  g_autofree char *text = NULL;

  g_assert_true (pb_decimal_add (&a, &b, &sum));
  text = pb_decimal_format (&sum);
  g_assert_cmpstr (text, ==, "0.35");
  g_assert_false (pb_decimal_add (&largest, &largest, &sum));
  g_assert_false (pb_decimal_add (&largest, &a, &sum));
}

static void
assert_product (const char *a_text, const char *b_text, guint places, const char *expected)
{
  PbDecimal a = parse (a_text);
  PbDecimal b = parse (b_text);
  PbDecimal product;
  g_autofree char *text =
      pb_decimal_multiply (&a, &b, places, &product) ? pb_decimal_format (&product) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_multiply (void)
{
  assert_product ("1200000", "1.0834", 2, "1300080.00");
  assert_product ("0.5", "0.25", 2, "0.12");
  assert_product ("0.5", "0.75", 2, "0.38");
  assert_product ("0.5", "0.27", 2, "0.14");
  assert_product ("-0.5", "0.25", 2, "-0.12");
  assert_product ("-0.5", "0.27", 2, "-0.14");
  assert_product ("1.5", "1", 0, "2");
  assert_product ("2.5", "1", 0, "2");
  assert_product ("3", "4", 12, "12.000000000000");
  assert_product ("999999999999999.999", "0.000000000001", 2, "1000.00");
  assert_product ("999999999999999", "999999", 0, NULL);
  assert_product ("999999999999999", "999999", 12, NULL);
}

static void
test_extremes (void)
{
  const PbDecimal least = { G_MININT64, 12 };
  g_autofree char *text = pb_decimal_format (&least);
  PbDecimal product;

  g_assert_cmpstr (text, ==, "-9223372.036854775808");
  g_assert_false (pb_decimal_multiply (&least, &least, 12, &product));
}

int
main (int argc, char *argv[])
{
  /* What the tests expect by default; those for a locale switch to it and back. */
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/strict", test_strict);
  g_test_add_func ("/decimal/patterns-fit", test_patterns_fit);
  g_test_add_func ("/decimal/typed", test_typed);
  g_test_add_func ("/decimal/typed/endings", test_typed_endings);
  g_test_add_func ("/decimal/typed/refuses", test_typed_refuses);
  g_test_add_func ("/decimal/typed/random", test_typed_random);
  g_test_add_func ("/decimal/typed/single-mark", test_single_mark_before_three_digits);
  g_test_add_func ("/decimal/format-locale", test_format_locale);
  g_test_add_func ("/decimal/locale-form-reads-back", test_locale_form_reads_back);
  g_test_add_func ("/decimal/compare", test_compare);
  g_test_add_func ("/decimal/add", test_add);
  g_test_add_func ("/decimal/multiply", test_multiply);
  g_test_add_func ("/decimal/extremes", test_extremes);
  return g_test_run ();
}
