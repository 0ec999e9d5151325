/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * PbSaveAs:
 * @name: what the file would be called
 * @kind: what such files are called, such as "PDF files"
 * @pattern: how they are named, such as "*.pdf"
 * @make: makes what is in the file, in a thread. (transfer full) (nullable)
 * @tell: says where it is now; gets the file's name and returns a sentence, both markup.
 *   (transfer full)
 * @data: (closure make)
 * @free_data: (nullable): for @data
 */
typedef struct {
  const char *name;
  const char *kind;
  const char *pattern;
  GBytes *(*make) (gpointer data, GError **error);
  char *(*tell) (const char *name);
  gpointer data;
  GDestroyNotify free_data;
} PbSaveAs;

/**
 * pb_save_as_run:
 * @widget: whose window asks for the file, and tells how it went
 * @what: copied; its texts are needed only now
 *
 * Asks where to write something, and makes and writes it there.
 */
void pb_save_as_run (GtkWidget *widget, const PbSaveAs *what);
