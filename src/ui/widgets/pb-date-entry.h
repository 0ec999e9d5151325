/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * PbDateEntry:
 *
 * An entry for a date, whole or reduced, in ISO form or as the locale writes it, and a calendar
 * beside it. What was typed becomes ISO when the focus leaves.
 *
 * Signal "changed": a person changed the date (not pb_date_entry_set_text()).
 */
#define PB_TYPE_DATE_ENTRY (pb_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (PbDateEntry, pb_date_entry, PB, DATE_ENTRY, GtkWidget)

GtkWidget *pb_date_entry_new (void);
/* ISO when the text can be read as a date, else the text as it is; "" for none. (transfer full) */
char *pb_date_entry_dup_text (PbDateEntry *self);
/* Leaves the text and the cursor alone when it already stands for @text. */
void pb_date_entry_set_text (PbDateEntry *self, const char *text);
/* What the date is of, for the accessible name of the calendar's button. */
void pb_date_entry_set_subject (PbDateEntry *self, const char *subject);
GtkWidget *pb_date_entry_get_entry (PbDateEntry *self);
