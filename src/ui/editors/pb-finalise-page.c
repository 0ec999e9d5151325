/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-finalise-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "ui/pages/pb-tab-once.h"
#include "ui/widgets/pb-keep-inside.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"

/* Of the column in px. */
#define WIDTH 600

struct _PbFinalisePage {
  PbPage parent_instance;

  const PbKind *kind;
  GtkWidget *first;
};

enum { SIGNAL_FINALISE, SIGNAL_GO, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbFinalisePage, pb_finalise_page, PB_TYPE_PAGE)

static void
pb_finalise_page_shown (PbPage *page)
{
  gtk_widget_grab_focus (PB_FINALISE_PAGE (page)->first);
}

static void
pb_finalise_page_class_init (PbFinalisePageClass *klass)
{
  PB_PAGE_CLASS (klass)->shown = pb_finalise_page_shown;

  signals[SIGNAL_FINALISE] = g_signal_new ("finalise", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_GO] = g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_finalise_page_init (PbFinalisePage *self)
{
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, PbFinalisePage *self)
{
  g_signal_emit (self, signals[SIGNAL_GO], 0, gtk_widget_get_name (GTK_WIDGET (row)));
}

static GtkWidget *
make_finding_row (PbFinalisePage *self, const PbFinding *finding)
{
  g_autofree char *place = pb_kind_describe_place (self->kind, finding->pointer);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->message);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_set_name (row, finding->pointer);
  pb_keep_inside (row);
  return row;
}

/* A titled list of the findings of one severity; %NULL when there is none. */
static GtkWidget *
make_list (PbFinalisePage *self, GPtrArray *findings, PbSeverity severity, const char *title)
{
  GtkWidget *group;
  GtkWidget *list;
  GtkWidget *once;

  if (pb_findings_count (findings, severity) == 0)
    return NULL;
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    if (finding->severity == severity)
      gtk_list_box_append (GTK_LIST_BOX (list), make_finding_row (self, finding));
  }
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  once = g_object_new (PB_TYPE_TAB_ONCE, "child", list, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), once);
  if (!self->first)
    self->first = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  return group;
}

static void
finalise_clicked_cb (PbFinalisePage *self)
{
  g_signal_emit (self, signals[SIGNAL_FINALISE], 0);
}

static GtkWidget *
make_button (PbFinalisePage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Finalise"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (finalise_clicked_cb), self);
  return button;
}

static guint
count_errors (const PbAssessment *assessment)
{
  return pb_findings_count (assessment->missing, PB_SEVERITY_ERROR) +
         pb_findings_count (assessment->problems, PB_SEVERITY_ERROR);
}

static GtkWidget *
make_heading (const char *title, const char *description)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), pb_text_label_new (title, "title-2"));
  gtk_box_append (GTK_BOX (box), pb_text_label_new (description, "dim-label"));
  return box;
}

/* Nothing is left to do: on a page of its own, or, when there is advice, above the list of it. */
static GtkWidget *
make_ready (PbFinalisePage *self, gboolean is_alone)
{
  const char *title = _ ("Ready to be final");
  const char *description =
      _ ("Everything that is needed is here. A final record waits in Exchange to be "
         "exported; you can edit it again at any time.");
  GtkWidget *box;

  self->first = make_button (self);
  if (is_alone)
    return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "pb-progress-complete-symbolic",
                         "title", title, "description", description, "child", self->first,
                         "vexpand", TRUE, NULL);
  box = make_heading (title, description);
  gtk_widget_set_margin_top (self->first, 12);
  gtk_box_append (GTK_BOX (box), self->first);
  return box;
}

/* How much is left to do, above the lists of it. */
static GtkWidget *
make_summary (guint n)
{
  g_autofree char *summary =
      g_strdup_printf (ngettext ("%u thing is left to do", "%u things are left to do", n), n);

  return make_heading (summary, _ ("Choose something in the list to go there."));
}

static void
append_if_any (GtkWidget *box, GtkWidget *child)
{
  if (child)
    gtk_box_append (GTK_BOX (box), child);
}

PbFinalisePage *
pb_finalise_page_new (const PbKind *kind, PbValue *record, const PbAssessment *assessment)
{
  PbFinalisePage *self = g_object_new (PB_TYPE_FINALISE_PAGE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->kind = kind;
  gtk_box_append (GTK_BOX (box), pb_assessment_allows_final (assessment)
                                     ? make_ready (self, assessment->problems->len == 0)
                                     : make_summary (count_errors (assessment)));
  append_if_any (box, make_list (self, assessment->missing, PB_SEVERITY_ERROR, _ ("Missing")));
  append_if_any (box, make_list (self, assessment->problems, PB_SEVERITY_ERROR, _ ("To Correct")));
  append_if_any (box,
                 make_list (self, assessment->problems, PB_SEVERITY_WARNING, _ ("To Consider")));
  pb_page_set_title (PB_PAGE (self), _ ("Finalise"), pb_record_title (kind, record));
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (box, WIDTH));
  return self;
}
