/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-merge-row.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-side-radio.h"
#include "ui/widgets/pb-text-label.h"

struct _PbMergeRow {
  AdwPreferencesRow parent_instance;

  PbMergeChoice *choice;
  GtkWidget *box;
  GtkCheckButton *first;
};

enum { SIGNAL_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMergeRow, pb_merge_row, ADW_TYPE_PREFERENCES_ROW)

static void
toggled_cb (GtkCheckButton *radio, PbMergeRow *self)
{
  if (!gtk_check_button_get_active (radio))
    return;
  self->choice->side = (PbMergeSide) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (radio), "side"));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
add_side (PbMergeRow *self, PbMergeSide side, PbValue *value, const char *detail)
{
  g_autofree char *text = pb_value_is_empty (value)
                              /* Translators: stands where a field has no content. */
                              ? g_strdup (C_ ("value", "Empty"))
                              : pb_field_format (self->choice->field, value);
  GtkWidget *radio = pb_side_radio_new (text, detail);

  g_object_set_data (G_OBJECT (radio), "side", GINT_TO_POINTER (side));
  if (self->first)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), self->first);
  else
    self->first = GTK_CHECK_BUTTON (radio);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), self->choice->side == side);
  g_signal_connect (radio, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self->box), radio);
}

static void
pb_merge_row_class_init (PbMergeRowClass *klass)
{
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_merge_row_init (PbMergeRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "import-content");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

GtkWidget *
pb_merge_row_new (const PbKind *kind, PbMergeChoice *choice)
{
  PbMergeRow *self = g_object_new (PB_TYPE_MERGE_ROW, NULL);
  g_autofree char *place = pb_kind_describe_place (kind, choice->pointer);

  self->choice = choice;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), place);
  gtk_box_append (GTK_BOX (self->box), pb_text_label_new (place, "heading"));
  if (choice->united)
    add_side (self, PB_MERGE_BOTH, choice->united, _ ("What both say"));
  add_side (self, PB_MERGE_KEPT, choice->kept, _ ("From the record that is kept"));
  add_side (self, PB_MERGE_OTHER, choice->other, _ ("From the other record"));
  return GTK_WIDGET (self);
}
