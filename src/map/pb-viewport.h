/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-extent.h"

/**
 * PbViewport:
 * @width: of the window onto the map, in pixels
 * @height: the same
 * @world: what there is to see; the view does not leave it
 * @x: what is in the middle, in kilometres
 * @y: the same
 * @scale: pixels for a kilometre
 *
 * Which part of the projected world is seen, and how large. On the screen y grows downwards.
 */
typedef struct {
  double width;
  double height;
  PbExtent world;
  double x;
  double y;
  double scale;
} PbViewport;

/* The closest look, in pixels for a kilometre: the shapes have nothing smaller to show. */
#define PB_VIEWPORT_MAX_SCALE 1.0

/* Shows all of @world in a window of at least one pixel each way. */
void pb_viewport_init (PbViewport *self, const PbExtent *world, double width, double height);
/* Another size of the window, with the same middle and, where it can be, the same scale. */
void pb_viewport_resize (PbViewport *self, double width, double height);
void pb_viewport_fit_world (PbViewport *self);
/* Shows all of @extent with @margin pixels around it. An empty one shows the world. */
void pb_viewport_fit (PbViewport *self, const PbExtent *extent, double margin);
/* Enlarges @factor times; what is at a place of the screen stays there as far as the limits let it.
 */
void pb_viewport_zoom_about (PbViewport *self, double factor, double screen_x, double screen_y);
/* Moves what is seen by so many pixels. */
void pb_viewport_pan (PbViewport *self, double dx, double dy);
void pb_viewport_to_screen (
    const PbViewport *self, double x, double y, double *screen_x, double *screen_y);
void
pb_viewport_to_map (const PbViewport *self, double screen_x, double screen_y, double *x, double *y);
/* What is seen, in kilometres. */
PbExtent pb_viewport_get_extent (const PbViewport *self);
