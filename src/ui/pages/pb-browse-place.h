/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/pages/pb-browse-column.h"
#include "ui/pb-view.h"

/**
 * PbBrowsePlace:
 * @kind: the records of the place
 * @name: of the place, in the settings
 * @has_map: whether they belong to places
 * @summarize: what stands over the list, and (out) (nullable) what more there is to know
 * @show_found: what the button that leads to the list of so many says
 * @search_label: what the search entry is called
 * @empty_icon: for a register without such records
 * @empty_title: the same
 * @empty_text: the same
 * @new_label: of the button that starts one
 * @new_action: its action
 * @more_label: (nullable): what else there is to see of these records
 * @more_icon: of the button that shows it
 * @more_action: its action
 *
 * What is different between the places of the window for the kinds of records.
 */
typedef struct {
  const PbKind *kind;
  const char *name;
  gboolean has_map;
  char *(*summarize) (const PbView *view, char **more);
  char *(*show_found) (guint64 n);
  const char *search_label;
  const char *empty_icon;
  const char *empty_title;
  const char *empty_text;
  const char *new_label;
  const char *new_action;
  const char *more_label;
  const char *more_icon;
  const char *more_action;
} PbBrowsePlace;

const PbBrowsePlace *pb_browse_place_find (const PbKind *kind);
/* Its settings: what a place is like when one comes back to it. @reg: (nullable): the name of the
 * register, each of which has its own. (transfer full) */
GSettings *pb_browse_place_open_settings (const PbBrowsePlace *self, const char *reg);
