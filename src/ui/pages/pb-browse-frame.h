/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * PbBrowseParts:
 * @search: where one types
 * @menus: beside it
 * @under: below these, over the whole width
 * @facets: what one chooses from
 * @over: stands over the list and the map
 * @list: the records
 * @map: (nullable)
 */
typedef struct {
  GtkWidget *search;
  GtkWidget *menus;
  GtkWidget *under;
  GtkWidget *facets;
  GtkWidget *over;
  GtkWidget *list;
  GtkWidget *map;
} PbBrowseParts;

/**
 * PbBrowseFrame:
 *
 * Where the parts of a place stand: facets, list and map beside each other where there is room,
 * else each in its turn, by the buttons beside the search entry. How one likes it is kept.
 */
#define PB_TYPE_BROWSE_FRAME (pb_browse_frame_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseFrame, pb_browse_frame, PB, BROWSE_FRAME, AdwBin)

PbBrowseFrame *pb_browse_frame_new (GSettings *settings, const PbBrowseParts *parts);
/* How many limits there are: said by the button that shows the facets. */
void pb_browse_frame_set_n_limits (PbBrowseFrame *self, guint n);
/* What the button says that leads from the facets to the list. */
void pb_browse_frame_set_found (PbBrowseFrame *self, const char *label);
/* In px, before anything is placed; 0 when nobody can tell. */
int pb_browse_frame_get_list_width (PbBrowseFrame *self);
/* With nothing in it, a map would only take room. */
void pb_browse_frame_set_has_records (PbBrowseFrame *self, gboolean has_records);
