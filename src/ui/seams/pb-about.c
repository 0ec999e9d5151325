/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/seams/pb-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "pb-config.h"

/* AdwAboutWindow gives way to a dialog in libadwaita 1.6, which the floor does not have. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
add_sources (AdwAboutWindow *about)
{
  const char *sources[] = {
    /* Translators: UN M49 is the United Nations' list of countries and areas. */
    _ ("United Nations Statistics Division: names of countries and regions (M49)"),
    _ ("UN-OHRLLS and UNCTAD: least developed and landlocked developing countries, small island "
       "developing States"),
    _ ("International Telecommunication Union: regions and Member States"),
    _ ("International Organization for Standardization: codes of countries (ISO 3166-1) and "
       "currencies (ISO 4217)"),
    _ ("The iso-codes project: names of countries, currencies and languages in other languages"),
    _ ("Partner2Connect Digital Coalition: focus areas, pledge types and criteria"),
    NULL,
  };

  adw_about_window_add_acknowledgement_section (about, _ ("Sources of the data"), sources);
}

/**
 * pb_about_present:
 * @parent: (nullable): the window it stands over
 */
void
pb_about_present (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (
      about, "application-name", _ ("Pledgebook"), "application-icon", PB_APP_ID, "version",
      PB_VERSION, "developer-name", _ ("The Pledgebook authors"), "license-type",
      GTK_LICENSE_GPL_3_0, "comments",
      _ ("Register entities, write pledges for the Partner2Connect Digital Coalition, and "
         "hand them over as files. No network is needed."),
      /* Translators: your names, one a line, with an address if you like. */
      "translator-credits", _ ("translator-credits"), "transient-for", parent, "modal",
      parent != NULL, NULL);
  add_sources (ADW_ABOUT_WINDOW (about));
  gtk_window_present (GTK_WINDOW (about));
}

G_GNUC_END_IGNORE_DEPRECATIONS
