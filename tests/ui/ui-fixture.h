/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pages/pb-outbox.h"
#include "ui/pb-window.h"

/* A register in a folder of its own, with its worker's thread, for tests of widgets. */
typedef struct {
  char *folder;
  PbStoreWorker *worker;
  PbRegister *reg;
} UiFixture;

/* For main(): GTK, libadwaita, the program's resources. */
void ui_init (int *argc, char ***argv);
/* An application for windows of the program; it is not run. (transfer full) */
AdwApplication *ui_application_new (void);
/* For g_test_add(). */
void ui_fixture_set_up (UiFixture *self, gconstpointer data);
void ui_fixture_tear_down (UiFixture *self, gconstpointer data);

/* A record with what lists show. (transfer full) */
PbValue *ui_make_record (const PbKind *kind, const char *title, const char *publication);
/* Saves a record and tells the register. Returns: (transfer full): as stored. */
PbValue *ui_fixture_save (UiFixture *self, const PbKind *kind, PbValue *record);
/* The same for a record of a title and a state. Returns: (transfer full): its id. */
char *
ui_fixture_add (UiFixture *self, const PbKind *kind, const char *title, const char *publication);
/* A file in the fixture's folder. (transfer full) */
GFile *ui_fixture_file (UiFixture *self, const char *name);
/* Waits for every job given to the worker so far, and for what follows from it. */
void ui_fixture_settle (UiFixture *self);

/* What there is to hand over. (transfer full) */
PbOutbox *ui_fixture_read_outbox (UiFixture *self);
/* Shows the window of the program, with nothing left to read; @window becomes %NULL with it. */
void ui_fixture_open_window (
    UiFixture *self, AdwApplication *application, int width, int height, PbWindow **window);
/* Closes it as a person would, and waits until it is gone. */
void ui_close_window (PbWindow **window);
/* A #GAsyncReadyCallback: keeps the result in the #GAsyncResult that @user_data points to. */
void ui_keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* How long something that a quick machine shows at once may take, in seconds. */
#define UI_PATIENCE 60

/* Runs the main loop until @condition holds; the test fails when that takes too long. */
#define ui_wait_until(condition)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 ui_deadline = g_get_monotonic_time () + UI_PATIENCE * G_TIME_SPAN_SECOND;               \
    while (!(condition) && g_get_monotonic_time () < ui_deadline)                                  \
      ui_iterate ();                                                                               \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

/* Waits for the next event, but not for long: what is waited for may not come as one. */
void ui_iterate (void);
/* Shows a widget in a window of its own and waits until it is drawn. */
GtkWindow *ui_show (GtkWidget *widget, int width, int height);
/* The widgets below @root that are mapped: the nth of a type; the first label or button of a text.
 * They are waited for; the test fails when they do not come. */
GtkWidget *ui_find_type (GtkWidget *root, GType type, guint nth);
GtkWidget *ui_find_text (GtkWidget *root, const char *text);
/* The same as things are now, %NULL when there is none. */
GtkWidget *ui_peek_type (GtkWidget *root, GType type, guint nth);
GtkWidget *ui_peek_text (GtkWidget *root, const char *text);
gboolean ui_has_text (GtkWidget *root, const char *text);
/* As if Tab were pressed. */
void ui_press_tab (GtkWindow *window, gboolean backward);
gboolean ui_has_focus_within (GtkWidget *widget);
/* The least width that the widget can have, in px. */
int ui_get_least_width (GtkWidget *widget);
