/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-template-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "domain/pb-record.h"
#include "domain/pb-template.h"
#include "domain/pb-vocabulary.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-columns.h"
#include "ui/widgets/pb-toast-area.h"
#include "ui/widgets/pb-wrapping-button.h"

struct _PbTemplatePage {
  PbPage parent_instance;

  AdwComboRow *focus_area;
  AdwComboRow *type;
  GtkWidget *preview;
  GtkLabel *title;
  GtkLabel *summary;
  GtkLabel *description;
  GtkWidget *start_wording;
};

G_DEFINE_FINAL_TYPE (PbTemplatePage, pb_template_page, PB_TYPE_PAGE)

/* The terms of a vocabulary that one may still choose, in its order. */
static GPtrArray *
list_terms (const char *name)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (name);
  GPtrArray *terms = g_ptr_array_new ();

  for (guint i = 0; i < pb_vocabulary_get_n_terms (vocabulary); i++) {
    const PbTerm *term = pb_vocabulary_get_term (vocabulary, i);

    if (term->active)
      g_ptr_array_add (terms, (gpointer) term);
  }
  return terms;
}

static void
fill_row (AdwComboRow *row, const char *vocabulary)
{
  g_autoptr (GPtrArray) terms = list_terms (vocabulary);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    gtk_string_list_append (labels, ((const PbTerm *) g_ptr_array_index (terms, i))->label);
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static const PbTerm *
get_chosen (AdwComboRow *row, const char *vocabulary)
{
  g_autoptr (GPtrArray) terms = list_terms (vocabulary);
  guint chosen = adw_combo_row_get_selected (row);

  return chosen < terms->len ? g_ptr_array_index (terms, chosen) : NULL;
}

static const PbTemplate *
find_template (PbTemplatePage *self)
{
  const PbTerm *focus_area = get_chosen (self->focus_area, "focus-area");
  const PbTerm *type = get_chosen (self->type, "pledge-type");

  return focus_area && type ? pb_template_find (focus_area->code, type->code) : NULL;
}

static void
show_template (PbTemplatePage *self)
{
  const PbTemplate *template = find_template (self);

  gtk_widget_set_visible (self->preview, template != NULL);
  gtk_widget_set_sensitive (self->start_wording, template != NULL);
  if (!template)
    return;
  gtk_label_set_label (self->title, template->title);
  gtk_label_set_label (self->summary, template->summary);
  gtk_label_set_label (self->description, template->description);
}

static void
start_wording_cb (GtkButton *button, PbTemplatePage *self)
{
  g_autoptr (PbValue) empty = pb_record_new (&pb_pledge_kind, pb_language_current ());
  g_autoptr (PbValue) start = pb_template_apply (find_template (self), empty);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window)
    pb_window_new_record (window, &pb_pledge_kind, start);
}

static void
start_empty_cb (GtkButton *button, PbTemplatePage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window)
    pb_window_new_record (window, &pb_pledge_kind, NULL);
}

static void
pb_template_page_shown (PbPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (PB_TEMPLATE_PAGE (page)->focus_area));
}

static void
pb_template_page_class_init (PbTemplatePageClass *klass)
{
  PB_PAGE_CLASS (klass)->shown = pb_template_page_shown;
}

static GtkWidget *
create_button (PbTemplatePage *self, const char *label, GCallback clicked)
{
  GtkWidget *button = pb_wrapping_button_set_up (gtk_button_new_with_mnemonic (label));

  /* For when they stand one above the other. */
  gtk_widget_set_margin_top (button, 6);
  gtk_widget_set_margin_bottom (button, 6);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

/* Side by side where there is room, so that they are always in sight. */
static void
add_buttons (PbTemplatePage *self, AdwBin *place)
{
  GtkWidget *columns = pb_columns_new (2, 260, 12);
  GtkWidget *empty =
      create_button (self, _ ("Start with an _Empty Page"), G_CALLBACK (start_empty_cb));

  self->start_wording =
      create_button (self, _ ("Start from This _Wording"), G_CALLBACK (start_wording_cb));
  gtk_widget_add_css_class (self->start_wording, "suggested-action");
  pb_columns_append (PB_COLUMNS (columns), empty);
  pb_columns_append (PB_COLUMNS (columns), self->start_wording);
  adw_bin_set_child (place, columns);
}

/* PbPage has no template for subclasses, so the content is built from the file and put into it. */
static void
pb_template_page_init (PbTemplatePage *self)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/pledgebook/Pledgebook/pages/pb-template-page.ui");

  self->focus_area = ADW_COMBO_ROW (gtk_builder_get_object (builder, "focus_area"));
  self->type = ADW_COMBO_ROW (gtk_builder_get_object (builder, "type"));
  self->preview = GTK_WIDGET (gtk_builder_get_object (builder, "preview"));
  self->title = GTK_LABEL (gtk_builder_get_object (builder, "title"));
  self->summary = GTK_LABEL (gtk_builder_get_object (builder, "summary"));
  self->description = GTK_LABEL (gtk_builder_get_object (builder, "description"));
  add_buttons (self, ADW_BIN (gtk_builder_get_object (builder, "buttons")));
  pb_toast_area_keep_clear (GTK_WIDGET (gtk_builder_get_object (builder, "buttons")));
  fill_row (self->focus_area, "focus-area");
  fill_row (self->type, "pledge-type");
  pb_page_set_content (PB_PAGE (self), GTK_WIDGET (gtk_builder_get_object (builder, "content")));
  g_signal_connect_swapped (self->focus_area, "notify::selected", G_CALLBACK (show_template), self);
  g_signal_connect_swapped (self->type, "notify::selected", G_CALLBACK (show_template), self);
  show_template (self);
}

/**
 * pb_template_page_new:
 *
 * Returns: (transfer floating): a page
 */
PbTemplatePage *
pb_template_page_new (void)
{
  PbTemplatePage *self = g_object_new (PB_TYPE_TEMPLATE_PAGE, NULL);

  pb_page_set_title (PB_PAGE (self), _ ("New Pledge"), NULL);
  return self;
}
