/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-import-batch.h"

#include <glib/gi18n-lib.h>

struct _PbImportBatch {
  AdwBin parent_instance;

  PbImportChoices *choices;
  GPtrArray *items;
};

G_DEFINE_FINAL_TYPE (PbImportBatch, pb_import_batch, ADW_TYPE_BIN)

/* What can be decided for all of a kind, and how it is said. */
typedef struct {
  PbBatch batch;
  const char *label;
} Option;

static const Option plain[] = {
  { PB_BATCH_TAKE, N_ ("_Import All") },
  { PB_BATCH_KEEP, N_ ("_Leave All Out") },
  { 0 },
};

static const Option conflicts[] = {
  { PB_BATCH_TAKE, N_ ("_Take All From the Files") },
  { PB_BATCH_KEEP, N_ ("_Keep All That Is Here") },
  { PB_BATCH_NEWER, N_ ("Take What Was _Changed Last") },
  { PB_BATCH_FULLER, N_ ("Take What Has _More Filled In") },
  { 0 },
};

static const Option duplicates[] = {
  { PB_BATCH_KEEP, N_ ("All Are the _Same: Leave Them Out") },
  { PB_BATCH_TAKE, N_ ("All Are _Others: Import Them as Well") },
  { 0 },
};

static const Option held[] = {
  { PB_BATCH_KEEP, N_ ("_Hold All Back") },
  { PB_BATCH_TAKE, N_ ("_Take All, Signed or Not") },
  { 0 },
};

static const Option *
find_options (const PbPlanItem *item)
{
  if (item->hold != PB_HOLD_NONE)
    return held;
  switch (item->verdict) {
  case PB_VERDICT_NEW:
  case PB_VERDICT_UPDATE: return plain;
  case PB_VERDICT_CONFLICT: return conflicts;
  case PB_VERDICT_DUPLICATE: return duplicates;
  case PB_VERDICT_OLDER:
  case PB_VERDICT_SAME:
  case PB_VERDICT_REFUSED: return NULL;
  }
  g_return_val_if_reached (NULL);
}

static GMenuModel *
make_menu (const Option *options)
{
  GMenu *menu = g_menu_new ();

  for (; options->label; options++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (_ (options->label), NULL);

    g_menu_item_set_action_and_target (item, "batch.decide", "i", (gint32) options->batch);
    g_menu_append_item (menu, item);
  }
  return G_MENU_MODEL (menu);
}

static void
decide_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PbImportBatch *self = user_data;

  pb_import_choices_set_all (self->choices, self->items, (PbBatch) g_variant_get_int32 (parameter));
}

static void
pb_import_batch_dispose (GObject *object)
{
  PbImportBatch *self = PB_IMPORT_BATCH (object);

  g_clear_object (&self->choices);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_import_batch_parent_class)->dispose (object);
}

static void
pb_import_batch_class_init (PbImportBatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_import_batch_dispose;
}

static void
pb_import_batch_init (PbImportBatch *self)
{
  static const GActionEntry entries[] = { { "decide", decide_cb, "i" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "batch", G_ACTION_GROUP (actions));
}

GtkWidget *
pb_import_batch_new (PbImportChoices *choices, GPtrArray *items)
{
  const Option *options = find_options (g_ptr_array_index (items, 0));
  g_autoptr (GMenuModel) menu = NULL;
  PbImportBatch *self;
  GtkWidget *button;

  if (!options)
    return NULL;
  menu = make_menu (options);
  self = g_object_new (PB_TYPE_IMPORT_BATCH, "valign", GTK_ALIGN_CENTER, NULL);
  self->choices = g_object_ref (choices);
  self->items = g_ptr_array_ref (items);
  button = g_object_new (GTK_TYPE_MENU_BUTTON, "use-underline", TRUE, "menu-model", menu, NULL);
  /* Translators: the button opens a menu of decisions for all records of the group. */
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("_Decide for All"));
  adw_bin_set_child (ADW_BIN (self), button);
  return GTK_WIDGET (self);
}
