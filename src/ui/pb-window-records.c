/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does with records: opens, starts and deletes them. A draft is opened to go on
 * writing, anything else to be read; either leads to the other. */

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "ui/editors/pb-editor.h"
#include "ui/pages/pb-merge-page.h"
#include "ui/pages/pb-record-page.h"
#include "ui/pages/pb-template-page.h"
#include "ui/pb-start-record.h"
#include "ui/pb-window.h"

/* A window that was closed in the meantime has no register any more. */
static gboolean
is_open (PbWindow *window)
{
  return pb_window_get_register (window) != NULL;
}

static gboolean
is_editor_of (PbPage *page, gconstpointer id)
{
  return PB_IS_EDITOR (page) && g_str_equal (pb_editor_get_record_id (PB_EDITOR (page)), id);
}

/* A record has one editor at most: two would overwrite each other. */
static PbEditor *
find_editor (PbWindow *window, const char *id)
{
  PbPage *page = pb_window_find_page (window, is_editor_of, id);

  return page ? PB_EDITOR (page) : NULL;
}

static gboolean
is_page_of (PbPage *page, gconstpointer id)
{
  return PB_IS_RECORD_PAGE (page) &&
         g_str_equal (pb_record_page_get_record_id (PB_RECORD_PAGE (page)), id);
}

typedef enum {
  TO_GO_ON, /* to be written as long as it is a draft, else to be read */
  TO_READ,
  TO_WRITE,
} Purpose;

/* How a record is opened: @pointer (nullable) is a place in the editor, @again makes a draft of
 * what is final, @old (nullable) takes the place of what the record says. */
typedef struct {
  PbWindow *window;
  const PbKind *kind;
  char *id;
  Purpose purpose;
  char *pointer;
  gboolean with_history;
  gboolean again;
  PbValue *old;
} Opening;

static void
free_opening (Opening *opening)
{
  g_object_unref (opening->window);
  g_free (opening->id);
  g_free (opening->pointer);
  g_clear_pointer (&opening->old, pb_value_unref);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, free_opening)

static Opening *
begin (PbWindow *window, const PbKind *kind, const char *id, Purpose purpose)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (window);
  opening->kind = kind;
  opening->id = g_strdup (id);
  opening->purpose = purpose;
  return opening;
}

static void
show_editor (const Opening *opening, PbEditor *editor)
{
  pb_window_push (opening->window, PB_PAGE (editor));
  if (opening->pointer)
    pb_editor_show_pointer (editor, opening->pointer);
  if (opening->with_history)
    gtk_widget_activate_action (GTK_WIDGET (editor), "editor.history", NULL);
  if (opening->again)
    gtk_widget_activate_action (GTK_WIDGET (editor), "editor.edit-again", NULL);
  if (opening->old)
    pb_editor_restore (editor, opening->old);
}

static void
show_page (const Opening *opening, PbPage *page)
{
  pb_window_push (opening->window, page);
  if (opening->with_history)
    gtk_widget_activate_action (GTK_WIDGET (page), "page.history", NULL);
}

/* What is already open, over the place or kept. */
static gboolean
show_open (const Opening *opening)
{
  PbEditor *editor = find_editor (opening->window, opening->id);
  PbPage *page = pb_window_find_page (opening->window, is_page_of, opening->id);

  if (opening->purpose != TO_READ && editor)
    show_editor (opening, editor);
  else if (opening->purpose != TO_WRITE && page)
    show_page (opening, page);
  else
    return FALSE;
  return TRUE;
}

static void
show_record (const Opening *opening, PbRegister *reg, PbValue *record)
{
  gboolean to_read =
      opening->purpose == TO_READ ||
      (opening->purpose == TO_GO_ON && !opening->pointer && !pb_record_is_draft (record));

  if (to_read)
    show_page (opening, PB_PAGE (pb_record_page_new (reg, opening->kind, record)));
  else
    show_editor (opening, pb_editor_new (reg, opening->kind, record, FALSE));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  PbRegister *reg = PB_REGISTER (source);
  g_autoptr (PbValue) record = pb_register_load_finish (reg, result, &error);

  if (!is_open (opening->window))
    return;
  if (!record)
    pb_window_show_error (opening->window, error);
  else if (!show_open (opening))
    show_record (opening, reg, record);
}

/* Takes @opening. */
static void
open_record (Opening *opening)
{
  PbRegister *reg = pb_window_get_register (opening->window);

  if (show_open (opening))
    free_opening (opening);
  else
    pb_register_load (reg, opening->kind, opening->id, loaded_cb, opening);
}

void
pb_window_open_record (PbWindow *self, const PbKind *kind, const char *id, const char *pointer)
{
  Opening *opening = begin (self, kind, id, TO_GO_ON);

  opening->pointer = g_strdup (pointer);
  open_record (opening);
}

void
pb_window_read_record (PbWindow *self, const PbKind *kind, const char *id)
{
  open_record (begin (self, kind, id, TO_READ));
}

void
pb_window_write_record (
    PbWindow *self, const PbKind *kind, const char *id, const char *pointer, gboolean again)
{
  Opening *opening = begin (self, kind, id, TO_WRITE);

  opening->pointer = g_strdup (pointer);
  opening->again = again;
  open_record (opening);
}

void
pb_window_restore_record (PbWindow *self, const PbKind *kind, PbValue *old)
{
  Opening *opening = begin (self, kind, pb_record_get_id (old), TO_WRITE);

  opening->old = pb_value_ref (old);
  open_record (opening);
}

void
pb_window_open_history (PbWindow *self, const PbKind *kind, const char *id)
{
  Opening *opening = begin (self, kind, id, TO_GO_ON);

  opening->with_history = TRUE;
  open_record (opening);
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbWindow) self = data;
  g_autoptr (GError) error = NULL;
  const PbKind *kind = NULL;
  PbRegister *reg = PB_REGISTER (source);
  g_autoptr (PbValue) record = pb_start_record_finish (reg, result, &kind, &error);

  if (!is_open (self))
    return;
  if (!record) {
    pb_window_show_error (self, error);
    return;
  }
  /* A new pledge was chosen on the page of wordings: Back leads past it. */
  if (PB_IS_TEMPLATE_PAGE (pb_window_get_page (self)))
    pb_window_pop (self);
  pb_window_push (self, PB_PAGE (pb_editor_new (reg, kind, record, TRUE)));
}

void
pb_window_new_record (PbWindow *self, const PbKind *kind, PbValue *start)
{
  pb_start_record (pb_window_get_register (self), kind, start, started_cb, g_object_ref (self));
}

typedef struct {
  PbWindow *window;
  char *id;
  char *title;
} Deletion;

static void
free_deletion (Deletion *deletion)
{
  g_object_unref (deletion->window);
  g_free (deletion->id);
  g_free (deletion->title);
  g_free (deletion);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deletion, free_deletion)

static AdwToast *
make_undo_toast (const Deletion *deletion)
{
  g_autofree char *title = g_markup_escape_text (deletion->title, -1);
  /* Translators: %s is the title of a pledge or the name of an entity. */
  g_autofree char *text = g_strdup_printf (_ ("Deleted: “%s”"), title);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undelete");
  adw_toast_set_action_target (toast, "s", deletion->id);
  return toast;
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Deletion) deletion = data;
  g_autoptr (GError) error = NULL;

  if (pb_register_done_finish (PB_REGISTER (source), result, &error))
    pb_window_add_toast (deletion->window, make_undo_toast (deletion));
  else
    pb_window_show_error (deletion->window, error);
}

void
pb_window_delete_record (PbWindow *self, const char *id, const char *title)
{
  Deletion *deletion = g_new0 (Deletion, 1);

  deletion->window = g_object_ref (self);
  deletion->id = g_strdup (id);
  deletion->title = g_strdup (title);
  pb_register_delete (pb_window_get_register (self), id, deleted_cb, deletion);
}

static void
undeleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!pb_register_done_finish (PB_REGISTER (source), result, &error))
    pb_window_show_error (self, error);
}

void
pb_window_undelete_record (PbWindow *self, const char *id)
{
  pb_register_undelete (pb_window_get_register (self), id, undeleted_cb, g_object_ref (self));
}

/* What shows the record that became part of the other makes place for that one. */
static void
merged_cb (PbMergePage *merge_page, const char *kept, PbWindow *self)
{
  PbPage *page = pb_window_get_page (self);
  const char *gone = pb_merge_page_get_gone (merge_page);

  if (!page || (!is_editor_of (page, gone) && !is_page_of (page, gone)))
    return;
  pb_window_pop (self);
  pb_window_open_record (self, pb_merge_page_get_kind (merge_page), kept, NULL);
}

void
pb_window_compare_records (PbWindow *self, const PbKind *kind, const char *one, const char *other)
{
  PbMergePage *page = pb_merge_page_new (pb_window_get_register (self), kind, one, other);

  g_signal_connect_object (page, "merged", G_CALLBACK (merged_cb), self, 0);
  pb_window_push (self, PB_PAGE (page));
}
