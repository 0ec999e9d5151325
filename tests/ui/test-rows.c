/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person types in a row stands in the draft, and what stands in the draft is shown. */

#include <adwaita.h>

#include "form-fixture.h"
#include "ui-fixture.h"
#include "ui/widgets/pb-check-grid.h"
#include "ui/widgets/pb-date-entry.h"
#include "ui/widgets/pb-picker.h"

static void
type_text (PbRow *row, const char *text)
{
  gtk_editable_set_text (form_fixture_find (GTK_WIDGET (row), GTK_TYPE_EDITABLE, 0), text);
}

static const char *
get_text (PbRow *row)
{
  return gtk_editable_get_text (form_fixture_find (GTK_WIDGET (row), GTK_TYPE_EDITABLE, 0));
}

static void
set_from_outside (FormFixture *fixture, PbRow *row, const char *text)
{
  pb_draft_set_string (fixture->draft, pb_row_get_pointer (row), text);
  pb_row_refresh (row, pb_row_get_pointer (row));
}

static void
test_text (void)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/campaign");
  type_text (row, "  Roundtable ");
  form_fixture_assert (&fixture, "/campaign", "\"Roundtable\"");
  set_from_outside (&fixture, row, "LDC5");
  g_assert_cmpstr (get_text (row), ==, "LDC5");
  type_text (row, "");
  form_fixture_assert (&fixture, "/campaign", "");
  form_fixture_clear (&fixture);
}

/* What comes back from the draft leaves the text and the cursor alone. */
static void
test_text_keeps_cursor (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkEditable *editable;

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"campaign\":\"Roundtable\"}");
  row = form_fixture_add_row (&fixture, "/campaign");
  editable = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_EDITABLE, 0);
  gtk_editable_set_position (editable, 5);
  pb_row_refresh (row, "");
  g_assert_cmpint (gtk_editable_get_position (editable), ==, 5);
  type_text (row, "Round ");
  gtk_editable_set_position (editable, 6);
  pb_row_refresh (row, "");
  g_assert_cmpstr (get_text (row), ==, "Round ");
  g_assert_cmpint (gtk_editable_get_position (editable), ==, 6);
  form_fixture_clear (&fixture);
}

static void
test_long_text (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkTextView *view;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/notes");
  view = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "one\ntwo\n", -1);
  form_fixture_assert (&fixture, "/notes", "\"one\\ntwo\"");
  g_assert_false (gtk_text_view_get_accepts_tab (view));
  g_assert_false (gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (view)));
  form_fixture_clear (&fixture);
}

static int
measure_height (PbRow *row)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, 640, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* A text of some lines is seen whole; a very long one scrolls. */
static void
test_long_text_grows (void)
{
  FormFixture fixture;
  PbRow *row;
  g_autoptr (GString) text = g_string_new (NULL);
  int heights[3];

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/notes");
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++) {
    form_fixture_settle ();
    gtk_test_widget_wait_for_draw (fixture.window);
    heights[i] = measure_height (row);
    for (guint line = 0; line < (i == 0 ? 10 : 1000); line++)
      g_string_append (text, "line\n");
    set_from_outside (&fixture, row, text->str);
  }
  g_assert_cmpint (heights[1], >, heights[0]);
  g_assert_cmpint (heights[2], >, heights[1]);
  g_assert_cmpint (heights[2], <, 600);
  form_fixture_clear (&fixture);
}

/* It is seen whole in a narrow window as well, where it takes more lines. */
static void
test_long_text_narrow (void)
{
  FormFixture fixture;
  PbRow *row;
  g_autoptr (GString) text = g_string_new (NULL);
  GtkAdjustment *range;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  for (guint i = 0; i < 60; i++)
    g_string_append (text, "word ");
  pb_draft_set_string (fixture.draft, "/notes", text->str);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 300, 400);
  row = form_fixture_add_row (&fixture, "/notes");
  range =
      gtk_scrollable_get_vadjustment (form_fixture_find (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW, 0));
  g_assert_cmpfloat (gtk_adjustment_get_upper (range), >, 100);
  ui_wait_until (gtk_adjustment_get_page_size (range) >= gtk_adjustment_get_upper (range));
  form_fixture_clear (&fixture);
}

/* The focus stays in the entry, so that a screen reader hears of the list only there. */
static void
test_picker_tells_marked (void)
{
  FormFixture fixture;
  PbRow *row;
  PbPicker *picker;
  GtkAccessible *entry;
  g_autoptr (GListStore) options = g_list_store_new (PB_TYPE_OPTION);
  g_autoptr (PbOption) dollar = pb_option_new ("USD", "USD", "US dollar");

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"types\":[\"financial\"],\"financial\":{}}");
  row = form_fixture_add_row (&fixture, "/financial/currency");
  picker = form_fixture_find (GTK_WIDGET (row), PB_TYPE_PICKER, 0);
  entry = GTK_ACCESSIBLE (pb_picker_get_entry (picker));
  g_list_store_append (options, dollar);
  pb_picker_set_options (picker, G_LIST_MODEL (options), pb_option_matches);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "us");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "USD\nUS dollar");
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  form_fixture_clear (&fixture);
}

static void
test_translations (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkEditable *arabic;

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"title\":{\"ar\":\"شمس\",\"en\":\"Sun\"}}");
  row = form_fixture_add_row (&fixture, "/title");
  g_assert_cmpstr (get_text (row), ==, "Sun");
  type_text (row, "Sun for all");
  form_fixture_assert (&fixture, "/title/en", "\"Sun for all\"");
  arabic = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_ENTRY, 1);
  g_assert_cmpstr (gtk_editable_get_text (arabic), ==, "شمس");
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (arabic)), ==, GTK_TEXT_DIR_RTL);
  form_fixture_click (form_fixture_find_button (GTK_WIDGET (row), "Remove Arabic"));
  form_fixture_assert (&fixture, "/title", "{\"en\":\"Sun for all\"}");
  form_fixture_clear (&fixture);
}

static void
test_add_language (void)
{
  FormFixture fixture;
  PbRow *row;
  PbPicker *picker;
  g_autoptr (PbOption) french = pb_option_new ("fr", "French", "fr");
  GtkEditable *added;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/title");
  form_fixture_click (form_fixture_find_button (GTK_WIDGET (row), "Add a language"));
  picker = form_fixture_find (GTK_WIDGET (row), PB_TYPE_PICKER, 0);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (picker)));
  g_signal_emit_by_name (picker, "picked", french);
  added = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_ENTRY, 1);
  gtk_editable_set_text (added, "Soleil");
  form_fixture_assert (&fixture, "/title", "{\"fr\":\"Soleil\"}");
  form_fixture_clear (&fixture);
}

static void
test_term (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkDropDown *drop_down;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/coverage_scope");
  drop_down = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_DROP_DOWN, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  gtk_drop_down_set_selected (drop_down, 1);
  form_fixture_assert (&fixture, "/coverage_scope", "\"global\"");
  gtk_drop_down_set_selected (drop_down, 0);
  form_fixture_assert (&fixture, "/coverage_scope", "");
  set_from_outside (&fixture, row, "countries");
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 3);
  form_fixture_clear (&fixture);
}

/* A drop-down that is scrolled to from far above, as in a long form. */
static GtkWidget *
show_below (FormFixture *fixture, const char *pointer)
{
  const PbField *field = pb_kind_find_field_at (pb_draft_get_kind (fixture->draft), pointer);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *far = gtk_button_new_with_label ("Above");
  PbRow *row = pb_row_new_for_field (fixture->draft, NULL, field, pointer);

  gtk_widget_set_size_request (far, -1, 5000);
  gtk_box_append (GTK_BOX (box), far);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row));
  form_fixture_show (fixture, g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, NULL));
  gtk_widget_grab_focus (far);
  return form_fixture_find (GTK_WIDGET (row), GTK_TYPE_DROP_DOWN, 0);
}

/* Presses the space bar where the focus is, as GTK does: what nobody takes is a click. */
static void
press_space (GtkWidget *button)
{
  gtk_widget_grab_focus (button);
  if (!form_fixture_press_key (button, GDK_KEY_space))
    g_signal_emit_by_name (button, "clicked");
}

/* The list opens where the drop-down is, however fast the space bar follows Tab: GTK 4.8 complains
 * of a place off every monitor otherwise. */
static void
test_term_opens_in_sight (void)
{
  FormFixture fixture;
  GtkWidget *drop_down;
  GtkWidget *popover;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  drop_down = show_below (&fixture, "/coverage_scope");
  popover = gtk_widget_get_last_child (drop_down);
  press_space (gtk_widget_get_first_child (drop_down));
  g_assert_false (gtk_widget_get_visible (popover));
  ui_wait_until (gtk_widget_get_visible (popover));
  form_fixture_clear (&fixture);
}

/* The arrow keys go on from what is chosen. */
static void
test_term_begins_at_choice (void)
{
  FormFixture fixture;
  GtkWidget *drop_down;
  GtkWidget *popover;
  GtkWidget *focus;

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"coverage_scope\":\"global\"}");
  drop_down = show_below (&fixture, "/coverage_scope");
  popover = gtk_widget_get_last_child (drop_down);
  press_space (gtk_widget_get_first_child (drop_down));
  ui_wait_until (gtk_widget_get_visible (popover));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture.window));
  g_assert_true (gtk_widget_is_ancestor (focus, popover));
  g_assert_true (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED);
  form_fixture_clear (&fixture);
}

static void
move_pointer (GtkWidget *widget, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
      g_signal_emit_by_name (controller, "motion", x, y);
  }
}

/* A list that opens under the pointer keeps its line for Return; a pointer that moves takes over.
 */
static void
test_term_under_pointer (void)
{
  FormFixture fixture;
  GtkWidget *drop_down;
  GtkWidget *popover;
  GtkWidget *list;

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"coverage_scope\":\"global\"}");
  drop_down = show_below (&fixture, "/coverage_scope");
  popover = gtk_widget_get_last_child (drop_down);
  list = form_fixture_find (popover, GTK_TYPE_LIST_VIEW, 0);
  for (guint moved = 0; moved < 2; moved++) {
    press_space (gtk_widget_get_first_child (drop_down));
    ui_wait_until (gtk_widget_get_visible (popover));
    move_pointer (popover, 0, 0);
    gtk_widget_activate_action (list, "list.select-item", "(ubb)", 3, FALSE, FALSE);
    if (moved)
      move_pointer (popover, 20, 20);
    g_signal_emit_by_name (list, "activate", 3);
    form_fixture_settle ();
    form_fixture_assert (&fixture, "/coverage_scope", moved ? "\"countries\"" : "\"global\"");
  }
  form_fixture_clear (&fixture);
}

/* A code that this program does not know is shown and not lost. */
static void
test_unknown_codes (void)
{
  FormFixture fixture;
  PbCheckGrid *grid;
  g_auto (GStrv) codes = NULL;

  form_fixture_init (&fixture, &pb_pledge_kind,
                     "{\"coverage_scope\":\"lunar\",\"types\":[\"psychic\"]}");
  form_fixture_add_row (&fixture, "/coverage_scope");
  form_fixture_assert (&fixture, "/coverage_scope", "\"lunar\"");
  grid = form_fixture_find (GTK_WIDGET (form_fixture_add_row (&fixture, "/types")),
                            PB_TYPE_CHECK_GRID, 0);
  codes = pb_check_grid_get_codes (grid);
  g_assert_cmpstr (codes[0], ==, "psychic");
  g_assert_null (codes[1]);
  gtk_check_button_set_active (form_fixture_find (GTK_WIDGET (grid), GTK_TYPE_CHECK_BUTTON, 0),
                               TRUE);
  form_fixture_assert (&fixture, "/types", "[\"financial\",\"psychic\"]");
  form_fixture_clear (&fixture);
}

static void
test_terms (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkCheckButton *first;
  GtkCheckButton *third;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/sdgs");
  first = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, 0);
  third = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, 2);
  gtk_check_button_set_active (third, TRUE);
  gtk_check_button_set_active (first, TRUE);
  form_fixture_assert (&fixture, "/sdgs", "[\"1\",\"3\"]");
  pb_draft_undo (fixture.draft);
  pb_row_refresh (row, "/sdgs");
  g_assert_false (gtk_check_button_get_active (first));
  form_fixture_clear (&fixture);
}

static void
test_date (void)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/start");
  type_text (row, "31.3.2027");
  form_fixture_assert (&fixture, "/start", "\"2027-03-31\"");
  type_text (row, "31.2.2027");
  form_fixture_assert (&fixture, "/start", "\"31.2.2027\"");
  type_text (row, "2027");
  form_fixture_assert (&fixture, "/start", "\"2027\"");
  set_from_outside (&fixture, row, "2028-01");
  g_assert_cmpstr (get_text (row), ==, "2028-01");
  form_fixture_clear (&fixture);
}

static int
get_end (GtkText *text)
{
  gsize end = gtk_editable_get_position (GTK_EDITABLE (text));
  graphene_rect_t place;

  gtk_text_compute_cursor_extents (text, end, &place, NULL);
  return (int) place.origin.x;
}

/* In a language from right to left, digits stay where they are when they get the focus. */
static void
test_date_side (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *other = gtk_button_new_with_label ("Other");
  GtkEditable *entry;
  GtkWindow *window;
  GtkText *text;
  GtkWidget *date;
  int end;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  date = pb_date_entry_new ();
  gtk_box_append (GTK_BOX (box), other);
  gtk_box_append (GTK_BOX (box), date);
  window = ui_show (box, 360, 300);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  entry = GTK_EDITABLE (pb_date_entry_get_entry (PB_DATE_ENTRY (date)));
  text = GTK_TEXT (gtk_editable_get_delegate (entry));
  gtk_editable_set_text (entry, "2027-03-31");
  gtk_widget_grab_focus (other);
  gtk_editable_set_position (entry, -1);
  end = get_end (text);
  g_assert_cmpint (end, >, gtk_widget_get_width (GTK_WIDGET (text)) / 2);
  gtk_widget_grab_focus (GTK_WIDGET (text));
  ui_wait_until (gtk_widget_has_focus (GTK_WIDGET (text)));
  gtk_editable_set_position (entry, -1);
  g_assert_cmpint (ABS (get_end (text) - end), <=, 2);
  gtk_window_destroy (window);
}

static void
test_numbers (void)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/financial/amount");
  type_text (row, "1,200,000.50");
  form_fixture_assert (&fixture, "/financial/amount", "\"1200000.50\"");
  type_text (row, "about a million");
  form_fixture_assert (&fixture, "/financial/amount", "\"about a million\"");
  row = form_fixture_add_row (&fixture, "/people");
  type_text (row, "40000");
  form_fixture_assert (&fixture, "/people", "40000");
  type_text (row, "many");
  form_fixture_assert (&fixture, "/people", "\"many\"");
  type_text (row, "");
  form_fixture_assert (&fixture, "/people", "");
  form_fixture_clear (&fixture);
}

static void
test_currency (void)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/financial/currency");
  type_text (row, "kes");
  form_fixture_assert (&fixture, "/financial/currency", "\"KES\"");
  type_text (row, "shilling");
  form_fixture_assert (&fixture, "/financial/currency", "\"shilling\"");
  set_from_outside (&fixture, row, "EUR");
  g_assert_cmpstr (get_text (row), ==, "EUR");
  form_fixture_clear (&fixture);
}

static void
test_long_term (void)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/financial/instrument");
  g_assert_nonnull (form_fixture_find (GTK_WIDGET (row), PB_TYPE_PICKER, 0));
  type_text (row, "guarantee");
  form_fixture_assert (&fixture, "/financial/instrument", "\"guarantee\"");
  set_from_outside (&fixture, row, "concessional-loan");
  g_assert_cmpstr (get_text (row), ==, "Concessional loan");
  form_fixture_clear (&fixture);
}

static void
test_check (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkCheckButton *check;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/financial/amount_unknown");
  check = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (check, TRUE);
  form_fixture_assert (&fixture, "/financial/amount_unknown", "true");
  gtk_check_button_set_active (check, FALSE);
  form_fixture_assert (&fixture, "/financial", "");
  form_fixture_clear (&fixture);
}

static void
test_parts (void)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, &pb_pledge_kind,
                     "{\"milestones\":[{\"title\":\"A\"},{\"title\":\"B\"}]}");
  row = form_fixture_add_row (&fixture, "/milestones");
  type_text (form_fixture_find_row (GTK_WIDGET (row), "/milestones/1/title"), "Bee");
  form_fixture_assert (&fixture, "/milestones/1", "{\"title\":\"Bee\"}");
  pb_row_refresh (row, "/milestones/1/title");
  form_fixture_click (form_fixture_find_button (GTK_WIDGET (row), "Move Bee up"));
  form_fixture_assert (&fixture, "/milestones", "[{\"title\":\"Bee\"},{\"title\":\"A\"}]");
  g_assert_cmpstr (get_text (form_fixture_find_row (GTK_WIDGET (row), "/milestones/0/title")), ==,
                   "Bee");
  form_fixture_click (form_fixture_find_button (GTK_WIDGET (row), "Remove Bee"));
  form_fixture_assert (&fixture, "/milestones", "[{\"title\":\"A\"}]");
  g_assert_cmpstr (get_text (form_fixture_find_row (GTK_WIDGET (row), "/milestones/0/title")), ==,
                   "A");
  form_fixture_clear (&fixture);
}

static void
test_add_part (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkWidget *focus;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/milestones");
  form_fixture_click (form_fixture_find_button (GTK_WIDGET (row), "Add a milestone"));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture.window));
  g_assert_true (gtk_widget_is_ancestor (
      focus, GTK_WIDGET (form_fixture_find_row (GTK_WIDGET (row), "/milestones/0/title"))));
  pb_draft_undo (fixture.draft);
  pb_row_refresh (row, "/milestones");
  g_assert_null (form_fixture_find_row (GTK_WIDGET (row), "/milestones/0/title"));
  form_fixture_clear (&fixture);
}

static void
test_pointer_moves (void)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, &pb_pledge_kind,
                     "{\"milestones\":[{\"title\":\"A\"},{\"title\":\"B\"}]}");
  row = form_fixture_add_row (&fixture, "/milestones/0/title");
  pb_row_set_pointer (row, "/milestones/1/title");
  g_assert_cmpstr (get_text (row), ==, "B");
  type_text (row, "Bee");
  form_fixture_assert (&fixture, "/milestones", "[{\"title\":\"A\"},{\"title\":\"Bee\"}]");
  form_fixture_clear (&fixture);
}

static void
test_findings (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkAccessible *entry;
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GPtrArray) none = pb_findings_new ();

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/start");
  entry = GTK_ACCESSIBLE (pb_row_get_focus_widget (row));
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Start");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "A year is enough.");
  g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_WARNING, "a", "/start", "Consider."));
  g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_ERROR, "b", "/start", "Write a date."));
  pb_row_set_findings (row, findings);
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Write a date.\nA year is enough.");
  pb_row_set_findings (row, none);
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  form_fixture_clear (&fixture);
}

static void
check_finalized (const PbKind *kind, const char *pointer)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, kind, "");
  row = g_object_ref (form_fixture_add_row (&fixture, pointer));
  gtk_window_set_child (GTK_WINDOW (fixture.window), NULL);
  form_fixture_assert_finalized (row);
  form_fixture_clear (&fixture);
}

/* No row keeps itself alive: one of each type, with what is inside. */
static void
test_finalized (void)
{
  static const char *const pledge_places[] = {
    "/title",
    "/campaign",
    "/notes",
    "/types",
    "/coverage_scope",
    "/coverage",
    "/milestones",
    "/start",
    "/people",
    "/financial",
    "/policy",
    "/supports",
    "/links",
    "/parties",
    "/parties/0/entity",
    "/supports/0/countries",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pledge_places); i++)
    check_finalized (&pb_pledge_kind, pledge_places[i]);
  check_finalized (&pb_entity_kind, "/country");
  check_finalized (&pb_entity_kind, "/membership");
}

static void
assert_invalid (PbRow *row, gboolean is_invalid)
{
  gtk_test_accessible_assert_state (
      GTK_ACCESSIBLE (pb_row_get_focus_widget (row)), GTK_ACCESSIBLE_STATE_INVALID,
      is_invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);
}

/* Half a country's name is no mistake until the field is left, or the mistake is asked for. */
static void
test_findings_while_typing (void)
{
  FormFixture fixture;
  PbRow *row;
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  form_fixture_init (&fixture, &pb_entity_kind, "");
  row = form_fixture_add_row (&fixture, "/country");
  g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_ERROR, "a", "/country", "No country."));
  gtk_widget_grab_focus (pb_row_get_focus_widget (row));
  for (guint i = 0; i < 2; i++) {
    type_text (row, i == 0 ? "Ken" : "Keny");
    pb_row_set_findings (row, findings);
    assert_invalid (row, FALSE);
  }
  gtk_window_set_focus (GTK_WINDOW (fixture.window), NULL);
  assert_invalid (row, TRUE);

  type_text (row, "Kenya");
  g_ptr_array_set_size (findings, 0);
  pb_row_set_findings (row, findings);
  assert_invalid (row, FALSE);
  form_fixture_clear (&fixture);
}

static void
test_findings_asked_for (void)
{
  FormFixture fixture;
  PbRow *row;
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/start");
  g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_ERROR, "a", "/start", "No date."));
  gtk_widget_grab_focus (pb_row_get_focus_widget (row));
  type_text (row, "202");
  pb_row_set_findings (row, findings);
  assert_invalid (row, FALSE);
  g_assert_true (pb_row_focus_pointer (row, "/start"));
  assert_invalid (row, TRUE);
  form_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/rows/text", test_text);
  g_test_add_func ("/rows/text-keeps-cursor", test_text_keeps_cursor);
  g_test_add_func ("/rows/long-text", test_long_text);
  g_test_add_func ("/rows/long-text-grows", test_long_text_grows);
  g_test_add_func ("/rows/long-text-narrow", test_long_text_narrow);
  g_test_add_func ("/rows/translations", test_translations);
  g_test_add_func ("/rows/add-language", test_add_language);
  g_test_add_func ("/rows/term", test_term);
  g_test_add_func ("/rows/term/opens-in-sight", test_term_opens_in_sight);
  g_test_add_func ("/rows/term/begins-at-choice", test_term_begins_at_choice);
  g_test_add_func ("/rows/term/under-pointer", test_term_under_pointer);
  g_test_add_func ("/rows/terms", test_terms);
  g_test_add_func ("/rows/unknown-codes", test_unknown_codes);
  g_test_add_func ("/rows/date", test_date);
  g_test_add_func ("/rows/date-side", test_date_side);
  g_test_add_func ("/rows/numbers", test_numbers);
  g_test_add_func ("/rows/currency", test_currency);
  g_test_add_func ("/rows/picker/marked", test_picker_tells_marked);
  g_test_add_func ("/rows/long-term", test_long_term);
  g_test_add_func ("/rows/check", test_check);
  g_test_add_func ("/rows/parts", test_parts);
  g_test_add_func ("/rows/add-part", test_add_part);
  g_test_add_func ("/rows/pointer-moves", test_pointer_moves);
  g_test_add_func ("/rows/findings", test_findings);
  g_test_add_func ("/rows/findings/while-typing", test_findings_while_typing);
  g_test_add_func ("/rows/findings/asked-for", test_findings_asked_for);
  g_test_add_func ("/rows/finalized", test_finalized);
  return g_test_run ();
}
