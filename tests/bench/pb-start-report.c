/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-start-report.h"

#include <stdlib.h>
#include <string.h>

void
pb_start_report_init (PbStartReport *self, const char *argument)
{
  self->started = g_ascii_strtoll (argument, NULL, 10);
  self->first_frame = 0;
  self->usable = 0;
}

static double
get_resident_mib (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line != NULL ? g_ascii_strtod (line + strlen ("VmRSS:"), NULL) / 1024 : 0;
}

void
pb_start_report_print (const PbStartReport *self)
{
  g_print ("\"first_frame_ms\": %.1f, \"usable_ms\": %.1f, \"resident_mib\": %.1f",
           (double) (self->first_frame - self->started) / 1e3,
           (double) (self->usable - self->started) / 1e3, get_resident_mib ());
}
