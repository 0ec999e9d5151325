/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-iati-codes.h"

typedef struct {
  const char *ours;
  const char *theirs;
} Pair;

static const Pair organisations[] = {
  { "government", "10" },    { "private-sector", "70" }, { "un-international-regional", "40" },
  { "civil-society", "22" }, { "academia", "80" },       { NULL },
};

/* Who endorses a pledge has no part in carrying it out, so IATI has no role for it. */
static const Pair roles[] = {
  { "lead", PB_IATI_ROLE_ACCOUNTABLE },
  { "funder", "1" },
  { "implementer", PB_IATI_ROLE_IMPLEMENTING },
  { "scaler", PB_IATI_ROLE_IMPLEMENTING },
  { NULL },
};

static const Pair statuses[] = {
  { "not-started", "1" }, { "in-progress", "2" }, { "delayed", "2" },
  { "completed", "4" },   { "cancelled", "5" },   { NULL },
};

static const Pair finances[] = {
  { "grant", "110" },
  { "loan", "421" },
  { "concessional-loan", "421" },
  { "subordinated-loan", "431" },
  { "reimbursable-grant", "422" },
  { "bond", "423" },
  { "equity", "510" },
  { "fund-shares", "520" },
  { "guarantee", "1100" },
  { "interest-subsidy", "210" },
  { "in-kind", "110" },
  { NULL },
};

static const char *
find (const Pair *pairs, const char *code, const char *otherwise)
{
  for (const Pair *pair = pairs; pair->ours != NULL; pair++)
    if (g_strcmp0 (pair->ours, code) == 0)
      return pair->theirs;
  return otherwise;
}

const char *
pb_iati_codes_get_organisation (const char *entity_type)
{
  return find (organisations, entity_type, PB_IATI_ORGANISATION_OTHER);
}

const char *
pb_iati_codes_get_role (const char *party_role)
{
  return find (roles, party_role, NULL);
}

const char *
pb_iati_codes_get_status (const char *implementation)
{
  return find (statuses, implementation, "1");
}

const char *
pb_iati_codes_get_finance (const char *instrument)
{
  return find (finances, instrument, NULL);
}
