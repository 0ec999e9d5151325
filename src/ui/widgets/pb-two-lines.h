/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A text of one line, or of two where it needs them; what is more is cut off. Far quicker to lay
 * out than a label that does the same, for rows of long lists. */
#define PB_TYPE_TWO_LINES (pb_two_lines_get_type ())
G_DECLARE_FINAL_TYPE (PbTwoLines, pb_two_lines, PB, TWO_LINES, GtkWidget)

void pb_two_lines_set_text (PbTwoLines *self, const char *text);
