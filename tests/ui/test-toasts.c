/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/widgets/pb-toast-area.h"
#include "ui/widgets/pb-toasts.h"

#define LONG_TITLE "What is said here is longer than one line of a narrow window has room for."

/* Whatever moves meanwhile, toasts come and go. What was freed too early shows because the tests
 * are run with MALLOC_PERTURB_. */

static AdwToastOverlay *
show_overlay (GtkWindow **window)
{
  AdwToastOverlay *overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());

  adw_toast_overlay_set_child (overlay, gtk_label_new ("Page"));
  *window = ui_show (GTK_WIDGET (overlay), 400, 300);
  return overlay;
}

static AdwToast *
add_toast (AdwToastOverlay *overlay, const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_timeout (toast, 0);
  pb_toasts_add (overlay, g_object_ref (toast));
  return toast;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gint64 *end = data;

  if (*end == 0)
    *end = gdk_frame_clock_get_frame_time (clock) + G_TIME_SPAN_SECOND;
  if (gdk_frame_clock_get_frame_time (clock) < *end)
    return G_SOURCE_CONTINUE;
  *end = -1;
  return G_SOURCE_REMOVE;
}

/* Waits for a frame that is later than the end of any move. */
static void
let_moves_end (AdwToastOverlay *overlay)
{
  gint64 end = 0;

  gtk_widget_add_tick_callback (GTK_WIDGET (overlay), tick_cb, &end, NULL);
  ui_wait_until (end == -1);
}

static gboolean
shows (AdwToastOverlay *overlay, const char *text)
{
  return ui_has_text (GTK_WIDGET (overlay), text);
}

static void
test_at_once (void)
{
  GtkWindow *window;
  AdwToastOverlay *overlay = show_overlay (&window);
  g_autoptr (AdwToast) toast = add_toast (overlay, "Done");

  adw_toast_dismiss (toast);
  ui_wait_until (!shows (overlay, "Done"));
  let_moves_end (overlay);
  gtk_window_destroy (window);
  g_assert_finalize_object (g_steal_pointer (&toast));
}

/* One that takes the place of another has longer to come in. */
static void
test_next (void)
{
  GtkWindow *window;
  AdwToastOverlay *overlay = show_overlay (&window);
  g_autoptr (AdwToast) first = add_toast (overlay, "First");
  g_autoptr (AdwToast) second = add_toast (overlay, "Second");

  let_moves_end (overlay);
  adw_toast_dismiss (first);
  ui_wait_until (shows (overlay, "Second"));
  adw_toast_dismiss (second);
  ui_wait_until (!shows (overlay, "First") && !shows (overlay, "Second"));
  let_moves_end (overlay);
  gtk_window_destroy (window);
}

/* One that waits for its turn goes without having been seen. */
static void
test_queued (void)
{
  GtkWindow *window;
  AdwToastOverlay *overlay = show_overlay (&window);
  g_autoptr (AdwToast) first = add_toast (overlay, "First");
  g_autoptr (AdwToast) second = add_toast (overlay, "Second");

  adw_toast_dismiss (second);
  let_moves_end (overlay);
  adw_toast_dismiss (first);
  ui_wait_until (!shows (overlay, "First"));
  g_assert_false (shows (overlay, "Second"));
  gtk_window_destroy (window);
}

static void
dismiss_cb (AdwToast *toast)
{
  adw_toast_dismiss (toast);
}

/* The page leaves, and with it the toast, because the window does. */
static void
test_window (void)
{
  GtkWindow *window;
  AdwToastOverlay *overlay = show_overlay (&window);
  g_autoptr (AdwToast) toast = add_toast (overlay, "Done");

  g_signal_connect_swapped (adw_toast_overlay_get_child (overlay), "unmap", G_CALLBACK (dismiss_cb),
                            toast);
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (g_steal_pointer (&toast));
}

static GtkWidget *
make_page (GtkWidget *bar)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new ("Page");

  gtk_widget_set_vexpand (label, TRUE);
  pb_toast_area_keep_clear (bar);
  gtk_box_append (GTK_BOX (page), label);
  gtk_box_append (GTK_BOX (page), bar);
  return page;
}

/* What a person who clicks into the middle of @bar would press. */
static gboolean
can_press (GtkWidget *area, GtkWidget *bar)
{
  graphene_rect_t bounds;
  graphene_point_t middle;

  g_assert_true (gtk_widget_compute_bounds (bar, area, &bounds));
  graphene_rect_get_center (&bounds, &middle);
  return gtk_widget_is_ancestor (gtk_widget_pick (area, middle.x, middle.y, GTK_PICK_DEFAULT), bar);
}

static gboolean
is_above (GtkWidget *area, GtkWidget *label, GtkWidget *bar)
{
  graphene_rect_t upper;
  graphene_rect_t lower;

  return gtk_widget_compute_bounds (label, area, &upper) &&
         gtk_widget_compute_bounds (bar, area, &lower) &&
         upper.origin.y + upper.size.height <= lower.origin.y;
}

static void
test_bar (void)
{
  GtkWidget *bar = gtk_button_new_with_label ("Finalise");
  PbToastArea *area = pb_toast_area_new (make_page (bar));
  GtkWindow *window = ui_show (GTK_WIDGET (area), 360, 300);
  AdwToast *toast = adw_toast_new ("Done");

  adw_toast_set_timeout (toast, 0);
  pb_toast_area_add (area, toast);
  ui_wait_until (is_above (GTK_WIDGET (area), ui_find_text (GTK_WIDGET (area), "Done"), bar));
  g_assert_true (can_press (GTK_WIDGET (area), bar));
  /* Without the bar, the toast may have its place. */
  gtk_widget_set_visible (bar, FALSE);
  ui_wait_until (!is_above (GTK_WIDGET (area), ui_find_text (GTK_WIDGET (area), "Done"), bar));
  gtk_window_destroy (window);
}

/* In a narrow window all of it is read, and its buttons can be reached. */
static void
test_narrow (void)
{
  PbToastArea *area = pb_toast_area_new (gtk_label_new ("Page"));
  GtkWindow *window = ui_show (GTK_WIDGET (area), 360, 720);
  AdwToast *toast = adw_toast_new ("");
  PangoLayout *layout;
  GtkWidget *label;
  GtkWidget *close;
  graphene_rect_t bounds;

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, "Undo");
  adw_toast_set_title (toast, "Other words");
  pb_toast_area_add (area, g_object_ref (toast));
  ui_find_text (GTK_WIDGET (area), "Other words");
  adw_toast_set_title (toast, LONG_TITLE);
  label = ui_find_text (GTK_WIDGET (area), LONG_TITLE);
  ui_wait_until (gtk_widget_get_width (label) > 0);
  layout = gtk_label_get_layout (GTK_LABEL (label));
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  g_assert_false (pango_layout_is_ellipsized (layout));
  close = ui_find_type (GTK_WIDGET (area), GTK_TYPE_BUTTON, 1);
  g_assert_true (gtk_widget_compute_bounds (close, GTK_WIDGET (area), &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                     gtk_widget_get_width (GTK_WIDGET (area)));
  g_object_unref (toast);
  gtk_window_destroy (window);
}

/* The style gives a page more room at its end as long as a toast may cover that. */
static void
test_end_of_page (void)
{
  PbToastArea *area = pb_toast_area_new (gtk_label_new ("Page"));
  GtkWindow *window = ui_show (GTK_WIDGET (area), 700, 400);
  AdwToast *toast = adw_toast_new ("Done");

  adw_toast_set_timeout (toast, 0);
  pb_toast_area_add (area, toast);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (area), "has-toast"));
  ui_find_text (GTK_WIDGET (area), "Done");
  g_assert_true (pb_toast_area_dismiss (area));
  ui_wait_until (!gtk_widget_has_css_class (GTK_WIDGET (area), "has-toast"));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add_func ("/toasts/at-once", test_at_once);
  g_test_add_func ("/toasts/next", test_next);
  g_test_add_func ("/toasts/queued", test_queued);
  g_test_add_func ("/toasts/window", test_window);
  g_test_add_func ("/toasts/bar", test_bar);
  g_test_add_func ("/toasts/narrow", test_narrow);
  g_test_add_func ("/toasts/end-of-page", test_end_of_page);
  return g_test_run ();
}
