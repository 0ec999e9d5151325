/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbExtent:
 *
 * A rectangle of the projected world, in kilometres, north up. Empty when @right is less than
 * @left.
 */
typedef struct {
  double left;
  double bottom;
  double right;
  double top;
} PbExtent;

#define PB_EXTENT_EMPTY                                                                            \
  (PbExtent)                                                                                       \
  {                                                                                                \
    .left = G_MAXDOUBLE, .bottom = G_MAXDOUBLE, .right = -G_MAXDOUBLE, .top = -G_MAXDOUBLE         \
  }

gboolean pb_extent_is_empty (const PbExtent *self);
/* Grows @self until it holds @other. */
void pb_extent_add (PbExtent *self, const PbExtent *other);
