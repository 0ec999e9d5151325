/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-pattern.h"

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_DOLLAR_ENDONLY, 0, &error);

  if (!regex)
    g_error ("The program's pattern “%s” is broken: %s", pattern, error->message);
  return regex;
}

static GRegex *
find_regex (const char *pattern)
{
  static GMutex mutex;
  static GHashTable *regexes = NULL;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GRegex *regex;

  if (!regexes)
    regexes = g_hash_table_new (g_str_hash, g_str_equal);
  regex = g_hash_table_lookup (regexes, pattern);
  if (!regex) {
    regex = compile (pattern);
    g_hash_table_insert (regexes, g_strdup (pattern), regex);
  }
  return regex;
}

gboolean
pb_pattern_matches (const char *pattern, const char *text)
{
  return g_regex_match (find_regex (pattern), text, 0, NULL);
}
