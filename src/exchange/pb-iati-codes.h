/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What our vocabularies are in the code lists of IATI 2.03. A code that has no counterpart there,
 * or that is not known (a vocabulary can be replaced), gives the code for "other" or none. */

/* OrganisationType. @entity_type: (nullable) */
const char *pb_iati_codes_get_organisation (const char *entity_type);
/* OrganisationRole; %NULL for a role that has none. */
const char *pb_iati_codes_get_role (const char *party_role);
/* ActivityStatus. @implementation: (nullable) */
const char *pb_iati_codes_get_status (const char *implementation);
/* FinanceType; %NULL for an instrument that has none. @instrument: (nullable) */
const char *pb_iati_codes_get_finance (const char *instrument);

/* OrganisationType and OrganisationRole of those that are only named. */
#define PB_IATI_ORGANISATION_OTHER "90"
#define PB_IATI_ROLE_ACCOUNTABLE "2"
#define PB_IATI_ROLE_IMPLEMENTING "4"
