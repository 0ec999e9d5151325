/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"

/**
 * PbPreferencesPage:
 *
 * What a person can set: for now, where files for the secretariat are mailed to. What is typed
 * holds at once.
 */
#define PB_TYPE_PREFERENCES_PAGE (pb_preferences_page_get_type ())
G_DECLARE_FINAL_TYPE (PbPreferencesPage, pb_preferences_page, PB, PREFERENCES_PAGE, PbPage)

PbPreferencesPage *pb_preferences_page_new (void);
