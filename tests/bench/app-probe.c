/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-probe.h"

#include "app/pb-application.h"
#include "pb-config.h"

#include <locale.h>

/* The app itself, looked at from inside. Run by bench-app.py, with a register at the usual place:
 *   app-probe STARTED PLEDGES start|scroll|save */

/* Long enough for what is read in the background to be there. */
#define SETTLE_MS 1000

static const struct {
  const char *name;
  PbProbeFunc run;
} tasks[] = {
  { "start", pb_probe_quit },
  { "scroll", pb_probe_scroll },
  { "save", pb_probe_save },
};

static gboolean
has_text (GtkWidget *widget)
{
  const char *text = NULL;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget))
    text = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (text != NULL && *text != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

/* The list of pledges can be used when it has them all and its rows are filled. A column view has
 * a list view in it. */
static gboolean
is_full_list (GtkWidget *widget, guint n_pledges)
{
  GtkSelectionModel *model =
      GTK_IS_LIST_VIEW (widget) ? gtk_list_view_get_model (GTK_LIST_VIEW (widget)) : NULL;

  return model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) == n_pledges &&
         has_text (widget);
}

static GtkWidget *
find_list (GtkWidget *widget, guint n_pledges)
{
  GtkWidget *found = is_full_list (widget, n_pledges) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      found = find_list (child, n_pledges);
  return found;
}

/* The list may have become another one meanwhile: a table where there is room for it. */
static gboolean
settled_cb (gpointer data)
{
  PbProbe *self = data;

  self->list = find_list (self->window, self->n_pledges);
  g_assert_nonnull (self->list);
  g_print ("{");
  pb_start_report_print (&self->report);
  self->run (self);
  return G_SOURCE_REMOVE;
}

static void
frame_cb (GtkWidget *window, const PbFrame *frame, gpointer data)
{
  PbProbe *self = data;

  self->painting += frame->inside;
  if (self->frames != NULL)
    g_array_append_vals (self->frames, (double[]){ frame->inside + frame->outside }, 1);
  if (self->report.first_frame.time == 0)
    pb_start_moment_set (&self->report.first_frame, frame->time);
  if (self->list != NULL)
    return;
  self->list = find_list (window, self->n_pledges);
  if (self->list != NULL) {
    pb_start_moment_set (&self->report.usable, frame->time);
    g_timeout_add (SETTLE_MS, settled_cb, self);
  }
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer data)
{
  PbProbe *self = data;

  if (self->window == NULL) {
    self->window = GTK_WIDGET (window);
    pb_frame_watch (self->window, frame_cb, self);
  }
}

static void
choose_place (void)
{
  g_autoptr (GSettings) settings = g_settings_new (PB_APP_ID);

  g_settings_set_string (settings, "last-page", "pledges");
}

static PbProbeFunc
find_task (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    if (g_str_equal (tasks[i].name, name))
      return tasks[i].run;
  g_error ("There is no task “%s”.", name);
}

int
main (int argc, char **argv)
{
  g_autoptr (PbApplication) application = NULL;
  PbProbe self = { .window = NULL };

  setlocale (LC_ALL, "");
  g_assert_cmpint (argc, ==, 4);
  pb_start_report_init (&self.report, argv[1]);
  self.n_pledges = (guint) g_ascii_strtoull (argv[2], NULL, 10);
  self.run = find_task (argv[3]);
  choose_place ();
  application = pb_application_new ();
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &self);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
