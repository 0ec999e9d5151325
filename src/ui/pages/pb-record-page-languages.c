/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-record-page-languages.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "domain/pb-record.h"
#include "ui/widgets/pb-drop-down.h"
#include "ui/widgets/pb-tooltip-name.h"

struct _PbRecordPageLanguages {
  AdwBin parent_instance;

  GtkDropDown *choice;
  GtkStringList *names;
  GPtrArray *tags; /* in the order of @names */
  char *tag;
  gboolean filling;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbRecordPageLanguages, pb_record_page_languages, ADW_TYPE_BIN)

static void
pb_record_page_languages_finalize (GObject *object)
{
  PbRecordPageLanguages *self = PB_RECORD_PAGE_LANGUAGES (object);

  g_ptr_array_unref (self->tags);
  g_free (self->tag);
  G_OBJECT_CLASS (pb_record_page_languages_parent_class)->finalize (object);
}

static void
pb_record_page_languages_class_init (PbRecordPageLanguagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_record_page_languages_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
take_tag (PbRecordPageLanguages *self, const char *tag)
{
  g_free (self->tag);
  self->tag = g_strdup (tag);
}

static void
tell_choice (PbRecordPageLanguages *self)
{
  GtkStringObject *name = gtk_drop_down_get_selected_item (self->choice);

  pb_drop_down_tell (self->choice, _ ("Language of the texts"),
                     name ? gtk_string_object_get_string (name) : "");
}

static void
selected_cb (PbRecordPageLanguages *self)
{
  guint index = gtk_drop_down_get_selected (self->choice);

  tell_choice (self);
  if (self->filling || index >= self->tags->len)
    return;
  take_tag (self, g_ptr_array_index (self->tags, index));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
pb_record_page_languages_init (PbRecordPageLanguages *self)
{
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->names = gtk_string_list_new (NULL);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->names), NULL));
  pb_drop_down_set_up (self->choice);
  pb_tooltip_name_set (GTK_WIDGET (self->choice), _ ("Language of the texts"));
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (selected_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->choice));
}

PbRecordPageLanguages *
pb_record_page_languages_new (void)
{
  return g_object_new (PB_TYPE_RECORD_PAGE_LANGUAGES, NULL);
}

static gboolean
find_tag (PbRecordPageLanguages *self, const char *tag, guint *index)
{
  return tag && g_ptr_array_find_with_equal_func (self->tags, tag, g_str_equal, index);
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (pb_language_name (*(const char *const *) a),
                         pb_language_name (*(const char *const *) b));
}

/* The languages of all texts of the record, each once. */
static void
list_tags (PbRecordPageLanguages *self, const PbKind *kind, PbValue *record)
{
  g_ptr_array_set_size (self->tags, 0);
  for (const PbField *field = kind->fields; field->name; field++) {
    PbValue *texts = pb_value_get_member (record, field->name);

    if (!(field->flags & PB_FIELD_TRANSLATABLE))
      continue;
    for (guint i = 0; i < pb_value_get_length (texts); i++) {
      const char *tag = pb_value_get_member_name (texts, i);

      if (!find_tag (self, tag, NULL))
        g_ptr_array_add (self->tags, g_strdup (tag));
    }
  }
  g_ptr_array_sort (self->tags, compare_tags);
}

/* Until the person chooses: the interface's language, else the one the record was written in. */
static guint
choose (PbRecordPageLanguages *self, PbValue *record)
{
  guint index = 0;

  if (!find_tag (self, self->tag, &index) && !find_tag (self, pb_language_current (), &index))
    find_tag (self, pb_record_get_language (record), &index);
  return index;
}

static void
fill (PbRecordPageLanguages *self, guint chosen)
{
  self->filling = TRUE;
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          NULL);
  for (guint i = 0; i < self->tags->len; i++)
    gtk_string_list_append (self->names, pb_language_name (g_ptr_array_index (self->tags, i)));
  gtk_drop_down_set_selected (self->choice, chosen);
  self->filling = FALSE;
}

void
pb_record_page_languages_set_record (PbRecordPageLanguages *self,
                                     const PbKind *kind,
                                     PbValue *record)
{
  guint chosen;

  list_tags (self, kind, record);
  chosen = choose (self, record);
  take_tag (self, self->tags->len > 0 ? g_ptr_array_index (self->tags, chosen)
                                      : pb_record_get_language (record));
  fill (self, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self), self->tags->len > 1);
}

const char *
pb_record_page_languages_get (PbRecordPageLanguages *self)
{
  return self->tag;
}
