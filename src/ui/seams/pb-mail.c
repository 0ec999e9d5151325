/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/seams/pb-mail.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define SERVICE "org.freedesktop.portal.Desktop"
#define OBJECT "/org/freedesktop/portal/desktop"
#define MAIL_INTERFACE "org.freedesktop.portal.Email"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"

/* What a portal's Response begins with. */
enum {
  DONE,
  CANCELLED,
};

/* A mail on its way.
 * @subscription: 0 when nothing is awaited */
typedef struct {
  GtkWindow *parent; /* (nullable) */
  char *address;
  char *subject;
  char *body;
  GPtrArray *files;
  GDBusConnection *bus; /* (nullable) */
  guint subscription;
} Errand;

static void
stop_waiting (Errand *self)
{
  if (self->subscription > 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
}

static void
errand_free (gpointer data)
{
  Errand *self = data;

  g_clear_weak_pointer (&self->parent);
  g_free (self->address);
  g_free (self->subject);
  g_free (self->body);
  g_ptr_array_unref (self->files);
  g_clear_object (&self->bus);
  g_free (self);
}

static char *
make_link (const Errand *self)
{
  g_autofree char *address = g_uri_escape_string (self->address, "@", FALSE);
  g_autofree char *subject = g_uri_escape_string (self->subject, NULL, FALSE);
  g_autofree char *body = g_uri_escape_string (self->body, NULL, FALSE);

  return g_strdup_printf ("mailto:%s?subject=%s&body=%s", address, subject, body);
}

static void
fail (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("There is no mail program. Save the file, and attach it where you "
                              "write your mails."));
}

/* GtkUriLauncher comes with GTK 4.10. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
static void
link_shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, NULL))
    g_task_return_int (task, PB_MAIL_BARE);
  else
    fail (task);
}

/* Takes @task. */
static void
show_link (GTask *task)
{
  g_autoptr (GTask) owned = task;
  const Errand *errand = g_task_get_task_data (task);
  g_autofree char *link = make_link (errand);

  if (errand->parent)
    gtk_show_uri_full (errand->parent, link, GDK_CURRENT_TIME, NULL, link_shown_cb,
                       g_steal_pointer (&owned));
  else
    fail (task);
}
G_GNUC_END_IGNORE_DEPRECATIONS

static void
responded_cb (GDBusConnection *bus,
              const char *sender,
              const char *path,
              const char *interface,
              const char *signal,
              GVariant *parameters,
              gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  guint32 response;

  g_variant_get (parameters, "(ua{sv})", &response, NULL);
  stop_waiting (g_task_get_task_data (task));
  if (response == DONE)
    g_task_return_int (task, PB_MAIL_ATTACHED);
  else if (response == CANCELLED)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "no mail");
  else
    show_link (g_steal_pointer (&task));
}

/* The answer comes as a signal, which may be here before the call returns: so its name is agreed on
 * beforehand. */
static void
wait_for_response (GTask *task, const char *token)
{
  Errand *errand = g_task_get_task_data (task);
  g_autofree char *sender =
      g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (errand->bus) + 1), ".", '_');
  g_autofree char *path = g_strdup_printf (OBJECT "/request/%s/%s", sender, token);

  errand->subscription = g_dbus_connection_signal_subscribe (
      errand->bus, SERVICE, REQUEST_INTERFACE, "Response", path, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
      responded_cb, g_object_ref (task), g_object_unref);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Errand *errand = g_task_get_task_data (task);
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (source), NULL, result, NULL);

  if (answer || errand->subscription == 0)
    return;
  stop_waiting (errand);
  show_link (g_steal_pointer (&task));
}

/* @numbers: (out) (transfer floating): which of the list they are. %NULL when one cannot be opened.
 */
static GUnixFDList *
open_files (GPtrArray *files, GVariant **numbers)
{
  g_autoptr (GUnixFDList) list = g_unix_fd_list_new ();
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ah"));

  for (guint i = 0; i < files->len; i++) {
    int fd = open (g_file_peek_path (g_ptr_array_index (files, i)), O_RDONLY | O_CLOEXEC);
    int number = fd >= 0 ? g_unix_fd_list_append (list, fd, NULL) : -1;

    if (fd >= 0)
      close (fd);
    if (number < 0) {
      g_variant_builder_clear (&builder);
      return NULL;
    }
    g_variant_builder_add (&builder, "h", number);
  }
  *numbers = g_variant_builder_end (&builder);
  return g_steal_pointer (&list);
}

static GVariant *
make_options (const Errand *errand, const char *token, GVariant *attachments)
{
  GVariantDict options = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&options, "handle_token", "s", token);
  if (*errand->address)
    g_variant_dict_insert (&options, "address", "s", errand->address);
  g_variant_dict_insert (&options, "subject", "s", errand->subject);
  g_variant_dict_insert (&options, "body", "s", errand->body);
  g_variant_dict_insert_value (&options, "attachment_fds", attachments);
  return g_variant_dict_end (&options);
}

static void
call_portal (GTask *task)
{
  Errand *errand = g_task_get_task_data (task);
  g_autofree char *token = g_strdup_printf ("pledgebook%u", g_random_int ());
  GVariant *attachments = NULL;
  g_autoptr (GUnixFDList) fds = open_files (errand->files, &attachments);

  if (!fds) {
    show_link (task);
    return;
  }
  wait_for_response (task, token);
  g_dbus_connection_call_with_unix_fd_list (
      errand->bus, SERVICE, OBJECT, MAIL_INTERFACE, "ComposeEmail",
      g_variant_new ("(s@a{sv})", "", make_options (errand, token, attachments)),
      G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, fds, NULL, called_cb, task);
}

static void
connected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Errand *errand = g_task_get_task_data (task);

  errand->bus = g_bus_get_finish (result, NULL);
  if (errand->bus)
    call_portal (task);
  else
    show_link (task);
}

void
pb_mail_compose (GtkWindow *parent,
                 const PbMail *mail,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Errand *errand = g_new0 (Errand, 1);

  g_set_weak_pointer (&errand->parent, parent);
  errand->address = g_strdup (mail->address);
  errand->subject = g_strdup (mail->subject);
  errand->body = g_strdup (mail->body);
  errand->files = g_ptr_array_ref (mail->files);
  g_task_set_source_tag (task, pb_mail_compose);
  g_task_set_task_data (task, errand, errand_free);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, connected_cb, task);
}

PbMailResult
pb_mail_compose_finish (GAsyncResult *result, GError **error)
{
  gssize mail;

  g_return_val_if_fail (g_async_result_is_tagged (result, pb_mail_compose), PB_MAIL_FAILED);

  mail = g_task_propagate_int (G_TASK (result), error);
  return mail > 0 ? (PbMailResult) mail : PB_MAIL_FAILED;
}
