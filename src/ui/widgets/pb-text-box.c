/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-text-box.h"

#include "base/pb-text.h"
#include "ui/widgets/pb-plain-input.h"

/* Three lines to begin with; from some twenty on the text scrolls. */
#define LEAST_HEIGHT 72
#define MOST_HEIGHT 400

struct _PbTextBox {
  GtkWidget parent_instance;

  gboolean many_lines;
  GtkWidget *input;
  gboolean quiet;
  /* The natural height that was told last. */
  int height;
  guint resize_idle;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbTextBox, pb_text_box, GTK_TYPE_WIDGET)

static void
pb_text_box_dispose (GObject *object)
{
  PbTextBox *self = PB_TEXT_BOX (object);
  GtkWidget *child;

  self->input = NULL;
  g_clear_handle_id (&self->resize_idle, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pb_text_box_parent_class)->dispose (object);
}

/* A scrolled page gives everything its least height, so the text's natural height is asked for. */
static void
pb_text_box_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = PB_TEXT_BOX (widget)->height = *natural;
}

static gboolean
resize_cb (gpointer data)
{
  PB_TEXT_BOX (data)->resize_idle = 0;
  gtk_widget_queue_resize (GTK_WIDGET (data));
  return G_SOURCE_REMOVE;
}

/* A text view knows how high it is only once it has a width, and GTK does not hear it ask for more
 * while it gets its place. */
static void
pb_text_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbTextBox *self = PB_TEXT_BOX (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int natural = 0;

  gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, width, height }, baseline);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  if (natural != self->height && !self->resize_idle)
    self->resize_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
}

/* What can only be read cannot be scrolled either: it is seen whole. */
static void
pb_text_box_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (GTK_IS_SCROLLED_WINDOW (child))
    gtk_scrolled_window_set_max_content_height (
        GTK_SCROLLED_WINDOW (child), gtk_widget_is_sensitive (widget) ? MOST_HEIGHT : -1);
  GTK_WIDGET_CLASS (pb_text_box_parent_class)->state_flags_changed (widget, previous);
}

/* Without this, GTK would ask for the focus again when Tab leaves. */
static gboolean
pb_text_box_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (PB_TEXT_BOX (widget)->input, direction);
}

static gboolean
pb_text_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PB_TEXT_BOX (widget)->input);
}

static void
pb_text_box_class_init (PbTextBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_text_box_dispose;
  widget_class->focus = pb_text_box_focus;
  widget_class->grab_focus = pb_text_box_grab_focus;
  widget_class->measure = pb_text_box_measure;
  widget_class->state_flags_changed = pb_text_box_state_flags_changed;
  widget_class->size_allocate = pb_text_box_size_allocate;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PB_TYPE_TEXT_BOX, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_text_box_init (PbTextBox *self)
{
}

static void
changed_cb (PbTextBox *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_entry (PbTextBox *self)
{
  self->input = gtk_entry_new ();
  pb_plain_input_set_up (self->input);
  g_signal_connect_swapped (self->input, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_set_parent (self->input, GTK_WIDGET (self));
}

static void
range_changed_cb (GtkEventController *wheel, GtkAdjustment *range)
{
  gboolean can_scroll = gtk_adjustment_get_upper (range) > gtk_adjustment_get_page_size (range);

  gtk_event_controller_set_propagation_phase (wheel,
                                              can_scroll ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
}

/* A scrolled window of GTK 4.8 takes the wheel even where there is nothing to scroll; the page
 * would stand still as long as the pointer is over a text. */
static void
leave_wheel_to_page (GtkScrolledWindow *frame)
{
  GtkAdjustment *range = gtk_scrolled_window_get_vadjustment (frame);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (frame));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller) ||
        gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_BUBBLE)
      continue;
    g_signal_connect_object (range, "changed", G_CALLBACK (range_changed_cb), controller,
                             G_CONNECT_SWAPPED);
    range_changed_cb (controller, range);
  }
}

static void
add_text_view (PbTextBox *self)
{
  GtkWidget *frame = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer = gtk_text_buffer_new (NULL);

  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (changed_cb), self);
  self->input = g_object_new (GTK_TYPE_TEXT_VIEW, "buffer", buffer, "accepts-tab", FALSE,
                              "wrap-mode", GTK_WRAP_WORD_CHAR, "top-margin", 7, "bottom-margin", 7,
                              "left-margin", 9, "right-margin", 9, NULL);
  g_object_unref (buffer);
  pb_plain_input_set_up (self->input);
  /* Without a scrollbar: GTK 4.8 draws one before it has a place when a text gets too long. */
  g_object_set (frame, "child", self->input, "hscrollbar-policy", GTK_POLICY_NEVER,
                "vscrollbar-policy", GTK_POLICY_EXTERNAL, "min-content-height", LEAST_HEIGHT,
                "max-content-height", MOST_HEIGHT, "propagate-natural-height", TRUE, NULL);
  leave_wheel_to_page (GTK_SCROLLED_WINDOW (frame));
  gtk_widget_add_css_class (frame, "text-box");
  gtk_widget_set_parent (frame, GTK_WIDGET (self));
}

GtkWidget *
pb_text_box_new (gboolean many_lines)
{
  PbTextBox *self = g_object_new (PB_TYPE_TEXT_BOX, NULL);

  self->many_lines = many_lines;
  if (many_lines)
    add_text_view (self);
  else
    add_entry (self);
  return GTK_WIDGET (self);
}

static char *
dup_raw_text (PbTextBox *self)
{
  char *text;

  if (!self->many_lines)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->input)));
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->input)), "text", &text, NULL);
  return text;
}

char *
pb_text_box_dup_text (PbTextBox *self)
{
  g_autofree char *text = dup_raw_text (self);

  return pb_text_clean (text, self->many_lines);
}

void
pb_text_box_set_text (PbTextBox *self, const char *text)
{
  g_autofree char *shown = pb_text_box_dup_text (self);

  if (g_strcmp0 (shown, text ? text : "") == 0)
    return;
  self->quiet = TRUE;
  if (self->many_lines)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->input)),
                              text ? text : "", -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->input), text ? text : "");
  self->quiet = FALSE;
}

void
pb_text_box_set_purpose (PbTextBox *self, GtkInputPurpose purpose)
{
  g_object_set (self->input, "input-purpose", purpose, NULL);
}

GtkWidget *
pb_text_box_get_input (PbTextBox *self)
{
  return self->input;
}
