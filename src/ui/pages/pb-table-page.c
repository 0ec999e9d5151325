/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-table-page.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-file.h"
#include "ui/pages/pb-import-page.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pages/pb-table-format.h"
#include "ui/pages/pb-table-matching.h"
#include "ui/pages/pb-table-work.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-waiting.h"
#include "ui/widgets/pb-focus-order.h"
#include "ui/widgets/pb-toast-area.h"

/* In px. */
#define WIDTH 720
#define SPACING 24

struct _PbTablePage {
  PbPage parent_instance;

  PbRegister *reg;
  GFile *file;
  PbCsvTable *table;   /* NULL as long as it cannot be read */
  PbCsvImport *import; /* NULL as long as nobody has said what a column means */
  GCancellable *cancellable;
  GtkStack *stack;
  PbTableFormat *format;
  PbTableMatching *matching;
  GtkLabel *failure;
  AdwBin *errors;
  AdwBin *advice;
  GtkLabel *effect;
  GtkButton *preview;
};

G_DEFINE_FINAL_TYPE (PbTablePage, pb_table_page, PB_TYPE_PAGE)

/* What is under way is of no use any more. */
static GCancellable *
begin_work (PbTablePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (GTK_WIDGET (self->preview), FALSE);
  return self->cancellable;
}

/* @sentence: (nullable): why there is nothing to preview */
static void
show_failure (PbTablePage *self, const char *sentence)
{
  gtk_label_set_label (self->failure, sentence ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failure), sentence != NULL);
}

static GtkWidget *
make_problem_row (gpointer item, gpointer user_data)
{
  const PbCsvProblem *problem = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *place =
      problem->column
          /* Translators: a line of a table and the name of a field: "Line 12 · Amount". */
          ? g_strdup_printf (_ ("Line %1$u · %2$s"), problem->line, problem->column)
          : g_strdup_printf (_ ("Line %u"), problem->line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem->message);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  return row;
}

static void
show_problems (
    PbTablePage *self, AdwBin *place, PbSeverity severity, const char *title, const char *text)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();

  for (guint i = 0; self->import && i < self->import->problems->len; i++) {
    PbCsvProblem *problem = g_ptr_array_index (self->import->problems, i);

    if (problem->severity == severity)
      g_ptr_array_add (problems, problem);
  }
  adw_bin_set_child (place, problems->len > 0
                                ? pb_row_group_new (title, text, problems, make_problem_row, self)
                                : NULL);
  gtk_widget_set_visible (GTK_WIDGET (place), problems->len > 0);
}

static void
show_all_problems (PbTablePage *self)
{
  show_problems (self, self->errors, PB_SEVERITY_ERROR, _ ("Errors"),
                 _ ("These rows stay out. Mend them in the table and open it again: rows that were "
                    "taken in before are noticed."));
  show_problems (self, self->advice, PB_SEVERITY_WARNING, _ ("Advice"),
                 _ ("These rows are taken in as they are."));
}

static char *
describe_effect (const PbCsvImport *import)
{
  guint n = import->records->len;
  g_autofree char *taken =
      g_strdup_printf (ngettext ("%'u row becomes a draft", "%'u rows become drafts", n), n);
  g_autofree char *refused =
      g_strdup_printf (ngettext ("%'u row has errors and stays out",
                                 "%'u rows have errors and stay out", import->n_refused),
                       import->n_refused);

  return import->n_refused == 0 ? g_steal_pointer (&taken)
                                : g_strjoin (C_ ("list separator", " · "), taken, refused, NULL);
}

static void
show_effect (PbTablePage *self)
{
  g_autofree char *effect = self->import ? describe_effect (self->import) : g_strdup ("");

  gtk_label_set_label (self->effect, effect);
  gtk_widget_set_sensitive (GTK_WIDGET (self->preview),
                            self->import && self->import->records->len > 0);
}

static void
show_import (PbTablePage *self)
{
  show_all_problems (self);
  show_effect (self);
}

/* The rows of problems point into the import. */
static void
drop_import (PbTablePage *self)
{
  adw_bin_set_child (self->errors, NULL);
  adw_bin_set_child (self->advice, NULL);
  g_clear_pointer (&self->import, pb_csv_import_free);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbTablePage *self = user_data;
  g_autoptr (GError) error = NULL;
  PbCsvImport *import = pb_table_work_take_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  drop_import (self);
  self->import = import;
  show_failure (self, error ? error->message : NULL);
  show_import (self);
}

static void
take_rows (PbTablePage *self)
{
  GCancellable *cancellable = begin_work (self);

  if (pb_table_matching_count (self->matching) == 0) {
    drop_import (self);
    show_failure (self, _ ("No column has the name of a field. Say what at least one of them "
                           "means, or begin with a blank template."));
    show_import (self);
    return;
  }
  pb_table_work_take (pb_table_format_get_kind (self->format), self->table,
                      pb_table_matching_get_fields (self->matching),
                      pb_table_matching_get_matched (self->matching),
                      pb_table_format_get_language (self->format), cancellable, taken_cb, self);
}

static void
match_columns (PbTablePage *self)
{
  pb_table_matching_set_table (self->matching, pb_table_format_get_kind (self->format),
                               self->table);
  take_rows (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbTablePage *self = user_data;
  g_autoptr (GError) error = NULL;
  PbCsvTable *table = pb_table_work_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->table, pb_csv_table_unref);
  self->table = table;
  gtk_widget_set_visible (GTK_WIDGET (self->matching), table != NULL);
  gtk_stack_set_visible_child_name (self->stack, "table");
  if (table) {
    pb_table_format_set_table (self->format, table);
    match_columns (self);
    return;
  }
  drop_import (self);
  show_failure (self, error->message);
  show_import (self);
}

static void
read_table (PbTablePage *self)
{
  GCancellable *cancellable = begin_work (self);

  pb_table_work_read (self->file, pb_table_format_get_encoding (self->format),
                      pb_table_format_get_separator (self->format), cancellable, read_cb, self);
}

/* It is in the register, so there is nothing left to do with the table. */
static void
applied_cb (PbTablePage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window && pb_window_get_page (window) == PB_PAGE (self))
    pb_window_pop (window);
}

static void
preview_clicked_cb (PbTablePage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  PbImportPage *page;

  if (!window)
    return;
  page = pb_import_page_new_for_submission (
      self->reg,
      pb_csv_import_make_submission (self->import, pb_table_format_get_language (self->format)),
      self->table->name);
  g_signal_connect_object (page, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  pb_window_push (window, PB_PAGE (page));
}

static void
pb_table_page_shown (PbPage *page)
{
  pb_focus_enter (GTK_WIDGET (PB_TABLE_PAGE (page)->format));
}

static void
pb_table_page_dispose (GObject *object)
{
  PbTablePage *self = PB_TABLE_PAGE (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (pb_table_page_parent_class)->dispose (object);
}

/* The rows in the children point into the import, so that it goes last. */
static void
pb_table_page_finalize (GObject *object)
{
  PbTablePage *self = PB_TABLE_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->import, pb_csv_import_free);
  g_clear_pointer (&self->table, pb_csv_table_unref);
  g_clear_object (&self->file);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_table_page_parent_class)->finalize (object);
}

static void
pb_table_page_class_init (PbTablePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_table_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_table_page_finalize;
  PB_PAGE_CLASS (klass)->shown = pb_table_page_shown;
}

static AdwBin *
add_place (GtkWidget *box)
{
  GtkWidget *place = adw_bin_new ();

  gtk_widget_set_visible (place, FALSE);
  gtk_box_append (GTK_BOX (box), place);
  return ADW_BIN (place);
}

static GtkWidget *
make_column (PbTablePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *failure = pb_text_label_new (NULL, "error");

  self->format = pb_table_format_new ();
  self->matching = pb_table_matching_new ();
  self->failure = GTK_LABEL (failure);
  gtk_widget_set_visible (failure, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->format));
  gtk_box_append (GTK_BOX (box), failure);
  self->errors = add_place (box);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->matching));
  self->advice = add_place (box);
  g_signal_connect_swapped (self->format, "read-again", G_CALLBACK (read_table), self);
  g_signal_connect_swapped (self->format, "match-again", G_CALLBACK (match_columns), self);
  g_signal_connect_swapped (self->format, "take-again", G_CALLBACK (take_rows), self);
  g_signal_connect_swapped (self->matching, "changed", G_CALLBACK (take_rows), self);
  return pb_scrolled_column_new (box, WIDTH);
}

static GtkWidget *
make_bar (PbTablePage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *preview = gtk_button_new_with_mnemonic (_ ("_Show What Would Change"));

  self->effect = GTK_LABEL (gtk_label_new (NULL));
  self->preview = GTK_BUTTON (preview);
  gtk_label_set_wrap (self->effect, TRUE);
  gtk_label_set_justify (self->effect, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->effect), "numeric");
  gtk_widget_add_css_class (preview, "pill");
  gtk_widget_add_css_class (preview, "suggested-action");
  gtk_widget_set_halign (preview, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bar, "agree-bar");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->effect));
  gtk_box_append (GTK_BOX (bar), preview);
  g_signal_connect_swapped (preview, "clicked", G_CALLBACK (preview_clicked_cb), self);
  return bar;
}

static void
pb_table_page_init (PbTablePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *column = make_column (self);
  GtkWidget *bar = make_bar (self);

  pb_toast_area_keep_clear (bar);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, pb_waiting_new (_ ("Reading the table…")), "reading");
  gtk_widget_set_vexpand (column, TRUE);
  gtk_box_append (GTK_BOX (box), column);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_stack_add_named (self->stack, box, "table");
  pb_page_set_content (PB_PAGE (self), GTK_WIDGET (self->stack));
}

PbTablePage *
pb_table_page_new (PbRegister *reg, GFile *file)
{
  PbTablePage *self = g_object_new (PB_TYPE_TABLE_PAGE, NULL);
  g_autofree char *name = pb_file_get_name (file);

  self->reg = g_object_ref (reg);
  self->file = g_object_ref (file);
  pb_page_set_title (PB_PAGE (self), _ ("Import a Table"), name);
  read_table (self);
  return self;
}

gboolean
pb_table_page_is_table (GFile *file)
{
  static const char *const endings[] = { ".csv", ".tsv", ".tab" };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name ? g_ascii_strdown (name, -1) : g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}
