/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-import-row.h"

#include <glib/gi18n-lib.h>

#include "base/pb-change.h"
#include "base/pb-date.h"
#include "base/pb-finding.h"
#include "domain/pb-record.h"
#include "ui/widgets/pb-change-list.h"
#include "ui/widgets/pb-record-view.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-tooltip-name.h"

struct _PbImportRow {
  AdwExpanderRow parent_instance;

  PbPlanItem *item;
  PbImportChoices *choices;
  GtkCheckButton *keep; /* NULL where there is only one */
  GtkCheckButton *take;
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

/* How much there is on one side, and how new it is. */
static char *
describe_side (const PbKind *kind, PbValue *record)
{
  const char *modified = pb_value_get_member_string (record, "modified");
  g_autofree char *time = modified ? pb_timestamp_format_locale (modified) : g_strdup ("");
  guint n = pb_batch_count_filled (kind, record);

  return g_strdup_printf (
      /* Translators: %u: revision number, %s: date and time, %u: how many fields have a value. */
      ngettext ("Revision %u, changed %s, %u value filled in",
                "Revision %u, changed %s, %u values filled in", n),
      pb_record_get_revision (record), time, n);
}

static GtkWidget *
create_radio (const char *label, const char *detail)
{
  GtkWidget *radio = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_margin_start (box, 6);
  gtk_box_append (GTK_BOX (box), pb_text_label_new (label, NULL));
  gtk_box_append (GTK_BOX (box), pb_text_label_new (detail, "dim-label"));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (radio), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
  return radio;
}

static void
take_toggled_cb (GtkCheckButton *button, PbImportRow *self)
{
  pb_import_choices_set (self->choices, self->item,
                         gtk_check_button_get_active (button) ? PB_CHOICE_TAKE : PB_CHOICE_SKIP);
}

/* The choice may have been made for many records at once, or taken back. */
static void
show_choice (PbImportRow *self)
{
  gboolean taken = self->item->choice == PB_CHOICE_TAKE;

  if (!self->take)
    return;
  g_signal_handlers_block_by_func (self->take, take_toggled_cb, self);
  if (self->keep && !taken)
    gtk_check_button_set_active (self->keep, TRUE);
  else
    gtk_check_button_set_active (self->take, taken);
  g_signal_handlers_unblock_by_func (self->take, take_toggled_cb, self);
}

static void
follow_choice (PbImportRow *self, GtkCheckButton *take, GtkCheckButton *keep)
{
  self->take = take;
  self->keep = keep;
  g_signal_connect (take, "toggled", G_CALLBACK (take_toggled_cb), self);
  show_choice (self);
}

static GtkWidget *
create_keep_radio (const PbPlanItem *item)
{
  g_autofree char *here = item->here ? describe_side (item->kind, item->here) : NULL;

  if (!here)
    return create_radio (_ ("Leave it out"),
                         item->hold != PB_HOLD_NONE
                             ? pb_hold_describe (item->hold)
                             : _ ("Another file has the same revision otherwise"));
  return create_radio (item->verdict == PB_VERDICT_DUPLICATE ? _ ("It is the same: leave it out")
                                                             : _ ("Keep what is here"),
                       here);
}

static GtkWidget *
create_take_radio (const PbPlanItem *item)
{
  g_autofree char *file = describe_side (item->kind, item->record);

  return create_radio (item->verdict == PB_VERDICT_DUPLICATE
                           ? _ ("It is another one: import it as well")
                           : _ ("Take what is in the file"),
                       file);
}

static GtkWidget *
create_choice (PbImportRow *self)
{
  const PbPlanItem *item = self->item;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *keep = create_keep_radio (item);
  GtkWidget *take = create_take_radio (item);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (take), GTK_CHECK_BUTTON (keep));
  follow_choice (self, GTK_CHECK_BUTTON (take), GTK_CHECK_BUTTON (keep));
  gtk_box_append (GTK_BOX (box), keep);
  gtk_box_append (GTK_BOX (box), take);
  return box;
}

static GtkWidget *
create_differences (const PbPlanItem *item)
{
  /* Notes for this office are never in a file, so they are no difference. */
  g_autoptr (PbValue) here = pb_record_without (item->kind, item->here, PB_FIELD_INTERNAL);
  g_autoptr (GPtrArray) changes = pb_changes_between (here, item->record);

  return pb_change_list_new (item->kind, changes, C_ ("version", "Here"),
                             C_ ("version", "In the file"));
}

static void
add_findings (GtkBox *box, GPtrArray *findings)
{
  for (guint i = 0; findings && i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

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
  follow_choice (self, GTK_CHECK_BUTTON (check), NULL);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), check);
}

static char *
describe_item (const PbPlanItem *item)
{
  const char *kind = pb_kind_get_label (item->kind);

  if (!item->file)
    return g_strdup (kind);
  /* Translators: what a record is, and the file it came from: "Pledge · northwind.json". */
  return g_strdup_printf (C_ ("record and file", "%s · %s"), kind, item->file);
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
