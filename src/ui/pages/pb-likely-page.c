/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-likely-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "ui/pages/pb-distinct.h"
#include "ui/pages/pb-likely-search.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-progress-follow.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-focus-order.h"

/* In px. */
#define WIDTH 720
#define SPACING 24

struct _PbLikelyPage {
  PbPage parent_instance;

  PbRegister *reg;
  const PbKind *kind;
  PbLikelyPairs *found; /* NULL while it looks */
  GPtrArray *shown;     /* of PbLikelyPair: those that still are */
  gboolean stale;       /* the register has changed since they were checked */
  int per_mille;
  GCancellable *cancellable;

  GtkStack *stack;
  GtkWidget *column;
  AdwStatusPage *failed;
};

G_DEFINE_FINAL_TYPE (PbLikelyPage, pb_likely_page, PB_TYPE_PAGE)

static gboolean
is_open (PbLikelyPage *self)
{
  return !g_cancellable_is_cancelled (self->cancellable);
}

static void
show_error (PbLikelyPage *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed, markup);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* What was found. */

static void check (PbLikelyPage *self);

static void
told_distinct (GObject *whom)
{
  check (PB_LIKELY_PAGE (whom));
}

static PbLikelyPage *
page_of (GtkWidget *widget)
{
  return PB_LIKELY_PAGE (gtk_widget_get_ancestor (widget, PB_TYPE_LIKELY_PAGE));
}

static void
distinct_clicked_cb (GtkButton *button, const PbLikelyPair *pair)
{
  PbLikelyPage *self = page_of (GTK_WIDGET (button));

  pb_distinct_say (pb_window_of (GTK_WIDGET (button)), pb_record_get_id (pair->one),
                   pb_record_get_id (pair->other), G_OBJECT (self), told_distinct);
}

static void
pair_activated_cb (AdwActionRow *row, const PbLikelyPair *pair)
{
  PbLikelyPage *self = page_of (GTK_WIDGET (row));

  pb_window_compare_records (pb_window_of (GTK_WIDGET (row)), self->kind,
                             pb_record_get_id (pair->one), pb_record_get_id (pair->other));
}

static GtkWidget *
make_distinct_button (PbLikelyPage *self, PbLikelyPair *pair)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Not the Same"));
  g_autofree char *name =
      /* Translators: the titles of two records. */
      g_strdup_printf (_ ("“%1$s” and “%2$s” are not the same"),
                       pb_record_title (self->kind, pair->one),
                       pb_record_title (self->kind, pair->other));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (distinct_clicked_cb), pair);
  return button;
}

/* Both by their titles, one under the other. */
static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  PbLikelyPage *self = user_data;
  PbLikelyPair *pair = item;
  GtkWidget *row = adw_action_row_new ();
  int percent = (int) (100 * pair->likeness);
  g_autofree char *subtitle =
      /* Translators: the title of a record that is like the one above, and how much in percent. */
      g_strdup_printf (_ ("%1$s\n%2$d%% alike"), pb_record_title (self->kind, pair->other),
                       percent);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 pb_record_title (self->kind, pair->one));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_distinct_button (self, pair));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (pair_activated_cb), pair);
  return row;
}

static void
empty_column (PbLikelyPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->column)))
    gtk_box_remove (GTK_BOX (self->column), child);
}

/* The rows point to the pairs, which go after them. @pairs: (transfer full) */
static void
show_pairs (PbLikelyPage *self, GPtrArray *pairs)
{
  guint n_more = self->found->n_all - self->found->pairs->len;

  empty_column (self);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = pairs;
  if (pairs->len > 0)
    gtk_box_append (GTK_BOX (self->column),
                    pb_row_group_new (_ ("Likely Duplicates"),
                                      _ ("Open a line to see both side by side and make one of "
                                         "them."),
                                      pairs, make_row, self));
  if (n_more > 0)
    gtk_box_append (GTK_BOX (self->column),
                    pb_text_label_new (_ ("There are more than can be listed here. Look again when "
                                          "these are settled."),
                                       "dim-label"));
  gtk_stack_set_visible_child_name (self->stack, pairs->len + n_more > 0 ? "pairs" : "none");
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbLikelyPage) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *pairs = pb_likely_search_check_finish (result, &error);

  if (is_open (self) && pairs)
    show_pairs (self, pairs);
  else if (is_open (self))
    show_error (self, error);
  else
    g_clear_pointer (&pairs, g_ptr_array_unref);
}

/* Of all that was found at first, because what was done may have been taken back. */
static void
check (PbLikelyPage *self)
{
  self->stale = FALSE;
  if (self->found)
    pb_likely_search_check (self->reg, self->kind, self->found->pairs, self->cancellable,
                            checked_cb, g_object_ref (self));
}

static void
changed_cb (PbLikelyPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    check (self);
}

/* Looking. */

static double
get_fraction (gpointer data)
{
  return g_atomic_int_get (&PB_LIKELY_PAGE (data)->per_mille) / 1000.0;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbLikelyPage) self = data;
  g_autoptr (GError) error = NULL;

  self->found = pb_likely_search_run_finish (result, &error);
  if (is_open (self) && self->found)
    show_pairs (self, g_ptr_array_ref (self->found->pairs));
  else if (is_open (self))
    show_error (self, error);
}

static void
look (PbLikelyPage *self)
{
  pb_likely_search_run (self->reg, self->kind, &self->per_mille, self->cancellable, found_cb,
                        g_object_ref (self));
}

/* Life. */

static void
pb_likely_page_shown (PbPage *page)
{
  PbLikelyPage *self = PB_LIKELY_PAGE (page);

  if (self->stale)
    check (self);
  pb_focus_enter (GTK_WIDGET (self->stack));
}

static void
pb_likely_page_dispose (GObject *object)
{
  PbLikelyPage *self = PB_LIKELY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (pb_likely_page_parent_class)->dispose (object);
}

/* The rows in the children point to the pairs, so that these go last. */
static void
pb_likely_page_finalize (GObject *object)
{
  PbLikelyPage *self = PB_LIKELY_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->found, pb_likely_pairs_free);
  G_OBJECT_CLASS (pb_likely_page_parent_class)->finalize (object);
}

static void
pb_likely_page_class_init (PbLikelyPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_likely_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_likely_page_finalize;
  PB_PAGE_CLASS (klass)->shown = pb_likely_page_shown;
}

static GtkWidget *
make_cancel_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.back");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

static GtkWidget *
make_looking (PbLikelyPage *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *progress = gtk_progress_bar_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Records compared"), -1);
  pb_progress_follow (GTK_PROGRESS_BAR (progress), get_fraction, self);
  gtk_box_append (GTK_BOX (box), progress);
  gtk_box_append (GTK_BOX (box), make_cancel_button ());
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Looking for What Is There Twice"));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  return page;
}

static GtkWidget *
make_status (const char *icon, const char *title, const char *text)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), text);
  return page;
}

static void
pb_likely_page_init (PbLikelyPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->failed = ADW_STATUS_PAGE (
      make_status ("dialog-error-symbolic", _ ("The Records Cannot Be Compared"), NULL));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_looking (self), "looking");
  gtk_stack_add_named (self->stack, pb_scrolled_column_new (self->column, WIDTH), "pairs");
  gtk_stack_add_named (self->stack,
                       make_status ("emblem-ok-symbolic", _ ("Nothing Looks Alike"),
                                    _ ("No two records here are likely the same.")),
                       "none");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->failed), "failed");
  pb_page_set_content (PB_PAGE (self), GTK_WIDGET (self->stack));
}

PbPage *
pb_likely_page_new (PbRegister *reg, const PbKind *kind)
{
  PbLikelyPage *self = g_object_new (PB_TYPE_LIKELY_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  pb_page_set_title (PB_PAGE (self), _ ("Likely Duplicates"),
                     kind == &pb_entity_kind ? _ ("Entities") : _ ("Pledges"));
  g_signal_connect_object (reg, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  look (self);
  return PB_PAGE (self);
}
