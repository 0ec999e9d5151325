/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-outline.h"
#include "ui/widgets/pb-tooltip-name.h"

#include <glib/gi18n-lib.h>

struct _PbOutline {
  GtkWidget parent_instance;

  const PbKind *kind;
  GtkWidget *box;
  GHashTable *items;
  char *current;
};

/* One section's button and what is in it. */
typedef struct {
  const PbSection *section;
  GtkWidget *button;
  GtkWidget *icon;
  GtkWidget *comments; /* shown where there are any */
} Item;

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbOutline, pb_outline, GTK_TYPE_WIDGET)

static void
pb_outline_dispose (GObject *object)
{
  PbOutline *self = PB_OUTLINE (object);

  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->current, g_free);
  G_OBJECT_CLASS (pb_outline_parent_class)->dispose (object);
}

static void
pb_outline_class_init (PbOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_outline_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_outline_init (PbOutline *self)
{
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sections"), -1);
}

static void
button_clicked_cb (GtkButton *button, PbOutline *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, gtk_widget_get_name (GTK_WIDGET (button)));
}

static void
add_item (PbOutline *self, const PbSection *section)
{
  Item *item = g_new0 (Item, 1);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (pb_section_get_title (section));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  item->section = section;
  item->icon = gtk_image_new ();
  item->button = gtk_button_new ();
  gtk_box_append (GTK_BOX (row), item->icon);
  gtk_box_append (GTK_BOX (row), label);
  item->comments = gtk_image_new_from_icon_name ("pb-comment-symbolic");
  gtk_widget_add_css_class (item->comments, "warning");
  gtk_box_append (GTK_BOX (row), item->comments);
  gtk_button_set_child (GTK_BUTTON (item->button), row);
  gtk_widget_set_name (item->button, section->id);
  gtk_widget_add_css_class (item->button, "flat");
  gtk_widget_add_css_class (item->button, "outline-item");
  g_signal_connect (item->button, "clicked", G_CALLBACK (button_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->box), item->button);
  g_hash_table_insert (self->items, (gpointer) section->id, item);
  pb_outline_set_progress (self, section->id, PB_PROGRESS_EMPTY, 0);
}

PbOutline *
pb_outline_new (const PbKind *kind)
{
  PbOutline *self = g_object_new (PB_TYPE_OUTLINE, NULL);

  self->kind = kind;
  for (const PbSection *section = kind->sections; section->id; section++)
    add_item (self, section);
  return self;
}

static const struct {
  const char *icon;
  const char *css_class;
} looks[] = {
  [PB_PROGRESS_EMPTY] = { "pb-progress-empty-symbolic", "dim-label" },
  [PB_PROGRESS_INCOMPLETE] = { "pb-progress-incomplete-symbolic", "dim-label" },
  [PB_PROGRESS_PROBLEM] = { "pb-progress-problem-symbolic", "error" },
  [PB_PROGRESS_COMPLETE] = { "pb-progress-complete-symbolic", "success" },
};

static char *
describe (PbProgress progress, guint n_comments)
{
  const char *label = pb_progress_get_label (progress);

  if (n_comments == 0)
    return g_strdup (label);
  /* Translators: how far a section of a form is, and how much the secretariat has said to it, such
   * as "Complete, 2 comments". */
  return g_strdup_printf (ngettext ("%1$s, %2$'u comment", "%1$s, %2$'u comments", n_comments),
                          label, n_comments);
}

void
pb_outline_set_progress (PbOutline *self,
                         const char *section,
                         PbProgress progress,
                         guint n_comments)
{
  Item *item = g_hash_table_lookup (self->items, section);
  g_autofree char *description = describe (progress, n_comments);
  g_autofree char *name = NULL;

  g_return_if_fail (item);

  gtk_image_set_from_icon_name (GTK_IMAGE (item->icon), looks[progress].icon);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (item->icon, looks[i].css_class);
  gtk_widget_add_css_class (item->icon, looks[progress].css_class);
  gtk_widget_set_visible (item->comments, n_comments > 0);
  pb_tooltip_set (item->button, description);
  /* Translators: a section of a form and how far it is, such as "Where: Complete". */
  name =
      g_strdup_printf (C_ ("outline", "%s: %s"), pb_section_get_title (item->section), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
mark (PbOutline *self, const char *section, gboolean is_current)
{
  Item *item = section ? g_hash_table_lookup (self->items, section) : NULL;

  if (!item)
    return;
  if (is_current)
    gtk_widget_add_css_class (item->button, "current");
  else
    gtk_widget_remove_css_class (item->button, "current");
}

void
pb_outline_set_current (PbOutline *self, const char *section)
{
  if (g_strcmp0 (self->current, section) == 0)
    return;
  mark (self, self->current, FALSE);
  mark (self, section, TRUE);
  g_free (self->current);
  self->current = g_strdup (section);
}
