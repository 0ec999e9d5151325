/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-countries-row.h"

#include "ui/rows/pb-country-line.h"
#include "ui/rows/pb-group-button.h"
#include "ui/widgets/pb-columns.h"
#include "ui/widgets/pb-country-picker.h"

#define COLUMN_WIDTH 200
#define COLUMN_SPACING 12

struct _PbCountriesRow {
  PbRow parent_instance;

  PbColumns *lines;
  PbPicker *picker;
};

G_DEFINE_FINAL_TYPE (PbCountriesRow, pb_countries_row, PB_TYPE_ROW)

static PbValue *
get_value (PbCountriesRow *self)
{
  return pb_draft_get (pb_row_get_draft (PB_ROW (self)), pb_row_get_pointer (PB_ROW (self)));
}

/* Writes the list and shows it again. */
static void
commit (PbCountriesRow *self, PbValue *countries)
{
  pb_draft_end_step (pb_row_get_draft (PB_ROW (self)));
  pb_row_commit (PB_ROW (self), countries);
  pb_draft_end_step (pb_row_get_draft (PB_ROW (self)));
  pb_row_refresh (PB_ROW (self), pb_row_get_pointer (PB_ROW (self)));
}

static void
remove_cb (PbCountriesRow *self, PbCountryLine *line)
{
  PbValue *countries = get_value (self);
  g_autoptr (PbValue) rest = NULL;

  for (guint i = 0; i < pb_value_get_length (countries) && !rest; i++)
    if (g_strcmp0 (pb_value_get_string (pb_value_get_item (countries, i)),
                   pb_country_line_get_code (line)) == 0)
      rest = pb_value_with_item (countries, i, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->picker));
  if (rest)
    commit (self, rest);
}

/* All of them in one step to undo; what is in the list already stays where it is. */
static void
add_countries (PbCountriesRow *self, const char *const *codes)
{
  PbValue *value = get_value (self);
  g_autoptr (PbValue) countries = value ? pb_value_ref (value) : pb_value_new_list (NULL, 0);

  for (guint i = 0; codes[i]; i++) {
    g_autoptr (PbValue) before = NULL;
    g_autoptr (PbValue) item = pb_value_new_string (codes[i]);

    if (pb_value_contains_string (countries, codes[i]))
      continue;
    before = countries;
    countries = pb_value_with_item (before, pb_value_get_length (before), item);
  }
  if (countries != value && pb_value_get_length (countries) > 0)
    commit (self, countries);
}

static void
picked_cb (PbCountriesRow *self, PbOption *option)
{
  const char *codes[] = { pb_option_get_code (option), NULL };

  pb_picker_set_text (self->picker, "");
  add_countries (self, codes);
}

static void
chosen_cb (PbCountriesRow *self, GStrv codes)
{
  add_countries (self, (const char *const *) codes);
}

static void
add_line (PbCountriesRow *self, const char *code)
{
  PbCountryLine *line = pb_country_line_new (code);

  g_signal_connect_swapped (line, "remove", G_CALLBACK (remove_cb), self);
  pb_columns_append (self->lines, GTK_WIDGET (line));
}

static void
pb_countries_row_update (PbRow *row, PbValue *value)
{
  PbCountriesRow *self = PB_COUNTRIES_ROW (row);
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines));

  for (guint i = 0; i < pb_value_get_length (value); i++) {
    const char *code = pb_value_get_string (pb_value_get_item (value, i));

    if (!code)
      continue;
    if (!line) {
      add_line (self, code);
      continue;
    }
    pb_country_line_set_code (PB_COUNTRY_LINE (line), code);
    line = gtk_widget_get_next_sibling (line);
  }
  while (line) {
    GtkWidget *next = gtk_widget_get_next_sibling (line);

    pb_columns_remove (self->lines, line);
    line = next;
  }
}

static void
pb_countries_row_constructed (GObject *object)
{
  PbCountriesRow *self = PB_COUNTRIES_ROW (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *groups = pb_group_button_new ();

  G_OBJECT_CLASS (pb_countries_row_parent_class)->constructed (object);

  self->lines = PB_COLUMNS (pb_columns_new (2, COLUMN_WIDTH, COLUMN_SPACING));
  self->picker = pb_country_picker_new ();
  g_signal_connect_swapped (self->picker, "marked", G_CALLBACK (pb_row_set_marked), self);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (groups, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_halign (groups, GTK_ALIGN_START);
  gtk_widget_set_margin_top (groups, 4);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picker));
  gtk_box_append (GTK_BOX (box), groups);
  pb_row_set_control (PB_ROW (self), box, pb_picker_get_entry (self->picker));
}

static void
pb_countries_row_class_init (PbCountriesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_countries_row_constructed;
  PB_ROW_CLASS (klass)->update = pb_countries_row_update;
}

static void
pb_countries_row_init (PbCountriesRow *self)
{
}
