/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-table-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "domain/pb-language.h"
#include "exchange/pb-csv-encoding.h"
#include "exchange/pb-csv-form.h"
#include "ui/widgets/pb-keep-inside.h"

struct _PbTableFormat {
  AdwBin parent_instance;

  AdwComboRow *kind;
  AdwComboRow *encoding;
  AdwComboRow *separator;
  AdwComboRow *language;
  gboolean kind_said;
  gboolean encoding_said;
  gboolean separator_said;
  gboolean filling; /* what is chosen now was not chosen by a person */
};

enum {
  READ_AGAIN,
  MATCH_AGAIN,
  TAKE_AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbTableFormat, pb_table_format, ADW_TYPE_BIN)

static const struct {
  char sign;
  const char *label;
} separators[] = {
  { ',', NC_ ("separator", "Commas") },
  { ';', NC_ ("separator", "Semicolons") },
  { '\t', NC_ ("separator", "Tabs") },
  { '|', NC_ ("separator", "Bars") },
};

static void
kind_cb (PbTableFormat *self)
{
  if (self->filling)
    return;
  self->kind_said = TRUE;
  g_signal_emit (self, signals[MATCH_AGAIN], 0);
}

static void
encoding_cb (PbTableFormat *self)
{
  if (self->filling)
    return;
  self->encoding_said = TRUE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->encoding), "");
  g_signal_emit (self, signals[READ_AGAIN], 0);
}

static void
separator_cb (PbTableFormat *self)
{
  if (self->filling)
    return;
  self->separator_said = TRUE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->separator), "");
  g_signal_emit (self, signals[READ_AGAIN], 0);
}

static void
language_cb (PbTableFormat *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[TAKE_AGAIN], 0);
}

static void
pb_table_format_class_init (PbTableFormatClass *klass)
{
  static const char *const names[] = { "read-again", "match-again", "take-again" };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], PB_TYPE_TABLE_FORMAT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static GtkStringList *
list_kinds (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    gtk_string_list_append (labels, pb_kind_get_label (*kind));
  return labels;
}

static GtkStringList *
list_encodings (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (const char *const *name = pb_csv_encoding_list (); *name; name++)
    gtk_string_list_append (labels, pb_csv_encoding_get_label (*name));
  return labels;
}

static GtkStringList *
list_separators (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    gtk_string_list_append (labels, g_dpgettext2 (NULL, "separator", separators[i].label));
  return labels;
}

static GtkStringList *
list_languages (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (const char *const *tag = pb_language_get_common (); *tag; tag++)
    gtk_string_list_append (labels, pb_language_name (*tag));
  return labels;
}

/* @labels: (transfer full) */
static AdwComboRow *
add_row (PbTableFormat *self,
         AdwPreferencesGroup *group,
         const char *title,
         GtkStringList *labels,
         void (*chosen_cb) (PbTableFormat *))
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  g_object_unref (labels);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (chosen_cb), self);
  pb_keep_inside (row);
  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

static guint
find_text (const char *const *texts, const char *text)
{
  guint i = 0;

  while (texts[i] && g_ascii_strcasecmp (texts[i], text) != 0)
    i++;
  return texts[i] ? i : 0;
}

static void
pb_table_format_init (PbTableFormat *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->filling = TRUE;
  adw_preferences_group_set_title (group, _ ("How It Is Read"));
  /* Translators: what the rows of a table are, such as pledges. */
  self->kind = add_row (self, group, _ ("Each Row Is"), list_kinds (), kind_cb);
  self->encoding = add_row (self, group, _ ("Encoding"), list_encodings (), encoding_cb);
  self->separator =
      add_row (self, group, _ ("Cells Are Separated By"), list_separators (), separator_cb);
  self->language =
      add_row (self, group, _ ("Language of the Texts"), list_languages (), language_cb);
  adw_combo_row_set_selected (self->language,
                              find_text (pb_language_get_common (), pb_language_current ()));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
  self->filling = FALSE;
}

PbTableFormat *
pb_table_format_new (void)
{
  return g_object_new (PB_TYPE_TABLE_FORMAT, NULL);
}

static guint
find_kind (const PbKind *wanted)
{
  guint i = 0;

  while (pb_kind_get_all ()[i] != wanted)
    i++;
  return i;
}

static guint
find_separator (char sign)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (separators) && separators[i].sign != sign)
    i++;
  return i;
}

void
pb_table_format_set_table (PbTableFormat *self, const PbCsvTable *table)
{
  g_return_if_fail (PB_IS_TABLE_FORMAT (self));

  self->filling = TRUE;
  adw_combo_row_set_selected (self->encoding, find_text (pb_csv_encoding_list (), table->encoding));
  adw_combo_row_set_selected (self->separator, find_separator (table->separator));
  if (!self->encoding_said)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->encoding),
                                 _ ("Guessed; another one may show letters right"));
  if (!self->separator_said)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->separator), _ ("Guessed"));
  if (!self->kind_said)
    adw_combo_row_set_selected (self->kind, find_kind (pb_csv_form_guess_kind (table)));
  self->filling = FALSE;
}

const PbKind *
pb_table_format_get_kind (PbTableFormat *self)
{
  g_return_val_if_fail (PB_IS_TABLE_FORMAT (self), NULL);

  return pb_kind_get_all ()[adw_combo_row_get_selected (self->kind)];
}

const char *
pb_table_format_get_encoding (PbTableFormat *self)
{
  g_return_val_if_fail (PB_IS_TABLE_FORMAT (self), NULL);

  return self->encoding_said ? pb_csv_encoding_list ()[adw_combo_row_get_selected (self->encoding)]
                             : NULL;
}

char
pb_table_format_get_separator (PbTableFormat *self)
{
  g_return_val_if_fail (PB_IS_TABLE_FORMAT (self), 0);

  return self->separator_said ? separators[adw_combo_row_get_selected (self->separator)].sign : 0;
}

const char *
pb_table_format_get_language (PbTableFormat *self)
{
  g_return_val_if_fail (PB_IS_TABLE_FORMAT (self), NULL);

  return pb_language_get_common ()[adw_combo_row_get_selected (self->language)];
}
