/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-cell.h"

#include "domain/pb-record.h"
#include "ui/pages/pb-state-pill.h"
#include "ui/pb-register-item.h"
#include "ui/widgets/pb-cut-tooltip.h"

struct _PbBrowseCell {
  PbLateRow parent_instance;

  const PbBrowseColumn *column;
  GtkWidget *face;    /* NULL before it is seen */
  GtkWidget *snippet; /* NULL but below a title */
  PbRegisterItem *item;
  gulong handler; /* of changes of the item; 0 before the cell is seen */
};

G_DEFINE_FINAL_TYPE (PbBrowseCell, pb_browse_cell, PB_TYPE_LATE_ROW)

static void
forget_item (PbBrowseCell *self)
{
  if (self->item)
    g_clear_signal_handler (&self->handler, self->item);
  g_clear_object (&self->item);
}

static void
pb_browse_cell_dispose (GObject *object)
{
  forget_item (PB_BROWSE_CELL (object));
  G_OBJECT_CLASS (pb_browse_cell_parent_class)->dispose (object);
}

/* A label would ask for as much room as its text wants, and have the whole table laid out anew for
 * every row that scrolls in; an inscription takes the room that it gets. */
static GtkWidget *
make_text (const PbBrowseColumn *column)
{
  GtkWidget *text = g_object_new (GTK_TYPE_INSCRIPTION, "xalign", column->is_number ? 1.0f : 0.0f,
                                  "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, "valign",
                                  GTK_ALIGN_CENTER, NULL);

  pb_cut_tooltip_add_inscription (GTK_INSCRIPTION (text));
  if (column->is_number)
    gtk_widget_add_css_class (text, "numeric");
  return text;
}

/* Below the title, what stands around the words that are looked for. */
static GtkWidget *
add_snippet (PbBrowseCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->snippet = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END,
                                "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->snippet, "dim-label");
  gtk_widget_add_css_class (self->snippet, "caption");
  gtk_box_append (GTK_BOX (box), self->face);
  gtk_box_append (GTK_BOX (box), self->snippet);
  return box;
}

/* GtkListItem has no accessible label before GTK 4.12, but the cell is in the row's widget. The
 * title does it, because that column is always in sight. */
static void
name_row (PbBrowseCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row = cell ? gtk_widget_get_parent (cell) : NULL;
  const char *title = pb_register_item_get_title (self->item);

  if (row && title)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
show_state (PbBrowseCell *self, PbValue *record)
{
  gtk_widget_set_visible (self->face, record != NULL);
  if (!record)
    return;
  pb_state_pill_set_state (PB_STATE_PILL (self->face), pb_record_get_publication (record));
}

static void
show_snippet (PbBrowseCell *self)
{
  const char *snippet = pb_register_item_get_snippet (self->item);

  gtk_widget_set_visible (self->snippet, snippet != NULL);
  if (snippet)
    gtk_label_set_markup (GTK_LABEL (self->snippet), snippet);
}

static void
show_text (PbBrowseCell *self, PbValue *record)
{
  g_autofree char *text =
      record ? self->column->format (pb_register_item_get_kind (self->item), record,
                                     pb_register_item_get_party (self->item))
             : NULL;

  gtk_inscription_set_text (GTK_INSCRIPTION (self->face), text);
  if (!record || !self->snippet)
    return;
  show_snippet (self);
  name_row (self);
}

static void
show_record (PbBrowseCell *self)
{
  PbValue *record = pb_register_item_get_record (self->item);

  if (PB_IS_STATE_PILL (self->face))
    show_state (self, record);
  else
    show_text (self, record);
}

static void
show_item (PbBrowseCell *self)
{
  self->handler =
      g_signal_connect_swapped (self->item, "notify::record", G_CALLBACK (show_record), self);
  show_record (self);
  pb_register_item_tell_shown (self->item);
}

static GtkWidget *
make_pill (void)
{
  GtkWidget *pill = pb_state_pill_new ();

  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  return pill;
}

static void
pb_browse_cell_fill (PbLateRow *late)
{
  PbBrowseCell *self = PB_BROWSE_CELL (late);
  const PbBrowseColumn *column = self->column;

  self->face = pb_browse_column_is_state (column) ? make_pill () : make_text (column);
  adw_bin_set_child (ADW_BIN (self),
                     pb_browse_column_is_title (column) ? add_snippet (self) : self->face);
  if (self->item)
    show_item (self);
}

static void
pb_browse_cell_class_init (PbBrowseCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_cell_dispose;
  PB_LATE_ROW_CLASS (klass)->fill = pb_browse_cell_fill;
}

static void
pb_browse_cell_init (PbBrowseCell *self)
{
}

/**
 * pb_browse_cell_new:
 * @column: what it says
 *
 * Returns: (transfer floating): a cell without a record
 */
GtkWidget *
pb_browse_cell_new (const PbBrowseColumn *column)
{
  PbBrowseCell *self = g_object_new (PB_TYPE_BROWSE_CELL, NULL);

  self->column = column;
  return GTK_WIDGET (self);
}

void
pb_browse_cell_set_item (PbBrowseCell *self, PbRegisterItem *item)
{
  g_return_if_fail (PB_IS_BROWSE_CELL (self));

  if (self->item == item)
    return;
  forget_item (self);
  if (!item)
    return;
  self->item = g_object_ref (item);
  if (self->face)
    show_item (self);
}

PbRegisterItem *
pb_browse_cell_get_item (PbBrowseCell *self)
{
  g_return_val_if_fail (PB_IS_BROWSE_CELL (self), NULL);

  return self->item;
}
