/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/pages/pb-page-stack.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pages/pb-template-page.h"
#include "ui/pages/pb-welcome-page.h"

/* What the window brings: a row without its action could not be activated. */
static void
add_actions (GtkWidget *page)
{
  const char *const names[] = { "new-entity", "open-file", "load-samples" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], NULL);

    g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  }
  gtk_widget_insert_action_group (page, "win", G_ACTION_GROUP (group));
}

static void
test_welcome (void)
{
  GtkWidget *page = pb_welcome_page_new ();
  GtkWindow *window;

  add_actions (page);
  window = ui_show (page, 360, 720);
  ui_wait_until (ui_has_text (page, "Welcome to Pledgebook"));
  g_assert_true (ui_has_focus_within (ui_find_type (page, ADW_TYPE_ACTION_ROW, 0)));
  g_assert_nonnull (ui_find_type (page, ADW_TYPE_ACTION_ROW, 2));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_window_destroy (window);
}

/* What the preview says: the first title of the page's card. */
static const char *
get_preview (GtkWidget *page)
{
  for (guint nth = 0;; nth++) {
    GtkWidget *label = ui_find_type (page, GTK_TYPE_LABEL, nth);

    if (gtk_widget_has_css_class (label, "title-4"))
      return gtk_label_get_label (GTK_LABEL (label));
  }
}

static void
test_template (void)
{
  GtkWidget *page = GTK_WIDGET (pb_template_page_new ());
  GtkWindow *window = ui_show (page, 360, 720);
  g_autofree char *first = g_strdup (get_preview (page));
  AdwComboRow *type;

  g_assert_cmpstr (first, !=, "");
  type = ADW_COMBO_ROW (ui_find_type (page, ADW_TYPE_COMBO_ROW, 1));
  adw_combo_row_set_selected (type, 1);
  g_assert_cmpstr (get_preview (page), !=, first);
  ui_wait_until (ui_has_text (page, "Start from This _Wording"));
  ui_wait_until (ui_has_text (page, "Start with an _Empty Page"));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_window_destroy (window);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item);
  return row;
}

/* Rows come a hundred at a time; the focus stays in the list when more are asked for. */
static void
test_row_group (void)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *group;
  GtkWindow *window;
  GtkWidget *more;

  for (guint i = 0; i < 150; i++)
    g_ptr_array_add (items, (gpointer) (i == 149 ? "Last" : "Row"));
  group = pb_row_group_new ("Rows & more", NULL, items, make_row, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), group);
  window = ui_show (scrolled, 360, 720);
  ui_wait_until (ui_has_text (group, "Rows & more"));
  g_assert_false (ui_has_text (group, "Last"));

  more = ui_find_type (group, ADW_TYPE_ACTION_ROW, 100);
  ui_wait_until (ui_has_text (more, "Show 50 More"));
  gtk_widget_grab_focus (more);
  gtk_widget_activate (more);
  ui_wait_until (ui_has_text (group, "Last"));
  g_assert_true (ui_has_focus_within (group));
  g_assert_null (ui_peek_type (group, ADW_TYPE_ACTION_ROW, 150));
  gtk_window_destroy (window);
}

/* The window of shortcuts is a file that is not read before it is asked for. Shown in the program's
 * style, GTK finds nothing to warn of. */
static void
test_shortcuts (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/pledgebook/Pledgebook/pages/pb-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_css_provider_load_from_resource (style, "/io/github/pledgebook/Pledgebook/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_window_present (window);
  ui_find_text (GTK_WIDGET (window), "New pledge");
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (style));
  gtk_window_destroy (window);
}

static void
assert_told (GtkWidget *front, gboolean is_told)
{
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (front), GTK_ACCESSIBLE_STATE_HIDDEN, !is_told);
}

/* A screen reader is told of the page that is shown, not of the one it covers. */
static void
test_told_page (void)
{
  GtkWidget *front = gtk_label_new ("Front");
  PbPageStack *stack = pb_page_stack_new (front);
  GtkWidget *page = GTK_WIDGET (pb_template_page_new ());
  GtkWindow *window = ui_show (GTK_WIDGET (stack), 360, 720);

  assert_told (front, TRUE);
  pb_page_stack_push (stack, PB_PAGE (page));
  ui_wait_until (!gtk_widget_get_mapped (front));
  assert_told (front, FALSE);
  assert_told (page, TRUE);
  pb_page_stack_pop (stack);
  ui_wait_until (gtk_widget_get_mapped (front));
  assert_told (front, TRUE);
  gtk_window_destroy (window);
}

static PangoLayout *
find_layout (GtkWidget *page, const char *text)
{
  return gtk_label_get_layout (GTK_LABEL (ui_find_text (page, text)));
}

/* A title is read whole in a narrow window, on two lines where it must be, unless something stands
 * under it. */
static void
test_title (void)
{
  const char *title = "A title that needs two lines";
  PbPage *page = pb_page_new (title, gtk_label_new ("Content"));
  GtkWindow *window = ui_show (GTK_WIDGET (page), 360, 400);
  GtkWidget *label = ui_find_text (GTK_WIDGET (page), title);

  g_assert_false (pango_layout_is_ellipsized (find_layout (GTK_WIDGET (page), title)));
  g_assert_cmpint (pango_layout_get_line_count (find_layout (GTK_WIDGET (page), title)), ==, 2);
  pb_page_set_title (page, title, "Beneath");
  ui_find_text (GTK_WIDGET (page), "Beneath");
  g_assert_cmpstr (pb_page_get_title (page), ==, title);
  g_assert_cmpint (pango_layout_get_line_count (find_layout (GTK_WIDGET (page), title)), ==, 1);
  /* GTK warns of a label that would like less than it needs. */
  pb_page_set_title (page, "Short", NULL);
  for (int height = 1; height < 60; height++)
    gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, height, NULL, NULL, NULL, NULL);
  gtk_window_destroy (window);
}

/* Who comes back from a page that a menu led to can go on by keyboard. */
static void
test_back_to_menu (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *item = gtk_button_new_with_label ("Compare");
  PbPageStack *stack = pb_page_stack_new (button);
  GtkWindow *window;

  gtk_popover_set_child (GTK_POPOVER (popover), item);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  window = ui_show (GTK_WIDGET (stack), 360, 300);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  gtk_widget_grab_focus (item);
  pb_page_stack_push (stack, pb_page_new ("Comparison", gtk_button_new_with_label ("Merge")));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  ui_wait_until (!gtk_widget_get_mapped (popover));
  g_assert_true (pb_page_stack_pop (stack));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) != item);
  g_assert_true (ui_has_focus_within (button));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add_func ("/pages/welcome", test_welcome);
  g_test_add_func ("/pages/template", test_template);
  g_test_add_func ("/pages/row-group", test_row_group);
  g_test_add_func ("/pages/shortcuts", test_shortcuts);
  g_test_add_func ("/pages/title", test_title);
  g_test_add_func ("/pages/told-page", test_told_page);
  g_test_add_func ("/pages/back-to-menu", test_back_to_menu);
  return g_test_run ();
}
