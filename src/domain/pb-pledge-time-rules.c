/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of a pledge's time: the time frame, what must lie in it, and its targets. */

#include "domain/pb-rule.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "base/pb-decimal.h"

/* The days between start and end, as far as they are given. */
typedef struct {
  PbDate first;
  PbDate last;
} Frame;

static gboolean
read_date (PbValue *map, const char *name, PbDate *date)
{
  const char *text = pb_value_get_member_string (map, name);

  return text && pb_date_parse (text, date);
}

static Frame
read_frame (PbValue *record)
{
  Frame frame = { { 1, 1, 1 }, { 9999, 12, 31 } };
  PbDate date;

  if (read_date (record, "start", &date))
    pb_date_first_day (&date, &frame.first);
  if (read_date (record, "end", &date))
    pb_date_last_day (&date, &frame.last);
  return frame;
}

/* Whether no day that a date can mean lies in the frame. A frame that ends before it starts has its
 * own rule, and nothing is outside of it. */
static gboolean
is_outside (const Frame *frame, const PbDate *date)
{
  PbDate first;
  PbDate last;

  if (pb_date_compare (&frame->first, &frame->last) > 0)
    return FALSE;
  pb_date_first_day (date, &first);
  pb_date_last_day (date, &last);
  return pb_date_compare (&last, &frame->first) < 0 || pb_date_compare (&first, &frame->last) > 0;
}

static void
check_order (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  Frame frame = read_frame (record);

  if (pb_date_compare (&frame.first, &frame.last) > 0)
    pb_rule_report (self, findings, "/end",
                    _ ("The end is before the start. Correct one of the two dates."));
}

static void
check_milestones (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *milestones = pb_value_get_member (record, "milestones");
  Frame frame = read_frame (record);

  for (guint i = 0; i < pb_value_get_length (milestones); i++) {
    PbDate due;

    if (read_date (pb_value_get_item (milestones, i), "due", &due) && is_outside (&frame, &due))
      pb_rule_report_item (self, findings, "/milestones", i, "due",
                           _ ("This milestone is due before the pledge starts or after it ends."));
  }
}

static void
check_target_dates (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *targets = pb_value_get_member (record, "targets");
  Frame frame = read_frame (record);

  for (guint i = 0; i < pb_value_get_length (targets); i++) {
    PbDate date;

    if (read_date (pb_value_get_item (targets, i), "target_date", &date) &&
        is_outside (&frame, &date))
      pb_rule_report_item (self, findings, "/targets", i, "target_date",
                           _ ("This target's date is before the pledge starts or after it ends."));
  }
}

static void
check_baseline_dates (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *targets = pb_value_get_member (record, "targets");

  for (guint i = 0; i < pb_value_get_length (targets); i++) {
    PbValue *target = pb_value_get_item (targets, i);
    PbDate from;
    PbDate to;

    if (!read_date (target, "baseline_date", &from) || !read_date (target, "target_date", &to))
      continue;
    pb_date_first_day (&from, &from);
    pb_date_last_day (&to, &to);
    if (pb_date_compare (&from, &to) > 0)
      pb_rule_report_item (
          self, findings, "/targets", i, "baseline_date",
          _ ("The baseline's date is after the target's. Correct one of the two."));
  }
}

static void
check_target_values (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *targets = pb_value_get_member (record, "targets");

  for (guint i = 0; i < pb_value_get_length (targets); i++) {
    PbValue *item = pb_value_get_item (targets, i);
    const char *baseline = pb_value_get_member_string (item, "baseline");
    const char *target = pb_value_get_member_string (item, "target");
    PbDecimal from;
    PbDecimal to;

    if (baseline && target && pb_decimal_parse (baseline, &from) &&
        pb_decimal_parse (target, &to) && pb_decimal_compare (&from, &to) == 0)
      pb_rule_report_item (self, findings, "/targets", i, "target",
                           _ ("The target is the same as the baseline, so nothing would change."));
  }
}

static void
check_plan_years (const PbRule *self, PbValue *record, GPtrArray *findings)
{
  PbValue *plan = pb_value_get_member (pb_value_get_member (record, "financial"), "plan");
  Frame frame = read_frame (record);

  for (guint i = 0; i < pb_value_get_length (plan); i++) {
    double year = pb_value_get_number (pb_value_get_member (pb_value_get_item (plan, i), "year"));
    PbDate date = { 0, 0, 0 };

    if (year < 1 || year > 9999)
      continue;
    date.year = (guint16) year;
    if (is_outside (&frame, &date))
      pb_rule_report_item (self, findings, "/financial/plan", i, "year",
                           _ ("The year %u is before the pledge starts or after it ends."),
                           (guint) date.year);
  }
}

const PbRule pb_pledge_time_rules[] = {
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "end-before-start", check_order },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "milestone-outside-time", check_milestones },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "target-outside-time", check_target_dates },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "plan-outside-time", check_plan_years },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "baseline-after-target", check_baseline_dates },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "target-is-baseline", check_target_values },
  { .tag = NULL },
};
