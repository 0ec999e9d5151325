/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "domain/pb-record.h"
#include "exchange/pb-submission.h"
#include "store/pb-store-merge.h"
#include "ui/pages/pb-import-batch.h"
#include "ui/pages/pb-import-page.h"
#include "ui/pages/pb-import-row.h"
#include "ui/pages/pb-import-undo.h"

static GFile *
write_file (UiFixture *fixture, const char *name, PbValue *pledge)
{
  g_autoptr (GPtrArray) pledges = g_ptr_array_new ();
  g_autoptr (PbSubmission) submission = NULL;
  g_autoptr (GError) error = NULL;
  GFile *file = ui_fixture_file (fixture, name);

  g_ptr_array_add (pledges, pledge);
  submission = pb_submission_new (NULL, pledges, NULL, "en");
  pb_submission_write (submission, file, NULL, &error);
  g_assert_no_error (error);
  return file;
}

static GFile *
write_pledge (UiFixture *fixture, const char *name, const char *title)
{
  g_autoptr (PbValue) pledge = ui_make_record (&pb_pledge_kind, title, "final");

  return write_file (fixture, name, pledge);
}

/* Shows the page of an import of up to two files. */
static GtkWidget *
show_page (UiFixture *fixture, GFile *first, GFile *second, GtkWindow **window)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GtkWidget *page;

  g_list_store_append (files, first);
  if (second)
    g_list_store_append (files, second);
  page = GTK_WIDGET (pb_import_page_new (fixture->reg, G_LIST_MODEL (files)));
  *window = ui_show (page, 360, 720);
  return page;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GListModel) items = pb_register_list_finish (PB_REGISTER (source), result, NULL);

  *(int *) user_data = (int) g_list_model_get_n_items (items);
}

static int
count_pledges (UiFixture *fixture)
{
  int n = -1;

  pb_register_list (fixture->reg, &pb_pledge_kind, NULL, NULL, counted_cb, &n);
  ui_wait_until (n >= 0);
  return n;
}

static void
test_apply_and_undo (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) a = write_pledge (fixture, "a.pledgebook.json", "Solar schools");
  g_autoptr (GFile) b = write_pledge (fixture, "b.pledgebook.json", "Island <backbone>");
  GtkWindow *window;
  GtkWidget *page = show_page (fixture, a, b, &window);

  ui_wait_until (ui_has_text (page, "New 2"));
  ui_wait_until (ui_has_text (page, "Import 2 Files"));
  ui_wait_until (ui_has_text (page, "Solar schools"));
  ui_wait_until (ui_has_text (page, "Island <backbone>"));
  g_assert_cmpint (count_pledges (fixture), ==, 0);

  gtk_widget_activate (ui_find_text (page, "_Apply 2 Changes"));
  ui_wait_until (count_pledges (fixture) == 2);
  pb_import_undo (fixture->reg, NULL);
  ui_wait_until (count_pledges (fixture) == 0);
  gtk_window_destroy (window);
}

static void
test_leave_one_out (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) a = write_pledge (fixture, "a.pledgebook.json", "Solar schools");
  GtkWindow *window;
  GtkWidget *page = show_page (fixture, a, NULL, &window);
  GtkWidget *check;

  ui_wait_until (ui_has_text (page, "_Apply 1 Change"));
  check = ui_find_type (page, GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_false (gtk_widget_get_sensitive (ui_find_text (page, "Nothing to Import")));
  gtk_window_destroy (window);
}

/* A pledge of somebody, who is nothing but a name. */
static PbValue *
make_pledge_of_one (const char *title)
{
  g_autoptr (PbValue) pledge = ui_make_record (&pb_pledge_kind, title, "final");
  g_autoptr (PbValue) nobody = pb_value_new_map ();
  g_autoptr (PbValue) name = pb_value_new_string ("Northwind");
  g_autoptr (PbValue) party = pb_value_with_member (nobody, "name", name);
  g_autoptr (PbValue) parties = pb_value_new_list (&party, 1);

  return pb_value_with_member (pledge, "parties", parties);
}

static PbStore *
open_store (UiFixture *fixture)
{
  g_autoptr (GFile) file = ui_fixture_file (fixture, "register.db");

  return pb_store_open (g_file_peek_path (file), PB_STORE_READ_ONLY, NULL);
}

/* Of two new ones that look alike the second is asked about, and what is imported as well is not
 * asked about again. */
static void
test_alike (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbValue) first = make_pledge_of_one ("Solar panels for schools");
  g_autoptr (PbValue) second = make_pledge_of_one ("Solar panels for shools");
  g_autoptr (GFile) a = write_file (fixture, "a.pledgebook.json", first);
  g_autoptr (GFile) b = write_file (fixture, "b.pledgebook.json", second);
  g_autoptr (PbStore) store = NULL;
  g_auto (GStrv) distinct = NULL;
  GtkWindow *window;
  GtkWidget *page = show_page (fixture, a, b, &window);

  ui_wait_until (ui_has_text (page, "Duplicate? 1 · New 1"));
  ui_find_text (page, "It is another one: import it as well");
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_widget_activate (ui_find_text (page, "_Apply 2 Changes"));
  ui_wait_until (count_pledges (fixture) == 2);
  store = open_store (fixture);
  distinct = pb_store_list_distinct (store, pb_record_get_id (first), NULL);
  g_assert_cmpuint (g_strv_length (distinct), ==, 1);
  g_assert_cmpstr (distinct[0], ==, pb_record_get_id (second));
  gtk_window_destroy (window);
}

static void
test_refused (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) good = write_pledge (fixture, "good.pledgebook.json", "Solar schools");
  g_autoptr (GFile) bad = ui_fixture_file (fixture, "bad.pledgebook.json");
  GtkWindow *window;
  GtkWidget *page;

  g_assert_true (g_file_set_contents (g_file_peek_path (bad), "{\"format\": 1", -1, NULL));
  page = show_page (fixture, bad, good, &window);
  ui_wait_until (ui_has_text (page, "New 1 · Refused Files 1"));
  ui_wait_until (ui_has_text (page, "bad.pledgebook.json"));
  ui_wait_until (ui_has_text (page, "_Apply 1 Change"));
  gtk_window_destroy (window);
}

static double
get_top (GtkWidget *page, const char *text)
{
  GtkWidget *label = ui_find_text (page, text);
  graphene_rect_t bounds;

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_compute_bounds (label, page, &bounds));
  return bounds.origin.y;
}

/* What a new record says stands in the order of the form, under its labels. */
static void
test_details (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, "Solar schools", "final");
  g_autoptr (PbValue) campaign = pb_value_new_string ("Roundtable");
  g_autoptr (PbValue) longer = pb_value_with_at (record, "/campaign", campaign);
  g_autoptr (GFile) file = write_file (fixture, "a.pledgebook.json", longer);
  GtkWindow *window;
  GtkWidget *page = show_page (fixture, file, NULL, &window);

  ui_wait_until (ui_has_text (page, "New 1"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_find_type (page, PB_TYPE_IMPORT_ROW, 0)),
                                 TRUE);
  ui_wait_until (ui_has_text (page, "Campaign or event"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpfloat (get_top (page, "Title"), <, get_top (page, "Campaign or event"));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_window_destroy (window);
}

/* The same revision with another title: here and in the file. */
static GFile *
write_conflict (UiFixture *fixture, const char *name, const char *title_here)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, title_here, "final");
  g_autoptr (PbValue) saved = ui_fixture_save (fixture, &pb_pledge_kind, record);
  g_autoptr (PbValue) title = pb_value_new_string ("There");
  g_autoptr (PbValue) other = pb_value_with_at (saved, "/title/en", title);

  return write_file (fixture, name, other);
}

static void
test_conflict (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_conflict (fixture, "other.pledgebook.json", "Here");
  GtkWindow *window;
  GtkWidget *page = show_page (fixture, file, NULL, &window);

  ui_wait_until (ui_has_text (page, "Conflict 1"));
  g_assert_false (gtk_widget_get_sensitive (ui_find_text (page, "Nothing to Import")));
  ui_wait_until (ui_has_text (page, "Keep what is here"));
  ui_wait_until (ui_has_text (page, "Here"));
  ui_wait_until (ui_has_text (page, "There"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_type (page, GTK_TYPE_CHECK_BUTTON, 1)),
                               TRUE);
  g_assert_true (gtk_widget_get_sensitive (ui_find_text (page, "_Apply 1 Change")));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_window_destroy (window);
}

/* Two conflicts are decided at once, and taken back; rows and figures follow. */
static void
test_decide_for_all (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) first = write_conflict (fixture, "first.pledgebook.json", "First");
  g_autoptr (GFile) second = write_conflict (fixture, "second.pledgebook.json", "Second");
  GtkWindow *window;
  GtkWidget *page = show_page (fixture, first, second, &window);
  GtkWidget *batch;

  ui_wait_until (ui_has_text (page, "Conflict 2"));
  ui_wait_until (ui_has_text (page, "Left out 2"));
  batch = ui_find_type (page, PB_TYPE_IMPORT_BATCH, 0);
  gtk_widget_activate_action (batch, "batch.decide", "i", PB_BATCH_TAKE);
  ui_wait_until (ui_has_text (page, "Replaced 2"));
  ui_wait_until (ui_has_text (page, "_Apply 2 Changes"));
  for (guint i = 0; i < 2; i++)
    g_assert_true (gtk_check_button_get_active (
        GTK_CHECK_BUTTON (ui_find_type (page, GTK_TYPE_CHECK_BUTTON, 2 * i + 1))));
  gtk_widget_activate_action (page, "import.undo-decision", NULL);
  ui_wait_until (ui_has_text (page, "Left out 2"));
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (ui_find_type (page, GTK_TYPE_CHECK_BUTTON, 0))));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_window_destroy (window);
}

static void
test_same (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, "Here", "final");
  g_autoptr (PbValue) saved = ui_fixture_save (fixture, &pb_pledge_kind, record);
  g_autoptr (GFile) file = write_file (fixture, "same.pledgebook.json", saved);
  GtkWindow *window;
  GtkWidget *page = show_page (fixture, file, NULL, &window);

  ui_wait_until (ui_has_text (page, "Already here 1"));
  ui_wait_until (ui_has_text (page, "Nothing to Import"));
  gtk_window_destroy (window);
}

static PbValue *
add_entity (UiFixture *fixture, const char *name)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_entity_kind, name, "final");

  return ui_fixture_save (fixture, &pb_entity_kind, record);
}

/* @records: the one that stays and the one that goes */
static gpointer
merge_job (PbStore *store, gpointer records, GCancellable *cancellable, GError **error)
{
  PbValue *const *both = records;
  g_autofree char *kept = pb_record_digest (&pb_entity_kind, both[0]);
  g_autofree char *other = pb_record_digest (&pb_entity_kind, both[1]);

  g_assert_true (pb_store_merge (store, &pb_entity_kind, both[0], kept, pb_record_get_id (both[1]),
                                 other, NULL, error));
  return NULL;
}

/* A record that names what was merged here says so, and is taken all the same. */
static void
test_names_merged (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbValue) kept = add_entity (fixture, "Baobab");
  g_autoptr (PbValue) gone = add_entity (fixture, "Northwind");
  PbValue *both[] = { kept, gone };
  g_autoptr (PbValue) plain = ui_make_record (&pb_pledge_kind, "Solar schools", "final");
  g_autoptr (PbValue) party = pb_value_new_string (pb_record_get_id (gone));
  g_autoptr (PbValue) pledge = pb_value_with_at (plain, "/parties/0/entity", party);
  g_autoptr (GFile) file = write_file (fixture, "a.json", pledge);
  GtkWindow *window;
  GtkWidget *page;

  pb_store_worker_run (fixture->worker, merge_job, both, NULL, NULL, NULL, NULL, NULL);
  ui_fixture_settle (fixture);
  page = show_page (fixture, file, NULL, &window);
  ui_wait_until (ui_has_text (page, "Pledge · a.json\n"
                                    "It names “Northwind”, which was made one with “Baobab” here. "
                                    "It stays as it is signed, and is read as naming “Baobab”."));
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (ui_find_type (page, GTK_TYPE_CHECK_BUTTON, 0))));
  gtk_window_destroy (window);
}

/* A page that is left while it reads must leave nothing behind. */
static void
test_leave_early (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) a = write_pledge (fixture, "a.pledgebook.json", "Solar schools");
  GtkWindow *window;

  show_page (fixture, a, NULL, &window);
  gtk_window_destroy (window);
  ui_fixture_settle (fixture);
}

/* What was decided is still decided for somebody who went back by mistake. */
static void
test_go_back_to_it (UiFixture *fixture, gconstpointer application)
{
  g_autoptr (GFile) file = write_conflict (fixture, "other.pledgebook.json", "Here");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  PbWindow *window;
  GtkWidget *root;

  g_list_store_append (files, file);
  ui_fixture_open_window (fixture, (AdwApplication *) application, 360, 720, &window);
  root = GTK_WIDGET (window);
  pb_window_open_files (window, G_LIST_MODEL (files));
  ui_find_text (root, "Take what is in the file");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_type (root, GTK_TYPE_CHECK_BUTTON, 1)),
                               TRUE);
  pb_window_pop (window);
  gtk_widget_activate (ui_find_text (root, "Go Back to It"));
  ui_wait_until (PB_IS_IMPORT_PAGE (pb_window_get_page (window)));
  ui_wait_until (!ui_has_text (root, "Go Back to It"));
  /* Who has agreed is not asked again. */
  gtk_widget_activate (ui_find_text (root, "_Apply 1 Change"));
  ui_wait_until (!pb_window_get_page (window));
  ui_find_text (root, "_Undo");
  g_assert_false (ui_has_text (root, "Go Back to It"));
  ui_close_window (&window);
}

/* The program was started with a file, which was read before anything was seen of the window. */
static void
test_start_with_it (UiFixture *fixture, gconstpointer application)
{
  g_autoptr (GFile) file = write_conflict (fixture, "other.pledgebook.json", "Here");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  PbWindow *window = pb_window_new ((AdwApplication *) application, fixture->reg, FALSE);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_list_store_append (files, file);
  pb_window_open_files (window, G_LIST_MODEL (files));
  ui_fixture_settle (fixture);
  gtk_window_present (GTK_WINDOW (window));
  ui_find_text (GTK_WIDGET (window), "Take what is in the file");
  ui_wait_until (ui_has_focus_within (GTK_WIDGET (pb_window_get_page (window))));
  ui_close_window (&window);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/import-page/" name, UiFixture, NULL, ui_fixture_set_up, func, ui_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  ui_init (&argc, &argv);
  application = ui_application_new ();
  ADD ("apply-and-undo", test_apply_and_undo);
  ADD ("leave-one-out", test_leave_one_out);
  ADD ("alike", test_alike);
  ADD ("refused", test_refused);
  ADD ("details", test_details);
  ADD ("conflict", test_conflict);
  ADD ("decide-for-all", test_decide_for_all);
  ADD ("same", test_same);
  ADD ("names-merged", test_names_merged);
  ADD ("leave-early", test_leave_early);
  g_test_add ("/import-page/go-back-to-it", UiFixture, application, ui_fixture_set_up,
              test_go_back_to_it, ui_fixture_tear_down);
  g_test_add ("/import-page/start-with-it", UiFixture, application, ui_fixture_set_up,
              test_start_with_it, ui_fixture_tear_down);
  return g_test_run ();
}
