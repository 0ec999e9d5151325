/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-record-page.h"

#include "../support/test-json.h"
#include "domain/pb-record.h"
#include "ui-fixture.h"
#include "ui/editors/pb-editor.h"
#include "ui/pages/pb-composition-page.h"
#include "ui/pb-window.h"

/* The window of the program over a register with an entity and a pledge of it. */
typedef struct {
  UiFixture ui;
  PbWindow *window;
  char *entity;
  char *pledge;
} Fixture;

/* With the members of @json. (transfer full) */
static PbValue *
with_members (PbValue *record, const char *json)
{
  g_autoptr (PbValue) members = parse_quoted (json);

  for (guint i = 0; i < pb_value_get_length (members); i++) {
    g_autoptr (PbValue) before = record;

    record = pb_value_with_member (before, pb_value_get_member_name (members, i),
                                   pb_value_get_item (members, i));
  }
  return record;
}

static char *
add_record (
    Fixture *self, const PbKind *kind, const char *title, const char *publication, const char *json)
{
  g_autoptr (PbValue) record = with_members (ui_make_record (kind, title, publication), json);
  g_autoptr (PbValue) saved = ui_fixture_save (&self->ui, kind, record);

  return g_strdup (pb_record_get_id (saved));
}

static char *
add_pledge (Fixture *self, const char *title, const char *publication)
{
  g_autofree char *json = g_strdup_printf (
      "{'types': ['financial'],"
      " 'summary': {'en': 'Masts for all.', 'fr': 'Des pylônes pour tous.'},"
      " 'financial': {'amount': '1200', 'currency': 'EUR', 'rate': '1.5'},"
      " 'parties': [{'entity': '%s', 'name': 'Northwind', 'roles': ['lead'],"
      "                'share': '40'}, {'name': 'Radio Trust', 'roles': ['funder']}],"
      " 'targets': [{'indicator': 'Masts', 'unit': 'pieces', 'baseline': '3',"
      "                'target': '120', 'target_date': '2030'}],"
      " 'notes': 'Ask again in May.'}",
      self->entity);

  return add_record (self, &pb_pledge_kind, title, publication, json);
}

static void
set_up (Fixture *self, gconstpointer application)
{
  ui_fixture_set_up (&self->ui, NULL);
  self->entity = add_record (self, &pb_entity_kind, "Northwind", "final",
                             "{'type': 'academia', 'website': 'https://northwind.example',"
                             " 'focal_point': {'name': 'Ada', 'email': 'ada@northwind.example'},"
                             " 'membership': {'state': 'member', 'working_groups': ['access']}}");
  self->pledge = add_pledge (self, "Towers & masts", "published");
  ui_fixture_open_window (&self->ui, ADW_APPLICATION ((gpointer) application), 1000, 4000,
                          &self->window);
}

static void
tear_down (Fixture *self, gconstpointer application)
{
  ui_close_window (&self->window);
  ui_fixture_tear_down (&self->ui, NULL);
  g_free (self->entity);
  g_free (self->pledge);
}

static GtkWidget *
get_page (Fixture *self)
{
  return GTK_WIDGET (pb_window_get_page (self->window));
}

static gboolean
is_read (Fixture *self, const char *id)
{
  GtkWidget *page = get_page (self);

  return page && PB_IS_RECORD_PAGE (page) && gtk_widget_get_mapped (page) &&
         g_str_equal (pb_record_page_get_record_id (PB_RECORD_PAGE (page)), id);
}

static gboolean
is_written (Fixture *self, const char *id)
{
  GtkWidget *page = get_page (self);

  return page && PB_IS_EDITOR (page) && gtk_widget_get_mapped (page) &&
         g_str_equal (pb_editor_get_record_id (PB_EDITOR (page)), id);
}

/* Opens a record and waits until all of it is there. */
static GtkWidget *
open_page (Fixture *self, const PbKind *kind, const char *id)
{
  pb_window_open_record (self->window, kind, id, NULL);
  ui_wait_until (is_read (self, id));
  ui_fixture_settle (&self->ui);
  return get_page (self);
}

static gboolean
has_text (Fixture *self, const char *text)
{
  return ui_has_text (get_page (self), text);
}

static GtkWidget *
find_row (Fixture *self, const char *title)
{
  return gtk_widget_get_ancestor (ui_find_text (get_page (self), title), ADW_TYPE_ACTION_ROW);
}

static void
act (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_page (self), action, NULL));
}

static void
test_open (Fixture *self, gconstpointer application)
{
  g_autofree char *draft = add_pledge (self, "Ducts", "draft");

  open_page (self, &pb_pledge_kind, self->pledge);
  act (self, "win.back");
  pb_window_open_record (self->window, &pb_pledge_kind, draft, NULL);
  ui_wait_until (is_written (self, draft));
}

static void
test_pledge (Fixture *self, gconstpointer application)
{
  GtkWidget *page = open_page (self, &pb_pledge_kind, self->pledge);
  GtkWidget *title = ui_find_text (page, "Towers & masts");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_true (has_text (self, "Published"));
  g_assert_true (has_text (self, "Northwind and 1 other"));
  g_assert_true (has_text (self, "EUR 1200"));
  g_assert_true (has_text (self, "About USD 1800.00 at the rate given."));
  g_assert_true (has_text (self, "3 pieces"));
  g_assert_true (has_text (self, "120 pieces (2030)"));
  g_assert_true (has_text (self, "Ask again in May."));
  g_assert_true (has_text (self, "Never leaves this office."));
  /* Sections with nothing in them are left out. */
  g_assert_false (has_text (self, "Where"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ui_find_text (page, "When and targets")),
                                   GTK_ACCESSIBLE_ROLE_HEADING);
}

/* Its groups would run backwards, since they have no direction of their own. */
static void
test_phone (Fixture *self, gconstpointer application)
{
  g_autofree char *entity = add_record (self, &pb_entity_kind, "Southwind", "final",
                                        "{'focal_point': {'phone': '+254 20 555 0101'}}");
  GtkWidget *phone;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  phone = ui_find_text (open_page (self, &pb_entity_kind, entity), "+254 20 555 0101");
  g_assert_cmpint (gtk_widget_get_direction (phone), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat (gtk_label_get_xalign (GTK_LABEL (phone)), ==, 1);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static char *
add_report (Fixture *self, const char *end, const char *publication)
{
  g_autofree char *json = g_strdup_printf (
      "{'pledge': '%s', 'period_start': '2025', 'period_end': '%s', 'people_reached': 40,"
      " 'implementation': 'delayed', 'commitment': '9', 'disbursement': '8', 'currency': 'EUR',"
      " 'reporting_org': '%s', 'results': [{'indicator': 'Masts', 'actual': '7'}]}",
      self->pledge, end, self->entity);

  return add_record (self, &pb_report_kind, "Towers & masts", publication, json);
}

static void
press (Fixture *self, const char *label)
{
  GtkWidget *button =
      gtk_widget_get_ancestor (ui_find_text (get_page (self), label), GTK_TYPE_BUTTON);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_activate (button);
}

static gboolean
is_new_report (Fixture *self)
{
  GtkWidget *page = get_page (self);

  return page && PB_IS_EDITOR (page) && gtk_widget_get_mapped (page) &&
         !is_written (self, self->pledge);
}

/* From a pledge to a report on it and back. */
static void
test_progress (Fixture *self, gconstpointer application)
{
  g_autofree char *first = add_report (self, "2025-06", "published");
  g_autofree char *second = add_report (self, "2025-12", "published");

  open_page (self, &pb_pledge_kind, self->pledge);
  ui_wait_until (has_text (self, "Delayed, as of December 2025"));
  g_assert_true (has_text (self, "Delayed · 40 people reached · EUR 8 disbursed"));
  gtk_widget_activate (find_row (self, "2025 to June 2025"));
  ui_wait_until (is_read (self, first));
  ui_wait_until (has_text (self, "Northwind"));
  press (self, "Open the Pledge");
  ui_wait_until (is_read (self, self->pledge));
}

static void
test_report_progress (Fixture *self, gconstpointer application)
{
  open_page (self, &pb_pledge_kind, self->pledge);
  ui_wait_until (has_text (self, "Nobody has reported on it yet."));
  g_assert_false (has_text (self, "No Change since the Last Report"));
  press (self, "Report Progress");
  ui_wait_until (is_new_report (self));
  g_assert_cmpstr (pb_page_get_title (pb_window_get_page (self->window)), ==, "Towers & masts");
}

/* In the register with one click, and to go on with later. */
static void
test_no_change (Fixture *self, gconstpointer application)
{
  g_autofree char *last = add_report (self, "2025-12", "published");
  GtkWidget *page = open_page (self, &pb_pledge_kind, self->pledge);

  ui_wait_until (has_text (self, "No Change since the Last Report"));
  press (self, "No Change since the Last Report");
  ui_wait_until (is_new_report (self));
  act (self, "win.back");
  ui_wait_until (get_page (self) == page);
  ui_wait_until (has_text (self, "Delayed · No change · 40 people reached · EUR 8 disbursed"));
  g_assert_true (has_text (self, "Continue the Report"));
  g_assert_false (has_text (self, "No Change since the Last Report"));
}

/* A pledge that is not made yet has nothing to report on. */
static void
test_progress_of_draft (Fixture *self, gconstpointer application)
{
  g_autofree char *draft = add_pledge (self, "Ducts", "draft");

  pb_window_read_record (self->window, &pb_pledge_kind, draft);
  ui_wait_until (is_read (self, draft));
  ui_fixture_settle (&self->ui);
  g_assert_false (has_text (self, "Progress"));
  g_assert_false (has_text (self, "Report Progress"));
}

/* From a pledge to its entity and back to the pledge, which does not lie there twice. */
static void
test_party (Fixture *self, gconstpointer application)
{
  GtkWidget *row;

  open_page (self, &pb_pledge_kind, self->pledge);
  g_assert_false (
      gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (find_row (self, "Radio Trust"))));
  row = find_row (self, "Northwind");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_activate (row);
  ui_wait_until (is_read (self, self->entity));
  ui_wait_until (has_text (self, "Towers & masts"));
  gtk_widget_activate (find_row (self, "Towers & masts"));
  ui_wait_until (is_read (self, self->pledge));
  act (self, "win.back");
  g_assert_null (get_page (self));
}

static void
test_entity (Fixture *self, gconstpointer application)
{
  GtkWidget *page = open_page (self, &pb_entity_kind, self->entity);
  GtkWidget *link;

  ui_wait_until (has_text (self, "1 pledge, 1 with a value"));
  g_assert_true (has_text (self, "USD 720 by its share in 1 of them"));
  g_assert_true (has_text (self, "Lead · 40% of the money · EUR 1200"));
  g_assert_true (has_text (self, "Goes to the secretariat only and is never published."));
  link = ui_find_type (page, GTK_TYPE_LINK_BUTTON, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_ROLE_LINK);
  g_assert_cmpstr (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)), ==,
                   "https://northwind.example");
  link = ui_find_type (page, GTK_TYPE_LINK_BUTTON, 1);
  g_assert_cmpstr (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)), ==,
                   "mailto:ada@northwind.example");
}

/* What is not known is no zero, and what does not count is not added. */
static void
test_entity_sums (Fixture *self, gconstpointer application)
{
  g_autofree char *draft = add_pledge (self, "Ducts", "draft");
  g_autofree char *json =
      g_strdup_printf ("{'types': ['financial'], 'financial': {'amount': '5', 'currency': 'XOF'},"
                       " 'parties': [{'entity': '%s', 'name': 'Northwind', 'roles': ['lead']}]}",
                       self->entity);
  g_autofree char *unrated = add_record (self, &pb_pledge_kind, "Cables", "published", json);

  open_page (self, &pb_entity_kind, self->entity);
  ui_wait_until (has_text (self, "2 pledges, 2 with a value"));
  g_assert_true (has_text (self, "USD 720 by its share in 1 of them"));
  g_assert_true (
      has_text (self, "For 1 with a value, its share or a rate to US dollars is not stated."));
  g_assert_true (has_text (self, "Ducts"));
}

/* What is final becomes a draft in its editor; Back leads to the page, which knows. */
static void
test_edit_again (Fixture *self, gconstpointer application)
{
  open_page (self, &pb_pledge_kind, self->pledge);
  g_assert_true (has_text (self, "Edit Again"));
  act (self, "page.edit");
  ui_wait_until (is_written (self, self->pledge));
  act (self, "win.back");
  ui_wait_until (is_read (self, self->pledge));
  ui_wait_until (has_text (self, "Draft"));
  g_assert_false (has_text (self, "Edit Again"));
  g_assert_true (has_text (self, "Edit"));
  act (self, "win.back");
  g_assert_null (get_page (self));
}

/* A draft can be read, too, and is not opened a second time to go on. */
static void
test_view (Fixture *self, gconstpointer application)
{
  g_autofree char *draft = add_pledge (self, "Ducts", "draft");
  GtkWidget *editor;

  pb_window_open_record (self->window, &pb_pledge_kind, draft, NULL);
  ui_wait_until (is_written (self, draft));
  editor = get_page (self);
  act (self, "editor.view");
  ui_wait_until (is_read (self, draft));
  act (self, "page.edit");
  ui_wait_until (is_written (self, draft));
  g_assert_true (get_page (self) == editor);
  act (self, "win.back");
  g_assert_null (get_page (self));
}

static void
test_follow (Fixture *self, gconstpointer application)
{
  g_autoptr (PbValue) record = NULL;
  g_autoptr (PbValue) changed = NULL;
  g_autoptr (PbValue) saved = NULL;
  g_autoptr (PbValue) id = pb_value_new_string (self->pledge);

  open_page (self, &pb_pledge_kind, self->pledge);
  record = ui_make_record (&pb_pledge_kind, "Ducts", "published");
  changed = pb_value_with_member (record, "id", id);
  saved = ui_fixture_save (&self->ui, &pb_pledge_kind, changed);
  ui_wait_until (has_text (self, "Ducts"));
  g_assert_false (has_text (self, "Towers & masts"));
}

/* A page of nothing goes; so does one that lies below, when it comes up again. */
static void
test_delete (Fixture *self, gconstpointer application)
{
  open_page (self, &pb_pledge_kind, self->pledge);
  act (self, "page.delete");
  g_assert_null (get_page (self));
  ui_fixture_settle (&self->ui);
  pb_window_undelete_record (self->window, self->pledge);
  ui_fixture_settle (&self->ui);
  open_page (self, &pb_pledge_kind, self->pledge);
  act (self, "page.edit");
  ui_wait_until (is_written (self, self->pledge));
  act (self, "editor.delete");
  ui_wait_until (get_page (self) == NULL);
}

static void
test_history (Fixture *self, gconstpointer application)
{
  open_page (self, &pb_pledge_kind, self->pledge);
  pb_window_open_history (self->window, &pb_pledge_kind, self->pledge);
  ui_wait_until (has_text (self, "Version 1, as it is now"));
  act (self, "win.back");
  g_assert_true (is_read (self, self->pledge));
}

static void
test_languages (Fixture *self, gconstpointer application)
{
  GtkWidget *page = open_page (self, &pb_pledge_kind, self->pledge);
  GtkWidget *choice = ui_find_type (page, GTK_TYPE_DROP_DOWN, 0);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Language of the texts");
  g_assert_true (has_text (self, "Masts for all."));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  g_assert_true (has_text (self, "Des pylônes pour tous."));
  /* The button inside has the focus. */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (choice)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Language of the texts: French");
  g_assert_false (has_text (self, "Masts for all."));
  /* What is there in one language only stays to be read. */
  g_assert_true (has_text (self, "Towers & masts"));
  act (self, "win.back");
  page = open_page (self, &pb_entity_kind, self->entity);
  g_assert_null (ui_peek_type (page, GTK_TYPE_DROP_DOWN, 0));
}

/* Tab goes from the top of the page to what can be done, past all that can only be read. */
static void
test_keyboard (Fixture *self, gconstpointer application)
{
  GtkWidget *page = open_page (self, &pb_pledge_kind, self->pledge);

  ui_press_tab (GTK_WINDOW (self->window), FALSE);
  g_assert_true (ui_has_focus_within (ui_find_type (page, GTK_TYPE_DROP_DOWN, 0)));
  ui_wait_until (has_text (self, "Report Progress"));
  ui_press_tab (GTK_WINDOW (self->window), FALSE);
  g_assert_true (ui_has_focus_within (
      gtk_widget_get_ancestor (ui_find_text (page, "Report Progress"), GTK_TYPE_BUTTON)));
  ui_press_tab (GTK_WINDOW (self->window), FALSE);
  g_assert_true (ui_has_focus_within (find_row (self, "Northwind")));
}

static void
test_composition (Fixture *self, gconstpointer application)
{
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-composition", NULL);
  ui_wait_until (PB_IS_COMPOSITION_PAGE (get_page (self)) && has_text (self, "Access"));
  g_assert_true (has_text (self, "6 types are missing."));
  g_assert_true (has_text (self, "7 types are missing."));
  row = find_row (self, "Academia and research");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Academia and research: 1 member");
  row = find_row (self, "Youth group");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Youth group: Missing");
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_widget_activate (find_row (self, "Academia and research"));
  ui_wait_until (get_page (self) == NULL);
  ui_wait_until (ui_has_text (GTK_WIDGET (self->window), "Northwind"));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/record-page/" name, Fixture, application, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  ui_init (&argc, &argv);
  application = ui_application_new ();
  ADD ("open", test_open);
  ADD ("pledge", test_pledge);
  ADD ("phone", test_phone);
  ADD ("progress", test_progress);
  ADD ("report-progress", test_report_progress);
  ADD ("no-change", test_no_change);
  ADD ("progress-of-a-draft", test_progress_of_draft);
  ADD ("party", test_party);
  ADD ("entity", test_entity);
  ADD ("entity-sums", test_entity_sums);
  ADD ("edit-again", test_edit_again);
  ADD ("view", test_view);
  ADD ("follow", test_follow);
  ADD ("delete", test_delete);
  ADD ("history", test_history);
  ADD ("languages", test_languages);
  ADD ("keyboard", test_keyboard);
  ADD ("composition", test_composition);
  return g_test_run ();
}
