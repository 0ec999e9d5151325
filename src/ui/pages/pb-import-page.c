/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-import-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "ui/pages/pb-import-batch.h"
#include "ui/pages/pb-import-row.h"
#include "ui/pages/pb-import-summary.h"
#include "ui/pages/pb-import-undo.h"
#include "ui/pages/pb-import.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pages/pb-signature-row.h"
#include "ui/pb-window.h"
#include "ui/review/pb-review-arrival-row.h"
#include "ui/widgets/pb-progress-follow.h"
#include "ui/widgets/pb-toast-area.h"
#include "ui/widgets/pb-tooltip-name.h"
#include "ui/widgets/pb-focus-order.h"

struct _PbImportPage {
  PbPage parent_instance;

  PbRegister *reg;
  PbImport *import;
  PbImportChoices *choices; /* NULL before there is a plan */
  GCancellable *cancellable;
  GCancellable *applying;
  GtkStack *stack;
  AdwStatusPage *failed;
  GtkLabel *summary;
  GtkBox *groups;
  GtkWidget *bar;
  GtkStack *bar_stack;
  GtkLabel *effect;
  GtkButton *apply;
  GtkButton *stop;
  gboolean is_agreed;
  PbWindow *left_window; /* unowned: it outlives the toast that leads back here */
};

enum {
  APPLIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbImportPage, pb_import_page, PB_TYPE_PAGE)

static const char *
describe_verdict (PbVerdict verdict)
{
  switch (verdict) {
  case PB_VERDICT_CONFLICT:
    return _ ("Changed both here and in the file. What is here stays unless you decide otherwise.");
  case PB_VERDICT_DUPLICATE:
    return _ ("New, but much like a record that is here or in the same files. Decide whether it is "
              "the same.");
  case PB_VERDICT_REFUSED: return _ ("These records have errors and stay out.");
  case PB_VERDICT_NEW: return _ ("Not in this register yet.");
  case PB_VERDICT_UPDATE: return _ ("Later than what is here. What is here stays in the history.");
  case PB_VERDICT_OLDER: return _ ("Earlier than what is here. They only go into the history.");
  case PB_VERDICT_SAME: return _ ("Nothing changes.");
  }
  g_return_val_if_reached ("");
}

static void
update_apply (PbImportPage *self)
{
  PbPlan *plan = pb_import_get_plan (self->import);
  guint n = plan ? pb_plan_n_writes (plan) + pb_plan_n_reviews_alone (plan) : 0;
  g_autofree char *label =
      n > 0 ? g_strdup_printf (ngettext ("_Apply %'u Change", "_Apply %'u Changes", n), n)
            : g_strdup (_ ("Nothing to Import"));

  gtk_button_set_label (self->apply, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply), n > 0);
}

static void
show_effect (PbImportPage *self)
{
  g_autofree char *effect = pb_import_summary_tell_effect (pb_import_get_plan (self->import));

  gtk_label_set_label (self->effect, effect);
  gtk_widget_set_visible (GTK_WIDGET (self->effect), *effect);
  update_apply (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.undo-decision",
                                 pb_import_choices_can_undo (self->choices));
}

static GtkWidget *
make_item_row (gpointer item, gpointer user_data)
{
  return pb_import_row_new (item, PB_IMPORT_PAGE (user_data)->choices);
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

/* @items: records of one verdict */
static void
add_items (PbImportPage *self, const char *title, const char *text, GPtrArray *items)
{
  GtkWidget *group;
  GtkWidget *batch;

  if (items->len == 0)
    return;
  group = pb_row_group_new (title, text, items, make_item_row, self);
  batch = items->len > 1 ? pb_import_batch_new (self->choices, items) : NULL;
  if (batch)
    pb_row_group_set_suffix (PB_ROW_GROUP (group), batch);
  gtk_box_append (self->groups, group);
}

static GtkWidget *
make_review_row (gpointer item, gpointer user_data)
{
  return pb_review_arrival_row_new (item);
}

static void
add_reviews (PbImportPage *self)
{
  GPtrArray *reviews = pb_import_get_plan (self->import)->reviews;

  if (reviews->len > 0)
    gtk_box_append (self->groups,
                    pb_row_group_new (_ ("The Secretariat Says"),
                                      _ ("What was said to your records, and what follows here."),
                                      reviews, make_review_row, NULL));
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
  add_items (self, _ ("Held Back"),
             _ ("Not signed by those they belong to. What is here stays unless you decide "
                "otherwise; what you decide is written down."),
             items);
}

static void
add_section (PbImportPage *self, PbVerdict verdict)
{
  PbPlan *plan = pb_import_get_plan (self->import);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (item->verdict == verdict && item->hold == PB_HOLD_NONE)
      g_ptr_array_add (items, item);
  }
  add_items (self, pb_verdict_get_label (verdict), describe_verdict (verdict), items);
}

static void
show_summary (PbImportPage *self)
{
  g_autofree char *text = pb_import_summary_count (pb_import_get_plan (self->import),
                                                   pb_import_get_refusals (self->import)->len);

  gtk_label_set_label (self->summary, *text ? text : _ ("The files hold no records."));
}

static void
renew_choices (PbImportPage *self)
{
  g_clear_object (&self->choices);
  self->choices = pb_import_choices_new ();
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (show_effect), self,
                           G_CONNECT_SWAPPED);
}

/* So that keys scroll what was read; not before the page is seen. */
static void
focus_plan (PbImportPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->groups)))
    pb_focus_enter (GTK_WIDGET (self->groups));
}

static void
show_plan (PbImportPage *self)
{
  renew_choices (self);
  show_summary (self);
  add_refusals (self);
  add_signatures (self);
  add_reviews (self);
  add_held (self);
  for (guint i = 0; i < PB_N_VERDICTS; i++)
    add_section (self, pb_import_order[i]);
  show_effect (self);
  gtk_widget_set_visible (self->bar, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "plan");
  focus_plan (self);
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

static double
get_fraction (gpointer user_data)
{
  return pb_import_get_fraction (PB_IMPORT_PAGE (user_data)->import);
}

/* What would be written is still seen, but it is too late to decide otherwise. */
static void
set_applying (PbImportPage *self, gboolean applying)
{
  self->is_agreed = applying;
  gtk_widget_set_sensitive (GTK_WIDGET (self->groups), !applying);
  gtk_stack_set_visible_child_name (self->bar_stack, applying ? "applying" : "agree");
  if (applying)
    gtk_widget_grab_focus (GTK_WIDGET (self->stop));
}

static void
tell_stopped (PbImportPage *self, PbWindow *window)
{
  set_applying (self, FALSE);
  if (window)
    pb_window_add_toast (window, adw_toast_new (_ ("Nothing was imported.")));
}

/* What it looks like may have been left out itself. */
static gboolean
is_to_be_merged (const PbPlanItem *item)
{
  return item->choice == PB_CHOICE_MERGE && (!item->rival || pb_plan_item_writes (item->rival));
}

/* One after the other, the first on top. */
static void
merge_duplicates (PbImportPage *self, PbWindow *window)
{
  PbPlan *plan = pb_import_get_plan (self->import);

  for (guint i = plan->items->len; i > 0; i--) {
    const PbPlanItem *item = g_ptr_array_index (plan->items, i - 1);

    if (is_to_be_merged (item))
      pb_window_compare_records (window, item->kind, pb_record_get_id (item->here),
                                 pb_record_get_id (item->record));
  }
}

static void
tell_effect (PbImportPage *self, PbWindow *window)
{
  g_autofree char *effect = pb_import_summary_tell_effect (pb_import_get_plan (self->import));

  pb_window_add_toast (window, pb_import_undo_toast_new (self->reg, window, effect));
}

/* The page may be gone by now, since it keeps itself alive only until the answer. */
static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (pb_import_apply_finish (PB_IMPORT (source), result, &error)) {
    if (!window)
      return;
    pb_window_pop (window);
    tell_effect (self, window);
    g_signal_emit (self, signals[APPLIED], 0);
    merge_duplicates (self, window);
    return;
  }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    tell_stopped (self, window);
    return;
  }
  show_failure (self, error);
  gtk_widget_set_visible (self->bar, FALSE);
}

static void
apply_clicked_cb (GtkButton *button, PbImportPage *self)
{
  set_applying (self, TRUE);
  g_clear_object (&self->applying);
  self->applying = g_cancellable_new ();
  pb_import_apply (self->import, self->applying, applied_cb, g_object_ref (self));
}

static void
stop_clicked_cb (GtkButton *button, PbImportPage *self)
{
  g_cancellable_cancel (self->applying);
}

static void
undo_decision_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pb_import_choices_undo (PB_IMPORT_PAGE (widget)->choices);
}

static void
pb_import_page_shown (PbPage *page)
{
  focus_plan (PB_IMPORT_PAGE (page));
}

static void
go_back_cb (AdwToast *toast, PbImportPage *self)
{
  pb_window_push (self->left_window, PB_PAGE (self));
}

static void
unref_cb (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

/* What was decided so far is not lost by a key pressed by mistake: the page lives on as long as the
 * toast that leads back to it. */
static void
pb_import_page_left (PbPage *page)
{
  PbImportPage *self = PB_IMPORT_PAGE (page);
  AdwToast *toast;

  self->left_window = pb_window_of (GTK_WIDGET (self));
  if (!self->left_window || self->is_agreed || !self->choices ||
      !pb_import_choices_can_undo (self->choices))
    return;
  toast = adw_toast_new (_ ("Nothing was imported."));
  adw_toast_set_button_label (toast, _ ("Go Back to It"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (go_back_cb), g_object_ref (self),
                         unref_cb, 0);
  pb_window_add_toast (self->left_window, toast);
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
  g_clear_object (&self->applying);
  g_clear_object (&self->choices);
  g_clear_object (&self->import);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_import_page_parent_class)->finalize (object);
}

static void
pb_import_page_class_init (PbImportPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_import_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_import_page_finalize;
  PB_PAGE_CLASS (klass)->left = pb_import_page_left;
  PB_PAGE_CLASS (klass)->shown = pb_import_page_shown;
  signals[APPLIED] = g_signal_new ("applied", PB_TYPE_IMPORT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "import.undo-decision", NULL,
                                   undo_decision_cb);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_z, GDK_CONTROL_MASK,
                                       "import.undo-decision", NULL);
}

static void
add_undo_button (PbImportPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");

  pb_tooltip_name_set (button, _ ("Undo the Last Decision"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "import.undo-decision");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.undo-decision", FALSE);
  pb_page_pack_end (PB_PAGE (self), button);
}

/* PbPage has no template for subclasses, so the content is built from the file and put into it. */
static void
pb_import_page_init (PbImportPage *self)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/pledgebook/Pledgebook/pages/pb-import-page.ui");

  self->cancellable = g_cancellable_new ();
  self->stack = GTK_STACK (gtk_builder_get_object (builder, "stack"));
  self->failed = ADW_STATUS_PAGE (gtk_builder_get_object (builder, "failed"));
  self->summary = GTK_LABEL (gtk_builder_get_object (builder, "summary"));
  self->groups = GTK_BOX (gtk_builder_get_object (builder, "groups"));
  self->bar = GTK_WIDGET (gtk_builder_get_object (builder, "bar"));
  pb_toast_area_keep_clear (self->bar);
  self->bar_stack = GTK_STACK (gtk_builder_get_object (builder, "bar_stack"));
  self->effect = GTK_LABEL (gtk_builder_get_object (builder, "effect"));
  self->apply = GTK_BUTTON (gtk_builder_get_object (builder, "apply"));
  self->stop = GTK_BUTTON (gtk_builder_get_object (builder, "stop"));
  pb_page_set_content (PB_PAGE (self), GTK_WIDGET (gtk_builder_get_object (builder, "content")));
  g_signal_connect (self->apply, "clicked", G_CALLBACK (apply_clicked_cb), self);
  g_signal_connect (self->stop, "clicked", G_CALLBACK (stop_clicked_cb), self);
  pb_progress_follow (GTK_PROGRESS_BAR (gtk_builder_get_object (builder, "progress")), get_fraction,
                      self);
  pb_progress_follow (GTK_PROGRESS_BAR (gtk_builder_get_object (builder, "applied")), get_fraction,
                      self);
  add_undo_button (self);
}

/* @import: (transfer full) */
static PbImportPage *
open_page (PbRegister *reg, PbImport *import, const char *title, const char *subtitle)
{
  PbImportPage *self = g_object_new (PB_TYPE_IMPORT_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->import = import;
  pb_page_set_title (PB_PAGE (self), title, subtitle);
  read_files (self);
  return self;
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
  guint n = g_list_model_get_n_items (files);
  g_autofree char *title = g_strdup_printf (ngettext ("Import %'u File", "Import %'u Files", n), n);

  return open_page (reg, pb_import_new (reg, files), title, NULL);
}

PbImportPage *
pb_import_page_new_for_submission (PbRegister *reg, PbSubmission *submission, const char *name)
{
  return open_page (reg, pb_import_new_for_submission (reg, submission, name), _ ("Import a Table"),
                    name);
}
