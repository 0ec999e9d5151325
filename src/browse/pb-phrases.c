/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-phrases.h"

#include <roaring/roaring.h>
#include <string.h>

/* A query has a few words, and each was shorter a moment ago. */
#define MOST 32

typedef struct {
  char *phrase;
  PbRows *rows;
} Found;

struct _PbPhrases {
  GQueue *queue; /* of Found, the last that was asked for first */
};

static void
free_found (gpointer data)
{
  Found *found = data;

  g_free (found->phrase);
  pb_rows_free (found->rows);
  g_free (found);
}

PbPhrases *
pb_phrases_new (void)
{
  PbPhrases *self = g_new0 (PbPhrases, 1);

  self->queue = g_queue_new ();
  return self;
}

void
pb_phrases_free (PbPhrases *self)
{
  g_queue_free_full (self->queue, free_found);
  g_free (self);
}

PbRows *
pb_phrases_find (PbPhrases *self, const char *phrase)
{
  for (GList *link = self->queue->head; link != NULL; link = link->next) {
    const Found *found = link->data;

    if (!g_str_equal (found->phrase, phrase))
      continue;
    g_queue_unlink (self->queue, link);
    g_queue_push_head_link (self->queue, link);
    return roaring_bitmap_copy (found->rows);
  }
  return NULL;
}

void
pb_phrases_narrow (const PbPhrases *self, const char *phrase, PbRows *rows)
{
  for (const GList *link = self->queue->head; link != NULL; link = link->next) {
    const Found *found = link->data;

    if (strstr (phrase, found->phrase) != NULL)
      roaring_bitmap_and_inplace (rows, found->rows);
  }
}

gboolean
pb_phrases_imply (const PbPhrases *self, const char *phrase, const char *piece)
{
  for (const GList *link = self->queue->head; link != NULL; link = link->next) {
    const Found *found = link->data;

    if (strstr (found->phrase, piece) != NULL && strstr (phrase, found->phrase) != NULL)
      return TRUE;
  }
  return FALSE;
}

const char *
pb_phrases_find_start (const PbPhrases *self, const char *phrase, gsize at_least)
{
  const char *longest = NULL;

  for (const GList *link = self->queue->head; link != NULL; link = link->next) {
    const Found *found = link->data;
    gsize length = strlen (found->phrase);

    if (length >= at_least && g_str_has_prefix (phrase, found->phrase)) {
      longest = found->phrase;
      at_least = length;
    }
  }
  return longest;
}

void
pb_phrases_add (PbPhrases *self, const char *phrase, const PbRows *rows)
{
  Found *found = g_new0 (Found, 1);

  found->phrase = g_strdup (phrase);
  found->rows = roaring_bitmap_copy (rows);
  g_queue_push_head (self->queue, found);
  if (self->queue->length > MOST)
    free_found (g_queue_pop_tail (self->queue));
}

void
pb_phrases_forget (PbPhrases *self)
{
  g_queue_clear_full (self->queue, free_found);
}
