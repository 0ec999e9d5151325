/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of a progress report that a schema cannot say. */

#include "domain/pb-rule.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "base/pb-decimal.h"

static gboolean
read_date (PbValue *report, const char *name, PbDate *date)
{
  const char *text = pb_value_get_member_string (report, name);

  return text && pb_date_parse (text, date);
}

static gboolean
read_amount (PbValue *report, const char *name, PbDecimal *amount)
{
  const char *text = pb_value_get_member_string (report, name);

  return text && pb_decimal_parse (text, amount);
}

static void
check_period (const PbRule *self, PbValue *report, GPtrArray *findings)
{
  PbDate first;
  PbDate last;

  if (!read_date (report, "period_start", &first) || !read_date (report, "period_end", &last))
    return;
  pb_date_first_day (&first, &first);
  pb_date_last_day (&last, &last);
  if (pb_date_compare (&first, &last) > 0)
    pb_rule_report (self, findings, "/period_end",
                    _ ("The period ends before it starts. Correct one of the two dates."));
}

static void
check_past (const PbRule *self, PbValue *report, GPtrArray *findings)
{
  PbDate today;
  PbDate end;

  if (!read_date (report, "period_end", &end))
    return;
  pb_date_today (&today);
  pb_date_first_day (&end, &end);
  if (pb_date_compare (&end, &today) > 0)
    pb_rule_report (self, findings, "/period_end",
                    _ ("The period ends in the future. A report tells what has been."));
}

static void
check_disbursed (const PbRule *self, PbValue *report, GPtrArray *findings)
{
  PbDecimal confirmed;
  PbDecimal disbursed;

  if (read_amount (report, "commitment", &confirmed) &&
      read_amount (report, "disbursement", &disbursed) &&
      pb_decimal_compare (&disbursed, &confirmed) > 0)
    pb_rule_report (self, findings, "/disbursement",
                    _ ("More money was disbursed than confirmed. Correct one of the two amounts."));
}

static void
check_currency (const PbRule *self, PbValue *report, GPtrArray *findings)
{
  gboolean has_money = !pb_value_is_empty (pb_value_get_member (report, "commitment")) ||
                       !pb_value_is_empty (pb_value_get_member (report, "disbursement"));

  if (has_money && pb_value_is_empty (pb_value_get_member (report, "currency")))
    pb_rule_report (self, findings, "/currency", _ ("Say in which currency the amounts are."));
}

const PbRule pb_report_rules[] = {
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "period-end-before-start", check_period },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "period-in-future", check_past },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "disbursed-over-confirmed", check_disbursed },
  { PB_RULE_FINAL, PB_SEVERITY_ERROR, "report-currency-missing", check_currency },
  { .tag = NULL },
};
