/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-snapshots.h"

#include "exchange/pb-submission.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "pledgebook", "datasets", NULL);
}

GFile *
pb_snapshots_get_file (const PbDate *as_of)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *name = pb_dataset_suggest_name (as_of, PB_FORM_JSON);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_new_for_path (path);
}

static gboolean
refuse_second (const PbDate *as_of, GError **error)
{
  g_autofree char *day = pb_date_format_locale (as_of);

  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
               _ ("A data set as of %s is kept already, and what is kept is never changed. Choose "
                  "another day, or publish without keeping."),
               day);
  return FALSE;
}

gboolean
pb_snapshots_keep (PbStore *store,
                   const PbDatasetChoice *choice,
                   guint *n_records,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GFile) file = pb_snapshots_get_file (&choice->as_of);
  PbDatasetChoice kept = *choice;

  kept.form = PB_FORM_JSON;
  if (g_file_query_exists (file, NULL))
    return refuse_second (&choice->as_of, error);
  /* Where the folder cannot be made, the file cannot be written, which is then explained. */
  (void) g_mkdir_with_parents (folder, 0700);
  return pb_dataset_write (store, &kept, file, n_records, cancellable, error);
}

/* (nullable): the day in the name of a kept data set. */
static char *
read_day (const char *name)
{
  g_autofree char *day = NULL;
  PbDate date;

  if (!g_str_has_suffix (name, PB_DATASET_SUFFIX))
    return NULL;
  day = g_strndup (name, strlen (name) - strlen (PB_DATASET_SUFFIX));
  return pb_date_parse (day, &date) && date.day > 0 ? g_steal_pointer (&day) : NULL;
}

static int
compare_days_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GStrv
pb_snapshots_list (void)
{
  g_autofree char *path = get_folder ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *name;
  GStrv days;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *day = read_day (name);

    if (day != NULL)
      g_strv_builder_add (builder, day);
  }
  days = g_strv_builder_end (builder);
  qsort (days, g_strv_length (days), sizeof *days, compare_days_cb);
  return days;
}
