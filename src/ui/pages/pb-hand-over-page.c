/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-hand-over-page.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-handed-over.h"
#include "ui/pb-stick.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/widgets/pb-keep-inside.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-waiting.h"

/* Of the column, in px. */
#define WIDTH 600

struct _PbHandOverPage {
  PbPage parent_instance;

  PbExport *export;
  GCancellable *cancellable; /* of looking for the stick */
  GtkStack *stack;
  AdwPreferencesGroup *ways;
  GtkWidget *waiting;
  AdwBin *done;
};

G_DEFINE_FINAL_TYPE (PbHandOverPage, pb_hand_over_page, PB_TYPE_PAGE)

static GtkWindow *
get_window (PbHandOverPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
show_ways (PbHandOverPage *self)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->ways));
  gtk_widget_child_focus (GTK_WIDGET (self->ways), GTK_DIR_TAB_FORWARD);
}

static void
show_error (PbHandOverPage *self, const GError *error)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  show_ways (self);
  if (window && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pb_window_show_error (window, error);
}

static void
show_done (PbHandOverPage *self, GtkWidget *done)
{
  adw_bin_set_child (self->done, done);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->done));
  gtk_widget_grab_focus (done);
}

/* A page and the file that it waits for. */
typedef struct {
  PbHandOverPage *page;
  GFile *file;
} Errand;

static Errand *
errand_new (PbHandOverPage *page, GFile *file)
{
  Errand *self = g_new (Errand, 1);

  self->page = g_object_ref (page);
  self->file = g_object_ref (file);
  return self;
}

static void
errand_free (Errand *self)
{
  g_object_unref (self->page);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
stick_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbHandOverPage) self = user_data;
  GFile *file = G_FILE (source);
  g_autoptr (GFile) paper = pb_export_get_paper (self->export, file);
  g_autoptr (GMount) stick = pb_stick_find_finish (file, result);

  if (!g_cancellable_is_cancelled (self->cancellable))
    show_done (self, pb_handed_over_new (file, paper, stick));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  PbHandOverPage *self = errand->page;
  g_autoptr (GError) error = NULL;

  if (pb_export_write_finish (PB_EXPORT (source), result, &error))
    pb_stick_find (errand->file, self->cancellable, stick_found_cb, g_object_ref (self));
  else
    show_error (self, error);
}

/**
 * pb_hand_over_page_save:
 * @self: a page that is not writing
 * @file: where to
 */
void
pb_hand_over_page_save (PbHandOverPage *self, GFile *file)
{
  g_return_if_fail (PB_IS_HAND_OVER_PAGE (self));

  gtk_stack_set_visible_child (self->stack, self->waiting);
  pb_export_write (self->export, file, written_cb, errand_new (self, file));
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (PbHandOverPage) self = user_data;

  if (file)
    pb_hand_over_page_save (self, file);
}

static void
save_activated_cb (PbHandOverPage *self)
{
  g_autofree char *name = pb_export_suggest_name (self->export);

  pb_file_chooser_save (get_window (self), name, chosen_cb, g_object_ref (self));
}

static AdwActionRow *
add_way (PbHandOverPage *self, const char *title, const char *icon, GCallback activated_cb)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (row, "activated", activated_cb, self);
  pb_keep_inside (row);
  adw_preferences_group_add (self->ways, row);
  return ADW_ACTION_ROW (row);
}

static void
paper_wanted_cb (GtkSwitch *toggle, GParamSpec *pspec, PbHandOverPage *self)
{
  pb_export_set_with_paper (self->export, gtk_switch_get_active (toggle));
}

static void
add_paper_switch (PbHandOverPage *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Also a PDF for Signature"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("To print and file: everything but contacts of people"));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_signal_connect (toggle, "notify::active", G_CALLBACK (paper_wanted_cb), self);
  pb_keep_inside (row);
  adw_preferences_group_add (self->ways, row);
}

static void
add_ways (PbHandOverPage *self)
{
  AdwActionRow *save = add_way (self, _ ("Save as a File…"), "document-save-symbolic",
                                G_CALLBACK (save_activated_cb));

  adw_action_row_set_subtitle (save, _ ("On this computer or on a memory stick"));
  add_paper_switch (self);
}

static void
pb_hand_over_page_shown (PbPage *page)
{
  PbHandOverPage *self = PB_HAND_OVER_PAGE (page);

  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
pb_hand_over_page_dispose (GObject *object)
{
  PbHandOverPage *self = PB_HAND_OVER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->export);

  G_OBJECT_CLASS (pb_hand_over_page_parent_class)->dispose (object);
}

static void
pb_hand_over_page_finalize (GObject *object)
{
  g_object_unref (PB_HAND_OVER_PAGE (object)->cancellable);

  G_OBJECT_CLASS (pb_hand_over_page_parent_class)->finalize (object);
}

static void
pb_hand_over_page_class_init (PbHandOverPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_hand_over_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_hand_over_page_finalize;
  PB_PAGE_CLASS (klass)->shown = pb_hand_over_page_shown;
}

static void
pb_hand_over_page_init (PbHandOverPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  self->ways = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->waiting = pb_waiting_new (_ ("Writing the file and reading it back…"));
  self->done = ADW_BIN (adw_bin_new ());
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->ways));
  gtk_stack_add_child (self->stack, self->waiting);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->done));
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (GTK_WIDGET (self->stack), WIDTH));
}

static char *
describe_export (PbExport *export)
{
  guint n = pb_export_get_n_records (export);

  return g_strdup_printf (
      ngettext ("%'u record goes into one file for the secretariat. Contacts of people are in it, "
                "notes for this office are not.",
                "%'u records go into one file for the secretariat. Contacts of people are in it, "
                "notes for this office are not.",
                n),
      n);
}

PbHandOverPage *
pb_hand_over_page_new (PbExport *export)
{
  PbHandOverPage *self = g_object_new (PB_TYPE_HAND_OVER_PAGE, NULL);
  g_autofree char *description = describe_export (export);

  self->export = g_object_ref (export);
  pb_page_set_title (PB_PAGE (self), _ ("Hand Over"), NULL);
  adw_preferences_group_set_description (self->ways, description);
  add_ways (self);
  pb_keep_inside (GTK_WIDGET (self->ways));
  return self;
}
