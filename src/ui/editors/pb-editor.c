/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-editor.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-assessment.h"
#include "domain/pb-draft.h"
#include "domain/pb-record.h"
#include "domain/pb-strength.h"
#include "domain/pb-vocabulary.h"
#include "ui/editors/pb-autosave.h"
#include "ui/editors/pb-finalise-page.h"
#include "ui/editors/pb-history-page.h"
#include "ui/editors/pb-outline.h"
#include "ui/editors/pb-record-form.h"
#include "ui/editors/pb-strength-panel.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-break-bin.h"

/* From these widths, in px, the outline and then the strength have room beside the form. */
#define ROOM_FOR_OUTLINE 640
#define ROOM_FOR_STRENGTH 1040

struct _PbEditor {
  PbPage parent_instance;

  PbRegister *reg;
  PbDraft *draft;
  PbAutosave *autosave;
  PbAssessment *assessment;
  gboolean show_missing;
  guint assess_idle;
  char *problem_shown;

  PbBreakBin *break_bin;
  PbRecordForm *form;
  PbOutline *outline;
  PbOutline *popover_outline;
  PbStrengthPanel *strength;
  PbStrengthPanel *popover_strength;
  GtkWidget *outline_pane;
  GtkWidget *strength_pane;
  GtkWidget *narrow_bar;
  GtkWidget *sections_button;
  GtkWidget *strength_button;
  GtkWidget *final_bar;
  GtkWidget *failure_bar;
  GtkWidget *failure_label;
  GtkWidget *finalise_button;
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (PbEditor, pb_editor, PB_TYPE_PAGE)

static gboolean
is_pledge (PbEditor *self)
{
  return pb_draft_get_kind (self->draft) == &pb_pledge_kind;
}

static void
set_enabled (PbEditor *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static char *
describe_save (PbEditor *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *time = NULL;

  switch (pb_autosave_get_state (self->autosave)) {
  case PB_SAVE_NOTHING: return g_strdup (_ ("Saved as you type"));
  case PB_SAVE_PENDING: return g_strdup (_ ("Saving…"));
  case PB_SAVE_FAILED: return g_strdup (_ ("Not saved"));
  case PB_SAVE_SAVED: break;
  }
  now = g_date_time_new_now_local ();
  time = g_date_time_format (now, "%H:%M");
  /* Translators: %s is a time of day, such as 10:42. */
  return g_strdup_printf (_ ("Saved %s"), time);
}

static void
update_title (PbEditor *self)
{
  PbValue *record = pb_draft_get_value (self->draft);
  g_autofree char *saved = describe_save (self);
  g_autofree char *subtitle = NULL;

  /* Translators: the state of a record and when it was saved, such as "Draft · Saved 10:42". */
  subtitle = g_strdup_printf (
      C_ ("editor", "%s · %s"),
      pb_vocabulary_label ("publication-state", pb_record_get_publication (record)), saved);
  pb_page_set_title (PB_PAGE (self), pb_record_title (pb_draft_get_kind (self->draft), record),
                     subtitle);
}

static void
update_editable (PbEditor *self)
{
  gboolean editable = pb_record_is_draft (pb_draft_get_value (self->draft));

  pb_record_form_set_editable (self->form, editable);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->final_bar), !editable);
  gtk_widget_set_visible (self->finalise_button, editable);
  set_enabled (self, "finalise", editable);
}

static void
update_failure (PbEditor *self)
{
  const GError *error = pb_autosave_get_error (self->autosave);

  if (error)
    gtk_label_set_label (GTK_LABEL (self->failure_label), error->message);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->failure_bar), error != NULL);
}

static void
save_state_changed_cb (PbAutosave *autosave, PbEditor *self)
{
  update_title (self);
  update_failure (self);
}

static void
append_findings (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, pb_finding_ref (g_ptr_array_index (from, i)));
}

/* What stands at the fields: problems always, what is missing once the person has asked for it. */
static GPtrArray *
list_shown_findings (PbEditor *self)
{
  g_autoptr (GPtrArray) shown = pb_findings_new ();

  append_findings (shown, self->assessment->problems);
  if (self->show_missing)
    append_findings (shown, self->assessment->missing);
  return g_steal_pointer (&shown);
}

static void
update_outlines (PbEditor *self)
{
  const PbKind *kind = pb_draft_get_kind (self->draft);

  for (const PbSection *section = kind->sections; section->id; section++) {
    PbProgress progress =
        pb_progress_of_section (kind, pb_draft_get_value (self->draft), section->id,
                                self->assessment->problems, self->assessment->missing);

    pb_outline_set_progress (self->outline, section->id, progress);
    pb_outline_set_progress (self->popover_outline, section->id, progress);
  }
}

static void
update_strength (PbEditor *self)
{
  g_autoptr (PbStrength) strength = NULL;
  g_autofree char *headline = NULL;

  if (!is_pledge (self))
    return;
  strength = pb_strength_of_pledge (pb_draft_get_value (self->draft));
  headline = pb_strength_panel_headline (strength);
  pb_strength_panel_set_strength (self->strength, strength);
  pb_strength_panel_set_strength (self->popover_strength, strength);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->strength_button), headline);
}

static void
assess (PbEditor *self)
{
  g_autoptr (GPtrArray) shown = NULL;

  g_clear_handle_id (&self->assess_idle, g_source_remove);
  g_clear_pointer (&self->assessment, pb_assessment_free);
  self->assessment = pb_assess (pb_draft_get_kind (self->draft), pb_draft_get_value (self->draft));
  shown = list_shown_findings (self);
  pb_record_form_set_findings (self->form, shown);
  update_outlines (self);
  update_strength (self);
}

static gboolean
assess_cb (gpointer data)
{
  PbEditor *self = PB_EDITOR (data);

  self->assess_idle = 0;
  assess (self);
  return G_SOURCE_REMOVE;
}

static void
draft_changed_cb (PbDraft *draft, const char *pointer, PbEditor *self)
{
  pb_record_form_refresh (self->form, pointer);
  update_title (self);
  update_editable (self);
  set_enabled (self, "undo", pb_draft_can_undo (draft));
  set_enabled (self, "redo", pb_draft_can_redo (draft));
  if (!self->assess_idle)
    self->assess_idle = g_idle_add (assess_cb, self);
}

void
pb_editor_show_pointer (PbEditor *self, const char *pointer)
{
  pb_record_form_focus_pointer (self->form, pointer);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);
  const char *pointer = pb_draft_undo (self->draft);

  if (pointer)
    pb_editor_show_pointer (self, pointer);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);
  const char *pointer = pb_draft_redo (self->draft);

  if (pointer)
    pb_editor_show_pointer (self, pointer);
}

static guint
find_problem (GPtrArray *findings, const char *pointer)
{
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    if (g_strcmp0 (finding->pointer, pointer) == 0)
      return i;
  }
  return findings->len;
}

/* Goes @step problems on from the one that was shown last, around the ends. */
static void
go_to_problem (PbEditor *self, int step)
{
  g_autoptr (GPtrArray) findings = NULL;
  const PbFinding *finding;
  guint index;

  self->show_missing = TRUE;
  assess (self);
  findings = list_shown_findings (self);
  if (findings->len == 0) {
    pb_window_add_toast (pb_window_of (GTK_WIDGET (self)),
                         adw_toast_new (_ ("Nothing is missing and nothing is wrong.")));
    return;
  }
  index = find_problem (findings, self->problem_shown);
  if (index == findings->len)
    index = step > 0 ? 0 : findings->len - 1;
  else
    index = (index + findings->len + (guint) step) % findings->len;
  finding = g_ptr_array_index (findings, index);
  g_free (self->problem_shown);
  self->problem_shown = g_strdup (finding->pointer);
  pb_editor_show_pointer (self, finding->pointer);
}

static void
next_problem_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_to_problem (PB_EDITOR (data), 1);
}

static void
previous_problem_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_to_problem (PB_EDITOR (data), -1);
}

static gboolean
focus_pane (GtkWidget *pane)
{
  return gtk_widget_get_child_visible (pane) && gtk_widget_get_mapped (pane) &&
         gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static void
next_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);
  GtkWidget *panes[] = { GTK_WIDGET (self->form), self->outline_pane, self->narrow_bar,
                         self->strength_pane, self->finalise_button };
  guint current = 0;

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    if (gtk_widget_get_focus_child (panes[i]) || gtk_widget_has_focus (panes[i]))
      current = i;
  for (guint i = 1; i <= G_N_ELEMENTS (panes); i++) {
    guint next = (current + i) % G_N_ELEMENTS (panes);

    if (next == 0) {
      pb_record_form_focus_last (self->form);
      return;
    }
    if (focus_pane (panes[next]))
      return;
  }
}

static void
finalised_cb (PbFinalisePage *page, PbEditor *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  AdwToast *toast = adw_toast_new (_ ("Final. It waits in Exchange to be exported."));

  pb_draft_end_step (self->draft);
  pb_draft_set_string (self->draft, "/publication", "final");
  pb_draft_end_step (self->draft);
  pb_autosave_seal (self->autosave);
  adw_toast_set_button_label (toast, _ ("Go There"));
  adw_toast_set_action_name (toast, "win.show-place");
  adw_toast_set_action_target (toast, "s", "exchange");
  pb_window_pop (window);
  pb_window_add_toast (window, toast);
}

static void
go_there_cb (PbFinalisePage *page, const char *pointer, PbEditor *self)
{
  g_autofree char *place = g_strdup (pointer);

  pb_window_pop (pb_window_of (GTK_WIDGET (self)));
  pb_editor_show_pointer (self, place);
}

static void
finalise_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);
  PbFinalisePage *page;

  self->show_missing = TRUE;
  assess (self);
  page = pb_finalise_page_new (pb_draft_get_kind (self->draft), pb_draft_get_value (self->draft),
                               self->assessment);
  g_signal_connect_object (page, "finalise", G_CALLBACK (finalised_cb), self, 0);
  g_signal_connect_object (page, "go", G_CALLBACK (go_there_cb), self, 0);
  pb_window_push (pb_window_of (GTK_WIDGET (self)), PB_PAGE (page));
}

static void
edit_again_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);

  pb_draft_end_step (self->draft);
  pb_draft_set_string (self->draft, "/publication", "draft");
  pb_draft_end_step (self->draft);
  pb_record_form_focus_last (self->form);
}

/* The members that say which record it is and where it stands stay as they are. */
static void
restored_cb (PbHistoryPage *page, PbValue *old, PbEditor *self)
{
  static const char *const kept[] = { "id",      "revision", "parent",
                                      "created", "modified", "publication" };
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  g_autoptr (PbValue) record = pb_value_ref (old);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    PbValue *now = pb_value_get_member (pb_draft_get_value (self->draft), kept[i]);
    PbValue *next = pb_value_with_member (record, kept[i], now);

    pb_value_unref (record);
    record = next;
  }
  pb_draft_replace (self->draft, record);
  pb_window_pop (window);
  pb_window_add_toast (window, adw_toast_new (_ ("Restored. Undo takes you back.")));
}

static void
history_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);
  PbHistoryPage *page;

  pb_autosave_flush (self->autosave);
  page = pb_history_page_new (self->reg, pb_draft_get_kind (self->draft),
                              pb_draft_get_value (self->draft));
  g_signal_connect_object (page, "restore", G_CALLBACK (restored_cb), self, 0);
  pb_window_push (pb_window_of (GTK_WIDGET (self)), PB_PAGE (page));
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  PbValue *record = pb_draft_get_value (self->draft);
  gboolean stored = pb_autosave_get_state (self->autosave) != PB_SAVE_NOTHING;

  /* First what was typed goes to the register, so that Undo brings all of it back. */
  pb_autosave_flush (self->autosave);
  pb_autosave_stop (self->autosave);
  if (stored)
    pb_window_delete_record (window, pb_record_get_id (record),
                             pb_record_title (pb_draft_get_kind (self->draft), record));
  pb_window_pop (window);
}

static void
section_activated_cb (PbEditor *self, const char *section)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->sections_button));
  pb_record_form_focus_section (self->form, section);
}

static void
section_shown_cb (PbEditor *self, const char *section)
{
  pb_outline_set_current (self->outline, section);
  pb_outline_set_current (self->popover_outline, section);
}

static void
strength_go_cb (PbEditor *self, const char *pointer)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->strength_button));
  pb_editor_show_pointer (self, pointer);
}

static void
room_changed_cb (PbEditor *self)
{
  PbRoom room = pb_break_bin_get_room (self->break_bin);

  gtk_widget_set_visible (self->outline_pane, room != PB_ROOM_NARROW);
  gtk_widget_set_visible (self->strength_pane, room == PB_ROOM_WIDE && is_pledge (self));
  gtk_widget_set_visible (self->sections_button, room == PB_ROOM_NARROW);
  gtk_widget_set_visible (self->strength_button, room != PB_ROOM_WIDE && is_pledge (self));
  gtk_widget_set_visible (self->narrow_bar,
                          room == PB_ROOM_NARROW || (room == PB_ROOM_MEDIUM && is_pledge (self)));
  if (room == PB_ROOM_NARROW)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static const GActionEntry action_entries[] = {
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "next-problem", next_problem_cb },
  { "previous-problem", previous_problem_cb },
  { "next-pane", next_pane_cb },
  { "finalise", finalise_cb },
  { "edit-again", edit_again_cb },
  { "history", history_cb },
  { "delete", delete_cb },
};

static const struct {
  const char *trigger;
  const char *action;
} shortcuts[] = {
  { "<Control>z", "editor.undo" }, { "<Control><Shift>z|<Control>y", "editor.redo" },
  { "F8", "editor.next-problem" }, { "<Shift>F8", "editor.previous-problem" },
  { "F6", "editor.next-pane" },    { "<Control>Return", "editor.finalise" },
};

static void
add_shortcuts (PbEditor *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  /* Before the controls: a text entry would keep Ctrl+Z to itself. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                          gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
add_actions (PbEditor *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "editor", G_ACTION_GROUP (self->actions));
  set_enabled (self, "undo", FALSE);
  set_enabled (self, "redo", FALSE);
}

static GtkWidget *
make_icon_button (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Next Problem"), "editor.next-problem");
  g_menu_append (menu, _ ("History"), "editor.history");
  g_menu_append (menu, _ ("Delete"), "editor.delete");
  return G_MENU_MODEL (menu);
}

static void
fill_header (PbEditor *self)
{
  GtkWidget *menu_button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = make_menu ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu_button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu_button), menu);
  gtk_widget_set_tooltip_text (menu_button, _ ("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More"), -1);
  self->finalise_button = gtk_button_new_with_label (_ ("Finalise…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->finalise_button), "editor.finalise");
  gtk_widget_add_css_class (self->finalise_button, "suggested-action");
  pb_page_pack_start (PB_PAGE (self),
                      make_icon_button ("edit-undo-symbolic", _ ("Undo"), "editor.undo"));
  pb_page_pack_start (PB_PAGE (self),
                      make_icon_button ("edit-redo-symbolic", _ ("Redo"), "editor.redo"));
  pb_page_pack_end (PB_PAGE (self), menu_button);
  pb_page_pack_end (PB_PAGE (self), self->finalise_button);
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

static GtkWidget *
make_popover_button (const char *label, GtkWidget *child)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (child, "editor-popover");
  gtk_popover_set_child (GTK_POPOVER (popover), child);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* A line across the page with a text and a button, shown when it has something to say. */
static GtkWidget *
make_bar (const char *text, const char *css_class, GtkWidget **label_out, GtkWidget *button)
{
  GtkWidget *revealer = gtk_revealer_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (button)
    gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "editor-bar");
  gtk_widget_add_css_class (box, css_class);
  gtk_revealer_set_child (GTK_REVEALER (revealer), box);
  if (label_out)
    *label_out = label;
  return revealer;
}

static GtkWidget *
make_panes (PbEditor *self)
{
  GtkWidget *panes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_hexpand (GTK_WIDGET (self->form), TRUE);
  gtk_widget_set_vexpand (panes, TRUE);
  self->outline_pane = make_pane (GTK_WIDGET (self->outline), 210);
  self->strength_pane = make_pane (GTK_WIDGET (self->strength), 270);
  gtk_box_append (GTK_BOX (panes), self->outline_pane);
  gtk_box_append (GTK_BOX (panes), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (panes), self->strength_pane);
  return panes;
}

static GtkWidget *
make_narrow_bar (PbEditor *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->sections_button = make_popover_button (_ ("Sections"), GTK_WIDGET (self->popover_outline));
  self->strength_button = make_popover_button ("", GTK_WIDGET (self->popover_strength));
  gtk_box_append (GTK_BOX (bar), self->sections_button);
  gtk_box_append (GTK_BOX (bar), self->strength_button);
  gtk_widget_add_css_class (bar, "toolbar");
  return bar;
}

static void
build (PbEditor *self)
{
  const PbKind *kind = pb_draft_get_kind (self->draft);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *edit_again = gtk_button_new_with_label (_ ("Edit Again"));

  self->form = pb_record_form_new (self->draft, self->reg);
  self->outline = pb_outline_new (kind);
  self->popover_outline = pb_outline_new (kind);
  self->strength = pb_strength_panel_new ();
  self->popover_strength = pb_strength_panel_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit_again), "editor.edit-again");
  self->final_bar = make_bar (_ ("This is final and can be exported."), "final", NULL, edit_again);
  self->failure_bar = make_bar ("", "failure", &self->failure_label, NULL);
  self->narrow_bar = make_narrow_bar (self);

  gtk_box_append (GTK_BOX (box), self->failure_bar);
  gtk_box_append (GTK_BOX (box), self->final_bar);
  gtk_box_append (GTK_BOX (box), make_panes (self));
  gtk_box_append (GTK_BOX (box), self->narrow_bar);
  self->break_bin = pb_break_bin_new (ROOM_FOR_OUTLINE, ROOM_FOR_STRENGTH);
  pb_break_bin_set_child (self->break_bin, box);
  pb_page_set_content (PB_PAGE (self), GTK_WIDGET (self->break_bin));
}

static void
connect_parts (PbEditor *self)
{
  PbOutline *outlines[] = { self->outline, self->popover_outline };
  PbStrengthPanel *panels[] = { self->strength, self->popover_strength };

  for (guint i = 0; i < 2; i++) {
    g_signal_connect_swapped (outlines[i], "activated", G_CALLBACK (section_activated_cb), self);
    g_signal_connect_swapped (panels[i], "go", G_CALLBACK (strength_go_cb), self);
  }
  g_signal_connect_swapped (self->form, "section-shown", G_CALLBACK (section_shown_cb), self);
  g_signal_connect_swapped (self->break_bin, "room-changed", G_CALLBACK (room_changed_cb), self);
  g_signal_connect (self->draft, "changed", G_CALLBACK (draft_changed_cb), self);
  g_signal_connect (self->autosave, "state-changed", G_CALLBACK (save_state_changed_cb), self);
}

static void
pb_editor_leave (PbPage *page)
{
  pb_autosave_flush (PB_EDITOR (page)->autosave);
}

static void
pb_editor_shown (PbPage *page)
{
  pb_record_form_focus_last (PB_EDITOR (page)->form);
}

static void
pb_editor_dispose (GObject *object)
{
  PbEditor *self = PB_EDITOR (object);

  g_clear_handle_id (&self->assess_idle, g_source_remove);
  if (self->draft)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  if (self->autosave)
    g_signal_handlers_disconnect_by_data (self->autosave, self);
  g_clear_object (&self->autosave);
  g_clear_object (&self->draft);
  g_clear_object (&self->reg);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->assessment, pb_assessment_free);
  g_clear_pointer (&self->problem_shown, g_free);
  G_OBJECT_CLASS (pb_editor_parent_class)->dispose (object);
}

static void
pb_editor_class_init (PbEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_editor_dispose;
  PB_PAGE_CLASS (klass)->leave = pb_editor_leave;
  PB_PAGE_CLASS (klass)->shown = pb_editor_shown;
}

static void
pb_editor_init (PbEditor *self)
{
}

PbEditor *
pb_editor_new (PbRegister *reg, const PbKind *kind, PbValue *record, gboolean is_new)
{
  PbEditor *self = g_object_new (PB_TYPE_EDITOR, NULL);

  self->reg = g_object_ref (reg);
  self->draft = pb_draft_new (kind, record);
  self->autosave = pb_autosave_new (reg, self->draft, is_new);
  add_actions (self);
  add_shortcuts (self);
  fill_header (self);
  build (self);
  connect_parts (self);
  room_changed_cb (self);
  update_title (self);
  update_editable (self);
  assess (self);
  section_shown_cb (self, kind->sections[0].id);
  return self;
}

const char *
pb_editor_get_record_id (PbEditor *self)
{
  return pb_record_get_id (pb_draft_get_value (self->draft));
}
