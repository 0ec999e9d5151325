/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-report.h"

#include "base/pb-date.h"
#include "domain/pb-party.h"
#include "domain/pb-record.h"

/* @value: (nullable) (transfer full) */
static void
set_at (PbValue **record, const char *pointer, PbValue *value)
{
  g_autoptr (PbValue) before = *record;
  g_autoptr (PbValue) owned = value;

  *record = owned ? pb_value_with_at (before, pointer, owned) : pb_value_ref (before);
}

/* @from: (nullable) */
static void
copy_member (PbValue **record, PbValue *from, const char *name)
{
  PbValue *value = from ? pb_value_get_member (from, name) : NULL;

  if (value) {
    g_autoptr (PbValue) before = *record;

    *record = pb_value_with_member (before, name, value);
  }
}

/* (transfer full) (nullable): the day after the last day that a date can mean. */
static char *
find_day_after (const char *text)
{
  PbDate date;
  GDate day;

  if (!text || !pb_date_parse (text, &date))
    return NULL;
  pb_date_last_day (&date, &date);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, date.day, date.month, date.year);
  g_date_add_days (&day, 1);
  date.year = g_date_get_year (&day);
  date.month = (guint8) g_date_get_month (&day);
  date.day = g_date_get_day (&day);
  return pb_date_format (&date);
}

static void
set_period (PbValue **report, PbValue *pledge, PbValue *last)
{
  const char *end = last ? pb_value_get_member_string (last, "period_end") : NULL;
  g_autofree char *after = find_day_after (end);
  const char *start = after ? after : pb_value_get_member_string (pledge, "start");
  g_autofree char *until = NULL;
  PbDate today;

  pb_date_today (&today);
  until = pb_date_format (&today);
  if (start)
    set_at (report, "/period_start", pb_value_new_string (start));
  set_at (report, "/period_end", pb_value_new_string (until));
}

/* A line to fill for each target. */
static void
add_targets (PbValue **report, PbValue *pledge)
{
  PbValue *targets = pb_value_get_member (pledge, "targets");
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  for (guint i = 0; i < pb_value_get_length (targets); i++) {
    PbValue *target = pb_value_get_item (targets, i);
    PbValue *result = pb_value_new_map ();

    copy_member (&result, target, "indicator");
    copy_member (&result, target, "unit");
    g_ptr_array_add (results, result);
  }
  if (results->len > 0)
    set_at (report, "/results",
            pb_value_new_list ((PbValue *const *) results->pdata, results->len));
}

static PbValue *
start (PbValue *pledge, PbValue *last, const char *language)
{
  PbValue *report = pb_record_new (&pb_report_kind, language);
  PbValue *leader = pb_party_find_leader (pb_value_get_member (pledge, "parties"));
  const char *lead = pb_value_get_member_string (leader, "entity");

  set_at (&report, "/pledge", pb_value_new_string (pb_record_get_id (pledge)));
  copy_member (&report, pledge, "title");
  set_period (&report, pledge, last);
  copy_member (&report, pledge, "implementation");
  copy_member (&report, last, "implementation");
  if (lead)
    set_at (&report, "/reporting_org", pb_value_new_string (lead));
  copy_member (&report, last, "reporter");
  return report;
}

PbValue *
pb_report_new (PbValue *pledge, PbValue *last, const char *language)
{
  PbValue *report = start (pledge, last, language);

  add_targets (&report, pledge);
  return report;
}

PbValue *
pb_report_new_unchanged (PbValue *pledge, PbValue *last, const char *language)
{
  static const char *const members[] = { "results",  "milestones_met", "people_reached",
                                         "currency", "commitment",     "disbursement" };
  PbValue *report = start (pledge, last, language);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    copy_member (&report, last, members[i]);
  set_at (&report, "/no_change", pb_value_new_boolean (TRUE));
  return report;
}
