/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-review-arrival-row.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "ui/review/pb-review-words.h"
#include "ui/widgets/pb-text-label.h"

static const char *
describe_effect (const PbPlanItem *item)
{
  if (!item)
    return _ ("The record has gone on since; its state stays as it is.");
  if (item->hold != PB_HOLD_NONE)
    return pb_hold_describe (item->hold);
  switch (item->verdict) {
  case PB_VERDICT_NEW:
  case PB_VERDICT_UPDATE:
  case PB_VERDICT_DUPLICATE: return _ ("This becomes the state of the record here.");
  case PB_VERDICT_SAME: return _ ("This is here already.");
  case PB_VERDICT_OLDER:
    return _ ("The record has gone on here since. Your version stays and follows after this; "
              "comments are shown at its fields.");
  case PB_VERDICT_CONFLICT:
    return _ ("The record is another one here by now. It stays unless you decide otherwise.");
  case PB_VERDICT_REFUSED: return _ ("The record has errors, so its state stays as it is.");
  }
  g_return_val_if_reached ("");
}

GtkWidget *
pb_review_arrival_row_new (const PbPlanReview *arrival)
{
  const PbPlanItem *item = arrival->item;
  const PbKind *kind = pb_kind_find (pb_value_get_member_string (arrival->review, "kind"));
  const char *title = item ? pb_record_title (kind, item->record) : pb_kind_get_label (kind);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "import-content");
  gtk_box_append (GTK_BOX (box), pb_text_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (box), pb_review_words_new (kind, arrival->review));
  gtk_box_append (GTK_BOX (box), pb_text_label_new (describe_effect (item), "dim-label"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}
