/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/seams/pb-file-manager.h"

#define SERVICE "org.freedesktop.FileManager1"
#define OBJECT "/org/freedesktop/FileManager1"

/* What is left to do when no file manager answers on the bus. */
typedef struct {
  GtkWindow *parent;
  GFile *file;
} Request;

static void
request_free (Request *self)
{
  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* GtkFileLauncher comes with GTK 4.10. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
static void
show_folder (Request *request)
{
  g_autoptr (GFile) folder = g_file_get_parent (request->file);
  g_autofree char *uri = g_file_get_uri (folder ? folder : request->file);

  gtk_show_uri (request->parent, uri, GDK_CURRENT_TIME);
}

/**
 * pb_file_manager_open:
 * @parent: (nullable): the window that asks
 * @file: what to open
 */
void
pb_file_manager_open (GtkWindow *parent, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}
G_GNUC_END_IGNORE_DEPRECATIONS

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (!answer)
    show_folder (request);
}

static void
connected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  g_autofree char *uri = g_file_get_uri (request->file);
  const char *uris[] = { uri, NULL };

  if (bus)
    g_dbus_connection_call (bus, SERVICE, OBJECT, SERVICE, "ShowItems",
                            g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                            NULL, shown_cb, g_steal_pointer (&request));
  else
    show_folder (request);
}

/**
 * pb_file_manager_show:
 * @parent: (nullable): the window that asks
 * @file: what to show
 */
void
pb_file_manager_show (GtkWindow *parent, GFile *file)
{
  Request *request = g_new0 (Request, 1);

  g_set_weak_pointer (&request->parent, parent);
  request->file = g_object_ref (file);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, connected_cb, request);
}
