/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of a pledge's numbers: shares, amounts, the plan by year, the rate to US dollars. */

#include "domain/pb-rule.h"

#include <glib/gi18n-lib.h>

#include "base/pb-decimal.h"

static const PbDecimal hundred = { .units = 100, .scale = 0 };

/* What the parts of a list add up to. */
typedef struct {
  PbDecimal total;
  guint n_given;
  guint n_missing;
} Sum;

static gboolean
read_decimal (PbValue *map, const char *name, PbDecimal *decimal)
{
  const char *text = pb_value_get_member_string (map, name);

  return text && pb_decimal_parse (text, decimal);
}

static Sum
sum_members (PbValue *list, const char *name)
{
  Sum sum = { { 0, 0 }, 0, 0 };

  for (guint i = 0; i < pb_value_get_length (list); i++) {
    PbDecimal decimal;

    if (read_decimal (pb_value_get_item (list, i), name, &decimal) &&
        pb_decimal_add (&sum.total, &decimal, &sum.total))
      sum.n_given++;
    else
      sum.n_missing++;
  }
  return sum;
}

static char *
show (const PbDecimal *decimal)
{
  return pb_decimal_format_locale (decimal, -1);
}

/* A part of the pledge, or %NULL when it does not count because its choice is not made. */
static PbValue *
get_counted (PbValue *record, const char *name)
{
  PbValue *part = pb_value_get_member (record, name);

  return part && pb_field_applies (pb_kind_find_field (&pb_pledge_kind, name), record) ? part
                                                                                       : NULL;
}

static void
check_coverage_shares (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  Sum sum = sum_members (get_counted (record, "coverage"), "share");
  int order = pb_decimal_compare (&sum.total, &hundred);
  g_autofree char *total = NULL;

  if (sum.n_given == 0 || order == 0 || (order < 0 && sum.n_missing > 0))
    return;
  total = show (&sum.total);
  pb_rule_report (self, findings, "/coverage",
                  _ ("The countries' shares add up to %s %%. Change them to make 100 %%, or "
                     "empty them all."),
                  total);
}

static void
check_coverage_gaps (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  Sum sum = sum_members (get_counted (record, "coverage"), "share");

  if (sum.n_given > 0 && sum.n_missing > 0)
    pb_rule_report (self, findings, "/coverage",
                    ngettext ("%u country has no share while others have one. Give it one, or "
                              "empty the others.",
                              "%u countries have no share while others have one. Give them one, "
                              "or empty the others.",
                              sum.n_missing),
                    sum.n_missing);
}

static void
check_party_shares_over (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  Sum sum = sum_members (pb_value_get_member (record, "parties"), "share");
  g_autofree char *total = NULL;

  if (pb_decimal_compare (&sum.total, &hundred) <= 0)
    return;
  total = show (&sum.total);
  pb_rule_report (self, findings, "/parties",
                  _ ("The parties' shares of the money add up to %s %%. Change them to make at "
                     "most 100 %%."),
                  total);
}

static void
check_party_shares_under (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  Sum sum = sum_members (pb_value_get_member (record, "parties"), "share");
  g_autofree char *total = NULL;

  if (sum.n_given == 0 || sum.n_missing > 0 || pb_decimal_compare (&sum.total, &hundred) >= 0)
    return;
  total = show (&sum.total);
  pb_rule_report (self, findings, "/parties",
                  _ ("The parties' shares of the money add up to only %s %%. Is a party or a "
                     "part of the money missing?"),
                  total);
}

/* The financial part when it counts and its amount is not said to be unknown. */
static PbValue *
get_money (PbValue *record)
{
  PbValue *financial = get_counted (record, "financial");

  return pb_value_get_boolean (pb_value_get_member (financial, "amount_unknown")) ? NULL
                                                                                  : financial;
}

static void
check_amount (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbDecimal amount;

  if (read_decimal (get_money (record), "amount", &amount) && amount.units == 0)
    pb_rule_report (self, findings, "/financial/amount",
                    _ ("The amount is 0. If it is not known yet, say so instead."));
}

static void
check_plan (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *money = get_money (record);
  Sum sum = sum_members (pb_value_get_member (money, "plan"), "amount");
  g_autofree char *planned = NULL;
  g_autofree char *pledged = NULL;
  PbDecimal amount;

  if (sum.n_given == 0 || !read_decimal (money, "amount", &amount) ||
      pb_decimal_compare (&sum.total, &amount) == 0)
    return;
  planned = show (&sum.total);
  pledged = show (&amount);
  pb_rule_report (self, findings, "/financial/plan",
                  _ ("The plan by year adds up to %s, but the amount is %s. Make them the same."),
                  planned, pledged);
}

static gboolean
is_in_usd (PbValue *money)
{
  return g_strcmp0 (pb_value_get_member_string (money, "currency"), "USD") == 0;
}

static void
check_rate_there (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *money = get_money (record);
  const char *currency = pb_value_get_member_string (money, "currency");

  if (currency && pb_value_get_member_string (money, "amount") && !is_in_usd (money) &&
      !pb_value_get_member_string (money, "rate"))
    pb_rule_report (self, findings, "/financial/rate",
                    _ ("Without a rate the amount in %s is left out of totals in US dollars. Give "
                       "the value of one unit in US dollars."),
                    currency);
}

static void
check_rate_needless (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *money = get_money (record);

  if (is_in_usd (money) && pb_value_get_member_string (money, "rate"))
    pb_rule_report (self, findings, "/financial/rate",
                    _ ("The amount is in US dollars already, so the rate is not used. Empty it, "
                       "or correct the currency."));
}

static void
check_rate_zero (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbDecimal rate;

  if (read_decimal (get_money (record), "rate", &rate) && rate.units == 0)
    pb_rule_report (self, findings, "/financial/rate",
                    _ ("A rate of 0 makes the pledge worth nothing. Give the value of one unit in "
                       "US dollars."));
}

static void
check_rate_date (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *money = get_money (record);

  if (pb_value_get_member_string (money, "rate") &&
      !pb_value_get_member_string (money, "rate_date"))
    pb_rule_report (self, findings, "/financial/rate_date",
                    _ ("The rate has no date. Say of which day it is."));
}

const PbRule pb_pledge_money_rules[] = {
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "coverage-shares-not-100", check_coverage_shares },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "coverage-shares-incomplete", check_coverage_gaps },
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "party-shares-over-100", check_party_shares_over },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "party-shares-under-100", check_party_shares_under },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "amount-zero", check_amount },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "plan-not-amount", check_plan },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "rate-missing", check_rate_there },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "rate-needless", check_rate_needless },
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "rate-zero", check_rate_zero },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "rate-without-date", check_rate_date },
  { .tag = NULL },
};
