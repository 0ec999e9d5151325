/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-form.h"

/* What the tests of rows and forms share: a draft in a window, and ways to find things in it. */

typedef struct {
  PbDraft *draft;
  GtkWidget *window;
} FormFixture;

/* @json: the members of the record beside those that every record has, "" for none. */
void form_fixture_init (FormFixture *self, const PbKind *kind, const char *json);
void form_fixture_clear (FormFixture *self);
/* Puts the widget into the window and waits until it is drawn. */
void form_fixture_show (FormFixture *self, GtkWidget *widget);
/* The row of a place of the record, shown. */
PbRow *form_fixture_add_row (FormFixture *self, const char *pointer);
/* The section's form, shown, and told of every change of the draft. */
PbForm *form_fixture_add_form (FormFixture *self, const char *section);

/* The canonical JSON of what stands at a place, "" for nothing. (transfer full) */
char *form_fixture_dup (FormFixture *self, const char *pointer);
#define form_fixture_assert(self, pointer, json)                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *written = form_fixture_dup (self, pointer);                                   \
    g_assert_cmpstr (written, ==, json);                                                           \
  }                                                                                                \
  G_STMT_END

/* The first (or @nth) widget of a type in another, in the order of the tree, @widget included. */
gpointer form_fixture_find (GtkWidget *widget, GType type, guint nth);
/* The row that shows a place. */
PbRow *form_fixture_find_row (GtkWidget *widget, const char *pointer);
/* The button with a text, or a tooltip. */
GtkWidget *form_fixture_find_button (GtkWidget *widget, const char *text);
void form_fixture_click (GtkWidget *button);
/* Hands a key to the controllers of @widget. Returns whether one of them has taken it. */
gboolean form_fixture_press_key (GtkWidget *widget, guint keyval);
/* Runs the main loop until nothing is left to do at once. */
void form_fixture_settle (void);
/* Gives the last reference away, and waits until GTK has done so as well. */
void form_fixture_assert_finalized (gpointer object);
