/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-term.h"

#include <glib/gi18n-lib.h>

#include "report/pb-overview-words.h"
#include "ui/widgets/pb-cut-tooltip.h"

struct _PbBrowseTerm {
  GtkCheckButton parent_instance;

  char *code;
  guint64 n;
  PbLimitState state;
  GtkWidget *label;
  GtkWidget *count;
  GtkWidget *menu;
  gboolean quiet;
};

enum { SIGNAL_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbBrowseTerm, pb_browse_term, GTK_TYPE_CHECK_BUTTON)

static void
choose (PbBrowseTerm *self, PbLimitState state)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, state == self->state ? PB_LIMIT_NONE : state);
}

static void
toggled_cb (PbBrowseTerm *self)
{
  if (self->quiet)
    return;
  /* A click on what is crossed out takes that back, as one on what is ticked does. */
  choose (self, self->state == PB_LIMIT_NONE ? PB_LIMIT_WANTED : self->state);
}

static gboolean
exclude_shortcut_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  choose (PB_BROWSE_TERM (widget), PB_LIMIT_UNWANTED);
  return GDK_EVENT_STOP;
}

static void
exclude_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (PB_BROWSE_TERM (widget), PB_LIMIT_UNWANTED);
}

static void
include_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (PB_BROWSE_TERM (widget), PB_LIMIT_WANTED);
}

static GtkWidget *
make_menu (PbBrowseTerm *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  /* Translators: what is found must have this. */
  g_menu_append (menu, C_ ("facet", "_This or Other Ticked Ones"), "term.include");
  /* Translators: what is found must not have this. */
  g_menu_append (menu, C_ ("facet", "_Not This"), "term.exclude");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  return popover;
}

static void
popup_menu (PbBrowseTerm *self)
{
  if (!self->menu)
    self->menu = make_menu (self);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
menu_shortcut_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  popup_menu (PB_BROWSE_TERM (widget));
  return GDK_EVENT_STOP;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, PbBrowseTerm *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != GDK_BUTTON_SECONDARY &&
      !(button == GDK_BUTTON_PRIMARY && (state & GDK_CONTROL_MASK)))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (button == GDK_BUTTON_SECONDARY)
    popup_menu (self);
  else
    choose (self, PB_LIMIT_UNWANTED);
}

static void
pb_browse_term_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbBrowseTerm *self = PB_BROWSE_TERM (widget);

  GTK_WIDGET_CLASS (pb_browse_term_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
pb_browse_term_dispose (GObject *object)
{
  g_clear_pointer (&PB_BROWSE_TERM (object)->menu, gtk_widget_unparent);
  G_OBJECT_CLASS (pb_browse_term_parent_class)->dispose (object);
}

static void
pb_browse_term_finalize (GObject *object)
{
  g_free (PB_BROWSE_TERM (object)->code);
  G_OBJECT_CLASS (pb_browse_term_parent_class)->finalize (object);
}

static void
pb_browse_term_class_init (PbBrowseTermClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_browse_term_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_browse_term_finalize;
  widget_class->size_allocate = pb_browse_term_size_allocate;
  gtk_widget_class_install_action (widget_class, "term.include", NULL, include_action_cb);
  gtk_widget_class_install_action (widget_class, "term.exclude", NULL, exclude_action_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, exclude_shortcut_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, exclude_shortcut_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_shortcut_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_shortcut_cb, NULL);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PB_TYPE_BROWSE_TERM, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkWidget *
make_face (PbBrowseTerm *self)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label =
      g_object_new (GTK_TYPE_LABEL, "hexpand", TRUE, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                    PANGO_WRAP_WORD_CHAR, "lines", 3, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  pb_cut_tooltip_add (GTK_LABEL (self->label));
  self->count = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0f, NULL);
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_set_hexpand (face, TRUE);
  gtk_box_append (GTK_BOX (face), self->label);
  gtk_box_append (GTK_BOX (face), self->count);
  return face;
}

static void
pb_browse_term_init (PbBrowseTerm *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (self), make_face (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "facet-term");
  g_signal_connect_swapped (self, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* "Kenya, 12 found": what is read out when the focus comes. */
static void
show_name (PbBrowseTerm *self)
{
  const char *label = gtk_label_get_label (GTK_LABEL (self->label));
  const char *count = gtk_label_get_label (GTK_LABEL (self->count));
  g_autofree char *name = NULL;

  if (self->state == PB_LIMIT_UNWANTED)
    /* Translators: a term that is not wanted, and how many records have it. */
    name = g_strdup_printf (_ ("not %1$s, %2$s found"), label, count);
  else
    /* Translators: a term such as "Kenya", and how many records have it. */
    name = g_strdup_printf (_ ("%1$s, %2$s found"), label, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * pb_browse_term_new:
 * @code: as its owner knows it
 * @label: as a person does
 *
 * Returns: (transfer floating): a term that is found nowhere and does not matter
 */
GtkWidget *
pb_browse_term_new (const char *code, const char *label)
{
  PbBrowseTerm *self = g_object_new (PB_TYPE_BROWSE_TERM, NULL);

  self->code = g_strdup (code);
  self->n = G_MAXUINT64;
  gtk_label_set_label (GTK_LABEL (self->label), label);
  pb_browse_term_set_n (self, 0);
  return GTK_WIDGET (self);
}

const char *
pb_browse_term_get_code (PbBrowseTerm *self)
{
  return self->code;
}

const char *
pb_browse_term_get_label (PbBrowseTerm *self)
{
  return gtk_label_get_label (GTK_LABEL (self->label));
}

void
pb_browse_term_set_n (PbBrowseTerm *self, guint64 n)
{
  g_autofree char *number = NULL;

  g_return_if_fail (PB_IS_BROWSE_TERM (self));

  if (self->n == n)
    return;
  self->n = n;
  number = pb_overview_words_make_number (n);
  gtk_label_set_label (GTK_LABEL (self->count), number);
  if (n == 0)
    gtk_widget_add_css_class (self->label, "dim-label");
  else
    gtk_widget_remove_css_class (self->label, "dim-label");
  show_name (self);
}

PbLimitState
pb_browse_term_get_state (PbBrowseTerm *self)
{
  return self->state;
}

static PangoAttrList *
make_strike (void)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  return attributes;
}

/**
 * pb_browse_term_set_state:
 * @self: a term
 * @state: how it stands in the query
 */
void
pb_browse_term_set_state (PbBrowseTerm *self, PbLimitState state)
{
  g_autoptr (PangoAttrList) attributes = state == PB_LIMIT_UNWANTED ? make_strike () : NULL;

  g_return_if_fail (PB_IS_BROWSE_TERM (self));

  self->quiet = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self), state == PB_LIMIT_WANTED);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self), state == PB_LIMIT_UNWANTED);
  self->quiet = FALSE;
  if (self->state == state)
    return;
  self->state = state;
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  show_name (self);
}
