/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "domain/pb-kind.h"

/**
 * PbRecordViewFunc:
 * @field: a field of the record or of one of its parts that is filled
 * @value: what is in it
 *
 * Returns: (transfer floating) (nullable): what stands for its plain reading, if anything
 */
typedef GtkWidget *(*PbRecordViewFunc) (const PbField *field, PbValue *value, gpointer user_data);

/**
 * PbRecordViewMark:
 * @field: the field
 * @pointer: its place in the record
 *
 * Returns: (transfer floating) (nullable): what stands beside the field, such as a button
 */
typedef GtkWidget *(*PbRecordViewMark) (const PbField *field,
                                        const char *pointer,
                                        gpointer user_data);

/**
 * PbRecordViewChoice:
 * @language: the language that texts are read in, where they have it
 * @make: what some fields are read as
 * @make_data: for @make
 * @mark: (nullable): what stands beside fields
 * @mark_data: for @mark
 */
typedef struct {
  const char *language;
  PbRecordViewFunc make;
  gpointer make_data;
  PbRecordViewMark mark;
  gpointer mark_data;
} PbRecordViewChoice;

/* Everything that is filled in a record, section by section, to be read: labels and values as
 * people write them, in every language. (transfer floating) */
GtkWidget *pb_record_view_new (const PbKind *kind, PbValue *record);

/**
 * pb_record_view_new_below_title:
 * @choice: read before this returns
 *
 * The same without the title, which stands over it. What does not apply, such as the money of a
 * pledge that is not financial any more, is left out.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *pb_record_view_new_below_title (const PbKind *kind,
                                           PbValue *record,
                                           const PbRecordViewChoice *choice);

/* One line of a view: what it is, and a widget (taken) with what it says. */
GtkWidget *pb_record_view_make_line (const char *name, GtkWidget *value);
