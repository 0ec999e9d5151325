/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-party.h"

gboolean
pb_party_leads (PbValue *party)
{
  return pb_value_contains_string (pb_value_get_member (party, "roles"), "lead");
}

PbValue *
pb_party_find_leader (PbValue *parties)
{
  for (guint i = 0; i < pb_value_get_length (parties); i++) {
    PbValue *party = pb_value_get_item (parties, i);

    if (pb_party_leads (party))
      return party;
  }
  return NULL;
}
