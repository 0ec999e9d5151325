/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-verdict-panel.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "ui/review/pb-review-words.h"
#include "ui/widgets/pb-heading.h"
#include "ui/widgets/pb-text-label.h"

#define N_VERDICTS 4

/* @is_good: what is mostly said of a record that is as it should be */
static const struct {
  const char *code;
  const char *label;
  gboolean is_good;
} verdicts[N_VERDICTS] = {
  { "submitted", N_ ("Mark as _Received"), FALSE },
  { "change-requested", N_ ("Request _Changes"), FALSE },
  { "validated", N_ ("_Validate"), TRUE },
  { "published", N_ ("_Publish"), TRUE },
};

struct _PbVerdictPanel {
  AdwBin parent_instance;

  PbCommentList *comments;
  GtkWidget *buttons[N_VERDICTS];
  GtkWidget *impossible;
  GtkWidget *before;
};

enum { SIGNAL_VERDICT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbVerdictPanel, pb_verdict_panel, ADW_TYPE_BIN)

static void
pb_verdict_panel_class_init (PbVerdictPanelClass *klass)
{
  signals[SIGNAL_VERDICT] = g_signal_new ("verdict", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
clicked_cb (GtkButton *button, PbVerdictPanel *self)
{
  g_signal_emit (self, signals[SIGNAL_VERDICT], 0, g_object_get_data (G_OBJECT (button), "code"));
}

static GtkWidget *
make_button (PbVerdictPanel *self, const char *code, const char *label, gboolean is_good)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_object_set_data (G_OBJECT (button), "code", (gpointer) code);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  if (is_good)
    gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

static GtkWidget *
make_buttons (PbVerdictPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  for (guint i = 0; i < N_VERDICTS; i++) {
    self->buttons[i] =
        make_button (self, verdicts[i].code, _ (verdicts[i].label), verdicts[i].is_good);
    gtk_box_append (GTK_BOX (box), self->buttons[i]);
  }
  return box;
}

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}

static void
show_verdicts (PbVerdictPanel *self, PbValue *record)
{
  gboolean any = FALSE;

  for (guint i = 0; i < N_VERDICTS; i++) {
    gboolean possible = pb_review_is_possible (record, verdicts[i].code);

    gtk_widget_set_visible (self->buttons[i], possible);
    any = any || possible;
  }
  gtk_widget_set_visible (self->impossible, !any);
  gtk_label_set_label (GTK_LABEL (self->impossible),
                       pb_record_is_draft (record)
                           ? _ ("It is being edited here. A verdict can be said once it is final.")
                           : _ ("In this state no verdict can be said."));
}

static void
show_before (PbVerdictPanel *self, const PbKind *kind, GPtrArray *reviews)
{
  remove_children (self->before);
  gtk_widget_set_visible (self->before, reviews->len > 0);
  gtk_box_append (GTK_BOX (self->before), pb_heading_new (_ ("Said Before"), "heading", 2));
  for (guint i = 0; i < reviews->len; i++)
    gtk_box_append (GTK_BOX (self->before),
                    pb_review_words_new (kind, g_ptr_array_index (reviews, i)));
}

static void
pb_verdict_panel_init (PbVerdictPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->comments = pb_comment_list_new ();
  self->impossible = pb_text_label_new (NULL, "dim-label");
  self->before = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), pb_heading_new (_ ("Comments"), "heading", 2));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->comments));
  gtk_box_append (GTK_BOX (box), pb_heading_new (_ ("Verdict"), "heading", 2));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_box_append (GTK_BOX (box), self->impossible);
  gtk_box_append (GTK_BOX (box), self->before);
  adw_bin_set_child (ADW_BIN (self), box);
}

PbVerdictPanel *
pb_verdict_panel_new (void)
{
  return g_object_new (PB_TYPE_VERDICT_PANEL, NULL);
}

void
pb_verdict_panel_set_record (PbVerdictPanel *self,
                             const PbKind *kind,
                             PbValue *record,
                             GPtrArray *reviews)
{
  show_verdicts (self, record);
  show_before (self, kind, reviews);
}

PbCommentList *
pb_verdict_panel_get_comments (PbVerdictPanel *self)
{
  return self->comments;
}
