/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-groups.h"

#include "domain/pb-country.h"

static const char *const codes[PB_MAP_N_GROUPS] = { "LDC", "LLDC", "SIDS" };

const char *
pb_map_groups_get_code (guint place)
{
  g_return_val_if_fail (place < PB_MAP_N_GROUPS, NULL);

  return codes[place];
}

PbMapGroups
pb_map_groups_find (const char *country, const PbDate *day)
{
  PbMapGroups groups = 0;

  for (guint i = 0; i < PB_MAP_N_GROUPS; i++)
    if (pb_country_in_group (country, codes[i], day))
      groups |= 1 << i;
  return groups;
}
