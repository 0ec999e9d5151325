/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-page.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-page-title.h"
#include "ui/widgets/pb-tooltip-name.h"

typedef struct {
  GtkWidget *header;
  PbPageTitle *title;
  GtkWidget *content;
} PbPagePrivate;

enum { SIGNAL_SAVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_PRIVATE (PbPage, pb_page, ADW_TYPE_BIN)

static void
pb_page_class_init (PbPageClass *klass)
{
  signals[SIGNAL_SAVED] = g_signal_new ("saved", PB_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static GtkWidget *
make_back_button (void)
{
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");

  pb_tooltip_name_set (back, _ ("Back"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "win.back");
  return back;
}

static void
pb_page_init (PbPage *self)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  priv->header = header;
  priv->title = pb_page_title_new ();
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (priv->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_back_button ());
  priv->content = adw_bin_new ();
  gtk_widget_set_vexpand (priv->content, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), priv->content);
  adw_bin_set_child (ADW_BIN (self), box);
}

PbPage *
pb_page_new (const char *title, GtkWidget *content)
{
  PbPage *self = g_object_new (PB_TYPE_PAGE, NULL);

  pb_page_set_title (self, title, NULL);
  pb_page_set_content (self, content);
  return self;
}

void
pb_page_set_title (PbPage *self, const char *title, const char *subtitle)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  pb_page_title_set (priv->title, title, subtitle);
}

const char *
pb_page_get_title (PbPage *self)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  return pb_page_title_get (priv->title);
}

void
pb_page_set_content (PbPage *self, GtkWidget *content)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  adw_bin_set_child (ADW_BIN (priv->content), content);
}

void
pb_page_pack_start (PbPage *self, GtkWidget *button)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  adw_header_bar_pack_start (ADW_HEADER_BAR (priv->header), button);
}

void
pb_page_pack_end (PbPage *self, GtkWidget *button)
{
  PbPagePrivate *priv = pb_page_get_instance_private (self);

  adw_header_bar_pack_end (ADW_HEADER_BAR (priv->header), button);
}

void
pb_page_leave (PbPage *self)
{
  if (PB_PAGE_GET_CLASS (self)->leave)
    PB_PAGE_GET_CLASS (self)->leave (self);
}

gboolean
pb_page_is_written (PbPage *self)
{
  return !PB_PAGE_GET_CLASS (self)->is_written || PB_PAGE_GET_CLASS (self)->is_written (self);
}

gboolean
pb_page_is_settled (PbPage *self)
{
  return !PB_PAGE_GET_CLASS (self)->is_settled || PB_PAGE_GET_CLASS (self)->is_settled (self);
}

void
pb_page_tell_saved (PbPage *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, error);
}

void
pb_page_shown (PbPage *self)
{
  if (PB_PAGE_GET_CLASS (self)->shown)
    PB_PAGE_GET_CLASS (self)->shown (self);
}

void
pb_page_left (PbPage *self)
{
  if (PB_PAGE_GET_CLASS (self)->left)
    PB_PAGE_GET_CLASS (self)->left (self);
}
