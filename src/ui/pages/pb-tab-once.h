/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * PbTabOnce:
 *
 * Holds a list so that Tab enters it, goes through the controls of the row that has the focus, and
 * leaves it; arrows move between rows. GTK before 4.12 walks through every row with Tab.
 */
#define PB_TYPE_TAB_ONCE (pb_tab_once_get_type ())
G_DECLARE_FINAL_TYPE (PbTabOnce, pb_tab_once, PB, TAB_ONCE, AdwBin)
