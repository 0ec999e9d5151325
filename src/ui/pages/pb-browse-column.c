/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-column.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>

#include "base/pb-date.h"
#include "base/pb-json.h"
#include "base/pb-text.h"
#include "domain/pb-money.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"
#include "map/pb-map-words.h"

static char *
format_title (const PbKind *kind, PbValue *record, const char *party)
{
  return g_strdup (pb_record_title (kind, record));
}

static char *
format_party (const PbKind *kind, PbValue *record, const char *party)
{
  return g_strdup (party ? party : "");
}

static char *
format_field (const PbKind *kind, PbValue *record, const char *name)
{
  const PbField *field = pb_kind_find_field (kind, name);

  return pb_field_format (field, pb_value_get_member (record, name));
}

static char *
format_types (const PbKind *kind, PbValue *record, const char *party)
{
  return format_field (kind, record, "types");
}

static char *
format_type (const PbKind *kind, PbValue *record, const char *party)
{
  return format_field (kind, record, "type");
}

static char *
format_country (const PbKind *kind, PbValue *record, const char *party)
{
  return format_field (kind, record, "country");
}

/* In its own currency first. (nullable) */
static char *
write_money (PbValue *financial)
{
  g_autofree char *own = pb_money_format (financial);
  const char *currency = pb_value_get_member_string (financial, "currency");
  g_autofree char *own_whole = NULL;
  g_autofree char *rounded = NULL;
  g_autofree char *dollars = NULL;
  g_autofree char *dollars_whole = NULL;
  PbDecimal usd;

  if (!own || g_strcmp0 (currency, "USD") == 0 || !pb_money_in_usd (financial, &usd))
    return g_steal_pointer (&own);
  rounded = pb_map_words_make_value (PB_MAP_MONEY, (double) usd.units / pow (10, usd.scale));
  dollars = pb_money_write ("USD", rounded);
  own_whole = pb_text_isolate (own);
  dollars_whole = pb_text_isolate (dollars);
  /* Translators: an amount in its own currency, and what it is in US dollars, rounded: "EUR
   * 1,200,000 (USD 1.4 m)". */
  return g_strdup_printf (C_ ("money", "%1$s (%2$s)"), own_whole, dollars_whole);
}

/* (transfer none) (nullable) */
static PbValue *
find_money (const PbKind *kind, PbValue *record)
{
  const PbField *field = pb_kind_find_field (kind, "financial");

  return pb_field_applies (field, record) ? pb_value_get_member (record, field->name) : NULL;
}

static char *
format_money (const PbKind *kind, PbValue *record, const char *party)
{
  PbValue *financial = find_money (kind, record);
  char *money = financial ? write_money (financial) : NULL;

  return money ? money : g_strdup ("");
}

static char *
format_currency (const PbKind *kind, PbValue *record, const char *party)
{
  PbValue *financial = find_money (kind, record);
  const char *currency = financial ? pb_value_get_member_string (financial, "currency") : NULL;

  return g_strdup (currency ? currency : "");
}

/* Without groups, so that a spreadsheet of the same locale takes it for a number. */
static char *
write_number (const PbDecimal *number)
{
  g_autofree char *plain = pb_decimal_format (number);
  g_auto (GStrv) sides = g_strsplit (plain, ".", 2);

  return g_strjoinv (localeconv ()->decimal_point, sides);
}

static char *
format_amount (const PbKind *kind, PbValue *record, const char *party)
{
  PbValue *financial = find_money (kind, record);
  PbDecimal amount;

  return financial && pb_money_get_amount (financial, &amount) ? write_number (&amount)
                                                               : g_strdup ("");
}

static char *
format_usd (const PbKind *kind, PbValue *record, const char *party)
{
  PbValue *financial = find_money (kind, record);
  PbDecimal usd;

  return financial && pb_money_in_usd (financial, &usd) ? write_number (&usd) : g_strdup ("");
}

/* Billions: what would be cut of an amount is what it is in dollars. */
static char *
sample_money (guint n)
{
  static const char large[] = "{\"amount\":\"8888888888\",\"currency\":\"JPY\",\"rate\":\"0.001\"}";
  g_autoptr (PbValue) financial = n == 0 ? pb_json_parse (large, strlen (large), NULL, NULL) : NULL;

  return financial ? write_money (financial) : NULL;
}

/* As precise as it is known, and short enough for a column. */
static char *
format_date (const PbDate *date)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_utc (date->year, MAX (date->month, 1), MAX (date->day, 1), 0, 0, 0);

  if (date->month == 0)
    return g_date_time_format (time, "%Y");
  if (date->day == 0)
    /* Translators: a month in a list, such as "Nov 2026"; see g_date_time_format(). */
    return g_date_time_format (time, C_ ("date in a list", "%b %Y"));
  /* Translators: a day in a list, such as "21 Nov 2026"; see g_date_time_format(). */
  return g_date_time_format (time, C_ ("date in a list", "%-d %b %Y"));
}

static char *
format_end (const PbKind *kind, PbValue *record, const char *party)
{
  const char *text = pb_value_get_member_string (record, "end");
  PbDate date;

  return text && pb_date_parse (text, &date) ? format_date (&date) : g_strdup (text ? text : "");
}

static char *
format_modified (const PbKind *kind, PbValue *record, const char *party)
{
  return pb_timestamp_format_day (pb_value_get_member_string (record, "modified"));
}

static char *
format_plain_end (const PbKind *kind, PbValue *record, const char *party)
{
  const char *end = pb_value_get_member_string (record, "end");

  return g_strdup (end ? end : "");
}

static char *
format_plain_modified (const PbKind *kind, PbValue *record, const char *party)
{
  const char *modified = pb_value_get_member_string (record, "modified");

  return g_strndup (modified ? modified : "", strlen ("YYYY-MM-DD"));
}

/* A day in each month, and then the month: what would be cut of a date is the year. */
static char *
sample_date (guint n)
{
  PbDate date = { .year = 2028, .month = n % 12 + 1, .day = n < 12 ? 28 : 0 };

  return n < 24 ? format_date (&date) : NULL;
}

static char *
format_state (const PbKind *kind, PbValue *record, const char *party)
{
  return g_strdup (pb_vocabulary_label ("publication-state", pb_record_get_publication (record)));
}

static const PbBrowseColumn pledge_columns[] = {
  { .title = NC_ ("column", "Title"), .order = "title", .format = format_title },
  { .title = NC_ ("column", "Entity"),
    .order = "party",
    .room = PB_ROOM_MEDIUM,
    .width = 120,
    .format = format_party },
  { .title = NC_ ("column", "Types"),
    .order = "type",
    .room = PB_ROOM_WIDE,
    .width = 130,
    .format = format_types },
  { .title = NC_ ("column", "Money"),
    .order = "value",
    .is_descending = TRUE,
    .is_number = TRUE,
    .width = 225,
    .sample = sample_money,
    .format = format_money },
  { .title = NC_ ("column", "End"),
    .order = "end",
    .room = PB_ROOM_WIDE,
    .width = 110,
    .sample = sample_date,
    .format = format_end },
  { .title = NC_ ("column", "Changed"),
    .order = "modified",
    .is_descending = TRUE,
    .room = PB_ROOM_WIDE,
    .width = 115,
    .sample = sample_date,
    .format = format_modified },
  { .title = NC_ ("column", "State"), .order = "state", .width = 140, .format = format_state },
  { NULL },
};

static const PbBrowseColumn entity_columns[] = {
  { .title = NC_ ("column", "Name"), .order = "title", .format = format_title },
  { .title = NC_ ("column", "Type"), .order = "type", .width = 160, .format = format_type },
  { .title = NC_ ("column", "Country"),
    .order = "country",
    .room = PB_ROOM_MEDIUM,
    .width = 140,
    .format = format_country },
  { .title = NC_ ("column", "Changed"),
    .order = "modified",
    .is_descending = TRUE,
    .room = PB_ROOM_WIDE,
    .width = 115,
    .sample = sample_date,
    .format = format_modified },
  { .title = NC_ ("column", "State"), .order = "state", .width = 140, .format = format_state },
  { NULL },
};

static const PbBrowseColumn copied_pledge_columns[] = {
  { .title = NC_ ("column", "Title"), .format = format_title },
  { .title = NC_ ("column", "Entity"), .format = format_party },
  { .title = NC_ ("column", "Types"), .format = format_types },
  { .title = NC_ ("column", "Currency"), .format = format_currency },
  { .title = NC_ ("column", "Amount"), .format = format_amount },
  { .title = NC_ ("column", "US dollars"), .format = format_usd },
  { .title = NC_ ("column", "End"), .format = format_plain_end },
  { .title = NC_ ("column", "Changed"), .format = format_plain_modified },
  { .title = NC_ ("column", "State"), .format = format_state },
  { NULL },
};

static const PbBrowseColumn copied_entity_columns[] = {
  { .title = NC_ ("column", "Name"), .format = format_title },
  { .title = NC_ ("column", "Type"), .format = format_type },
  { .title = NC_ ("column", "Country"), .format = format_country },
  { .title = NC_ ("column", "Changed"), .format = format_plain_modified },
  { .title = NC_ ("column", "State"), .format = format_state },
  { NULL },
};

const PbBrowseColumn *
pb_browse_column_list_copied (const PbKind *kind)
{
  return kind == &pb_pledge_kind ? copied_pledge_columns : copied_entity_columns;
}

const PbBrowseColumn *
pb_browse_column_list (const PbKind *kind)
{
  return kind == &pb_pledge_kind ? pledge_columns : entity_columns;
}

const char *
pb_browse_column_get_title (const PbBrowseColumn *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "column", self->title);
}

gboolean
pb_browse_column_is_state (const PbBrowseColumn *self)
{
  return self->format == format_state;
}

gboolean
pb_browse_column_is_title (const PbBrowseColumn *self)
{
  return self->format == format_title;
}
