/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-merge-with-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "ui/pages/pb-alike-search.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pages/pb-side-radio.h"
#include "ui/pb-window.h"
#include "ui/rows/pb-record-search.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"

/* In px. */
#define WIDTH 720
#define SPACING 24

/* So many that look alike are offered. */
#define MOST_ALIKE 5

struct _PbMergeWithPage {
  PbPage parent_instance;

  PbRegister *reg;
  const PbKind *kind;
  PbValue *record;
  GPtrArray *alike; /* of PbValue */
  PbPicker *picker;
  GtkWidget *column;
  GCancellable *cancellable; /* of the page */
  GCancellable *search;      /* of what is typed */
};

G_DEFINE_FINAL_TYPE (PbMergeWithPage, pb_merge_with_page, PB_TYPE_PAGE)

/* Back leads past this page, which has its answer. */
static void
choose (PbMergeWithPage *self, const char *id)
{
  g_autoptr (PbMergeWithPage) kept = g_object_ref (self);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (!window)
    return;
  pb_window_pop (window);
  pb_window_compare_records (window, kept->kind, pb_record_get_id (kept->record), id);
}

static void
picked_cb (PbMergeWithPage *self, PbOption *option)
{
  choose (self, pb_option_get_code (option));
}

static void
search_cb (PbMergeWithPage *self, const char *text)
{
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  self->search = g_cancellable_new ();
  pb_record_search_run (self->picker, self->reg, self->kind, text, pb_record_get_id (self->record),
                        self->search);
}

/* What looks alike. */

static void
alike_activated_cb (AdwActionRow *row, PbValue *record)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), PB_TYPE_MERGE_WITH_PAGE);

  choose (PB_MERGE_WITH_PAGE (page), pb_record_get_id (record));
}

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  PbMergeWithPage *self = data;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *side = pb_side_describe (self->kind, record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pb_record_title (self->kind, record));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), side);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (alike_activated_cb), record);
  return row;
}

/* That nothing is proposed is no error: there is the search. */
static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbMergeWithPage) self = data;
  g_autoptr (GPtrArray) found = pb_browser_run_finish (PB_BROWSER (source), result, NULL);

  if (!found || found->len == 0)
    return;
  self->alike = g_steal_pointer (&found);
  gtk_box_append (GTK_BOX (self->column),
                  pb_row_group_new (_ ("Looks Alike"), NULL, self->alike, make_row, self));
}

static void
find_alike (PbMergeWithPage *self)
{
  pb_alike_search (pb_register_get_browser (self->reg), self->kind, self->record, MOST_ALIKE,
                   self->cancellable, found_cb, g_object_ref (self));
}

/* Life. */

static void
pb_merge_with_page_shown (PbPage *page)
{
  gtk_widget_grab_focus (pb_picker_get_entry (PB_MERGE_WITH_PAGE (page)->picker));
}

static void
pb_merge_with_page_dispose (GObject *object)
{
  PbMergeWithPage *self = PB_MERGE_WITH_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->search);
  G_OBJECT_CLASS (pb_merge_with_page_parent_class)->dispose (object);
}

/* The rows point to the records, which go after them. */
static void
pb_merge_with_page_finalize (GObject *object)
{
  PbMergeWithPage *self = PB_MERGE_WITH_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->search);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->alike, g_ptr_array_unref);
  pb_value_unref (self->record);
  G_OBJECT_CLASS (pb_merge_with_page_parent_class)->finalize (object);
}

static void
pb_merge_with_page_class_init (PbMergeWithPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_merge_with_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_merge_with_page_finalize;
  PB_PAGE_CLASS (klass)->shown = pb_merge_with_page_shown;
}

static void
pb_merge_with_page_init (PbMergeWithPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *question = pb_text_label_new (_ ("Which record is the same?"), "heading");

  self->cancellable = g_cancellable_new ();
  self->search = g_cancellable_new ();
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->picker = pb_picker_new ();
  pb_picker_set_placeholder (self->picker, _ ("Type to search"));
  g_signal_connect_swapped (self->picker, "search", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pb_picker_get_entry (self->picker)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Which record is the same?"),
                                  -1);
  gtk_box_append (GTK_BOX (box), question);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picker));
  gtk_box_append (GTK_BOX (box),
                  pb_text_label_new (_ ("Both are shown side by side before anything is changed."),
                                     "dim-label"));
  gtk_box_append (GTK_BOX (self->column), box);
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (self->column, WIDTH));
}

PbPage *
pb_merge_with_page_new (PbRegister *reg, const PbKind *kind, PbValue *record)
{
  PbMergeWithPage *self = g_object_new (PB_TYPE_MERGE_WITH_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  self->record = pb_value_ref (record);
  pb_page_set_title (PB_PAGE (self), _ ("Merge"), pb_record_title (kind, record));
  find_alike (self);
  return PB_PAGE (self);
}
