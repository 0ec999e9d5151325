/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-dataset-change-row.h"

#include <glib/gi18n-lib.h>

#include "base/pb-change.h"
#include "domain/pb-record.h"
#include "ui/widgets/pb-change-list.h"
#include "ui/widgets/pb-record-view.h"

static PbValue *
get_record (const PbDatasetChange *change)
{
  return change->after ? change->after : change->before;
}

static GtkWidget *
create_details (const PbDatasetChange *change)
{
  g_autoptr (GPtrArray) changes = NULL;

  if (change->way != PB_DATASET_CHANGED)
    return pb_record_view_new (change->kind, get_record (change));
  changes = pb_changes_between (change->before, change->after);
  return pb_change_list_new (change->kind, changes, C_ ("data set", "Before"),
                             C_ ("data set", "After"));
}

static GtkWidget *
create_content (const PbDatasetChange *change)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *details = create_details (change);

  gtk_widget_add_css_class (details, "import-content");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), details);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* Made when it is first opened, since there may be thousands of rows. */
static void
expanded_cb (AdwExpanderRow *row, GParamSpec *property, const PbDatasetChange *change)
{
  if (!adw_expander_row_get_expanded (row))
    return;
  g_signal_handlers_disconnect_by_func (row, expanded_cb, (gpointer) change);
  adw_expander_row_add_row (row, create_content (change));
}

GtkWidget *
pb_dataset_change_row_new (const PbDatasetChange *change)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 pb_record_title (change->kind, get_record (change)));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), pb_kind_get_label (change->kind));
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), (gpointer) change);
  return row;
}
