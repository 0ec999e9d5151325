/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include <gio/gunixfdlist.h>
#include <unistd.h>

#include "pb-config.h"
#include "ui/pages/pb-preferences-page.h"
#include "ui/seams/pb-mail.h"

#define SERVICE "org.freedesktop.portal.Desktop"
#define OBJECT "/org/freedesktop/portal/desktop"
#define TEXT "what is handed over"

static const char description[] = "<node>"
                                  "<interface name='org.freedesktop.portal.Email'>"
                                  "<method name='ComposeEmail'>"
                                  "<arg name='parent' type='s' direction='in'/>"
                                  "<arg name='options' type='a{sv}' direction='in'/>"
                                  "<arg name='handle' type='o' direction='out'/>"
                                  "</method>"
                                  "</interface>"
                                  "</node>";

/* The desktop's portal, as this test plays it on the bus of its own.
 * @response: what it answers: done, cancelled, failed
 * @early: answers before the call returns
 * @attached: what was in the first file */
typedef struct {
  GDBusConnection *bus;
  GDBusNodeInfo *info;
  guint object;
  guint name;
  gboolean has_name;
  guint32 response;
  gboolean early;
  char *address;
  char *attached;
} Portal;

static char *
read_attachment (GDBusMethodInvocation *invocation, GVariant *options)
{
  GUnixFDList *fds =
      g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  g_autoptr (GVariant) numbers =
      g_variant_lookup_value (options, "attachment_fds", G_VARIANT_TYPE ("ah"));
  char text[100] = "";
  gint32 number;
  int fd;

  g_assert_nonnull (numbers);
  g_variant_get_child (numbers, 0, "h", &number);
  fd = g_unix_fd_list_get (fds, number, NULL);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (read (fd, text, sizeof text - 1), >, 0);
  close (fd);
  return g_strdup (text);
}

static void
respond (Portal *portal, const char *path)
{
  g_dbus_connection_emit_signal (portal->bus, NULL, path, "org.freedesktop.portal.Request",
                                 "Response", g_variant_new ("(ua{sv})", portal->response, NULL),
                                 NULL);
}

static void
method_called_cb (GDBusConnection *bus,
                  const char *sender,
                  const char *object,
                  const char *interface,
                  const char *method,
                  GVariant *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer user_data)
{
  Portal *portal = user_data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *path = NULL;
  const char *token;

  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  g_variant_lookup (options, "address", "s", &portal->address);
  portal->attached = read_attachment (invocation, options);
  path = g_strdup_printf (OBJECT "/request/%s/%s", name, token);
  if (portal->early)
    respond (portal, path);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));
  if (!portal->early)
    respond (portal, path);
}

static void
name_acquired_cb (GDBusConnection *bus, const char *name, gpointer user_data)
{
  ((Portal *) user_data)->has_name = TRUE;
}

static void
start_portal (Portal *portal)
{
  static const GDBusInterfaceVTable table = { .method_call = method_called_cb };
  g_autoptr (GError) error = NULL;

  portal->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  portal->info = g_dbus_node_info_new_for_xml (description, &error);
  g_assert_no_error (error);
  portal->object = g_dbus_connection_register_object (
      portal->bus, OBJECT, portal->info->interfaces[0], &table, portal, NULL, &error);
  g_assert_no_error (error);
  portal->name = g_bus_own_name_on_connection (portal->bus, SERVICE, G_BUS_NAME_OWNER_FLAGS_NONE,
                                               name_acquired_cb, NULL, portal, NULL);
  ui_wait_until (portal->has_name);
}

static void
stop_portal (Portal *portal)
{
  g_bus_unown_name (portal->name);
  g_dbus_connection_unregister_object (portal->bus, portal->object);
  g_dbus_node_info_unref (portal->info);
  g_object_unref (portal->bus);
  g_free (portal->address);
  g_free (portal->attached);
}

static PbMailResult
compose (UiFixture *fixture, GError **error)
{
  g_autoptr (GFile) file = ui_fixture_file (fixture, "out.pledgebook.json");
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GAsyncResult) result = NULL;
  GtkWindow *window = ui_show (gtk_label_new (""), 360, 294);
  const PbMail mail = { "office@example.org", "Pledges", "See the file.", files };

  g_assert_true (g_file_replace_contents (file, TEXT, strlen (TEXT), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  g_ptr_array_add (files, file);
  pb_mail_compose (window, &mail, ui_keep_result_cb, &result);
  ui_wait_until (result != NULL);
  gtk_window_destroy (window);
  return pb_mail_compose_finish (result, error);
}

static void
test_attached (UiFixture *fixture, gconstpointer early)
{
  Portal portal = { .early = GPOINTER_TO_INT (early) };
  g_autoptr (GError) error = NULL;

  start_portal (&portal);
  g_assert_cmpint (compose (fixture, &error), ==, PB_MAIL_ATTACHED);
  g_assert_no_error (error);
  g_assert_cmpstr (portal.address, ==, "office@example.org");
  g_assert_cmpstr (portal.attached, ==, TEXT);
  stop_portal (&portal);
}

static void
test_cancelled (UiFixture *fixture, gconstpointer data)
{
  Portal portal = { .response = 1 };
  g_autoptr (GError) error = NULL;

  start_portal (&portal);
  g_assert_cmpint (compose (fixture, &error), ==, PB_MAIL_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  stop_portal (&portal);
}

/* Neither a portal nor a mail program is there. */
static void
test_nobody (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (compose (fixture, &error), ==, PB_MAIL_FAILED);
  g_assert_cmpstr (error->message, ==,
                   "There is no mail program. Save the file, and attach it where you write your "
                   "mails.");
}

static void
test_address (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (PB_APP_ID);
  GtkWidget *page = GTK_WIDGET (pb_preferences_page_new ());
  GtkWindow *window = ui_show (page, 360, 720);
  GtkWidget *row = ui_find_type (page, ADW_TYPE_ENTRY_ROW, 0);
  const char *mistake = "This is no e-mail address yet, such as office@example.org.";
  g_autofree char *address = NULL;
  g_autofree char *kept = NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), " office@example.org");
  g_assert_false (ui_has_text (page, mistake));
  address = g_settings_get_string (settings, "secretariat-address");
  g_assert_cmpstr (address, ==, "office@example.org");
  gtk_editable_set_text (GTK_EDITABLE (row), "office at example");
  ui_wait_until (ui_has_text (page, mistake));
  kept = g_settings_get_string (settings, "secretariat-address");
  g_assert_cmpstr (kept, !=, "office at example");
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  gtk_window_destroy (window);
}

#define ADD(name, data, func)                                                                      \
  g_test_add ("/mail/" name, UiFixture, data, ui_fixture_set_up, func, ui_fixture_tear_down)

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("attached", GINT_TO_POINTER (FALSE), test_attached);
  ADD ("attached-early", GINT_TO_POINTER (TRUE), test_attached);
  ADD ("cancelled", NULL, test_cancelled);
  ADD ("nobody", NULL, test_nobody);
  ADD ("address", NULL, test_address);
  return g_test_run ();
}
