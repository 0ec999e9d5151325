/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * PbTextBox:
 *
 * Where text is typed: one line, or several in a frame that looks like an entry, grows with the
 * text and lets Tab through. Keeps no undo of its own, so that Ctrl+Z reaches the record's.
 *
 * Signal "changed": a person changed the text (not pb_text_box_set_text()).
 */
#define PB_TYPE_TEXT_BOX (pb_text_box_get_type ())
G_DECLARE_FINAL_TYPE (PbTextBox, pb_text_box, PB, TEXT_BOX, GtkWidget)

GtkWidget *pb_text_box_new (gboolean many_lines);
/* As it would be stored: see pb_text_clean(). (transfer full) */
char *pb_text_box_dup_text (PbTextBox *self);
/* Leaves the text and the cursor alone when it already stands for @text. */
void pb_text_box_set_text (PbTextBox *self, const char *text);
void pb_text_box_set_purpose (PbTextBox *self, GtkInputPurpose purpose);
/* The widget in it that has the focus. */
GtkWidget *pb_text_box_get_input (PbTextBox *self);
