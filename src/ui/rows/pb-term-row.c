/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-term-row.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-vocabulary.h"
#include "ui/widgets/pb-drop-down.h"
#include "ui/widgets/pb-option-lists.h"
#include "ui/widgets/pb-tooltip-name.h"

struct _PbTermRow {
  PbRow parent_instance;

  GtkDropDown *drop_down;
  GListStore *options;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (PbTermRow, pb_term_row, PB_TYPE_ROW)

static void
pb_term_row_dispose (GObject *object)
{
  g_clear_object (&PB_TERM_ROW (object)->options);
  G_OBJECT_CLASS (pb_term_row_parent_class)->dispose (object);
}

static const char *
get_code (PbTermRow *self, guint position)
{
  g_autoptr (PbOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), position);

  return option ? pb_option_get_code (option) : NULL;
}

/* A code that is no longer in use, or not known here, is shown and kept. */
static guint
find_position (PbTermRow *self, const char *code)
{
  guint n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));
  g_autoptr (PbOption) unknown = NULL;

  for (guint i = 0; i < n_options; i++)
    if (g_strcmp0 (get_code (self, i), code) == 0)
      return i;
  unknown =
      pb_option_new (code, pb_vocabulary_label (pb_row_get_field (PB_ROW (self))->of, code), NULL);
  g_list_store_append (self->options, unknown);
  return n_options;
}

static void
tell_choice (PbTermRow *self)
{
  PbOption *option = gtk_drop_down_get_selected_item (self->drop_down);

  pb_drop_down_tell (self->drop_down, pb_field_get_label (pb_row_get_field (PB_ROW (self))),
                     pb_option_get_title (option));
  pb_tooltip_set (GTK_WIDGET (self->drop_down), pb_option_get_detail (option));
}

static void
selected_cb (PbTermRow *self)
{
  tell_choice (self);
  if (!self->quiet)
    pb_row_commit_string (PB_ROW (self),
                          get_code (self, gtk_drop_down_get_selected (self->drop_down)));
}

static void
pb_term_row_update (PbRow *row, PbValue *value)
{
  PbTermRow *self = PB_TERM_ROW (row);

  self->quiet = TRUE;
  gtk_drop_down_set_selected (self->drop_down, find_position (self, pb_value_get_string (value)));
  self->quiet = FALSE;
}

static GtkWidget *
make_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "max-width-chars", 40, NULL);
}

static void
setup_face_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (
      item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_face_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       pb_option_get_title (gtk_list_item_get_item (item)));
}

static void
setup_line_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail = make_label ();

  gtk_widget_add_css_class (detail, "dim-label");
  gtk_widget_add_css_class (detail, "form-help");
  gtk_box_append (GTK_BOX (line), make_label ());
  gtk_box_append (GTK_BOX (line), detail);
  gtk_list_item_set_child (item, line);
}

static void
bind_line_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  PbOption *option = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *detail = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (title), pb_option_get_title (option));
  gtk_label_set_label (GTK_LABEL (detail), pb_option_get_detail (option));
  gtk_widget_set_visible (detail, pb_option_get_detail (option) != NULL);
}

static GtkListItemFactory *
make_factory (GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  return factory;
}

static void
add_drop_down (PbTermRow *self)
{
  g_autoptr (GtkListItemFactory) face =
      make_factory (G_CALLBACK (setup_face_cb), G_CALLBACK (bind_face_cb));
  g_autoptr (GtkListItemFactory) line =
      make_factory (G_CALLBACK (setup_line_cb), G_CALLBACK (bind_line_cb));

  self->drop_down = g_object_new (GTK_TYPE_DROP_DOWN, "model", self->options, "factory", face,
                                  "list-factory", line, NULL);
  pb_drop_down_set_up (self->drop_down);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  pb_row_set_control (PB_ROW (self), GTK_WIDGET (self->drop_down), GTK_WIDGET (self->drop_down));
  tell_choice (self);
}

static void
pb_term_row_constructed (GObject *object)
{
  PbTermRow *self = PB_TERM_ROW (object);
  g_autoptr (PbOption) none = NULL;

  G_OBJECT_CLASS (pb_term_row_parent_class)->constructed (object);

  self->options = G_LIST_STORE (pb_option_lists_new_terms (pb_row_get_field (PB_ROW (self))->of));
  /* Translators: the first line of a list to choose from, when nothing is chosen. */
  none = pb_option_new (NULL, _ ("Not chosen"), NULL);
  g_list_store_insert (self->options, 0, none);
  add_drop_down (self);
}

static void
pb_term_row_class_init (PbTermRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_term_row_constructed;
  G_OBJECT_CLASS (klass)->dispose = pb_term_row_dispose;
  PB_ROW_CLASS (klass)->update = pb_term_row_update;
}

static void
pb_term_row_init (PbTermRow *self)
{
}
