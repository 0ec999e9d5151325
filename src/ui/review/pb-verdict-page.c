/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-verdict-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-check.h"
#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "domain/pb-vocabulary.h"
#include "ui/editors/pb-history-page.h"
#include "ui/pb-register-item.h"
#include "ui/pb-window.h"
#include "ui/review/pb-comment-keeper.h"
#include "ui/review/pb-review-say.h"
#include "ui/review/pb-verdict-panel.h"
#include "ui/review/pb-verdict-record.h"
#include "ui/widgets/pb-break-bin.h"
#include "ui/widgets/pb-header-button.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-shortcuts.h"
#include "ui/widgets/pb-toast-area.h"

/* Of the panel beside the record and alone, and of a page with room for both, in px. */
#define PANEL_WIDTH 360
#define PANEL_MAX_WIDTH 720
#define ROOM_FOR_BOTH 880

struct _PbVerdictPage {
  PbPage parent_instance;

  PbRegister *reg;
  GPtrArray *items;
  guint position;
  GCancellable *reading;
  PbCommentDraft *draft;
  PbCommentKeeper *keeper;
  gboolean stale;
  gboolean saying;

  GSimpleActionGroup *actions;
  PbBreakBin *break_bin;
  PbVerdictRecord *record;
  GtkWidget *panel_pane;
  PbVerdictPanel *panel;
  GtkWidget *turn_bar;
  GtkWidget *header_steps[2];
  GtkButton *turn_button;
  gboolean at_panel; /* in a narrow window */
};

G_DEFINE_FINAL_TYPE (PbVerdictPage, pb_verdict_page, PB_TYPE_PAGE)

/* (nullable): as it was read */
static PbValue *
get_record (PbVerdictPage *self)
{
  return pb_verdict_record_get_record (self->record);
}

static PbRegisterItem *
get_item (PbVerdictPage *self)
{
  return g_ptr_array_index (self->items, self->position);
}

static const PbKind *
get_kind (PbVerdictPage *self)
{
  return pb_register_item_get_kind (get_item (self));
}

/* Where the two panes are. */

static gboolean
has_both (PbVerdictPage *self)
{
  return pb_break_bin_get_room (self->break_bin) != PB_ROOM_NARROW;
}

static void
arrange (PbVerdictPage *self)
{
  gboolean both = has_both (self);

  gtk_widget_set_visible (GTK_WIDGET (self->record), both || !self->at_panel);
  gtk_widget_set_visible (self->panel_pane, both || self->at_panel);
  gtk_widget_set_size_request (self->panel_pane, both ? PANEL_WIDTH : -1, -1);
  gtk_widget_set_hexpand (self->panel_pane, !both);
  gtk_widget_set_visible (self->turn_bar, !both);
  /* The title has their room where there is little. */
  for (guint i = 0; i < G_N_ELEMENTS (self->header_steps); i++)
    gtk_widget_set_visible (self->header_steps[i], both);
  gtk_button_set_label (self->turn_button,
                        self->at_panel ? _ ("Back to the Record") : _ ("Comments and Verdict"));
}

static void
turn_to (PbVerdictPage *self, gboolean to_panel)
{
  self->at_panel = to_panel;
  arrange (self);
}

static void
focus_record (PbVerdictPage *self)
{
  turn_to (self, FALSE);
  pb_verdict_record_focus (self->record);
}

static void
focus_comment (PbVerdictPage *self, const char *place)
{
  turn_to (self, TRUE);
  pb_comment_list_open (pb_verdict_panel_get_comments (self->panel), place);
}

static void
turn_clicked_cb (PbVerdictPage *self)
{
  if (self->at_panel)
    focus_record (self);
  else
    focus_comment (self, "");
}

/* Showing. */

static void
set_enabled (PbVerdictPage *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
show_position (PbVerdictPage *self)
{
  /* Translators: which of the records that wait: "3 of 12". */
  g_autofree char *position = g_strdup_printf (C_ ("record of a queue", "%1$'u of %2$'u"),
                                               self->position + 1, self->items->len);

  pb_page_set_title (PB_PAGE (self), pb_kind_get_label (get_kind (self)), position);
  set_enabled (self, "previous", self->position > 0);
  set_enabled (self, "next", self->position + 1 < self->items->len);
}

/* Comments. */

static void
kept_cb (PbVerdictPage *self, const GError *error)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (error && window)
    pb_window_show_error (window, error);
  pb_page_tell_saved (PB_PAGE (self), error);
}

static void
drop_comments (PbVerdictPage *self)
{
  if (self->keeper)
    pb_comment_keeper_flush (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_object (&self->draft);
}

static void
take_comments (PbVerdictPage *self, PbValue *comments)
{
  drop_comments (self);
  self->draft = pb_comment_draft_new (comments);
  self->keeper =
      pb_comment_keeper_new (self->reg, pb_record_get_id (get_record (self)), self->draft);
  g_signal_connect_object (self->keeper, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  pb_comment_list_set_draft (pb_verdict_panel_get_comments (self->panel), get_kind (self),
                             get_record (self), self->draft);
}

/* What the register has, when it is not what stands here: a verdict that was taken back. */
static void
follow_comments (PbVerdictPage *self, PbValue *comments)
{
  g_autoptr (PbValue) shown = self->draft ? pb_comment_draft_list (self->draft) : NULL;
  gboolean is_same = shown && (pb_value_is_empty (shown) ? pb_value_is_empty (comments)
                                                         : pb_value_equal (shown, comments));

  if (!self->draft || (!is_same && pb_comment_keeper_is_settled (self->keeper)))
    take_comments (self, comments);
}

/* Reading. */

static void
take_reading (PbVerdictPage *self, const PbVerdictReading *reading)
{
  gboolean is_first = !get_record (self);

  pb_verdict_record_set_reading (self->record, get_kind (self), reading);
  follow_comments (self, reading->comments);
  pb_verdict_panel_set_record (self->panel, get_kind (self), get_record (self), reading->reviews);
  gtk_widget_set_sensitive (GTK_WIDGET (self->panel), TRUE);
  if (is_first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    pb_verdict_record_focus (self->record);
}

/* What was asked for before another record came to the front may answer later. */
static gboolean
is_current (PbVerdictPage *self, const PbVerdictReading *reading)
{
  return g_str_equal (pb_record_get_id (reading->page->record),
                      pb_register_item_get_id (get_item (self)));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbVerdictPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbVerdictReading) reading = pb_verdict_reading_read_finish (result, &error);

  if (!self->reg || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (reading && !is_current (self, reading))
    return;
  self->stale = FALSE;
  if (reading)
    take_reading (self, reading);
  else if (pb_window_of (GTK_WIDGET (self)))
    pb_window_show_error (pb_window_of (GTK_WIDGET (self)), error);
}

static void
read_record (PbVerdictPage *self)
{
  PbRegisterItem *item = get_item (self);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pb_verdict_reading_read (self->reg, pb_register_item_get_kind (item),
                           pb_register_item_get_id (item), self->reading, read_cb,
                           g_object_ref (self));
}

static void
changed_cb (PbVerdictPage *self, const char *id)
{
  if (id && g_strcmp0 (id, pb_register_item_get_id (get_item (self))) != 0)
    return;
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_record (self);
}

static void
pb_verdict_page_map (GtkWidget *widget)
{
  PbVerdictPage *self = PB_VERDICT_PAGE (widget);

  GTK_WIDGET_CLASS (pb_verdict_page_parent_class)->map (widget);

  if (self->stale)
    read_record (self);
}

static void
go_to (PbVerdictPage *self, guint position)
{
  drop_comments (self);
  pb_verdict_record_set_reading (self->record, get_kind (self), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->panel), FALSE);
  self->position = position;
  self->at_panel = FALSE;
  arrange (self);
  show_position (self);
  read_record (self);
}

/* The verdict. */

static void
go_on (PbVerdictPage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (self->position + 1 < self->items->len)
    go_to (self, self->position + 1);
  else if (window && pb_window_get_page (window) == PB_PAGE (self))
    pb_window_pop (window);
}

/* A page and what it has said. */
typedef struct {
  PbVerdictPage *page;
  GPtrArray *reviews;
} Saying;

static void
free_saying (Saying *saying)
{
  g_object_unref (saying->page);
  g_ptr_array_unref (saying->reviews);
  g_free (saying);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saying, free_saying)

static void
tell_said (const Saying *saying, PbWindow *window)
{
  PbVerdictPage *self = saying->page;
  PbValue *review = g_ptr_array_index (saying->reviews, 0);
  const char *verdict = pb_value_get_member_string (review, "verdict");
  g_autofree char *title =
      /* Translators: a verdict, such as "Validated", and the title of a pledge. */
      g_strdup_printf (_ ("%1$s: “%2$s”"), pb_vocabulary_label (PB_REVIEW_VERDICTS, verdict),
                       pb_record_title (get_kind (self), get_record (self)));

  pb_window_add_toast (window, pb_review_undo_toast_new (window, saying->reviews, title));
}

static void
said_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saying) saying = data;
  g_autoptr (GError) error = NULL;
  PbVerdictPage *self = saying->page;
  gboolean said = pb_review_say_finish (PB_REGISTER (source), result, &error);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  self->saying = FALSE;
  if (!self->reg || !window)
    return;
  if (!said) {
    pb_window_show_error (window, error);
    return;
  }
  pb_comment_keeper_stop (self->keeper);
  tell_said (saying, window);
  go_on (self);
}

static PbValue *
make_review (PbVerdictPage *self, const char *verdict, PbValue *list)
{
  g_autoptr (GArray) comments = g_array_new (FALSE, FALSE, sizeof (PbReviewComment));

  for (guint i = 0; i < pb_value_get_length (list); i++) {
    PbValue *item = pb_value_get_item (list, i);
    const char *pointer = pb_value_get_member_string (item, "pointer");
    PbReviewComment comment = { pointer ? pointer : "", pb_value_get_member_string (item, "text") };

    g_array_append_val (comments, comment);
  }
  return pb_review_new (get_kind (self), get_record (self), verdict,
                        (const PbReviewComment *) (gpointer) comments->data, comments->len);
}

static void
tell (PbVerdictPage *self, const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window)
    pb_window_add_toast (window, adw_toast_new (markup));
}

/* Whether there is something to say, and it fits into a file. */
static gboolean
can_say (PbVerdictPage *self, PbValue *review)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  gboolean asks = g_str_equal (pb_value_get_member_string (review, "verdict"), "change-requested");

  if (asks && pb_value_is_empty (pb_value_get_member (review, "comments"))) {
    focus_comment (self, "");
    tell (self, _ ("Say what is to be changed."));
    return FALSE;
  }
  pb_check_format (&pb_review_kind, review, findings);
  if (findings->len > 0)
    tell (self, ((const PbFinding *) g_ptr_array_index (findings, 0))->message);
  return findings->len == 0;
}

static void
verdict_cb (PbVerdictPage *self, const char *code)
{
  g_autoptr (PbValue) comments = pb_comment_draft_list (self->draft);
  g_autoptr (PbValue) review = make_review (self, code, comments);
  Saying *saying;

  if (self->saying || !can_say (self, review))
    return;
  self->saying = TRUE;
  pb_comment_keeper_flush (self->keeper);
  saying = g_new (Saying, 1);
  saying->page = g_object_ref (self);
  saying->reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_ptr_array_add (saying->reviews, g_steal_pointer (&review));
  pb_review_say (self->reg, saying->reviews, said_cb, saying);
}

/* Actions. */

/* Not while a verdict is on its way: what it says goes with the record that is shown. */
static void
step (PbVerdictPage *self, guint position)
{
  if (!self->saying)
    go_to (self, position);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (PB_VERDICT_PAGE (data), PB_VERDICT_PAGE (data)->position - 1);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (PB_VERDICT_PAGE (data), PB_VERDICT_PAGE (data)->position + 1);
}

static void
next_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbVerdictPage *self = PB_VERDICT_PAGE (data);

  if (gtk_widget_get_focus_child (self->panel_pane))
    focus_record (self);
  else
    focus_comment (self, "");
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbVerdictPage *self = PB_VERDICT_PAGE (data);

  if (get_record (self))
    pb_window_write_record (pb_window_of (GTK_WIDGET (self)), get_kind (self),
                            pb_record_get_id (get_record (self)), NULL,
                            !pb_record_is_draft (get_record (self)));
}

static void
restored_cb (PbHistoryPage *page, PbValue *old, PbVerdictPage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  pb_window_pop (window);
  pb_window_restore_record (window, get_kind (self), old);
}

static void
history_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbVerdictPage *self = PB_VERDICT_PAGE (data);
  PbHistoryPage *page;

  if (!get_record (self))
    return;
  page = pb_history_page_new (self->reg, get_kind (self), get_record (self));
  g_signal_connect_object (page, "restore", G_CALLBACK (restored_cb), self, 0);
  pb_window_push (pb_window_of (GTK_WIDGET (self)), PB_PAGE (page));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbVerdictPage *self = PB_VERDICT_PAGE (data);
  g_autofree char *place = self->draft ? pb_comment_draft_undo (self->draft) : NULL;

  if (place)
    focus_comment (self, place);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbVerdictPage *self = PB_VERDICT_PAGE (data);
  g_autofree char *place = self->draft ? pb_comment_draft_redo (self->draft) : NULL;

  if (place)
    focus_comment (self, place);
}

static const GActionEntry action_entries[] = {
  { "previous", previous_cb }, { "next", next_cb },       { "next-pane", next_pane_cb },
  { "edit", edit_cb },         { "history", history_cb }, { "undo", undo_cb },
  { "redo", redo_cb },
};

static const PbShortcut shortcuts[] = {
  { "<Control>Page_Up", "review.previous" },
  { "<Control>Page_Down", "review.next" },
  { "F6", "review.next-pane" },
  { "F2", "review.edit" },
  { "<Control>z", "review.undo" },
  { "<Control><Shift>z|<Control>y", "review.redo" },
};

/* Life. */

static void
pb_verdict_page_leave (PbPage *page)
{
  PbVerdictPage *self = PB_VERDICT_PAGE (page);

  if (self->keeper)
    pb_comment_keeper_flush (self->keeper);
}

static gboolean
pb_verdict_page_is_written (PbPage *page)
{
  PbVerdictPage *self = PB_VERDICT_PAGE (page);

  return !self->keeper || pb_comment_keeper_is_written (self->keeper);
}

static gboolean
pb_verdict_page_is_settled (PbPage *page)
{
  PbVerdictPage *self = PB_VERDICT_PAGE (page);

  return !self->keeper || pb_comment_keeper_is_settled (self->keeper);
}

static void
pb_verdict_page_shown (PbPage *page)
{
  pb_verdict_record_focus (PB_VERDICT_PAGE (page)->record);
}

static void
pb_verdict_page_dispose (GObject *object)
{
  PbVerdictPage *self = PB_VERDICT_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->reg)
    drop_comments (self);
  g_clear_object (&self->reg);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (pb_verdict_page_parent_class)->dispose (object);
}

static void
pb_verdict_page_finalize (GObject *object)
{
  g_ptr_array_unref (PB_VERDICT_PAGE (object)->items);
  G_OBJECT_CLASS (pb_verdict_page_parent_class)->finalize (object);
}

static void
pb_verdict_page_class_init (PbVerdictPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_verdict_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_verdict_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = pb_verdict_page_map;
  PB_PAGE_CLASS (klass)->leave = pb_verdict_page_leave;
  PB_PAGE_CLASS (klass)->is_written = pb_verdict_page_is_written;
  PB_PAGE_CLASS (klass)->is_settled = pb_verdict_page_is_settled;
  PB_PAGE_CLASS (klass)->shown = pb_verdict_page_shown;
}

static void
pb_verdict_page_init (PbVerdictPage *self)
{
  self->stale = TRUE;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "review", G_ACTION_GROUP (self->actions));
  pb_shortcuts_add (GTK_WIDGET (self), shortcuts, G_N_ELEMENTS (shortcuts));
}

/* Making. */

static GtkWidget *
make_menu_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Edit on the Entity’s Behalf"), "review.edit");
  g_menu_append (menu, _ ("History"), "review.history");
  return pb_header_button_new_more (G_MENU_MODEL (menu));
}

static GtkWidget *
make_previous_button (void)
{
  return pb_header_button_new ("go-up-symbolic", _ ("Previous Record"), "review.previous");
}

static GtkWidget *
make_next_button (void)
{
  return pb_header_button_new ("go-down-symbolic", _ ("Next Record"), "review.next");
}

static void
fill_header (PbVerdictPage *self)
{
  PbPage *page = PB_PAGE (self);

  pb_page_pack_end (page, make_menu_button ());
  self->header_steps[0] = make_next_button ();
  self->header_steps[1] = make_previous_button ();
  for (guint i = 0; i < G_N_ELEMENTS (self->header_steps); i++)
    pb_page_pack_end (page, self->header_steps[i]);
}

static GtkWidget *
make_record (PbVerdictPage *self)
{
  self->record = pb_verdict_record_new ();
  gtk_widget_set_hexpand (GTK_WIDGET (self->record), TRUE);
  g_signal_connect_swapped (self->record, "comment", G_CALLBACK (focus_comment), self);
  return GTK_WIDGET (self->record);
}

static GtkWidget *
make_panel_pane (PbVerdictPage *self)
{
  self->panel = pb_verdict_panel_new ();
  self->panel_pane = pb_scrolled_column_new (GTK_WIDGET (self->panel), PANEL_MAX_WIDTH);
  gtk_widget_add_css_class (self->panel_pane, "review-panel");
  gtk_widget_set_sensitive (GTK_WIDGET (self->panel), FALSE);
  g_signal_connect_swapped (self->panel, "verdict", G_CALLBACK (verdict_cb), self);
  return self->panel_pane;
}

static GtkWidget *
make_turn_bar (PbVerdictPage *self)
{
  self->turn_bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->turn_button = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_widget_set_hexpand (GTK_WIDGET (self->turn_button), TRUE);
  gtk_widget_add_css_class (self->turn_bar, "toolbar");
  gtk_box_append (GTK_BOX (self->turn_bar), make_previous_button ());
  gtk_box_append (GTK_BOX (self->turn_bar), GTK_WIDGET (self->turn_button));
  gtk_box_append (GTK_BOX (self->turn_bar), make_next_button ());
  pb_toast_area_keep_clear (self->turn_bar);
  g_signal_connect_swapped (self->turn_button, "clicked", G_CALLBACK (turn_clicked_cb), self);
  return self->turn_bar;
}

static void
build (PbVerdictPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *panes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_vexpand (panes, TRUE);
  gtk_box_append (GTK_BOX (panes), make_record (self));
  gtk_box_append (GTK_BOX (panes), make_panel_pane (self));
  gtk_box_append (GTK_BOX (box), panes);
  gtk_box_append (GTK_BOX (box), make_turn_bar (self));
  self->break_bin = pb_break_bin_new (ROOM_FOR_BOTH, ROOM_FOR_BOTH);
  pb_break_bin_expect_window_width (self->break_bin);
  pb_break_bin_set_child (self->break_bin, box);
  g_signal_connect_swapped (self->break_bin, "room-changed", G_CALLBACK (arrange), self);
  pb_page_set_content (PB_PAGE (self), GTK_WIDGET (self->break_bin));
  fill_header (self);
}

PbVerdictPage *
pb_verdict_page_new (PbRegister *reg, GPtrArray *items, guint position)
{
  PbVerdictPage *self = g_object_new (PB_TYPE_VERDICT_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->items = g_ptr_array_ref (items);
  self->position = position;
  build (self);
  arrange (self);
  show_position (self);
  g_signal_connect_object (reg, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
