/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-reference-row.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "ui/rows/pb-record-search.h"

struct _PbReferenceRow {
  PbRow parent_instance;

  PbPicker *picker;
  /* The title of the record that is referred to, once it is read, and its id. */
  char *id;
  char *title;
  GCancellable *search;
};

G_DEFINE_FINAL_TYPE (PbReferenceRow, pb_reference_row, PB_TYPE_ROW)

static const PbKind *
get_kind (PbReferenceRow *self)
{
  return pb_kind_find (pb_row_get_field (PB_ROW (self))->of);
}

static void
set_reference (PbReferenceRow *self, const char *id, const char *title)
{
  g_autofree char *new_id = g_strdup (id);
  g_autofree char *new_title = g_strdup (title);

  g_free (self->id);
  g_free (self->title);
  self->id = g_steal_pointer (&new_id);
  self->title = g_steal_pointer (&new_title);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbReferenceRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = pb_register_load_finish (PB_REGISTER (source), result, &error);
  const char *id = record ? pb_record_get_id (record) : NULL;

  /* A record that is not in this register stays known by its id alone. The row may be gone. */
  if (!self->picker || !id || g_strcmp0 (id, self->id) != 0)
    return;
  set_reference (self, id, pb_record_title (get_kind (self), record));
  pb_picker_set_text (self->picker, self->title);
}

static void
pb_reference_row_update (PbRow *row, PbValue *value)
{
  PbReferenceRow *self = PB_REFERENCE_ROW (row);
  PbRegister *reg = pb_row_get_register (row);
  const char *id = pb_value_get_string (value);

  if (id && g_strcmp0 (id, self->id) == 0) {
    pb_picker_set_text (self->picker, self->title);
    return;
  }
  /* What is being searched for is not a reference yet, and no reason to empty the field. */
  if (!id && !self->id)
    return;
  set_reference (self, id, id);
  pb_picker_set_text (self->picker, id);
  if (id && reg)
    pb_register_load (reg, get_kind (self), id, loaded_cb, g_object_ref (self));
}

static void
search_cb (PbReferenceRow *self, const char *text)
{
  PbRegister *reg = pb_row_get_register (PB_ROW (self));

  if (!reg)
    return;
  if (self->search)
    g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  self->search = g_cancellable_new ();
  pb_record_search_run (self->picker, reg, get_kind (self), text, NULL, self->search);
}

/* The sibling that has the name of the referred kind's title: a party's "name" for an entity. */
static const PbField *
find_name_field (PbReferenceRow *self)
{
  return pb_kind_find_field (pb_row_get_container_kind (PB_ROW (self)), get_kind (self)->title);
}

static PbValue *
with_string (PbValue *map, const char *name, const char *string)
{
  g_autoptr (PbValue) value = pb_value_new_string (string);

  return pb_value_with_member (map, name, value);
}

/* Reference and name are one step to undo. */
static void
picked_cb (PbReferenceRow *self, PbOption *option)
{
  PbRow *row = PB_ROW (self);
  PbValue *container = pb_row_get_container (row);
  g_autofree char *place = pb_row_dup_container_pointer (row);
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autoptr (PbValue) referring = with_string (
      container ? container : empty, pb_row_get_field (row)->name, pb_option_get_code (option));
  g_autoptr (PbValue) named = NULL;
  const PbField *name = find_name_field (self);

  set_reference (self, pb_option_get_code (option), pb_option_get_title (option));
  if (name && pb_value_is_empty (pb_value_get_member (referring, name->name)))
    named = with_string (referring, name->name, pb_option_get_title (option));
  pb_draft_end_step (pb_row_get_draft (row));
  pb_draft_set (pb_row_get_draft (row), place, named ? named : referring);
  pb_draft_end_step (pb_row_get_draft (row));
}

/* A search is not a reference: only what is picked is written, and what is emptied. */
static void
typed_cb (PbReferenceRow *self, const char *text)
{
  if (*text)
    return;
  set_reference (self, NULL, NULL);
  pb_row_commit (PB_ROW (self), NULL);
}

/* What was typed and not picked makes way for what is referred to. */
static void
leave_cb (PbReferenceRow *self)
{
  pb_picker_set_text (self->picker, self->title);
}

static void
pb_reference_row_constructed (GObject *object)
{
  PbReferenceRow *self = PB_REFERENCE_ROW (object);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  G_OBJECT_CLASS (pb_reference_row_parent_class)->constructed (object);

  self->picker = pb_picker_new ();
  pb_picker_set_placeholder (self->picker, _ ("Type to search"));
  g_signal_connect_swapped (self->picker, "search", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->picker, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->picker, "marked", G_CALLBACK (pb_row_set_marked), self);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->picker), focus);
  pb_row_set_control (PB_ROW (self), GTK_WIDGET (self->picker), pb_picker_get_entry (self->picker));
}

static void
pb_reference_row_dispose (GObject *object)
{
  PbReferenceRow *self = PB_REFERENCE_ROW (object);

  if (self->search)
    g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  self->picker = NULL;
  G_OBJECT_CLASS (pb_reference_row_parent_class)->dispose (object);
}

static void
pb_reference_row_finalize (GObject *object)
{
  PbReferenceRow *self = PB_REFERENCE_ROW (object);

  g_free (self->id);
  g_free (self->title);
  G_OBJECT_CLASS (pb_reference_row_parent_class)->finalize (object);
}

static void
pb_reference_row_class_init (PbReferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_reference_row_constructed;
  G_OBJECT_CLASS (klass)->dispose = pb_reference_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_reference_row_finalize;
  PB_ROW_CLASS (klass)->update = pb_reference_row_update;
}

static void
pb_reference_row_init (PbReferenceRow *self)
{
}
