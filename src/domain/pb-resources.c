/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-resources.h"

#include "pb-domain-resources.h"

void
pb_domain_ensure_resources (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered)) {
    pb_domain_register_resource ();
    g_once_init_leave (&registered, 1);
  }
}

GBytes *
pb_domain_load (const char *name)
{
  g_autofree char *path = g_strconcat (PB_RESOURCE_PATH, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  pb_domain_ensure_resources ();
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("The program lacks its data “%s”: %s", path, error->message);
  return g_steal_pointer (&bytes);
}
