/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include <glib/gi18n.h>

#include "app/pb-application.h"
#include "pb-config.h"

int
main (int argc, char *argv[])
{
  g_autoptr (PbApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, PB_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("pledgebook");
  application = pb_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
