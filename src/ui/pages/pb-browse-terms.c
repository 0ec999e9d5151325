/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-terms.h"

struct _PbBrowseTerms {
  GtkWidget parent_instance;

  GtkWidget *last; /* had the focus when it was here */
};

G_DEFINE_FINAL_TYPE (PbBrowseTerms, pb_browse_terms, GTK_TYPE_WIDGET)

typedef GtkWidget *(*Step) (GtkWidget *widget);

/* @term, or the next shown after it. */
static GtkWidget *
find_shown (GtkWidget *term, Step step)
{
  while (term && !gtk_widget_get_visible (term))
    term = step (term);
  return term;
}

static void
remember (PbBrowseTerms *self, GtkWidget *term)
{
  g_set_weak_pointer (&self->last, term);
}

/* Tab comes in where the focus was last, at the first that is ticked, or the first of all. */
static gboolean
focus_entry_point (PbBrowseTerms *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *best = find_shown (first, gtk_widget_get_next_sibling);

  for (GtkWidget *term = best; term; term = gtk_widget_get_next_sibling (term))
    if (gtk_widget_get_visible (term) &&
        pb_browse_term_get_state (PB_BROWSE_TERM (term)) != PB_LIMIT_NONE) {
      best = term;
      break;
    }
  if (self->last && gtk_widget_get_visible (self->last))
    best = self->last;
  return best && gtk_widget_grab_focus (best);
}

static gboolean
pb_browse_terms_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PbBrowseTerms *self = PB_BROWSE_TERMS (widget);
  GtkWidget *here = gtk_widget_get_focus_child (widget);
  gboolean is_up = direction == GTK_DIR_UP;
  Step step = is_up ? gtk_widget_get_prev_sibling : gtk_widget_get_next_sibling;
  GtkWidget *there;

  if (!here)
    return focus_entry_point (self);
  remember (self, here);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return TRUE;
  there = find_shown (step (here), step);
  if (there)
    gtk_widget_grab_focus (there);
  return TRUE;
}

static gboolean
pb_browse_terms_grab_focus (GtkWidget *widget)
{
  return focus_entry_point (PB_BROWSE_TERMS (widget));
}

static gboolean
end_shortcut_cb (GtkWidget *widget, GVariant *to_end, gpointer data)
{
  GtkWidget *term =
      g_variant_get_boolean (to_end)
          ? find_shown (gtk_widget_get_last_child (widget), gtk_widget_get_prev_sibling)
          : find_shown (gtk_widget_get_first_child (widget), gtk_widget_get_next_sibling);

  return term && gtk_widget_grab_focus (term);
}

static void
pb_browse_terms_dispose (GObject *object)
{
  GtkWidget *term;

  remember (PB_BROWSE_TERMS (object), NULL);
  while ((term = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (term);
  G_OBJECT_CLASS (pb_browse_terms_parent_class)->dispose (object);
}

static void
pb_browse_terms_class_init (PbBrowseTermsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_browse_terms_dispose;
  widget_class->focus = pb_browse_terms_focus;
  widget_class->grab_focus = pb_browse_terms_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_shortcut_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_shortcut_cb, "b", TRUE);
}

static void
pb_browse_terms_init (PbBrowseTerms *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
pb_browse_terms_new (void)
{
  return g_object_new (PB_TYPE_BROWSE_TERMS, NULL);
}

void
pb_browse_terms_place (PbBrowseTerms *self, PbBrowseTerm *term, PbBrowseTerm *after)
{
  GtkWidget *before = after ? GTK_WIDGET (after) : NULL;

  g_return_if_fail (PB_IS_BROWSE_TERMS (self));

  if (gtk_widget_get_parent (GTK_WIDGET (term)) == GTK_WIDGET (self) &&
      gtk_widget_get_prev_sibling (GTK_WIDGET (term)) == before)
    return;
  gtk_widget_insert_after (GTK_WIDGET (term), GTK_WIDGET (self), before);
}

void
pb_browse_terms_remove (PbBrowseTerms *self, PbBrowseTerm *term)
{
  g_return_if_fail (gtk_widget_get_parent (GTK_WIDGET (term)) == GTK_WIDGET (self));

  gtk_widget_unparent (GTK_WIDGET (term));
}
