/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-hand-over-page.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-file.h"
#include "pb-config.h"
#include "ui/pages/pb-handed-over.h"
#include "ui/pb-stick.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/seams/pb-file-manager.h"
#include "ui/seams/pb-mail.h"
#include "ui/widgets/pb-focus-order.h"
#include "ui/widgets/pb-keep-inside.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-waiting.h"

/* Of the column, in px. */
#define WIDTH 600
#define SPACING 24
/* Contacts of people are in the files. */
#define PRIVATE_FOLDER 0700

struct _PbHandOverPage {
  PbPage parent_instance;

  PbExport *export;
  GCancellable *cancellable; /* of looking for the stick */
  GtkStack *stack;
  GtkWidget *choices;
  AdwPreferencesGroup *ways;
  AdwPreferencesGroup *options;
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
  gtk_stack_set_visible_child (self->stack, self->choices);
  pb_focus_enter (self->choices);
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

/* A file on its way.
 * @sentence: (nullable): what there is to say in the end, when it is not where it is */
typedef struct {
  PbHandOverPage *page;
  GFile *file;
  gboolean by_mail;
  char *sentence;
} Errand;

static void
errand_free (Errand *self)
{
  g_object_unref (self->page);
  g_object_unref (self->file);
  g_free (self->sentence);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
stick_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  PbHandOverPage *self = errand->page;
  g_autoptr (GFile) paper = pb_export_get_paper (self->export, errand->file);
  g_autoptr (GMount) stick = pb_stick_find_finish (errand->file, result);
  GtkWidget *done;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  done = pb_handed_over_new (errand->file, paper, stick);
  if (errand->sentence)
    pb_handed_over_set_sentence (PB_HANDED_OVER (done), errand->sentence);
  show_done (self, done);
}

static void
marked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  PbHandOverPage *self = errand->page;
  GFile *file = errand->file;
  g_autoptr (GError) error = NULL;

  if (pb_export_mark_finish (PB_EXPORT (source), result, &error))
    pb_stick_find (file, self->cancellable, stick_found_cb, g_steal_pointer (&errand));
  else
    show_error (self, error);
}

static void
mark (Errand *errand)
{
  pb_export_mark (errand->page->export, errand->file, marked_cb, errand);
}

static char *
describe_mail (GFile *file, PbMailResult result)
{
  g_autofree char *name = pb_file_get_name (file);

  if (result == PB_MAIL_ATTACHED)
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_ ("“%s” is attached to a mail in your mail program. Send it there."),
                            name);
  /* Translators: %s is the name of a file. */
  return g_strdup_printf (
      _ ("A mail is open in your mail program. Attach “%s” from the folder that "
         "is shown, and send it there."),
      name);
}

/* Of a mail that came to nothing, nothing is left: neither the file nor the folder that was made
 * for it. */
static void
forget_file (Errand *errand)
{
  g_autoptr (GFile) paper = pb_export_get_paper (errand->page->export, errand->file);
  g_autoptr (GFile) folder = g_file_get_parent (errand->file);

  if (paper)
    g_file_delete (paper, NULL, NULL);
  g_file_delete (errand->file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

static void
give_up (Errand *errand, const GError *error)
{
  if (errand->by_mail)
    forget_file (errand);
  show_error (errand->page, error);
}

static void
composed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  PbMailResult mail = pb_mail_compose_finish (result, &error);

  if (mail == PB_MAIL_FAILED) {
    give_up (errand, error);
    return;
  }
  if (mail == PB_MAIL_BARE)
    pb_file_manager_show (get_window (errand->page), errand->file);
  errand->sentence = describe_mail (errand->file, mail);
  mark (g_steal_pointer (&errand));
}

static void
compose (Errand *errand)
{
  PbHandOverPage *self = errand->page;
  g_autoptr (GSettings) settings = g_settings_new (PB_APP_ID);
  g_autofree char *address = g_settings_get_string (settings, "secretariat-address");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GFile *paper = pb_export_get_paper (self->export, errand->file);
  const PbMail mail = {
    .address = address,
    .subject = _ ("Pledges to the Partner2Connect Digital Coalition"),
    .body = _ ("The attached file is to be opened with Pledgebook."),
    .files = files,
  };

  g_ptr_array_add (files, g_object_ref (errand->file));
  if (paper)
    g_ptr_array_add (files, paper);
  pb_mail_compose (get_window (self), &mail, composed_cb, errand);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;

  if (!pb_export_make_finish (PB_EXPORT (source), result, &error))
    give_up (errand, error);
  else if (errand->by_mail)
    compose (g_steal_pointer (&errand));
  else
    mark (g_steal_pointer (&errand));
}

static void
begin (PbHandOverPage *self, GFile *file, gboolean by_mail)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->page = g_object_ref (self);
  errand->file = g_object_ref (file);
  errand->by_mail = by_mail;
  gtk_stack_set_visible_child (self->stack, self->waiting);
  pb_export_make (self->export, file, made_cb, errand);
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

  begin (self, file, FALSE);
}

/**
 * pb_hand_over_page_mail:
 * @self: a page that is not writing
 *
 * Writes the file among the person's data, where it stays as what was sent, and has the mail
 * program take it from there.
 */
void
pb_hand_over_page_mail (PbHandOverPage *self)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (PB_IS_HAND_OVER_PAGE (self));

  name = pb_export_suggest_name (self->export);
  folder = g_build_filename (g_get_user_data_dir (), "pledgebook", "outbox", unique, NULL);
  file = g_file_new_build_filename (folder, name, NULL);
  g_mkdir_with_parents (folder, PRIVATE_FOLDER);
  begin (self, file, TRUE);
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

static void
mail_activated_cb (PbHandOverPage *self)
{
  pb_hand_over_page_mail (self);
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
  adw_preferences_group_add (self->options, row);
}

static void
add_ways (PbHandOverPage *self)
{
  AdwActionRow *save = add_way (self, _ ("Save as a File…"), "document-save-symbolic",
                                G_CALLBACK (save_activated_cb));

  AdwActionRow *mail =
      add_way (self, _ ("Send by Mail…"), "mail-send-symbolic", G_CALLBACK (mail_activated_cb));
  g_autoptr (GSettings) settings = g_settings_new (PB_APP_ID);
  g_autofree char *address = g_settings_get_string (settings, "secretariat-address");

  adw_action_row_set_subtitle (save, _ ("On this computer or on a memory stick"));
  adw_action_row_set_subtitle (mail, *address ? address
                                              : _ ("The secretariat’s address is to be set in the "
                                                   "preferences"));
  add_paper_switch (self);
}

static void
pb_hand_over_page_shown (PbPage *page)
{
  PbHandOverPage *self = PB_HAND_OVER_PAGE (page);

  pb_focus_enter (gtk_stack_get_visible_child (self->stack));
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
  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->ways = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->options = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_box_append (GTK_BOX (self->choices), GTK_WIDGET (self->ways));
  gtk_box_append (GTK_BOX (self->choices), GTK_WIDGET (self->options));
  self->waiting = pb_waiting_new (_ ("Writing the file and reading it back…"));
  self->done = ADW_BIN (adw_bin_new ());
  gtk_stack_add_child (self->stack, self->choices);
  gtk_stack_add_child (self->stack, self->waiting);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->done));
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (GTK_WIDGET (self->stack), WIDTH));
}

/* %NULL when nothing was added to what was ticked. */
static char *
describe_company (guint n)
{
  if (n == 0)
    return NULL;
  return g_strdup_printf (
      ngettext ("%'u other record goes along because it belongs to them, such as an entity.",
                "%'u other records go along because they belong to them, such as entities.", n),
      n);
}

static char *
describe_chosen (guint n)
{
  return g_strdup_printf (
      ngettext ("%'u record goes into one file for the secretariat. Contacts of people are in it, "
                "notes for this office are not.",
                "%'u records go into one file for the secretariat. Contacts of people are in it, "
                "notes for this office are not.",
                n),
      n);
}

static char *
describe_export (PbExport *export)
{
  guint n_chosen = pb_export_get_n_chosen (export);
  g_autofree char *chosen = describe_chosen (n_chosen);
  g_autofree char *company = describe_company (pb_export_get_n_records (export) - n_chosen);

  return g_strjoin ("\n", chosen, company, NULL);
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
  pb_keep_inside (self->choices);
  return self;
}
