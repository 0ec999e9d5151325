/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-exchange-page.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-kind.h"
#include "exchange/pb-file.h"
#include "ui/pages/pb-export.h"
#include "ui/pages/pb-import-undo.h"
#include "ui/pages/pb-outbox.h"
#include "ui/pages/pb-publish.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/seams/pb-file-manager.h"

struct _PbExchangePage {
  AdwBin parent_instance;

  GtkWidget *undo_row;
  AdwBin *ready_place;
  GtkWidget *empty;
  GtkWidget *bar;
  GtkButton *export_button;
  GtkLabel *drafts;
  AdwBin *past_place;
  PbRegister *reg;
  PbOutbox *outbox;
  gboolean stale; /* the register has changed since the outbox was read */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PbExchangePage, pb_exchange_page, ADW_TYPE_BIN)

static void
show_error (PbExchangePage *self, const GError *error)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pb_window_show_error (window, error);
}

static void
update_export_button (PbExchangePage *self)
{
  g_autoptr (GPtrArray) chosen = pb_outbox_get_chosen (self->outbox);
  guint n = chosen->len;
  g_autofree char *label =
      n > 0 ? g_strdup_printf (ngettext ("_Export %'u Record…", "_Export %'u Records…", n), n)
            : g_strdup (_ ("_Export…"));

  gtk_button_set_label (self->export_button, label);
  gtk_widget_set_visible (self->bar, n > 0 || self->outbox->ready->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), n > 0);
}

static void
check_toggled_cb (GtkCheckButton *check, PbOutboxLine *line)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (check), PB_TYPE_EXCHANGE_PAGE);

  line->chosen = gtk_check_button_get_active (check);
  if (page)
    update_export_button (PB_EXCHANGE_PAGE (page));
}

static GtkWidget *
create_check (PbOutboxLine *line)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Put into the file"), -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), line->chosen);
  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), line);
  return check;
}

static char *
describe_line (const PbOutboxLine *line)
{
  const char *kind = pb_kind_get_label (pb_register_item_get_kind (line->item));
  g_autofree char *time = line->time ? pb_timestamp_format_locale (line->time) : NULL;

  if (line->imported)
    /* Translators: %s is what the record is, such as "Pledge". */
    return g_strdup_printf (_ ("%s, taken from a file"), kind);
  if (!time)
    return g_strdup (kind);
  /* Translators: %s is what the record is, such as "Pledge", then a date and time, then a file. */
  return g_strdup_printf (_ ("%s, exported %s in %s"), kind, time, line->file);
}

static GtkWidget *
make_line_row (gpointer item, gpointer user_data)
{
  PbOutboxLine *line = item;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = create_check (line);
  g_autofree char *subtitle = describe_line (line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 pb_register_item_get_title (line->item));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  return row;
}

static void
show_lines (AdwBin *place, const char *title, const char *text, GPtrArray *lines)
{
  adw_bin_set_child (
      place, lines->len > 0 ? pb_row_group_new (title, text, lines, make_line_row, NULL) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (place), lines->len > 0);
}

static void
show_drafts (PbExchangePage *self)
{
  guint n = self->outbox->n_drafts;
  g_autofree char *text = g_strdup_printf (
      ngettext ("%'u draft is not final yet. Finalise it in its editor to hand it over.",
                "%'u drafts are not final yet. Finalise them in their editors to hand them over.",
                n),
      n);

  gtk_label_set_label (self->drafts, text);
  gtk_widget_set_visible (GTK_WIDGET (self->drafts), n > 0);
}

static void
show_outbox (PbExchangePage *self)
{
  gtk_widget_set_visible (self->undo_row, self->outbox->can_undo_import);
  gtk_widget_set_visible (self->empty, self->outbox->ready->len == 0);
  show_lines (self->ready_place, _ ("Ready to Hand Over"),
              _ ("Final, and not in a file yet. The entities of a pledge go along with it."),
              self->outbox->ready);
  show_lines (self->past_place, _ ("Already in a File"),
              _ ("Exported before, or taken from a file. Tick a record to export it again."),
              self->outbox->past);
  show_drafts (self);
  update_export_button (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbExchangePage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbOutbox) outbox = pb_outbox_read_finish (PB_REGISTER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (!outbox) {
    show_error (self, error);
    return;
  }
  adw_bin_set_child (self->ready_place, NULL);
  adw_bin_set_child (self->past_place, NULL);
  g_clear_pointer (&self->outbox, pb_outbox_free);
  self->outbox = g_steal_pointer (&outbox);
  self->stale = FALSE;
  show_outbox (self);
}

static void
read_outbox (PbExchangePage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pb_outbox_read (self->reg, self->reading, read_cb, self);
}

/* A page that nobody sees waits until somebody does. */
static void
changed_cb (PbExchangePage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_outbox (self);
}

static void
pb_exchange_page_map (GtkWidget *widget)
{
  PbExchangePage *self = PB_EXCHANGE_PAGE (widget);

  GTK_WIDGET_CLASS (pb_exchange_page_parent_class)->map (widget);

  if (self->stale)
    read_outbox (self);
}

/* What is known only once the person has said where to. */
typedef struct {
  PbExchangePage *page;
  PbExport *export;
  GFile *file;
} Request;

static void
request_free (Request *self)
{
  g_object_unref (self->page);
  g_object_unref (self->export);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
show_clicked_cb (AdwToast *toast, gpointer user_data)
{
  GFile *file = user_data;

  pb_file_manager_show (
      gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ())), file);
}

static void
unref_cb (gpointer object, GClosure *closure)
{
  g_object_unref (object);
}

static void
tell_written (PbExchangePage *self, GFile *file)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  g_autofree char *name = pb_file_get_name (file);
  g_autofree char *markup = g_markup_escape_text (name, -1);
  g_autofree char *title = g_strdup_printf (_ ("Written and checked: %s"), markup);
  AdwToast *toast;

  if (!window)
    return;
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Show in Folder"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (show_clicked_cb), g_object_ref (file),
                         unref_cb, 0);
  pb_window_add_toast (window, toast);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;

  if (pb_export_write_finish (PB_EXPORT (source), result, &error))
    tell_written (request->page, request->file);
  else
    show_error (request->page, error);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  PbExport *export = request->export;

  if (!file)
    return;
  request->file = g_object_ref (file);
  pb_export_write (export, file, written_cb, g_steal_pointer (&request));
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (request->page));

  if (!pb_export_prepare_finish (PB_EXPORT (source), result, &error)) {
    show_error (request->page, error);
    return;
  }
  if (!root)
    return;
  name = pb_export_suggest_name (request->export);
  pb_file_chooser_save (GTK_WINDOW (root), name, chosen_cb, g_steal_pointer (&request));
}

static void
export_clicked_cb (GtkButton *button, PbExchangePage *self)
{
  pb_exchange_page_export (self);
}

static void
publish_activated_cb (AdwActionRow *row, PbExchangePage *self)
{
  pb_publish_run (GTK_WIDGET (self), self->reg);
}

static void
undo_activated_cb (AdwActionRow *row, PbExchangePage *self)
{
  pb_import_undo (self->reg, pb_window_of (GTK_WIDGET (self)));
}

static void
pb_exchange_page_dispose (GObject *object)
{
  PbExchangePage *self = PB_EXCHANGE_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_exchange_page_parent_class)->dispose (object);
}

/* The rows point into the outbox, so that it goes after them. */
static void
pb_exchange_page_finalize (GObject *object)
{
  g_clear_pointer (&PB_EXCHANGE_PAGE (object)->outbox, pb_outbox_free);

  G_OBJECT_CLASS (pb_exchange_page_parent_class)->finalize (object);
}

static void
pb_exchange_page_class_init (PbExchangePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_exchange_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_exchange_page_finalize;
  widget_class->map = pb_exchange_page_map;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pledgebook/Pledgebook/pages/pb-exchange-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, undo_row);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, ready_place);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, empty);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, bar);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, export_button);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, drafts);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, past_place);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, publish_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_activated_cb);
}

static void
pb_exchange_page_init (PbExchangePage *self)
{
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pb_exchange_page_new:
 * @reg: (transfer none): where the records are
 *
 * Returns: (transfer floating): a page that reads itself when it is first shown
 */
GtkWidget *
pb_exchange_page_new (PbRegister *reg)
{
  PbExchangePage *self = g_object_new (PB_TYPE_EXCHANGE_PAGE, NULL);

  self->reg = g_object_ref (reg);
  g_signal_connect_swapped (reg, "changed", G_CALLBACK (changed_cb), self);
  return GTK_WIDGET (self);
}

/**
 * pb_exchange_page_export:
 * @self: a page
 *
 * Reads what is ticked, asks where to write it, writes it and tells so.
 */
void
pb_exchange_page_export (PbExchangePage *self)
{
  g_autoptr (GPtrArray) chosen = NULL;
  Request *request;

  g_return_if_fail (PB_IS_EXCHANGE_PAGE (self));

  if (!self->outbox)
    return;
  chosen = pb_outbox_get_chosen (self->outbox);
  if (chosen->len == 0)
    return;
  request = g_new0 (Request, 1);
  request->page = g_object_ref (self);
  request->export = pb_export_new (self->reg, chosen);
  pb_export_prepare (request->export, prepared_cb, request);
}
