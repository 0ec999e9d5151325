/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-review-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "domain/pb-trust.h"
#include "ui/pages/pb-key-page.h"
#include "ui/pages/pb-tab-once.h"
#include "ui/pb-register-item.h"
#include "ui/pb-window.h"
#include "ui/review/pb-receipts-page.h"
#include "ui/review/pb-review-card.h"
#include "ui/review/pb-review-queue.h"
#include "ui/review/pb-review-say.h"
#include "ui/review/pb-verdict-page.h"
#include "ui/seams/pb-file-chooser.h"
#include "ui/widgets/pb-header-button.h"
#include "ui/widgets/pb-notice-bar.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-toast-area.h"
#include "ui/widgets/pb-waiting.h"
#include "ui/widgets/pb-wrap-box.h"

/* Cards are not wider than this, in px. */
#define WIDTH 860

struct _PbReviewPage {
  PbPage parent_instance;

  PbRegister *reg;
  PbReviewQueue *queue; /* NULL until it is read */
  PbReviewPile pile;
  guint most; /* of the pile that is shown */
  GCancellable *reading;
  gboolean stale;

  PbNoticeBar *key_bar;
  GtkWidget *key_button;
  GtkToggleButton *buttons[PB_N_REVIEW_PILES];
  GtkStack *stack;
  GListStore *records;
  GtkListView *list;
  GtkLabel *empty_title;
  GtkLabel *empty_text;
  GtkWidget *rest;
  GtkLabel *rest_text;
  GtkWidget *bar;
  GtkWidget *receive_button;
  GtkWidget *receipts_button;
};

G_DEFINE_FINAL_TYPE (PbReviewPage, pb_review_page, PB_TYPE_PAGE)

static void
show_error (PbReviewPage *self, const GError *error)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window)
    pb_window_show_error (window, error);
}

/* Showing. */

static void
show_piles (PbReviewPage *self)
{
  for (PbReviewPile pile = 0; pile < PB_N_REVIEW_PILES; pile++) {
    /* Translators: a pile of records and how many are in it, such as "Waiting 12". */
    g_autofree char *label = g_strdup_printf (
        C_ ("pile", "%1$s %2$'u"), pb_review_pile_get_label (pile), self->queue->counts[pile]);

    gtk_button_set_label (GTK_BUTTON (self->buttons[pile]), label);
  }
}

/* The line that has the focus keeps it when the list is the same. */
static gboolean
is_shown (PbReviewPage *self)
{
  GListModel *records = G_LIST_MODEL (self->records);
  gboolean same = g_list_model_get_n_items (records) == self->queue->items->len;

  for (guint i = 0; same && i < self->queue->items->len; i++) {
    g_autoptr (PbRegisterItem) item = g_list_model_get_item (records, i);
    PbRegisterItem *read = g_ptr_array_index (self->queue->items, i);

    same = pb_value_equal (pb_register_item_get_record (item), pb_register_item_get_record (read));
  }
  return same;
}

static void
show_records (PbReviewPage *self)
{
  guint left = self->queue->counts[self->queue->pile] - self->queue->items->len;
  g_autofree char *rest =
      g_strdup_printf (ngettext ("%'u more lies here.", "%'u more lie here.", left), left);

  if (!is_shown (self))
    g_list_store_splice (self->records, 0, g_list_model_get_n_items (G_LIST_MODEL (self->records)),
                         self->queue->items->pdata, self->queue->items->len);
  gtk_label_set_label (self->rest_text, rest);
  gtk_widget_set_visible (self->rest, left > 0);
  gtk_stack_set_visible_child_name (self->stack, self->queue->items->len > 0 ? "list" : "empty");
}

static const struct {
  const char *title;
  const char *text;
} empty[PB_N_REVIEW_PILES] = {
  [PB_REVIEW_PILE_WAITING] = { N_ ("Nothing Waits for a Verdict"),
                               N_ ("Final records appear here when their files are opened.") },
  [PB_REVIEW_PILE_CHANGE_REQUESTED] = { N_ ("No Change Is Requested"),
                                        N_ ("Records appear here until their changes come in.") },
  [PB_REVIEW_PILE_VALIDATED] = { N_ ("Nothing Is Validated"),
                                 N_ ("What is validated waits here to be published.") },
  [PB_REVIEW_PILE_PUBLISHED] = { N_ ("Nothing Is Published"),
                                 N_ ("What is published goes into the next data set.") },
};

static void
show_empty (PbReviewPage *self)
{
  gtk_label_set_label (self->empty_title, _ (empty[self->pile].title));
  gtk_label_set_label (self->empty_text, _ (empty[self->pile].text));
}

/* (transfer full) (element-type PbValue): that what has just come in was received. */
static GPtrArray *
make_acknowledgements (PbReviewPage *self)
{
  GPtrArray *reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  for (guint i = 0; i < self->queue->items->len; i++) {
    PbRegisterItem *item = g_ptr_array_index (self->queue->items, i);
    PbValue *record = pb_register_item_get_record (item);

    if (pb_review_is_possible (record, "submitted"))
      g_ptr_array_add (
          reviews, pb_review_new (pb_register_item_get_kind (item), record, "submitted", NULL, 0));
  }
  return reviews;
}

static guint
count_new (PbReviewPage *self)
{
  g_autoptr (GPtrArray) reviews = make_acknowledgements (self);

  return reviews->len;
}

static void
show_bar (PbReviewPage *self)
{
  guint n_new = count_new (self);
  guint n_to_send = self->queue->n_to_send;
  g_autofree char *receive =
      g_strdup_printf (ngettext ("Mark %'u as _Received", "Mark %'u as _Received", n_new), n_new);
  g_autofree char *receipts = g_strdup_printf (
      ngettext ("_Write Receipts for %'u Verdict…", "_Write Receipts for %'u Verdicts…", n_to_send),
      n_to_send);

  gtk_button_set_label (GTK_BUTTON (self->receive_button), receive);
  gtk_button_set_label (GTK_BUTTON (self->receipts_button), receipts);
  gtk_widget_set_visible (self->receive_button, n_new > 0);
  gtk_widget_set_visible (self->receipts_button, n_to_send > 0);
  gtk_widget_set_visible (self->bar, n_new > 0 || n_to_send > 0);
  pb_notice_bar_set_sentence (self->key_bar,
                              n_to_send > 0 && !self->queue->has_key
                                  ? _ ("Receipts are not signed as long as there is no key of the "
                                       "secretariat on this computer.")
                                  : NULL);
}

/* Where the focus is before anybody has moved it. */
static gboolean
is_first (PbReviewPage *self, GtkWidget *focus)
{
  return focus == self->key_button || focus == GTK_WIDGET (self->buttons[self->pile]);
}

/* The list is where work begins, unless somebody is elsewhere already. */
static void
focus_list (PbReviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!root ||
      (focus && !is_first (self, focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    return;
  if (!gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->buttons[self->pile]));
}

/* Lines can only have the focus once they have their places. */
static gboolean
focus_placed_cb (GtkWidget *stack, GdkFrameClock *clock, gpointer data)
{
  if (gtk_widget_get_width (gtk_stack_get_visible_child (GTK_STACK (stack))) == 0)
    return G_SOURCE_CONTINUE;
  focus_list (data);
  return G_SOURCE_REMOVE;
}

static void
show_queue (PbReviewPage *self)
{
  show_piles (self);
  show_empty (self);
  show_records (self);
  show_bar (self);
}

/* Reading. */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbReviewPage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_first = !self->queue;
  PbReviewQueue *queue;

  if (!self->reg)
    return;
  queue = pb_review_queue_read_finish (self->reg, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!queue) {
    show_error (self, error);
    return;
  }
  /* Another pile was chosen in the meantime, which is on its way. */
  if (queue->pile != self->pile) {
    pb_review_queue_free (queue);
    return;
  }
  g_clear_pointer (&self->queue, pb_review_queue_free);
  self->queue = queue;
  self->stale = FALSE;
  show_queue (self);
  if (is_first)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->stack), focus_placed_cb, self, NULL);
}

static void
read_queue (PbReviewPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pb_review_queue_read (self->reg, self->pile, self->most, self->reading, read_cb,
                        g_object_ref (self));
}

static void
changed_cb (PbReviewPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_queue (self);
}

/* What nobody sees waits until somebody does. */
static void
pb_review_page_map (GtkWidget *widget)
{
  PbReviewPage *self = PB_REVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (pb_review_page_parent_class)->map (widget);

  if (self->stale)
    read_queue (self);
}

/* Doing. */

static void
pile_toggled_cb (GtkToggleButton *button, PbReviewPage *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (PbReviewPile pile = 0; pile < PB_N_REVIEW_PILES; pile++)
    if (self->buttons[pile] == button)
      self->pile = pile;
  self->most = PB_REVIEW_QUEUE_STEP;
  read_queue (self);
}

static void
more_clicked_cb (PbReviewPage *self)
{
  self->most += PB_REVIEW_QUEUE_STEP;
  read_queue (self);
}

static void
activate_cb (GtkListView *list, guint position, PbReviewPage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window)
    pb_window_push (window,
                    PB_PAGE (pb_verdict_page_new (self->reg, self->queue->items, position)));
}

/* A page, and what was said from it. */
typedef struct {
  PbReviewPage *page;
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
received_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saying) saying = data;
  g_autoptr (GError) error = NULL;
  PbWindow *window = pb_window_of (GTK_WIDGET (saying->page));
  guint n = saying->reviews->len;
  g_autofree char *title = g_strdup_printf (
      ngettext ("%'u record marked as received", "%'u records marked as received", n), n);

  if (!pb_review_say_finish (PB_REGISTER (source), result, &error))
    show_error (saying->page, error);
  else if (window)
    pb_window_add_toast (window, pb_review_undo_toast_new (window, saying->reviews, title));
}

static void
receive_clicked_cb (PbReviewPage *self)
{
  Saying *saying = g_new (Saying, 1);

  saying->page = g_object_ref (self);
  saying->reviews = make_acknowledgements (self);
  gtk_widget_set_visible (self->receive_button, FALSE);
  pb_review_say (self->reg, saying->reviews, received_cb, saying);
}

static void
folder_chosen_cb (GFile *folder, gpointer data)
{
  g_autoptr (PbReviewPage) self = data;
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (folder && window)
    pb_window_push (window, PB_PAGE (pb_receipts_page_new (self->reg, folder)));
}

static void
receipts_clicked_cb (PbReviewPage *self)
{
  pb_file_chooser_folder (GTK_WINDOW (pb_window_of (GTK_WIDGET (self))), folder_chosen_cb,
                          g_object_ref (self));
}

static void
show_key_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PbReviewPage *self = PB_REVIEW_PAGE (widget);
  PbWindow *window = pb_window_of (widget);

  if (window)
    pb_window_push (window, PB_PAGE (pb_key_page_new (self->reg, PB_SIGNER_SECRETARIAT,
                                                      _ ("The Secretariat"))));
}

/* Life. */

static void
pb_review_page_shown (PbPage *page)
{
  PbReviewPage *self = PB_REVIEW_PAGE (page);

  /* The key may have been made meanwhile, which changes no record. */
  read_queue (self);
  focus_list (self);
}

static void
pb_review_page_dispose (GObject *object)
{
  PbReviewPage *self = PB_REVIEW_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->records);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_review_page_parent_class)->dispose (object);
}

static void
pb_review_page_finalize (GObject *object)
{
  g_clear_pointer (&PB_REVIEW_PAGE (object)->queue, pb_review_queue_free);
  G_OBJECT_CLASS (pb_review_page_parent_class)->finalize (object);
}

static void
pb_review_page_class_init (PbReviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_review_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_review_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = pb_review_page_map;
  PB_PAGE_CLASS (klass)->shown = pb_review_page_shown;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "desk.key", NULL, show_key_cb);
}

/* Making. */

static GtkWidget *
make_piles (PbReviewPage *self)
{
  GtkWidget *box = pb_wrap_box_new (6);

  for (PbReviewPile pile = 0; pile < PB_N_REVIEW_PILES; pile++) {
    GtkWidget *button = gtk_toggle_button_new_with_label (pb_review_pile_get_label (pile));

    self->buttons[pile] = GTK_TOGGLE_BUTTON (button);
    if (pile > 0)
      gtk_toggle_button_set_group (self->buttons[pile], self->buttons[0]);
    gtk_widget_add_css_class (button, "numeric");
    pb_wrap_box_append (PB_WRAP_BOX (box), button);
  }
  gtk_toggle_button_set_active (self->buttons[self->pile], TRUE);
  for (PbReviewPile pile = 0; pile < PB_N_REVIEW_PILES; pile++)
    g_signal_connect (self->buttons[pile], "toggled", G_CALLBACK (pile_toggled_cb), self);
  gtk_widget_add_css_class (box, "review-piles");
  return box;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, pb_review_card_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  pb_review_card_set_item (PB_REVIEW_CARD (gtk_list_item_get_child (list_item)),
                           gtk_list_item_get_item (list_item));
}

static GtkWidget *
make_list (PbReviewPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *holder = g_object_new (PB_TYPE_TAB_ONCE, NULL);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->records = g_list_store_new (PB_TYPE_REGISTER_ITEM);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->records)))),
      factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "record-list");
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), WIDTH);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (holder), scrolled);
  return holder;
}

static GtkLabel *
add_centered (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = pb_text_label_new (NULL, css_class);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
make_empty (PbReviewPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *open = gtk_button_new_with_mnemonic (_ ("_Open Files…"));

  self->empty_title = add_centered (box, "title-2");
  self->empty_text = add_centered (box, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.open-file");
  gtk_widget_add_css_class (open, "pill");
  gtk_widget_set_halign (open, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), open);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "page-content");
  return box;
}

static GtkWidget *
make_stack (PbReviewPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, pb_waiting_new (_ ("Reading the register…")), "waiting");
  gtk_stack_add_named (self->stack, make_list (self), "list");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  return GTK_WIDGET (self->stack);
}

/* What there is of a pile beyond what is read so far. */
static GtkWidget *
make_rest (PbReviewPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *more = gtk_button_new_with_mnemonic (_ ("Show _More"));
  GtkWidget *text = pb_text_label_new (NULL, NULL);

  self->rest_text = GTK_LABEL (text);
  g_signal_connect_swapped (more, "clicked", G_CALLBACK (more_clicked_cb), self);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (more, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), more);
  gtk_widget_add_css_class (box, "review-rest");
  gtk_widget_set_visible (box, FALSE);
  self->rest = box;
  return box;
}

static GtkWidget *
make_bar_button (PbReviewPage *self, GCallback clicked, const char *css_class)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "pill");
  if (css_class)
    gtk_widget_add_css_class (button, css_class);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
make_bar (PbReviewPage *self)
{
  GtkWidget *buttons = pb_wrap_box_new (12);

  self->bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->receive_button = make_bar_button (self, G_CALLBACK (receive_clicked_cb), NULL);
  self->receipts_button =
      make_bar_button (self, G_CALLBACK (receipts_clicked_cb), "suggested-action");
  pb_wrap_box_append (PB_WRAP_BOX (buttons), self->receive_button);
  pb_wrap_box_append (PB_WRAP_BOX (buttons), self->receipts_button);
  gtk_widget_add_css_class (buttons, "review-bar");
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->bar), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->bar), buttons);
  gtk_widget_set_visible (self->bar, FALSE);
  pb_toast_area_keep_clear (self->bar);
  return self->bar;
}

static GtkWidget *
make_key_bar (PbReviewPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Make a Key…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "desk.key");
  self->key_bar = PB_NOTICE_BAR (pb_notice_bar_new ("final", button));
  return GTK_WIDGET (self->key_bar);
}

static GtkWidget *
clamp (GtkWidget *child)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  return clamp;
}

static void
pb_review_page_init (PbReviewPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), make_key_bar (self));
  gtk_box_append (GTK_BOX (box), clamp (make_piles (self)));
  gtk_box_append (GTK_BOX (box), make_stack (self));
  gtk_box_append (GTK_BOX (box), clamp (make_rest (self)));
  gtk_box_append (GTK_BOX (box), make_bar (self));
  pb_page_set_title (PB_PAGE (self), _ ("Review"), NULL);
  pb_page_set_content (PB_PAGE (self), box);
  /* Entities call to compare the fingerprint, and the key may have to go to another computer. */
  self->key_button =
      pb_header_button_new ("channel-secure-symbolic", _ ("Key and Fingerprint"), "desk.key");
  pb_page_pack_end (PB_PAGE (self), self->key_button);
  self->most = PB_REVIEW_QUEUE_STEP;
  self->stale = TRUE;
}

PbReviewPage *
pb_review_page_new (PbRegister *reg)
{
  PbReviewPage *self = g_object_new (PB_TYPE_REVIEW_PAGE, NULL);

  self->reg = g_object_ref (reg);
  g_signal_connect_object (reg, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
