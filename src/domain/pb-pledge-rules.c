/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of a pledge that a schema cannot say: its focus, its parties, its links. */

#include "domain/pb-party.h"
#include "domain/pb-rule.h"

#include <glib/gi18n-lib.h>

#include "base/pb-text.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"

static void
check_main_focus_area (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  const char *code = pb_value_get_member_string (record, "main_focus_area");

  if (code && !pb_value_contains_string (pb_value_get_member (record, "focus_areas"), code))
    pb_rule_report (self, findings, "/main_focus_area",
                    _ ("The main focus area “%s” is not among the focus areas. Choose it there "
                       "too, or another as the main one."),
                    pb_vocabulary_label ("focus-area", code));
}

static void
check_pillars (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *areas = pb_value_get_member (record, "focus_areas");
  PbValue *pillars = pb_value_get_member (record, "pillars");

  for (guint i = 0; i < pb_value_get_length (pillars); i++) {
    const char *code = pb_value_get_string (pb_value_get_item (pillars, i));
    const PbTerm *pillar = pb_vocabulary_find (pb_vocabulary_get ("pillar"), code);

    if (pillar && pillar->parent && !pb_value_contains_string (areas, pillar->parent))
      pb_rule_report (self, findings, "/pillars",
                      _ ("The pillar “%s” belongs to the focus area “%s”, which is not chosen."),
                      pillar->label, pb_vocabulary_label ("focus-area", pillar->parent));
  }
}

static void
check_one_lead (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *parties = pb_value_get_member (record, "parties");
  guint n_leads = 0;

  for (guint i = 0; i < pb_value_get_length (parties); i++) {

    if (!pb_party_leads (pb_value_get_item (parties, i)))
      continue;
    n_leads++;
    if (n_leads == 2)
      pb_rule_report_item (
          self, findings, "/parties", i, "roles",
          _ ("More than one party leads. Consider one lead, and other roles for the "
             "others."));
  }
}

static void
check_some_lead (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *parties = pb_value_get_member (record, "parties");

  if (pb_value_get_length (parties) < 2)
    return;
  for (guint i = 0; i < pb_value_get_length (parties); i++)
    if (pb_party_leads (pb_value_get_item (parties, i)))
      return;
  pb_rule_report (self, findings, "/parties",
                  _ ("Several parties pledge together. Consider "
                     "saying who leads."));
}

/* Whether a text was there before; it is remembered. */
static gboolean
is_repeated (GHashTable *seen, const char *text)
{
  return text && *text && !g_hash_table_add (seen, pb_text_fold (text));
}

static void
check_parties_differ (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *parties = pb_value_get_member (record, "parties");
  g_autoptr (GHashTable) seen = NULL;

  if (pb_value_get_length (parties) < 2)
    return;
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < pb_value_get_length (parties); i++) {
    PbValue *party = pb_value_get_item (parties, i);
    gboolean same_entity = is_repeated (seen, pb_value_get_member_string (party, "entity"));
    gboolean same_name = is_repeated (seen, pb_value_get_member_string (party, "name"));

    if (same_entity || same_name)
      pb_rule_report_item (
          self, findings, "/parties", i, "name",
          _ ("This party is in the list already. One line can have several roles."));
  }
}

static void
check_links (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *links = pb_value_get_member (record, "links");

  for (guint i = 0; i < pb_value_get_length (links); i++) {
    const char *pledge = pb_value_get_member_string (pb_value_get_item (links, i), "pledge");

    if (pledge && g_strcmp0 (pledge, pb_record_get_id (record)) == 0)
      pb_rule_report_item (
          self, findings, "/links", i, "pledge",
          _ ("This link leads to the pledge itself. Choose another pledge, or take "
             "the link out."));
  }
}

static void
check_link_ends (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *links = pb_value_get_member (record, "links");

  for (guint i = 0; i < pb_value_get_length (links); i++) {
    PbValue *link = pb_value_get_item (links, i);

    if (pb_value_is_empty (pb_value_get_member (link, "pledge")) &&
        pb_value_is_empty (pb_value_get_member (link, "identifier")))
      pb_rule_report_item (
          self, findings, "/links", i, "identifier",
          _ ("The link leads nowhere. Choose a pledge of this register, or give its "
             "identifier elsewhere."));
  }
}

const PbRule pb_pledge_rules[] = {
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "main-focus-area-not-chosen", check_main_focus_area },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "pillar-outside-focus", check_pillars },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "several-leads", check_one_lead },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "no-lead", check_some_lead },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "party-twice", check_parties_differ },
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "link-to-itself", check_links },
  { PB_RULE_FINAL, PB_SEVERITY_ERROR, "link-identifier-missing", check_link_ends },
  { .tag = NULL },
};
