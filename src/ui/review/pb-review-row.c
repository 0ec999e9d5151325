/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-review-row.h"

#include <glib/gi18n-lib.h>

#include "ui/review/pb-review-queue.h"

struct _PbReviewRow {
  AdwActionRow parent_instance;

  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PbReviewRow, pb_review_row, ADW_TYPE_ACTION_ROW)

static void
pb_review_row_dispose (GObject *object)
{
  PbReviewRow *self = PB_REVIEW_ROW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  G_OBJECT_CLASS (pb_review_row_parent_class)->dispose (object);
}

static void
pb_review_row_class_init (PbReviewRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_review_row_dispose;
}

static void
pb_review_row_init (PbReviewRow *self)
{
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Review"));
  adw_action_row_set_icon_name (ADW_ACTION_ROW (self), "pb-comment-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.review");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static char *
describe (const PbReviewQueue *queue)
{
  guint n_waiting = queue->counts[PB_REVIEW_PILE_WAITING];
  g_autofree char *waiting =
      n_waiting == 0 ? g_strdup (_ ("Nothing waits for a verdict."))
                     : g_strdup_printf (ngettext ("%'u record waits for a verdict.",
                                                  "%'u records wait for a verdict.", n_waiting),
                                        n_waiting);
  g_autofree char *to_send =
      g_strdup_printf (ngettext ("%'u verdict is in no receipt yet.",
                                 "%'u verdicts are in no receipt yet.", queue->n_to_send),
                       queue->n_to_send);

  if (queue->n_to_send == 0)
    return g_steal_pointer (&waiting);
  /* Translators: two sentences, one after the other. */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), waiting, to_send);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbReviewRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbReviewQueue) queue = pb_browser_run_finish (PB_BROWSER (source), result, &error);
  g_autofree char *text = NULL;

  /* What keeps the register from being read is told by the place that the row stands in. */
  if (!queue)
    return;
  text = describe (queue);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_widget_set_visible (GTK_WIDGET (self), queue->is_desk);
}

void
pb_review_row_read (PbReviewRow *self, PbRegister *reg)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pb_review_queue_read (reg, PB_REVIEW_PILE_WAITING, 0, self->reading, read_cb,
                        g_object_ref (self));
}
