/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/pb-picker.h"

/* A picker of countries, found by a few letters of their name in any of the UN's languages or by
 * code; see pb_country_matches(). The code of what is picked is ISO 3166-1 alpha-3. */
PbPicker *pb_country_picker_new (void);
/* The country that a text names in full or by its code; %NULL when there is none or several. */
const char *pb_country_picker_find_code (const char *text);
