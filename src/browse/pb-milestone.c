/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-milestone.h"

#include <glib/gi18n-lib.h>

/* Source: what ITU has made public about Partner2Connect: at the World Telecommunication
 * Development Conference in Kigali in June 2022, and in its news and reports since. */
static const PbMilestone milestones[] = {
  { { 2022, 6, 0 }, NC_ ("milestone", "360 pledges") },
  { { 2023, 12, 0 },
    NC_ ("milestone", "845 pledges, 408 entities, 138 countries, USD 36.8 billion") },
  { { 2025, 2, 0 }, NC_ ("milestone", "more than 1,000 pledges") },
  { { 2025, 9, 0 }, NC_ ("milestone", "USD 80 billion") },
};

const PbMilestone *
pb_milestone_get_all (guint *n)
{
  *n = G_N_ELEMENTS (milestones);
  return milestones;
}

const char *
pb_milestone_get_text (const PbMilestone *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "milestone", self->text);
}
