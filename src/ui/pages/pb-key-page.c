/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-key-page.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "base/pb-text.h"
#include "exchange/pb-key-transfer.h"
#include "ui/pages/pb-key-work.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/widgets/pb-fingerprint-label.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-tooltip-name.h"
#include "ui/widgets/pb-wrapping-button.h"

/* Of the column, in px. */
#define WIDTH 560

struct _PbKeyPage {
  PbPage parent_instance;

  PbRegister *reg;
  char *signer;
  PbKeyState *state;
  GCancellable *cancellable;
  GtkBox *column;
  AdwPasswordEntryRow *passphrase;
  AdwPasswordEntryRow *repeated; /* (nullable): only when a file is to be written */
  GtkWidget *transfer;
};

G_DEFINE_FINAL_TYPE (PbKeyPage, pb_key_page, PB_TYPE_PAGE)

static void read_state (PbKeyPage *self);

static void
show_error (PbKeyPage *self, const GError *error)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pb_window_show_error (window, error);
}

static void
tell (PbKeyPage *self, const char *text)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window)
    pb_window_add_toast (window, adw_toast_new (text));
}

/* The page keeps itself alive until the answer, and may have been left by then. */
static void
worked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbKeyPage) self = user_data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (pb_key_work_finish (PB_REGISTER (source), result, &error))
    read_state (self);
  else
    show_error (self, error);
}

static gpointer
start_work (PbKeyPage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  return g_object_ref (self);
}

static void
make_clicked_cb (PbKeyPage *self)
{
  pb_key_work_make (self->reg, self->signer, worked_cb, start_work (self));
}

static void
confirm_clicked_cb (PbKeyPage *self)
{
  pb_key_work_confirm (self->reg, self->signer, self->state->current->key, worked_cb,
                       start_work (self));
}

static void
copy (PbKeyPage *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tell (self, _ ("Copied as text."));
}

static void
copy_fingerprint_cb (PbKeyPage *self)
{
  g_autofree char *fingerprint = pb_public_key_fingerprint (self->state->current->key);

  copy (self, fingerprint);
}

static void
copy_key_cb (PbKeyPage *self)
{
  copy (self, self->state->current->key);
}

static const char *
get_passphrase (PbKeyPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbKeyPage) self = user_data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (!pb_key_work_finish (PB_REGISTER (source), result, &error)) {
    show_error (self, error);
    return;
  }
  tell (self, _ ("The private key is saved. Delete the file when it has been loaded."));
  read_state (self);
}

static void
save_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (PbKeyPage) self = user_data;

  if (file && self->passphrase)
    pb_key_work_save (self->reg, self->signer, file, get_passphrase (self), saved_cb,
                      start_work (self));
}

static void
load_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (PbKeyPage) self = user_data;

  if (file && self->passphrase)
    pb_key_work_load (self->reg, self->signer, file, get_passphrase (self), worked_cb,
                      start_work (self));
}

static void
transfer_clicked_cb (PbKeyPage *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->state->has_private)
    pb_file_chooser_save_as (window, "private" PB_KEY_TRANSFER_SUFFIX, _ ("Private keys"),
                             "*" PB_KEY_TRANSFER_SUFFIX, save_chosen_cb, g_object_ref (self));
  else
    pb_file_chooser_open_one (window, _ ("Private keys"), "*" PB_KEY_TRANSFER_SUFFIX,
                              load_chosen_cb, g_object_ref (self));
}

static void
passphrase_changed_cb (PbKeyPage *self)
{
  const char *text = get_passphrase (self);
  gboolean is_long = g_utf8_strlen (text, -1) >= PB_KEY_TRANSFER_LEAST;
  gboolean is_same =
      !self->repeated || g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->repeated)));

  gtk_widget_set_sensitive (self->transfer, is_long && is_same);
}

static GtkWidget *
add_button (PbKeyPage *self, AdwPreferencesGroup *group, const char *label, GCallback clicked_cb)
{
  GtkWidget *button = pb_wrapping_button_set_up (gtk_button_new_with_mnemonic (label));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 12);
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  adw_preferences_group_add (group, button);
  return button;
}

static AdwPasswordEntryRow *
add_password (PbKeyPage *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (passphrase_changed_cb), self);
  adw_preferences_group_add (group, row);
  return ADW_PASSWORD_ENTRY_ROW (row);
}

static AdwPreferencesGroup *
add_group (PbKeyPage *self, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (self->column, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_transfer (PbKeyPage *self)
{
  gboolean saves = self->state->has_private;
  AdwPreferencesGroup *group = add_group (
      self, _ ("Another Computer"),
      saves ? _ ("The private key never leaves this computer, but for a file that only your "
                 "passphrase opens. Take 12 characters or more.")
            : _ ("If the private key is on another computer, save it there and load it here."));

  self->passphrase = add_password (self, group, _ ("Passphrase"));
  self->repeated = saves ? add_password (self, group, _ ("The Same Once More")) : NULL;
  self->transfer =
      add_button (self, group, saves ? _ ("_Save Private Key…") : _ ("_Load Private Key…"),
                  G_CALLBACK (transfer_clicked_cb));
  passphrase_changed_cb (self);
}

static const char *
describe_state (const PbKeyState *state)
{
  if (state->current->trust == PB_TRUST_OWN)
    return state->has_private
               ? _ ("The private key is on this computer. Read the fingerprint out to those who "
                    "receive your files, so that they know that the key is yours.")
               : _ ("The private key was on this computer, but is not there any more.");
  if (state->current->trust == PB_TRUST_CONFIRMED)
    return _ ("Somebody here has compared the fingerprint.");
  return _ ("Accepted with the first file. Call the entity, and let it read out its fingerprint.");
}

static void
add_fingerprint (PbKeyPage *self)
{
  const PbKnownKey *current = self->state->current;
  AdwPreferencesGroup *group = add_group (self, _ ("Fingerprint"), describe_state (self->state));

  adw_preferences_group_add (group, pb_fingerprint_label_new (current->key, "title-2"));
  add_button (self, group, _ ("_Copy Fingerprint"), G_CALLBACK (copy_fingerprint_cb));
  if (current->trust == PB_TRUST_ACCEPTED)
    add_button (self, group, _ ("_The Fingerprint Is the Same"), G_CALLBACK (confirm_clicked_cb));
}

static void
add_public_key (PbKeyPage *self)
{
  AdwPreferencesGroup *group =
      add_group (self, _ ("Public Key"), _ ("For programs such as minisign."));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  /* A hyphen at the end of a line would read as a letter of the key. */
  g_autofree char *key = g_markup_printf_escaped ("<span insert_hyphens=\"false\">%s</span>",
                                                  self->state->current->key);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  pb_tooltip_name_set (button, _ ("Copy Public Key"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (copy_key_cb), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), key);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (group, row);
}

static void
add_absence (PbKeyPage *self)
{
  AdwPreferencesGroup *group = add_group (
      self, _ ("No Key Yet"),
      _ ("An entity that was made here gets a key when it is made final. The key signs its "
         "files, so that nobody else can hand over anything in its name."));

  add_button (self, group, _ ("_Make a Key"), G_CALLBACK (make_clicked_cb));
}

/* Whose key it was does not change: which one it was about is told by its fingerprint. */
static GtkWidget *
make_decision_row (gpointer item, gpointer user_data)
{
  const PbDecision *decision = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *sentence = pb_decision_describe (decision);
  g_autofree char *when = pb_timestamp_format_locale (decision->time);
  g_autofree char *fingerprint = decision->key ? pb_public_key_fingerprint (decision->key) : NULL;
  /* Its groups run the same way in every language. */
  g_autofree char *groups = fingerprint ? pb_text_isolate (fingerprint) : NULL;
  g_autofree char *text = g_strjoin ("\n", when, groups, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  return row;
}

static void
add_decisions (PbKeyPage *self)
{
  GPtrArray *decisions = self->state->decisions;

  if (decisions->len > 0)
    gtk_box_append (self->column, pb_row_group_new (_ ("What Was Decided"), NULL, decisions,
                                                    make_decision_row, NULL));
}

static void
show_state (PbKeyPage *self)
{
  GtkWidget *child;

  self->passphrase = NULL;
  self->repeated = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->column))))
    gtk_box_remove (self->column, child);
  if (self->state->current) {
    add_fingerprint (self);
    add_public_key (self);
  } else {
    add_absence (self);
  }
  add_transfer (self);
  add_decisions (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbKeyPage *self = user_data;
  g_autoptr (GError) error = NULL;
  PbKeyState *state = pb_key_work_read_finish (PB_REGISTER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!state) {
    show_error (self, error);
    return;
  }
  g_clear_pointer (&self->state, pb_key_state_free);
  self->state = state;
  show_state (self);
}

static void
read_state (PbKeyPage *self)
{
  if (self->cancellable)
    pb_key_work_read (self->reg, self->signer, self->cancellable, read_cb, self);
}

static void
pb_key_page_dispose (GObject *object)
{
  PbKeyPage *self = PB_KEY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (pb_key_page_parent_class)->dispose (object);
}

static void
pb_key_page_finalize (GObject *object)
{
  PbKeyPage *self = PB_KEY_PAGE (object);

  g_clear_pointer (&self->state, pb_key_state_free);
  g_free (self->signer);

  G_OBJECT_CLASS (pb_key_page_parent_class)->finalize (object);
}

static void
pb_key_page_class_init (PbKeyPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_key_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_key_page_finalize;
}

static void
pb_key_page_init (PbKeyPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (GTK_WIDGET (self->column), WIDTH));
}

/**
 * pb_key_page_new:
 * @reg: (transfer none): what knows of the key
 * @signer: the id of an entity
 * @name: what it is called
 *
 * Returns: (transfer floating): a page that reads itself
 */
PbKeyPage *
pb_key_page_new (PbRegister *reg, const char *signer, const char *name)
{
  PbKeyPage *self = g_object_new (PB_TYPE_KEY_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->signer = g_strdup (signer);
  pb_page_set_title (PB_PAGE (self), _ ("Key and Fingerprint"), name);
  read_state (self);
  return self;
}
