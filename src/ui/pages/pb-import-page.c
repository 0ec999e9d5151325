/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-import-page.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-import.h"
#include "ui/pages/pb-import-row.h"
#include "ui/pages/pb-import-undo.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pages/pb-signature-row.h"
#include "ui/pb-window.h"

struct _PbImportPage {
  PbPage parent_instance;

  PbRegister *reg;
  PbImport *import;
  GCancellable *cancellable;
  GtkStack *stack;
  GtkProgressBar *progress;
  AdwStatusPage *failed;
  GtkLabel *summary;
  GtkBox *groups;
  GtkWidget *bar;
  GtkButton *apply;
};

G_DEFINE_FINAL_TYPE (PbImportPage, pb_import_page, PB_TYPE_PAGE)

/* The groups from top to bottom: what needs a decision comes first. */
static const struct {
  PbVerdict verdict;
  const char *text;
} sections[PB_N_VERDICTS] = {
  { PB_VERDICT_CONFLICT,
    N_ ("Changed both here and in the file. What is here stays unless you decide otherwise.") },
  { PB_VERDICT_DUPLICATE,
    N_ ("New, but much like a record that is here. Decide whether it is the same.") },
  { PB_VERDICT_REFUSED, N_ ("These records have errors and stay out.") },
  { PB_VERDICT_NEW, N_ ("Not in this register yet.") },
  { PB_VERDICT_UPDATE, N_ ("Later than what is here. What is here stays in the history.") },
  { PB_VERDICT_OLDER, N_ ("Earlier than what is here. They only go into the history.") },
  { PB_VERDICT_SAME, N_ ("Nothing changes.") },
};

static void
update_apply (PbImportPage *self)
{
  PbPlan *plan = pb_import_get_plan (self->import);
  guint n = plan ? pb_plan_n_writes (plan) : 0;
  g_autofree char *label =
      n > 0 ? g_strdup_printf (ngettext ("_Apply %'u Change", "_Apply %'u Changes", n), n)
            : g_strdup (_ ("Nothing to Import"));

  gtk_button_set_label (self->apply, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply), n > 0);
}

static void
chosen_cb (PbImportRow *row, PbImportPage *self)
{
  update_apply (self);
}

static GtkWidget *
make_item_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = pb_import_row_new (item);

  g_signal_connect (row, "chosen", G_CALLBACK (chosen_cb), user_data);
  return row;
}

static GtkWidget *
make_refusal_row (gpointer item, gpointer user_data)
{
  const PbImportRefusal *refusal = item;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), refusal->file);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), refusal->message);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "dialog-error-symbolic");
  return row;
}

static void
add_refusals (PbImportPage *self)
{
  GPtrArray *refusals = pb_import_get_refusals (self->import);
  const char *text = pb_import_get_plan (self->import)->items->len > 0
                         ? _ ("These files cannot be read. The others still can be imported.")
                         : _ ("These files cannot be read.");

  if (refusals->len > 0)
    gtk_box_append (self->groups,
                    pb_row_group_new (_ ("Refused Files"), text, refusals, make_refusal_row, self));
}

static void read_files (PbImportPage *self);

static void
show_failure (PbImportPage *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed, markup);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
decided_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbImportPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (pb_import_decide_finish (PB_IMPORT (source), result, &error))
    read_files (self);
  else
    show_failure (self, error);
}

static void
key_decided_cb (PbSignatureRow *row, int trust, PbImportPage *self)
{
  const PbPlanSignature *signature = pb_signature_row_get_signature (row);

  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  pb_import_decide (self->import, signature, (PbTrust) trust, decided_cb, g_object_ref (self));
}

static GtkWidget *
make_signature_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = pb_signature_row_new (item);

  g_signal_connect (row, "decided", G_CALLBACK (key_decided_cb), user_data);
  return row;
}

static void
add_signatures (PbImportPage *self)
{
  g_autoptr (GPtrArray) lines = pb_signature_lines_new (pb_import_get_plan (self->import));

  if (lines->len > 0)
    gtk_box_append (self->groups,
                    pb_row_group_new (_ ("Signatures"),
                                      _ ("Who vouches for each file. Compare a new fingerprint by "
                                         "telephone, at a number that is not from the file."),
                                      lines, make_signature_row, self));
}

static void
add_held (PbImportPage *self)
{
  PbPlan *plan = pb_import_get_plan (self->import);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (item->hold != PB_HOLD_NONE)
      g_ptr_array_add (items, item);
  }
  if (items->len > 0)
    gtk_box_append (self->groups,
                    pb_row_group_new (_ ("Held Back"),
                                      _ ("Not signed by those they belong to. What is here stays "
                                         "unless you decide otherwise; what you decide is written "
                                         "down."),
                                      items, make_item_row, self));
}

static void
add_section (PbImportPage *self, PbVerdict verdict, const char *text)
{
  PbPlan *plan = pb_import_get_plan (self->import);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (item->verdict == verdict && item->hold == PB_HOLD_NONE)
      g_ptr_array_add (items, item);
  }
  if (items->len > 0)
    gtk_box_append (self->groups, pb_row_group_new (pb_verdict_get_label (verdict), text, items,
                                                    make_item_row, self));
}

static void
add_count (GStrvBuilder *counts, const char *label, guint n)
{
  g_autofree char *count = NULL;

  if (n == 0)
    return;
  /* Translators: a verdict and how many records it holds for, such as "Updated 9". */
  count = g_strdup_printf (C_ ("import count", "%s %'u"), label, n);
  g_strv_builder_add (counts, count);
}

static void
show_summary (PbImportPage *self)
{
  PbPlan *plan = pb_import_get_plan (self->import);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) counts = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < PB_N_VERDICTS; i++)
    add_count (builder, pb_verdict_get_label (sections[i].verdict),
               pb_plan_count (plan, sections[i].verdict));
  add_count (builder, _ ("Held Back"), pb_plan_count_held (plan));
  add_count (builder, _ ("Refused Files"), pb_import_get_refusals (self->import)->len);
  counts = g_strv_builder_end (builder);
  text = g_strjoinv (C_ ("list separator", " · "), counts);
  gtk_label_set_label (self->summary, *text ? text : _ ("The files hold no records."));
}

static void
show_plan (PbImportPage *self)
{
  show_summary (self);
  add_refusals (self);
  add_signatures (self);
  add_held (self);
  for (guint i = 0; i < PB_N_VERDICTS; i++)
    add_section (self, sections[i].verdict, _ (sections[i].text));
  update_apply (self);
  gtk_widget_set_visible (self->bar, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "plan");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbImportPage *self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = pb_import_read_finish (PB_IMPORT (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (done)
    show_plan (self);
  else
    show_failure (self, error);
}

static void
remove_groups (PbImportPage *self)
{
  GtkWidget *group;

  while ((group = gtk_widget_get_next_sibling (GTK_WIDGET (self->summary))))
    gtk_box_remove (self->groups, group);
}

/* The rows point into the plan that goes now. */
static void
read_files (PbImportPage *self)
{
  remove_groups (self);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  pb_import_read (self->import, self->cancellable, read_cb, self);
}

static gboolean
progress_tick_cb (GtkWidget *bar, GdkFrameClock *clock, gpointer user_data)
{
  PbImportPage *self = user_data;
  guint n_files = pb_import_get_n_files (self->import);

  if (n_files > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar),
                                   (double) pb_import_get_n_read (self->import) / n_files);
  return G_SOURCE_CONTINUE;
}

/* The page may be gone by now, since it keeps itself alive only until the answer. */
static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  guint n_written = 0;

  if (!pb_import_apply_finish (PB_IMPORT (source), result, &n_written, &error)) {
    gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
    show_failure (self, error);
    gtk_widget_set_visible (self->bar, FALSE);
    return;
  }
  if (!window)
    return;
  pb_window_pop (window);
  pb_window_add_toast (window, pb_import_undo_toast_new (self->reg, window, n_written));
}

static void
apply_clicked_cb (GtkButton *button, PbImportPage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  pb_import_apply (self->import, applied_cb, g_object_ref (self));
}

static void
pb_import_page_shown (PbPage *page)
{
  PbImportPage *self = PB_IMPORT_PAGE (page);

  if (gtk_widget_get_visible (self->bar))
    gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
}

static void
pb_import_page_dispose (GObject *object)
{
  PbImportPage *self = PB_IMPORT_PAGE (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (pb_import_page_parent_class)->dispose (object);
}

/* The rows in the children point into the plan, so that it goes last. */
static void
pb_import_page_finalize (GObject *object)
{
  PbImportPage *self = PB_IMPORT_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->import);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_import_page_parent_class)->finalize (object);
}

static void
pb_import_page_class_init (PbImportPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_import_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_import_page_finalize;
  PB_PAGE_CLASS (klass)->shown = pb_import_page_shown;
}

/* PbPage has no template for subclasses, so the content is built from the file and put into it. */
static void
pb_import_page_init (PbImportPage *self)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/pledgebook/Pledgebook/pages/pb-import-page.ui");

  self->cancellable = g_cancellable_new ();
  self->stack = GTK_STACK (gtk_builder_get_object (builder, "stack"));
  self->progress = GTK_PROGRESS_BAR (gtk_builder_get_object (builder, "progress"));
  self->failed = ADW_STATUS_PAGE (gtk_builder_get_object (builder, "failed"));
  self->summary = GTK_LABEL (gtk_builder_get_object (builder, "summary"));
  self->groups = GTK_BOX (gtk_builder_get_object (builder, "groups"));
  self->bar = GTK_WIDGET (gtk_builder_get_object (builder, "bar"));
  self->apply = GTK_BUTTON (gtk_builder_get_object (builder, "apply"));
  pb_page_set_content (PB_PAGE (self), GTK_WIDGET (gtk_builder_get_object (builder, "content")));
  g_signal_connect (self->apply, "clicked", G_CALLBACK (apply_clicked_cb), self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->progress), progress_tick_cb, self, NULL);
}

/**
 * pb_import_page_new:
 * @reg: (transfer none): where the records would go
 * @files: (transfer none) (element-type GFile): what was given
 *
 * Returns: (transfer floating): a page that reads the files and then shows the plan
 */
PbImportPage *
pb_import_page_new (PbRegister *reg, GListModel *files)
{
  PbImportPage *self = g_object_new (PB_TYPE_IMPORT_PAGE, NULL);
  guint n = g_list_model_get_n_items (files);
  g_autofree char *title = g_strdup_printf (ngettext ("Import %'u File", "Import %'u Files", n), n);

  self->reg = g_object_ref (reg);
  self->import = pb_import_new (reg, files);
  pb_page_set_title (PB_PAGE (self), title, NULL);
  read_files (self);
  return self;
}
