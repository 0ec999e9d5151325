/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-row-group.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-tab-once.h"
#include "ui/widgets/pb-keep-inside.h"

#define ROWS_AT_ONCE 100

struct _PbRowGroup {
  AdwBin parent_instance;

  AdwPreferencesGroup *head;  /* title, text and suffix, and under them the rows */
  AdwPreferencesGroup *group; /* only the rows, so that Tab goes on from the head to them */
  GPtrArray *items;
  guint n_shown;
  PbRowFunc make_row;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (PbRowGroup, pb_row_group, ADW_TYPE_BIN)

static void
pb_row_group_dispose (GObject *object)
{
  g_clear_pointer (&PB_ROW_GROUP (object)->items, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_row_group_parent_class)->dispose (object);
}

static void
pb_row_group_class_init (PbRowGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_row_group_dispose;
}

static void
pb_row_group_init (PbRowGroup *self)
{
  GtkWidget *holder = g_object_new (PB_TYPE_TAB_ONCE, NULL);

  self->head = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (holder), GTK_WIDGET (self->group));
  adw_preferences_group_add (self->head, holder);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->head));
}

static GtkWidget *show_rows (PbRowGroup *self);

static void
more_activated_cb (AdwActionRow *row, PbRowGroup *self)
{
  adw_preferences_group_remove (self->group, GTK_WIDGET (row));
  gtk_widget_grab_focus (show_rows (self));
}

static void
add_more_row (PbRowGroup *self)
{
  guint n = self->items->len - self->n_shown;
  /* Translators: the last row of a long list; activating it shows the next rows. */
  g_autofree char *title = g_strdup_printf (ngettext ("Show %'u More", "Show %'u More", n), n);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (more_activated_cb), self);
  adw_preferences_group_add (self->group, row);
}

/* Returns: the first of them. */
static GtkWidget *
show_rows (PbRowGroup *self)
{
  guint end = MIN (self->n_shown + ROWS_AT_ONCE, self->items->len);
  GtkWidget *first = NULL;

  for (; self->n_shown < end; self->n_shown++) {
    GtkWidget *row =
        self->make_row (g_ptr_array_index (self->items, self->n_shown), self->user_data);

    first = first ? first : row;
    pb_keep_inside (row);
    adw_preferences_group_add (self->group, row);
  }
  if (self->n_shown < self->items->len)
    add_more_row (self);
  return first;
}

/**
 * pb_row_group_new:
 * @title: heading, plain text
 * @text: (nullable): a sentence under it, plain text
 * @items: (transfer none): what there are rows for; not changed any more
 * @make_row: makes the row of an item
 * @user_data: for @make_row; must outlive the group
 *
 * Returns: (transfer floating): a group
 */
GtkWidget *
pb_row_group_new (
    const char *title, const char *text, GPtrArray *items, PbRowFunc make_row, gpointer user_data)
{
  PbRowGroup *self = g_object_new (PB_TYPE_ROW_GROUP, NULL);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *text_markup = text ? g_markup_escape_text (text, -1) : NULL;

  self->items = g_ptr_array_ref (items);
  self->make_row = make_row;
  self->user_data = user_data;
  adw_preferences_group_set_title (self->head, title_markup);
  adw_preferences_group_set_description (self->head, text_markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  pb_keep_inside (GTK_WIDGET (self->head));
  show_rows (self);
  return GTK_WIDGET (self);
}

void
pb_row_group_set_suffix (PbRowGroup *self, GtkWidget *suffix)
{
  g_return_if_fail (PB_IS_ROW_GROUP (self));

  adw_preferences_group_set_header_suffix (self->head, suffix);
}
