/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-map-style.h"

/* How maps look in the colours and the contrast that the person has chosen for the desktop. Another
 * one when "dark" or "high-contrast" of the AdwStyleManager change. */
const PbMapStyle *pb_map_theme_get_style (void);
