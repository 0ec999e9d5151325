/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-query.h"

#include <string.h>

/* What is typed, and how the query reads then. */
static const struct {
  const char *typed;
  const char *text;
} readings[] = {
  { "", "" },
  { "  \t ", "" },
  { "school", "school" },
  { "  two   words ", "two words" },
  { "\"solar power\"", "\"solar power\"" },
  { "\"school\"", "school" },
  { "-\"solar power\"", "-\"solar power\"" },
  { "-school", "-school" },
  { "e-learning 10:30 a\"b", "10:30 a\"b e-learning" },
  { "\"type:financial\"", "\"type:financial\"" },
  { "\"-x\"", "\"-x\"" },
  { "\"say \\\"yes\\\" \\\\ no\"", "\"say \\\"yes\\\" \\\\ no\"" },
  { "学校 مدرسة", "مدرسة 学校" },
  { "o\x06\u030B", "ő" },
  { "type:financial", "type:financial" },
  { "TYPE:Financial", "type:financial" },
  { "type:policy type:financial type:policy", "type:financial type:policy" },
  { "school type:financial", "type:financial school" },
  { "-type:financial type:policy", "type:policy -type:financial" },
  { "type:\"financial\"", "type:financial" },
  { "country:ken", "country:KEN" },
  { "from:FRA from-region:europe", "from:FRA from-region:europe" },
  { "group:ldc", "group:LDC" },
  { "group:LDC@2026-11-24", "group:LDC@2026-11-24" },
  { "group:SIDS@2026", "group:SIDS@2026" },
  { "sdg:4 wsis:c2 gdc:Digital-Space", "sdg:4 wsis:C2 gdc:digital-space" },
  { "for:women-girls publication:final state:cancelled", "for:women-girls publication:final "
                                                         "state:cancelled" },
  { "campaign:\"LDC5, Doha\" campaign:WTDC", "campaign:\"LDC5, Doha\" campaign:WTDC" },
  { "year:2027", "year:2027" },
  { "value:YES joint:no", "joint:no value:yes" },
  { "amount:1000000..5000000", "amount:1000000..5000000" },
  { "amount:1000.. amount:..20 amount:7", "amount:..20 amount:1000.. amount:7" },
  { "wanted:funding offered:training", "wanted:funding offered:training" },
  { "party:7D3C1A52-4B0E-4A57-9C55-0A6F0E1B2C01", "party:7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01" },
  { "membership:member working-group:access", "membership:member working-group:access" },
};

static void
assert_reads (const char *typed, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbQuery) query = pb_query_parse (typed, &error);
  g_autoptr (PbQuery) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (pb_query_get_text (query), ==, text);
  again = pb_query_parse (text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_query_get_text (again), ==, text);
  g_assert_true (pb_query_equal (query, again));
}

static void
test_readings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)

    assert_reads (readings[i].typed, readings[i].text);
}

/* What is typed, what kind of error it is, its column, and a word of the sentence. */
static const struct {
  const char *typed;
  PbQueryError code;
  const char *place;
  const char *word;
} refusals[] = {
  { "tpye:financial", PB_QUERY_ERROR_FIELD, "Column 1:", "“tpye”" },
  { "école tpye:financial", PB_QUERY_ERROR_FIELD, "Column 7:", "type, focus" },
  { "-tpye:financial", PB_QUERY_ERROR_FIELD, "Column 2:", "quotation marks" },
  { "type:finance", PB_QUERY_ERROR_VALUE, "Column 6:", "financial, policy" },
  { "country:ZZZ", PB_QUERY_ERROR_VALUE, "Column 9:", "KEN" },
  { "group:OECD", PB_QUERY_ERROR_VALUE, "Column 7:", "LLDC" },
  { "group:LDC@soon", PB_QUERY_ERROR_VALUE, "Column 7:", "“soon”" },
  { "group:LDC@", PB_QUERY_ERROR_VALUE, "Column 7:", "date" },
  { "year:27", PB_QUERY_ERROR_VALUE, "Column 6:", "1900" },
  { "year:2027x", PB_QUERY_ERROR_VALUE, "Column 6:", "“2027x”" },
  { "joint:maybe", PB_QUERY_ERROR_VALUE, "Column 7:", "“yes”" },
  { "amount:..", PB_QUERY_ERROR_VALUE, "Column 8:", "US dollars" },
  { "amount:9..5", PB_QUERY_ERROR_VALUE, "Column 8:", "“9..5”" },
  { "amount:-5", PB_QUERY_ERROR_VALUE, "Column 8:", "“-5”" },
  { "amount:1.234", PB_QUERY_ERROR_VALUE, "Column 8:", "“1.234”" },
  { "amount:1..2..3", PB_QUERY_ERROR_VALUE, "Column 8:", "“1..2..3”" },
  { "party:me", PB_QUERY_ERROR_VALUE, "Column 7:", "identifier" },
  { "a \"open", PB_QUERY_ERROR_SYNTAX, "Column 3:", "quotation mark" },
  { "campaign:\"open", PB_QUERY_ERROR_SYNTAX, "Column 10:", "quotation mark" },
  { "type:", PB_QUERY_ERROR_SYNTAX, "Column 6:", "missing" },
  { "type: financial", PB_QUERY_ERROR_SYNTAX, "Column 6:", "missing" },
  { "campaign:\"  \"", PB_QUERY_ERROR_SYNTAX, "Column 10:", "missing" },
  { "a -", PB_QUERY_ERROR_SYNTAX, "Column 4:", "missing" },
  { "\"\"", PB_QUERY_ERROR_SYNTAX, "Column 1:", "missing" },
  { "a\xff", PB_QUERY_ERROR_SYNTAX, "", "UTF-8" },
};

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (PbQuery) query = pb_query_parse (refusals[i].typed, &error);

    g_test_message ("%s", error != NULL ? error->message : refusals[i].typed);
    g_assert_null (query);
    g_assert_error (error, PB_QUERY_ERROR, (int) refusals[i].code);
    g_assert_true (g_str_has_prefix (error->message, refusals[i].place));
    g_assert_nonnull (strstr (error->message, refusals[i].word));
  }
}

static void
test_length (void)
{
  g_autofree char *long_text = g_strnfill (4001, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_null (pb_query_parse (long_text, &error));
  g_assert_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_LIMIT);
  long_text[4000] = '\0';
  assert_reads (long_text, long_text);
}

static void
test_limits (void)
{
  g_autoptr (PbQuery) query = pb_query_parse ("-country:UGA country:KEN solar", NULL);
  const PbQueryField *country = pb_query_field_find ("country");

  g_assert_cmpuint (pb_query_get_n_limits (query), ==, 3);
  g_assert_cmpstr (pb_query_get_limit (query, 0)->value, ==, "KEN");
  g_assert_true (pb_query_get_limit (query, 1)->negated);
  g_assert_null (pb_query_get_limit (query, 2)->field);
  g_assert_true (pb_query_has (query, country, "KEN"));
  g_assert_false (pb_query_has (query, country, "UGA"));
  g_assert_true (pb_query_has (query, NULL, "solar"));
}

/* A chip that is added and removed. */
static void
test_changes (void)
{
  g_autoptr (PbQuery) empty = pb_query_parse ("", NULL);
  const PbQueryField *country = pb_query_field_find ("country");
  g_autoptr (PbQuery) one = pb_query_with (empty, country, "KEN", FALSE);
  g_autoptr (PbQuery) same = pb_query_with (one, country, "KEN", FALSE);
  g_autoptr (PbQuery) two = pb_query_with (same, country, "UGA", TRUE);
  g_autoptr (PbQuery) worded = pb_query_with (two, NULL, "type:x", FALSE);
  g_autoptr (PbQuery) without_one = pb_query_without (worded, country, "KEN");
  g_autoptr (PbQuery) without_any = pb_query_without (worded, country, NULL);
  g_autoptr (PbQuery) joined = pb_query_join (without_one, one);
  g_autoptr (PbQuery) dropped = pb_query_drop (joined, without_one);

  g_assert_cmpstr (pb_query_get_text (empty), ==, "");
  g_assert_cmpstr (pb_query_get_text (same), ==, "country:KEN");
  g_assert_cmpstr (pb_query_get_text (worded), ==, "country:KEN -country:UGA \"type:x\"");
  g_assert_cmpstr (pb_query_get_text (without_one), ==, "-country:UGA \"type:x\"");
  g_assert_cmpstr (pb_query_get_text (without_any), ==, "\"type:x\"");
  g_assert_true (pb_query_equal (joined, worded));
  g_assert_true (pb_query_equal (dropped, one));
}

/* Whatever is typed is refused with a sentence, or reads back as itself. */
static void
test_random_text (void)
{
  static const char alphabet[] = "type:sdg4 -\"\\ab.@";
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < 20000; i++) {
    char text[13] = "";
    g_autoptr (GError) error = NULL;
    g_autoptr (PbQuery) query = NULL;

    for (int at = g_rand_int_range (random, 0, sizeof text); at > 0; at--)
      text[at - 1] = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
    query = pb_query_parse (text, &error);
    g_assert_true ((query == NULL) == (error != NULL));
    if (query != NULL)
      assert_reads (text, pb_query_get_text (query));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/readings", test_readings);
  g_test_add_func ("/query/refusals", test_refusals);
  g_test_add_func ("/query/length", test_length);
  g_test_add_func ("/query/limits", test_limits);
  g_test_add_func ("/query/changes", test_changes);
  g_test_add_func ("/query/random-text", test_random_text);
  return g_test_run ();
}
