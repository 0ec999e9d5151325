/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-resources.h"

#include "pb-ui-resources.h"

void
pb_ui_ensure_resources (void)
{
  pb_ui_register_resource ();
}
