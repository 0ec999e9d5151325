/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * PbPageTitle:
 *
 * The title of a page in its header bar. Other than #AdwWindowTitle, a title without a subtitle may
 * take the room of both, and what is cut off is shown as a tooltip.
 */
#define PB_TYPE_PAGE_TITLE (pb_page_title_get_type ())
G_DECLARE_FINAL_TYPE (PbPageTitle, pb_page_title, PB, PAGE_TITLE, AdwBin)

PbPageTitle *pb_page_title_new (void);
/* @subtitle: (nullable) */
void pb_page_title_set (PbPageTitle *self, const char *title, const char *subtitle);
const char *pb_page_title_get (PbPageTitle *self);
