/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-page-stack.h"

#include "ui/widgets/pb-tell-shown.h"

struct _PbPageStack {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *front;
  GPtrArray *pushed; /* from the lowest to the top */
  GPtrArray *kept;
};

enum { SIGNAL_CHANGED, SIGNAL_LEFT_SAVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbPageStack, pb_page_stack, ADW_TYPE_BIN)

static void
pb_page_stack_dispose (GObject *object)
{
  PbPageStack *self = PB_PAGE_STACK (object);

  g_clear_pointer (&self->pushed, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  G_OBJECT_CLASS (pb_page_stack_parent_class)->dispose (object);
}

static void
pb_page_stack_class_init (PbPageStackClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_page_stack_dispose;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT_SAVED] = g_signal_new ("left-saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 2, PB_TYPE_PAGE, G_TYPE_ERROR);
}

static void
pb_page_stack_init (PbPageStack *self)
{
  self->pushed = g_ptr_array_new_with_free_func (g_object_unref);
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
  self->stack = GTK_STACK (gtk_stack_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

PbPageStack *
pb_page_stack_new (GtkWidget *front)
{
  PbPageStack *self = g_object_new (PB_TYPE_PAGE_STACK, NULL);

  self->front = front;
  pb_tell_shown (front);
  gtk_stack_add_child (self->stack, front);
  return self;
}

/* The stack gives the focus back to where it was, and that may be a menu that led to the page that
 * is left. It is closed by now, and no key is heard in there. */
static void
leave_closed_menu (PbPageStack *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *menu = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (menu && !gtk_widget_get_mapped (menu) &&
      !gtk_widget_grab_focus (gtk_widget_get_parent (menu)))
    gtk_root_set_focus (root, NULL);
}

static void
slide_to_top (PbPageStack *self, GtkStackTransitionType transition)
{
  PbPage *top = pb_page_stack_get_top (self);

  gtk_stack_set_transition_type (self->stack, transition);
  gtk_stack_set_visible_child (self->stack, top ? GTK_WIDGET (top) : self->front);
  leave_closed_menu (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (top)
    pb_page_shown (top);
}

/* A page that is seen says itself how it stands. */
static void
saved_cb (PbPage *page, const GError *error, PbPageStack *self)
{
  g_autoptr (PbPage) held = g_object_ref (page);

  if (!self->kept || !g_ptr_array_find (self->kept, page, NULL))
    return;
  if (!error)
    g_ptr_array_remove (self->kept, page);
  g_signal_emit (self, signals[SIGNAL_LEFT_SAVED], 0, page, error);
}

static void
add_page (PbPageStack *self, PbPage *page)
{
  g_ptr_array_add (self->pushed, g_object_ref_sink (page));
  if (!g_ptr_array_remove (self->kept, page)) {
    g_signal_connect_object (page, "saved", G_CALLBACK (saved_cb), self, 0);
    pb_tell_shown (GTK_WIDGET (page));
  }
  if (!gtk_widget_get_parent (GTK_WIDGET (page)))
    gtk_stack_add_child (self->stack, GTK_WIDGET (page));
}

void
pb_page_stack_push (PbPageStack *self, PbPage *page)
{
  if (!g_ptr_array_find (self->pushed, page, NULL)) {
    add_page (self, page);
    slide_to_top (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
    return;
  }
  while (pb_page_stack_get_top (self) != page)
    pb_page_stack_pop (self);
}

static gboolean
remove_page_cb (gpointer page)
{
  GtkWidget *stack = gtk_widget_get_parent (page);
  GtkWidget *self = gtk_widget_get_ancestor (page, PB_TYPE_PAGE_STACK);

  if (self && !g_ptr_array_find (PB_PAGE_STACK (self)->pushed, page, NULL))
    gtk_stack_remove (GTK_STACK (stack), page);
  return G_SOURCE_REMOVE;
}

gboolean
pb_page_stack_pop (PbPageStack *self)
{
  PbPage *page;

  if (self->pushed->len == 0)
    return FALSE;
  page = g_ptr_array_steal_index (self->pushed, self->pushed->len - 1);
  pb_page_leave (page);
  if (!pb_page_is_settled (page))
    g_ptr_array_add (self->kept, g_object_ref (page));
  slide_to_top (self, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  pb_page_left (page);
  /* Not at once: the page may be in the middle of the signal that asked for this. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, remove_page_cb, page, g_object_unref);
  return TRUE;
}

PbPage *
pb_page_stack_get_top (PbPageStack *self)
{
  return self->pushed->len > 0 ? g_ptr_array_index (self->pushed, self->pushed->len - 1) : NULL;
}

PbPage *
pb_page_stack_get_kept (PbPageStack *self)
{
  return self->kept->len > 0 ? g_ptr_array_index (self->kept, self->kept->len - 1) : NULL;
}

static PbPage *
find_in (GPtrArray *pages, PbPageMatch match, gconstpointer data)
{
  for (guint i = 0; i < pages->len; i++)
    if (match (g_ptr_array_index (pages, i), data))
      return g_ptr_array_index (pages, i);
  return NULL;
}

PbPage *
pb_page_stack_find (PbPageStack *self, PbPageMatch match, gconstpointer data)
{
  PbPage *page = find_in (self->pushed, match, data);

  return page ? page : find_in (self->kept, match, data);
}

static void
leave_page (gpointer page, gpointer data)
{
  pb_page_leave (page);
}

static gpointer
hold_page (gconstpointer page, gpointer data)
{
  return g_object_ref ((gpointer) page);
}

/* Leaving may settle a page, which is then kept no longer. */
void
pb_page_stack_leave (PbPageStack *self)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_copy (self->kept, hold_page, NULL);

  g_ptr_array_foreach (self->pushed, leave_page, NULL);
  g_ptr_array_foreach (kept, leave_page, NULL);
}

static gboolean
is_unwritten (PbPage *page, gconstpointer data)
{
  return !pb_page_is_written (page);
}

gboolean
pb_page_stack_is_written (PbPageStack *self)
{
  return pb_page_stack_find (self, is_unwritten, NULL) == NULL;
}
