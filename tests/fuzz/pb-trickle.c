/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-trickle.h"

#include <string.h>

struct _PbTrickle {
  GInputStream parent_instance;

  const guint8 *data;
  gsize left;
  gsize piece;
};

G_DEFINE_FINAL_TYPE (PbTrickle, pb_trickle, G_TYPE_INPUT_STREAM)

static gssize
pb_trickle_read (
    GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  PbTrickle *self = PB_TRICKLE (stream);
  gsize taken = MIN (MIN (count, self->piece), self->left);

  if (taken > 0)
    memcpy (buffer, self->data, taken);
  self->data += taken;
  self->left -= taken;
  return (gssize) taken;
}

static void
pb_trickle_class_init (PbTrickleClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = pb_trickle_read;
}

static void
pb_trickle_init (PbTrickle *self)
{
}

GInputStream *
pb_trickle_new (const guint8 *data, gsize size, gsize piece)
{
  PbTrickle *self = g_object_new (PB_TYPE_TRICKLE, NULL);

  self->data = data;
  self->left = size;
  self->piece = piece;
  return G_INPUT_STREAM (self);
}
