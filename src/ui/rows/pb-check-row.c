/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-check-row.h"

struct _PbCheckRow {
  PbRow parent_instance;

  GtkCheckButton *check;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (PbCheckRow, pb_check_row, PB_TYPE_ROW)

/* "No" is written as nothing at all. */
static void
toggled_cb (PbCheckRow *self)
{
  g_autoptr (PbValue) yes = pb_value_new_boolean (TRUE);

  if (!self->quiet)
    pb_row_commit (PB_ROW (self), gtk_check_button_get_active (self->check) ? yes : NULL);
}

static void
pb_check_row_update (PbRow *row, PbValue *value)
{
  PbCheckRow *self = PB_CHECK_ROW (row);

  self->quiet = TRUE;
  gtk_check_button_set_active (self->check, pb_value_get_boolean (value));
  self->quiet = FALSE;
}

static void
pb_check_row_constructed (GObject *object)
{
  PbCheckRow *self = PB_CHECK_ROW (object);
  const PbField *field;
  GtkWidget *label;

  G_OBJECT_CLASS (pb_check_row_parent_class)->constructed (object);

  field = pb_row_get_field (PB_ROW (self));
  label = g_object_new (GTK_TYPE_LABEL, "label", pb_field_get_label (field), "wrap", TRUE, "xalign",
                        0.0f, NULL);
  self->check = g_object_new (GTK_TYPE_CHECK_BUTTON, "child", label, NULL);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (toggled_cb), self);
  /* Beside another field, the empty label keeps the button on the line of the other's control. */
  pb_row_set_label (PB_ROW (self), field->flags & PB_FIELD_BESIDE ? " " : NULL);
  pb_row_set_control (PB_ROW (self), GTK_WIDGET (self->check), GTK_WIDGET (self->check));
}

/* GTK 4.8 would take an arrow key on a check button that stands alone for a wish to tick it. */
static gboolean
pb_check_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!is_tab && gtk_widget_get_focus_child (widget))
    return FALSE;
  return GTK_WIDGET_CLASS (pb_check_row_parent_class)->focus (widget, direction);
}

static void
pb_check_row_class_init (PbCheckRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_check_row_constructed;
  GTK_WIDGET_CLASS (klass)->focus = pb_check_row_focus;
  PB_ROW_CLASS (klass)->update = pb_check_row_update;
}

static void
pb_check_row_init (PbCheckRow *self)
{
}
