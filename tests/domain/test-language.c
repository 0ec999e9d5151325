/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include "domain/pb-language.h"
#include "domain/pb-pattern.h"

static void
test_valid (void)
{
  static const char *const valid[] = { "en", "haw", "pt-BR", "zh-Hans", "zh-Hant-TW", "qq" };
  static const char *const invalid[] = { "",      "e",        "EN",        "engl", "en-",
                                         "en-us", "pt_BR",    "zh-hans",   "en\n", "en-US-x",
                                         " en",   "en-US-US", "zh-TW-Hant" };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (pb_pattern_matches (PB_LANGUAGE_PATTERN, valid[i]));
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (pb_pattern_matches (PB_LANGUAGE_PATTERN, invalid[i]));
}

static void
test_names (void)
{
  g_assert_cmpstr (pb_language_name ("fr"), ==, "French");
  g_assert_cmpstr (pb_language_name ("es"), ==, "Spanish");
  g_assert_cmpstr (pb_language_name ("el"), ==, "Greek, Modern");
  g_assert_cmpstr (pb_language_name ("haw"), ==, "Hawaiian");
  g_assert_cmpstr (pb_language_name ("pt-BR"), ==, "Portuguese (BR)");
  g_assert_cmpstr (pb_language_name ("qq"), ==, "qq");
  g_assert_cmpstr (pb_language_name ("qq-QQ"), ==, "qq-QQ");
}

static void
test_common (void)
{
  const char *const *tags = pb_language_get_common ();

  g_assert_cmpuint (g_strv_length ((char **) tags), ==, 7);
  for (guint i = 0; tags[i] != NULL; i++)
    g_assert_true (g_strv_contains (pb_language_get_all (), tags[i]));
}

static void
test_all (void)
{
  const char *const *tags = pb_language_get_all ();

  g_assert_cmpuint (g_strv_length ((char **) tags), >, 180);
  for (guint i = 0; tags[i] != NULL; i++) {
    g_assert_cmpuint (strlen (tags[i]), ==, 2);
    g_assert_cmpstr (pb_language_name (tags[i]), !=, tags[i]);
    if (i > 0)
      g_assert_cmpint (g_utf8_collate (pb_language_name (tags[i - 1]), pb_language_name (tags[i])),
                       <=, 0);
  }
}

static void
test_direction (void)
{
  g_assert_true (pb_language_is_right_to_left ("ar"));
  g_assert_true (pb_language_is_right_to_left ("fa-IR"));
  g_assert_true (pb_language_is_right_to_left ("az-Arab"));
  g_assert_false (pb_language_is_right_to_left ("az"));
  g_assert_false (pb_language_is_right_to_left ("ur-Latn"));
  g_assert_false (pb_language_is_right_to_left ("arn"));
  g_assert_false (pb_language_is_right_to_left (""));
}

static void
assert_in_swahili (void)
{
  const char *const *tags = pb_language_get_common ();

  g_assert_cmpstr (pb_language_current (), ==, "sw");
  g_assert_cmpuint (g_strv_length ((char **) tags), ==, 8);
  g_assert_cmpstr (tags[7], ==, "sw");
}

static void
assert_in_french (void)
{
  g_assert_cmpstr (pb_language_current (), ==, "fr");
  g_assert_cmpstr (pb_language_name ("de"), ==, "allemand");
  g_assert_cmpstr (pb_language_name ("ro"), ==, "roumain");
}

static void
assert_untranslated (void)
{
  setlocale (LC_ALL, "C");
  g_assert_cmpstr (pb_language_current (), ==, "en");
}

static const struct {
  const char *language;
  void (*check) (void);
} INTERFACES[] = {
  { "sw", assert_in_swahili },
  { "fr_CH.UTF-8:de", assert_in_french },
  { "fr", assert_untranslated },
};

static void
test_interface (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  if (g_test_subprocess ()) {
    g_setenv ("LANGUAGE", INTERFACES[i].language, TRUE);
    INTERFACES[i].check ();
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/valid", test_valid);
  g_test_add_func ("/language/names", test_names);
  g_test_add_func ("/language/common", test_common);
  g_test_add_func ("/language/all", test_all);
  g_test_add_func ("/language/direction", test_direction);
  for (guint i = 0; i < G_N_ELEMENTS (INTERFACES); i++) {
    g_autofree char *path = g_strdup_printf ("/language/interface/%u", i);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_interface);
  }

  return g_test_run ();
}
