/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-blank-table.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-csv-form.h"
#include "ui/pages/pb-save-as.h"

static GBytes *
make_table (gpointer data, GError **error)
{
  return pb_csv_form_make_template (data);
}

static char *
tell_written (const char *name)
{
  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_ ("The blank template is in “%s”"), name);
}

void
pb_blank_table_save (GtkWidget *widget, const PbKind *kind)
{
  g_autofree char *name = g_strconcat (kind->plural, ".csv", NULL);
  const PbSaveAs what = {
    .name = name,
    .kind = _ ("Tables (CSV)"),
    .pattern = "*.csv",
    .make = make_table,
    .tell = tell_written,
    .data = (gpointer) kind,
  };

  pb_save_as_run (widget, &what);
}
