/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-welcome-page.h"

#include "ui/pages/pb-tab-once.h"
#include "ui/widgets/pb-focus-order.h"

struct _PbWelcomePage {
  AdwBin parent_instance;

  GtkWidget *first;
};

G_DEFINE_FINAL_TYPE (PbWelcomePage, pb_welcome_page, ADW_TYPE_BIN)

/* Work begins with the first way in, also when the window has just been opened. */
static gboolean
pb_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PB_WELCOME_PAGE (widget)->first);
}

static void
pb_welcome_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_welcome_page_parent_class)->map (widget);

  gtk_widget_grab_focus (widget);
}

static void
pb_welcome_page_class_init (PbWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = pb_focus_through;
  widget_class->grab_focus = pb_welcome_page_grab_focus;
  widget_class->map = pb_welcome_page_map;

  g_type_ensure (PB_TYPE_TAB_ONCE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pledgebook/Pledgebook/pages/pb-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PbWelcomePage, first);
}

static void
pb_welcome_page_init (PbWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pb_welcome_page_new:
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
pb_welcome_page_new (void)
{
  return g_object_new (PB_TYPE_WELCOME_PAGE, NULL);
}
