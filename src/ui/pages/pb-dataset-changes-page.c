/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-dataset-changes-page.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-dataset-change-row.h"
#include "ui/pages/pb-row-group.h"
#include "ui/widgets/pb-read-table.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-waiting.h"
#include "ui/widgets/pb-focus-order.h"

/* In px. */
#define WIDTH 860
#define SPACING 24

struct _PbDatasetChangesPage {
  PbPage parent_instance;

  GtkStack *stack;
  GtkWidget *column;
  AdwStatusPage *failed;
  PbDatasetChanges *changes;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PbDatasetChangesPage, pb_dataset_changes_page, PB_TYPE_PAGE)

static guint
count_all (const PbDatasetChanges *changes)
{
  guint n = 0;

  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    for (guint way = 0; way < PB_N_DATASET_WAYS; way++)
      n += pb_dataset_changes_count (changes, *kind, (PbDatasetWay) way);
  return n;
}

static void
add_summary (PbDatasetChangesPage *self)
{
  guint n = count_all (self->changes);
  g_autofree char *text =
      n == 0 ? g_strdup (_ ("Nothing changed: the two data sets say the same."))
             : g_strdup_printf (ngettext ("%'u record is not the same in the two data sets.",
                                          "%'u records are not the same in the two data sets.", n),
                                n);

  gtk_box_append (GTK_BOX (self->column), pb_text_label_new (text, "heading"));
}

static void
add_figures_of (PbDatasetChangesPage *self, GtkWidget *table, const PbKind *kind)
{
  g_auto (GStrv) cells = g_new0 (char *, 1 + PB_N_DATASET_WAYS + 1);

  cells[0] = g_strdup (pb_kind_get_label (kind));
  for (guint way = 0; way < PB_N_DATASET_WAYS; way++)
    cells[1 + way] =
        g_strdup_printf ("%'u", pb_dataset_changes_count (self->changes, kind, (PbDatasetWay) way));
  pb_read_table_add_row (table, (const char *const *) cells);
}

static void
add_figures (PbDatasetChangesPage *self)
{
  const PbReadColumn columns[] = {
    { C_ ("data set", "Kind"), FALSE },
    { C_ ("data set", "Added"), TRUE },
    { C_ ("data set", "Changed"), TRUE },
    { C_ ("data set", "Removed"), TRUE },
  };
  GtkWidget *table = pb_read_table_new (columns, G_N_ELEMENTS (columns));

  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    add_figures_of (self, table, *kind);
  gtk_box_append (GTK_BOX (self->column), table);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  return pb_dataset_change_row_new (item);
}

static void
add_group (PbDatasetChangesPage *self, PbDatasetWay way, const char *title, const char *text)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < self->changes->items->len; i++) {
    PbDatasetChange *change = g_ptr_array_index (self->changes->items, i);

    if (change->way == way)
      g_ptr_array_add (items, change);
  }
  if (items->len > 0)
    gtk_box_append (GTK_BOX (self->column), pb_row_group_new (title, text, items, make_row, self));
}

/* So that keys scroll; not before the page is seen. */
static void
focus_changes (PbDatasetChangesPage *self)
{
  if (gtk_widget_get_mapped (self->column))
    pb_focus_enter (self->column);
}

static void
show_changes (PbDatasetChangesPage *self)
{
  add_summary (self);
  if (count_all (self->changes) > 0)
    add_figures (self);
  add_group (self, PB_DATASET_CHANGED, C_ ("data set", "Changed"),
             _ ("Open a line to see both sides of every difference."));
  add_group (self, PB_DATASET_ADDED, C_ ("data set", "Added"), NULL);
  add_group (self, PB_DATASET_REMOVED, C_ ("data set", "Removed"),
             _ ("No longer published: withdrawn, deleted, or not yet validated again."));
  if (count_all (self->changes) > self->changes->items->len)
    gtk_box_append (GTK_BOX (self->column),
                    pb_text_label_new (_ ("There are more than can be listed here. The figures "
                                          "count all of them."),
                                       "dim-label"));
  gtk_stack_set_visible_child_name (self->stack, "changes");
  focus_changes (self);
}

/* The page may be gone by now: then it has cancelled. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbDatasetChangesPage *self = user_data;
  g_autoptr (GError) error = NULL;
  PbDatasetChanges *changes = pb_dataset_changes_read_finish (result, &error);
  g_autofree char *markup = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (changes) {
    self->changes = changes;
    show_changes (self);
    return;
  }
  markup = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->failed, markup);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
pb_dataset_changes_page_shown (PbPage *page)
{
  focus_changes (PB_DATASET_CHANGES_PAGE (page));
}

static void
pb_dataset_changes_page_dispose (GObject *object)
{
  g_cancellable_cancel (PB_DATASET_CHANGES_PAGE (object)->cancellable);

  G_OBJECT_CLASS (pb_dataset_changes_page_parent_class)->dispose (object);
}

/* The rows in the children point into the changes, so that they go last. */
static void
pb_dataset_changes_page_finalize (GObject *object)
{
  PbDatasetChangesPage *self = PB_DATASET_CHANGES_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->changes, pb_dataset_changes_free);

  G_OBJECT_CLASS (pb_dataset_changes_page_parent_class)->finalize (object);
}

static void
pb_dataset_changes_page_class_init (PbDatasetChangesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_dataset_changes_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_dataset_changes_page_finalize;
  PB_PAGE_CLASS (klass)->shown = pb_dataset_changes_page_shown;
}

static void
pb_dataset_changes_page_init (PbDatasetChangesPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->failed = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->failed, "dialog-error-symbolic");
  adw_status_page_set_title (self->failed, _ ("The Data Sets Cannot Be Compared"));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, pb_waiting_new (_ ("Comparing the data sets…")), "reading");
  gtk_stack_add_named (self->stack, pb_scrolled_column_new (self->column, WIDTH), "changes");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->failed), "failed");
  pb_page_set_content (PB_PAGE (self), GTK_WIDGET (self->stack));
}

PbPage *
pb_dataset_changes_page_new (GFile *older, GFile *newer, const char *from, const char *to)
{
  PbDatasetChangesPage *self = g_object_new (PB_TYPE_DATASET_CHANGES_PAGE, NULL);
  /* Translators: two days, or names of files. */
  g_autofree char *days = g_strdup_printf (_ ("From %1$s to %2$s"), from, to);

  pb_page_set_title (PB_PAGE (self), _ ("What Changed"), NULL);
  gtk_box_append (GTK_BOX (self->column), pb_text_label_new (days, "dim-label"));
  pb_dataset_changes_read (older, newer, self->cancellable, read_cb, self);
  return PB_PAGE (self);
}
