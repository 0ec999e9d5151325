/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-dataset-day.h"

#include "exchange/pb-snapshots.h"

char *
pb_dataset_day_format (const char *day)
{
  PbDate date = { 0 };

  pb_date_parse (day, &date);
  return pb_date_format_locale (&date);
}

GFile *
pb_dataset_day_get_file (const char *day)
{
  PbDate date = { 0 };

  pb_date_parse (day, &date);
  return pb_snapshots_get_file (&date);
}
