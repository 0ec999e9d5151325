/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-translations-row.h"

#include <glib/gi18n-lib.h>

#include "base/pb-pointer.h"
#include "domain/pb-language.h"
#include "domain/pb-record.h"
#include "ui/rows/pb-text-limit.h"
#include "ui/rows/pb-translation.h"
#include "ui/widgets/pb-option-lists.h"
#include "ui/widgets/pb-picker.h"

/* The record's own language always has its text; another one has it from the moment it is added. */
struct _PbTranslationsRow {
  PbRow parent_instance;

  GtkWidget *texts;
  GtkWidget *add_button;
  PbPicker *picker;
};

G_DEFINE_FINAL_TYPE (PbTranslationsRow, pb_translations_row, PB_TYPE_ROW)

static const char *
get_own_language (PbTranslationsRow *self)
{
  return pb_record_get_language (pb_draft_get_value (pb_row_get_draft (PB_ROW (self))));
}

static PbTranslation *
find_translation (PbTranslationsRow *self, const char *language)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->texts); child;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (pb_translation_get_language (PB_TRANSLATION (child)), language))
      return PB_TRANSLATION (child);
  return NULL;
}

/* A text alone needs no language's name. */
static void
update_names (PbTranslationsRow *self)
{
  GtkWidget *first = gtk_widget_get_first_child (self->texts);
  gboolean has_several = first && gtk_widget_get_next_sibling (first);

  for (GtkWidget *child = first; child; child = gtk_widget_get_next_sibling (child))
    pb_translation_set_titled (PB_TRANSLATION (child), has_several);
}

static void
show_limit (PbTranslationsRow *self)
{
  const char *longest = NULL;
  PbValue *value =
      pb_draft_get (pb_row_get_draft (PB_ROW (self)), pb_row_get_pointer (PB_ROW (self)));

  for (guint i = 0; i < pb_value_get_length (value); i++) {
    const char *text = pb_value_get_string (pb_value_get_item (value, i));

    if (text && (!longest || g_utf8_strlen (text, -1) > g_utf8_strlen (longest, -1)))
      longest = text;
  }
  pb_text_limit_show (PB_ROW (self), longest);
}

static void
changed_cb (PbTranslationsRow *self, PbTranslation *translation)
{
  g_autofree char *text = pb_translation_dup_text (translation);

  pb_row_commit_member (PB_ROW (self), pb_translation_get_language (translation), text);
  show_limit (self);
}

static void
remove_cb (PbTranslationsRow *self, PbTranslation *translation)
{
  PbTranslation *own = find_translation (self, get_own_language (self));

  pb_row_commit_member (PB_ROW (self), pb_translation_get_language (translation), NULL);
  gtk_box_remove (GTK_BOX (self->texts), GTK_WIDGET (translation));
  update_names (self);
  gtk_widget_grab_focus (pb_translation_get_input (own));
}

static PbTranslation *
add_translation (PbTranslationsRow *self, const char *language)
{
  const PbField *field = pb_row_get_field (PB_ROW (self));
  PbTranslation *translation =
      pb_translation_new (language, pb_field_get_label (field), field->type == PB_FIELD_LONG_TEXT);

  pb_translation_set_removable (translation, !g_str_equal (language, get_own_language (self)));
  g_signal_connect_swapped (translation, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (translation, "remove", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (self->texts), GTK_WIDGET (translation));
  update_names (self);
  return translation;
}

static PbTranslation *
ensure_translation (PbTranslationsRow *self, const char *language)
{
  PbTranslation *translation = find_translation (self, language);

  return translation ? translation : add_translation (self, language);
}

static void
pb_translations_row_update (PbRow *row, PbValue *value)
{
  PbTranslationsRow *self = PB_TRANSLATIONS_ROW (row);

  for (guint i = 0; i < pb_value_get_length (value); i++)
    ensure_translation (self, pb_value_get_member_name (value, i));
  for (GtkWidget *child = gtk_widget_get_first_child (self->texts); child;
       child = gtk_widget_get_next_sibling (child)) {
    const char *language = pb_translation_get_language (PB_TRANSLATION (child));

    pb_translation_set_text (PB_TRANSLATION (child),
                             value ? pb_value_get_member_string (value, language) : NULL);
  }
  show_limit (self);
}

static gboolean
pb_translations_row_focus_pointer (PbRow *row, const char *pointer)
{
  g_autofree char *language = pb_pointer_last (pointer);
  PbTranslation *translation = NULL;

  if (language && !g_str_equal (pointer, pb_row_get_pointer (row)))
    translation = find_translation (PB_TRANSLATIONS_ROW (row), language);
  return translation && gtk_widget_grab_focus (pb_translation_get_input (translation));
}

static void
show_picker (PbTranslationsRow *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->picker), shown);
  gtk_widget_set_visible (self->add_button, !shown);
  pb_picker_set_text (self->picker, "");
}

static void
add_clicked_cb (PbTranslationsRow *self)
{
  show_picker (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->picker));
}

static void
picked_cb (PbTranslationsRow *self, PbOption *option)
{
  PbTranslation *translation = ensure_translation (self, pb_option_get_code (option));

  gtk_widget_grab_focus (pb_translation_get_input (translation));
  show_picker (self, FALSE);
}

static void
marked_cb (GtkAccessible *entry, const char *title)
{
  gtk_accessible_update_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title ? title : "",
                                  -1);
}

static gboolean
picker_key_cb (PbTranslationsRow *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  show_picker (self, FALSE);
  gtk_widget_grab_focus (self->add_button);
  return TRUE;
}

/* The way to another language stands last, below what belongs to the texts. */
static void
add_picker (PbTranslationsRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GListModel) languages = pb_option_lists_new_languages ();

  self->picker = pb_picker_new ();
  pb_picker_set_options (self->picker, languages, pb_option_matches);
  pb_picker_set_placeholder (self->picker, _ ("Language"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (pb_picker_get_entry (self->picker)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Language to add"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->picker), FALSE);
  g_signal_connect_swapped (self->picker, "marked", G_CALLBACK (marked_cb),
                            pb_picker_get_entry (self->picker));
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (picker_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->picker), keys);
  gtk_widget_set_parent (GTK_WIDGET (self->picker), GTK_WIDGET (self));
}

static void
add_button (PbTranslationsRow *self)
{
  self->add_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Add a language"), "halign",
                                   GTK_ALIGN_START, "has-frame", FALSE, NULL);
  gtk_widget_add_css_class (self->add_button, "form-small-button");
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_widget_set_parent (self->add_button, GTK_WIDGET (self));
}

static void
pb_translations_row_constructed (GObject *object)
{
  PbTranslationsRow *self = PB_TRANSLATIONS_ROW (object);
  PbTranslation *own;

  G_OBJECT_CLASS (pb_translations_row_parent_class)->constructed (object);

  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  own = add_translation (self, get_own_language (self));
  add_button (self);
  add_picker (self);
  pb_row_set_control (PB_ROW (self), self->texts, pb_translation_get_input (own));
}

static void
pb_translations_row_class_init (PbTranslationsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_translations_row_constructed;
  PB_ROW_CLASS (klass)->update = pb_translations_row_update;
  PB_ROW_CLASS (klass)->focus_pointer = pb_translations_row_focus_pointer;
}

static void
pb_translations_row_init (PbTranslationsRow *self)
{
}
