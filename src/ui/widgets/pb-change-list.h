/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "domain/pb-kind.h"

/**
 * pb_change_list_new:
 * @changes: (element-type PbChange): from pb_changes_between(); read before this returns
 * @before: heading of the one side, such as "In this version"
 * @after: heading of the other
 *
 * The differences between two versions of a record, in the order of the form, as people read them.
 * Members that the program keeps by itself (revision, time of change) are left out.
 *
 * Returns: (transfer full): a widget; a line that says so when nothing differs
 */
GtkWidget *
pb_change_list_new (const PbKind *kind, GPtrArray *changes, const char *before, const char *after);
