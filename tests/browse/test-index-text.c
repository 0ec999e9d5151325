/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "index-register.h"

#include <roaring/roaring.h>
#include <string.h>

#include "base/pb-text.h"
#include "browse/pb-texts.h"
#include "domain/pb-record.h"
#include "store/pb-revision-table.h"

/* Texts are found as if each were read from end to end. */

#define SEED 20261121
#define N_PLEDGES 200
#define N_ROUNDS 6
#define N_PHRASES 250

/* So few words that phrases of several are often there, in one order and in the other. */
static const char *const words[] = {
  "School",
  "sch\u00f6ol",
  "rural",
  "Network",
  "networks",
  "nettle",
  "a",
  "\"x\"",
  "AND",
  "\u5b66\u6821",
  "\u7f51\u7edc\u5b66\u6821\u5efa\u8bbe",
  "\u0634\u0628\u0643\u0629",
  "\u0e42\u0e23\u0e07\u0e40\u0e23\u0e35\u0e22\u0e19",
  "covid-19",
  "%",
};

typedef struct {
  GRand *random;
  Register *place;
  PbIndex *index;
  char *ids[N_PLEDGES];
  char *texts[N_PLEDGES]; /* folded; NULL for a pledge that is not there */
} World;

static guint
choose (World *world, guint n)
{
  return (guint) g_rand_int_range (world->random, 0, (int) n);
}

static char *
invent_text (World *world, guint n_words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "  " : "",
                            words[choose (world, G_N_ELEMENTS (words))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
invent_pledge (World *world, guint number)
{
  g_autofree char *title = invent_text (world, choose (world, 5));
  g_autofree char *description = invent_text (world, choose (world, 30));
  PbValue *pledge = record_set (pledge_new (title), "/description/en", description);
  g_autoptr (PbValue) saved = NULL;

  if (world->ids[number] != NULL)
    pb_store_delete (world->place->store, world->ids[number], NULL);
  saved = save (world->place->store, "a", pledge);
  g_free (world->ids[number]);
  g_free (world->texts[number]);
  world->ids[number] = g_strdup (pb_record_get_id (saved));
  world->texts[number] = pb_record_search_text (&pb_pledge_kind, saved);
}

static void
remove_pledge (World *world, guint number)
{
  pb_store_delete (world->place->store, world->ids[number], NULL);
  g_clear_pointer (&world->texts[number], g_free);
}

/* Some letters out of one of the texts, or what nobody has written. */
static char *
invent_phrase (World *world)
{
  const char *text = world->texts[choose (world, N_PLEDGES)];
  glong length = text != NULL ? g_utf8_strlen (text, -1) : 0;
  glong from, n;

  if (length == 0)
    return invent_text (world, 2);
  from = (glong) choose (world, (guint) length);
  n = 1 + (glong) choose (world, choose (world, 3) == 0 ? 25 : 4);
  return g_utf8_substring (text, from, MIN (from + n, length));
}

static void
check_phrase (World *world, const char *phrase)
{
  g_autofree char *folded = pb_text_fold (phrase);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbRows) rows = pb_index_find_text (world->index, world->place->store, phrase, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_PLEDGES; i++) {
    const PbEntry *entry = pb_index_find_entry (world->index, world->ids[i]);
    gboolean wanted = world->texts[i] != NULL && strstr (world->texts[i], folded) != NULL;

    g_assert_cmpint (entry != NULL, ==, world->texts[i] != NULL);
    if (entry != NULL && roaring_bitmap_contains (rows, entry->row) != wanted)
      g_error ("“%s” in “%s”: wanted %d", folded, world->texts[i], wanted);
  }
}

/* As it is typed: one letter more each time. */
static void
type_phrase (World *world, const char *phrase)
{
  for (const char *end = phrase; *end != '\0'; end = g_utf8_next_char (end)) {
    g_autofree char *so_far = g_strndup (phrase, g_utf8_next_char (end) - phrase);

    check_phrase (world, so_far);
  }
}

static void
ask (World *world)
{
  for (guint i = 0; i < N_PHRASES; i++) {
    g_autofree char *phrase = invent_phrase (world);

    if (i % 5 == 0)
      type_phrase (world, phrase);
    else
      check_phrase (world, phrase);
  }
  check_phrase (world, "");
  check_phrase (world, "rural network");
  check_phrase (world, "ural net");
}

static void
change (World *world)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 40; i++)
    if (choose (world, 3) == 0)
      remove_pledge (world, choose (world, N_PLEDGES));
    else
      invent_pledge (world, choose (world, N_PLEDGES));
  g_assert_true (pb_index_catch_up (world->index, world->place->store, &error));
  g_assert_no_error (error);
}

static void
test_random (Register *self, gconstpointer data)
{
  World world = { .random = g_rand_new_with_seed (SEED), .place = self };

  for (guint i = 0; i < N_PLEDGES; i++)
    invent_pledge (&world, i);
  for (guint round = 0; round < N_ROUNDS; round++) {
    /* Read from the file, or gone on with. */
    if (round % 2 == 0) {
      g_clear_pointer (&world.index, pb_index_free);
      world.index = index_register_open (self);
    }
    ask (&world);
    change (&world);
    ask (&world);
    g_assert_true (pb_index_save (world.index, self->store, NULL));
  }
  pb_index_free (world.index);
  for (guint i = 0; i < N_PLEDGES; i++) {
    g_free (world.ids[i]);
    g_free (world.texts[i]);
  }
  g_rand_free (world.random);
}

static guint
count (PbTexts *texts, const char *phrase)
{
  g_autoptr (PbRows) rows = pb_texts_find (texts, NULL, phrase, NULL);

  return (guint) roaring_bitmap_get_cardinality (rows);
}

/* So much text that it is taken apart in between, and texts that change after that. */
static void
test_much (void)
{
  g_autoptr (PbTexts) texts = pb_texts_new ();
  g_autofree char *filling = g_strnfill (10000, 'y');

  for (guint round = 1; round <= 3; round++)
    for (guint row = 1; row <= 700; row++) {
      g_autofree char *text = g_strdup_printf ("round%u word%u %s", round, row % 7, filling);

      pb_texts_remove (texts, row);
      pb_texts_add (texts, row, text);
    }
  g_assert_cmpuint (count (texts, "y"), ==, 700);
  g_assert_cmpuint (count (texts, "round3"), ==, 700);
  g_assert_cmpuint (count (texts, "round2"), ==, 0);
  g_assert_cmpuint (count (texts, "rd1"), ==, 100);
  pb_texts_remove (texts, 8);
  g_assert_cmpuint (count (texts, "rd1"), ==, 99);
  pb_texts_add (texts, 8, "word5");
  g_assert_cmpuint (count (texts, "rd1"), ==, 99);
  g_assert_cmpuint (count (texts, "rd5"), ==, 101);
  g_assert_cmpuint (count (texts, "yy"), ==, 699);
}

/* Pledges are found by the names of their parties, as those are now. */
static void
test_names (Register *self, gconstpointer data)
{
  g_autoptr (PbIndex) index = NULL;
  g_autoptr (PbRows) rows = NULL;
  const PbEntry *pledge;

  index_register_fill (self, 0, 60);
  index = index_register_open (self);
  rows = pb_index_find_text (index, self->store, "Entité 12", NULL);
  pledge = pb_index_find_entry (index, "d0000000-0000-4000-8000-000000000019");
  g_assert_nonnull (pledge);
  g_assert_true (roaring_bitmap_contains (rows, pledge->row));
  /* Entity 12, and the two pledges that are its. */
  g_assert_cmpuint (roaring_bitmap_get_cardinality (rows), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/browse/index-text/random", test_random);
  g_test_add_func ("/browse/index-text/much", test_much);
  REGISTER_TEST ("/browse/index-text/names", test_names);
  return g_test_run ();
}
