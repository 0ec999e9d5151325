/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-exchange-page.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-blank-table.h"
#include "ui/pages/pb-datasets-page.h"
#include "ui/pages/pb-export.h"
#include "ui/pages/pb-hand-over-page.h"
#include "ui/pages/pb-import-undo.h"
#include "ui/pages/pb-outbox-list.h"
#include "ui/pages/pb-publish.h"
#include "ui/pages/pb-table-page.h"
#include "ui/pages/pb-tab-once.h"
#include "ui/pb-window.h"
#include "ui/review/pb-review-row.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/widgets/pb-toast-area.h"
#include "ui/widgets/pb-tooltip-name.h"

struct _PbExchangePage {
  AdwBin parent_instance;

  GtkWidget *blank_button;
  PbReviewRow *review_row;
  GtkWidget *undo_row;
  GtkWidget *empty;
  GtkWidget *empty_icon;
  GtkWidget *bar;
  GtkButton *export_button;
  GtkLabel *drafts;
  PbOutboxList *list;
  PbRegister *reg;
  PbOutbox *outbox;
  gboolean stale; /* the register has changed since the outbox was read */
  gboolean find_export;
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
  gtk_widget_set_visible (self->bar,
                          n > 0 || pb_outbox_get_lines (self->outbox, PB_OUTBOX_READY)->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), n > 0);
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
find_export (PbExchangePage *self)
{
  if (!self->find_export || self->stale)
    return;
  self->find_export = FALSE;
  if (gtk_widget_get_visible (self->bar))
    gtk_widget_grab_focus (GTK_WIDGET (self->export_button));
}

static void
show_outbox (PbExchangePage *self)
{
  GPtrArray *ready = pb_outbox_get_lines (self->outbox, PB_OUTBOX_READY);

  gtk_widget_set_visible (self->undo_row, self->outbox->can_undo_import);
  gtk_widget_set_visible (self->empty, ready->len == 0);
  pb_outbox_list_set_outbox (self->list, self->outbox);
  gtk_widget_set_visible (self->empty_icon, !gtk_widget_get_visible (GTK_WIDGET (self->list)));
  show_drafts (self);
  update_export_button (self);
  find_export (self);
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
  pb_outbox_list_set_outbox (self->list, NULL);
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
  pb_review_row_read (self->review_row, self->reg);
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

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbExchangePage) self = user_data;
  PbExport *export = PB_EXPORT (source);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (!pb_export_prepare_finish (export, result, &error))
    show_error (self, error);
  else if (window)
    pb_window_push (window, PB_PAGE (pb_hand_over_page_new (export)));
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
table_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (PbExchangePage) self = user_data;
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (file && window)
    pb_window_push (window, PB_PAGE (pb_table_page_new (self->reg, file)));
}

static void
table_activated_cb (AdwActionRow *row, PbExchangePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  pb_file_chooser_open_one (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Tables (CSV)"),
                            "*.csv", table_chosen_cb, g_object_ref (self));
}

static void
save_blank_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pb_blank_table_save (widget, pb_kind_find (g_variant_get_string (parameter, NULL)));
}

static void
datasets_activated_cb (AdwActionRow *row, PbExchangePage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window)
    pb_window_push (window, pb_datasets_page_new (self->reg));
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

  g_type_ensure (PB_TYPE_OUTBOX_LIST);
  g_type_ensure (PB_TYPE_REVIEW_ROW);
  g_type_ensure (PB_TYPE_TAB_ONCE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pledgebook/Pledgebook/pages/pb-exchange-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, review_row);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, undo_row);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, empty);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, empty_icon);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, bar);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, export_button);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, drafts);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, list);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, publish_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, datasets_activated_cb);
  gtk_widget_class_bind_template_child (widget_class, PbExchangePage, blank_button);
  gtk_widget_class_install_action (widget_class, "exchange.save-blank", "s", save_blank_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_export_button);
}

static void
pb_exchange_page_init (PbExchangePage *self)
{
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  pb_toast_area_keep_clear (self->bar);
  pb_tooltip_name_set (self->blank_button, _ ("Choose What For"));
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
 * Reads what is ticked, and shows the ways to hand it over.
 */
void
pb_exchange_page_export (PbExchangePage *self)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (PbExport) export = NULL;

  g_return_if_fail (PB_IS_EXCHANGE_PAGE (self));

  if (!self->outbox)
    return;
  chosen = pb_outbox_get_chosen (self->outbox);
  if (chosen->len == 0)
    return;
  export = pb_export_new (self->reg, chosen);
  pb_export_prepare (export, prepared_cb, g_object_ref (self));
}

/**
 * pb_exchange_page_find_export:
 * @self: a page
 *
 * Puts the focus on the button that hands over what is ticked, as soon as it is known what is.
 */
void
pb_exchange_page_find_export (PbExchangePage *self)
{
  g_return_if_fail (PB_IS_EXCHANGE_PAGE (self));

  self->find_export = TRUE;
  find_export (self);
}
