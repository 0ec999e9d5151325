/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include "base/pb-date.h"

/**
 * PbMapGroups:
 * @PB_MAP_LDC: least developed countries
 * @PB_MAP_LLDC: landlocked developing countries
 * @PB_MAP_SIDS: small island developing States
 *
 * The groups of countries that a map can outline.
 */
typedef enum {
  PB_MAP_LDC = 1 << 0,
  PB_MAP_LLDC = 1 << 1,
  PB_MAP_SIDS = 1 << 2,
} PbMapGroups;

#define PB_MAP_N_GROUPS 3

/* The code of a group by its place, as the vocabulary un-group has it: its flag is 1 << @place. */
const char *pb_map_groups_get_code (guint place);
/* The groups that a country is in on a day. */
PbMapGroups pb_map_groups_find (const char *country, const PbDate *day);
