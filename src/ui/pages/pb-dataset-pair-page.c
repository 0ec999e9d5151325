/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-dataset-pair-page.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-file.h"
#include "exchange/pb-snapshots.h"
#include "ui/pages/pb-dataset-changes-page.h"
#include "ui/pages/pb-dataset-day.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/widgets/pb-keep-inside.h"
#include "ui/widgets/pb-scrolled-column.h"

/* In px. */
#define WIDTH 720
#define SPACING 24

struct _PbDatasetPairPage {
  PbPage parent_instance;

  GPtrArray *files;     /* of GFile */
  GtkStringList *names; /* what they are called */
  AdwComboRow *older;
  AdwComboRow *newer;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (PbDatasetPairPage, pb_dataset_pair_page, PB_TYPE_PAGE)

/* Takes @file. */
static void
add_choice (PbDatasetPairPage *self, GFile *file, const char *name)
{
  g_ptr_array_add (self->files, file);
  gtk_string_list_append (self->names, name);
}

/* The earliest first. */
static void
add_kept (PbDatasetPairPage *self)
{
  g_auto (GStrv) days = pb_snapshots_list ();

  for (char **day = days; *day; day++) {
    g_autofree char *name = pb_dataset_day_format (*day);

    add_choice (self, pb_dataset_day_get_file (*day), name);
  }
}

static void
compare_clicked_cb (PbDatasetPairPage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  guint older = adw_combo_row_get_selected (self->older);
  guint newer = adw_combo_row_get_selected (self->newer);

  if (window)
    pb_window_push (window,
                    pb_dataset_changes_page_new (g_ptr_array_index (self->files, older),
                                                 g_ptr_array_index (self->files, newer),
                                                 gtk_string_list_get_string (self->names, older),
                                                 gtk_string_list_get_string (self->names, newer)));
}

/* One has nothing to be compared with but another. */
static void
show_button (PbDatasetPairPage *self)
{
  gtk_widget_set_sensitive (self->button,
                            self->files->len > 1 && adw_combo_row_get_selected (self->older) !=
                                                        adw_combo_row_get_selected (self->newer));
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (PbDatasetPairPage) self = user_data;

  if (file)
    pb_dataset_pair_page_add_file (self, file);
}

static void
add_activated_cb (PbDatasetPairPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  pb_file_chooser_open_one (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Data sets"),
                            "*.json*", file_chosen_cb, g_object_ref (self));
}

static void
pb_dataset_pair_page_shown (PbPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (PB_DATASET_PAIR_PAGE (page)->older), GTK_DIR_TAB_FORWARD);
}

static void
pb_dataset_pair_page_finalize (GObject *object)
{
  PbDatasetPairPage *self = PB_DATASET_PAIR_PAGE (object);

  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_object (&self->names);
  G_OBJECT_CLASS (pb_dataset_pair_page_parent_class)->finalize (object);
}

static void
pb_dataset_pair_page_class_init (PbDatasetPairPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_dataset_pair_page_finalize;
  PB_PAGE_CLASS (klass)->shown = pb_dataset_pair_page_shown;
}

static AdwComboRow *
add_row (PbDatasetPairPage *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (self->names));
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (show_button), self);
  pb_keep_inside (row);
  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

static void
add_file_row (PbDatasetPairPage *self, AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Add a File…"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("A data set to choose from as well"));
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "document-open-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (add_activated_cb), self);
  pb_keep_inside (row);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
make_choices (PbDatasetPairPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint n = self->files->len;

  self->older = add_row (self, group, C_ ("data set", "From"));
  self->newer = add_row (self, group, C_ ("data set", "To"));
  add_file_row (self, group);
  if (n > 1) {
    adw_combo_row_set_selected (self->older, n - 2);
    adw_combo_row_set_selected (self->newer, n - 1);
  }
  return GTK_WIDGET (group);
}

static void
pb_dataset_pair_page_init (PbDatasetPairPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = gtk_string_list_new (NULL);
  self->button = gtk_button_new_with_mnemonic (_ ("_Compare"));
  gtk_widget_add_css_class (self->button, "pill");
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (compare_clicked_cb), self);
  add_kept (self);
  gtk_box_append (GTK_BOX (box), make_choices (self));
  gtk_box_append (GTK_BOX (box), self->button);
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (box, WIDTH));
  pb_page_set_title (PB_PAGE (self), _ ("Compare Two Data Sets"), NULL);
  show_button (self);
}

PbPage *
pb_dataset_pair_page_new (void)
{
  return g_object_new (PB_TYPE_DATASET_PAIR_PAGE, NULL);
}

/* Of the first two files the one that was added first is the earlier one. */
void
pb_dataset_pair_page_add_file (PbDatasetPairPage *self, GFile *file)
{
  g_autofree char *name = pb_file_get_name (file);

  g_return_if_fail (PB_IS_DATASET_PAIR_PAGE (self));

  add_choice (self, g_object_ref (file), name);
  adw_combo_row_set_selected (self->newer, self->files->len - 1);
  show_button (self);
}
