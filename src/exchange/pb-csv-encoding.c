/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-csv-encoding.h"

#include "base/pb-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In words of Latin letters, accented ones stand alone; in other scripts all letters of a word are
 * beyond ASCII. */
#define LEAST_RUN 3
/* Russian lower-case letters from 0xF0 on are in every sentence; Arabic has marks there only. */
#define LATE_LETTERS 0xF0
#define LEAST_LATE_PERCENT 8

typedef struct {
  const char *bytes;
  gsize length;
  const char *encoding;
} Mark;

static const Mark marks[] = {
  { "\xEF\xBB\xBF", 3, "UTF-8" },
  { "\xFF\xFE", 2, "UTF-16LE" },
  { "\xFE\xFF", 2, "UTF-16BE" },
};

static const Mark *
find_mark (const char *data, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].bytes, marks[i].length) == 0)
      return &marks[i];
  return NULL;
}

static const char *
guess_windows (const guint8 *data, gsize length)
{
  gsize n_high = 0;
  gsize n_late = 0;
  gsize n_runs = 0;

  for (gsize i = 0; i < length; i++) {
    if (data[i] < 0x80)
      continue;
    n_high++;
    n_late += data[i] >= LATE_LETTERS;
    n_runs += i == 0 || data[i - 1] < 0x80;
  }
  if (n_high < LEAST_RUN * n_runs)
    return "WINDOWS-1252";
  return n_late * 100 >= n_high * LEAST_LATE_PERCENT ? "WINDOWS-1251" : "WINDOWS-1256";
}

/* A text with U+0000 is none: what follows it would get lost without a word. */
static char *
convert (const char *data, gsize length, const char *encoding, GError **error)
{
  gsize written = 0;
  g_autofree char *text =
      g_convert (data, (gssize) length, "UTF-8", encoding, NULL, &written, NULL);

  if (text != NULL && strlen (text) == written)
    return g_steal_pointer (&text);
  g_set_error (error, PB_ERROR, PB_ERROR_TEXT,
               _ ("The text is not written in the encoding %s. Save it as UTF-8 and try again."),
               encoding);
  return NULL;
}

char *
pb_csv_encoding_decode (GBytes *bytes, const char **encoding, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const Mark *mark = find_mark (data, length);
  const char *taken = *encoding;

  /* An empty file is text, too. */
  if (data == NULL)
    data = "";
  if (taken == NULL && mark != NULL)
    taken = mark->encoding;
  if (taken == NULL)
    taken = g_utf8_validate_len (data, length, NULL)
                ? "UTF-8"
                : guess_windows ((const guint8 *) data, length);
  *encoding = taken;
  if (mark != NULL && g_str_equal (taken, mark->encoding)) {
    data += mark->length;
    length -= mark->length;
  }
  return convert (data, length, taken, error);
}

static const struct {
  const char *name;
  const char *label;
} encodings[] = {
  { "UTF-8", N_ ("Unicode (UTF-8)") },
  { "UTF-16LE", N_ ("Unicode (UTF-16LE)") },
  { "UTF-16BE", N_ ("Unicode (UTF-16BE)") },
  { "WINDOWS-1252", N_ ("Western (Windows-1252)") },
  { "WINDOWS-1251", N_ ("Cyrillic (Windows-1251)") },
  { "WINDOWS-1256", N_ ("Arabic (Windows-1256)") },
  { "WINDOWS-1250", N_ ("Central European (Windows-1250)") },
  { "WINDOWS-1254", N_ ("Turkish (Windows-1254)") },
  { "GB18030", N_ ("Chinese (GB18030)") },
};

const char *const *
pb_csv_encoding_list (void)
{
  static const char *names[G_N_ELEMENTS (encodings) + 1];
  static gsize filled = 0;

  if (g_once_init_enter (&filled)) {
    for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
      names[i] = encodings[i].name;
    g_once_init_leave (&filled, 1);
  }
  return names;
}

const char *
pb_csv_encoding_get_label (const char *encoding)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (encodings[i].name, encoding) == 0)
      return _ (encodings[i].label);
  return encoding;
}
