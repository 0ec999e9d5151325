/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-review-card.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-record.h"
#include "ui/pages/pb-state-pill.h"
#include "ui/pb-register-item.h"
#include "ui/widgets/pb-text-label.h"

/* The room that the word of a state has before it is cut off, in px, next to a long title. */
#define MOST_STATE 120

struct _PbReviewCard {
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *day;
  PbStatePill *state;
};

G_DEFINE_FINAL_TYPE (PbReviewCard, pb_review_card, ADW_TYPE_BIN)

static void
pb_review_card_class_init (PbReviewCardClass *klass)
{
}

static GtkWidget *
make_texts (PbReviewCard *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->title = GTK_LABEL (pb_text_label_new (NULL, "heading"));
  self->subtitle = GTK_LABEL (pb_text_label_new (NULL, "dim-label"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->subtitle));
  return texts;
}

static GtkWidget *
make_state (PbReviewCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *pill = pb_state_pill_new ();
  GtkWidget *day = gtk_label_new (NULL);

  self->state = PB_STATE_PILL (pill);
  self->day = GTK_LABEL (day);
  gtk_widget_set_halign (pill, GTK_ALIGN_END);
  gtk_widget_set_halign (day, GTK_ALIGN_END);
  gtk_widget_add_css_class (day, "dim-label");
  gtk_widget_add_css_class (day, "caption");
  gtk_widget_add_css_class (day, "numeric");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), pill);
  gtk_box_append (GTK_BOX (box), day);
  return box;
}

static void
pb_review_card_init (PbReviewCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (box, "review-card");
  gtk_box_append (GTK_BOX (box), make_texts (self));
  gtk_box_append (GTK_BOX (box), make_state (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pb_review_card_new (void)
{
  return g_object_new (PB_TYPE_REVIEW_CARD, NULL);
}

static char *
describe (PbRegisterItem *item)
{
  const char *kind = pb_kind_get_label (pb_register_item_get_kind (item));
  const char *party = pb_register_item_get_party (item);

  /* Translators: what a record is, and whose: "Pledge · Northwind Connect". */
  return party ? g_strdup_printf (C_ ("record and entity", "%1$s · %2$s"), kind, party)
               : g_strdup (kind);
}

/* GtkListItem has no accessible label before GTK 4.12, but its widget is the card's parent. */
static void
name_line (PbReviewCard *self, const char *title, const char *subtitle)
{
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (self));

  if (line)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static void
show_state (PbReviewCard *self, const char *state)
{
  GtkWidget *pill = GTK_WIDGET (self->state);
  int width;

  pb_state_pill_set_state (self->state, state);
  gtk_widget_set_size_request (pill, -1, -1);
  gtk_widget_measure (pill, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_set_size_request (pill, MIN (width, MOST_STATE), -1);
}

void
pb_review_card_set_item (PbReviewCard *self, PbRegisterItem *item)
{
  PbValue *record = pb_register_item_get_record (item);
  const char *title = pb_register_item_get_title (item);
  g_autofree char *subtitle = describe (item);
  g_autofree char *day = pb_timestamp_format_day (pb_value_get_member_string (record, "modified"));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_label_set_label (self->day, day);
  show_state (self, pb_record_get_publication (record));
  name_line (self, title, subtitle);
}
