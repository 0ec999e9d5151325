/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-handed-over.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-file.h"
#include "ui/pb-stick.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-manager.h"
#include "ui/widgets/pb-focus-order.h"
#include "ui/widgets/pb-heading.h"
#include "ui/widgets/pb-text-label.h"

#define ICON_PIXELS 64
#define SPACING 12

struct _PbHandedOver {
  AdwBin parent_instance;

  GFile *file;
  GFile *paper;  /* (nullable) */
  GMount *stick; /* (nullable) */
  GtkLabel *sentence;
  GtkBox *buttons;
  GtkWidget *eject; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PbHandedOver, pb_handed_over, ADW_TYPE_BIN)

static GtkWindow *
get_window (PbHandedOver *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static char *
describe (PbHandedOver *self)
{
  g_autofree char *name = pb_file_get_name (self->file);
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *place = self->stick ? g_mount_get_name (self->stick)
                                       : pb_file_get_name (folder ? folder : self->file);

  if (self->stick)
    /* Translators: the name of a file, then that of a memory stick. */
    return g_strdup_printf (_ ("“%1$s” is on “%2$s” and was read back without a difference. Eject "
                               "the stick before you take it out."),
                            name, place);
  /* Translators: the name of a file, then that of a folder. */
  return g_strdup_printf (_ ("“%1$s” is in the folder “%2$s” and was read back without a "
                             "difference."),
                          name, place);
}

static void
show_clicked_cb (PbHandedOver *self)
{
  pb_file_manager_show (get_window (self), self->file);
}

static void
open_clicked_cb (PbHandedOver *self)
{
  pb_file_manager_open (get_window (self), self->paper);
}

static void
done_clicked_cb (PbHandedOver *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window)
    pb_window_pop (window);
}

static void
ejected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbHandedOver) self = user_data;
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  g_autofree char *name = g_mount_get_name (G_MOUNT (source));
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (pb_stick_eject_finish (G_MOUNT (source), result, &error)) {
    /* Translators: %s is the name of a memory stick. */
    sentence = g_strdup_printf (_ ("“%s” was ejected. Take it out."), name);
    gtk_widget_set_visible (self->eject, FALSE);
    pb_handed_over_set_sentence (self, sentence);
    return;
  }
  gtk_widget_set_sensitive (self->eject, TRUE);
  if (window && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pb_window_show_error (window, error);
}

static void
eject_clicked_cb (PbHandedOver *self)
{
  gtk_widget_set_sensitive (self->eject, FALSE);
  pb_stick_eject (self->stick, get_window (self), ejected_cb, g_object_ref (self));
}

static GtkWidget *
add_button (PbHandedOver *self, const char *label, GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->sentence, NULL, -1);
  gtk_box_append (self->buttons, button);
  return button;
}

static void
add_buttons (PbHandedOver *self)
{
  GtkWidget *done = add_button (self, _ ("_Done"), G_CALLBACK (done_clicked_cb));

  gtk_widget_add_css_class (done, "suggested-action");
  if (self->stick)
    self->eject = add_button (self, _ ("_Eject"), G_CALLBACK (eject_clicked_cb));
  if (self->paper)
    add_button (self, _ ("_Open the PDF"), G_CALLBACK (open_clicked_cb));
  add_button (self, _ ("_Show in Folder"), G_CALLBACK (show_clicked_cb));
}

static gboolean
pb_handed_over_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (PB_HANDED_OVER (widget)->buttons),
                                 GTK_DIR_TAB_FORWARD);
}

static void
pb_handed_over_dispose (GObject *object)
{
  PbHandedOver *self = PB_HANDED_OVER (object);

  g_clear_object (&self->file);
  g_clear_object (&self->paper);
  g_clear_object (&self->stick);

  G_OBJECT_CLASS (pb_handed_over_parent_class)->dispose (object);
}

static void
pb_handed_over_class_init (PbHandedOverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_handed_over_dispose;
  GTK_WIDGET_CLASS (klass)->focus = pb_focus_through;
  GTK_WIDGET_CLASS (klass)->grab_focus = pb_handed_over_grab_focus;
}

static GtkWidget *
make_icon (void)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", "emblem-ok-symbolic", "pixel-size", ICON_PIXELS,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static GtkWidget *
make_title (const char *text)
{
  GtkWidget *title = pb_heading_new (text, "title-2", 2);

  gtk_label_set_xalign (GTK_LABEL (title), 0.5);
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  return title;
}

static void
pb_handed_over_init (PbHandedOver *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->sentence = GTK_LABEL (pb_text_label_new (NULL, NULL));
  gtk_label_set_xalign (self->sentence, 0.5);
  gtk_label_set_justify (self->sentence, GTK_JUSTIFY_CENTER);
  self->buttons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  gtk_widget_set_margin_top (GTK_WIDGET (self->buttons), SPACING);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), make_icon ());
  gtk_box_append (GTK_BOX (box), make_title (_ ("Written and Checked")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->buttons));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pb_handed_over_new (GFile *file, GFile *paper, GMount *stick)
{
  PbHandedOver *self = g_object_new (PB_TYPE_HANDED_OVER, NULL);
  g_autofree char *sentence = NULL;

  self->file = g_object_ref (file);
  g_set_object (&self->paper, paper);
  g_set_object (&self->stick, stick);
  sentence = describe (self);
  gtk_label_set_label (self->sentence, sentence);
  add_buttons (self);
  return GTK_WIDGET (self);
}

void
pb_handed_over_set_sentence (PbHandedOver *self, const char *sentence)
{
  g_return_if_fail (PB_IS_HANDED_OVER (self));

  gtk_label_set_label (self->sentence, sentence);
}
