/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbDate:
 * @year: 1 to 9999
 * @month: 1 to 12, or 0 when only the year is known
 * @day: 1 to 31, or 0 when only the month is known
 *
 * A date as precise as people know it. Its text is ISO 8601: "2027", "2027-03", "2027-03-31".
 */
typedef struct {
  guint16 year;
  guint8 month;
  guint8 day;
} PbDate;

/* Strict ISO 8601 calendar date, whole or reduced; days are checked against the month. */
gboolean pb_date_parse (const char *text, PbDate *date);
/* What a person types: ISO, or the locale's order with any of . / - or blanks between
 * ("31.3.2027", "3/2027"), or with a month's name in the locale. */
gboolean pb_date_parse_typed (const char *text, PbDate *date);
char *pb_date_format (const PbDate *date);
/* As the locale writes it: "31 March 2027", "March 2027", "2027". */
char *pb_date_format_locale (const PbDate *date);
/* Compares first days: a year comes before its months. Negative, zero or positive. */
int pb_date_compare (const PbDate *a, const PbDate *b);
/* First and last day that a partial date can mean. */
void pb_date_first_day (const PbDate *date, PbDate *first);
void pb_date_last_day (const PbDate *date, PbDate *last);
/* Today in UTC, or the date in $PB_TODAY (ISO), which tests set. */
void pb_date_today (PbDate *date);

/* RFC 3339 in UTC with seconds: "2026-11-21T17:40:00Z". */
gboolean pb_timestamp_is_valid (const char *text);
char *pb_timestamp_now (void);
/* In local time as the locale writes it, to the minute. */
char *pb_timestamp_format_locale (const char *timestamp);
/* @timestamp: (nullable): anything. Its day in local time, short enough for a list; "" when it is
 * no time. (transfer full) */
char *pb_timestamp_format_day (const char *timestamp);
