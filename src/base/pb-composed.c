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
/* Behind the last character that is made of two others. */
#define END_OF_COMPOSED 0x20000

/* What is known of a character: JOINS when another may be made of it and one before it. */
enum {
  STAYS = 1 << 0,
  STARTS = 1 << 1,
  JOINS = 1 << 2,
  IS_MARK = 1 << 3,
};

/* @classes: Unicode's combining classes: marks behind one letter stand in their order */
typedef struct {
  guint8 traits[PAGE_CHARACTERS];
  guint8 classes[PAGE_CHARACTERS];
} Page;

static gboolean
is_joining_jamo (gunichar character)
{
  return character >= FIRST_JOINING_JAMO && character <= LAST_JOINING_JAMO;
}

gboolean
pb_composed_starts (gunichar character)
{
  return !g_unichar_ismark (character) && !is_joining_jamo (character);
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

/* The second of each two characters of which there is a third, as a set. */
static GHashTable *
list_joining (void)
{
  GHashTable *joining = g_hash_table_new (NULL, NULL);
  gunichar letter;
  gunichar mark;

  for (gunichar character = 0; character < END_OF_COMPOSED; character++)
    if (g_unichar_decompose (character, &letter, &mark) && mark != 0)
      g_hash_table_add (joining, GUINT_TO_POINTER (mark));
  return joining;
}

static gboolean
joins (gunichar character)
{
  static GHashTable *joining = NULL;

  if (g_once_init_enter (&joining))
    g_once_init_leave (&joining, list_joining ());
  return g_hash_table_contains (joining, GUINT_TO_POINTER (character));
}

static guint8
find_out (gunichar character)
{
  return (stays (character) ? STAYS : 0) | (pb_composed_starts (character) ? STARTS : 0) |
         (joins (character) ? JOINS : 0) | (g_unichar_ismark (character) ? IS_MARK : 0);
}

static Page *
make_page (gunichar first)
{
  Page *page = g_new0 (Page, 1);

  for (guint i = 0; i < PAGE_CHARACTERS; i++) {
    page->traits[i] = find_out (first + i);
    page->classes[i] = (guint8) g_unichar_combining_class (first + i);
  }
  return page;
}

/* @character: below N_REMEMBERED */
static const Page *
get_page (gunichar character)
{
  static Page *pages[N_REMEMBERED / PAGE_CHARACTERS];
  Page **page = &pages[character / PAGE_CHARACTERS];

  if (g_once_init_enter (page))
    g_once_init_leave (page, make_page (character - character % PAGE_CHARACTERS));
  return *page;
}

static guint8
get_traits (gunichar character)
{
  return character < N_REMEMBERED ? get_page (character)->traits[character % PAGE_CHARACTERS]
                                  : find_out (character);
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

/* @previous: the character before
 * @n_marks, @last_class: of the marks behind the last letter */
typedef struct {
  gunichar previous;
  guint n_marks;
  guint8 last_class;
} Behind;

/* Whether a character that may change what is before it, or be put in another order, does not. */
static gboolean
stays_behind (Behind *behind, const Page *page, gunichar character)
{
  guint8 traits = page->traits[character % PAGE_CHARACTERS];
  guint8 class = page->classes[character % PAGE_CHARACTERS];

  if ((traits & STAYS) == 0 || is_joining_jamo (character) ||
      (class != 0 && class < behind->last_class))
    return FALSE;
  if ((traits & JOINS) != 0 &&
      (behind->n_marks > 0 || !pb_composed_stay_apart (behind->previous, character)))
    return FALSE;
  behind->n_marks = (traits & IS_MARK) != 0 ? behind->n_marks + 1 : 0;
  behind->last_class = class;
  return behind->n_marks <= PB_COMPOSED_MOST_MARKS;
}

/* The quick check of UAX #15, 9, for characters from the first mark on. */
static gboolean
are_surely_composed (const char **text, gunichar previous)
{
  Behind behind = { previous, 0, 0 };
  guint length;

  for (; (guchar) * *text >= FIRST_MARK_BYTE; *text += length) {
    gunichar character = read_character (*text, &length);
    const Page *page;

    if (character >= N_REMEMBERED)
      return FALSE;
    page = get_page (character);
    if (page->traits[character % PAGE_CHARACTERS] == (STAYS | STARTS))
      behind = (Behind){ character, 0, 0 };
    else if (!stays_behind (&behind, page, character))
      return FALSE;
    else
      behind.previous = character;
  }
  return TRUE;
}

gboolean
pb_composed_is_surely (const char *text)
{
  const char *end = text + strlen (text);
  const char *at = text;

  while ((at = skip_low (at, end)) < end) {
    gunichar previous = at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;

    if (!are_surely_composed (&at, previous))
      return FALSE;
  }
  return TRUE;
}
