/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries are found by a few letters, one by one or by whole groups. */

#include <adwaita.h>

#include "form-fixture.h"
#include "ui/rows/pb-country-line.h"
#include "ui/rows/pb-group-button.h"
#include "ui/widgets/pb-picker.h"

static PbPicker *
get_picker (PbRow *row)
{
  return form_fixture_find (GTK_WIDGET (row), PB_TYPE_PICKER, 0);
}

static void
type_text (PbRow *row, const char *text)
{
  GtkWidget *entry = pb_picker_get_entry (get_picker (row));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  form_fixture_settle ();
}

/* The first line of the list under the entry is taken by a click, as GTK tells the list. */
static void
take_first (PbRow *row)
{
  g_signal_emit_by_name (form_fixture_find (GTK_WIDGET (row), GTK_TYPE_LIST_VIEW, 0), "activate",
                         0);
  form_fixture_settle ();
}

static guint
count_results (PbRow *row)
{
  GtkListView *list = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_LIST_VIEW, 0);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static void
test_one_country (void)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, &pb_entity_kind, "");
  row = form_fixture_add_row (&fixture, "/country");
  type_text (row, "cote d");
  g_assert_cmpuint (count_results (row), ==, 1);
  /* What is not a country yet is kept as it was typed. */
  form_fixture_assert (&fixture, "/country", "\"cote d\"");
  take_first (row);
  form_fixture_assert (&fixture, "/country", "\"CIV\"");
  g_assert_cmpstr (pb_picker_get_text (get_picker (row)), ==, "Côte d’Ivoire");
  type_text (row, "kenya");
  form_fixture_assert (&fixture, "/country", "\"KEN\"");
  type_text (row, "");
  form_fixture_assert (&fixture, "/country", "");
  form_fixture_clear (&fixture);
}

static void
test_several_countries (void)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"supports\":[{}]}");
  row = form_fixture_add_row (&fixture, "/supports/0/countries");
  type_text (row, "kenya");
  take_first (row);
  type_text (row, "uganda");
  take_first (row);
  type_text (row, "kenya");
  take_first (row);
  form_fixture_assert (&fixture, "/supports/0/countries", "[\"KEN\",\"UGA\"]");
  g_assert_cmpstr (pb_picker_get_text (get_picker (row)), ==, "");
  form_fixture_click (form_fixture_find_button (GTK_WIDGET (row), "Remove Kenya"));
  form_fixture_assert (&fixture, "/supports/0/countries", "[\"UGA\"]");
  form_fixture_clear (&fixture);
}

static void
test_shares (void)
{
  FormFixture fixture;
  PbRow *row;
  PbRow *share;
  const char *name = "Share in %, Uganda";

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/coverage");
  type_text (row, "kenya");
  take_first (row);
  type_text (row, "uganda");
  take_first (row);
  share = form_fixture_find_row (GTK_WIDGET (row), "/coverage/1/share");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pb_row_get_focus_widget (share)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_editable_set_text (GTK_EDITABLE (pb_row_get_focus_widget (share)), "40");
  form_fixture_assert (&fixture, "/coverage",
                       "[{\"country\":\"KEN\"},{\"country\":\"UGA\",\"share\":\"40\"}]");
  form_fixture_click (form_fixture_find_button (GTK_WIDGET (row), "Remove Kenya"));
  share = form_fixture_find_row (GTK_WIDGET (row), "/coverage/0/share");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (pb_row_get_focus_widget (share))), ==,
                   "40");
  form_fixture_clear (&fixture);
}

/* A whole group is one step to undo, with the day that its members were taken from. */
static void
test_group (void)
{
  FormFixture fixture;
  PbRow *row;
  static const char *const codes[] = { "AFG", "KEN", NULL };

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"coverage\":[{\"country\":\"KEN\"}]}");
  row = form_fixture_add_row (&fixture, "/coverage");
  g_signal_emit_by_name (form_fixture_find (GTK_WIDGET (row), PB_TYPE_GROUP_BUTTON, 0), "chosen",
                         codes, "LDC", "2026-11-21");
  form_fixture_assert (&fixture, "/coverage", "[{\"country\":\"KEN\"},{\"country\":\"AFG\"}]");
  form_fixture_assert (&fixture, "/coverage_groups",
                       "[{\"as_of\":\"2026-11-21\",\"group\":\"LDC\"}]");
  pb_draft_undo (fixture.draft);
  form_fixture_assert (&fixture, "/coverage", "[{\"country\":\"KEN\"}]");
  form_fixture_assert (&fixture, "/coverage_groups", "");
  form_fixture_clear (&fixture);
}

static guint
count_lines (PbRow *row)
{
  guint n = 0;

  while (form_fixture_find (GTK_WIDGET (row), PB_TYPE_COUNTRY_LINE, n))
    n++;
  return n;
}

static void
test_region (void)
{
  FormFixture fixture;
  PbRow *row;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/coverage");
  form_fixture_click (form_fixture_find_button (GTK_WIDGET (row), "Africa"));
  g_assert_cmpuint (pb_value_get_length (pb_draft_get (fixture.draft, "/coverage")), >, 40);
  form_fixture_assert (&fixture, "/coverage_groups", "");
  g_assert_cmpuint (count_lines (row), ==, 12);
  /* A place further down is shown when it is asked for. */
  g_assert_true (pb_row_focus_pointer (row, "/coverage/30/share"));
  g_assert_cmpuint (count_lines (row), >, 40);
  form_fixture_click (form_fixture_find_button (GTK_WIDGET (row), "Remove all"));
  form_fixture_assert (&fixture, "/coverage", "");
  g_assert_cmpuint (count_lines (row), ==, 0);
  form_fixture_clear (&fixture);
}

/* Where support is wanted is filled by a region or by a group on a day, too, in the order of names;
 * what is there stays. */
static void
test_several_by_group (void)
{
  FormFixture fixture;
  PbRow *row;
  g_autofree char *before = NULL;

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"supports\":[{\"countries\":[\"KEN\"]}]}");
  row = form_fixture_add_row (&fixture, "/supports/0/countries");
  form_fixture_click (form_fixture_find_button (GTK_WIDGET (row), "Africa"));
  g_assert_cmpuint (pb_value_get_length (pb_draft_get (fixture.draft, "/supports/0/countries")), >,
                    40);
  g_assert_cmpuint (count_lines (row), >, 40);
  before = form_fixture_dup (&fixture, "/supports/0/countries");
  g_assert_true (g_str_has_prefix (before, "[\"KEN\",\"AGO\",\"BEN\""));
  pb_draft_undo (fixture.draft);
  form_fixture_assert (&fixture, "/supports/0/countries", "[\"KEN\"]");
  form_fixture_click (
      form_fixture_find_button (GTK_WIDGET (row), "Small island developing States"));
  g_assert_true (
      pb_value_contains_string (pb_draft_get (fixture.draft, "/supports/0/countries"), "TUV"));
  form_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/country-rows/one", test_one_country);
  g_test_add_func ("/country-rows/several", test_several_countries);
  g_test_add_func ("/country-rows/several/by-group", test_several_by_group);
  g_test_add_func ("/country-rows/shares", test_shares);
  g_test_add_func ("/country-rows/group", test_group);
  g_test_add_func ("/country-rows/region", test_region);
  return g_test_run ();
}
