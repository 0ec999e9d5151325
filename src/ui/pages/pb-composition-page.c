/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-composition-page.h"

#include <glib/gi18n-lib.h>

#include "browse/pb-composition.h"
#include "domain/pb-vocabulary.h"
#include "report/pb-overview-words.h"
#include "ui/pages/pb-row-group.h"
#include "ui/widgets/pb-columns.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"

/* Of the page, and of groups beside each other, in px. */
#define WIDTH 1320
#define COLUMNS 4
#define COLUMN_WIDTH 280
#define SPACING 18

struct _PbCompositionPage {
  PbPage parent_instance;

  PbRegister *reg;
  GPtrArray *groups; /* of PbCompositionGroup */
  AdwBin *place;
  gboolean stale;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PbCompositionPage, pb_composition_page, PB_TYPE_PAGE)

/* Showing. */

static char *
describe_group (const PbCompositionGroup *group)
{
  if (group->n_missing == 0)
    return g_strdup (_ ("Every type is there."));
  /* Translators: how many of the seven types of entities have no member in a working group. */
  return g_strdup_printf (
      ngettext ("%u type is missing.", "%u types are missing.", group->n_missing),
      group->n_missing);
}

/* (nullable): who could join. */
static char *
describe_waiting (const PbCompositionSeat *seat)
{
  g_autofree char *n = pb_overview_words_make_number (seat->n_waiting);

  if (seat->n_waiting == 0)
    return NULL;
  /* Translators: so many entities want to be in a working group, but are no members of the
   * coalition yet. */
  return g_strdup_printf (
      ngettext ("%s wants to join", "%s want to join", (gulong) seat->n_waiting), n);
}

/* How many there are, or that there is nobody, in words and in a colour. */
static GtkWidget *
make_figure (const PbCompositionSeat *seat)
{
  g_autofree char *n = pb_overview_words_make_number (seat->n);
  /* Translators: no entity of this type is in the working group. */
  GtkWidget *label = gtk_label_new (seat->n > 0 ? n : C_ ("working group", "Missing"));

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, seat->n > 0 ? "heading" : "error");
  return label;
}

static void
name_row (GtkWidget *row, const char *type, const PbCompositionSeat *seat, const char *waiting)
{
  g_autofree char *n = pb_overview_words_make_number (seat->n);
  g_autofree char *members = seat->n > 0
                                 ? g_strdup_printf (
                                       /* Translators: how many entities are in a working group. */
                                       ngettext ("%s member", "%s members", (gulong) seat->n), n)
                                 : g_strdup (C_ ("working group", "Missing"));
  g_autofree char *name =
      waiting
          /* Translators: a type of entities, how many are members, how many want to be: "Academia:
           * 2 members, 1 wants to join". */
          ? g_strdup_printf (C_ ("working group", "%1$s: %2$s, %3$s"), type, members, waiting)
          /* Translators: a type of entities and how many are members: "Academia: 2 members". */
          : g_strdup_printf (C_ ("working group", "%1$s: %2$s"), type, members);

  /* The row would say its title after that. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
row_activated_cb (GtkWidget *row, const PbCompositionSeat *seat)
{
  gtk_widget_activate_action (row, "win.browse-entities", "s", seat->query);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  const PbCompositionSeat *seat = item;
  const char *type = pb_vocabulary_label ("entity-type", seat->type);
  g_autofree char *waiting = describe_waiting (seat);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), type);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), waiting ? waiting : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_figure (seat));
  name_row (row, type, seat, waiting);
  if (seat->n > 0 || seat->n_waiting > 0) {
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), item);
  }
  return row;
}

static GtkWidget *
make_content (PbCompositionPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *columns = pb_columns_new (COLUMNS, COLUMN_WIDTH, SPACING);

  gtk_box_append (GTK_BOX (box),
                  pb_text_label_new (_ ("Each focus area has a working group, which wants at least "
                                        "one member of every type of entities."),
                                     NULL));
  for (guint i = 0; i < self->groups->len; i++) {
    const PbCompositionGroup *group = g_ptr_array_index (self->groups, i);
    g_autofree char *text = describe_group (group);
    GtkWidget *list = pb_row_group_new (pb_vocabulary_label ("focus-area", group->focus_area), text,
                                        group->seats, make_row, NULL);

    gtk_widget_set_margin_bottom (list, SPACING);
    pb_columns_append (PB_COLUMNS (columns), list);
  }
  gtk_box_append (GTK_BOX (box), columns);
  return box;
}

/* Reading. */

static gpointer
read_job (
    PbIndex *index, PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return pb_composition_new (index);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbCompositionPage *self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *groups = pb_browser_run_finish (PB_BROWSER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  self->stale = FALSE;
  /* The rows point into what was read before. */
  adw_bin_set_child (self->place, NULL);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->groups = groups;
  adw_bin_set_child (self->place,
                     groups ? make_content (self) : pb_text_label_new (error->message, NULL));
}

static void
read_anew (PbCompositionPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  pb_browser_run (pb_register_get_browser (self->reg), read_job, NULL, NULL,
                  (GDestroyNotify) g_ptr_array_unref, self->cancellable, read_cb, self);
}

static void
changed_cb (PbCompositionPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_anew (self);
}

/* What nobody sees waits until somebody does. */
static void
pb_composition_page_map (GtkWidget *widget)
{
  PbCompositionPage *self = PB_COMPOSITION_PAGE (widget);

  GTK_WIDGET_CLASS (pb_composition_page_parent_class)->map (widget);

  if (self->stale)
    read_anew (self);
}

/* Life. */

static void
pb_composition_page_shown (PbPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
pb_composition_page_dispose (GObject *object)
{
  PbCompositionPage *self = PB_COMPOSITION_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_composition_page_parent_class)->dispose (object);
}

static void
pb_composition_page_finalize (GObject *object)
{
  g_clear_pointer (&PB_COMPOSITION_PAGE (object)->groups, g_ptr_array_unref);
  G_OBJECT_CLASS (pb_composition_page_parent_class)->finalize (object);
}

static void
pb_composition_page_class_init (PbCompositionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_composition_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_composition_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = pb_composition_page_map;
  PB_PAGE_CLASS (klass)->shown = pb_composition_page_shown;
}

static void
pb_composition_page_init (PbCompositionPage *self)
{
  self->stale = TRUE;
  self->place = ADW_BIN (adw_bin_new ());
  pb_page_set_title (PB_PAGE (self), _ ("Working Groups"), NULL);
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (GTK_WIDGET (self->place), WIDTH));
}

PbPage *
pb_composition_page_new (PbRegister *reg)
{
  PbCompositionPage *self = g_object_new (PB_TYPE_COMPOSITION_PAGE, NULL);

  self->reg = g_object_ref (reg);
  g_signal_connect_object (reg, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return PB_PAGE (self);
}
