/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-iati-result.h"

#include "exchange/pb-iati-text.h"

#include <string.h>

/* Code lists of IATI 2.03. */
#define RESULT_OUTPUT "1"
#define MEASURE_UNIT "1"
#define MEASURE_PERCENTAGE "2"
/* "2026" of a day. */
#define YEAR_LENGTH 4

static const char *
choose_measure (const char *unit)
{
  return unit != NULL && strchr (unit, '%') != NULL ? MEASURE_PERCENTAGE : MEASURE_UNIT;
}

static void
write_baseline (PbXml *xml, PbValue *target)
{
  const char *value = pb_value_get_member_string (target, "baseline");
  g_autofree char *day =
      pb_iati_text_get_first_day (pb_value_get_member_string (target, "baseline_date"));
  g_autofree char *year = g_strndup (day, YEAR_LENGTH);

  if (value != NULL && day != NULL)
    pb_xml_add (xml, "baseline", "year", year, "iso-date", day, "value", value, NULL);
}

/* From the day of the baseline, or the start of the pledge, to the day of the target, or its end.
 */
static void
write_period (PbXml *xml, PbValue *target, const char *start, const char *end)
{
  const char *value = pb_value_get_member_string (target, "target");
  g_autofree char *from =
      pb_iati_text_get_first_day (pb_value_get_member_string (target, "baseline_date"));
  g_autofree char *to =
      pb_iati_text_get_last_day (pb_value_get_member_string (target, "target_date"));
  const char *first = from != NULL ? from : start;
  const char *last = to != NULL ? to : end;

  if (value == NULL || first == NULL || last == NULL)
    return;
  pb_xml_open (xml, "period", NULL);
  pb_iati_text_add_day (xml, "period-start", NULL, first);
  pb_iati_text_add_day (xml, "period-end", NULL, last);
  pb_xml_add (xml, "target", "value", value, NULL);
  pb_xml_close (xml);
}

static void
write_target (PbXml *xml, PbValue *target, const char *start, const char *end)
{
  const char *indicator = pb_value_get_member_string (target, "indicator");
  const char *unit = pb_value_get_member_string (target, "unit");

  if (indicator == NULL || *indicator == '\0')
    return;
  pb_xml_open (xml, "result", "type", RESULT_OUTPUT, NULL);
  pb_iati_text_add (xml, "title", indicator);
  pb_xml_open (xml, "indicator", "measure", choose_measure (unit), NULL);
  pb_iati_text_add (xml, "title", indicator);
  if (unit != NULL && *unit != '\0')
    pb_iati_text_add (xml, "description", unit);
  write_baseline (xml, target);
  write_period (xml, target, start, end);
  pb_xml_close (xml);
  pb_xml_close (xml);
}

void
pb_iati_result_write (PbXml *xml, PbValue *pledge, const char *start, const char *end)
{
  PbValue *targets = pb_value_get_member (pledge, "targets");

  for (guint i = 0; i < pb_value_get_length (targets); i++)
    write_target (xml, pb_value_get_item (targets, i), start, end);
}
