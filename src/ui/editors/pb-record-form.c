/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-record-form.h"

#include <glib/gi18n-lib.h>

#include "base/pb-pointer.h"
#include "ui/rows/pb-form.h"
#include "ui/widgets/pb-focus-order.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"

/* A line of text is at most this wide, in px, to be read with ease. */
#define FORM_WIDTH 720
/* What has the focus keeps this away from the edges, in px. */
#define FOCUS_MARGIN 24

struct _PbRecordForm {
  GtkWidget parent_instance;

  PbDraft *draft;
  GtkWidget *scroller;
  GtkWidget *box;
  GPtrArray *sections;
  const char *shown;
  GtkWidget *last_focus;
  guint show_focus_tick;
};

/* One section of the page. */
typedef struct {
  const PbSection *section;
  GtkWidget *widget;
  PbForm *form;
} Section;

enum { SIGNAL_SECTION_SHOWN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbRecordForm, pb_record_form, GTK_TYPE_WIDGET)

static void
forget_focus (PbRecordForm *self)
{
  g_clear_weak_pointer (&self->last_focus);
}

static void
pb_record_form_dispose (GObject *object)
{
  PbRecordForm *self = PB_RECORD_FORM (object);

  forget_focus (self);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (pb_record_form_parent_class)->dispose (object);
}

/* Tab at the end of the form goes on at its beginning: the panes beside it have F6. */
static gboolean
pb_record_form_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PbRecordForm *self = PB_RECORD_FORM (widget);
  gboolean within = gtk_widget_get_focus_child (widget) != NULL;
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab ? pb_focus_in_order (self->box, direction)
             : gtk_widget_child_focus (self->scroller, direction))
    return TRUE;
  if (!within || !is_tab)
    return FALSE;
  gtk_widget_set_focus_child (widget, NULL);
  return gtk_widget_child_focus (self->box, direction);
}

/* GTK scrolls to what takes the focus, but not to what has only been made and has no place yet. */
static gboolean
show_focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PbRecordForm *self = PB_RECORD_FORM (widget);
  GtkWidget *focus = self->last_focus;
  graphene_rect_t bounds;

  if (focus && gtk_widget_get_mapped (focus) && gtk_widget_get_height (focus) == 0)
    return G_SOURCE_CONTINUE;
  self->show_focus_tick = 0;
  if (focus && gtk_widget_compute_bounds (focus, self->box, &bounds))
    gtk_adjustment_clamp_page (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
        bounds.origin.y - FOCUS_MARGIN, bounds.origin.y + bounds.size.height + FOCUS_MARGIN);
  return G_SOURCE_REMOVE;
}

static void
show_focus_soon (PbRecordForm *self)
{
  if (!self->show_focus_tick)
    self->show_focus_tick =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), show_focus_cb, NULL, NULL);
}

/* Remembers which control had the focus last. */
static void
focus_moved_cb (GtkRoot *root, GParamSpec *pspec, PbRecordForm *self)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (!focus || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  g_set_weak_pointer (&self->last_focus, focus);
  show_focus_soon (self);
}

/* What grows above the control in use must not push it out of sight. */
static void
upper_changed_cb (PbRecordForm *self)
{
  if (self->last_focus && gtk_widget_has_focus (self->last_focus))
    show_focus_soon (self);
}

static void
pb_record_form_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_record_form_parent_class)->root (widget);
  g_signal_connect (gtk_widget_get_root (widget), "notify::focus-widget",
                    G_CALLBACK (focus_moved_cb), widget);
}

static void
pb_record_form_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_moved_cb, widget);
  GTK_WIDGET_CLASS (pb_record_form_parent_class)->unroot (widget);
}

static void
pb_record_form_class_init (PbRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_record_form_dispose;
  widget_class->focus = pb_record_form_focus;
  widget_class->root = pb_record_form_root;
  widget_class->unroot = pb_record_form_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_SECTION_SHOWN] =
      g_signal_new ("section-shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static double
get_top (PbRecordForm *self, const Section *section)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (section->widget, self->box, &bounds))
    return 0;
  return bounds.origin.y;
}

static void
scrolled_cb (GtkAdjustment *adjustment, PbRecordForm *self)
{
  double top =
      gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 8;
  const char *shown = NULL;

  for (guint i = 0; i < self->sections->len; i++) {
    const Section *section = g_ptr_array_index (self->sections, i);

    if (i == 0 || get_top (self, section) <= top)
      shown = section->section->id;
  }
  if (shown != self->shown) {
    self->shown = shown;
    g_signal_emit (self, signals[SIGNAL_SECTION_SHOWN], 0, shown);
  }
}

static void
pb_record_form_init (PbRecordForm *self)
{
  GtkAdjustment *adjustment;

  self->sections = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_add_css_class (self->box, "record-form");
  self->scroller = pb_scrolled_column_new (self->box, FORM_WIDTH);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, 0);
  g_signal_connect_object (adjustment, "notify::upper", G_CALLBACK (upper_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_heading (const PbSection *section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *subtitle = pb_section_get_subtitle (section);

  gtk_box_append (GTK_BOX (box), pb_text_label_new (pb_section_get_title (section), "title-4"));
  if (subtitle)
    gtk_box_append (GTK_BOX (box), pb_text_label_new (subtitle, "dim-label"));
  return box;
}

static void
add_section (PbRecordForm *self, PbRegister *reg, const PbSection *section)
{
  Section *added = g_new0 (Section, 1);

  added->section = section;
  added->widget = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                12, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (added->widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_section_get_title (section), -1);
  added->form = pb_form_new (self->draft, reg, pb_draft_get_kind (self->draft), section->id, "");
  gtk_box_append (GTK_BOX (added->widget), make_heading (section));
  gtk_box_append (GTK_BOX (added->widget), GTK_WIDGET (added->form));
  gtk_box_append (GTK_BOX (self->box), added->widget);
  g_ptr_array_add (self->sections, added);
}

PbRecordForm *
pb_record_form_new (PbDraft *draft, PbRegister *reg)
{
  PbRecordForm *self = g_object_new (PB_TYPE_RECORD_FORM, NULL);
  const PbKind *kind = pb_draft_get_kind (draft);

  self->draft = g_object_ref (draft);
  for (const PbSection *section = kind->sections; section->id; section++)
    add_section (self, reg, section);
  return self;
}

void
pb_record_form_refresh (PbRecordForm *self, const char *pointer)
{
  for (guint i = 0; i < self->sections->len; i++) {
    const Section *section = g_ptr_array_index (self->sections, i);

    pb_form_refresh (section->form, pointer);
  }
}

void
pb_record_form_set_findings (PbRecordForm *self, GPtrArray *findings)
{
  for (guint i = 0; i < self->sections->len; i++) {
    const Section *section = g_ptr_array_index (self->sections, i);

    pb_form_set_findings (section->form, findings);
  }
}

void
pb_record_form_set_editable (PbRecordForm *self, gboolean editable)
{
  /* What is only there to be read has to be easy to read. */
  if (editable)
    gtk_widget_remove_css_class (self->box, "read-only");
  else
    gtk_widget_add_css_class (self->box, "read-only");
  for (guint i = 0; i < self->sections->len; i++) {
    const Section *section = g_ptr_array_index (self->sections, i);

    gtk_widget_set_sensitive (GTK_WIDGET (section->form), editable);
  }
}

static gboolean
focus_exactly (PbRecordForm *self, const char *pointer)
{
  for (guint i = 0; i < self->sections->len; i++) {
    const Section *section = g_ptr_array_index (self->sections, i);

    if (pb_form_focus_pointer (section->form, pointer))
      return TRUE;
  }
  return FALSE;
}

gboolean
pb_record_form_focus_pointer (PbRecordForm *self, const char *pointer)
{
  g_autofree char *place = g_strdup (pointer);

  while (*place) {
    char *parent;

    if (focus_exactly (self, place))
      return TRUE;
    parent = pb_pointer_parent (place);
    g_free (place);
    place = parent;
  }
  return FALSE;
}

const char *
pb_record_form_get_focus_pointer (PbRecordForm *self)
{
  GtkWidget *row =
      self->last_focus ? gtk_widget_get_ancestor (self->last_focus, PB_TYPE_ROW) : NULL;

  return row ? pb_row_get_pointer (PB_ROW (row)) : NULL;
}

/* Focuses the first control of a section: by its field, because Tab's order follows from places on
 * the screen, which a form that was just made does not have yet. */
static gboolean
focus_first_field (PbRecordForm *self, const Section *section)
{
  const PbKind *kind = pb_draft_get_kind (self->draft);

  for (const PbField *field = kind->fields; field->name; field++) {
    g_autofree char *pointer = pb_pointer_child ("", field->name);

    if (g_strcmp0 (field->section, section->section->id) == 0 &&
        pb_form_focus_pointer (section->form, pointer))
      return TRUE;
  }
  return FALSE;
}

void
pb_record_form_focus_section (PbRecordForm *self, const char *id)
{
  for (guint i = 0; i < self->sections->len; i++) {
    const Section *section = g_ptr_array_index (self->sections, i);
    GtkAdjustment *adjustment;

    if (g_strcmp0 (section->section->id, id) != 0)
      continue;
    adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
    focus_first_field (self, section);
    gtk_adjustment_set_value (adjustment, get_top (self, section));
    return;
  }
}

void
pb_record_form_focus_last (PbRecordForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  if (self->last_focus && gtk_widget_grab_focus (self->last_focus))
    return;
  focus_first_field (self, g_ptr_array_index (self->sections, 0));
}
