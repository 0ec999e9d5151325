/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-text-limit.h"

#include <glib/gi18n-lib.h>

#include "base/pb-text.h"

/* Nothing is said before this part of the room is used up. */
#define QUIET_PERCENT 80

static char *
describe_rest (gint64 length, gint64 max)
{
  if (length * 100 < max * QUIET_PERCENT)
    return NULL;
  if (length > max)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d character too many",
                                         "%d characters too many", length - max),
                            (int) (length - max));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d character left", "%d characters left", max - length),
      (int) (max - length));
}

void
pb_text_limit_show (PbRow *row, const char *text)
{
  g_autofree char *rest =
      describe_rest (text ? pb_text_length (text) : 0, pb_field_get_max (pb_row_get_field (row)));

  pb_row_set_aside (row, rest);
}
