/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-chips.h"

#include <glib/gi18n-lib.h>

#include "report/pb-query-words.h"
#include "ui/widgets/pb-tooltip-name.h"
#include "ui/widgets/pb-wrap-box.h"

struct _PbBrowseChips {
  AdwBin parent_instance;

  PbBrowseQuery *query;
  GHashTable *names;
  GtkWidget *box;
  GtkWidget *clear;
};

enum { SIGNAL_LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbBrowseChips, pb_browse_chips, ADW_TYPE_BIN)

static void
pb_browse_chips_dispose (GObject *object)
{
  PbBrowseChips *self = PB_BROWSE_CHIPS (object);

  if (self->query)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_clear_object (&self->query);
  g_clear_pointer (&self->names, g_hash_table_unref);
  G_OBJECT_CLASS (pb_browse_chips_parent_class)->dispose (object);
}

static void
pb_browse_chips_class_init (PbBrowseChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_chips_dispose;

  signals[SIGNAL_LEFT] = g_signal_new ("left", PB_TYPE_BROWSE_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_browse_chips_init (PbBrowseChips *self)
{
  self->box = pb_wrap_box_new (6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

static void
remove_clicked_cb (GtkWidget *chip, PbBrowseChips *self)
{
  const PbQueryField *field = g_object_get_data (G_OBJECT (chip), "field");
  const char *value = g_object_get_data (G_OBJECT (chip), "value");

  pb_browse_query_set_state (self->query, field, value, PB_LIMIT_NONE);
}

static GtkWidget *
make_face (const char *text)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_box_append (GTK_BOX (face), label);
  gtk_box_append (GTK_BOX (face), gtk_image_new_from_icon_name ("window-close-symbolic"));
  return face;
}

static GtkWidget *
make_chip (PbBrowseChips *self, const PbLimit *limit)
{
  GtkWidget *chip = gtk_button_new ();
  const char *name = self->names ? g_hash_table_lookup (self->names, limit->value) : NULL;
  g_autofree char *text = pb_query_words_make_limit (limit, name);
  /* Translators: %s is one of the limits of a search, such as "Kenya". */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), text);

  gtk_button_set_child (GTK_BUTTON (chip), make_face (text));
  pb_tooltip_name_set (chip, label);
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data (G_OBJECT (chip), "field", (gpointer) limit->field);
  g_object_set_data_full (G_OBJECT (chip), "value", g_strdup (limit->value), g_free);
  g_signal_connect (chip, "clicked", G_CALLBACK (remove_clicked_cb), self);
  return chip;
}

static GtkWidget *
make_clear (PbBrowseChips *self)
{
  GtkWidget *clear = gtk_button_new_with_mnemonic (_ ("_Clear All"));

  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_add_css_class (clear, "chip");
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (pb_browse_query_clear), self->query);
  return clear;
}

/* Which of the chips has the focus; -1 when it is elsewhere. */
static int
find_focus (PbBrowseChips *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->box);
  int place = -1;

  for (GtkWidget *chip = focus; chip; chip = gtk_widget_get_prev_sibling (chip))
    place++;
  return place;
}

static void
restore_focus (PbBrowseChips *self, int place)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->box);

  for (int i = 0; chip && i < place && gtk_widget_get_next_sibling (chip); i++)
    chip = gtk_widget_get_next_sibling (chip);
  if (chip)
    gtk_widget_grab_focus (chip);
  else
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
fill (PbBrowseChips *self)
{
  PbQuery *query = pb_browse_query_get (self->query);
  GtkWidget *chip;
  gboolean any = FALSE;

  while ((chip = gtk_widget_get_first_child (self->box)))
    pb_wrap_box_remove (PB_WRAP_BOX (self->box), chip);
  for (guint i = 0; i < pb_query_get_n_limits (query); i++) {
    const PbLimit *limit = pb_query_get_limit (query, i);

    if (!limit->field)
      continue;
    any = TRUE;
    pb_wrap_box_append (PB_WRAP_BOX (self->box), make_chip (self, limit));
  }
  if (any)
    pb_wrap_box_append (PB_WRAP_BOX (self->box), make_clear (self));
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

/* Who takes back one limit after the other stays where they are. */
static void
show_limits (PbBrowseChips *self)
{
  int place = find_focus (self);

  fill (self);
  if (place >= 0)
    restore_focus (self, place);
}

/**
 * pb_browse_chips_new:
 * @query: (transfer none): what they show and change
 *
 * Returns: (transfer floating): the chips
 */
GtkWidget *
pb_browse_chips_new (PbBrowseQuery *query)
{
  PbBrowseChips *self = g_object_new (PB_TYPE_BROWSE_CHIPS, NULL);

  self->query = g_object_ref (query);
  g_signal_connect_swapped (query, "changed", G_CALLBACK (show_limits), self);
  fill (self);
  return GTK_WIDGET (self);
}

void
pb_browse_chips_set_names (PbBrowseChips *self, GHashTable *names)
{
  gboolean any = g_hash_table_size (names) > 0;

  g_return_if_fail (PB_IS_BROWSE_CHIPS (self));

  g_clear_pointer (&self->names, g_hash_table_unref);
  self->names = g_hash_table_ref (names);
  if (any)
    show_limits (self);
}
