/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-generator.h"

#include <stdlib.h>

/* Makes a register of invented pledges, to look at in the app or to measure with:
 *   make-register N SEED FILE */

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbStore) store = NULL;

  if (argc != 4) {
    g_printerr ("usage: make-register N SEED FILE\n");
    return 2;
  }
  store = pb_store_open (argv[3], PB_STORE_CREATE, &error);
  if (store == NULL) {
    g_printerr ("%s\n", error->message);
    return EXIT_FAILURE;
  }
  pb_generate (store, (guint) g_ascii_strtoull (argv[1], NULL, 10),
               (guint32) g_ascii_strtoull (argv[2], NULL, 10));
  return EXIT_SUCCESS;
}
