/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of an entity that a schema cannot say. */

#include "domain/pb-rule.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "base/pb-text.h"

static void
check_identifier (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  gboolean has_scheme = pb_value_get_member_string (record, "identifier_scheme") != NULL;
  gboolean has_code = pb_value_get_member_string (record, "identifier_code") != NULL;

  if (has_scheme && !has_code)
    pb_rule_report (self, findings, "/identifier_code",
                    _ ("An identifier scheme is given, but not the identifier in it."));
  if (has_code && !has_scheme)
    pb_rule_report (self, findings, "/identifier_scheme",
                    _ ("An identifier is given, but not the scheme that it belongs to."));
}

static void
check_alternate (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *contact = pb_value_get_member (record, "focal_point");
  PbValue *alternate = pb_value_get_member (record, "alternate");
  const char *first = pb_value_get_member_string (contact, "email");
  const char *second = pb_value_get_member_string (alternate, "email");
  g_autofree char *first_folded = first ? pb_text_fold (first) : NULL;
  g_autofree char *second_folded = second ? pb_text_fold (second) : NULL;

  if (first && g_strcmp0 (first_folded, second_folded) == 0)
    pb_rule_report (self, findings, "/alternate/email",
                    _ ("The alternate has the same e-mail address as the focal point. Give "
                       "another, so that someone is reached when the focal point is away."));
}

static void
check_interest_date (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *membership = pb_value_get_member (record, "membership");
  const char *text = pb_value_get_member_string (membership, "expression_of_interest");
  PbDate today;
  PbDate sent;

  if (!text || !pb_date_parse (text, &sent))
    return;
  pb_date_today (&today);
  pb_date_first_day (&sent, &sent);
  if (pb_date_compare (&sent, &today) > 0)
    pb_rule_report (self, findings, "/membership/expression_of_interest",
                    _ ("The Expression of Interest is dated in the future. Give the day on which "
                       "it was sent."));
}

static void
check_reachable (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *contact = pb_value_get_member (record, "focal_point");

  if (pb_value_is_empty (pb_value_get_member (contact, "email")) &&
      pb_value_is_empty (pb_value_get_member (contact, "phone")))
    pb_rule_report (self, findings, "/focal_point/email",
                    _ ("The focal point has neither an e-mail address nor a telephone number. "
                       "Give at least one."));
}

const PbRule pb_entity_rules[] = {
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "identifier-incomplete", check_identifier },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "alternate-same-email", check_alternate },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "interest-in-future", check_interest_date },
  { PB_RULE_FINAL, PB_SEVERITY_ERROR, "contact-email-missing", check_reachable },
  { .tag = NULL },
};
