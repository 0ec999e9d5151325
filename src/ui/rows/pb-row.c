/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-row.h"

#include "base/pb-pointer.h"
#include "domain/pb-review.h"

typedef struct {
  PbDraft *draft;
  PbRegister *reg;
  char *pointer;
  const PbField *field;

  GtkWidget *head;
  GtkWidget *label;
  GtkWidget *aside;
  GtkWidget *control;
  GtkWidget *focus_widget;
  GtkWidget *note;
  GtkWidget *help;
  GtkWidget *finding;
  char *marked_title;
  char *marked_detail;
  gboolean committing;
  /* Something was typed since the focus came: it is not finished, so a new finding waits. */
  gboolean typing;
  PbFinding *waiting;
} PbRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbRow, pb_row, GTK_TYPE_WIDGET)

typedef enum { PROP_DRAFT = 1, PROP_REGISTER, PROP_POINTER, PROP_FIELD } PbRowProperty;

static GParamSpec *properties[PROP_FIELD + 1];

#define PRIVATE(self) ((PbRowPrivate *) pb_row_get_instance_private (self))

/* Wrapped between words only: letters that join, as Arabic ones do, grow wider when a word is
 * broken, and then GTK 4.8 finds the least width to be larger than the natural one. */
static GtkWidget *
make_text (const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL, "css-classes", (const char *[]){ css_class, NULL }, "wrap",
                       TRUE, "wrap-mode", PANGO_WRAP_WORD, "natural-wrap-mode",
                       GTK_NATURAL_WRAP_NONE, "xalign", 0.0f, "visible", FALSE, NULL);
}

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text && *text);
}

gboolean
pb_row_is_group (const PbField *field)
{
  return field->part != NULL;
}

static void
add_head (PbRow *self)
{
  PbRowPrivate *priv = PRIVATE (self);
  gboolean is_group = pb_row_is_group (priv->field);

  priv->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  priv->label = make_text (is_group ? "heading" : "form-label");
  priv->aside = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 1.0f,
                              "hexpand", TRUE, "halign", GTK_ALIGN_END, "visible", FALSE, NULL);
  gtk_widget_add_css_class (priv->aside, "form-note");
  gtk_widget_add_css_class (priv->aside, "dim-label");
  gtk_box_append (GTK_BOX (priv->head), priv->label);
  gtk_box_append (GTK_BOX (priv->head), priv->aside);
  gtk_widget_set_parent (priv->head, GTK_WIDGET (self));
}

static void
pb_row_constructed (GObject *object)
{
  PbRow *self = PB_ROW (object);
  PbRowPrivate *priv = PRIVATE (self);

  G_OBJECT_CLASS (pb_row_parent_class)->constructed (object);

  gtk_widget_add_css_class (GTK_WIDGET (self),
                            pb_row_is_group (priv->field) ? "form-group" : "form-row");
  add_head (self);
  priv->note = make_text ("form-note");
  priv->help = make_text ("form-help");
  gtk_widget_add_css_class (priv->help, "dim-label");
  priv->finding =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE,
                    "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "visible", FALSE, NULL);
  gtk_widget_add_css_class (priv->finding, "form-finding");
  gtk_widget_set_parent (priv->note, GTK_WIDGET (self));
  gtk_widget_set_parent (priv->help, GTK_WIDGET (self));
  gtk_widget_set_parent (priv->finding, GTK_WIDGET (self));
  pb_row_set_label (self, pb_field_get_label (priv->field));
  set_text (priv->help, pb_field_get_help (priv->field));
}

static void
pb_row_dispose (GObject *object)
{
  PbRowPrivate *priv = PRIVATE (PB_ROW (object));
  GtkWidget *child;

  priv->focus_widget = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&priv->draft);
  g_clear_object (&priv->reg);
  G_OBJECT_CLASS (pb_row_parent_class)->dispose (object);
}

static void
pb_row_finalize (GObject *object)
{
  PbRowPrivate *priv = PRIVATE (PB_ROW (object));

  g_free (priv->pointer);
  g_free (priv->marked_title);
  g_free (priv->marked_detail);
  g_clear_pointer (&priv->waiting, pb_finding_unref);
  G_OBJECT_CLASS (pb_row_parent_class)->finalize (object);
}

static void
pb_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PbRowPrivate *priv = PRIVATE (PB_ROW (object));

  switch ((PbRowProperty) id) {
  case PROP_DRAFT: g_value_set_object (value, priv->draft); break;
  case PROP_REGISTER: g_value_set_object (value, priv->reg); break;
  case PROP_POINTER: g_value_set_string (value, priv->pointer); break;
  case PROP_FIELD: g_value_set_pointer (value, (gpointer) priv->field); break;
  }
}

static void
pb_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PbRowPrivate *priv = PRIVATE (PB_ROW (object));

  switch ((PbRowProperty) id) {
  case PROP_DRAFT: priv->draft = g_value_dup_object (value); break;
  case PROP_REGISTER: priv->reg = g_value_dup_object (value); break;
  case PROP_POINTER: priv->pointer = g_value_dup_string (value); break;
  case PROP_FIELD: priv->field = g_value_get_pointer (value); break;
  }
}

static void finish_typing (PbRow *self);

static void
pb_row_class_init (PbRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = pb_row_constructed;
  object_class->dispose = pb_row_dispose;
  object_class->finalize = pb_row_finalize;
  object_class->get_property = pb_row_get_property;
  object_class->set_property = pb_row_set_property;

  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, PB_TYPE_DRAFT, flags);
  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, PB_TYPE_REGISTER, flags);
  properties[PROP_POINTER] = g_param_spec_string ("pointer", NULL, NULL, "", flags);
  properties[PROP_FIELD] = g_param_spec_pointer ("field", NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
pb_row_init (PbRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (finish_typing), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
}

PbDraft *
pb_row_get_draft (PbRow *self)
{
  return PRIVATE (self)->draft;
}

PbRegister *
pb_row_get_register (PbRow *self)
{
  return PRIVATE (self)->reg;
}

const PbField *
pb_row_get_field (PbRow *self)
{
  return PRIVATE (self)->field;
}

const char *
pb_row_get_pointer (PbRow *self)
{
  return PRIVATE (self)->pointer;
}

char *
pb_row_dup_container_pointer (PbRow *self)
{
  return pb_pointer_parent (PRIVATE (self)->pointer);
}

PbValue *
pb_row_get_container (PbRow *self)
{
  g_autofree char *pointer = pb_row_dup_container_pointer (self);

  return pb_draft_get (PRIVATE (self)->draft, pointer);
}

const PbKind *
pb_row_get_container_kind (PbRow *self)
{
  const PbKind *kind = pb_draft_get_kind (PRIVATE (self)->draft);
  g_autofree char *pointer = pb_row_dup_container_pointer (self);

  return *pointer ? pb_kind_find_field_at (kind, pointer)->part : kind;
}

static PbValue *
get_value (PbRow *self)
{
  return pb_draft_get (PRIVATE (self)->draft, PRIVATE (self)->pointer);
}

static void
update_note (PbRow *self)
{
  PbRowPrivate *priv = PRIVATE (self);
  g_autofree char *note = NULL;

  if (!priv->field->note)
    return;
  note = priv->field->note (pb_row_get_container (self));
  set_text (priv->note, note);
}

void
pb_row_set_pointer (PbRow *self, const char *pointer)
{
  PbRowPrivate *priv = PRIVATE (self);
  PbRowClass *klass = PB_ROW_GET_CLASS (self);

  if (g_str_equal (priv->pointer, pointer))
    return;
  g_free (priv->pointer);
  priv->pointer = g_strdup (pointer);
  if (klass->pointer_moved)
    klass->pointer_moved (self);
  pb_row_refresh (self, pointer);
}

static void
describe_control (PbRow *self)
{
  PbRowPrivate *priv = PRIVATE (self);
  const char *texts[5] = { NULL };
  guint n = 0;
  g_autofree char *description = NULL;

  /* A list under the control closes when the row goes. */
  if (!priv->focus_widget)
    return;
  if (priv->marked_title)
    texts[n++] = priv->marked_title;
  if (priv->marked_detail)
    texts[n++] = priv->marked_detail;
  if (gtk_widget_get_visible (priv->finding))
    texts[n++] = gtk_label_get_label (GTK_LABEL (priv->finding));
  if (gtk_widget_get_visible (priv->help))
    texts[n++] = gtk_label_get_label (GTK_LABEL (priv->help));
  description = g_strjoinv ("\n", (char **) texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->focus_widget),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

void
pb_row_set_control (PbRow *self, GtkWidget *control, GtkWidget *focus_widget)
{
  PbRowPrivate *priv = PRIVATE (self);
  gboolean is_group = pb_row_is_group (priv->field);

  g_return_if_fail (!priv->control);

  priv->control = control;
  priv->focus_widget = focus_widget;
  gtk_widget_insert_after (control, GTK_WIDGET (self), is_group ? priv->finding : priv->head);
  gtk_widget_set_margin_top (control, is_group ? 6 : 0);
  pb_row_set_name (self, pb_field_get_label (priv->field));
  describe_control (self);
}

/* By property, not by relation: GTK 4.8 would say the two one after the other. */
void
pb_row_set_name (PbRow *self, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (PRIVATE (self)->focus_widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
pb_row_get_focus_widget (PbRow *self)
{
  return PRIVATE (self)->focus_widget;
}

void
pb_row_set_label (PbRow *self, const char *label)
{
  set_text (PRIVATE (self)->label, label);
  gtk_widget_set_visible (PRIVATE (self)->head, label != NULL);
}

void
pb_row_set_aside (PbRow *self, const char *text)
{
  set_text (PRIVATE (self)->aside, text);
}

void
pb_row_set_marked (PbRow *self, const char *title, const char *detail)
{
  PbRowPrivate *priv = PRIVATE (self);

  g_free (priv->marked_title);
  g_free (priv->marked_detail);
  priv->marked_title = g_strdup (title);
  priv->marked_detail = g_strdup (detail);
  describe_control (self);
}

static gboolean
is_typed_in (PbRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)) &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
commit_at (PbRow *self, const char *pointer, PbValue *value)
{
  PbRowPrivate *priv = PRIVATE (self);
  g_autoptr (PbValue) before = pb_value_ref (pb_draft_get_value (priv->draft));

  priv->typing = is_typed_in (self);
  priv->committing = TRUE;
  pb_draft_set (priv->draft, pointer, value);
  priv->committing = FALSE;
  /* What was found was about another value; what is found about this one is told soon. */
  if (pb_draft_get_value (priv->draft) != before)
    g_clear_pointer (&priv->waiting, pb_finding_unref);
  update_note (self);
}

void
pb_row_commit (PbRow *self, PbValue *value)
{
  commit_at (self, PRIVATE (self)->pointer, value);
}

void
pb_row_commit_string (PbRow *self, const char *string)
{
  g_autoptr (PbValue) value = pb_value_new_string (string ? string : "");

  pb_row_commit (self, value);
}

void
pb_row_commit_member (PbRow *self, const char *name, const char *string)
{
  g_autoptr (PbValue) value = pb_value_new_string (string ? string : "");
  g_autofree char *pointer = pb_pointer_child (PRIVATE (self)->pointer, name);

  commit_at (self, pointer, value);
}

static gboolean
is_at (PbRow *self, const PbFinding *finding)
{
  PbRowPrivate *priv = PRIVATE (self);

  /* What is found inside a group is for the rows inside, when there are any. */
  if (PB_ROW_GET_CLASS (self)->set_findings)
    return g_str_equal (finding->pointer, priv->pointer);
  return pb_pointer_is_within (finding->pointer, priv->pointer);
}

static const PbFinding *
choose_finding (PbRow *self, GPtrArray *findings)
{
  const PbFinding *chosen = NULL;

  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    if (!is_at (self, finding))
      continue;
    if (finding->severity == PB_SEVERITY_ERROR)
      return finding;
    if (!chosen)
      chosen = finding;
  }
  return chosen;
}

/* What somebody asks for must not look like a hint. */
static const char *
get_finding_class (const PbFinding *finding)
{
  if (finding && finding->severity == PB_SEVERITY_ERROR)
    return "error";
  return finding && pb_review_is_comment (finding) ? "asked" : "dim-label";
}

static void
show_finding (PbRow *self, const PbFinding *finding)
{
  PbRowPrivate *priv = PRIVATE (self);
  gboolean is_error = finding && finding->severity == PB_SEVERITY_ERROR;

  set_text (priv->finding, finding ? finding->message : NULL);
  gtk_widget_set_css_classes (
      priv->finding, (const char *[]){ "form-finding", get_finding_class (finding), NULL });
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self), "has-error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "has-error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (priv->focus_widget), GTK_ACCESSIBLE_STATE_INVALID,
      is_error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  describe_control (self);
}

/* Half a date is no mistake yet: what is found while someone types is told when they are done. */
static void
take_finding (PbRow *self, const PbFinding *finding)
{
  PbRowPrivate *priv = PRIVATE (self);

  g_clear_pointer (&priv->waiting, pb_finding_unref);
  if (finding && priv->typing && !gtk_widget_get_visible (priv->finding))
    priv->waiting = pb_finding_ref ((PbFinding *) finding);
  else
    show_finding (self, finding);
}

static void
finish_typing (PbRow *self)
{
  PbRowPrivate *priv = PRIVATE (self);
  g_autoptr (PbFinding) finding = g_steal_pointer (&priv->waiting);

  priv->typing = FALSE;
  if (finding)
    show_finding (self, finding);
}

void
pb_row_set_findings (PbRow *self, GPtrArray *findings)
{
  PbRowClass *klass = PB_ROW_GET_CLASS (self);

  take_finding (self, choose_finding (self, findings));
  if (klass->set_findings)
    klass->set_findings (self, findings);
}

void
pb_row_refresh (PbRow *self, const char *pointer)
{
  PbRowPrivate *priv = PRIVATE (self);
  PbRowClass *klass = PB_ROW_GET_CLASS (self);

  if (pb_pointer_is_within (pointer, priv->pointer) ||
      pb_pointer_is_within (priv->pointer, pointer)) {
    if (!priv->committing)
      klass->update (self, get_value (self));
    if (klass->refresh)
      klass->refresh (self, pointer);
  }
  update_note (self);
}

gboolean
pb_row_focus_pointer (PbRow *self, const char *pointer)
{
  PbRowPrivate *priv = PRIVATE (self);
  PbRowClass *klass = PB_ROW_GET_CLASS (self);

  if (!pb_pointer_is_within (pointer, priv->pointer))
    return FALSE;
  finish_typing (self);
  if (klass->focus_pointer && klass->focus_pointer (self, pointer))
    return TRUE;
  return gtk_widget_grab_focus (priv->focus_widget) ||
         gtk_widget_child_focus (priv->focus_widget, GTK_DIR_TAB_FORWARD);
}
