/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"

/**
 * PbBrowsePage:
 *
 * A place of the window: the records of one kind, those that a query finds. The query is typed, or
 * put together from facets and the map; it and how the place is arranged are kept between starts.
 * Keeps up with the register without losing its place.
 */
#define PB_TYPE_BROWSE_PAGE (pb_browse_page_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowsePage, pb_browse_page, PB, BROWSE_PAGE, AdwBin)

PbBrowsePage *pb_browse_page_new (PbRegister *reg, const PbKind *kind);
/* Looks for something else: the text of a query. */
void pb_browse_page_set_query (PbBrowsePage *self, const char *text);
/* Puts the focus where one types what to look for. */
void pb_browse_page_find (PbBrowsePage *self);
