/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-text.h"

#include <string.h>

static void
assert_fold (const char *text, const char *expected)
{
  g_autofree char *folded = pb_text_fold (text);
  g_autofree char *again = pb_text_fold (folded);

  g_assert_cmpstr (folded, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_fold (void)
{
  assert_fold ("", "");
  assert_fold ("  École \n primaire\t", "ecole primaire");
  assert_fold ("e\u0301cole", "ecole");
  assert_fold ("Ångström, ŁÓDŹ, Đà Nẵng, Malmø", "angstrom, lodz, da nang, malmo");
  assert_fold ("Straße STRASSE", "strasse strasse");
  assert_fold ("Œuvre Æsir ﬁn Þór", "oeuvre aesir fin thor");
  assert_fold ("Iğdır İstanbul", "igdir istanbul");
  assert_fold ("ＡＢＣ１２", "abc12");
  assert_fold ("مُحَمَّد مـحـمد", "محمد محمد");
  assert_fold ("Guinea-Bissau", "guinea-bissau");
  assert_fold ("co\u00ADop\u200B\u200E", "coop");
  assert_fold ("a\u00A0\u202Fb", "a b");
  assert_fold ("ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ");
}

static void
test_fold_is_stable (void)
{
  for (gunichar character = 1; character < 0x20000; character++) {
    char text[8] = "";
    g_autofree char *folded = NULL;
    g_autofree char *again = NULL;

    if (!g_unichar_validate (character))
      continue;
    text[g_unichar_to_utf8 (character, text)] = '\0';
    folded = pb_text_fold (text);
    again = pb_text_fold (folded);
    g_assert_cmpstr (folded, ==, again);
  }
}

/* Of ASCII, of scripts with marks, or any. */
static gunichar
pick_character (void)
{
  static const gunichar ends[] = { 0x80, 0x80, 0x250, 0x370, 0x700, 0x3400, 0x10000 };

  for (;;) {
    gint32 end = (gint32) ends[g_test_rand_int_range (0, G_N_ELEMENTS (ends))];
    gunichar character = g_test_rand_int_range (1, end);

    if (g_unichar_validate (character))
      return character;
  }
}

/* What becomes of most characters is remembered one by one; one that is not, here a face, has the
 * whole text folded at once. */
static void
test_fold_one_by_one (void)
{
  for (int round = 0; round < 20000; round++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree char *alone = NULL;
    g_autofree char *folded = NULL;

    for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
      g_string_append_unichar (text, pick_character ());
    alone = pb_text_fold (text->str);
    g_string_append (text, " 😀");
    folded = pb_text_fold (text->str);
    g_assert_true (g_str_has_suffix (folded, "😀"));
    folded[strlen (folded) - strlen ("😀")] = '\0';
    g_assert_cmpstr (alone, ==, g_strchomp (folded));
  }
}

/* Marks come in one order, whoever typed them, also those that are kept. */
static void
test_fold_orders_marks (void)
{
  g_autofree char *one = pb_text_fold ("\u1B13\u302E\u1B44\u0316");
  g_autofree char *other = pb_text_fold ("\u1B13\u1B44\u0316\u302E");

  g_assert_cmpstr (one, ==, other);
}

/* Each character behind a letter that many marks compose with. */
static void
test_is_nfc (void)
{
  for (gunichar character = 1; character < 0x20000; character++) {
    char text[8] = "e";
    g_autofree char *composed = NULL;

    if (!g_unichar_validate (character))
      continue;
    text[1 + g_unichar_to_utf8 (character, text + 1)] = '\0';
    composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
    g_assert_true (pb_text_is_nfc (text) == g_str_equal (composed, text));
  }
}

static void
test_is_nfc_of_any (void)
{
  static const char *const marks[] = { "\u0301", "\u0316", "\u064E", "\u0651", "\u3099", "\u1161" };

  for (int round = 0; round < 50000; round++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree char *composed = NULL;

    for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
      if (g_test_rand_bit ())
        g_string_append_unichar (text, pick_character ());
      else
        g_string_append (text, marks[g_test_rand_int_range (0, G_N_ELEMENTS (marks))]);
    composed = g_utf8_normalize (text->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
    g_assert_true (pb_text_is_nfc (text->str) == g_str_equal (composed, text->str));
  }
}

static void
test_nfc_pieces (void)
{
  const char *text = "\u0301e\u0301, A\u030A\u0301 \u1100\u1161\u11A8 \u0928\u093C\nq\u0323\u0307";
  g_autofree char *whole = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *composed = pb_text_nfc (text);

  g_assert_cmpstr (composed, ==, whole);
}

/* No pair that composes may fall into two pieces, whatever version of Unicode GLib has. */
static void
test_nfc_composes_every_pair (void)
{
  for (gunichar character = 0x80; character <= 0x10FFFF; character++) {
    g_autoptr (GString) pair = g_string_new (NULL);
    g_autofree char *whole = NULL;
    g_autofree char *composed = NULL;
    gunichar first;
    gunichar second;

    if (!g_unichar_decompose (character, &first, &second) || second == 0)
      continue;
    g_string_append_unichar (pair, first);
    g_string_append_unichar (pair, second);
    whole = g_utf8_normalize (pair->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
    composed = pb_text_nfc (pair->str);
    g_assert_cmpstr (composed, ==, whole);
  }
}

/* Putting marks in order takes GLib quadratic time, so that a file could keep us busy for hours. */
static void
test_nfc_endless_marks (void)
{
  g_autoptr (GString) text = g_string_new ("a");

  for (guint i = 0; i < 30; i++)
    g_string_append (text, "\u0316");
  g_assert_true (pb_text_is_nfc (text->str));
  g_string_append (text, "\u0316");
  g_assert_false (pb_text_is_nfc (text->str));
}

static void
test_nfc (void)
{
  g_autofree char *composed = pb_text_nfc ("e\u0301");

  g_assert_cmpstr (composed, ==, "é");
  g_assert_true (pb_text_is_nfc ("é"));
  g_assert_true (pb_text_is_nfc ("plain"));
  g_assert_false (pb_text_is_nfc ("e\u0301"));
}

static void
test_length (void)
{
  g_assert_cmpuint (pb_text_length (""), ==, 0);
  g_assert_cmpuint (pb_text_length ("é😀a"), ==, 3);
}

static void
assert_clean (const char *text, const char *one_line, const char *many_lines)
{
  g_autofree char *one = pb_text_clean (text, FALSE);
  g_autofree char *many = pb_text_clean (text, TRUE);

  g_assert_cmpstr (one, ==, one_line);
  g_assert_cmpstr (many, ==, many_lines);
}

static void
test_clean (void)
{
  assert_clean ("", "", "");
  assert_clean (" \r\n\t ", "", "");
  assert_clean ("  e\u0301cole \u00A0", "école", "école");
  assert_clean ("one\r\ntwo\rthree\nfour\u2028five\u2029six", "one two three four five six",
                "one\ntwo\nthree\nfour\nfive\nsix");
  assert_clean ("a\tb\x01\x1b\x7f\xc2\x85 c", "a b c", "a b c");
  assert_clean ("e\x01\u0301cole", "école", "école");
  assert_clean ("\uFEFFtext\uFEFF", "text", "text");
  assert_clean ("\x01 a \x02", "a", "a");
  assert_clean ("می\u200Cخواهم", "می\u200Cخواهم", "می\u200Cخواهم");
}

static void
test_isolate (void)
{
  g_autofree char *isolated = pb_text_isolate ("1.4 مليون");

  g_assert_cmpstr (isolated, ==, "\u20681.4 مليون\u2069");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-is-stable", test_fold_is_stable);
  g_test_add_func ("/text/fold-one-by-one", test_fold_one_by_one);
  g_test_add_func ("/text/fold-orders-marks", test_fold_orders_marks);
  g_test_add_func ("/text/is-nfc", test_is_nfc);
  g_test_add_func ("/text/is-nfc-of-any", test_is_nfc_of_any);
  g_test_add_func ("/text/nfc", test_nfc);
  g_test_add_func ("/text/nfc/pieces", test_nfc_pieces);
  g_test_add_func ("/text/nfc/composes-every-pair", test_nfc_composes_every_pair);
  g_test_add_func ("/text/nfc/endless-marks", test_nfc_endless_marks);
  g_test_add_func ("/text/length", test_length);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/isolate", test_isolate);
  return g_test_run ();
}
