/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-datasets-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "domain/pb-trust.h"
#include "exchange/pb-file.h"
#include "exchange/pb-keyring.h"
#include "exchange/pb-snapshots.h"
#include "ui/pages/pb-dataset-changes-page.h"
#include "ui/pages/pb-dataset-day.h"
#include "ui/pages/pb-dataset-open.h"
#include "ui/pages/pb-dataset-pair-page.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pb-long-reading.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/widgets/pb-keep-inside.h"
#include "ui/widgets/pb-scrolled-column.h"

/* In px. */
#define WIDTH 720
#define SPACING 24

/* A data set that is kept, and the one that was kept before it. */
typedef struct {
  char *day;
  char *before; /* NULL for the first */
} Kept;

struct _PbDatasetsPage {
  PbPage parent_instance;

  PbRegister *reg;
  GPtrArray *kept;   /* of Kept, the latest first */
  GPtrArray *recent; /* of GFile */
  GtkWidget *keep_row;
  AdwBin *kept_place;
  AdwBin *recent_place;
};

G_DEFINE_FINAL_TYPE (PbDatasetsPage, pb_datasets_page, PB_TYPE_PAGE)

static void
free_kept (gpointer data)
{
  Kept *self = data;

  g_free (self->day);
  g_free (self->before);
  g_free (self);
}

static void
open_clicked_cb (GtkButton *button, const Kept *kept)
{
  g_autoptr (GFile) file = pb_dataset_day_get_file (kept->day);

  pb_dataset_open_run (GTK_WIDGET (button), file);
}

static void
compare_activated_cb (AdwActionRow *row, const Kept *kept)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (row));
  g_autoptr (GFile) older = pb_dataset_day_get_file (kept->before);
  g_autoptr (GFile) newer = pb_dataset_day_get_file (kept->day);
  g_autofree char *from = pb_dataset_day_format (kept->before);
  g_autofree char *to = pb_dataset_day_format (kept->day);

  if (window)
    pb_window_push (window, pb_dataset_changes_page_new (older, newer, from, to));
}

static GtkWidget *
create_open_button (const Kept *kept, const char *day)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open"));
  /* Translators: %s is a day. */
  g_autofree char *name = g_strdup_printf (_ ("Open the data set as of %s"), day);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (open_clicked_cb), (gpointer) kept);
  return button;
}

static GtkWidget *
make_kept_row (gpointer item, gpointer user_data)
{
  const Kept *kept = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = pb_dataset_day_format (kept->day);
  g_autofree char *before = kept->before ? pb_dataset_day_format (kept->before) : NULL;
  g_autofree char *subtitle =
      before
          /* Translators: %s is the day of the data set that was kept before. */
          ? g_strdup_printf (_ ("See what changed since %s"), before)
          : g_strdup (_ ("The first one that is kept"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_open_button (kept, day));
  if (before) {
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    g_signal_connect (row, "activated", G_CALLBACK (compare_activated_cb), item);
  }
  return row;
}

static void
show_kept (PbDatasetsPage *self)
{
  g_auto (GStrv) days = pb_snapshots_list ();

  adw_bin_set_child (self->kept_place, NULL);
  g_ptr_array_set_size (self->kept, 0);
  for (guint i = g_strv_length (days); i > 0; i--) {
    Kept *kept = g_new (Kept, 1);

    kept->day = g_strdup (days[i - 1]);
    kept->before = i > 1 ? g_strdup (days[i - 2]) : NULL;
    g_ptr_array_add (self->kept, kept);
  }
  if (self->kept->len > 0)
    adw_bin_set_child (self->kept_place,
                       pb_row_group_new (_ ("Kept on This Computer"),
                                         _ ("They never change, so that any two can be compared."),
                                         self->kept, make_kept_row, self));
}

static void
recent_activated_cb (AdwActionRow *row, GFile *file)
{
  pb_dataset_open_run (GTK_WIDGET (row), file);
}

static GtkWidget *
make_recent_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = pb_file_get_name (item);
  g_autofree char *place = g_file_get_parse_name (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (recent_activated_cb), item);
  return row;
}

static void
show_recent (PbDatasetsPage *self)
{
  self->recent = pb_dataset_open_list_recent ();
  if (self->recent->len > 0)
    adw_bin_set_child (self->recent_place, pb_row_group_new (_ ("Opened Before"), NULL,
                                                             self->recent, make_recent_row, self));
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (PbDatasetsPage) self = user_data;

  if (file)
    pb_dataset_open_run (GTK_WIDGET (self), file);
}

static void
compare_two_cb (PbDatasetsPage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window)
    pb_window_push (window, pb_dataset_pair_page_new ());
}

static void
open_activated_cb (PbDatasetsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  pb_file_chooser_open_one (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Data sets"),
                            "*.json*", file_chosen_cb, g_object_ref (self));
}

static gpointer
keep_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (PbKey) key = pb_keyring_load (keyring, PB_SIGNER_SECRETARIAT, NULL);
  PbDatasetChoice choice = { .language = user_data, .key = key };
  guint n;

  pb_date_today (&choice.as_of);
  /* One more, so that an empty one differs from a failure. */
  return pb_snapshots_keep (store, &choice, &n, cancellable, error) ? GUINT_TO_POINTER (n + 1)
                                                                    : NULL;
}

static void
tell_kept (PbDatasetsPage *self, guint n)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  g_autofree char *text =
      g_strdup_printf (ngettext ("Kept, with %'u record", "Kept, with %'u records", n), n);

  show_kept (self);
  if (window)
    pb_window_add_toast (window, adw_toast_new (text));
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbDatasetsPage) self = user_data;
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  guint n = GPOINTER_TO_UINT (pb_long_reading_run_finish (result, &error));

  gtk_widget_set_sensitive (self->keep_row, TRUE);
  if (n > 0)
    tell_kept (self, n - 1);
  else if (window)
    pb_window_show_error (window, error);
}

static void
keep_activated_cb (PbDatasetsPage *self)
{
  gtk_widget_set_sensitive (self->keep_row, FALSE);
  pb_long_reading_run (self->reg, keep_job, g_strdup (pb_language_current ()), g_free, NULL, NULL,
                       kept_cb, g_object_ref (self));
}

static void
pb_datasets_page_shown (PbPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (PB_DATASETS_PAGE (page)->keep_row), GTK_DIR_TAB_FORWARD);
}

/* The rows in the children point into the lists, so that these go last. */
static void
pb_datasets_page_finalize (GObject *object)
{
  PbDatasetsPage *self = PB_DATASETS_PAGE (object);

  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_clear_pointer (&self->recent, g_ptr_array_unref);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_datasets_page_parent_class)->finalize (object);
}

static void
pb_datasets_page_class_init (PbDatasetsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_datasets_page_finalize;
  PB_PAGE_CLASS (klass)->shown = pb_datasets_page_shown;
}

static GtkWidget *
add_action (PbDatasetsPage *self,
            AdwPreferencesGroup *group,
            const char *title,
            const char *subtitle,
            const char *icon,
            void (*activated_cb) (PbDatasetsPage *))
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (activated_cb), self);
  pb_keep_inside (row);
  adw_preferences_group_add (group, row);
  return row;
}

static GtkWidget *
make_actions (PbDatasetsPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  add_action (self, group, _ ("Open a Data Set…"),
              _ ("To look through it; your own register stays as it is"), "document-open-symbolic",
              open_activated_cb);
  self->keep_row = add_action (self, group, _ ("Keep a Data Set of Today"),
                               _ ("What is published today, to compare later ones with"),
                               "document-save-symbolic", keep_activated_cb);
  add_action (self, group, _ ("Compare Two Data Sets…"), _ ("Any two that are kept, or in files"),
              "view-dual-symbolic", compare_two_cb);
  return GTK_WIDGET (group);
}

static void
pb_datasets_page_init (PbDatasetsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->kept = g_ptr_array_new_with_free_func (free_kept);
  self->kept_place = ADW_BIN (adw_bin_new ());
  self->recent_place = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), make_actions (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kept_place));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->recent_place));
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (box, WIDTH));
  pb_page_set_title (PB_PAGE (self), _ ("Data Sets"), NULL);
  show_kept (self);
  show_recent (self);
}

PbPage *
pb_datasets_page_new (PbRegister *reg)
{
  PbDatasetsPage *self = g_object_new (PB_TYPE_DATASETS_PAGE, NULL);

  self->reg = g_object_ref (reg);
  /* Nothing invented gets among what is kept. */
  gtk_widget_set_visible (self->keep_row, !pb_register_get_name (reg));
  return PB_PAGE (self);
}
