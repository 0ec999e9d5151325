/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-composed.h"

#include "base/pb-bytes.h"

/* Below the first mark, U+0300, all characters are composed, and have no byte as high as its first
 * in UTF-8. */
#define FIRST_MARK_BYTE 0xCC
/* The vowels and final consonants of Korean, which join the consonant before them. */
#define FIRST_JOINING_JAMO 0x1160
#define LAST_JOINING_JAMO 0x11FF
#define N_REMEMBERED 0x10000
#define PAGE_CHARACTERS 256

/* What is known of a character. */
enum {
  STAYS = 1 << 0,
  STARTS = 1 << 1,
};

typedef struct {
  guint8 traits[PAGE_CHARACTERS];
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

static guint8
find_out (gunichar character)
{
  return (stays (character) ? STAYS : 0) | (pb_composed_starts (character) ? STARTS : 0);
}

static Page *
make_page (gunichar first)
{
  Page *page = g_new0 (Page, 1);

  for (guint i = 0; i < PAGE_CHARACTERS; i++)
    page->traits[i] = find_out (first + i);
  return page;
}

static guint8
get_traits (gunichar character)
{
  static Page *pages[N_REMEMBERED / PAGE_CHARACTERS];
  Page **page;

  if (character >= N_REMEMBERED)
    return find_out (character);
  page = &pages[character / PAGE_CHARACTERS];
  if (g_once_init_enter (page))
    g_once_init_leave (page, make_page (character - character % PAGE_CHARACTERS));
  return (*page)->traits[character % PAGE_CHARACTERS];
}

/* Goes behind what is below the first mark. */
static const char *
skip_low (const char *at, const char *end)
{
  for (; end - at >= (gssize) sizeof (guint64); at += sizeof (guint64)) {
    guint64 marks = pb_bytes_from (pb_bytes_read (at), FIRST_MARK_BYTE);

    if (marks != 0)
      return at + pb_bytes_count_before (marks);
  }
  while (at < end && (guchar) *at < FIRST_MARK_BYTE)
    at++;
  return at;
}

/* Of valid text, from the first mark on; nearly all have two bytes or three.
 * @length: (out): its bytes */
static gunichar
read_character (const char *at, guint *length)
{
  const guchar *bytes = (const guchar *) at;

  *length = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
  switch (*length) {
  case 2: return (bytes[0] & 0x1F) << 6 | (bytes[1] & 0x3F);
  case 3: return (bytes[0] & 0x0F) << 12 | (bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);
  default: return g_utf8_get_char (at);
  }
}

const char *
pb_composed_skip_plain (const char *text)
{
  const char *end = text + strlen (text);
  guint length;

  while ((text = skip_low (text, end)) < end)
    for (; (guchar) *text >= FIRST_MARK_BYTE; text += length)
      if (get_traits (read_character (text, &length)) != (STAYS | STARTS))
        return text;
  return end;
}

gboolean
pb_composed_stay_apart (gunichar first, gunichar second)
{
  gunichar composed;
  gunichar letter;
  gunichar mark;

  /* A letter that has a mark already may change it for the one behind it. */
  return get_traits (first) == (STAYS | STARTS) && (get_traits (second) & STAYS) != 0 &&
         !g_unichar_decompose (first, &letter, &mark) &&
         !g_unichar_compose (first, second, &composed);
}
