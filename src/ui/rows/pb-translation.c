/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-translation.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "ui/widgets/pb-plain-input.h"
#include "ui/widgets/pb-text-box.h"
#include "ui/widgets/pb-tooltip-name.h"

struct _PbTranslation {
  GtkWidget parent_instance;

  char *language;
  GtkWidget *title;
  PbTextBox *box;
  GtkWidget *remove;
};

enum { SIGNAL_CHANGED, SIGNAL_REMOVE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbTranslation, pb_translation, GTK_TYPE_WIDGET)

static void
pb_translation_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pb_translation_parent_class)->dispose (object);
}

static void
pb_translation_finalize (GObject *object)
{
  g_free (PB_TRANSLATION (object)->language);
  G_OBJECT_CLASS (pb_translation_parent_class)->finalize (object);
}

static void
pb_translation_class_init (PbTranslationClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_translation_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_translation_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] =
      g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_translation_init (PbTranslation *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
}

static void
changed_cb (PbTranslation *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_cb (PbTranslation *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
  g_object_unref (self);
}

static void
add_remove_button (PbTranslation *self, GtkWidget *line)
{
  g_autofree char *text = g_strdup_printf (
      /* Translators: removes a text's version in one language; %s is the language's name. */
      _ ("Remove %s"), pb_language_name (self->language));

  self->remove = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "valign",
                               GTK_ALIGN_START, "has-frame", FALSE, NULL);
  pb_tooltip_name_set (self->remove, text);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (line), self->remove);
}

static void
add_box (PbTranslation *self, GtkWidget *line, const char *label, gboolean many_lines)
{
  g_autofree char *name = g_strdup_printf (
      /* Translators: a field and the language of the text in it, such as "Title, French". */
      C_ ("field and language", "%s, %s"), label, pb_language_name (self->language));

  self->box = PB_TEXT_BOX (pb_text_box_new (many_lines));
  gtk_widget_set_hexpand (GTK_WIDGET (self->box), TRUE);
  pb_plain_input_set_direction (pb_text_box_get_input (self->box),
                                pb_language_is_right_to_left (self->language) ? GTK_TEXT_DIR_RTL
                                                                              : GTK_TEXT_DIR_LTR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pb_text_box_get_input (self->box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (self->box, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->box));
}

PbTranslation *
pb_translation_new (const char *language, const char *label, gboolean many_lines)
{
  PbTranslation *self = g_object_new (PB_TYPE_TRANSLATION, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->language = g_strdup (language);
  self->title = g_object_new (GTK_TYPE_LABEL, "label", pb_language_name (language), "xalign", 0.0f,
                              "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->title, "form-help");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  add_box (self, line, label, many_lines);
  add_remove_button (self, line);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  return self;
}

const char *
pb_translation_get_language (PbTranslation *self)
{
  return self->language;
}

void
pb_translation_set_titled (PbTranslation *self, gboolean titled)
{
  gtk_widget_set_visible (self->title, titled);
}

void
pb_translation_set_removable (PbTranslation *self, gboolean removable)
{
  gtk_widget_set_visible (self->remove, removable);
}

char *
pb_translation_dup_text (PbTranslation *self)
{
  return pb_text_box_dup_text (self->box);
}

void
pb_translation_set_text (PbTranslation *self, const char *text)
{
  pb_text_box_set_text (self->box, text);
}

GtkWidget *
pb_translation_get_input (PbTranslation *self)
{
  return pb_text_box_get_input (self->box);
}
