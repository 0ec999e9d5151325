/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-start-report.h"

#include "pb-frame-watch.h"

#include <stdlib.h>
#include <string.h>

void
pb_start_report_init (PbStartReport *self, const char *argument)
{
  self->started = g_ascii_strtoll (argument, NULL, 10);
  self->first_frame = self->usable = (PbStartMoment){ 0 };
}

void
pb_start_moment_set (PbStartMoment *self, gint64 time)
{
  self->time = time;
  self->work = pb_thread_time ();
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

static void
print_moment (const PbStartReport *self, const PbStartMoment *moment, const char *name)
{
  g_print ("\"%s_ms\": %.1f, \"%s_work_ms\": %.1f, ", name,
           (double) (moment->time - self->started) / 1e3, name, moment->work);
}

void
pb_start_report_print (const PbStartReport *self)
{
  print_moment (self, &self->first_frame, "first_frame");
  print_moment (self, &self->usable, "usable");
  g_print ("\"resident_mib\": %.1f", get_resident_mib ());
}
