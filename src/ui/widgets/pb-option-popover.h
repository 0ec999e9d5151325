/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/pb-option.h"
#include <gtk/gtk.h>

/**
 * PbOptionPopover:
 *
 * A list of options under what one types in. The focus stays there, so that one can go on typing:
 * whoever has the focus passes keys on, and tells which line is marked.
 *
 * It belongs to a widget with gtk_widget_set_parent(), which calls pb_option_popover_allocate()
 * when it is laid out and gtk_widget_unparent() in the end.
 *
 * Signal "marked" (nullable const char *title, nullable const char *detail): another line is
 * marked, or none any more. Signal "picked" (PbOption *option): a line was taken; the list is
 * closed.
 */
#define PB_TYPE_OPTION_POPOVER (pb_option_popover_get_type ())
G_DECLARE_FINAL_TYPE (PbOptionPopover, pb_option_popover, PB, OPTION_POPOVER, GtkPopover)

GtkWidget *pb_option_popover_new (void);
/* Whether details are sentences, which stand under the titles, and not short names beside them. */
void pb_option_popover_set_wordy (PbOptionPopover *self, gboolean wordy);
/* @name: what a screen reader calls the list. */
void pb_option_popover_set_name (PbOptionPopover *self, const char *name);
/* The list is wanted: it opens with its options, which may come later. */
void pb_option_popover_expect (PbOptionPopover *self);
/* @options: (transfer none): PbOptions, shown when the list is still wanted. @mark: whether the
 * first of them is marked at once. */
void pb_option_popover_take_options (PbOptionPopover *self, GListModel *options, gboolean mark);
gboolean pb_option_popover_is_open (PbOptionPopover *self);
void pb_option_popover_close (PbOptionPopover *self);
/* Takes the marked line. %FALSE when there is none, or the list is not open. */
gboolean pb_option_popover_take (PbOptionPopover *self);
/* A key that was pressed while the list is open: arrows move in it, Enter takes the marked line,
 * Escape closes it. Returns: whether it was for the list. */
gboolean pb_option_popover_press (PbOptionPopover *self, guint keyval);
/* At least as wide as @width, in px. */
void pb_option_popover_allocate (PbOptionPopover *self, int width);
