/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A form shows the fields that apply, lets Tab through, and finds places at any depth. */

#include <adwaita.h>

#include "form-fixture.h"
#include "ui/rows/pb-part-item.h"

static gboolean
is_shown (PbForm *form, const char *pointer)
{
  PbRow *row = form_fixture_find_row (GTK_WIDGET (form), pointer);

  return row && gtk_widget_get_mapped (GTK_WIDGET (row));
}

static void
settle_layout (FormFixture *fixture)
{
  form_fixture_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_conditional (void)
{
  FormFixture fixture;
  PbForm *form;
  GtkCheckButton *financial;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  form = form_fixture_add_form (&fixture, "types");
  g_assert_false (is_shown (form, "/financial"));
  financial = form_fixture_find (GTK_WIDGET (form), GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (financial, TRUE);
  settle_layout (&fixture);
  g_assert_true (is_shown (form, "/financial"));
  g_assert_true (is_shown (form, "/financial/amount"));
  gtk_check_button_set_active (
      form_fixture_find (
          GTK_WIDGET (form_fixture_find_row (GTK_WIDGET (form), "/financial/amount_unknown")),
          GTK_TYPE_CHECK_BUTTON, 0),
      TRUE);
  settle_layout (&fixture);
  g_assert_false (is_shown (form, "/financial/amount"));
  g_assert_true (is_shown (form, "/financial/money_kinds"));
  gtk_check_button_set_active (financial, FALSE);
  settle_layout (&fixture);
  g_assert_false (is_shown (form, "/financial"));
  form_fixture_clear (&fixture);
}

static double
get_y (PbForm *form, const char *pointer)
{
  PbRow *row = form_fixture_find_row (GTK_WIDGET (form), pointer);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (form), &bounds));
  return bounds.origin.y;
}

static void
allocate (PbForm *form, int width)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (form), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL,
                      NULL);
  gtk_widget_allocate (GTK_WIDGET (form), width, height, -1, NULL);
}

/* Two fields of one line stand beside each other where there is room, else under each other. */
static void
test_beside (void)
{
  FormFixture fixture;
  PbForm *form;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  form = form_fixture_add_form (&fixture, "pledge");
  allocate (form, 640);
  g_assert_cmpfloat (get_y (form, "/campaign"), ==, get_y (form, "/public_from"));
  allocate (form, 340);
  g_assert_cmpfloat (get_y (form, "/campaign"), <, get_y (form, "/public_from"));
  form_fixture_clear (&fixture);
}

/* Every form fits the narrowest window. */
static void
test_narrow (void)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    for (const PbSection *section = (*kind)->sections; section->id; section++) {
      FormFixture fixture;
      PbForm *form;
      int minimum;

      form_fixture_init (
          &fixture, *kind,
          *kind == &pb_pledge_kind
              ? "{\"types\":[\"financial\",\"policy\",\"advocacy\",\"programmatic\"],"
                "\"coverage_scope\":\"countries\",\"coverage\":[{\"country\":\"COD\"}],"
                "\"parties\":[{}],\"targets\":[{}],\"supports\":[{}],\"links\":[{}]}"
              : "");
      form = form_fixture_add_form (&fixture, section->id);
      gtk_widget_measure (GTK_WIDGET (form), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_test_message ("%s %s: %d px", (*kind)->name, section->id, minimum);
      g_assert_cmpint (minimum, <=, 320);
      form_fixture_clear (&fixture);
    }
}

static PbRow *
get_focused_row (FormFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus ? PB_ROW (gtk_widget_get_ancestor (focus, PB_TYPE_ROW)) : NULL;
}

static void
test_focus_pointer (void)
{
  FormFixture fixture;
  PbForm *form;

  form_fixture_init (&fixture, &pb_pledge_kind,
                     "{\"parties\":[{\"name\":\"A\",\"roles\":[\"lead\"]},{\"name\":\"B\"}]}");
  form = form_fixture_add_form (&fixture, "who");
  g_assert_true (pb_form_focus_pointer (form, "/parties/1/roles"));
  g_assert_cmpstr (pb_row_get_pointer (get_focused_row (&fixture)), ==, "/parties/1/roles");
  g_assert_true (pb_form_focus_pointer (form, "/parties/0/share"));
  g_assert_cmpstr (pb_row_get_pointer (get_focused_row (&fixture)), ==, "/parties/0/share");
  g_assert_true (pb_form_focus_pointer (form, "/target_groups/0"));
  g_assert_cmpstr (pb_row_get_pointer (get_focused_row (&fixture)), ==, "/target_groups");
  g_assert_false (pb_form_focus_pointer (form, "/title"));
  g_assert_false (pb_form_focus_pointer (form, ""));
  form_fixture_clear (&fixture);
}

/* An item of a long list that is complete starts folded, and unfolds to be focused. */
static void
test_focus_folded (void)
{
  FormFixture fixture;
  PbForm *form;

  form_fixture_init (&fixture, &pb_pledge_kind,
                     "{\"milestones\":[{\"title\":\"A\"},{\"title\":\"B\"},{\"title\":\"C\"},"
                     "{\"title\":\"D\"}]}");
  form = form_fixture_add_form (&fixture, "when");
  g_assert_false (is_shown (form, "/milestones/3/title"));
  g_assert_true (pb_form_focus_pointer (form, "/milestones/3/title"));
  settle_layout (&fixture);
  g_assert_true (is_shown (form, "/milestones/3/title"));
  form_fixture_clear (&fixture);
}

static void
assert_tab (FormFixture *fixture, GtkDirectionType direction, const char *pointer)
{
  g_assert_true (gtk_widget_child_focus (fixture->window, direction));
  g_assert_cmpstr (pb_row_get_pointer (get_focused_row (fixture)), ==, pointer);
}

/* Tab walks over controls, one stop for a grid of check buttons, the same way back. */
static void
test_tab (void)
{
  FormFixture fixture;
  PbForm *form;

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"sdgs\":[\"4\"]}");
  form = form_fixture_add_form (&fixture, "focus");
  g_assert_true (pb_form_focus_pointer (form, "/focus_areas"));
  assert_tab (&fixture, GTK_DIR_TAB_FORWARD, "/main_focus_area");
  assert_tab (&fixture, GTK_DIR_TAB_FORWARD, "/pillars");
  assert_tab (&fixture, GTK_DIR_TAB_FORWARD, "/sdgs");
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture.window)))));
  assert_tab (&fixture, GTK_DIR_TAB_FORWARD, "/wsis_action_lines");
  assert_tab (&fixture, GTK_DIR_TAB_BACKWARD, "/sdgs");
  assert_tab (&fixture, GTK_DIR_TAB_BACKWARD, "/pillars");
  assert_tab (&fixture, GTK_DIR_TAB_BACKWARD, "/main_focus_area");
  assert_tab (&fixture, GTK_DIR_TAB_BACKWARD, "/focus_areas");
  form_fixture_clear (&fixture);
}

static void
test_tab_in_texts (void)
{
  FormFixture fixture;
  PbForm *form;

  form_fixture_init (&fixture, &pb_entity_kind, "");
  form = form_fixture_add_form (&fixture, "entity");
  g_assert_true (pb_form_focus_pointer (form, "/country"));
  assert_tab (&fixture, GTK_DIR_TAB_BACKWARD, "/type");
  assert_tab (&fixture, GTK_DIR_TAB_BACKWARD, "/acronym");
  assert_tab (&fixture, GTK_DIR_TAB_BACKWARD, "/name");
  assert_tab (&fixture, GTK_DIR_TAB_BACKWARD, "/name");
  form_fixture_clear (&fixture);
}

static void
test_findings_reach_parts (void)
{
  FormFixture fixture;
  PbForm *form;
  PbRow *row;
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"parties\":[{\"name\":\"A\"}]}");
  form = form_fixture_add_form (&fixture, "who");
  g_ptr_array_add (findings,
                   pb_finding_new (PB_SEVERITY_ERROR, "a", "/parties/0/roles", "Choose a role."));
  pb_form_set_findings (form, findings);
  row = form_fixture_find_row (GTK_WIDGET (form), "/parties/0/roles");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (pb_row_get_focus_widget (row)),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  row = form_fixture_find_row (GTK_WIDGET (form), "/parties");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (pb_row_get_focus_widget (row)),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  form_fixture_clear (&fixture);
}

/* A folded item tells of the error inside it. */
static void
test_findings_of_folded (void)
{
  FormFixture fixture;
  PbForm *form;
  GtkWidget *item;
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  form_fixture_init (&fixture, &pb_pledge_kind,
                     "{\"milestones\":[{\"title\":\"A\"},{\"title\":\"B\"},{\"title\":\"C\"},"
                     "{\"title\":\"D\"}]}");
  form = form_fixture_add_form (&fixture, "when");
  g_ptr_array_add (findings,
                   pb_finding_new (PB_SEVERITY_ERROR, "a", "/milestones/3/due", "No day."));
  pb_form_set_findings (form, findings);
  item = form_fixture_find (GTK_WIDGET (form), PB_TYPE_PART_ITEM, 3);
  gtk_test_accessible_assert_property (form_fixture_find (item, GTK_TYPE_BUTTON, 0),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "No day.");
  form_fixture_clear (&fixture);
}

/* The value in USD follows what is typed in the fields beside it. */
static void
test_note (void)
{
  FormFixture fixture;
  PbForm *form;
  PbRow *row;
  GtkLabel *note = NULL;

  form_fixture_init (&fixture, &pb_pledge_kind,
                     "{\"types\":[\"financial\"],\"financial\":{\"amount\":\"10\","
                     "\"currency\":\"EUR\"}}");
  form = form_fixture_add_form (&fixture, "types");
  row = form_fixture_find_row (GTK_WIDGET (form), "/financial/rate");
  gtk_editable_set_text (form_fixture_find (GTK_WIDGET (row), GTK_TYPE_EDITABLE, 0), "1.5");
  row = form_fixture_find_row (GTK_WIDGET (form), "/financial/currency");
  for (guint i = 0; (note = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_LABEL, i)); i++)
    if (g_strrstr (gtk_label_get_label (note), "15.00"))
      break;
  g_assert_nonnull (note);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (note)));
  form_fixture_clear (&fixture);
}

static void
test_finalized (void)
{
  FormFixture fixture;
  PbForm *form;

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"parties\":[{\"name\":\"A\"}]}");
  form = g_object_ref (form_fixture_add_form (&fixture, "who"));
  gtk_window_set_child (GTK_WINDOW (fixture.window), NULL);
  form_fixture_assert_finalized (form);
  form_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/form/conditional", test_conditional);
  g_test_add_func ("/form/beside", test_beside);
  g_test_add_func ("/form/narrow", test_narrow);
  g_test_add_func ("/form/focus-pointer", test_focus_pointer);
  g_test_add_func ("/form/focus-folded", test_focus_folded);
  g_test_add_func ("/form/tab", test_tab);
  g_test_add_func ("/form/tab-in-texts", test_tab_in_texts);
  g_test_add_func ("/form/findings-reach-parts", test_findings_reach_parts);
  g_test_add_func ("/form/findings-of-folded", test_findings_of_folded);
  g_test_add_func ("/form/note", test_note);
  g_test_add_func ("/form/finalized", test_finalized);
  return g_test_run ();
}
