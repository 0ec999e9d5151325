/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-secret.h"

#include <sodium.h>

PbSecret *
pb_secret_new (gsize length)
{
  PbSecret *self;

  /* May be called again; fails only where the system has no random numbers. */
  if (sodium_init () < 0)
    g_error ("The system gives no random numbers");
  self = sodium_malloc (length);
  if (self == NULL)
    g_error ("No memory for %" G_GSIZE_FORMAT " secret bytes", length);
  return self;
}

void
pb_secret_free (PbSecret *self)
{
  sodium_free (self);
}
