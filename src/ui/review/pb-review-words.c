/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-review-words.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-review.h"
#include "ui/pages/pb-state-pill.h"
#include "ui/widgets/pb-read-label.h"
#include "ui/widgets/pb-text-label.h"

static GtkWidget *
make_head (PbValue *review)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *pill = pb_state_pill_new ();
  g_autofree char *day = pb_timestamp_format_day (pb_value_get_member_string (review, "time"));
  GtkWidget *label = pb_text_label_new (day, "dim-label");
  const char *verdict = pb_value_get_member_string (review, "verdict");

  pb_state_pill_set_state (PB_STATE_PILL (pill), verdict ? verdict : "");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (head), pill);
  gtk_box_append (GTK_BOX (head), label);
  return head;
}

static GtkWidget *
make_comment (const PbKind *kind, const PbFinding *comment)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *place = pb_kind_describe_place (kind, comment->pointer);

  if (*comment->pointer != '\0')
    gtk_box_append (GTK_BOX (line), pb_text_label_new (place, "form-label"));
  gtk_box_append (GTK_BOX (line), pb_read_label_new (comment->message, NULL));
  return line;
}

static void
add_comments (GtkWidget *box, const PbKind *kind, GPtrArray *comments, gboolean at_fields)
{
  for (guint i = 0; i < comments->len; i++) {
    const PbFinding *comment = g_ptr_array_index (comments, i);

    if ((*comment->pointer != '\0') == at_fields)
      gtk_box_append (GTK_BOX (box), make_comment (kind, comment));
  }
}

/* What is said to all of the record would look like a part of the field it comes after. */
GtkWidget *
pb_review_words_new (const PbKind *kind, PbValue *review)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GPtrArray) comments = pb_review_list_comments (review);

  gtk_box_append (GTK_BOX (box), make_head (review));
  add_comments (box, kind, comments, FALSE);
  add_comments (box, kind, comments, TRUE);
  return box;
}
