/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-part-item.h"

#include <glib/gi18n-lib.h>

#include "base/pb-pointer.h"
#include "ui/rows/pb-form.h"
#include "ui/widgets/pb-tooltip-name.h"

struct _PbPartItem {
  GtkWidget parent_instance;

  PbDraft *draft;
  PbRegister *reg;
  const PbKind *kind;
  char *pointer;
  guint index;
  GPtrArray *findings;

  GtkWidget *fold;
  GtkWidget *arrow;
  GtkWidget *title;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
  PbForm *form;
};

enum { SIGNAL_MOVE, SIGNAL_REMOVE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbPartItem, pb_part_item, GTK_TYPE_WIDGET)

static void
pb_part_item_dispose (GObject *object)
{
  PbPartItem *self = PB_PART_ITEM (object);
  GtkWidget *child;

  self->form = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (pb_part_item_parent_class)->dispose (object);
}

static void
pb_part_item_finalize (GObject *object)
{
  g_free (PB_PART_ITEM (object)->pointer);
  G_OBJECT_CLASS (pb_part_item_parent_class)->finalize (object);
}

/* What can only be read cannot be unfolded. */
static void
pb_part_item_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (pb_part_item_parent_class)->state_flags_changed (widget, previous);
  if (!gtk_widget_is_sensitive (widget))
    pb_part_item_set_open (PB_PART_ITEM (widget), TRUE);
}

static void
pb_part_item_class_init (PbPartItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_part_item_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_part_item_finalize;
  widget_class->state_flags_changed = pb_part_item_state_flags_changed;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_MOVE] = g_signal_new ("move", PB_TYPE_PART_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", PB_TYPE_PART_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
up_cb (PbPartItem *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, -1);
}

static void
down_cb (PbPartItem *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, 1);
}

static void
remove_cb (PbPartItem *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
  g_object_unref (self);
}

static gboolean
is_open (PbPartItem *self)
{
  return self->form && gtk_widget_get_visible (GTK_WIDGET (self->form));
}

static void
fold_cb (PbPartItem *self)
{
  pb_part_item_set_open (self, !is_open (self));
}

static PbValue *
get_value (PbPartItem *self)
{
  return pb_draft_get (self->draft, self->pointer);
}

/* What the part is called: its title field, or "Party 2" as long as that is empty. */
static char *
make_title (PbPartItem *self)
{
  const PbField *field = pb_kind_find_field (self->kind, self->kind->title);
  g_autofree char *text =
      pb_field_format (field, pb_value_get_member (get_value (self), field->name));

  if (*text)
    return g_steal_pointer (&text);
  /* Translators: a part that has no name yet and its number, such as "Party 2". */
  return g_strdup_printf (C_ ("part of a list", "%s %u"), pb_kind_get_label (self->kind),
                          self->index + 1);
}

/* Takes the name. */
static void
name_button (GtkWidget *button, char *name)
{
  g_autofree char *owned = name;

  pb_tooltip_name_set (button, owned);
}

static void
update_title (PbPartItem *self)
{
  g_autofree char *title = make_title (self);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  /* Translators: %s is a part of a list, such as a party's name. */
  name_button (self->up, g_strdup_printf (_ ("Move %s up"), title));
  name_button (self->down, g_strdup_printf (_ ("Move %s down"), title));
  name_button (self->remove, g_strdup_printf (_ ("Remove %s"), title));
}

static GtkWidget *
add_button (PbPartItem *self, GtkWidget *head, const char *icon, GCallback callback)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon, "has-frame", FALSE,
                                    "valign", GTK_ALIGN_CENTER, NULL);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (head), button);
  return button;
}

static void
add_fold (PbPartItem *self, GtkWidget *head)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  self->title =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_box_append (GTK_BOX (face), self->arrow);
  gtk_box_append (GTK_BOX (face), self->title);
  self->fold =
      g_object_new (GTK_TYPE_BUTTON, "child", face, "has-frame", FALSE, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (self->fold, "form-item-fold");
  g_signal_connect_swapped (self->fold, "clicked", G_CALLBACK (fold_cb), self);
  gtk_box_append (GTK_BOX (head), self->fold);
}

static void
pb_part_item_init (PbPartItem *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-item");
  gtk_widget_add_css_class (head, "form-item-head");
  add_fold (self, head);
  self->up = add_button (self, head, "go-up-symbolic", G_CALLBACK (up_cb));
  self->down = add_button (self, head, "go-down-symbolic", G_CALLBACK (down_cb));
  self->remove = add_button (self, head, "user-trash-symbolic", G_CALLBACK (remove_cb));
  gtk_widget_set_parent (head, GTK_WIDGET (self));
}

PbPartItem *
pb_part_item_new (
    PbDraft *draft, PbRegister *reg, const PbKind *kind, const char *list, guint index)
{
  PbPartItem *self = g_object_new (PB_TYPE_PART_ITEM, NULL);

  self->draft = g_object_ref (draft);
  self->reg = reg ? g_object_ref (reg) : NULL;
  self->kind = kind;
  pb_part_item_set_place (self, list, index, index + 1);
  return self;
}

void
pb_part_item_set_place (PbPartItem *self, const char *list, guint index, guint n_items)
{
  g_autofree char *pointer = pb_pointer_item (list, index);

  self->index = index;
  g_free (self->pointer);
  self->pointer = g_steal_pointer (&pointer);
  gtk_widget_set_sensitive (self->up, index > 0);
  gtk_widget_set_sensitive (self->down, index + 1 < n_items);
  if (self->form)
    pb_form_set_pointer (self->form, self->pointer);
  update_title (self);
}

guint
pb_part_item_get_index (PbPartItem *self)
{
  return self->index;
}

static const PbFinding *
find_error (PbPartItem *self)
{
  for (guint i = 0; self->findings && i < self->findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (self->findings, i);

    if (finding->severity == PB_SEVERITY_ERROR &&
        pb_pointer_is_within (finding->pointer, self->pointer))
      return finding;
  }
  return NULL;
}

/* What is wrong inside must be known outside as long as the item is folded. */
static void
show_error (PbPartItem *self)
{
  const PbFinding *error = is_open (self) ? NULL : find_error (self);

  if (error)
    gtk_widget_add_css_class (self->title, "error");
  else
    gtk_widget_remove_css_class (self->title, "error");
  pb_tooltip_set (self->fold, error ? error->message : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  error ? error->message : "", -1);
}

static void
add_form (PbPartItem *self)
{
  self->form = pb_form_new (self->draft, self->reg, self->kind, NULL, self->pointer);
  gtk_widget_set_parent (GTK_WIDGET (self->form), GTK_WIDGET (self));
  if (self->findings)
    pb_form_set_findings (self->form, self->findings);
}

void
pb_part_item_set_open (PbPartItem *self, gboolean open)
{
  if (open && !self->form)
    add_form (self);
  if (self->form)
    gtk_widget_set_visible (GTK_WIDGET (self->form), open);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
  show_error (self);
}

gboolean
pb_part_item_is_complete (PbPartItem *self)
{
  PbValue *value = get_value (self);

  for (const PbField *field = self->kind->fields; field->name; field++)
    if (field->flags & PB_FIELD_FINAL && pb_field_applies (field, value) &&
        pb_value_is_empty (pb_value_get_member (value, field->name)))
      return FALSE;
  return TRUE;
}

void
pb_part_item_refresh (PbPartItem *self, const char *pointer)
{
  if (self->form)
    pb_form_refresh (self->form, pointer);
  update_title (self);
}

void
pb_part_item_set_findings (PbPartItem *self, GPtrArray *findings)
{
  if (self->findings != findings) {
    g_clear_pointer (&self->findings, g_ptr_array_unref);
    self->findings = g_ptr_array_ref (findings);
  }
  if (self->form)
    pb_form_set_findings (self->form, findings);
  show_error (self);
}

gboolean
pb_part_item_focus_pointer (PbPartItem *self, const char *pointer)
{
  if (!pb_pointer_is_within (pointer, self->pointer))
    return FALSE;
  pb_part_item_set_open (self, TRUE);
  return pb_form_focus_pointer (self->form, pointer);
}

void
pb_part_item_focus_move (PbPartItem *self, int step)
{
  GtkWidget *wanted = step < 0 ? self->up : self->down;
  GtkWidget *other = step < 0 ? self->down : self->up;

  gtk_widget_grab_focus (gtk_widget_get_sensitive (wanted) ? wanted : other);
}
