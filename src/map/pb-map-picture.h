/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-painter.h"

/**
 * PbMapPicture:
 *
 * A painted map with some margin around what was seen, to be moved and stretched while somebody
 * drags or zooms: painting takes longer than a frame may.
 */
typedef struct _PbMapPicture PbMapPicture;

/**
 * pb_map_picture_new:
 * @painter: what to paint, and what is seen
 * @margin: how much more to paint on each side, in pixels
 * @density: dots of the screen in a pixel, each way
 *
 * May be called in any thread.
 *
 * Returns: (transfer full)
 */
PbMapPicture *pb_map_picture_new (const PbPainter *painter, double margin, guint density);
void pb_map_picture_free (PbMapPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMapPicture, pb_map_picture_free)

/* Where its upper left corner is when @seen is what is seen, and how much it is stretched. */
double
pb_map_picture_place (const PbMapPicture *self, const PbViewport *seen, double *x, double *y);
/* Whether it shows all of @seen just as it would be painted now. */
gboolean pb_map_picture_is_exact (const PbMapPicture *self, const PbViewport *seen, guint density);
/* Draws it where it belongs, stretched if need be; around it nothing. */
void pb_map_picture_draw (const PbMapPicture *self, const PbViewport *seen, cairo_t *cr);
