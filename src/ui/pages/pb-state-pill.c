/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-state-pill.h"

#include "domain/pb-vocabulary.h"
#include "ui/widgets/pb-cut-tooltip.h"
#include "ui/widgets/pb-face.h"

/* A word that is cut off is at least so many times as wide as high. */
#define LEAST_WIDTH 2

struct _PbStatePill {
  GtkWidget parent_instance;

  GtkInscription *word;
  char *state;
};

G_DEFINE_FINAL_TYPE (PbStatePill, pb_state_pill, GTK_TYPE_WIDGET)

/* There are few words, and a list has many pills: a label would measure its word each time. */
static GtkRequisition
measure_word (PbStatePill *self)
{
  const char *word = gtk_inscription_get_text (self->word);

  return pb_face_measure (pb_face_of (GTK_WIDGET (self->word)), word ? word : "");
}

static void
pb_state_pill_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  GtkRequisition word = measure_word (PB_STATE_PILL (widget));

  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? word.width : word.height;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (word.width, LEAST_WIDTH * word.height)
                                                       : word.height;
}

static void
pb_state_pill_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (GTK_WIDGET (PB_STATE_PILL (widget)->word), width, height, -1, NULL);
}

static void
pb_state_pill_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &PB_STATE_PILL (object)->word, gtk_widget_unparent);

  G_OBJECT_CLASS (pb_state_pill_parent_class)->dispose (object);
}

static void
pb_state_pill_finalize (GObject *object)
{
  g_free (PB_STATE_PILL (object)->state);

  G_OBJECT_CLASS (pb_state_pill_parent_class)->finalize (object);
}

static void
pb_state_pill_class_init (PbStatePillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_state_pill_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_state_pill_finalize;
  widget_class->measure = pb_state_pill_measure;
  widget_class->size_allocate = pb_state_pill_size_allocate;
}

static void
pb_state_pill_init (PbStatePill *self)
{
  self->word = g_object_new (GTK_TYPE_INSCRIPTION, "min-chars", 1, "xalign", 0.5f, "text-overflow",
                             GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, NULL);
  pb_cut_tooltip_add_inscription (self->word);
  gtk_widget_set_parent (GTK_WIDGET (self->word), GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "state-pill");
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

  gtk_inscription_set_text (self->word, word);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
