/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-iati-text.h"

#include "base/pb-date.h"
#include "domain/pb-record.h"

static void
add_narrative (PbXml *xml, const char *language, PbValue *text)
{
  if (!pb_value_is_empty (text))
    pb_xml_add_text (xml, "narrative", pb_value_get_string (text), "xml:lang", language, NULL);
}

void
pb_iati_text_add (PbXml *xml, const char *name, const char *text)
{
  pb_xml_open (xml, name, NULL);
  pb_xml_add_text (xml, "narrative", text, NULL);
  pb_xml_close (xml);
}

void
pb_iati_text_add_translations (
    PbXml *xml, const char *name, const char *type, PbValue *record, PbValue *texts)
{
  const char *own = pb_record_get_language (record);

  if (pb_record_text (record, texts) == NULL)
    return;
  pb_xml_open (xml, name, "type", type, NULL);
  if (own != NULL)
    add_narrative (xml, own, pb_value_get_member (texts, own));
  for (guint i = 0; i < pb_value_get_length (texts); i++) {
    const char *language = pb_value_get_member_name (texts, i);

    if (g_strcmp0 (language, own) != 0)
      add_narrative (xml, language, pb_value_get_item (texts, i));
  }
  pb_xml_close (xml);
}

static char *
get_day (const char *text, void (*choose) (const PbDate *date, PbDate *day))
{
  PbDate date;
  PbDate day;

  if (text == NULL || !pb_date_parse (text, &date))
    return NULL;
  choose (&date, &day);
  return pb_date_format (&day);
}

char *
pb_iati_text_get_first_day (const char *date)
{
  return get_day (date, pb_date_first_day);
}

char *
pb_iati_text_get_last_day (const char *date)
{
  return get_day (date, pb_date_last_day);
}

void
pb_iati_text_add_day (PbXml *xml, const char *name, const char *type, const char *day)
{
  pb_xml_add (xml, name, "type", type, "iso-date", day, NULL);
}
