/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-overview-page.h"

#include <glib/gi18n-lib.h>

#include "browse/pb-overview.h"
#include "report/pb-overview-charts.h"
#include "report/pb-overview-words.h"
#include "ui/pages/pb-overview-figure.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pb-browser.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-chart-view.h"
#include "ui/widgets/pb-columns.h"
#include "ui/widgets/pb-wrapping-button.h"

/* How many columns there are at most, and from which width on, in px. */
#define HEADLINE_COLUMNS 6
#define HEADLINE_WIDTH 150
#define CHART_COLUMNS 2
#define CHART_WIDTH 400
#define SPACING 12

/* Growth, and one for each facet. */
#define N_CHARTS (1 + PB_OVERVIEW_N_FACETS)

struct _PbOverviewPage {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *nothing;
  GtkWidget *headlines;
  AdwBin *headlines_place;
  GtkLabel *rule;
  GtkWidget *drafts;
  AdwBin *drafts_place;
  GtkWidget *all_drafts;
  AdwBin *charts_place;
  AdwStatusPage *failed;
  GPtrArray *figures; /* of PbOverviewFigure */
  PbChartView *charts[N_CHARTS];
  PbRegister *reg;
  PbOverview *overview;
  gboolean stale;          /* the register has changed since the overview was read */
  gboolean focus_wanted;   /* before there was anything that could have it */
  GtkWidget *focus_before; /* where it was then; only to compare */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PbOverviewPage, pb_overview_page, ADW_TYPE_BIN)

/* Showing. */

static void
show_headlines (PbOverviewPage *self)
{
  g_autoptr (GPtrArray) headlines = pb_overview_words_make_headlines (self->overview);
  PbColumns *columns = PB_COLUMNS (adw_bin_get_child (self->headlines_place));

  for (guint i = self->figures->len; i < headlines->len; i++) {
    GtkWidget *figure = pb_overview_figure_new ();

    pb_columns_append (columns, figure);
    g_ptr_array_add (self->figures, figure);
  }
  for (guint i = 0; i < headlines->len; i++)
    pb_overview_figure_set_headline (g_ptr_array_index (self->figures, i),
                                     g_ptr_array_index (headlines, i));
}

static void
draft_activated_cb (AdwActionRow *row, const PbOverviewDraft *draft)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (row));

  if (window)
    pb_window_open_record (window, draft->kind, draft->id, NULL);
}

static GtkWidget *
make_draft_row (gpointer item, gpointer user_data)
{
  PbOverviewDraft *draft = item;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *time = pb_timestamp_format_locale (draft->modified);
  g_autofree char *subtitle =
      /* Translators: what the record is, such as "Pledge", and a date and time. */
      g_strdup_printf (_ ("%1$s, changed %2$s"), pb_kind_get_label (draft->kind), time);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), draft->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect (row, "activated", G_CALLBACK (draft_activated_cb), draft);
  return row;
}

static void
show_drafts (PbOverviewPage *self)
{
  GPtrArray *drafts = self->overview->drafts;
  g_autofree char *n = pb_overview_words_make_number (self->overview->n_drafts);
  g_autofree char *text = NULL;

  if (self->overview->n_drafts > drafts->len)
    /* Translators: only the last changed of so many drafts are listed. */
    text = g_strdup_printf (_ ("The last changed of %s."), n);
  adw_bin_set_child (self->drafts_place, drafts->len > 0
                                             ? pb_row_group_new (_ ("Drafts to Continue"), text,
                                                                 drafts, make_draft_row, NULL)
                                             : NULL);
  gtk_widget_set_visible (self->drafts, drafts->len > 0);
  gtk_widget_set_visible (self->all_drafts, text != NULL);
}

static void
show_charts (PbOverviewPage *self)
{
  pb_chart_view_take_chart (self->charts[0], pb_overview_charts_make_growth (self->overview));
  for (guint i = 0; i < PB_OVERVIEW_N_FACETS; i++)
    pb_chart_view_take_chart (self->charts[1 + i],
                              pb_overview_charts_make_facet (self->overview, i));
}

static gpointer
get_focus (PbOverviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root ? gtk_root_get_focus (root) : NULL;
}

/* A person who has gone elsewhere meanwhile stays there. */
static void
take_wanted_focus (PbOverviewPage *self)
{
  gboolean wanted = self->focus_wanted && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
                    get_focus (self) == self->focus_before;

  self->focus_wanted = FALSE;
  if (wanted)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
show_overview (PbOverviewPage *self)
{
  gboolean pledged = self->overview->all->totals->n > 0;

  gtk_widget_set_visible (self->nothing, !pledged);
  gtk_widget_set_visible (self->headlines, pledged);
  gtk_widget_set_visible (GTK_WIDGET (self->charts_place), pledged);
  if (pledged) {
    show_headlines (self);
    show_charts (self);
  }
  show_drafts (self);
  gtk_stack_set_visible_child_name (self->stack, "figures");
  take_wanted_focus (self);
}

static void
show_failure (PbOverviewPage *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed, markup);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* Reading. */

static gpointer
read_job (
    PbIndex *index, PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return pb_overview_new (index, store, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbOverviewPage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbOverview) overview = pb_browser_run_finish (PB_BROWSER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (!overview) {
    show_failure (self, error);
    return;
  }
  /* The rows of the drafts point into the overview. */
  adw_bin_set_child (self->drafts_place, NULL);
  g_clear_pointer (&self->overview, pb_overview_free);
  self->overview = g_steal_pointer (&overview);
  self->stale = FALSE;
  show_overview (self);
}

static void
read_overview (PbOverviewPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pb_browser_run (pb_register_get_browser (self->reg), read_job, NULL, NULL,
                  (GDestroyNotify) pb_overview_free, self->reading, read_cb, self);
}

/* A page that nobody sees waits until somebody does. */
static void
changed_cb (PbOverviewPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_overview (self);
}

static void
pb_overview_page_map (GtkWidget *widget)
{
  PbOverviewPage *self = PB_OVERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (pb_overview_page_parent_class)->map (widget);

  if (self->stale)
    read_overview (self);
}

/* As long as nothing is read there is nothing to give the focus to. */
static gboolean
pb_overview_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PbOverviewPage *self = PB_OVERVIEW_PAGE (widget);

  self->focus_wanted = !self->overview;
  self->focus_before = get_focus (self);
  return GTK_WIDGET_CLASS (pb_overview_page_parent_class)->focus (widget, direction);
}

/* Life. */

static void
part_activated_cb (PbChartView *view, guint index, PbOverviewPage *self)
{
  const PbChartPart *part = pb_chart_get_part (pb_chart_view_get_chart (view), index);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.browse-pledges", "s", part->query);
}

static void
pb_overview_page_dispose (GObject *object)
{
  PbOverviewPage *self = PB_OVERVIEW_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  G_OBJECT_CLASS (pb_overview_page_parent_class)->dispose (object);
}

static void
pb_overview_page_finalize (GObject *object)
{
  g_clear_pointer (&PB_OVERVIEW_PAGE (object)->overview, pb_overview_free);
  G_OBJECT_CLASS (pb_overview_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PbOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PbOverviewPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, PbOverviewPage, headlines);
  gtk_widget_class_bind_template_child (widget_class, PbOverviewPage, headlines_place);
  gtk_widget_class_bind_template_child (widget_class, PbOverviewPage, rule);
  gtk_widget_class_bind_template_child (widget_class, PbOverviewPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, PbOverviewPage, drafts_place);
  gtk_widget_class_bind_template_child (widget_class, PbOverviewPage, all_drafts);
  gtk_widget_class_bind_template_child (widget_class, PbOverviewPage, charts_place);
  gtk_widget_class_bind_template_child (widget_class, PbOverviewPage, failed);
}

static void
pb_overview_page_class_init (PbOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_overview_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_overview_page_finalize;
  widget_class->map = pb_overview_page_map;
  widget_class->focus = pb_overview_page_focus;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pledgebook/Pledgebook/pages/pb-overview-page.ui");
  bind_children (widget_class);
}

static void
add_charts (PbOverviewPage *self)
{
  GtkWidget *columns = pb_columns_new (CHART_COLUMNS, CHART_WIDTH, SPACING);

  for (guint i = 0; i < N_CHARTS; i++) {
    GtkWidget *view = pb_chart_view_new ();

    gtk_widget_add_css_class (view, "card");
    gtk_widget_add_css_class (view, "overview-card");
    g_signal_connect (view, "activated", G_CALLBACK (part_activated_cb), self);
    pb_columns_append (PB_COLUMNS (columns), view);
    self->charts[i] = PB_CHART_VIEW (view);
  }
  adw_bin_set_child (self->charts_place, columns);
}

static void
pb_overview_page_init (PbOverviewPage *self)
{
  self->stale = TRUE;
  self->figures = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->rule, pb_overview_words_get_rule ());
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->all_drafts), "s", PB_OVERVIEW_DRAFTS);
  pb_wrapping_button_set_up (self->all_drafts);
  adw_bin_set_child (self->headlines_place,
                     pb_columns_new (HEADLINE_COLUMNS, HEADLINE_WIDTH, SPACING));
  add_charts (self);
}

/**
 * pb_overview_page_new:
 * @reg: (transfer none): where the records are
 *
 * Returns: (transfer floating): a page that reads itself when it is first shown
 */
GtkWidget *
pb_overview_page_new (PbRegister *reg)
{
  PbOverviewPage *self = g_object_new (PB_TYPE_OVERVIEW_PAGE, NULL);

  self->reg = g_object_ref (reg);
  g_signal_connect_swapped (reg, "changed", G_CALLBACK (changed_cb), self);
  return GTK_WIDGET (self);
}
