/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/widgets/pb-progress-follow.h"

/* Work, and how often it was asked how far it is. */
typedef struct {
  double fraction;
  guint n_asked;
} Work;

static double
get_fraction (gpointer data)
{
  Work *work = data;

  work->n_asked++;
  return work->fraction;
}

static GtkWidget *
add_bar (GtkWidget *box, Work *work)
{
  GtkWidget *bar = gtk_progress_bar_new ();

  pb_progress_follow (GTK_PROGRESS_BAR (bar), get_fraction, work);
  gtk_box_append (GTK_BOX (box), bar);
  return bar;
}

static gboolean
shows (GtkWidget *bar, double fraction)
{
  return G_APPROX_VALUE (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), fraction, 0.001);
}

/* A bar that is hidden costs nothing, and is right at once when it comes back. */
static void
test_follow (void)
{
  Work work = { 0.25, 0 };
  Work other_work = { 0.25, 0 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = add_bar (box, &work);
  GtkWidget *other = add_bar (box, &other_work);
  GtkWindow *window;
  guint n;

  g_assert_cmpuint (work.n_asked, ==, 0);
  window = ui_show (box, 360, 100);
  g_assert_true (shows (bar, 0.25));
  work.fraction = 0.5;
  ui_wait_until (shows (bar, 0.5));
  gtk_widget_set_visible (bar, FALSE);
  work.fraction = 0.75;
  n = work.n_asked;
  other_work.n_asked = 0;
  ui_wait_until (other_work.n_asked >= 3);
  g_assert_cmpuint (work.n_asked, ==, n);
  gtk_widget_set_visible (bar, TRUE);
  g_assert_true (shows (bar, 0.75));
  g_assert_true (shows (other, 0.25));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add_func ("/progress/follow", test_follow);
  return g_test_run ();
}
