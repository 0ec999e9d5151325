/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-part-row.h"

#include "ui/rows/pb-form.h"

struct _PbPartRow {
  PbRow parent_instance;

  PbForm *form;
};

G_DEFINE_FINAL_TYPE (PbPartRow, pb_part_row, PB_TYPE_ROW)

static void
pb_part_row_update (PbRow *row, PbValue *value)
{
}

static void
pb_part_row_refresh (PbRow *row, const char *pointer)
{
  pb_form_refresh (PB_PART_ROW (row)->form, pointer);
}

static void
pb_part_row_pointer_moved (PbRow *row)
{
  pb_form_set_pointer (PB_PART_ROW (row)->form, pb_row_get_pointer (row));
}

static void
pb_part_row_set_findings (PbRow *row, GPtrArray *findings)
{
  pb_form_set_findings (PB_PART_ROW (row)->form, findings);
}

static gboolean
pb_part_row_focus_pointer (PbRow *row, const char *pointer)
{
  return pb_form_focus_pointer (PB_PART_ROW (row)->form, pointer);
}

static void
pb_part_row_constructed (GObject *object)
{
  PbPartRow *self = PB_PART_ROW (object);
  PbRow *row = PB_ROW (object);
  GtkWidget *group;

  G_OBJECT_CLASS (pb_part_row_parent_class)->constructed (object);

  self->form = pb_form_new (pb_row_get_draft (row), pb_row_get_register (row),
                            pb_row_get_field (row)->part, NULL, pb_row_get_pointer (row));
  group = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->form), TRUE);
  gtk_box_append (GTK_BOX (group), GTK_WIDGET (self->form));
  pb_row_set_control (row, group, group);
}

static void
pb_part_row_class_init (PbPartRowClass *klass)
{
  PbRowClass *row_class = PB_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pb_part_row_constructed;
  row_class->update = pb_part_row_update;
  row_class->refresh = pb_part_row_refresh;
  row_class->pointer_moved = pb_part_row_pointer_moved;
  row_class->set_findings = pb_part_row_set_findings;
  row_class->focus_pointer = pb_part_row_focus_pointer;
}

static void
pb_part_row_init (PbPartRow *self)
{
}
