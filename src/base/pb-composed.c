/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-composed.h"

/* Below the first mark all characters are composed. */
#define FIRST_MARK 0x0300
/* In UTF-8 no byte of a character below it is as high as its first. */
#define FIRST_MARK_BYTE 0xCC
/* The vowels and final consonants of Korean, which join the consonant before them. */
#define FIRST_JOINING_JAMO 0x1160
#define LAST_JOINING_JAMO 0x11FF
#define N_REMEMBERED 0x10000
#define PAGE_CHARACTERS 256

/* One bit for each character. */
typedef struct {
  guint32 plain[PAGE_CHARACTERS / 32];
} Page;

gboolean
pb_composed_starts (gunichar character)
{
  return !g_unichar_ismark (character) &&
         (character < FIRST_JOINING_JAMO || character > LAST_JOINING_JAMO);
}

/* As GLib knows Unicode, which has no question for it: by normalizing. */
static gboolean
stays (gunichar character)
{
  char text[7] = "";
  g_autofree char *composed = NULL;

  if (!g_unichar_validate (character))
    return FALSE;
  g_unichar_to_utf8 (character, text);
  composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  return g_str_equal (composed, text);
}

static gboolean
find_out (gunichar character)
{
  return pb_composed_starts (character) && stays (character);
}

static Page *
make_page (gunichar first)
{
  Page *page = g_new0 (Page, 1);

  for (guint i = 0; i < PAGE_CHARACTERS; i++)
    if (find_out (first + i))
      page->plain[i / 32] |= 1u << i % 32;
  return page;
}

gboolean
pb_composed_is_plain (gunichar character)
{
  static Page *pages[N_REMEMBERED / PAGE_CHARACTERS];
  Page **page;
  guint place = character % PAGE_CHARACTERS;

  if (character < FIRST_MARK)
    return TRUE;
  if (character >= N_REMEMBERED)
    return find_out (character);
  page = &pages[character / PAGE_CHARACTERS];
  if (g_once_init_enter (page))
    g_once_init_leave (page, make_page (character - place));
  return ((*page)->plain[place / 32] >> place % 32 & 1) != 0;
}

const char *
pb_composed_skip_low (const char *text)
{
  while (*text != '\0' && (guchar) *text < FIRST_MARK_BYTE)
    text++;
  return text;
}
