/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pages/pb-page-stack.h"
#include "ui/pb-register.h"

/**
 * PbWindow:
 *
 * The one window: the places in the header's switcher (a bar at the bottom when narrow), and a
 * stack of pages that slide over them. Remembers its size and place.
 *
 * Actions (prefix "win"): back; new-entity, new-pledge; open-file; export; show-place (s:
 * "overview", "pledges", "entities", "exchange"); browse-pledges, browse-entities (s: a query);
 * show-composition; preferences; review; find; undelete (s: id); show-kept; close-anyway.
 */
#define PB_TYPE_WINDOW (pb_window_get_type ())
G_DECLARE_FINAL_TYPE (PbWindow, pb_window, PB, WINDOW, AdwApplicationWindow)

/* @is_samples: says so in a bar and offers the way back. */
PbWindow *pb_window_new (AdwApplication *application, PbRegister *reg, gboolean is_samples);
/* The window a widget is in. */
PbWindow *pb_window_of (GtkWidget *widget);
PbRegister *pb_window_get_register (PbWindow *self);

/* Slides a page over what is shown (takes it), and back; see pb_page_stack_push(). */
void pb_window_push (PbWindow *self, PbPage *page);
void pb_window_pop (PbWindow *self);
/* (nullable): the page on top. */
PbPage *pb_window_get_page (PbWindow *self);
/* (nullable): see pb_page_stack_find(). */
PbPage *pb_window_find_page (PbWindow *self, PbPageMatch match, gconstpointer data);
/* Opens a record: the editor of a draft, the page to read anything else. With a place of it
 * (nullable) the editor opens there. */
void
pb_window_open_record (PbWindow *self, const PbKind *kind, const char *id, const char *pointer);
/* Opens the page to read a record. */
void pb_window_read_record (PbWindow *self, const PbKind *kind, const char *id);
/* Opens the editor of a record at a place of it (%NULL: at the top). @again: what is final becomes
 * a draft, which Undo takes back. */
void pb_window_write_record (
    PbWindow *self, const PbKind *kind, const char *id, const char *pointer, gboolean again);
/* Opens the editor of a record with a version of its past, which Undo takes back. */
void pb_window_restore_record (PbWindow *self, const PbKind *kind, PbValue *old);
/* Opens a record with its history over it. */
void pb_window_open_history (PbWindow *self, const PbKind *kind, const char *id);
/* Starts a record and opens its editor; @start (nullable) (transfer none): what it starts from. */
void pb_window_new_record (PbWindow *self, const PbKind *kind, PbValue *start);
/* Shows two records side by side, to make one of them. */
void
pb_window_compare_records (PbWindow *self, const PbKind *kind, const char *one, const char *other);
/* Reads files and shows what an import of them would do. (element-type GFile) */
void pb_window_open_files (PbWindow *self, GListModel *files);
/* Tells something that needs no answer; takes the toast. */
void pb_window_add_toast (PbWindow *self, AdwToast *toast);
/* An error that concerns what the person just asked for, as a toast that stays until closed. */
void pb_window_show_error (PbWindow *self, const GError *error);
/* Deletes a record and offers Undo in a toast. */
void pb_window_delete_record (PbWindow *self, const char *id, const char *title);
void pb_window_undelete_record (PbWindow *self, const char *id);
/* Writes everything that is on the screen and not yet in the register; returns when it is. */
void pb_window_flush (PbWindow *self);
/* The same, and remembers how the window stands. Returns: %FALSE when something could not be
 * written; the window then says so and offers to be closed all the same. */
gboolean pb_window_prepare_close (PbWindow *self);
