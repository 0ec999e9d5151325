/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-date.h"

#include <locale.h>
#include <string.h>

static char *
read_strict (const char *text)
{
  PbDate date;

  return pb_date_parse (text, &date) ? pb_date_format (&date) : NULL;
}

static void
assert_typed (const char *text, const char *expected)
{
  PbDate date;
  g_autofree char *read = pb_date_parse_typed (text, &date) ? pb_date_format (&date) : NULL;
  /* The typed text goes along, to be seen when this fails. */
  g_autofree char *outcome =
      g_strdup_printf ("%s reads as %s", text, read != NULL ? read : "nothing");
  g_autofree char *wanted =
      g_strdup_printf ("%s reads as %s", text, expected != NULL ? expected : "nothing");

  g_assert_cmpstr (outcome, ==, wanted);
}

static gboolean
use_locale (const char *locale)
{
  if (setlocale (LC_ALL, locale) != NULL)
    return TRUE;
  g_test_skip ("The system does not have this locale.");
  return FALSE;
}

static void
test_strict (void)
{
  static const char *const good[] = { "2027",       "2027-03",    "2027-03-31", "2024-02-29",
                                      "0001-01-01", "9999-12-31", "2000-02-29" };
  static const char *const bad[] = { "",           "27",          "0000",       "20270331",
                                     "2027-",      "2027-00",     "2027-13",    "2027-3",
                                     "2027-03-",   "2027-03-00",  "2027-03-32", "2027-02-29",
                                     "1900-02-29", "2027-04-31",  "2027/03/31", " 2027",
                                     "2027 ",      "2027-03-31T", "-2027",      "+2027",
                                     "10000",      "٢٠٢٧" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autofree char *read = read_strict (good[i]);

    g_assert_cmpstr (read, ==, good[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (read_strict (bad[i]));
}

static void
test_typed (void)
{
  assert_typed ("2027", "2027");
  assert_typed (" 2027-03-31 ", "2027-03-31");
  assert_typed ("2027-3-1", "2027-03-01");
  assert_typed ("2027/03", "2027-03");
  assert_typed ("3/2027", "2027-03");
  assert_typed ("03 2027", "2027-03");
  assert_typed ("31.3.2027", "2027-03-31");
  assert_typed ("31. 3. 2027", "2027-03-31");
  assert_typed ("3.4.2027", "2027-04-03");
  assert_typed ("٣١.٣.٢٠٢٧", "2027-03-31");
  assert_typed ("2027年3月31日", "2027-03-31");
  assert_typed ("\u200E2027\u200F", "2027");
}

static void
test_typed_month_names (void)
{
  assert_typed ("31 March 2027", "2027-03-31");
  assert_typed ("march 2027", "2027-03");
  assert_typed ("Mar 31, 2027", "2027-03-31");
  assert_typed ("31-mar-2027", "2027-03-31");
  assert_typed ("1st of May, 2027", "2027-05-01");
  assert_typed ("2027 Sept.", "2027-09");
  assert_typed ("31MAR2027", "2027-03-31");
  assert_typed ("Ju 2027", NULL);
  assert_typed ("Foo 2027", NULL);
  assert_typed ("March", NULL);
  assert_typed ("31 March", NULL);
  assert_typed ("March May 2027", NULL);
  assert_typed ("31 3 March 2027", NULL);
  assert_typed ("30 February 2027", NULL);
}

static void
test_typed_refuses (void)
{
  static const char *const bad[] = {
    "",           " ",         ".",        "3",        "31.3.27", "3/27",
    "31/3",       "2027 2028", "0/2027",   "0/1/2027", "13/2027", "31.4.2027",
    "1.2.3.2027", "1/2027/3",  "20270331", "12345",    "x",       "99999999999999999999"
  };
  g_autofree char *endless = g_strnfill (1000, '1');

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_typed (bad[i], NULL);
  assert_typed (endless, NULL);
}

static void
test_typed_in_america (void)
{
  assert_typed ("3/4/2027", "2027-03-04");
  assert_typed ("31/3/2027", NULL);
}

static void
test_typed_in_france (void)
{
  if (!use_locale ("fr_FR.UTF-8"))
    return;
  assert_typed ("3/4/2027", "2027-04-03");
  assert_typed ("31 mars 2027", "2027-03-31");
  assert_typed ("1 FEVRIER 2027", "2027-02-01");
  assert_typed ("1 févr. 2027", "2027-02-01");
  assert_typed ("juil 2027", "2027-07");
  setlocale (LC_ALL, "C.UTF-8");
}

/* What the program shows can be typed. */
static void
test_locale_form_reads_back (void)
{
  static const char *const locales[] = { "C.UTF-8",     "en_GB.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8",
                                         "ar_EG.UTF-8", "pl_PL.UTF-8", "ja_JP.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    for (guint month = 1; month <= 12 && setlocale (LC_ALL, locales[i]) != NULL; month++) {
      const PbDate dates[] = { { 2027, month, 28 }, { 2027, month, 0 }, { 2027, 0, 0 } };

      for (guint j = 0; j < G_N_ELEMENTS (dates); j++) {
        g_autofree char *iso = pb_date_format (&dates[j]);
        g_autofree char *shown = pb_date_format_locale (&dates[j]);

        assert_typed (shown, iso);
      }
    }
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_format_locale (void)
{
  const PbDate day = { 2027, 3, 1 };
  const PbDate month = { 2027, 3, 0 };
  g_autofree char *day_text = pb_date_format_locale (&day);
  g_autofree char *month_text = pb_date_format_locale (&month);

  g_assert_cmpstr (day_text, ==, "1 March 2027");
  g_assert_cmpstr (month_text, ==, "March 2027");
}

static void
test_compare (void)
{
  static const PbDate ordered[] = { { 2026, 12, 31 }, { 2027, 0, 0 },  { 2027, 1, 0 },
                                    { 2027, 1, 1 },   { 2027, 1, 31 }, { 2027, 2, 0 } };

  for (int i = 0; i < (int) G_N_ELEMENTS (ordered); i++)
    for (int j = 0; j < (int) G_N_ELEMENTS (ordered); j++)
      g_assert_cmpint (CLAMP (pb_date_compare (&ordered[i], &ordered[j]), -1, 1), ==,
                       CLAMP (i - j, -1, 1));
}

static void
assert_span (PbDate date, const char *first_text, const char *last_text)
{
  PbDate first;
  PbDate last;
  g_autofree char *first_read = (pb_date_first_day (&date, &first), pb_date_format (&first));
  g_autofree char *last_read = (pb_date_last_day (&date, &last), pb_date_format (&last));

  g_assert_cmpstr (first_read, ==, first_text);
  g_assert_cmpstr (last_read, ==, last_text);
}

static void
test_span (void)
{
  assert_span ((PbDate){ 2027, 0, 0 }, "2027-01-01", "2027-12-31");
  assert_span ((PbDate){ 2028, 2, 0 }, "2028-02-01", "2028-02-29");
  assert_span ((PbDate){ 2027, 3, 15 }, "2027-03-15", "2027-03-15");
}

static void
test_today (void)
{
  g_autofree char *text = NULL;
  PbDate today;

  g_setenv ("PB_TODAY", "2027-03-31", TRUE);
  pb_date_today (&today);
  text = pb_date_format (&today);
  g_assert_cmpstr (text, ==, "2027-03-31");
  g_setenv ("PB_TODAY", "2027-03", TRUE);
  pb_date_today (&today);
  g_assert_cmpint (today.day, >, 0);
  g_unsetenv ("PB_TODAY");
  pb_date_today (&today);
  g_assert_cmpint (today.year, >=, 2026);
}

static void
test_timestamp (void)
{
  static const char *const bad[] = {
    "",
    "2026-11-21",
    "2026-11-21T17:40Z",
    "2026-11-21T17:40:00",
    "2026-11-21T17:40:00+00:00",
    "2026-11-21T17:40:00.5Z",
    "2026-11-21T24:00:00Z",
    "2026-11-21T17:60:00Z",
    "2026-11-21T17:40:60Z",
    "2026-02-30T17:40:00Z",
    "2026-11T17:40:00Z",
    "2026-11-21 17:40:00Z",
    "2026-11-21T17:40:00Z ",
  };
  g_autofree char *now = pb_timestamp_now ();
  g_autofree char *shown = pb_timestamp_format_locale ("2026-11-21T17:40:59Z");

  g_assert_true (pb_timestamp_is_valid (now));
  g_assert_true (pb_timestamp_is_valid ("2026-11-21T17:40:00Z"));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (pb_timestamp_is_valid (bad[i]));
  g_assert_cmpstr (shown, ==, "21 November 2026, 17:40");
}

int
main (int argc, char *argv[])
{
  /* What the tests expect by default; those for a locale switch to it and back. */
  g_setenv ("TZ", "UTC", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/strict", test_strict);
  g_test_add_func ("/date/typed", test_typed);
  g_test_add_func ("/date/typed/month-names", test_typed_month_names);
  g_test_add_func ("/date/typed/refuses", test_typed_refuses);
  g_test_add_func ("/date/typed/in-america", test_typed_in_america);
  g_test_add_func ("/date/typed/in-france", test_typed_in_france);
  g_test_add_func ("/date/locale-form-reads-back", test_locale_form_reads_back);
  g_test_add_func ("/date/format-locale", test_format_locale);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/span", test_span);
  g_test_add_func ("/date/today", test_today);
  g_test_add_func ("/date/timestamp", test_timestamp);
  return g_test_run ();
}
