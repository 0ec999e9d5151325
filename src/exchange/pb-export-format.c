/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-export-format.h"

#include "base/pb-date.h"

#include <glib/gi18n-lib.h>

static const PbExportFormat formats[] = {
  { .name = "xlsx",
    .suffix = ".xlsx",
    .mime_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    .title = N_ ("Spreadsheet (XLSX)"),
    .summary = N_ ("To read and count in LibreOffice or Excel: a sheet for the records and one for "
                   "each of their lists."),
    .write = pb_export_xlsx_write },
  { .name = "csv",
    .suffix = ".csv",
    .mime_type = "text/csv",
    .title = N_ ("Table (CSV)"),
    .summary = N_ ("For other programs: one line a record, with codes instead of names."),
    .write = pb_export_csv_write },
  { .name = "csv-folder",
    .mime_type = "text/csv",
    .title = N_ ("Folder of Tables (CSV)"),
    .summary =
        N_ ("The same, with a table for each list of parties, targets, countries and so on."),
    .write = pb_export_csv_write_folder },
  { .name = "geojson",
    .suffix = ".geojson",
    .mime_type = "application/geo+json",
    .title = N_ ("Map Data (GeoJSON)"),
    .summary = N_ ("For maps: the shape of each country, how many pledges it has and what they are "
                   "worth."),
    .kind = &pb_pledge_kind,
    .write = pb_export_geojson_write },
  { .name = "iati",
    .suffix = ".xml",
    .mime_type = "application/xml",
    .title = N_ ("IATI Activities (XML)"),
    .summary = N_ ("For registers of aid, by the International Aid Transparency Initiative’s "
                   "standard, version 2.03."),
    .kind = &pb_pledge_kind,
    .write = pb_export_iati_write },
  { NULL },
};

const PbExportFormat *
pb_export_format_get_all (void)
{
  return formats;
}

const PbExportFormat *
pb_export_format_find (const char *name)
{
  for (const PbExportFormat *format = formats; format->name != NULL; format++)
    if (g_str_equal (format->name, name))
      return format;
  return NULL;
}

const char *
pb_export_format_get_title (const PbExportFormat *self)
{
  return _ (self->title);
}

const char *
pb_export_format_get_summary (const PbExportFormat *self)
{
  return _ (self->summary);
}

gboolean
pb_export_format_takes (const PbExportFormat *self, const PbKind *kind)
{
  return self->kind == NULL || self->kind == kind;
}

char *
pb_export_format_suggest_name (const PbExportFormat *self, const PbKind *kind)
{
  g_autofree char *today = NULL;
  PbDate date;

  pb_date_today (&date);
  today = pb_date_format (&date);
  return g_strdup_printf ("%s-%s%s", kind->plural, today, self->suffix != NULL ? self->suffix : "");
}
