/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "pb-frame-watch.h"
#include "pb-start-report.h"

/* An empty AdwApplicationWindow, as large as Pledgebook's: what the start of the app is compared
 * with. Run by bench-app.py. */

#define SETTLE_MS 500

static gboolean
settled_cb (gpointer data)
{
  g_print ("{");
  pb_start_report_print (data);
  g_print ("}\n");
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static void
frame_cb (GtkWidget *window, const PbFrame *frame, gpointer data)
{
  PbStartReport *report = data;

  if (report->first_frame.time != 0)
    return;
  pb_start_moment_set (&report->first_frame, frame->time);
  report->usable = report->first_frame;
  g_timeout_add (SETTLE_MS, settled_cb, report);
}

static void
activate_cb (GApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 720);
  pb_frame_watch (window, frame_cb, data);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  PbStartReport report;

  g_assert_cmpint (argc, ==, 2);
  pb_start_report_init (&report, argv[1]);
  application =
      adw_application_new ("io.github.pledgebook.EmptyWindow", G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &report);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
