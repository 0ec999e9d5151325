/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-stick.h"

#include <glib/gi18n-lib.h>

void
pb_stick_find (GFile *file,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  g_file_find_enclosing_mount_async (file, G_PRIORITY_DEFAULT, cancellable, callback, user_data);
}

GMount *
pb_stick_find_finish (GFile *file, GAsyncResult *result)
{
  g_autoptr (GMount) mount = g_file_find_enclosing_mount_finish (file, result, NULL);

  return mount && pb_stick_is (mount) ? g_steal_pointer (&mount) : NULL;
}

gboolean
pb_stick_is (GMount *mount)
{
  g_autoptr (GDrive) drive = g_mount_get_drive (mount);

  if (drive && !g_drive_is_removable (drive))
    return FALSE;
  return g_mount_can_eject (mount) || g_mount_can_unmount (mount);
}

static void
ejected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GMount *mount = G_MOUNT (source);
  GError *error = NULL;
  gboolean done = g_task_get_task_data (task)
                      ? g_mount_eject_with_operation_finish (mount, result, &error)
                      : g_mount_unmount_with_operation_finish (mount, result, &error);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
pb_stick_eject (GMount *mount, GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GMountOperation) operation = gtk_mount_operation_new (parent);
  GTask *task = g_task_new (mount, NULL, callback, user_data);
  gboolean can_eject = g_mount_can_eject (mount);

  g_task_set_source_tag (task, pb_stick_eject);
  g_task_set_task_data (task, GINT_TO_POINTER (can_eject), NULL);
  if (can_eject)
    g_mount_eject_with_operation (mount, G_MOUNT_UNMOUNT_NONE, operation, NULL, ejected_cb, task);
  else
    g_mount_unmount_with_operation (mount, G_MOUNT_UNMOUNT_NONE, operation, NULL, ejected_cb, task);
}

/* GIO's own words are of no help to a person, unless the desktop has shown them already. */
static void
explain (GMount *mount, GError *fault, GError **error)
{
  g_autoptr (GError) owned = fault;
  g_autofree char *name = g_mount_get_name (mount);

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_FAILED_HANDLED))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, owned->message);
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_BUSY))
    /* Translators: %s is the name of a memory stick. */
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                 _ ("Another program still uses “%s”. Close it there, then try once more."), name);
  else
    /* Translators: %s is the name of a memory stick. */
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 _ ("“%s” could not be ejected. Try it in the file manager."), name);
}

gboolean
pb_stick_eject_finish (GMount *mount, GAsyncResult *result, GError **error)
{
  GError *fault = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, pb_stick_eject), FALSE);

  if (g_task_propagate_boolean (G_TASK (result), &fault))
    return TRUE;
  explain (mount, fault, error);
  return FALSE;
}
