/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-side-radio.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-batch.h"
#include "domain/pb-record.h"
#include "ui/widgets/pb-text-label.h"

char *
pb_side_describe (const PbKind *kind, PbValue *record)
{
  const char *modified = pb_value_get_member_string (record, "modified");
  g_autofree char *time = modified ? pb_timestamp_format_locale (modified) : g_strdup ("");
  guint n = pb_batch_count_filled (kind, record);

  return g_strdup_printf (
      /* Translators: %u: revision number, %s: date and time, %u: how many fields have a value. */
      ngettext ("Revision %u, changed %s, %u value filled in",
                "Revision %u, changed %s, %u values filled in", n),
      pb_record_get_revision (record), time, n);
}

GtkWidget *
pb_side_radio_new (const char *label, const char *detail)
{
  GtkWidget *radio = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_margin_start (box, 6);
  gtk_box_append (GTK_BOX (box), pb_text_label_new (label, NULL));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (radio), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (!detail)
    return radio;
  gtk_box_append (GTK_BOX (box), pb_text_label_new (detail, "dim-label"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  detail, -1);
  return radio;
}
