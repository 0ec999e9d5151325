/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-editor-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/editors/pb-outline.h"
#include "ui/editors/pb-strength-panel.h"
#include "ui/widgets/pb-break-bin.h"
#include "ui/widgets/pb-notice-bar.h"
#include "ui/widgets/pb-toast-area.h"

/* From these widths, in px, the outline and then the strength have room beside the form. */
#define ROOM_FOR_OUTLINE 640
#define ROOM_FOR_STRENGTH 1040
/* The strength that opens over the form is at most this wide, in px. */
#define STRENGTH_WIDTH 288

struct _PbEditorView {
  GtkWidget parent_instance;

  PbDraft *draft;
  PbRegister *reg;
  PbBreakBin *break_bin;
  PbRecordForm *form;
  PbOutline *outline;
  PbOutline *popover_outline;
  PbStrengthPanel *strength;
  PbStrengthPanel *popover_strength;
  GtkWidget *panes;
  GtkWidget *outline_pane;
  GtkWidget *strength_pane;
  GtkWidget *narrow_bar;
  GtkWidget *sections_button;
  GtkWidget *strength_button;
  GtkWidget *finalise_button;
  PbNoticeBar *final_bar;
  PbNoticeBar *failure_bar;
  PbNoticeBar *review_bar;
  gboolean is_final;
};

typedef enum { PROP_NARROW = 1 } PbEditorViewProperty;
static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (PbEditorView, pb_editor_view, GTK_TYPE_WIDGET)

static gboolean
is_pledge (PbEditorView *self)
{
  return pb_draft_get_kind (self->draft) == &pb_pledge_kind;
}

static void
section_activated_cb (PbEditorView *self, const char *section)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->sections_button));
  pb_record_form_focus_section (self->form, section);
}

static void
section_shown_cb (PbEditorView *self, const char *section)
{
  pb_outline_set_current (self->outline, section);
  pb_outline_set_current (self->popover_outline, section);
}

static void
strength_go_cb (PbEditorView *self, const char *pointer)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->strength_button));
  pb_record_form_focus_pointer (self->form, pointer);
}

/* The header bar has it where there is room. */
static void
show_finalise_button (PbEditorView *self)
{
  gboolean is_narrow = pb_break_bin_get_room (self->break_bin) == PB_ROOM_NARROW;

  gtk_widget_set_visible (self->finalise_button, is_narrow && !self->is_final);
}

static void
room_changed_cb (PbEditorView *self)
{
  PbRoom room = pb_break_bin_get_room (self->break_bin);

  gtk_widget_set_visible (self->outline_pane, room != PB_ROOM_NARROW);
  gtk_widget_set_visible (self->strength_pane, room == PB_ROOM_WIDE && is_pledge (self));
  gtk_widget_set_visible (self->sections_button, room == PB_ROOM_NARROW);
  show_finalise_button (self);
  gtk_widget_set_visible (self->strength_button, room != PB_ROOM_WIDE && is_pledge (self));
  gtk_widget_set_visible (self->narrow_bar,
                          room == PB_ROOM_NARROW || (room == PB_ROOM_MEDIUM && is_pledge (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/* Puts the form between the two panes. */
static void
add_form (PbEditorView *self)
{
  self->form = pb_record_form_new (self->draft, self->reg);
  gtk_widget_set_hexpand (GTK_WIDGET (self->form), TRUE);
  gtk_box_insert_child_after (GTK_BOX (self->panes), GTK_WIDGET (self->form), self->outline_pane);
  g_signal_connect_swapped (self->form, "section-shown", G_CALLBACK (section_shown_cb), self);
}

static GtkWidget *
make_pane (GtkWidget *child, int width)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (child, "editor-pane");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_size_request (scroller, width, -1);
  return scroller;
}

/* In a label that gives way, so that three buttons fit into the narrowest window. */
static void
set_button_text (GtkWidget *button, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* A popover would be as wide as its longest sentence; and where its sentences wrap, GTK 4.8 makes
 * it as high as they are in a wider one. */
static GtkWidget *
make_clamp (GtkWidget *child)
{
  return g_object_new (ADW_TYPE_CLAMP, "child", child, "maximum-size", STRENGTH_WIDTH,
                       "tightening-threshold", STRENGTH_WIDTH, NULL);
}

static GtkWidget *
make_popover_button (const char *label, GtkWidget *child)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (child, "editor-popover");
  gtk_popover_set_child (GTK_POPOVER (popover), child);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  set_button_text (button, label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
make_panes (PbEditorView *self)
{
  self->panes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_vexpand (self->panes, TRUE);
  self->outline_pane = make_pane (GTK_WIDGET (self->outline), 210);
  self->strength_pane = make_pane (GTK_WIDGET (self->strength), 270);
  gtk_box_append (GTK_BOX (self->panes), self->outline_pane);
  gtk_box_append (GTK_BOX (self->panes), self->strength_pane);
  add_form (self);
  return self->panes;
}

static GtkWidget *
make_narrow_bar (PbEditorView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->sections_button = make_popover_button (_ ("Sections"), GTK_WIDGET (self->popover_outline));
  self->strength_button =
      make_popover_button ("", make_clamp (GTK_WIDGET (self->popover_strength)));
  gtk_box_append (GTK_BOX (bar), self->sections_button);
  gtk_box_append (GTK_BOX (bar), self->strength_button);
  self->finalise_button = gtk_button_new_with_label (_ ("Finalise…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->finalise_button), "editor.finalise");
  gtk_widget_add_css_class (self->finalise_button, "suggested-action");
  gtk_box_append (GTK_BOX (bar), self->finalise_button);
  gtk_widget_add_css_class (bar, "toolbar");
  gtk_widget_add_css_class (bar, "editor-actions");
  pb_toast_area_keep_clear (bar);
  return bar;
}

static void
build (PbEditorView *self)
{
  const PbKind *kind = pb_draft_get_kind (self->draft);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *edit_again = gtk_button_new_with_label (_ ("Edit Again"));

  self->outline = pb_outline_new (kind);
  self->popover_outline = pb_outline_new (kind);
  self->strength = pb_strength_panel_new ();
  self->popover_strength = pb_strength_panel_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit_again), "editor.edit-again");
  self->final_bar = PB_NOTICE_BAR (pb_notice_bar_new ("final", edit_again));
  self->failure_bar = PB_NOTICE_BAR (pb_notice_bar_new ("failure", NULL));
  self->review_bar = PB_NOTICE_BAR (pb_notice_bar_new ("final", NULL));
  self->narrow_bar = make_narrow_bar (self);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->failure_bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->final_bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->review_bar));
  gtk_box_append (GTK_BOX (box), make_panes (self));
  gtk_box_append (GTK_BOX (box), self->narrow_bar);
  self->break_bin = pb_break_bin_new (ROOM_FOR_OUTLINE, ROOM_FOR_STRENGTH);
  pb_break_bin_expect_window_width (self->break_bin);
  pb_break_bin_set_child (self->break_bin, box);
  gtk_widget_set_parent (GTK_WIDGET (self->break_bin), GTK_WIDGET (self));
}

static void
connect_parts (PbEditorView *self)
{
  PbOutline *outlines[] = { self->outline, self->popover_outline };
  PbStrengthPanel *panels[] = { self->strength, self->popover_strength };

  for (guint i = 0; i < 2; i++) {
    g_signal_connect_swapped (outlines[i], "activated", G_CALLBACK (section_activated_cb), self);
    g_signal_connect_swapped (panels[i], "go", G_CALLBACK (strength_go_cb), self);
  }
  g_signal_connect_swapped (self->break_bin, "room-changed", G_CALLBACK (room_changed_cb), self);
}

static void
pb_editor_view_dispose (GObject *object)
{
  PbEditorView *self = PB_EDITOR_VIEW (object);

  if (self->break_bin)
    gtk_widget_unparent (GTK_WIDGET (self->break_bin));
  self->break_bin = NULL;
  g_clear_object (&self->draft);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_editor_view_parent_class)->dispose (object);
}

static void
pb_editor_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PbEditorView *self = PB_EDITOR_VIEW (object);

  switch ((PbEditorViewProperty) id) {
  case PROP_NARROW:
    g_value_set_boolean (value, pb_break_bin_get_room (self->break_bin) == PB_ROOM_NARROW);
    return;
  }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pb_editor_view_class_init (PbEditorViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pb_editor_view_dispose;
  object_class->get_property = pb_editor_view_get_property;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
pb_editor_view_init (PbEditorView *self)
{
}

PbEditorView *
pb_editor_view_new (PbDraft *draft, PbRegister *reg)
{
  PbEditorView *self = g_object_new (PB_TYPE_EDITOR_VIEW, NULL);

  self->draft = g_object_ref (draft);
  self->reg = reg ? g_object_ref (reg) : NULL;
  build (self);
  connect_parts (self);
  room_changed_cb (self);
  section_shown_cb (self, pb_draft_get_kind (draft)->sections[0].id);
  return self;
}

PbRecordForm *
pb_editor_view_get_form (PbEditorView *self)
{
  return self->form;
}

void
pb_editor_view_rebuild_form (PbEditorView *self)
{
  gtk_box_remove (GTK_BOX (self->panes), GTK_WIDGET (self->form));
  add_form (self);
}

void
pb_editor_view_set_progress (PbEditorView *self,
                             const char *section,
                             PbProgress progress,
                             guint n_comments)
{
  pb_outline_set_progress (self->outline, section, progress, n_comments);
  pb_outline_set_progress (self->popover_outline, section, progress, n_comments);
}

void
pb_editor_view_set_strength (PbEditorView *self, const PbStrength *strength)
{
  g_autofree char *headline = pb_strength_panel_headline (strength);

  pb_strength_panel_set_strength (self->strength, strength);
  pb_strength_panel_set_strength (self->popover_strength, strength);
  set_button_text (self->strength_button, headline);
}

void
pb_editor_view_set_final (PbEditorView *self, const char *sentence)
{
  self->is_final = sentence != NULL;
  pb_record_form_set_editable (self->form, !self->is_final);
  pb_notice_bar_set_sentence (self->final_bar, sentence);
  show_finalise_button (self);
}

void
pb_editor_view_set_failure (PbEditorView *self, const char *sentence)
{
  pb_notice_bar_set_sentence (self->failure_bar, sentence);
}

void
pb_editor_view_set_review (PbEditorView *self, const char *sentence)
{
  pb_notice_bar_set_sentence (self->review_bar, sentence);
}

void
pb_editor_view_add_bar (PbEditorView *self, GtkWidget *bar)
{
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->panes)), bar,
                              GTK_WIDGET (self->review_bar));
}

static gboolean
has_focus (GtkWidget *pane)
{
  return gtk_widget_get_focus_child (pane) || gtk_widget_has_focus (pane);
}

/* What is final has no field that could take the focus, but a button to change that. */
static GtkWidget *
get_main_pane (PbEditorView *self)
{
  return self->is_final ? GTK_WIDGET (self->final_bar) : GTK_WIDGET (self->form);
}

static gboolean
focus_pane (PbEditorView *self, GtkWidget *pane)
{
  if (!gtk_widget_get_mapped (pane))
    return FALSE;
  if (pane == GTK_WIDGET (self->form)) {
    pb_record_form_focus_last (self->form);
    return has_focus (pane);
  }
  /* A pane that scrolls takes the focus itself, where nobody sees it. */
  return gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD) || gtk_widget_grab_focus (pane);
}

void
pb_editor_view_focus (PbEditorView *self)
{
  focus_pane (self, get_main_pane (self));
}

void
pb_editor_view_focus_next_pane (PbEditorView *self, GtkWidget *last)
{
  GtkWidget *panes[] = { get_main_pane (self), self->outline_pane, self->strength_pane,
                         self->narrow_bar, last };
  guint current = 0;

  while (current < G_N_ELEMENTS (panes) - 1 && !has_focus (panes[current]))
    current++;
  for (guint i = 1; i <= G_N_ELEMENTS (panes); i++)
    if (focus_pane (self, panes[(current + i) % G_N_ELEMENTS (panes)]))
      return;
}
