/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-history-page.h"

#include <glib/gi18n-lib.h>

#include "base/pb-change.h"
#include "base/pb-date.h"
#include "domain/pb-record.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-change-list.h"
#include "ui/widgets/pb-record-view.h"

struct _PbHistoryPage {
  PbPage parent_instance;

  const PbKind *kind;
  PbValue *now;
  GCancellable *cancellable;
  GtkWidget *box;
};

/* One revision, read in the store's thread. */
typedef struct {
  PbRevision *revision;
  PbValue *record;
} Past;

enum { SIGNAL_RESTORE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbHistoryPage, pb_history_page, PB_TYPE_PAGE)

static void
free_past (gpointer data)
{
  Past *past = data;

  pb_revision_free (past->revision);
  pb_value_unref (past->record);
  g_free (past);
}

static void
pb_history_page_dispose (GObject *object)
{
  PbHistoryPage *self = PB_HISTORY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->now, pb_value_unref);
  G_OBJECT_CLASS (pb_history_page_parent_class)->dispose (object);
}

static void
pb_history_page_class_init (PbHistoryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_history_page_dispose;

  signals[SIGNAL_RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, PB_TYPE_VALUE);
}

static void
pb_history_page_init (PbHistoryPage *self)
{
  self->cancellable = g_cancellable_new ();
}

/* In the store's thread: every revision with its record. */
static gpointer
read_history_job (PbStore *store, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) revisions = pb_store_history (store, id, error);
  g_autoptr (GPtrArray) pasts = g_ptr_array_new_with_free_func (free_past);

  if (!revisions)
    return NULL;
  while (revisions->len > 0) {
    PbRevision *revision = g_ptr_array_index (revisions, 0);
    PbValue *record = pb_store_load_revision (store, id, revision->digest, error);
    Past *past;

    if (!record)
      return NULL;
    past = g_new0 (Past, 1);
    past->revision = g_ptr_array_steal_index (revisions, 0);
    past->record = record;
    g_ptr_array_add (pasts, past);
  }
  return g_steal_pointer (&pasts);
}

static void
restore_clicked_cb (GtkButton *button, PbHistoryPage *self)
{
  PbValue *record = g_object_get_data (G_OBJECT (button), "record");

  g_signal_emit (self, signals[SIGNAL_RESTORE], 0, record);
}

static GtkWidget *
make_clamped (GtkWidget *child)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (child, "page-content");
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  return scroller;
}

static void
read_clicked_cb (GtkButton *button, PbHistoryPage *self)
{
  PbValue *record = g_object_get_data (G_OBJECT (button), "record");
  g_autofree char *title = g_strdup_printf (_ ("Version %u"), pb_record_get_revision (record));
  PbPage *page = pb_page_new (title, make_clamped (pb_record_view_new (self->kind, record)));

  pb_page_set_title (page, title, pb_record_title (self->kind, record));
  pb_window_push (pb_window_of (GTK_WIDGET (self)), page);
}

static GtkWidget *
make_button (PbHistoryPage *self, const char *label, PbValue *record, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button), "record", pb_value_ref (record),
                          (GDestroyNotify) pb_value_unref);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_buttons (PbHistoryPage *self, PbValue *record, gboolean is_current)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_box_append (GTK_BOX (box), make_button (self, _ ("Read This Version"), record,
                                              G_CALLBACK (read_clicked_cb)));
  if (!is_current)
    gtk_box_append (GTK_BOX (box), make_button (self, _ ("Restore This Version"), record,
                                                G_CALLBACK (restore_clicked_cb)));
  return box;
}

static char *
describe_origin (const PbRevision *revision)
{
  g_autofree char *when = pb_timestamp_format_locale (revision->modified);

  if (revision->gap)
    /* Translators: %s is a date and time. */
    return g_strdup_printf (_ ("%s, from a file; the version before it is not here"), when);
  if (g_strcmp0 (revision->origin, "import") == 0)
    /* Translators: %s is a date and time. */
    return g_strdup_printf (_ ("%s, from a file"), when);
  return g_steal_pointer (&when);
}

static void
add_past (PbHistoryPage *self, const Past *past, gboolean is_current)
{
  g_autoptr (GPtrArray) changes = pb_changes_between (past->record, self->now);
  g_autofree char *number = NULL;
  g_autofree char *origin = describe_origin (past->revision);
  GtkWidget *expander = adw_expander_row_new ();
  GtkWidget *list = adw_preferences_group_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  number = is_current ? g_strdup_printf (_ ("Version %u, as it is now"), past->revision->number)
                      : g_strdup_printf (_ ("Version %u"), past->revision->number);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), number);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), origin);
  gtk_widget_add_css_class (content, "history-content");
  gtk_box_append (GTK_BOX (content),
                  pb_change_list_new (self->kind, changes, _ ("In this version"), _ ("Now")));
  gtk_box_append (GTK_BOX (content), make_buttons (self, past->record, is_current));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), content);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), expander);
  gtk_box_append (GTK_BOX (self->box), list);
}

static void
history_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbHistoryPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pasts =
      pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!pasts) {
    pb_window_show_error (pb_window_of (GTK_WIDGET (self)), error);
    return;
  }
  for (guint i = 0; i < pasts->len; i++)
    add_past (self, g_ptr_array_index (pasts, i), i == 0);
  if (pasts->len == 0)
    gtk_box_append (GTK_BOX (self->box),
                    gtk_label_new (_ ("Nothing has been saved yet, so there is no history.")));
}

PbHistoryPage *
pb_history_page_new (PbRegister *reg, const PbKind *kind, PbValue *record)
{
  PbHistoryPage *self = g_object_new (PB_TYPE_HISTORY_PAGE, NULL);

  self->kind = kind;
  self->now = pb_value_ref (record);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  pb_page_set_title (PB_PAGE (self), _ ("History"), pb_record_title (kind, record));
  pb_page_set_content (PB_PAGE (self), make_clamped (self->box));
  pb_store_worker_run (
      pb_register_get_worker (reg), read_history_job, g_strdup (pb_record_get_id (record)), g_free,
      (GDestroyNotify) g_ptr_array_unref, self->cancellable, history_read_cb, g_object_ref (self));
  return self;
}
