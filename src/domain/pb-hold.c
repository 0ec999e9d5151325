/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-hold.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *name;
  const char *sentence;
} holds[PB_N_HOLDS] = {
  [PB_HOLD_NONE] = { "", NULL },
  [PB_HOLD_UNSIGNED] = { "unsigned", N_ ("Not signed, although the key of its entity is known.") },
  [PB_HOLD_WRONG] = { "wrong", N_ ("The signature of the file is wrong: somebody has changed the "
                                   "file after it was signed.") },
  [PB_HOLD_STRANGER] = { "stranger",
                         N_ ("Signed by somebody else than the entity it belongs to.") },
  [PB_HOLD_CHANGED] = { "changed", N_ ("Signed with another key than the one known of its entity. "
                                       "Call the entity and compare the fingerprint.") },
  [PB_HOLD_REFUSED] = { "refused", N_ ("Signed with a key that you have refused.") },
  [PB_HOLD_REPLACED] = { "replaced", N_ ("Signed with an old key that was replaced since.") },
  [PB_HOLD_UNCONFIRMED] = { "unconfirmed",
                            N_ ("Signed by the secretariat, but nobody here has compared its "
                                "fingerprint yet.") },
  [PB_HOLD_VERDICT] = { "verdict", N_ ("It says that the secretariat has decided about it, but the "
                                       "secretariat has not signed that.") },
};

const char *
pb_hold_get_name (PbHold hold)
{
  return holds[hold].name;
}

PbHold
pb_hold_find (const char *name)
{
  for (PbHold hold = PB_HOLD_NONE; hold < PB_N_HOLDS; hold++)
    if (g_strcmp0 (holds[hold].name, name) == 0)
      return hold;
  return PB_HOLD_NONE;
}

const char *
pb_hold_describe (PbHold hold)
{
  return holds[hold].sentence != NULL ? _ (holds[hold].sentence) : "";
}
