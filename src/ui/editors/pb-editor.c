/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-editor.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-assessment.h"
#include "domain/pb-draft.h"
#include "domain/pb-language.h"
#include "domain/pb-record.h"
#include "domain/pb-strength.h"
#include "domain/pb-vocabulary.h"
#include "ui/editors/pb-autosave.h"
#include "ui/editors/pb-editor-view.h"
#include "ui/editors/pb-entity-key.h"
#include "ui/editors/pb-finalise-page.h"
#include "ui/editors/pb-history-page.h"
#include "ui/editors/pb-problem-walk.h"
#include "ui/editors/pb-review-comments.h"
#include "ui/pages/pb-alike-bar.h"
#include "ui/pages/pb-merge-with-page.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-header-button.h"
#include "ui/widgets/pb-shortcuts.h"

#define SHORT_TOAST_SECONDS 2

struct _PbEditor {
  PbPage parent_instance;

  PbRegister *reg;
  PbDraft *draft;
  PbAutosave *autosave;
  PbAssessment *assessment;
  PbReviewComments *comments; /* NULL until they are read, and when there are none */
  GCancellable *cancellable;
  gboolean show_missing;
  guint assess_idle;
  PbProblemWalk walk;
  char *language;
  AdwToast *save_toast;

  PbEditorView *view;
  PbAlikeBar *alike_bar;
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

static gboolean
is_narrow (PbEditor *self)
{
  gboolean narrow;

  g_object_get (self->view, "narrow", &narrow, NULL);
  return narrow;
}

/* Where there is little room, that it is saved matters most. */
static char *
make_subtitle (PbEditor *self)
{
  PbValue *record = pb_draft_get_value (self->draft);
  const char *state = pb_vocabulary_label ("publication-state", pb_record_get_publication (record));
  g_autofree char *saved = pb_autosave_describe (self->autosave, is_narrow (self));

  if (is_narrow (self))
    return g_steal_pointer (&saved);
  if (!saved)
    return g_strdup (state);
  /* Translators: the state of a record and when it was saved, such as "Draft · Saved 10:42". */
  return g_strdup_printf (C_ ("editor", "%s · %s"), state, saved);
}

static void
update_title (PbEditor *self)
{
  PbValue *record = pb_draft_get_value (self->draft);
  g_autofree char *subtitle = make_subtitle (self);

  pb_page_set_title (PB_PAGE (self), pb_record_title (pb_draft_get_kind (self->draft), record),
                     subtitle);
}

/* In a narrow window the bar at the bottom has the button. */
static void
update_finalise_button (PbEditor *self)
{
  gtk_widget_set_visible (self->finalise_button,
                          !is_narrow (self) &&
                              pb_record_is_draft (pb_draft_get_value (self->draft)));
}

/* What the secretariat asks for holds as long as the record is worked on. %NULL otherwise. */
static const PbReviewComments *
get_comments (PbEditor *self)
{
  return pb_record_is_draft (pb_draft_get_value (self->draft)) ? self->comments : NULL;
}

static void
update_review (PbEditor *self)
{
  const PbReviewComments *comments = get_comments (self);

  pb_editor_view_set_review (self->view, comments ? comments->general : NULL);
}

static void
update_editable (PbEditor *self)
{
  const char *publication = pb_record_get_publication (pb_draft_get_value (self->draft));
  gboolean editable = pb_record_is_draft (pb_draft_get_value (self->draft));

  if (editable)
    pb_editor_view_set_final (self->view, NULL);
  else if (g_str_equal (publication, "final"))
    pb_editor_view_set_final (self->view, _ ("This is final and can be exported."));
  else
    pb_editor_view_set_final (self->view,
                              _ ("This has been handed over. To change it, edit it again."));
  update_finalise_button (self);
  update_review (self);
  set_enabled (self, "finalise", editable);
  set_enabled (self, "language", editable);
}

static void
update_failure (PbEditor *self)
{
  const GError *error = pb_autosave_get_error (self->autosave);

  pb_editor_view_set_failure (self->view, error ? error->message : NULL);
}

/* What is not in the register yet cannot be read there, nor be made one with anything. */
static void
update_view (PbEditor *self)
{
  set_enabled (self, "view", pb_autosave_get_state (self->autosave) != PB_SAVE_NOTHING);
  set_enabled (self, "merge", pb_autosave_get_state (self->autosave) != PB_SAVE_NOTHING);
}

static void
save_state_changed_cb (PbAutosave *autosave, PbEditor *self)
{
  update_title (self);
  update_view (self);
  update_failure (self);
  if (pb_autosave_get_state (autosave) == PB_SAVE_FAILED)
    pb_page_tell_saved (PB_PAGE (self), pb_autosave_get_error (autosave));
  else if (pb_autosave_is_settled (autosave))
    pb_page_tell_saved (PB_PAGE (self), NULL);
}

static void
append_findings (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, pb_finding_ref (g_ptr_array_index (from, i)));
}

/* What stands at the fields: what the secretariat asks for, problems always, what is missing once
 * the person has asked for it. */
static GPtrArray *
list_shown_findings (PbEditor *self)
{
  g_autoptr (GPtrArray) shown = pb_findings_new ();
  const PbReviewComments *comments = get_comments (self);

  if (comments)
    append_findings (shown, comments->findings);
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

    pb_editor_view_set_progress (self->view, section->id, progress,
                                 pb_review_comments_count (get_comments (self), kind, section->id));
  }
}

static void
update_strength (PbEditor *self)
{
  g_autoptr (PbStrength) strength = NULL;

  if (!is_pledge (self))
    return;
  strength = pb_strength_of_pledge (pb_draft_get_value (self->draft));
  pb_editor_view_set_strength (self->view, strength);
}

/* What is final has been looked at. */
static void
look_for_alike (PbEditor *self)
{
  PbValue *record = pb_draft_get_value (self->draft);

  pb_alike_bar_set_record (self->alike_bar, pb_record_is_draft (record) ? record : NULL);
}

static void
assess (PbEditor *self)
{
  g_autoptr (GPtrArray) shown = NULL;

  g_clear_handle_id (&self->assess_idle, g_source_remove);
  g_clear_pointer (&self->assessment, pb_assessment_free);
  self->assessment = pb_assess (pb_draft_get_kind (self->draft), pb_draft_get_value (self->draft));
  shown = list_shown_findings (self);
  pb_record_form_set_findings (pb_editor_view_get_form (self->view), shown);
  update_outlines (self);
  update_strength (self);
  look_for_alike (self);
}

static void
comments_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbEditor) self = data;
  g_autoptr (GError) error = NULL;
  PbReviewComments *comments;

  if (!self->reg)
    return;
  comments = pb_review_comments_load_finish (self->reg, result, &error);
  if (error)
    pb_window_show_error (pb_window_of (GTK_WIDGET (self)), error);
  if (!comments)
    return;
  self->comments = comments;
  update_review (self);
  assess (self);
}

static gboolean
assess_cb (gpointer data)
{
  PbEditor *self = PB_EDITOR (data);

  self->assess_idle = 0;
  assess (self);
  return G_SOURCE_REMOVE;
}

/* Which text comes first, and how it runs, follows from the record's language. */
static void
follow_language (PbEditor *self)
{
  const char *language = pb_record_get_language (pb_draft_get_value (self->draft));
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "language");

  if (g_strcmp0 (language, self->language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (language));
  pb_editor_view_rebuild_form (self->view);
}

static void
draft_changed_cb (PbDraft *draft, const char *pointer, PbEditor *self)
{
  follow_language (self);
  pb_record_form_refresh (pb_editor_view_get_form (self->view), pointer);
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
  pb_record_form_focus_pointer (pb_editor_view_get_form (self->view), pointer);
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

static void
show_problem (PbEditor *self, const char *pointer)
{
  pb_editor_show_pointer (self, pointer);
  pb_problem_walk_arrive (&self->walk, pointer,
                          pb_record_form_get_focus_pointer (pb_editor_view_get_form (self->view)));
}

/* Goes on to the next problem in a direction, around the ends. */
static void
go_to_problem (PbEditor *self, int direction)
{
  g_autoptr (GPtrArray) told = list_shown_findings (self);
  g_autoptr (GPtrArray) findings = NULL;
  const char *row = pb_record_form_get_focus_pointer (pb_editor_view_get_form (self->view));
  const char *next;

  self->show_missing = TRUE;
  assess (self);
  findings = list_shown_findings (self);
  next = pb_problem_walk_find_next (&self->walk, pb_draft_get_kind (self->draft), told, findings,
                                    row, direction);
  if (next)
    show_problem (self, next);
  else
    pb_window_add_toast (pb_window_of (GTK_WIDGET (self)),
                         adw_toast_new (_ ("Nothing is missing and nothing is wrong.")));
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

static void
next_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);

  pb_editor_view_focus_next_pane (self->view, self->finalise_button);
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
  if (pb_draft_get_kind (self->draft) == &pb_entity_kind)
    pb_entity_key_make (GTK_WIDGET (self), self->reg, pb_editor_get_record_id (self));
  adw_toast_set_button_label (toast, _ ("Go There"));
  adw_toast_set_action_name (toast, "win.show-place");
  adw_toast_set_action_target (toast, "s", "exchange");
  pb_window_pop (window);
  /* Where one goes from here, the toast would only be in the way. */
  g_signal_connect_object (self, "unmap", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
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
  pb_record_form_focus_last (pb_editor_view_get_form (self->view));
}

/* @old with the members that say which record it is and where it stands as they are now. A final
 * record becomes a draft again: it was final with other words. (transfer full) */
static PbValue *
with_kept_members (PbValue *old, PbValue *now)
{
  static const char *const kept[] = { "id",      "revision", "parent",
                                      "created", "modified", "publication" };
  g_autoptr (PbValue) record = pb_value_ref (old);
  g_autoptr (PbValue) draft = pb_value_new_string ("draft");

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    PbValue *next = pb_value_with_member (record, kept[i], pb_value_get_member (now, kept[i]));

    pb_value_unref (record);
    record = next;
  }
  return pb_record_is_draft (record) ? g_steal_pointer (&record)
                                     : pb_value_with_member (record, "publication", draft);
}

void
pb_editor_restore (PbEditor *self, PbValue *old)
{
  g_autoptr (PbValue) record = with_kept_members (old, pb_draft_get_value (self->draft));

  pb_draft_replace (self->draft, record);
  pb_window_add_toast (pb_window_of (GTK_WIDGET (self)),
                       adw_toast_new (_ ("Restored. Undo takes you back.")));
}

static void
restored_cb (PbHistoryPage *page, PbValue *old, PbEditor *self)
{
  pb_window_pop (pb_window_of (GTK_WIDGET (self)));
  pb_editor_restore (self, old);
}

/* There is nothing to do by hand, which a hand that is used to Ctrl+S wants to hear. */
static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  AdwToast *toast;

  pb_autosave_flush (self->autosave);
  if (self->save_toast || !window || pb_autosave_get_state (self->autosave) == PB_SAVE_FAILED)
    return;
  toast = adw_toast_new (_ ("Everything is saved as you type."));
  adw_toast_set_timeout (toast, SHORT_TOAST_SECONDS);
  g_set_weak_pointer (&self->save_toast, toast);
  pb_window_add_toast (window, toast);
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

/* The page reads what the register has, so what was typed goes there first. */
static void
view_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);

  pb_autosave_flush (self->autosave);
  pb_window_read_record (pb_window_of (GTK_WIDGET (self)), pb_draft_get_kind (self->draft),
                         pb_editor_get_record_id (self));
}

static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);

  pb_autosave_flush (self->autosave);
  pb_window_push (pb_window_of (GTK_WIDGET (self)),
                  pb_merge_with_page_new (self->reg, pb_draft_get_kind (self->draft),
                                          pb_draft_get_value (self->draft)));
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  PbValue *record = pb_draft_get_value (self->draft);

  /* First what was typed goes to the register, so that Undo brings all of it back. */
  pb_autosave_flush (self->autosave);
  pb_autosave_stop (self->autosave);
  if (pb_autosave_get_state (self->autosave) != PB_SAVE_NOTHING)
    pb_window_delete_record (window, pb_record_get_id (record),
                             pb_record_title (pb_draft_get_kind (self->draft), record));
  pb_window_pop (window);
}

static void
language_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbEditor *self = PB_EDITOR (data);
  g_autoptr (PbValue) record =
      pb_record_with_language (pb_draft_get_kind (self->draft), pb_draft_get_value (self->draft),
                               g_variant_get_string (parameter, NULL));

  pb_draft_replace (self->draft, record);
  pb_record_form_focus_last (pb_editor_view_get_form (self->view));
}

static const GActionEntry action_entries[] = {
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "next-problem", next_problem_cb },
  { "previous-problem", previous_problem_cb },
  { "next-pane", next_pane_cb },
  { "finalise", finalise_cb },
  { "edit-again", edit_again_cb },
  { "save", save_cb },
  { "history", history_cb },
  { "view", view_cb },
  { "merge", merge_cb },
  { "delete", delete_cb },
  { "language", NULL, "s", "'en'", language_cb },
};

static const PbShortcut shortcuts[] = {
  { "<Control>z", "editor.undo" }, { "<Control><Shift>z|<Control>y", "editor.redo" },
  { "F8", "editor.next-problem" }, { "<Shift>F8", "editor.previous-problem" },
  { "F6", "editor.next-pane" },    { "<Control>Return", "editor.finalise" },
  { "<Control>s", "editor.save" },
};

static void
add_actions (PbEditor *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "editor", G_ACTION_GROUP (self->actions));
  set_enabled (self, "undo", FALSE);
  set_enabled (self, "redo", FALSE);
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "language")),
      g_variant_new_string (pb_record_get_language (pb_draft_get_value (self->draft))));
}

/* A button of the header bar that is there while there is room for it; the menu has the same. */
static void
add_roomy_button (PbEditor *self, const char *icon, const char *label, const char *action)
{
  GtkWidget *button = pb_header_button_new (icon, label, action);

  g_object_bind_property (self->view, "narrow", button, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  pb_page_pack_start (PB_PAGE (self), button);
}

/* The languages a record can be said to be written in: the common ones, and its own. */
static GMenuModel *
make_language_menu (PbEditor *self)
{
  const char *own = pb_record_get_language (pb_draft_get_value (self->draft));
  const char *const *common = pb_language_get_common ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; common[i]; i++) {
    g_autofree char *action = g_strdup_printf ("editor.language::%s", common[i]);

    g_menu_append (menu, pb_language_name (common[i]), action);
  }
  if (!g_strv_contains (common, own)) {
    g_autofree char *action = g_strdup_printf ("editor.language::%s", own);

    g_menu_append (menu, pb_language_name (own), action);
  }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu (PbEditor *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) languages = make_language_menu (self);

  g_menu_append (menu, _ ("Undo"), "editor.undo");
  g_menu_append (menu, _ ("Redo"), "editor.redo");
  g_menu_append (menu, _ ("Next Problem"), "editor.next-problem");
  g_menu_append (menu, _ ("View"), "editor.view");
  g_menu_append (menu, _ ("History"), "editor.history");
  g_menu_append_submenu (menu, _ ("Written In"), languages);
  g_menu_append (menu, _ ("Merge With…"), "editor.merge");
  g_menu_append (menu, _ ("Delete"), "editor.delete");
  return G_MENU_MODEL (menu);
}

static void
fill_header (PbEditor *self)
{
  g_autoptr (GMenuModel) menu = make_menu (self);

  self->finalise_button = gtk_button_new_with_label (_ ("Finalise…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->finalise_button), "editor.finalise");
  gtk_widget_add_css_class (self->finalise_button, "suggested-action");
  add_roomy_button (self, "edit-undo-symbolic", _ ("Undo"), "editor.undo");
  add_roomy_button (self, "edit-redo-symbolic", _ ("Redo"), "editor.redo");
  pb_page_pack_end (PB_PAGE (self), pb_header_button_new_more (menu));
  pb_page_pack_end (PB_PAGE (self), self->finalise_button);
}

static void
record_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbEditor) self = data;
  g_autoptr (PbValue) record = pb_register_load_finish (PB_REGISTER (source), result, NULL);

  /* A record that is gone stays on the screen as it was. */
  if (record && self->autosave)
    pb_autosave_follow (self->autosave, record);
}

/* An import, say, may have brought another revision of the record that is on the screen. */
static void
register_changed_cb (PbRegister *reg, const char *id, PbEditor *self)
{
  const char *own = pb_editor_get_record_id (self);

  if (pb_autosave_get_state (self->autosave) == PB_SAVE_SAVED && (!id || g_str_equal (id, own)))
    pb_register_load (reg, pb_draft_get_kind (self->draft), own, record_loaded_cb,
                      g_object_ref (self));
}

static void
narrow_changed_cb (PbEditor *self)
{
  update_title (self);
  update_finalise_button (self);
}

static void
connect_parts (PbEditor *self)
{
  g_signal_connect_swapped (self->view, "notify::narrow", G_CALLBACK (narrow_changed_cb), self);
  g_signal_connect_object (self->reg, "changed", G_CALLBACK (register_changed_cb), self, 0);
  g_signal_connect (self->draft, "changed", G_CALLBACK (draft_changed_cb), self);
  g_signal_connect (self->autosave, "state-changed", G_CALLBACK (save_state_changed_cb), self);
}

static void
pb_editor_leave (PbPage *page)
{
  pb_autosave_flush (PB_EDITOR (page)->autosave);
}

static gboolean
pb_editor_is_written (PbPage *page)
{
  return pb_autosave_is_written (PB_EDITOR (page)->autosave);
}

static gboolean
pb_editor_is_settled (PbPage *page)
{
  return pb_autosave_is_settled (PB_EDITOR (page)->autosave);
}

static void
pb_editor_shown (PbPage *page)
{
  pb_editor_view_focus (PB_EDITOR (page)->view);
}

static void
pb_editor_dispose (GObject *object)
{
  PbEditor *self = PB_EDITOR (object);

  g_clear_handle_id (&self->assess_idle, g_source_remove);
  if (self->draft)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  if (self->autosave) {
    g_signal_handlers_disconnect_by_data (self->autosave, self);
    pb_autosave_flush (self->autosave);
  }
  g_clear_object (&self->autosave);
  g_clear_object (&self->draft);
  g_clear_object (&self->reg);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->assessment, pb_assessment_free);
  g_clear_pointer (&self->comments, pb_review_comments_free);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  pb_problem_walk_clear (&self->walk);
  g_clear_pointer (&self->language, g_free);
  g_clear_weak_pointer (&self->save_toast);
  G_OBJECT_CLASS (pb_editor_parent_class)->dispose (object);
}

static void
pb_editor_class_init (PbEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_editor_dispose;
  PB_PAGE_CLASS (klass)->leave = pb_editor_leave;
  PB_PAGE_CLASS (klass)->is_written = pb_editor_is_written;
  PB_PAGE_CLASS (klass)->is_settled = pb_editor_is_settled;
  PB_PAGE_CLASS (klass)->shown = pb_editor_shown;
}

static void
pb_editor_init (PbEditor *self)
{
  self->cancellable = g_cancellable_new ();
}

PbEditor *
pb_editor_new (PbRegister *reg, const PbKind *kind, PbValue *record, gboolean is_new)
{
  PbEditor *self = g_object_new (PB_TYPE_EDITOR, NULL);

  self->reg = g_object_ref (reg);
  self->draft = pb_draft_new (kind, record);
  self->autosave = pb_autosave_new (reg, self->draft, is_new);
  self->language = g_strdup (pb_record_get_language (record));
  self->view = pb_editor_view_new (self->draft, reg);
  self->alike_bar = pb_alike_bar_new (reg, kind);
  pb_editor_view_add_bar (self->view, GTK_WIDGET (self->alike_bar));
  add_actions (self);
  pb_shortcuts_add (GTK_WIDGET (self), shortcuts, G_N_ELEMENTS (shortcuts));
  fill_header (self);
  pb_page_set_content (PB_PAGE (self), GTK_WIDGET (self->view));
  connect_parts (self);
  update_view (self);
  update_title (self);
  update_editable (self);
  assess (self);
  pb_review_comments_load (reg, pb_record_get_id (record), self->cancellable, comments_read_cb,
                           g_object_ref (self));
  return self;
}

const char *
pb_editor_get_record_id (PbEditor *self)
{
  return pb_record_get_id (pb_draft_get_value (self->draft));
}
