/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "../support/full-disk.h"
#include "ui/pages/pb-hand-over-page.h"
#include "ui/pages/pb-handed-over.h"
#include "ui/pages/pb-outbox.h"
#include "ui/pages/pb-page-stack.h"
#include "ui/pb-stick.h"

/* A stick as the desktop would tell of it. */
#define FAKE_TYPE_STICK (fake_stick_get_type ())
G_DECLARE_FINAL_TYPE (FakeStick, fake_stick, FAKE, STICK, GObject)

struct _FakeStick {
  GObject parent_instance;

  gboolean is_busy;
  guint n_ejected;
};

static void fake_stick_init_mount (GMountIface *iface);

G_DEFINE_TYPE_WITH_CODE (FakeStick,
                         fake_stick,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_MOUNT, fake_stick_init_mount))

static char *
fake_stick_get_name (GMount *mount)
{
  return g_strdup ("BLUE STICK");
}

static GDrive *
fake_stick_get_drive (GMount *mount)
{
  return NULL;
}

static gboolean
fake_stick_can_eject (GMount *mount)
{
  return TRUE;
}

static void
fake_stick_eject (GMount *mount,
                  GMountUnmountFlags flags,
                  GMountOperation *operation,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (mount, cancellable, callback, user_data);

  if (FAKE_STICK (mount)->is_busy) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "EBUSY");
    return;
  }
  FAKE_STICK (mount)->n_ejected++;
  g_task_return_boolean (task, TRUE);
}

static gboolean
fake_stick_eject_finish (GMount *mount, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
fake_stick_init_mount (GMountIface *iface)
{
  iface->get_name = fake_stick_get_name;
  iface->get_drive = fake_stick_get_drive;
  iface->can_eject = fake_stick_can_eject;
  iface->eject_with_operation = fake_stick_eject;
  iface->eject_with_operation_finish = fake_stick_eject_finish;
}

static void
fake_stick_class_init (FakeStickClass *klass)
{
}

static void
fake_stick_init (FakeStick *self)
{
}

static guint
count_lines (UiFixture *fixture, PbOutboxState state)
{
  g_autoptr (PbOutbox) outbox = ui_fixture_read_outbox (fixture);

  return pb_outbox_get_lines (outbox, state)->len;
}

/* The page over everything that is ready. (transfer floating) */
static PbHandOverPage *
make_page (UiFixture *fixture)
{
  g_autoptr (PbOutbox) outbox = ui_fixture_read_outbox (fixture);
  g_autoptr (GPtrArray) chosen = pb_outbox_get_chosen (outbox);
  g_autoptr (PbExport) export = pb_export_new (fixture->reg, chosen);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pb_export_prepare (export, ui_keep_result_cb, &result);
  ui_wait_until (result != NULL);
  pb_export_prepare_finish (export, result, &error);
  g_assert_no_error (error);
  return pb_hand_over_page_new (export);
}

/* Enter saves, also for somebody who came by the keyboard. */
static void
test_focus (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "final");
  GtkWidget *front = gtk_button_new_with_label ("Front");
  PbPageStack *stack = pb_page_stack_new (front);
  GtkWindow *window = ui_show (GTK_WIDGET (stack), 360, 720);
  PbHandOverPage *page = make_page (fixture);

  gtk_widget_grab_focus (front);
  pb_page_stack_push (stack, PB_PAGE (page));
  ui_wait_until (ui_has_focus_within (gtk_widget_get_ancestor (
      ui_find_text (GTK_WIDGET (page), "Save as a File…"), GTK_TYPE_LIST_BOX_ROW)));
  gtk_window_destroy (window);
}

static void
test_save (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "final");
  g_autoptr (GFile) file = ui_fixture_file (fixture, "out.pledgebook.json");
  PbHandOverPage *page = make_page (fixture);
  GtkWindow *window = ui_show (GTK_WIDGET (page), 360, 720);
  g_autofree char *folder = g_path_get_basename (fixture->folder);
  g_autofree char *sentence =
      g_strdup_printf ("“out.pledgebook.json” is in the folder “%s” and was read back without a "
                       "difference.",
                       folder);

  ui_wait_until (ui_has_text (GTK_WIDGET (page), "Save as a File…"));
  g_assert_cmpint (ui_get_least_width (GTK_WIDGET (page)), <=, 360);
  pb_hand_over_page_save (page, file);
  ui_wait_until (ui_has_text (GTK_WIDGET (page), sentence));
  g_assert_false (ui_has_text (GTK_WIDGET (page), "_Eject"));
  g_assert_true (ui_has_focus_within (ui_find_text (GTK_WIDGET (page), "_Done")));
  g_assert_cmpuint (count_lines (fixture, PB_OUTBOX_SENT), ==, 1);
  gtk_window_destroy (window);
}

static void
test_paper (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "final");
  g_autoptr (GFile) file = ui_fixture_file (fixture, "out.pledgebook.json");
  g_autoptr (GFile) paper = ui_fixture_file (fixture, "out.pdf");
  PbHandOverPage *page = make_page (fixture);
  GtkWindow *window = ui_show (GTK_WIDGET (page), 360, 720);
  GtkWidget *toggle = ui_find_type (GTK_WIDGET (page), GTK_TYPE_SWITCH, 0);
  g_autofree char *start = NULL;
  gsize length;

  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  pb_hand_over_page_save (page, file);
  ui_wait_until (ui_has_text (GTK_WIDGET (page), "_Open the PDF"));
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_true (g_file_load_contents (paper, NULL, &start, &length, NULL, NULL));
  g_assert_true (g_str_has_prefix (start, "%PDF-"));
  gtk_window_destroy (window);
}

/* A folder that is gone, as when a stick was pulled out. */
static void
test_gone (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "final");
  g_autoptr (GFile) file = ui_fixture_file (fixture, "stick/out.pledgebook.json");
  PbHandOverPage *page = make_page (fixture);
  GtkWindow *window = ui_show (GTK_WIDGET (page), 360, 720);

  pb_hand_over_page_save (page, file);
  g_assert_false (ui_has_text (GTK_WIDGET (page), "Save as a File…"));
  ui_wait_until (ui_has_text (GTK_WIDGET (page), "Save as a File…"));
  g_assert_cmpuint (count_lines (fixture, PB_OUTBOX_READY), ==, 1);
  g_assert_cmpuint (count_lines (fixture, PB_OUTBOX_SENT), ==, 0);
  gtk_window_destroy (window);
}

/* Asks for a mail that comes to nothing: nothing counts as sent, and no file stays. */
static void
assert_mail_leaves_nothing (UiFixture *fixture, PbHandOverPage *page)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "pledgebook", "outbox", NULL);
  g_autoptr (GDir) folder = NULL;

  pb_hand_over_page_mail (page);
  g_assert_false (ui_has_text (GTK_WIDGET (page), "Send by Mail…"));
  ui_wait_until (ui_has_text (GTK_WIDGET (page), "Send by Mail…"));
  g_assert_cmpuint (count_lines (fixture, PB_OUTBOX_READY), ==, 1);
  folder = g_dir_open (path, 0, NULL);
  g_assert_nonnull (folder);
  g_assert_null (g_dir_read_name (folder));
}

/* Neither a portal nor a mail program is there. */
static void
test_no_mail (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "final");
  PbHandOverPage *page = make_page (fixture);
  GtkWindow *window = ui_show (GTK_WIDGET (page), 360, 720);

  assert_mail_leaves_nothing (fixture, page);
  gtk_window_destroy (window);
}

/* Nor does a folder stay when the disk is full. */
static void
test_mail_unwritten (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "final");
  PbHandOverPage *page = make_page (fixture);
  GtkWindow *window = ui_show (GTK_WIDGET (page), 360, 720);

  begin_full_disk (16);
  assert_mail_leaves_nothing (fixture, page);
  end_full_disk ();
  gtk_window_destroy (window);
}

static void
test_stick (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = ui_fixture_file (fixture, "out.pledgebook.json");
  g_autoptr (FakeStick) stick = g_object_new (FAKE_TYPE_STICK, NULL);
  GtkWidget *done = pb_handed_over_new (file, NULL, G_MOUNT (stick));
  GtkWindow *window = ui_show (done, 360, 720);
  GtkWidget *eject = ui_find_text (done, "_Eject");

  ui_wait_until (ui_has_text (done,
                              "“out.pledgebook.json” is on “BLUE STICK” and was read back "
                              "without a difference. Eject the stick before you take it out."));
  g_signal_emit_by_name (eject, "clicked");
  ui_wait_until (ui_has_text (done, "“BLUE STICK” was ejected. Take it out."));
  g_assert_cmpuint (stick->n_ejected, ==, 1);
  g_assert_false (ui_has_text (done, "_Eject"));
  gtk_window_destroy (window);
}

static void
test_busy_stick (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (FakeStick) stick = g_object_new (FAKE_TYPE_STICK, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  stick->is_busy = TRUE;
  g_assert_true (pb_stick_is (G_MOUNT (stick)));
  pb_stick_eject (G_MOUNT (stick), NULL, ui_keep_result_cb, &result);
  ui_wait_until (result != NULL);
  g_assert_false (pb_stick_eject_finish (G_MOUNT (stick), result, &error));
  g_assert_cmpstr (error->message, ==,
                   "Another program still uses “BLUE STICK”. Close it there, then try once more.");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/hand-over/" name, UiFixture, NULL, ui_fixture_set_up, func, ui_fixture_tear_down)

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("focus", test_focus);
  ADD ("save", test_save);
  ADD ("paper", test_paper);
  ADD ("gone", test_gone);
  ADD ("no-mail", test_no_mail);
  ADD ("mail-unwritten", test_mail_unwritten);
  ADD ("stick", test_stick);
  ADD ("busy-stick", test_busy_stick);
  return g_test_run ();
}
