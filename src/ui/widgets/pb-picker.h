/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/pb-option.h"
#include <gtk/gtk.h>

/**
 * PbPicker:
 *
 * An entry with a list under it that gets shorter as one types. Down opens the list and moves in
 * it, Up moves back, Enter takes the marked line, Tab takes it and goes on, Escape closes the list.
 * The icon at the end opens the list, or clears what was picked.
 *
 * Signal "search" (const char *text): somebody must find what matches @text and hand it to
 * pb_picker_set_results(); not emitted with pb_picker_set_options().
 * Signal "typed" (const char *text): the text was changed by hand.
 * Signal "marked" (nullable const char *title, nullable const char *detail): another line is
 * marked, or none any more. Nothing else tells it to those who do not see the list, since the focus
 * stays in the entry. Signal "picked" (PbOption *option): a line was taken; its title stands in the
 * entry.
 */
#define PB_TYPE_PICKER (pb_picker_get_type ())
G_DECLARE_FINAL_TYPE (PbPicker, pb_picker, PB, PICKER, GtkWidget)

PbPicker *pb_picker_new (void);
/* Searches in @options (PbOption) by itself. */
void pb_picker_set_options (PbPicker *self, GListModel *options, PbOptionMatch match);
/* @results: (transfer none): PbOptions to show under the entry. */
void pb_picker_set_results (PbPicker *self, GListModel *results);
/* Shows a text without searching for it. */
void pb_picker_set_text (PbPicker *self, const char *text);
const char *pb_picker_get_text (PbPicker *self);
/* Whether details are sentences, which stand under the titles, and not short names beside them. */
void pb_picker_set_wordy (PbPicker *self, gboolean wordy);
void pb_picker_set_placeholder (PbPicker *self, const char *placeholder);
/* The entry: it has the focus and carries the accessible name. */
GtkWidget *pb_picker_get_entry (PbPicker *self);
