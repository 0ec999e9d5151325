/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-format-page.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-file.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/seams/pb-file-manager.h"
#include "ui/widgets/pb-progress-follow.h"
#include "ui/widgets/pb-scrolled-column.h"

#define WIDTH 600

struct _PbFormatPage {
  PbPage parent_instance;

  PbFormatExport *export;
  GCancellable *cancellable;
  const PbExportFormat *format;
  GtkStack *stack;
  AdwPreferencesGroup *formats;
  GtkLabel *doing;
  GtkWidget *progress;
  GtkWidget *cancel;
};

G_DEFINE_FINAL_TYPE (PbFormatPage, pb_format_page, PB_TYPE_PAGE)

static void
show_clicked_cb (AdwToast *toast, GFile *file)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  pb_file_manager_show (application ? gtk_application_get_active_window (application) : NULL, file);
}

static void
unref_cb (gpointer object, GClosure *closure)
{
  g_object_unref (object);
}

static char *
describe_written (GFile *file, guint n_left_out)
{
  g_autofree char *name = pb_file_get_name (file);
  g_autofree char *markup = g_markup_escape_text (name, -1);

  if (n_left_out == 0)
    /* Translators: %s is the name of a file or folder. */
    return g_strdup_printf (_ ("Written: %s"), markup);
  /* Translators: %1$s is the name of a file, %2$u how many records lacked something. */
  return g_strdup_printf (ngettext ("Written: %1$s. %2$u record had too little in it for this "
                                    "format.",
                                    "Written: %1$s. %2$u records had too little in them for this "
                                    "format.",
                                    n_left_out),
                          markup, n_left_out);
}

static void
tell_written (PbFormatPage *self, GFile *file, guint n_left_out)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  g_autofree char *title = describe_written (file, n_left_out);
  AdwToast *toast;

  if (!window)
    return;
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Show in Folder"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (show_clicked_cb), g_object_ref (file),
                         unref_cb, 0);
  pb_window_pop (window);
  pb_window_add_toast (window, toast);
}

/* A page and the file that it waits for. */
typedef struct {
  PbFormatPage *page;
  GFile *file;
} Waiting;

static void
free_waiting (Waiting *self)
{
  g_object_unref (self->page);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, free_waiting)

static void
show_formats (PbFormatPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "formats");
  gtk_widget_child_focus (GTK_WIDGET (self->formats), GTK_DIR_TAB_FORWARD);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  PbFormatPage *self = waiting->page;
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  guint n_left_out;

  if (pb_format_export_write_finish (PB_FORMAT_EXPORT (source), result, &n_left_out, &error)) {
    tell_written (self, waiting->file, n_left_out);
    return;
  }
  g_clear_object (&self->cancellable);
  show_formats (self);
  if (window && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pb_window_show_error (window, error);
}

/**
 * pb_format_page_write:
 * @self: a page that is not writing
 * @format: one that takes the records
 * @file: where to
 */
void
pb_format_page_write (PbFormatPage *self, const PbExportFormat *format, GFile *file)
{
  Waiting *waiting;
  g_autofree char *name = NULL;
  g_autofree char *doing = NULL;

  g_return_if_fail (PB_IS_FORMAT_PAGE (self));

  waiting = g_new (Waiting, 1);
  waiting->page = g_object_ref (self);
  waiting->file = g_object_ref (file);
  name = pb_file_get_name (file);
  /* Translators: %s is the name of a file or folder. */
  doing = g_strdup_printf (_ ("Writing “%s”…"), name);
  gtk_label_set_label (self->doing, doing);
  gtk_stack_set_visible_child_name (self->stack, "writing");
  gtk_widget_grab_focus (self->cancel);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  pb_format_export_write (self->export, format, file, self->cancellable, written_cb, waiting);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (PbFormatPage) self = user_data;

  if (file && self->format)
    pb_format_page_write (self, self->format, file);
}

static void
activated_cb (AdwActionRow *row, PbFormatPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const PbExportFormat *format = g_object_get_data (G_OBJECT (row), "format");
  g_autofree char *name =
      pb_export_format_suggest_name (format, pb_format_export_get_kind (self->export));
  g_autofree char *pattern = g_strconcat ("*", format->suffix ? format->suffix : "", NULL);

  self->format = format;
  pb_file_chooser_save_as (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, name,
                           pb_export_format_get_title (format), pattern, chosen_cb,
                           g_object_ref (self));
}

static void
add_row (PbFormatPage *self, const PbExportFormat *format)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pb_export_format_get_title (format));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), pb_export_format_get_summary (format));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "format", (gpointer) format);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), self);
  adw_preferences_group_add (self->formats, row);
}

static double
get_fraction (gpointer user_data)
{
  PbFormatPage *self = user_data;
  guint n = pb_format_export_get_n (self->export);

  return n > 0 ? (double) pb_format_export_get_n_done (self->export) / n : 0;
}

static void
cancel_clicked_cb (GtkButton *button, PbFormatPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static GtkWidget *
make_writing (PbFormatPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->doing = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "justify", GTK_JUSTIFY_CENTER, NULL);
  self->progress = gtk_progress_bar_new ();
  self->cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  gtk_widget_add_css_class (self->cancel, "pill");
  gtk_widget_set_halign (self->cancel, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->doing, NULL, -1);
  pb_progress_follow (GTK_PROGRESS_BAR (self->progress), get_fraction, self);
  g_signal_connect (self->cancel, "clicked", G_CALLBACK (cancel_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->doing));
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), self->cancel);
  return box;
}

static void
pb_format_page_shown (PbPage *page)
{
  show_formats (PB_FORMAT_PAGE (page));
}

static void
pb_format_page_dispose (GObject *object)
{
  PbFormatPage *self = PB_FORMAT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (pb_format_page_parent_class)->dispose (object);
}

static void
pb_format_page_finalize (GObject *object)
{
  g_clear_object (&PB_FORMAT_PAGE (object)->export);
  G_OBJECT_CLASS (pb_format_page_parent_class)->finalize (object);
}

static void
pb_format_page_class_init (PbFormatPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_format_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_format_page_finalize;
  PB_PAGE_CLASS (klass)->shown = pb_format_page_shown;
}

static void
pb_format_page_init (PbFormatPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  self->formats = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_description (self->formats,
                                         _ ("For other programs. Contacts of people, and notes for "
                                            "this office, are not in these files."));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->formats), "formats");
  gtk_stack_add_named (self->stack, make_writing (self), "writing");
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (GTK_WIDGET (self->stack), WIDTH));
}

/**
 * pb_format_page_new:
 * @export: (transfer none): what to write
 * @summary: what that is, under the title
 *
 * Returns: (transfer floating): a page that asks for the format
 */
PbPage *
pb_format_page_new (PbFormatExport *export, const char *summary)
{
  PbFormatPage *self = g_object_new (PB_TYPE_FORMAT_PAGE, NULL);

  self->export = g_object_ref (export);
  pb_page_set_title (PB_PAGE (self), _ ("Export"), summary);
  for (const PbExportFormat *format = pb_export_format_get_all (); format->name; format++)
    if (pb_export_format_takes (format, pb_format_export_get_kind (export)))
      add_row (self, format);
  return PB_PAGE (self);
}
