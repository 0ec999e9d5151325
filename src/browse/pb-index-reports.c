/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-index-reports.h"

#include "base/pb-date.h"
#include "browse/pb-index-private.h"

#include <roaring/roaring.h>

#define REPORT_AGE_YEAR 12
#define REPORT_AGE_TWO_YEARS 24

static const PbQueryField *
get_field (void)
{
  return pb_query_field_find ("pledge");
}

const char *
pb_index_get_reported (const PbIndex *self, const PbEntry *entry)
{
  if (entry->kind == &pb_pledge_kind)
    return entry->id;
  for (guint i = 0; entry->kind == &pb_report_kind && i < entry->n_own; i++) {
    guint term = entry->terms[i];

    if (pb_terms_get_field (self->terms, term) == get_field ())
      return pb_terms_get_code (self->terms, term);
  }
  return NULL;
}

/* Takes out those that do not count. */
static void
keep_final (const PbIndex *self, PbRows *reports)
{
  static const char *const not_final[] = { "draft", "change-requested", "withdrawn", "superseded" };
  const PbQueryField *publication = pb_query_field_find ("publication");

  for (guint i = 0; i < G_N_ELEMENTS (not_final); i++) {
    guint term;

    if (pb_terms_find (self->terms, publication, not_final[i], &term))
      roaring_bitmap_andnot_inplace (reports, pb_terms_get_rows (self->terms, term));
  }
}

static guint32
count_days (const PbDate *date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, date->day, date->month, date->year);
  return g_date_get_julian (&day);
}

/* 0 when the report does not say. */
static guint32
read_day (const PbEntry *report)
{
  PbDate end;

  return report->end != NULL && pb_date_parse (report->end, &end) ? count_days (&end) : 0;
}

/* @only: (nullable): the pledge that is asked for */
typedef struct {
  PbIndex *index;
  const PbEntry *only;
} Reading;

static bool
read_report_cb (uint32_t row, void *user_data)
{
  const Reading *self = user_data;
  const PbEntry *report = pb_index_get_entry (self->index, row);
  const char *id = self->only == NULL ? pb_index_get_reported (self->index, report) : NULL;
  const PbEntry *pledge = id != NULL ? g_hash_table_lookup (self->index->by_id, id) : self->only;
  guint32 day = read_day (report);

  if (pledge != NULL && pledge->kind == &pb_pledge_kind &&
      day > pb_days_get (self->index->reported, pledge->row))
    pb_days_set (self->index->reported, pledge->row, day);
  return true;
}

void
pb_index_update_reported (PbIndex *self, const char *pledge)
{
  const PbEntry *entry = pledge != NULL ? g_hash_table_lookup (self->by_id, pledge) : NULL;
  g_autoptr (PbRows) reports = NULL;
  Reading reading = { self, entry };

  if (entry == NULL || entry->kind != &pb_pledge_kind)
    return;
  pb_days_set (self->reported, entry->row, 0);
  reports = pb_index_find_rows (self, get_field (), pledge);
  if (roaring_bitmap_is_empty (reports))
    return;
  keep_final (self, reports);
  roaring_iterate (reports, read_report_cb, &reading);
}

void
pb_index_read_reported (PbIndex *self)
{
  g_autoptr (PbRows) reports = pb_index_list_rows (self, &pb_report_kind);
  Reading reading = { self, NULL };

  keep_final (self, reports);
  roaring_iterate (reports, read_report_cb, &reading);
}

/* The first day that is not longer ago than so many months. */
static guint32
find_limit (const PbDate *as_of, guint months)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, count_days (as_of));
  g_date_subtract_months (&day, months);
  return g_date_get_julian (&day);
}

static PbRows *
find_never (const PbIndex *self)
{
  g_autoptr (PbRows) reported = pb_days_find (self->reported, 1, G_MAXUINT32);
  PbRows *rows = pb_index_list_rows (self, &pb_pledge_kind);

  roaring_bitmap_andnot_inplace (rows, reported);
  return rows;
}

PbRows *
pb_index_find_reported (const PbIndex *self, const char *age, const PbDate *as_of)
{
  guint32 year, two_years;
  PbDate day;

  pb_date_first_day (as_of, &day);
  year = find_limit (&day, REPORT_AGE_YEAR);
  two_years = find_limit (&day, REPORT_AGE_TWO_YEARS);
  if (g_str_equal (age, "never"))
    return find_never (self);
  if (g_str_equal (age, "year"))
    return pb_days_find (self->reported, year, G_MAXUINT32);
  if (g_str_equal (age, "two-years"))
    return pb_days_find (self->reported, two_years, year - 1);
  return pb_days_find (self->reported, 1, two_years - 1);
}
