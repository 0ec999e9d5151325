/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-alike-bar.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "ui/pages/pb-alike-search.h"
#include "ui/pages/pb-distinct.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-wrap-box.h"

/* After the last change, in ms: not at every letter. */
#define PATIENCE 500

struct _PbAlikeBar {
  AdwBin parent_instance;

  PbRegister *reg;
  const PbKind *kind;
  PbValue *record; /* nullable */
  PbValue *alike;  /* nullable */
  GCancellable *cancellable;
  guint patience;

  GtkWidget *revealer;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (PbAlikeBar, pb_alike_bar, ADW_TYPE_BIN)

/* A label that already said the same would not be read out again. */
static void
show_alike (PbAlikeBar *self)
{
  g_autofree char *sentence = NULL;

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), self->alike != NULL);
  if (!self->alike)
    return;
  sentence = g_strdup_printf (self->kind == &pb_entity_kind
                                  /* Translators: %s is the name of an entity. */
                                  ? _ ("This looks like “%s”, which is already here.")
                                  /* Translators: %s is the title of a pledge. */
                                  : _ ("This looks like the pledge “%s”, which is already here."),
                              pb_record_title (self->kind, self->alike));
  gtk_label_set_label (GTK_LABEL (self->label), sentence);
}

static void
set_alike (PbAlikeBar *self, PbValue *alike)
{
  g_clear_pointer (&self->alike, pb_value_unref);
  self->alike = alike ? pb_value_ref (alike) : NULL;
  show_alike (self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbAlikeBar) self = data;
  g_autoptr (GPtrArray) found = pb_browser_run_finish (PB_BROWSER (source), result, NULL);

  /* A warning that cannot be given is no error. */
  if (found && self->record)
    set_alike (self, found->len > 0 ? g_ptr_array_index (found, 0) : NULL);
}

static void
forget_search (PbAlikeBar *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
look (PbAlikeBar *self)
{
  forget_search (self);
  self->cancellable = g_cancellable_new ();
  pb_alike_search (pb_register_get_browser (self->reg), self->kind, self->record, 1,
                   self->cancellable, found_cb, g_object_ref (self));
}

static gboolean
patience_cb (gpointer data)
{
  PbAlikeBar *self = PB_ALIKE_BAR (data);

  self->patience = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* There may be yet another that it looks like. */
static void
answered (GObject *whom)
{
  PbAlikeBar *self = PB_ALIKE_BAR (whom);

  if (self->record)
    look (self);
}

static void
distinct_clicked_cb (PbAlikeBar *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  g_autoptr (PbValue) alike = self->alike ? pb_value_ref (self->alike) : NULL;

  if (!alike || !window)
    return;
  set_alike (self, NULL);
  pb_distinct_say (window, pb_record_get_id (self->record), pb_record_get_id (alike),
                   G_OBJECT (self), answered);
}

/* What is compared is read from the register, so what was typed goes there first. */
static void
compare_clicked_cb (PbAlikeBar *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (!self->alike)
    return;
  pb_page_leave (pb_window_get_page (window));
  pb_window_compare_records (window, self->kind, pb_record_get_id (self->alike),
                             pb_record_get_id (self->record));
}

static void
pb_alike_bar_dispose (GObject *object)
{
  PbAlikeBar *self = PB_ALIKE_BAR (object);

  forget_search (self);
  g_clear_pointer (&self->record, pb_value_unref);
  g_clear_pointer (&self->alike, pb_value_unref);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_alike_bar_parent_class)->dispose (object);
}

static void
pb_alike_bar_class_init (PbAlikeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_alike_bar_dispose;
}

/* A status is read out when there is a pause, unlike an alert. */
static GtkWidget *
make_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
}

static void
add_button (PbAlikeBar *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  pb_wrap_box_append (PB_WRAP_BOX (box), button);
}

static void
pb_alike_bar_init (PbAlikeBar *self)
{
  GtkWidget *box = pb_wrap_box_new (6);

  self->label = make_label ();
  pb_wrap_box_append (PB_WRAP_BOX (box), self->label);
  add_button (self, box, _ ("_Compare…"), G_CALLBACK (compare_clicked_cb));
  add_button (self, box, _ ("_Not the Same"), G_CALLBACK (distinct_clicked_cb));
  gtk_widget_add_css_class (box, "notice-bar");
  gtk_widget_add_css_class (box, "alike");
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  adw_bin_set_child (ADW_BIN (self), self->revealer);
}

PbAlikeBar *
pb_alike_bar_new (PbRegister *reg, const PbKind *kind)
{
  PbAlikeBar *self = g_object_new (PB_TYPE_ALIKE_BAR, NULL);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  return self;
}

void
pb_alike_bar_set_record (PbAlikeBar *self, PbValue *record)
{
  forget_search (self);
  g_clear_pointer (&self->record, pb_value_unref);
  if (!record) {
    set_alike (self, NULL);
    return;
  }
  self->record = pb_value_ref (record);
  self->patience = g_timeout_add (PATIENCE, patience_cb, self);
}
