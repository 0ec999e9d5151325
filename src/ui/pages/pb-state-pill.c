/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-state-pill.h"

#include "domain/pb-vocabulary.h"
#include "ui/widgets/pb-cut-tooltip.h"

struct _PbStatePill {
  AdwBin parent_instance;

  GtkWidget *label;
  char *state;
};

G_DEFINE_FINAL_TYPE (PbStatePill, pb_state_pill, ADW_TYPE_BIN)

static void
pb_state_pill_finalize (GObject *object)
{
  g_free (PB_STATE_PILL (object)->state);

  G_OBJECT_CLASS (pb_state_pill_parent_class)->finalize (object);
}

static void
pb_state_pill_class_init (PbStatePillClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_state_pill_finalize;
}

static void
pb_state_pill_init (PbStatePill *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  pb_cut_tooltip_add (GTK_LABEL (self->label));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "state-pill");
  adw_bin_set_child (ADW_BIN (self), self->label);
}

/**
 * pb_state_pill_new:
 *
 * Returns: (transfer floating): a pill without a state
 */
GtkWidget *
pb_state_pill_new (void)
{
  return g_object_new (PB_TYPE_STATE_PILL, NULL);
}

/**
 * pb_state_pill_set_word:
 * @self: a pill
 * @state: the CSS class of its colour
 * @word: what it says, translated
 */
void
pb_state_pill_set_word (PbStatePill *self, const char *state, const char *word)
{
  g_return_if_fail (PB_IS_STATE_PILL (self));

  gtk_label_set_label (GTK_LABEL (self->label), word);
  if (g_strcmp0 (self->state, state) == 0)
    return;
  if (self->state)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->state);
  g_free (self->state);
  self->state = g_strdup (state);
  gtk_widget_add_css_class (GTK_WIDGET (self), state);
}

/**
 * pb_state_pill_set_state:
 * @self: a pill
 * @state: a code of the vocabulary publication-state, which is also the CSS class of its colour
 */
void
pb_state_pill_set_state (PbStatePill *self, const char *state)
{
  pb_state_pill_set_word (self, state, pb_vocabulary_label ("publication-state", state));
}
