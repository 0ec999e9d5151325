/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-waiting.h"

#define PATIENCE_MS 500

struct _PbWaiting {
  AdwBin parent_instance;

  char *sentence;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (PbWaiting, pb_waiting, ADW_TYPE_BIN)

static GtkWidget *
make_content (const char *sentence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *label = gtk_label_new (sentence);

  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static gboolean
tell_cb (gpointer data)
{
  PbWaiting *self = PB_WAITING (data);

  self->timeout = 0;
  adw_bin_set_child (ADW_BIN (self), make_content (self->sentence));
  return G_SOURCE_REMOVE;
}

static void
pb_waiting_map (GtkWidget *widget)
{
  PbWaiting *self = PB_WAITING (widget);

  GTK_WIDGET_CLASS (pb_waiting_parent_class)->map (widget);
  self->timeout = g_timeout_add (PATIENCE_MS, tell_cb, self);
}

static void
pb_waiting_unmap (GtkWidget *widget)
{
  PbWaiting *self = PB_WAITING (widget);

  g_clear_handle_id (&self->timeout, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  GTK_WIDGET_CLASS (pb_waiting_parent_class)->unmap (widget);
}

static void
pb_waiting_finalize (GObject *object)
{
  g_free (PB_WAITING (object)->sentence);

  G_OBJECT_CLASS (pb_waiting_parent_class)->finalize (object);
}

static void
pb_waiting_class_init (PbWaitingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_waiting_finalize;
  GTK_WIDGET_CLASS (klass)->map = pb_waiting_map;
  GTK_WIDGET_CLASS (klass)->unmap = pb_waiting_unmap;
}

static void
pb_waiting_init (PbWaiting *self)
{
}

GtkWidget *
pb_waiting_new (const char *sentence)
{
  PbWaiting *self = g_object_new (PB_TYPE_WAITING, NULL);

  self->sentence = g_strdup (sentence);
  return GTK_WIDGET (self);
}
