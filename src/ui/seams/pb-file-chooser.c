/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/seams/pb-file-chooser.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-payload-writer.h"
#include "exchange/pb-submission.h"

/* GtkFileChooserNative gives way to GtkFileDialog in GTK 4.10, which the floor does not have. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/* @patterns: ends in %NULL. */
static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_all (GtkFileChooser *chooser)
{
  static const char *const all[] = { "*", NULL };

  add_filter (chooser, _ ("All files"), all);
}

/* @pattern: of the files that are looked for, before all others */
static void
add_filters_of (GtkFileChooser *chooser, const char *name, const char *pattern)
{
  const char *patterns[] = { pattern, NULL };

  add_filter (chooser, name, patterns);
  add_all (chooser);
}

static void
add_filters (GtkFileChooser *chooser)
{
  static const char *const ours[] = { "*" PB_SUBMISSION_SUFFIX, "*" PB_FORM_LINES_SUFFIX, "*.zip",
                                      NULL };
  static const char *const json[] = { "*.json", NULL };

  add_filter (chooser, _ ("Pledgebook files"), ours);
  add_filter (chooser, _ ("JSON files"), json);
  add_all (chooser);
}

/* Who waits for the answer; one of the two. */
typedef struct {
  PbFilesChosen files_chosen;
  PbFileChosen file_chosen;
  gpointer user_data;
} Asker;

static void
open_response_cb (GtkNativeDialog *dialog, int response, const Asker *asker)
{
  g_autoptr (GListModel) files = response == GTK_RESPONSE_ACCEPT
                                     ? gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog))
                                     : NULL;

  asker->files_chosen (files, asker->user_data);
}

static void
file_response_cb (GtkNativeDialog *dialog, int response, const Asker *asker)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;

  asker->file_chosen (file, asker->user_data);
}

static void
free_asker_cb (gpointer asker, GClosure *closure)
{
  g_free (asker);
}

static GtkFileChooser *
create_chooser (GtkWindow *parent,
                const char *title,
                GtkFileChooserAction action,
                const char *accept_label)
{
  GtkFileChooser *chooser =
      GTK_FILE_CHOOSER (gtk_file_chooser_native_new (title, parent, action, accept_label, NULL));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

/* Nobody else holds the chooser: it goes with the answer. */
static void
run_chooser (GtkFileChooser *chooser, GCallback response_cb, const Asker *asker)
{
  g_signal_connect_data (chooser, "response", response_cb, g_memdup2 (asker, sizeof *asker),
                         free_asker_cb, 0);
  g_signal_connect_after (chooser, "response", G_CALLBACK (g_object_unref), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * pb_file_chooser_open:
 * @parent: (nullable): the window that asks
 * @chosen: what to call when the person has answered
 * @user_data: for @chosen
 */
void
pb_file_chooser_open (GtkWindow *parent, PbFilesChosen chosen, gpointer user_data)
{
  const Asker asker = { .files_chosen = chosen, .user_data = user_data };
  GtkFileChooser *chooser =
      create_chooser (parent, _ ("Open Files"), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"));

  add_filters (chooser);
  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  run_chooser (chooser, G_CALLBACK (open_response_cb), &asker);
}

/**
 * pb_file_chooser_open_one:
 * @parent: (nullable): the window that asks
 * @kind: what such files are called
 * @pattern: how their names end, as "*.pdf"
 * @chosen: what to call when the person has answered
 * @user_data: for @chosen
 */
void
pb_file_chooser_open_one (GtkWindow *parent,
                          const char *kind,
                          const char *pattern,
                          PbFileChosen chosen,
                          gpointer user_data)
{
  const Asker asker = { .file_chosen = chosen, .user_data = user_data };
  GtkFileChooser *chooser =
      create_chooser (parent, _ ("Open a File"), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"));

  add_filters_of (chooser, kind, pattern);
  run_chooser (chooser, G_CALLBACK (file_response_cb), &asker);
}

/**
 * pb_file_chooser_folder:
 * @parent: (nullable): the window that asks
 * @chosen: what to call when the person has answered
 * @user_data: for @chosen
 */
void
pb_file_chooser_folder (GtkWindow *parent, PbFileChosen chosen, gpointer user_data)
{
  const Asker asker = { .file_chosen = chosen, .user_data = user_data };
  GtkFileChooser *chooser = create_chooser (parent, _ ("Choose a Folder"),
                                            GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"));

  run_chooser (chooser, G_CALLBACK (file_response_cb), &asker);
}

static void
save (GtkFileChooser *chooser, const char *name, PbFileChosen chosen, gpointer user_data)
{
  const Asker asker = { .file_chosen = chosen, .user_data = user_data };

  gtk_file_chooser_set_current_name (chooser, name);
  run_chooser (chooser, G_CALLBACK (file_response_cb), &asker);
}

/**
 * pb_file_chooser_save:
 * @parent: (nullable): the window that asks
 * @name: what the file would be called
 * @chosen: what to call when the person has answered
 * @user_data: for @chosen
 */
void
pb_file_chooser_save (GtkWindow *parent, const char *name, PbFileChosen chosen, gpointer user_data)
{
  GtkFileChooser *chooser =
      create_chooser (parent, _ ("Export"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"));

  add_filters (chooser);
  save (chooser, name, chosen, user_data);
}

/**
 * pb_file_chooser_save_as:
 * @parent: (nullable): the window that asks
 * @name: what the file would be called
 * @kind: what such files are called
 * @pattern: how their names end, as "*.pdf"
 * @chosen: what to call when the person has answered
 * @user_data: for @chosen
 */
void
pb_file_chooser_save_as (GtkWindow *parent,
                         const char *name,
                         const char *kind,
                         const char *pattern,
                         PbFileChosen chosen,
                         gpointer user_data)
{
  GtkFileChooser *chooser =
      create_chooser (parent, _ ("Export"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"));

  add_filters_of (chooser, kind, pattern);
  save (chooser, name, chosen, user_data);
}

G_GNUC_END_IGNORE_DEPRECATIONS
