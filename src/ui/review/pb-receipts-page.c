/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-receipts-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "domain/pb-trust.h"
#include "exchange/pb-receipt.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-manager.h"
#include "ui/widgets/pb-heading.h"
#include "ui/widgets/pb-progress-follow.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"

/* Of the column, in px. */
#define WIDTH 720

/* What the page and the store's thread share.
 * @n_written, @n_all: (atomic): how far it is
 * @files: (element-type PbReceiptFile): the thread's until it is done */
typedef struct {
  GFile *folder;
  char *language;
  gint n_written;
  gint n_all;
  GPtrArray *files;
  guint n_unaddressed;
  gboolean is_signed;
} Work;

struct _PbReceiptsPage {
  PbPage parent_instance;

  PbRegister *reg;
  PbWindow *window; /* (nullable): that it is in, or was before it was left */
  Work *work;
  GCancellable *cancellable;
  GtkWidget *box;
  GtkWidget *progress;
  GtkWidget *cancel_button;
};

G_DEFINE_FINAL_TYPE (PbReceiptsPage, pb_receipts_page, PB_TYPE_PAGE)

static void
clear_work (gpointer data)
{
  Work *work = data;

  g_object_unref (work->folder);
  g_free (work->language);
  g_ptr_array_unref (work->files);
}

static void
release_work (gpointer work)
{
  g_atomic_rc_box_release_full (work, clear_work);
}

/* In the store's thread. */
static void
progress_cb (guint n_written, guint n_all, gpointer data)
{
  Work *work = data;

  g_atomic_int_set (&work->n_all, (gint) n_all);
  g_atomic_int_set (&work->n_written, (gint) n_written);
}

static gpointer
write_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  const PbReceiptChoice choice = {
    .folder = work->folder,
    .language = work->language,
    .keyring = pb_keyring_has (keyring, PB_SIGNER_SECRETARIAT) ? keyring : NULL,
    .progress = progress_cb,
    .progress_data = work,
  };

  work->is_signed = choice.keyring != NULL;
  return pb_receipt_write_all (store, &choice, work->files, &work->n_unaddressed, cancellable,
                               error)
             ? work
             : NULL;
}

/* Showing. */

static GtkWidget *
make_file_row (gpointer item, gpointer data)
{
  const PbReceiptFile *file = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *n =
      g_strdup_printf (ngettext ("%'u verdict", "%'u verdicts", file->n_reviews), file->n_reviews);
  GtkWidget *label = gtk_label_new (n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), file->entity);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), file->name);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
add_sentence (PbReceiptsPage *self, const char *text, const char *css_class)
{
  gtk_box_append (GTK_BOX (self->box), pb_text_label_new (text, css_class));
}

static char *
describe_outcome (const Work *work, const GError *error)
{
  guint n = work->files->len;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_ ("Stopped. What was written stays; the rest goes out the next time."));
  if (error)
    return g_strdup (error->message);
  if (n == 0)
    return g_strdup (_ ("There is no entity to write a receipt to."));
  return g_strdup_printf (ngettext ("%'u receipt was written and read back without a difference.",
                                    "%'u receipts were written and read back without a difference.",
                                    n),
                          n);
}

static void
add_notes (PbReceiptsPage *self, const Work *work)
{
  g_autofree char *left = g_strdup_printf (
      ngettext ("%'u verdict is on a record of no entity in this register. Nobody gets it.",
                "%'u verdicts are on records of no entity in this register. Nobody gets them.",
                work->n_unaddressed),
      work->n_unaddressed);

  if (work->n_unaddressed > 0)
    add_sentence (self, left, NULL);
  if (work->files->len > 0 && !work->is_signed)
    add_sentence (self,
                  _ ("They are not signed: there is no key of the secretariat on this computer. "
                     "Entities are asked before they believe them."),
                  NULL);
}

static void
show_clicked_cb (PbReceiptsPage *self)
{
  const PbReceiptFile *first = g_ptr_array_index (self->work->files, 0);
  g_autoptr (GFile) file = g_file_get_child (self->work->folder, first->name);

  pb_file_manager_show (GTK_WINDOW (pb_window_of (GTK_WIDGET (self))), file);
}

static void
add_files (PbReceiptsPage *self, const Work *work)
{
  GtkWidget *show = gtk_button_new_with_mnemonic (_ ("_Show in Folder"));
  g_autofree char *folder = g_file_get_parse_name (work->folder);

  gtk_widget_set_halign (show, GTK_ALIGN_START);
  g_signal_connect_swapped (show, "clicked", G_CALLBACK (show_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->box), show);
  gtk_box_append (GTK_BOX (self->box),
                  pb_row_group_new (_ ("Receipts"), folder, work->files, make_file_row, NULL));
  gtk_widget_grab_focus (show);
}

static void
show_outcome (PbReceiptsPage *self, const GError *error)
{
  const Work *work = self->work;
  g_autofree char *sentence = describe_outcome (work, error);

  gtk_box_remove (GTK_BOX (self->box), self->progress);
  gtk_box_remove (GTK_BOX (self->box), self->cancel_button);
  gtk_box_append (GTK_BOX (self->box), pb_heading_new (sentence, "title-4", 1));
  add_notes (self, work);
  if (work->files->len > 0)
    add_files (self, work);
}

/* Writing. */

static gboolean
is_page (PbPage *page, gconstpointer data)
{
  return page == data;
}

/* By a toast of the window once the page is left. */
static void
tell (PbReceiptsPage *self, const GError *error)
{
  if (!self->window)
    return;
  if (pb_window_find_page (self->window, is_page, self))
    show_outcome (self, error);
  else if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pb_window_show_error (self->window, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbReceiptsPage) self = data;
  g_autoptr (GError) error = NULL;

  pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);
  if (!self->reg)
    return;
  tell (self, error);
  /* No record, but how many verdicts are still to go out. */
  pb_register_emit_changed (self->reg, NULL);
}

static double
get_fraction (gpointer data)
{
  Work *work = PB_RECEIPTS_PAGE (data)->work;
  gint n_all = g_atomic_int_get (&work->n_all);

  return n_all > 0 ? (double) g_atomic_int_get (&work->n_written) / n_all : 0;
}

static void
cancel_cb (PbReceiptsPage *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

/* Life. */

static void
pb_receipts_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_receipts_page_parent_class)->root (widget);
  g_set_weak_pointer (&PB_RECEIPTS_PAGE (widget)->window, pb_window_of (widget));
}

static void
pb_receipts_page_dispose (GObject *object)
{
  PbReceiptsPage *self = PB_RECEIPTS_PAGE (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_receipts_page_parent_class)->dispose (object);
}

/* The rows point into the work. */
static void
pb_receipts_page_finalize (GObject *object)
{
  PbReceiptsPage *self = PB_RECEIPTS_PAGE (object);

  g_object_unref (self->cancellable);
  release_work (self->work);
  G_OBJECT_CLASS (pb_receipts_page_parent_class)->finalize (object);
}

static void
pb_receipts_page_class_init (PbReceiptsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_receipts_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_receipts_page_finalize;
  GTK_WIDGET_CLASS (klass)->root = pb_receipts_page_root;
}

static void
pb_receipts_page_init (PbReceiptsPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->progress = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Receipts written"), -1);
  pb_progress_follow (GTK_PROGRESS_BAR (self->progress), get_fraction, self);
  self->cancel_button = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  gtk_widget_set_halign (self->cancel_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->cancel_button, "pill");
  g_signal_connect_swapped (self->cancel_button, "clicked", G_CALLBACK (cancel_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->progress);
  gtk_box_append (GTK_BOX (self->box), self->cancel_button);
  pb_page_set_title (PB_PAGE (self), _ ("Receipts"), NULL);
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (self->box, WIDTH));
}

PbReceiptsPage *
pb_receipts_page_new (PbRegister *reg, GFile *folder)
{
  PbReceiptsPage *self = g_object_new (PB_TYPE_RECEIPTS_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->work = g_atomic_rc_box_new0 (Work);
  self->work->folder = g_object_ref (folder);
  self->work->language = g_strdup (pb_language_current ());
  self->work->files = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_receipt_file_free);
  pb_store_worker_run (pb_register_get_worker (reg), write_job,
                       g_atomic_rc_box_acquire (self->work), release_work, NULL, self->cancellable,
                       written_cb, g_object_ref (self));
  return self;
}
