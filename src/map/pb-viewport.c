/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-viewport.h"

/* The scale at which @extent just fills the window. */
static double
fit_scale (const PbViewport *self, const PbExtent *extent, double margin)
{
  double width = MAX (self->width - 2 * margin, 1);
  double height = MAX (self->height - 2 * margin, 1);

  return MIN (width / MAX (extent->right - extent->left, 1),
              height / MAX (extent->top - extent->bottom, 1));
}

/* The middle stays so far from the edges that nothing beyond them is seen, or in the middle of the
 * world when all of it is. */
static double
limit_middle (double middle, double low, double high, double half_seen)
{
  if (high - low <= 2 * half_seen)
    return (low + high) / 2;
  return CLAMP (middle, low + half_seen, high - half_seen);
}

static void
apply_limits (PbViewport *self)
{
  const PbExtent *world = &self->world;
  double least = fit_scale (self, world, 0);

  self->scale = CLAMP (self->scale, least, MAX (least, PB_VIEWPORT_MAX_SCALE));
  self->x = limit_middle (self->x, world->left, world->right, self->width / 2 / self->scale);
  self->y = limit_middle (self->y, world->bottom, world->top, self->height / 2 / self->scale);
}

void
pb_viewport_init (PbViewport *self, const PbExtent *world, double width, double height)
{
  *self = (PbViewport){ .world = *world, .width = MAX (width, 1), .height = MAX (height, 1) };
  pb_viewport_fit_world (self);
}

void
pb_viewport_resize (PbViewport *self, double width, double height)
{
  self->width = MAX (width, 1);
  self->height = MAX (height, 1);
  apply_limits (self);
}

void
pb_viewport_fit_world (PbViewport *self)
{
  self->scale = fit_scale (self, &self->world, 0);
  apply_limits (self);
}

void
pb_viewport_fit (PbViewport *self, const PbExtent *extent, double margin)
{
  if (pb_extent_is_empty (extent)) {
    pb_viewport_fit_world (self);
    return;
  }
  self->scale = fit_scale (self, extent, margin);
  self->x = (extent->left + extent->right) / 2;
  self->y = (extent->bottom + extent->top) / 2;
  apply_limits (self);
}

void
pb_viewport_zoom_about (PbViewport *self, double factor, double screen_x, double screen_y)
{
  double x, y, new_x, new_y;

  pb_viewport_to_map (self, screen_x, screen_y, &x, &y);
  self->scale *= factor;
  apply_limits (self);
  pb_viewport_to_map (self, screen_x, screen_y, &new_x, &new_y);
  self->x += x - new_x;
  self->y += y - new_y;
  apply_limits (self);
}

void
pb_viewport_pan (PbViewport *self, double dx, double dy)
{
  self->x -= dx / self->scale;
  self->y += dy / self->scale;
  apply_limits (self);
}

void
pb_viewport_to_screen (
    const PbViewport *self, double x, double y, double *screen_x, double *screen_y)
{
  *screen_x = self->width / 2 + (x - self->x) * self->scale;
  *screen_y = self->height / 2 - (y - self->y) * self->scale;
}

void
pb_viewport_to_map (const PbViewport *self, double screen_x, double screen_y, double *x, double *y)
{
  *x = self->x + (screen_x - self->width / 2) / self->scale;
  *y = self->y - (screen_y - self->height / 2) / self->scale;
}

PbExtent
pb_viewport_get_extent (const PbViewport *self)
{
  double half_width = self->width / 2 / self->scale, half_height = self->height / 2 / self->scale;

  return (PbExtent){
    .left = self->x - half_width,
    .bottom = self->y - half_height,
    .right = self->x + half_width,
    .top = self->y + half_height,
  };
}
