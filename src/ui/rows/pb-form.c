/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-form.h"

#include "base/pb-pointer.h"
#include "ui/widgets/pb-columns.h"

/* Two fields stand beside each other from 480 px on. */
#define LINE_COLUMN_WIDTH 230

/* Where a field has its row. A group's row is made when it is first wanted. */
typedef struct {
  const PbField *field;
  GtkWidget *place;
  GtkWidget *card;
  PbRow *row;
  gboolean applies;
} Slot;

struct _PbForm {
  GtkWidget parent_instance;

  PbDraft *draft;
  PbRegister *reg;
  const PbKind *kind;
  char *pointer;
  GArray *slots;
  GPtrArray *findings;
};

G_DEFINE_FINAL_TYPE (PbForm, pb_form, GTK_TYPE_WIDGET)

static void
pb_form_dispose (GObject *object)
{
  PbForm *self = PB_FORM (object);
  GtkWidget *child;

  g_array_set_size (self->slots, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (pb_form_parent_class)->dispose (object);
}

static void
pb_form_finalize (GObject *object)
{
  PbForm *self = PB_FORM (object);

  g_free (self->pointer);
  g_array_unref (self->slots);
  G_OBJECT_CLASS (pb_form_parent_class)->finalize (object);
}

static void
pb_form_class_init (PbFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_form_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "form");
}

static void
pb_form_init (PbForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 18);
  self->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
}

static Slot *
get_slot (PbForm *self, guint index)
{
  return &g_array_index (self->slots, Slot, index);
}

static GtkWidget *
add_card (PbForm *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "form-card");
  gtk_widget_set_parent (card, GTK_WIDGET (self));
  return card;
}

static GtkWidget *
add_line (GtkWidget *card)
{
  GtkWidget *line = pb_columns_new (3, LINE_COLUMN_WIDTH, 0);

  gtk_widget_add_css_class (line, "form-line");
  gtk_box_append (GTK_BOX (card), line);
  return line;
}

static GtkWidget *
add_holder (PbForm *self)
{
  GtkWidget *holder = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_parent (holder, GTK_WIDGET (self));
  return holder;
}

static void
add_slots (PbForm *self, const char *section)
{
  GtkWidget *card = NULL;
  GtkWidget *line = NULL;

  for (const PbField *field = self->kind->fields; field->name; field++) {
    Slot slot = { .field = field };

    if (field->flags & PB_FIELD_SYSTEM || (section && g_strcmp0 (field->section, section) != 0))
      continue;
    if (pb_row_is_group (field)) {
      card = line = NULL;
      slot.place = add_holder (self);
    } else {
      if (!card)
        card = add_card (self);
      if (!line || !(field->flags & PB_FIELD_BESIDE))
        line = add_line (card);
      slot.card = card;
      slot.place = line;
    }
    g_array_append_val (self->slots, slot);
  }
}

static char *
make_row_pointer (PbForm *self, const PbField *field)
{
  return pb_pointer_child (self->pointer, field->name);
}

static void
make_row (PbForm *self, Slot *slot)
{
  g_autofree char *pointer = make_row_pointer (self, slot->field);

  slot->row = pb_row_new_for_field (self->draft, self->reg, slot->field, pointer);
  if (slot->card)
    pb_columns_append (PB_COLUMNS (slot->place), GTK_WIDGET (slot->row));
  else
    gtk_box_append (GTK_BOX (slot->place), GTK_WIDGET (slot->row));
  if (self->findings)
    pb_row_set_findings (slot->row, self->findings);
}

static gboolean
is_used (PbForm *self, GtkWidget *place)
{
  for (guint i = 0; i < self->slots->len; i++) {
    const Slot *slot = get_slot (self, i);

    if (slot->applies && (slot->place == place || slot->card == place))
      return TRUE;
  }
  return FALSE;
}

/* A line or a card without a row in it takes no room. */
static void
show_slot (PbForm *self, Slot *slot)
{
  if (slot->applies && !slot->row)
    make_row (self, slot);
  if (slot->row)
    gtk_widget_set_visible (GTK_WIDGET (slot->row), slot->applies);
  gtk_widget_set_visible (slot->place, is_used (self, slot->place));
  if (slot->card)
    gtk_widget_set_visible (slot->card, is_used (self, slot->card));
}

static void
update_visibility (PbForm *self)
{
  PbValue *container = pb_draft_get (self->draft, self->pointer);

  for (guint i = 0; i < self->slots->len; i++)
    get_slot (self, i)->applies = pb_field_applies (get_slot (self, i)->field, container);
  for (guint i = 0; i < self->slots->len; i++)
    show_slot (self, get_slot (self, i));
}

/**
 * pb_form_new:
 * @draft: what is edited
 * @reg: (nullable): where references point to
 * @kind: the kind of the record or part
 * @section: (nullable): the section whose fields are shown; %NULL for all
 * @pointer: the place of the map that holds the fields, "" for the record itself
 */
PbForm *
pb_form_new (
    PbDraft *draft, PbRegister *reg, const PbKind *kind, const char *section, const char *pointer)
{
  PbForm *self = g_object_new (PB_TYPE_FORM, NULL);

  self->draft = g_object_ref (draft);
  self->reg = reg ? g_object_ref (reg) : NULL;
  self->kind = kind;
  self->pointer = g_strdup (pointer);
  add_slots (self, section);
  update_visibility (self);
  return self;
}

void
pb_form_set_pointer (PbForm *self, const char *pointer)
{
  if (g_str_equal (self->pointer, pointer))
    return;
  g_free (self->pointer);
  self->pointer = g_strdup (pointer);
  for (guint i = 0; i < self->slots->len; i++) {
    Slot *slot = get_slot (self, i);
    g_autofree char *place = make_row_pointer (self, slot->field);

    if (slot->row)
      pb_row_set_pointer (slot->row, place);
  }
  update_visibility (self);
}

void
pb_form_refresh (PbForm *self, const char *pointer)
{
  if (!pb_pointer_is_within (pointer, self->pointer) &&
      !pb_pointer_is_within (self->pointer, pointer))
    return;
  for (guint i = 0; i < self->slots->len; i++)
    if (get_slot (self, i)->row)
      pb_row_refresh (get_slot (self, i)->row, pointer);
  update_visibility (self);
}

void
pb_form_set_findings (PbForm *self, GPtrArray *findings)
{
  if (self->findings != findings) {
    g_clear_pointer (&self->findings, g_ptr_array_unref);
    self->findings = g_ptr_array_ref (findings);
  }
  for (guint i = 0; i < self->slots->len; i++)
    if (get_slot (self, i)->row)
      pb_row_set_findings (get_slot (self, i)->row, findings);
}

/* GTK looks for the first control by its place, which one that was only just made has not. */
static gboolean
focus_first_row (PbForm *self)
{
  for (guint i = 0; i < self->slots->len; i++) {
    const Slot *slot = get_slot (self, i);

    if (slot->applies && pb_row_focus_pointer (slot->row, pb_row_get_pointer (slot->row)))
      return TRUE;
  }
  return FALSE;
}

/**
 * pb_form_focus_pointer:
 * @pointer: a place of the record
 *
 * Puts the focus on the row that shows @pointer, at any depth; on the first control when @pointer
 * is the place of the whole form.
 *
 * Returns: %FALSE when no row here shows it, or the row does not apply now; a form of a record's
 *   section never shows "", the whole record
 */
gboolean
pb_form_focus_pointer (PbForm *self, const char *pointer)
{
  for (guint i = 0; i < self->slots->len; i++) {
    const Slot *slot = get_slot (self, i);

    if (slot->applies && pb_row_focus_pointer (slot->row, pointer))
      return TRUE;
  }
  return *pointer && g_str_equal (pointer, self->pointer) && focus_first_row (self);
}
