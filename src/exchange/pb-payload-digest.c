/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-payload-digest.h"

#include "base/pb-digest.h"

#include <string.h>

#define PLAIN_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789_"

/* @list: (nullable): the name of the list that is open
 * @is_empty: whether it has no record yet */
struct _PbPayloadDigest {
  PbDigest digest;
  char *list;
  gboolean is_empty;
};

static void
add_text (PbPayloadDigest *self, const char *text)
{
  pb_digest_add (&self->digest, text, strlen (text));
}

PbPayloadDigest *
pb_payload_digest_new (void)
{
  PbPayloadDigest *self = g_new0 (PbPayloadDigest, 1);

  pb_digest_init (&self->digest);
  add_text (self, "{");
  return self;
}

void
pb_payload_digest_free (PbPayloadDigest *self)
{
  g_free (self->list);
  g_free (self);
}

gboolean
pb_payload_digest_begin_list (PbPayloadDigest *self, const char *name)
{
  /* A quote in a name could make other lists look like these. */
  if (*name == '\0' || name[strspn (name, PLAIN_CHARACTERS)] != '\0' ||
      (self->list != NULL && strcmp (name, self->list) <= 0))
    return FALSE;
  add_text (self, self->list != NULL ? "],\"" : "\"");
  add_text (self, name);
  add_text (self, "\":[");
  g_free (self->list);
  self->list = g_strdup (name);
  self->is_empty = TRUE;
  return TRUE;
}

void
pb_payload_digest_add (PbPayloadDigest *self, const char *canonical, gsize length)
{
  if (!self->is_empty)
    add_text (self, ",");
  self->is_empty = FALSE;
  pb_digest_add (&self->digest, canonical, length);
}

char *
pb_payload_digest_finish (PbPayloadDigest *self)
{
  add_text (self, self->list != NULL ? "]}" : "}");
  return pb_digest_finish (&self->digest);
}
