/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-notice-bar.h"

#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-wrapping-button.h"

struct _PbNoticeBar {
  AdwBin parent_instance;

  GtkWidget *revealer;
  GtkWidget *box;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (PbNoticeBar, pb_notice_bar, ADW_TYPE_BIN)

static void
pb_notice_bar_class_init (PbNoticeBarClass *klass)
{
}

static void
pb_notice_bar_init (PbNoticeBar *self)
{
  self->revealer = gtk_revealer_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->label = pb_text_label_new (NULL, NULL);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_add_css_class (self->box, "notice-bar");
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);
  adw_bin_set_child (ADW_BIN (self), self->revealer);
}

GtkWidget *
pb_notice_bar_new (const char *css_class, GtkWidget *button)
{
  PbNoticeBar *self = g_object_new (PB_TYPE_NOTICE_BAR, NULL);

  gtk_widget_add_css_class (self->box, css_class);
  if (button) {
    pb_wrapping_button_set_up (button);
    /* Between words only: the sentence beside it leaves no more room than it must. */
    g_object_set (gtk_button_get_child (GTK_BUTTON (button)), "wrap-mode", PANGO_WRAP_WORD, NULL);
    gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (self->box), button);
  }
  return GTK_WIDGET (self);
}

void
pb_notice_bar_set_sentence (PbNoticeBar *self, const char *sentence)
{
  if (sentence)
    gtk_label_set_label (GTK_LABEL (self->label), sentence);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), sentence != NULL);
}
