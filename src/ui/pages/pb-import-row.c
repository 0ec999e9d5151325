/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-import-row.h"

#include <glib/gi18n-lib.h>

#include "base/pb-change.h"
#include "base/pb-finding.h"
#include "domain/pb-record.h"
#include "exchange/pb-planner.h"
#include "ui/pages/pb-side-radio.h"
#include "ui/widgets/pb-change-list.h"
#include "ui/widgets/pb-record-view.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-tooltip-name.h"

#define N_CHOICES (PB_CHOICE_MERGE + 1)

struct _PbImportRow {
  AdwExpanderRow parent_instance;

  PbPlanItem *item;
  PbImportChoices *choices;
  GtkCheckButton *buttons[N_CHOICES]; /* NULL where there is none; a check has one only */
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (PbImportRow, pb_import_row, ADW_TYPE_EXPANDER_ROW)

/* Whether a person has to look at both sides. */
static gboolean
needs_decision (const PbPlanItem *item)
{
  return item->hold != PB_HOLD_NONE || item->verdict == PB_VERDICT_CONFLICT ||
         item->verdict == PB_VERDICT_DUPLICATE;
}

static void
toggled_cb (GtkCheckButton *button, PbImportRow *self)
{
  gboolean is_check = !self->buttons[PB_CHOICE_SKIP];

  if (gtk_check_button_get_active (button))
    pb_import_choices_set (
        self->choices, self->item,
        (PbChoice) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "choice")));
  else if (is_check)
    pb_import_choices_set (self->choices, self->item, PB_CHOICE_SKIP);
}

/* The choice may have been made for many records at once, or taken back. */
static void
show_choice (PbImportRow *self)
{
  for (guint i = 0; i < N_CHOICES; i++)
    if (self->buttons[i]) {
      g_signal_handlers_block_by_func (self->buttons[i], toggled_cb, self);
      gtk_check_button_set_active (self->buttons[i], self->item->choice == i);
      g_signal_handlers_unblock_by_func (self->buttons[i], toggled_cb, self);
    }
}

/* @button stands for @choice. */
static void
add_button (PbImportRow *self, GtkWidget *button, PbChoice choice)
{
  self->buttons[choice] = GTK_CHECK_BUTTON (button);
  g_object_set_data (G_OBJECT (button), "choice", GINT_TO_POINTER (choice));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
}

static GtkWidget *
create_keep_radio (const PbPlanItem *item)
{
  g_autofree char *here = item->here ? pb_side_describe (item->kind, item->here) : NULL;

  /* Why it is held stands above. */
  if (!here)
    return pb_side_radio_new (
        _ ("Leave it out"),
        item->hold != PB_HOLD_NONE ? NULL : _ ("Another file has the same revision otherwise"));
  return pb_side_radio_new (item->verdict == PB_VERDICT_DUPLICATE
                                ? _ ("It is the same: leave it out")
                                : _ ("Keep what is here"),
                            here);
}

static GtkWidget *
create_take_radio (const PbPlanItem *item)
{
  g_autofree char *file = pb_side_describe (item->kind, item->record);

  return pb_side_radio_new (item->verdict == PB_VERDICT_DUPLICATE
                                ? _ ("It is another one: import it as well")
                                : _ ("Take what is in the file"),
                            file);
}

static GtkWidget *
create_merge_radio (void)
{
  return pb_side_radio_new (_ ("It is the same: import it and merge the two"),
                            _ ("After the import you choose field by field"));
}

static void
add_radio (PbImportRow *self, GtkWidget *box, GtkWidget *radio, PbChoice choice)
{
  GtkWidget *first = gtk_widget_get_first_child (box);

  if (first)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), GTK_CHECK_BUTTON (first));
  add_button (self, radio, choice);
  gtk_box_append (GTK_BOX (box), radio);
}

static GtkWidget *
create_choice (PbImportRow *self)
{
  const PbPlanItem *item = self->item;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_radio (self, box, create_keep_radio (item), PB_CHOICE_SKIP);
  if (item->verdict == PB_VERDICT_DUPLICATE)
    add_radio (self, box, create_merge_radio (), PB_CHOICE_MERGE);
  add_radio (self, box, create_take_radio (item), PB_CHOICE_TAKE);
  show_choice (self);
  return box;
}

static GtkWidget *
create_differences (const PbPlanItem *item)
{
  /* Notes for this office are never in a file, so they are no difference. */
  g_autoptr (PbValue) here = pb_record_without (item->kind, item->here, PB_FIELD_INTERNAL);
  g_autoptr (GPtrArray) changes = pb_changes_between (here, item->record);

  if (item->rival)
    return pb_change_list_new (item->kind, changes, C_ ("version", "The other one"),
                               C_ ("version", "This one"));
  return pb_change_list_new (item->kind, changes, C_ ("version", "Here"),
                             C_ ("version", "In the file"));
}

static gboolean
is_of_plan (const PbFinding *finding)
{
  return g_str_has_prefix (finding->tag, PB_PLANNER_TAG);
}

static void
add_findings (GtkBox *box, GPtrArray *findings)
{
  for (guint i = 0; findings && i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    if (is_of_plan (finding))
      continue;
    gtk_box_append (box, pb_text_label_new (finding->message, finding->severity == PB_SEVERITY_ERROR
                                                                  ? "error"
                                                                  : "dim-label"));
  }
}

/* Made when it is first opened, since there may be thousands of rows. */
static GtkWidget *
create_content (PbImportRow *self)
{
  const PbPlanItem *item = self->item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));

  gtk_widget_add_css_class (GTK_WIDGET (box), "import-content");
  if (item->hold != PB_HOLD_NONE)
    gtk_box_append (box, pb_text_label_new (pb_hold_describe (item->hold), "warning"));
  add_findings (box, item->findings);
  if (item->gap)
    gtk_box_append (box,
                    pb_text_label_new (_ ("The revision it was made from is not here: something in "
                                          "between was not handed over."),
                                       "dim-label"));
  if (needs_decision (item))
    gtk_box_append (box, create_choice (self));
  gtk_box_append (box, item->here ? create_differences (item)
                                  : pb_record_view_new (item->kind, item->record));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
expanded_cb (PbImportRow *self)
{
  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->filled = TRUE;
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), create_content (self));
}

static void
pb_import_row_dispose (GObject *object)
{
  PbImportRow *self = PB_IMPORT_ROW (object);

  if (self->choices)
    g_signal_handlers_disconnect_by_data (self->choices, self);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (pb_import_row_parent_class)->dispose (object);
}

static void
pb_import_row_class_init (PbImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_import_row_dispose;
}

static void
pb_import_row_init (PbImportRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/* What would be written by itself can be left out. */
static void
add_check (PbImportRow *self)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  pb_tooltip_name_set (check, _ ("Import this record"));
  add_button (self, check, PB_CHOICE_TAKE);
  show_choice (self);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), check);
}

/* What it looks like, when that is not in the register yet. */
static void
add_rival (GString *text, const PbPlanItem *rival)
{
  g_string_append_c (text, '\n');
  if (rival->file)
    /* Translators: what a record is called, the file that it came from. */
    g_string_append_printf (text, _ ("It looks like “%1$s” in “%2$s”."),
                            pb_record_title (rival->kind, rival->record), rival->file);
  else
    g_string_append_printf (text, _ ("It looks like “%s”, which is new as well."),
                            pb_record_title (rival->kind, rival->record));
}

static char *
describe_origin (const PbPlanItem *item)
{
  const char *kind = pb_kind_get_label (item->kind);

  if (!item->file)
    return g_strdup (kind);
  /* Translators: what a record is, and the file it came from: "Pledge · northwind.json". */
  return g_strdup_printf (C_ ("record and file", "%s · %s"), kind, item->file);
}

/* What there is to say of the record beside what is here is seen without opening the line. */
static char *
describe_item (const PbPlanItem *item)
{
  g_autofree char *origin = describe_origin (item);
  g_autoptr (GString) text = g_string_new (origin);

  if (item->rival)
    add_rival (text, item->rival);
  for (guint i = 0; item->findings && i < item->findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (item->findings, i);

    if (is_of_plan (finding))
      g_string_append_printf (text, "\n%s", finding->message);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * pb_import_row_new:
 * @item: (transfer none): what it is about
 * @choices: (transfer none): told what the person chooses
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
pb_import_row_new (PbPlanItem *item, PbImportChoices *choices)
{
  PbImportRow *self = g_object_new (PB_TYPE_IMPORT_ROW, NULL);
  g_autofree char *subtitle = describe_item (item);

  self->item = item;
  self->choices = g_object_ref (choices);
  g_signal_connect_swapped (choices, "changed", G_CALLBACK (show_choice), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 pb_record_title (item->kind, item->record));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  if (item->hold == PB_HOLD_NONE &&
      (item->verdict == PB_VERDICT_NEW || item->verdict == PB_VERDICT_UPDATE))
    add_check (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), needs_decision (item));
  return GTK_WIDGET (self);
}
