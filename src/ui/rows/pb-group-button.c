/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-group-button.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"
#include "ui/widgets/pb-date-entry.h"

struct _PbGroupButton {
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *groups;
  PbDateEntry *as_of;
};

enum { SIGNAL_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbGroupButton, pb_group_button, GTK_TYPE_WIDGET)

#define CODE_KEY "pb-code"

static gboolean
read_day (PbGroupButton *self, PbDate *day)
{
  g_autofree char *text = pb_date_entry_dup_text (self->as_of);

  return pb_date_parse (text, day);
}

/* As lists of countries are read. */
static GStrv
sort_by_name (const char *const *codes)
{
  g_autoptr (GStrvBuilder) sorted = g_strv_builder_new ();

  for (guint i = 0; i < pb_country_get_n (); i++)
    if (g_strv_contains (codes, pb_country_get (i)->code))
      g_strv_builder_add (sorted, pb_country_get (i)->code);
  return g_strv_builder_end (sorted);
}

static void
emit_chosen (PbGroupButton *self, GStrv codes, const char *group, const char *as_of)
{
  g_auto (GStrv) sorted = sort_by_name ((const char *const *) codes);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, sorted, group, as_of);
}

static void
choose_region_cb (PbGroupButton *self, GtkWidget *button)
{
  g_auto (GStrv) codes =
      pb_country_region_members (g_object_get_data (G_OBJECT (button), CODE_KEY));

  emit_chosen (self, codes, NULL, NULL);
}

static void
choose_group_cb (PbGroupButton *self, GtkWidget *button)
{
  const char *group = g_object_get_data (G_OBJECT (button), CODE_KEY);
  g_autofree char *as_of = pb_date_entry_dup_text (self->as_of);
  g_auto (GStrv) codes = NULL;
  PbDate day;

  if (!read_day (self, &day))
    return;
  codes = pb_country_group_members (group, &day);
  emit_chosen (self, codes, group, as_of);
}

/* A group without a day has no members. */
static void
date_changed_cb (PbGroupButton *self)
{
  PbDate day;

  gtk_widget_set_sensitive (self->groups, read_day (self, &day));
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (label, "heading");
  return label;
}

static void
add_term (GtkWidget *box, const PbTerm *term, GCallback callback, gpointer data)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", term->label, "xalign", 0.0f, "wrap",
                                   TRUE, "max-width-chars", 30, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", label, "has-frame", FALSE,
                                    "tooltip-text", term->description, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  term->label, -1);
  g_object_set_data (G_OBJECT (button), CODE_KEY, (gpointer) term->code);
  g_signal_connect_swapped (button, "clicked", callback, data);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_terms (PbGroupButton *self, const char *name, GCallback callback)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (vocabulary); i++)
    add_term (box, pb_vocabulary_get_term (vocabulary, i), callback, self);
  return box;
}

static GtkWidget *
make_date_line (PbGroupButton *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ ("Members as of"));
  g_autofree char *today = NULL;
  PbDate date;

  pb_date_today (&date);
  today = pb_date_format (&date);
  self->as_of = PB_DATE_ENTRY (pb_date_entry_new ());
  pb_date_entry_set_text (self->as_of, today);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pb_date_entry_get_entry (self->as_of)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Members as of"), -1);
  pb_date_entry_set_subject (self->as_of, _ ("Members as of"));
  g_signal_connect_swapped (self->as_of, "changed", G_CALLBACK (date_changed_cb), self);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->as_of));
  return line;
}

/* In a label that goes on in another line where the button would be too wide. */
static GtkWidget *
make_button_text (void)
{
  return g_object_new (GTK_TYPE_LABEL, "label", _ ("Add a group or region"), "wrap", TRUE,
                       "justify", GTK_JUSTIFY_CENTER, NULL);
}

static void
pb_group_button_init (PbGroupButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller;

  gtk_box_append (GTK_BOX (box), make_heading (_ ("All countries of a group")));
  gtk_box_append (GTK_BOX (box), make_date_line (self));
  self->groups = make_terms (self, "un-group", G_CALLBACK (choose_group_cb));
  gtk_box_append (GTK_BOX (box), self->groups);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), make_heading (_ ("All countries of a region")));
  gtk_box_append (GTK_BOX (box), make_terms (self, "itu-region", G_CALLBACK (choose_region_cb)));
  gtk_widget_add_css_class (box, "form-popover");
  scroller =
      g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER,
                    "propagate-natural-height", TRUE, "max-content-height", 480, NULL);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "child", make_button_text (),
                               "always-show-arrow", TRUE, "popover", self->popover, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add a group or region"), -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

static void
pb_group_button_dispose (GObject *object)
{
  g_clear_pointer (&PB_GROUP_BUTTON (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (pb_group_button_parent_class)->dispose (object);
}

static void
pb_group_button_class_init (PbGroupButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_group_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", PB_TYPE_GROUP_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_STRV, G_TYPE_STRING, G_TYPE_STRING);
}

GtkWidget *
pb_group_button_new (void)
{
  return g_object_new (PB_TYPE_GROUP_BUTTON, NULL);
}
