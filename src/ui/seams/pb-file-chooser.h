/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * PbFilesChosen:
 * @files: (nullable) (element-type GFile): what the person chose, %NULL when they went away
 */
typedef void (*PbFilesChosen) (GListModel *files, gpointer user_data);

/**
 * PbFileChosen:
 * @file: (nullable): what the person chose, %NULL when they went away
 */
typedef void (*PbFileChosen) (GFile *file, gpointer user_data);

/* Asks for files to read. @parent: (nullable). */
void pb_file_chooser_open (GtkWindow *parent, PbFilesChosen chosen, gpointer user_data);
/* Asks for one file of those that are called @kind, such as "Private keys", and named by @pattern.
 */
void pb_file_chooser_open_one (GtkWindow *parent,
                               const char *kind,
                               const char *pattern,
                               PbFileChosen chosen,
                               gpointer user_data);
/* Asks where to write a submission; @name is what it would be called. */
void
pb_file_chooser_save (GtkWindow *parent, const char *name, PbFileChosen chosen, gpointer user_data);

/* Asks for a folder to write files into. */
void pb_file_chooser_folder (GtkWindow *parent, PbFileChosen chosen, gpointer user_data);

/* Asks where to write something else, of which the files are called @kind, such as "PDF files", and
 * named by @pattern. */
void pb_file_chooser_save_as (GtkWindow *parent,
                              const char *name,
                              const char *kind,
                              const char *pattern,
                              PbFileChosen chosen,
                              gpointer user_data);
