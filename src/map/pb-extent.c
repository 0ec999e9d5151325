/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-extent.h"

gboolean
pb_extent_is_empty (const PbExtent *self)
{
  return self->right < self->left;
}

void
pb_extent_add (PbExtent *self, const PbExtent *other)
{
  self->left = MIN (self->left, other->left);
  self->bottom = MIN (self->bottom, other->bottom);
  self->right = MAX (self->right, other->right);
  self->top = MAX (self->top, other->top);
}
