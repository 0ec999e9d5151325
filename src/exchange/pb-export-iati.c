/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-export-format.h"

#include "base/pb-date.h"
#include "exchange/pb-iati-activity.h"
#include "exchange/pb-submission.h"

#include <glib/gi18n-lib.h>

#define VERSION "2.03"

static gboolean
write_record (PbExportJob *job, PbValue *pledge, gpointer user_data)
{
  return pb_iati_activity_write (user_data, job->store, pledge);
}

/* The schema has no document without an activity. */
static gboolean
refuse_empty (GError **error)
{
  g_set_error_literal (
      error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_RECORDS,
      _ ("None of the pledges has what IATI cannot do without: a title, a summary, "
         "a party with a name, and a start or an end."));
  return FALSE;
}

gboolean
pb_export_iati_write (PbExportJob *job, GFile *file, GError **error)
{
  g_autoptr (PbNewFile) new_file = pb_new_file_begin (file, error);
  g_autofree char *now = pb_timestamp_now ();
  g_autoptr (PbXml) xml = NULL;

  if (new_file == NULL)
    return FALSE;
  xml = pb_xml_new (new_file);
  pb_xml_open (xml, "iati-activities", "version", VERSION, "generated-datetime", now, NULL);
  if (!pb_export_job_run (job, write_record, xml, error))
    return FALSE;
  if (job->n_written == 0)
    return refuse_empty (error);
  pb_xml_close (xml);
  return pb_new_file_commit (new_file, error);
}
