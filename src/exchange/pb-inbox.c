/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-inbox.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-archive.h"
#include "exchange/pb-file.h"
#include "exchange/pb-payload-writer.h"
#include "exchange/pb-submission.h"

#define ARCHIVE_SUFFIX ".zip"
#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE                                \
                                 "," G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK

/* @unpacked: (nullable): the folder for what is in archives
 * @n_archives: how many of them there were */
struct _PbInbox {
  GPtrArray *files;
  GFile *unpacked;
  guint n_archives;
  PbArchiveLimits limits;
};

static void
remove_tree (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info;
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL) &&
         info != NULL)
    remove_tree (child);
  g_file_delete (folder, NULL, NULL);
}

void
pb_inbox_free (PbInbox *self)
{
  if (self->unpacked != NULL)
    remove_tree (self->unpacked);
  g_clear_object (&self->unpacked);
  g_ptr_array_unref (self->files);
  g_free (self);
}

GPtrArray *
pb_inbox_get_files (PbInbox *self)
{
  return self->files;
}

static gboolean
has_suffix (const char *name, const char *suffix)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_str_has_suffix (folded, suffix);
}

/* What a system keeps beside the files of a person: the trash of a memory stick, and what a Mac
 * writes for each file into a folder or an archive ("._name.json"). */
static gboolean
is_hidden (const char *name)
{
  return *name == '.' && !g_str_equal (name, ".") && !g_str_equal (name, "..");
}

/* @path: in a folder or an archive */
static gboolean
is_ours (const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);

  for (char **name = names; *name != NULL; name++)
    if (is_hidden (*name))
      return FALSE;
  return has_suffix (path, ".json") || has_suffix (path, PB_FORM_LINES_SUFFIX);
}

static gboolean
refuse_number (GFile *file, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);

  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ,
               _ ("“%s” holds more files than can be taken in at once. Take them in in several "
                  "parts."),
               name);
  return FALSE;
}

static gboolean
add_file (PbInbox *self, GFile *file, GError **error)
{
  if (self->limits.n_files == 0)
    return refuse_number (file, error);
  self->limits.n_files--;
  g_ptr_array_add (self->files, g_object_ref (file));
  return TRUE;
}

static gboolean
make_folder (PbInbox *self, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *path = NULL;

  if (self->unpacked != NULL)
    return TRUE;
  path = g_dir_make_tmp ("pledgebook-XXXXXX", &fault);
  if (path != NULL) {
    self->unpacked = g_file_new_for_path (path);
    return TRUE;
  }
  g_set_error_literal (
      error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
      _ ("There is no room to unpack the archive. Make room on the disk, or unpack "
         "it elsewhere and take in the files."));
  return FALSE;
}

static gboolean
add_archive (PbInbox *self, GFile *archive, GCancellable *cancellable, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", self->n_archives++);
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (!make_folder (self, error))
    return FALSE;
  folder = g_file_get_child (self->unpacked, number);
  if (!g_file_make_directory (folder, cancellable, error))
    return FALSE;
  files = pb_archive_unpack (archive, folder, is_ours, &self->limits, cancellable, error);
  if (files == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (self->files, g_steal_pointer (&files));
  return TRUE;
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  g_autofree char *x = g_file_get_basename (*(GFile *const *) a);
  g_autofree char *y = g_file_get_basename (*(GFile *const *) b);

  return g_strcmp0 (x, y);
}

/* (element-type GFile) (transfer full) (nullable): by name. */
static GPtrArray *
list_children (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  GFileInfo *info;
  GFile *child;

  if (children == NULL)
    return NULL;
  while (g_file_enumerator_iterate (children, &info, &child, cancellable, error)) {
    if (info == NULL) {
      g_ptr_array_sort (list, compare_names_cb);
      return g_steal_pointer (&list);
    }
    if (!g_file_info_get_is_symlink (info) && !is_hidden (g_file_info_get_name (info)))
      g_ptr_array_add (list, g_object_ref (child));
    if (list->len > PB_INBOX_MAX_FILES) {
      refuse_number (folder, error);
      return NULL;
    }
  }
  return NULL;
}

static gboolean
add_folder (PbInbox *self, GFile *folder, guint depth, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) children = list_children (folder, cancellable, error);

  for (guint i = 0; children != NULL && i < children->len; i++) {
    GFile *child = g_ptr_array_index (children, i);
    g_autofree char *name = g_file_get_basename (child);
    GFileType type =
        g_file_query_file_type (child, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable);
    gboolean fine = TRUE;

    if (type == G_FILE_TYPE_DIRECTORY && depth < PB_INBOX_MAX_DEPTH)
      fine = add_folder (self, child, depth + 1, cancellable, error);
    else if (type == G_FILE_TYPE_REGULAR && is_ours (name))
      fine = add_file (self, child, error);
    else if (type == G_FILE_TYPE_REGULAR && has_suffix (name, ARCHIVE_SUFFIX))
      fine = add_archive (self, child, cancellable, error);
    if (!fine)
      return FALSE;
  }
  return children != NULL;
}

static gboolean
add_given (PbInbox *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);
  g_autoptr (GError) fault = NULL;

  if (type == G_FILE_TYPE_DIRECTORY       ? add_folder (self, file, 0, cancellable, &fault)
      : has_suffix (name, ARCHIVE_SUFFIX) ? add_archive (self, file, cancellable, &fault)
                                          : add_file (self, file, &fault))
    return TRUE;
  if (fault->domain == PB_EXCHANGE_ERROR)
    g_propagate_error (error, g_steal_pointer (&fault));
  else
    pb_file_explain_reading (name, g_steal_pointer (&fault), error);
  return FALSE;
}

PbInbox *
pb_inbox_new (GPtrArray *given, GCancellable *cancellable, GError **error)
{
  g_autoptr (PbInbox) self = g_new0 (PbInbox, 1);

  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->limits = (PbArchiveLimits){ PB_INBOX_MAX_FILES, PB_INBOX_MAX_BYTES };
  for (guint i = 0; i < given->len; i++)
    if (!add_given (self, g_ptr_array_index (given, i), cancellable, error))
      return NULL;
  return g_steal_pointer (&self);
}
