/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-text.h"
#include "browse/pb-snippet.h"

typedef struct {
  const char *text;
  const char *sought;
  const char *found; /* NULL: nothing */
} Case;

static const Case cases[] = {
  { "Solar power for schools", "POWER", "power" },
  { "Réseau d’école", "ecole", "école" },
  /* The accent is a character of its own, and belongs to the letter. */
  { "caf"
    "e\xcc\x81"
    " noir",
    "cafe",
    "caf"
    "e\xcc\x81" },
  { "Straße", "strasse", "Straße" },
  { "Straße", "tras", "traß" },
  { "为小岛屿国家建设海底电缆", "海底", "海底" },
  { "気球基地局による防災訓練", "防災", "防災" },
  { "مُدَرِّسة القرية", "مدرسة", "مُدَرِّسة" },
  { "two\n  lines", "two lines", "two\n  lines" },
  { "ＦＵＬＬ width", "full", "ＦＵＬＬ" },
  { "nothing of it", "else", NULL },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *phrase = pb_text_fold (cases[i].sought);
    g_autofree char *found = NULL;
    PbSpan span;

    if (pb_snippet_find (cases[i].text, phrase, 0, &span))
      found = g_strndup (cases[i].text + span.start, span.end - span.start);
    g_assert_cmpstr (found, ==, cases[i].found);
  }
}

static void
test_make (void)
{
  const char *const phrases[] = { "solar", "school", NULL };
  g_autofree char *snippet = pb_snippet_make ("Solar <power> & a School", phrases, 80);

  g_assert_cmpstr (snippet, ==, "<b>Solar</b> &lt;power&gt; &amp; a <b>School</b>");
  g_assert_null (pb_snippet_make ("Wind", phrases, 80));
}

static void
test_cut (void)
{
  const char *const phrases[] = { "needle", NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *snippet = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "straw ");
  g_string_append (text, "needle");
  for (guint i = 0; i < 100; i++)
    g_string_append (text, " straw");
  snippet = pb_snippet_make (text->str, phrases, 40);
  g_assert_cmpstr (snippet, ==, "…<b>needle</b> straw straw straw straw straw stra…");
}

/* Whatever is in a text, what comes out is valid. */
static void
test_cut_script (void)
{
  const char *const phrases[] = { "电缆", NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *snippet = NULL;

  for (guint i = 0; i < 50; i++)
    g_string_append (text, "为小岛屿国家");
  g_string_append (text, "电缆");
  for (guint i = 0; i < 50; i++)
    g_string_append (text, "建设");
  snippet = pb_snippet_make (text->str, phrases, 16);
  g_assert_true (g_utf8_validate (snippet, -1, NULL));
  g_assert_cmpstr (snippet, ==, "…国家<b>电缆</b>建设建设建设建设建设建设建设…");
}

static void
test_phrases (void)
{
  g_autoptr (PbQuery) query = pb_query_parse ("École -wind type:financial \"Deux  Mots\"", NULL);
  g_autoptr (PbQuery) none = pb_query_parse ("type:financial", NULL);
  g_auto (GStrv) phrases = pb_snippet_list_phrases (query);

  g_assert_cmpuint (g_strv_length (phrases), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) phrases, "ecole"));
  g_assert_true (g_strv_contains ((const char *const *) phrases, "deux mots"));
  g_assert_null (pb_snippet_list_phrases (none));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snippet/find", test_find);
  g_test_add_func ("/snippet/make", test_make);
  g_test_add_func ("/snippet/cut", test_cut);
  g_test_add_func ("/snippet/cut-script", test_cut_script);
  g_test_add_func ("/snippet/phrases", test_phrases);
  return g_test_run ();
}
