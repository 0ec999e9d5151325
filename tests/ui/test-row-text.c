/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/pages/pb-state-pill.h"
#include "ui/widgets/pb-face.h"
#include "ui/widgets/pb-row-text.h"

static const char *const texts[] = {
  "",
  "Solar schools",
  "Community networks in 80 high-altitude communities",
  "Énergie et réseau ensemble : 60 milliards de francs pour 1 900 villages au bord du fleuve",
  "AVAVAVAVAVAV fifififififi WAWAWAWAWAWA",
  "気球基地局による防災訓練（案）気球基地局による防災訓練（案）気球基地局による防災訓練（案）",
  "شبكات مجتمعية في ثمانين قرية جبلية عالية على حدود البلاد",
  "वन हंड्रेड गाँवों के लिए सामुदायिक नेटवर्क और सौर ऊर्जा",
};

static int
count_lines (GtkInscription *text, int width)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (text), gtk_inscription_get_text (text));

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return pango_layout_get_line_count (layout);
}

static int
find_line_height (GtkInscription *text)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (text), gtk_inscription_get_text (text));
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* There is room for what is painted, and no empty line: whatever was guessed. */
static void
check_height (GtkInscription *text, int width)
{
  int lines = MIN (count_lines (text, width), 2);
  int height = pb_row_text_find_height (text, width);

  g_assert_cmpint (height, >=, lines * find_line_height (text));
  if (lines == 1)
    g_assert_cmpint (height, <, 2 * find_line_height (text));
}

static void
test_height (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkInscription *text = pb_row_text_new ("heading");

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (text));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    gtk_inscription_set_text (text, texts[i]);
    for (int width = 90; width < 900; width += 7)
      check_height (text, width);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A word is as wide as its letters, whatever was measured before it. */
static void
test_face (void)
{
  GtkWidget *window = gtk_window_new ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (texts); i++) {
    const char *text = texts[i % G_N_ELEMENTS (texts)];
    g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (window, text);
    GtkRequisition size = pb_face_measure (pb_face_of (window), text);
    int width;
    int height;

    pango_layout_get_pixel_size (layout, &width, &height);
    g_assert_cmpint (size.width, ==, width);
    g_assert_cmpint (size.height, ==, height);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The word is said once, and its colour is that of its state alone. */
static void
test_pill (void)
{
  GtkWidget *pill = g_object_ref_sink (pb_state_pill_new ());
  GtkWidget *word = gtk_widget_get_first_child (pill);
  int narrow;
  int wide;

  pb_state_pill_set_state (PB_STATE_PILL (pill), "final");
  gtk_test_accessible_assert_property (word, GTK_ACCESSIBLE_PROPERTY_LABEL, "Final");
  gtk_widget_measure (pill, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &narrow, NULL, NULL);
  pb_state_pill_set_state (PB_STATE_PILL (pill), "change-requested");
  gtk_test_accessible_assert_property (word, GTK_ACCESSIBLE_PROPERTY_LABEL, "Change requested");
  gtk_widget_measure (pill, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide, NULL, NULL);
  g_assert_cmpint (wide, >, narrow);
  g_assert_true (gtk_widget_has_css_class (pill, "change-requested"));
  g_assert_false (gtk_widget_has_css_class (pill, "final"));
  g_object_unref (pill);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add_func ("/row-text/height", test_height);
  g_test_add_func ("/row-text/face", test_face);
  g_test_add_func ("/row-text/pill", test_pill);
  return g_test_run ();
}
