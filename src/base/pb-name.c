/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-name.h"

void
pb_name_know (const char *literal)
{
  g_quark_from_static_string (literal);
}

const char *
pb_name_find (const char *text)
{
  GQuark quark = g_quark_try_string (text);

  return quark != 0 ? g_quark_to_string (quark) : NULL;
}
