/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/pages/pb-browse-query.h"

#include <adwaita.h>

/**
 * PbBrowseChips:
 *
 * What a query is limited to, each as a button that takes it back, and one that takes back all of
 * it. Hidden as long as there is none. Words that are looked for stand in the search entry instead.
 *
 * Signal "left": the chip that had the focus was the last one.
 */
#define PB_TYPE_BROWSE_CHIPS (pb_browse_chips_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseChips, pb_browse_chips, PB, BROWSE_CHIPS, AdwBin)

GtkWidget *pb_browse_chips_new (PbBrowseQuery *query);
/* (element-type utf8 utf8): what the records that the query names are called, by their ids. */
void pb_browse_chips_set_names (PbBrowseChips *self, GHashTable *names);
