/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-history-page.h"

#include <glib/gi18n-lib.h>

#include "base/pb-change.h"
#include "base/pb-date.h"
#include "domain/pb-record.h"
#include "store/pb-store-keys.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-change-list.h"
#include "ui/widgets/pb-record-view.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-wrap-box.h"
#include "ui/widgets/pb-wrapping-button.h"

/* Of the column in px. */
#define WIDTH 600

struct _PbHistoryPage {
  PbPage parent_instance;

  const PbKind *kind;
  PbValue *now;
  GCancellable *cancellable;
  GtkWidget *box;
  GPtrArray *pasts; /* the newest first */
};

/* One revision, read in the store's thread.
 * @decision: (nullable): that it was taken in although it was held back */
typedef struct {
  PbRevision *revision;
  PbValue *record;
  PbDecision *decision;
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
  g_clear_pointer (&past->decision, pb_decision_free);
  g_free (past);
}

static void
pb_history_page_dispose (GObject *object)
{
  PbHistoryPage *self = PB_HISTORY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->now, pb_value_unref);
  self->box = NULL;
  G_OBJECT_CLASS (pb_history_page_parent_class)->dispose (object);
}

/* The rows point to the versions, which go after them. */
static void
pb_history_page_finalize (GObject *object)
{
  g_clear_pointer (&PB_HISTORY_PAGE (object)->pasts, g_ptr_array_unref);
  G_OBJECT_CLASS (pb_history_page_parent_class)->finalize (object);
}

static void
pb_history_page_class_init (PbHistoryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_history_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_history_page_finalize;

  signals[SIGNAL_RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, PB_TYPE_VALUE);
}

static void
pb_history_page_init (PbHistoryPage *self)
{
  self->cancellable = g_cancellable_new ();
}

/* (transfer full) (nullable): what was decided about a revision, the last time. */
static PbDecision *
steal_decision (GPtrArray *decisions, const char *digest)
{
  for (guint i = decisions->len; i > 0; i--) {
    const PbDecision *decision = g_ptr_array_index (decisions, i - 1);

    if (g_strcmp0 (decision->digest, digest) == 0)
      return g_ptr_array_steal_index (decisions, i - 1);
  }
  return NULL;
}

/* In the store's thread: every revision with its record. */
static gpointer
read_history_job (PbStore *store, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) revisions = pb_store_history (store, id, error);
  g_autoptr (GPtrArray) decisions = revisions ? pb_store_list_decisions (store, id, error) : NULL;
  g_autoptr (GPtrArray) pasts = g_ptr_array_new_with_free_func (free_past);

  if (!decisions)
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
    past->decision = steal_decision (decisions, past->revision->digest);
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

static void
read_clicked_cb (GtkButton *button, PbHistoryPage *self)
{
  PbValue *record = g_object_get_data (G_OBJECT (button), "record");
  g_autofree char *title = g_strdup_printf (_ ("Version %u"), pb_record_get_revision (record));
  PbPage *page =
      pb_page_new (title, pb_scrolled_column_new (pb_record_view_new (self->kind, record), WIDTH));

  pb_page_set_title (page, title, pb_record_title (self->kind, record));
  pb_window_push (pb_window_of (GTK_WIDGET (self)), page);
}

static GtkWidget *
make_button (PbHistoryPage *self, const char *label, PbValue *record, GCallback callback)
{
  GtkWidget *button = pb_wrapping_button_set_up (gtk_button_new_with_label (label));

  g_object_set_data_full (G_OBJECT (button), "record", pb_value_ref (record),
                          (GDestroyNotify) pb_value_unref);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_buttons (PbHistoryPage *self, PbValue *record, gboolean is_current)
{
  GtkWidget *buttons = pb_wrap_box_new (9);

  pb_wrap_box_append (PB_WRAP_BOX (buttons), make_button (self, _ ("Read This Version"), record,
                                                          G_CALLBACK (read_clicked_cb)));
  if (!is_current)
    pb_wrap_box_append (
        PB_WRAP_BOX (buttons),
        make_button (self, _ ("Restore This Version"), record, G_CALLBACK (restore_clicked_cb)));
  return buttons;
}

static gboolean
is_current_version (PbHistoryPage *self, const Past *past)
{
  return g_ptr_array_index (self->pasts, 0) == past;
}

static gboolean
is_imported (const PbRevision *revision)
{
  return g_strcmp0 (revision->origin, "import") == 0;
}

/* Beside versions of others, one's own are told apart. */
static gboolean
has_imported (PbHistoryPage *self)
{
  for (guint i = 0; i < self->pasts->len; i++)
    if (is_imported (((const Past *) g_ptr_array_index (self->pasts, i))->revision))
      return TRUE;
  return FALSE;
}

static char *
describe_origin (PbHistoryPage *self, const PbRevision *revision)
{
  g_autofree char *when = pb_timestamp_format_locale (revision->modified);

  if (revision->gap)
    /* Translators: %s is a date and time. */
    return g_strdup_printf (_ ("%s, from a file; the version before it is not here"), when);
  if (g_strcmp0 (revision->origin, "merge") == 0)
    /* Translators: %s is a date and time. */
    return g_strdup_printf (_ ("%s, when two were made one"), when);
  if (is_imported (revision))
    /* Translators: %s is a date and time. */
    return g_strdup_printf (_ ("%s, from a file"), when);
  if (has_imported (self))
    /* Translators: %s is a date and time; the version was made in this office. */
    return g_strdup_printf (_ ("%s, made here"), when);
  return g_steal_pointer (&when);
}

/* What a version says otherwise than the record does now, and what can be done with it. */
static GtkWidget *
make_content (PbHistoryPage *self, const Past *past)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gboolean is_current = is_current_version (self, past);
  g_autoptr (GPtrArray) changes = pb_changes_between (past->record, self->now);

  gtk_widget_add_css_class (content, "history-content");
  if (!is_current)
    gtk_box_append (GTK_BOX (content),
                    pb_change_list_new (self->kind, changes, _ ("In this version"), _ ("Now")));
  gtk_box_append (GTK_BOX (content), make_buttons (self, past->record, is_current));
  return content;
}

/* When and from where, and below that what was decided about it. */
static char *
describe_past (PbHistoryPage *self, const Past *past)
{
  g_autofree char *origin = describe_origin (self, past->revision);
  g_autofree char *decision = past->decision ? pb_decision_describe (past->decision) : NULL;

  return g_strjoin ("\n", origin, decision, NULL);
}

/* Made when it is first opened: a long life has many versions. */
static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, PbHistoryPage *self)
{
  Past *past = g_object_steal_data (G_OBJECT (row), "past");

  if (past)
    adw_expander_row_add_row (row, make_content (self, past));
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  PbHistoryPage *self = data;
  const Past *past = item;
  guint number = past->revision->number;
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *text = describe_past (self, past);
  g_autofree char *title = is_current_version (self, past)
                               ? g_strdup_printf (_ ("Version %u, as it is now"), number)
                               : g_strdup_printf (_ ("Version %u"), number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* The name of a file is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), text);
  g_object_set_data (G_OBJECT (row), "past", item);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), self);
  return row;
}

static void
history_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbHistoryPage) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *pasts = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  self->pasts = pasts;
  if (!self->box)
    return;
  if (!pasts)
    pb_window_show_error (pb_window_of (GTK_WIDGET (self)), error);
  else if (pasts->len > 0)
    gtk_box_append (GTK_BOX (self->box), pb_row_group_new ("", NULL, pasts, make_row, self));
  else
    gtk_box_append (
        GTK_BOX (self->box),
        pb_text_label_new (_ ("Nothing has been saved yet, so there is no history."), NULL));
}

PbHistoryPage *
pb_history_page_new (PbRegister *reg, const PbKind *kind, PbValue *record)
{
  PbHistoryPage *self = g_object_new (PB_TYPE_HISTORY_PAGE, NULL);

  self->kind = kind;
  self->now = pb_value_ref (record);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  pb_page_set_title (PB_PAGE (self), _ ("History"), pb_record_title (kind, record));
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (self->box, WIDTH));
  pb_store_worker_run (
      pb_register_get_worker (reg), read_history_job, g_strdup (pb_record_get_id (record)), g_free,
      (GDestroyNotify) g_ptr_array_unref, self->cancellable, history_read_cb, g_object_ref (self));
  return self;
}
