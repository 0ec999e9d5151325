/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-parts-row.h"

#include "base/pb-pointer.h"
#include "ui/rows/pb-part-item.h"
#include "ui/widgets/pb-wrapping-button.h"

/* In a longer list, what is complete starts folded. */
#define FEW_ITEMS 3

struct _PbPartsRow {
  PbRow parent_instance;

  GtkWidget *items;
  GtkWidget *add_button;
  GPtrArray *findings;
};

G_DEFINE_FINAL_TYPE (PbPartsRow, pb_parts_row, PB_TYPE_ROW)

static guint
get_length (PbPartsRow *self)
{
  return pb_value_get_length (
      pb_draft_get (pb_row_get_draft (PB_ROW (self)), pb_row_get_pointer (PB_ROW (self))));
}

static PbPartItem *
get_item (PbPartsRow *self, guint index)
{
  GtkWidget *child = gtk_widget_get_first_child (self->items);

  while (child && index-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child ? PB_PART_ITEM (child) : NULL;
}

/* Every item takes its place again, after some came or went. */
static void
place_items (PbPartsRow *self)
{
  guint n_items = get_length (self);
  guint index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->items); child;
       child = gtk_widget_get_next_sibling (child))
    pb_part_item_set_place (PB_PART_ITEM (child), pb_row_get_pointer (PB_ROW (self)), index++,
                            n_items);
  gtk_widget_set_visible (self->items, index > 0);
  gtk_widget_set_sensitive (self->add_button,
                            n_items < pb_field_get_max (pb_row_get_field (PB_ROW (self))));
}

static void
remove_cb (PbPartsRow *self, PbPartItem *item)
{
  guint index = pb_part_item_get_index (item);
  g_autofree char *place = pb_pointer_item (pb_row_get_pointer (PB_ROW (self)), index);
  GtkWidget *neighbour = gtk_widget_get_next_sibling (GTK_WIDGET (item));

  if (!neighbour)
    neighbour = gtk_widget_get_prev_sibling (GTK_WIDGET (item));
  if (neighbour)
    gtk_widget_child_focus (neighbour, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->add_button);
  gtk_box_remove (GTK_BOX (self->items), GTK_WIDGET (item));
  pb_draft_remove (pb_row_get_draft (PB_ROW (self)), place);
  pb_row_refresh (PB_ROW (self), pb_row_get_pointer (PB_ROW (self)));
}

static void
move_cb (PbPartsRow *self, int step, PbPartItem *item)
{
  guint from = pb_part_item_get_index (item);
  guint to = from + step;
  GtkWidget *before = NULL;

  if (step > 0)
    before = gtk_widget_get_next_sibling (GTK_WIDGET (item));
  else if (to > 0)
    before = GTK_WIDGET (get_item (self, to - 1));
  gtk_box_reorder_child_after (GTK_BOX (self->items), GTK_WIDGET (item), before);
  pb_draft_move (pb_row_get_draft (PB_ROW (self)), pb_row_get_pointer (PB_ROW (self)), from, to);
  pb_row_refresh (PB_ROW (self), pb_row_get_pointer (PB_ROW (self)));
  pb_part_item_focus_move (item, step);
}

static void
add_item (PbPartsRow *self, guint index, guint n_items)
{
  PbRow *row = PB_ROW (self);
  PbPartItem *item =
      pb_part_item_new (pb_row_get_draft (row), pb_row_get_register (row),
                        pb_row_get_field (row)->part, pb_row_get_pointer (row), index);

  pb_part_item_set_open (item, n_items <= FEW_ITEMS || !pb_part_item_is_complete (item));
  if (self->findings)
    pb_part_item_set_findings (item, self->findings);
  g_signal_connect_swapped (item, "remove", G_CALLBACK (remove_cb), self);
  g_signal_connect_swapped (item, "move", G_CALLBACK (move_cb), self);
  gtk_box_append (GTK_BOX (self->items), GTK_WIDGET (item));
}

static guint
count_items (PbPartsRow *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->items); child;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static void
pb_parts_row_update (PbRow *row, PbValue *value)
{
  PbPartsRow *self = PB_PARTS_ROW (row);
  guint wanted = pb_value_get_length (value);
  guint n_items = count_items (self);

  for (; n_items > wanted; n_items--)
    gtk_box_remove (GTK_BOX (self->items), gtk_widget_get_last_child (self->items));
  for (; n_items < wanted; n_items++)
    add_item (self, n_items, wanted);
  place_items (self);
}

static void
add_clicked_cb (PbPartsRow *self)
{
  PbRow *row = PB_ROW (self);
  g_autoptr (PbValue) part = pb_value_new_map ();
  g_autofree char *place = NULL;

  pb_draft_append (pb_row_get_draft (row), pb_row_get_pointer (row), part);
  pb_row_refresh (row, pb_row_get_pointer (row));
  place = pb_pointer_item (pb_row_get_pointer (row), get_length (self) - 1);
  pb_row_focus_pointer (row, place);
}

static void
pb_parts_row_refresh (PbRow *row, const char *pointer)
{
  for (GtkWidget *child = gtk_widget_get_first_child (PB_PARTS_ROW (row)->items); child;
       child = gtk_widget_get_next_sibling (child))
    pb_part_item_refresh (PB_PART_ITEM (child), pointer);
}

static void
pb_parts_row_pointer_moved (PbRow *row)
{
  place_items (PB_PARTS_ROW (row));
}

static void
pb_parts_row_set_findings (PbRow *row, GPtrArray *findings)
{
  PbPartsRow *self = PB_PARTS_ROW (row);

  if (self->findings != findings) {
    g_clear_pointer (&self->findings, g_ptr_array_unref);
    self->findings = g_ptr_array_ref (findings);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (self->items); child;
       child = gtk_widget_get_next_sibling (child))
    pb_part_item_set_findings (PB_PART_ITEM (child), findings);
}

static gboolean
pb_parts_row_focus_pointer (PbRow *row, const char *pointer)
{
  for (GtkWidget *child = gtk_widget_get_first_child (PB_PARTS_ROW (row)->items); child;
       child = gtk_widget_get_next_sibling (child))
    if (pb_part_item_focus_pointer (PB_PART_ITEM (child), pointer))
      return TRUE;
  return FALSE;
}

static void
pb_parts_row_constructed (GObject *object)
{
  PbPartsRow *self = PB_PARTS_ROW (object);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                 12, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  G_OBJECT_CLASS (pb_parts_row_parent_class)->constructed (object);

  self->items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->add_button = g_object_new (GTK_TYPE_BUTTON, "label",
                                   pb_kind_get_add_label (pb_row_get_field (PB_ROW (self))->part),
                                   "halign", GTK_ALIGN_START, NULL);
  pb_wrapping_button_set_up (self->add_button);
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), self->items);
  gtk_box_append (GTK_BOX (box), self->add_button);
  pb_row_set_control (PB_ROW (self), box, box);
}

static void
pb_parts_row_dispose (GObject *object)
{
  g_clear_pointer (&PB_PARTS_ROW (object)->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (pb_parts_row_parent_class)->dispose (object);
}

static void
pb_parts_row_class_init (PbPartsRowClass *klass)
{
  PbRowClass *row_class = PB_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pb_parts_row_constructed;
  G_OBJECT_CLASS (klass)->dispose = pb_parts_row_dispose;
  row_class->update = pb_parts_row_update;
  row_class->refresh = pb_parts_row_refresh;
  row_class->pointer_moved = pb_parts_row_pointer_moved;
  row_class->set_findings = pb_parts_row_set_findings;
  row_class->focus_pointer = pb_parts_row_focus_pointer;
}

static void
pb_parts_row_init (PbPartsRow *self)
{
}
